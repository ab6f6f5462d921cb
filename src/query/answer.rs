//! Running a query.

use super::selection::Bits;
use super::{Facet, Index, PerFacet, Query, Selection, TextIndex};

/// What a query gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The events that match.
    pub selection: Selection,
    /// For each value of each facet, how many events choosing it would give: those that match
    /// everything that is asked except of this facet.
    pub counts: PerFacet<Vec<u32>>,
}

/// A part of a query that can be given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The words.
    Text,
    /// The chosen values of a facet.
    Facet(Facet),
    /// The range of dates.
    Dates,
}

impl Condition {
    /// The query without this condition.
    pub fn dropped_from(self, query: &Query) -> Query {
        let mut query = query.clone();
        match self {
            Condition::Text => query.text.clear(),
            Condition::Facet(facet) => query.chosen[facet].clear(),
            Condition::Dates => (query.from, query.to) = (None, None),
        }
        query
    }
}

impl Index {
    /// The answer to a query. `text` is the text index of the same timeline.
    ///
    /// ```
    /// use hito::query::{Facet, Index, Query, TextIndex};
    /// let timeline = serde_json::from_str(r#"{"version": 1, "title": "Laws", "events": [
    ///     {"id": "a", "date": "2003", "title": "Convención", "category": "treaty"},
    ///     {"id": "b", "date": "2007", "title": "Ley", "category": "law"}]}"#)?;
    /// let index = Index::new(&timeline);
    /// let text = TextIndex::new(&timeline, &index);
    /// let query = Query { text: "CONVENCION".into(), ..Query::default() };
    /// let answer = index.answer(&query, &text);
    /// assert_eq!(answer.selection.iter().collect::<Vec<_>>(), [0]);
    /// assert_eq!(answer.counts[Facet::Category], [1, 0]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn answer(&self, query: &Query, text: &TextIndex) -> Answer {
        let base = self.text_and_dates(query, text);
        let filters = PerFacet::from_fn(|facet| self.filter(query, facet));
        let narrowed = |except: Option<Facet>| {
            let mut bits = base.clone();
            for facet in Facet::ALL
                .into_iter()
                .filter(|facet| Some(*facet) != except)
            {
                if let Some(filter) = &filters[facet] {
                    bits.and(filter);
                }
            }
            bits
        };
        let all = narrowed(None);
        let counts = PerFacet::from_fn(|facet| {
            // Without a choice in this facet there is nothing to leave out.
            match filters[facet] {
                None => self.tally(facet, &all),
                Some(_) => self.tally(facet, &narrowed(Some(facet))),
            }
        });
        Answer {
            selection: Selection::from_bits(all),
            counts,
        }
    }

    /// For a query that gives nothing: which one condition, given up, gives how many.
    pub fn relaxations(&self, query: &Query, text: &TextIndex) -> Vec<(Condition, usize)> {
        let facets = Facet::ALL.map(Condition::Facet);
        [Condition::Text, Condition::Dates]
            .into_iter()
            .chain(facets)
            .filter_map(|condition| {
                let query = condition.dropped_from(query);
                let mut bits = self.text_and_dates(&query, text);
                for filter in Facet::ALL
                    .iter()
                    .filter_map(|facet| self.filter(&query, *facet))
                {
                    bits.and(&filter);
                }
                let count = bits.count();
                (count > 0).then_some((condition, count))
            })
            .collect()
    }

    fn text_and_dates(&self, query: &Query, text: &TextIndex) -> Bits {
        let len = self.len();
        let mut bits = text
            .matching(&query.text)
            .unwrap_or_else(|| Bits::full(len));
        if let Some(from) = &query.from {
            let from = from.span().start;
            let ends = self.ends();
            bits.and(&Bits::of(len, |rank| ends[rank] > from));
        }
        if let Some(to) = &query.to {
            let to = to.span().end;
            bits.clear_from(self.starts().partition_point(|start| *start < to));
        }
        bits
    }

    /// The events of the chosen values of a facet; nothing where none is chosen. A value that
    /// the timeline does not have asks for nothing.
    fn filter(&self, query: &Query, facet: Facet) -> Option<Bits> {
        let chosen = query.chosen[facet].iter();
        let mut known = chosen.filter_map(|id| self.value(facet, id)).peekable();
        known.peek()?;
        let mut wanted = vec![false; usize::from(u16::MAX) + 1];
        for value in known {
            wanted[usize::from(value)] = true;
        }
        Some(match facet {
            Facet::Tag => Bits::of(self.len(), |rank| {
                let tags = self.tags_of(rank as u32);
                tags.iter().any(|tag| wanted[usize::from(*tag)])
            }),
            _ => {
                let column = self.column(facet);
                Bits::of(self.len(), |rank| wanted[usize::from(column[rank])])
            }
        })
    }

    /// How many of the events have each value of a facet.
    fn tally(&self, facet: Facet, bits: &Bits) -> Vec<u32> {
        let values = self.values(facet).len();
        if values == 0 {
            return Vec::new();
        }
        // One more, for those without a value.
        let mut counts = vec![0; values + 1];
        match facet {
            Facet::Tag => bits.each(|rank| {
                for tag in self.tags_of(rank as u32) {
                    counts[usize::from(*tag)] += 1;
                }
            }),
            _ => {
                let column = self.column(facet);
                bits.each(|rank| counts[usize::from(column[rank]).min(values)] += 1);
            }
        }
        counts.truncate(values);
        counts
    }
}
