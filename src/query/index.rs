//! Columns of a timeline's events, sorted by time.

use super::{Facet, IndexBuilder, PerFacet, Query, Selection};
use crate::date::{Instant, Span};
use crate::i18n::Lang;
use crate::timeline::{Effect, Id, Text, Timeline};
use std::ops::Range;

/// What stands in a column for an event without a value.
pub(super) const NOTHING: u16 = u16::MAX;

/// The events of a timeline in columns, in the order of time. It holds no reference to the
/// timeline, whose position in the file it knows for each event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    pub(super) starts: Vec<Instant>,
    pub(super) ends: Vec<Instant>,
    pub(super) positions: Vec<u32>,
    pub(super) ranks: Vec<u32>,
    pub(super) importance: Vec<u8>,
    /// The values of category, jurisdiction and effect by rank; none for tags.
    pub(super) columns: PerFacet<Vec<u16>>,
    /// The tags of rank `r` are `tags[tag_starts[r]..tag_starts[r + 1]]`.
    pub(super) tag_starts: Vec<u32>,
    pub(super) tags: Vec<u16>,
    pub(super) values: PerFacet<Vec<Id>>,
    pub(super) extent: Option<Span>,
    /// The events whose dates are stretches of time.
    pub(super) intervals: Selection,
    /// Where each event stands, ascending, and which it is.
    pub(super) places: (Vec<Instant>, Vec<u32>),
}

impl Index {
    /// The index of a timeline.
    pub fn new(timeline: &Timeline) -> Index {
        let mut builder = IndexBuilder::new(timeline);
        while builder.step(usize::MAX).is_some() {}
        builder.finish()
    }

    /// An index of nothing, with room for so many events: to make room later takes a pause.
    pub(super) fn with_room(events: usize) -> Index {
        let column = || Vec::with_capacity(events);
        let mut index = Index {
            starts: Vec::with_capacity(events),
            ends: Vec::with_capacity(events),
            positions: Vec::with_capacity(events),
            ranks: vec![0; events],
            importance: Vec::with_capacity(events),
            tag_starts: Vec::with_capacity(events + 1),
            places: (Vec::with_capacity(events), Vec::with_capacity(events)),
            ..Index::default()
        };
        for facet in [Facet::Category, Facet::Jurisdiction, Facet::Effect] {
            index.columns[facet] = column();
        }
        index.tag_starts.push(0);
        index
    }

    /// Appends where an event stands.
    pub(super) fn place(&mut self, (at, rank): (Instant, u32)) {
        self.places.0.push(at);
        self.places.1.push(rank);
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

    /// From the first to the last instant of all events, series and lives of instruments; open
    /// ends do not count.
    pub fn extent(&self) -> Option<Span> {
        self.extent
    }

    /// The events whose dates are stretches of time, not points.
    pub fn intervals(&self) -> &Selection {
        &self.intervals
    }

    /// Where each event stands in time, ascending, and the ranks of the events that do: the
    /// middle of what the date of a point may mean, the beginning of a stretch.
    pub fn places(&self) -> (&[Instant], &[u32]) {
        (&self.places.0, &self.places.1)
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
