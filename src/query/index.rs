//! Columns of a timeline's events, sorted by time.

use super::{Facet, PerFacet, Query};
use crate::date::{Instant, Span};
use crate::i18n::Lang;
use crate::timeline::{Effect, Id, Text, Timeline};
use std::collections::BTreeMap;
use std::ops::Range;

/// What stands in a column for an event without a value.
const NOTHING: u16 = u16::MAX;

/// The events of a timeline in columns, in the order of time. It holds no reference to the
/// timeline, whose position in the file it knows for each event.
#[derive(Clone, Debug, Default)]
pub struct Index {
    starts: Vec<Instant>,
    ends: Vec<Instant>,
    positions: Vec<u32>,
    ranks: Vec<u32>,
    importance: Vec<u8>,
    /// The values of category, jurisdiction and effect by rank; none for tags.
    columns: PerFacet<Vec<u16>>,
    /// The tags of rank `r` are `tags[tag_starts[r]..tag_starts[r + 1]]`.
    tag_starts: Vec<u32>,
    tags: Vec<u16>,
    values: PerFacet<Vec<Id>>,
    extent: Option<Span>,
}

impl Index {
    /// The index of a timeline.
    pub fn new(timeline: &Timeline) -> Index {
        let events = &timeline.events;
        let mut order: Vec<(Instant, Instant, u32)> = events
            .iter()
            .zip(0..)
            .map(|(event, position)| {
                let span = event.date.span();
                (span.start, span.end, position)
            })
            .collect();
        // Files are mostly in order already, which the standard sort notices.
        order.sort();

        let mut values = Values::declared(timeline);
        let mut index = Index {
            ranks: vec![0; events.len()],
            tag_starts: vec![0],
            ..Index::default()
        };
        for (rank, (start, end, position)) in order.into_iter().enumerate() {
            let event = &events[position as usize];
            index.starts.push(start);
            index.ends.push(end);
            index.positions.push(position);
            index.ranks[position as usize] = rank as u32;
            index.importance.push(event.importance);
            let effect = event.effect.map(Effect::word);
            for (facet, value) in [
                (Facet::Category, event.category.as_deref()),
                (Facet::Jurisdiction, event.jurisdiction.as_deref()),
                (Facet::Effect, effect),
            ] {
                let value = value.map_or(NOTHING, |value| values.number(facet, value));
                index.columns[facet].push(value);
            }
            let first = index.tags.len();
            for tag in &event.tags {
                let tag = values.number(Facet::Tag, tag);
                if tag != NOTHING && !index.tags[first..].contains(&tag) {
                    index.tags.push(tag);
                }
            }
            index.tag_starts.push(index.tags.len() as u32);
        }
        index.extent = extent(&index.starts, &index.ends);
        index.values = values.finish(&mut index.columns[Facet::Effect]);
        index
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The earliest instant of each event, by rank; ascending.
    pub fn starts(&self) -> &[Instant] {
        &self.starts
    }

    /// The end of the latest instant of each event, by rank.
    pub fn ends(&self) -> &[Instant] {
        &self.ends
    }

    /// The importance of each event, by rank.
    pub fn importance(&self) -> &[u8] {
        &self.importance
    }

    /// The place in the file of the event of a rank.
    pub fn position(&self, rank: u32) -> usize {
        self.positions[rank as usize] as usize
    }

    /// The rank of the event at a place in the file.
    pub fn rank(&self, position: usize) -> u32 {
        self.ranks[position]
    }

    /// The place in the file of the event with an id. `timeline` is the one indexed.
    pub fn find(&self, timeline: &Timeline, id: &str) -> Option<usize> {
        timeline.events.iter().position(|event| *event.id == *id)
    }

    /// The ids of a facet's values: declared ones in the file's order, then others by first
    /// use. Effects are those that occur, in the order of [`Effect::ALL`].
    pub fn values(&self, facet: Facet) -> &[Id] {
        &self.values[facet]
    }

    /// The number of a facet's value.
    pub fn value(&self, facet: Facet, id: &str) -> Option<u16> {
        let at = self.values[facet].iter().position(|value| **value == *id);
        at.map(|at| at as u16)
    }

    /// What the reader sees for a facet's value: the name that the file declares, else the id.
    pub fn name<'a>(
        &'a self,
        timeline: &'a Timeline,
        facet: Facet,
        value: u16,
        lang: Lang,
    ) -> &'a str {
        let at = usize::from(value);
        let declared = match facet {
            Facet::Category => timeline.categories.get(at).and_then(|c| c.name.as_ref()),
            Facet::Jurisdiction => timeline.jurisdictions.get(at).and_then(|j| j.name.as_ref()),
            Facet::Tag => timeline.tags.get(at).and_then(|tag| tag.name.as_ref()),
            Facet::Effect => {
                let effect = self.values[facet]
                    .get(at)
                    .and_then(|word| Effect::from_word(word));
                return effect.map_or("", |effect| effect.name(lang));
            }
        };
        let id = || self.values[facet].get(at).map_or("", |id| id);
        declared.map_or_else(id, |name: &Text| name.get(lang))
    }

    /// The value of a facet other than [`Facet::Tag`] for the event of a rank.
    pub fn value_of(&self, facet: Facet, rank: u32) -> Option<u16> {
        let value = *self.columns[facet].get(rank as usize)?;
        (value != NOTHING).then_some(value)
    }

    /// The tags of the event of a rank.
    pub fn tags_of(&self, rank: u32) -> &[u16] {
        let rank = rank as usize;
        &self.tags[self.tag_starts[rank] as usize..self.tag_starts[rank + 1] as usize]
    }

    /// From the first to the last instant of all events; open ends do not count.
    pub fn extent(&self) -> Option<Span> {
        self.extent
    }

    /// The ranks of the events that start within a span.
    pub fn range(&self, span: Span) -> Range<u32> {
        let at = |instant| self.starts.partition_point(|start| *start < instant) as u32;
        at(span.start)..at(span.end).max(at(span.start))
    }

    /// The chosen values of a query that this timeline does not have; they match nothing.
    pub fn unknown(&self, query: &Query) -> Vec<(Facet, Id)> {
        let chosen = |facet| {
            query.chosen[facet]
                .iter()
                .map(move |id| (facet, id.clone()))
        };
        Facet::ALL
            .into_iter()
            .flat_map(chosen)
            .filter(|(facet, id)| self.value(*facet, id).is_none())
            .collect()
    }

    pub(super) fn column(&self, facet: Facet) -> &[u16] {
        &self.columns[facet]
    }
}

fn extent(starts: &[Instant], ends: &[Instant]) -> Option<Span> {
    let finite = |instant: &Instant| *instant != Instant::MIN && *instant != Instant::MAX;
    // An event without a beginning still has an end to show, and the other way round.
    let all = || starts.iter().chain(ends).copied().filter(finite);
    Some(Span {
        start: all().min()?,
        end: all().max()?,
    })
}

/// Numbers for the values of the facets.
struct Values<'a> {
    numbers: PerFacet<BTreeMap<&'a str, u16>>,
    ids: PerFacet<Vec<Id>>,
}

impl<'a> Values<'a> {
    fn declared(timeline: &'a Timeline) -> Self {
        let mut values = Values {
            numbers: PerFacet::default(),
            ids: PerFacet::default(),
        };
        // A double keeps its place in the list, so that numbers are places in the file.
        let mut declare = |facet, ids: &mut dyn Iterator<Item = &'a Id>| {
            for id in ids.take(usize::from(NOTHING)) {
                let number = values.ids[facet].len() as u16;
                values.ids[facet].push(id.clone());
                values.numbers[facet].entry(id).or_insert(number);
            }
        };
        declare(
            Facet::Category,
            &mut timeline.categories.iter().map(|c| &c.id),
        );
        declare(
            Facet::Jurisdiction,
            &mut timeline.jurisdictions.iter().map(|j| &j.id),
        );
        declare(Facet::Tag, &mut timeline.tags.iter().map(|tag| &tag.id));
        for effect in Effect::ALL {
            let number = values.ids[Facet::Effect].len() as u16;
            values.ids[Facet::Effect].push(effect.word().into());
            values.numbers[Facet::Effect].insert(effect.word(), number);
        }
        values
    }

    /// The number of a value; [`NOTHING`] where there are more values than numbers.
    fn number(&mut self, facet: Facet, value: &'a str) -> u16 {
        if let Some(number) = self.numbers[facet].get(value) {
            return *number;
        }
        let number = self.ids[facet].len().min(usize::from(NOTHING)) as u16;
        if number != NOTHING {
            self.ids[facet].push(value.into());
            self.numbers[facet].insert(value, number);
        }
        number
    }

    /// The values, with the effects that do not occur left out and the others renumbered.
    fn finish(mut self, effects: &mut [u16]) -> PerFacet<Vec<Id>> {
        let mut occurs = vec![false; Effect::ALL.len()];
        for effect in effects.iter().filter(|effect| **effect != NOTHING) {
            occurs[usize::from(*effect)] = true;
        }
        let mut number = 0;
        let numbers: Vec<u16> = occurs
            .iter()
            .map(|occurs| {
                let here = number;
                number += u16::from(*occurs);
                here
            })
            .collect();
        for effect in effects.iter_mut().filter(|effect| **effect != NOTHING) {
            *effect = numbers[usize::from(*effect)];
        }
        let mut kept = occurs.into_iter();
        self.ids[Facet::Effect].retain(|_| kept.next().unwrap_or_default());
        self.ids
    }
}
