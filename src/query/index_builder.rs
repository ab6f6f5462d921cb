//! Making the columns of an index, some events at a time.

use super::index::NOTHING;
use super::selection::Bits;
use super::vocabulary::Numbers;
use super::{Facet, Index, PerFacet, Selection};
use crate::date::{Instant, Span};
use crate::timeline::{Effect, Id, Timeline};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How many events are sorted in one go.
const RUN: usize = 1 << 15;

/// An event's first and last instant, and its place in the file.
type Entry = (Instant, Instant, u32);

/// An [`Index`] in the making: a million events take a second.
///
/// Events are sorted in runs, which are then merged as the columns are written.
#[derive(Debug)]
pub struct IndexBuilder<'a> {
    timeline: &'a Timeline,
    runs: Vec<Vec<Entry>>,
    /// How many events are in runs.
    read: usize,
    /// The next entry of each run, with the number of its run and its place there.
    next: BinaryHeap<Reverse<(Entry, usize, usize)>>,
    values: Values,
    /// Where events stand that a later one may still stand before, the first on top.
    places: BinaryHeap<Reverse<(Instant, u32)>>,
    intervals: Bits,
    index: Index,
}

impl<'a> IndexBuilder<'a> {
    /// An index of nothing yet.
    pub fn new(timeline: &'a Timeline) -> Self {
        IndexBuilder {
            timeline,
            runs: Vec::new(),
            read: 0,
            next: BinaryHeap::new(),
            values: Values::declared(timeline),
            places: BinaryHeap::new(),
            intervals: Bits::empty(timeline.events.len()),
            index: Index::with_room(timeline.events.len()),
        }
    }

    /// Goes on by some events. While there are more: how many of them are done.
    pub fn step(&mut self, events: usize) -> Option<usize> {
        let all = self.timeline.events.len();
        if self.read < all {
            self.sort(events.min(all - self.read));
        } else if self.index.starts.len() < all {
            let more = events.min(all - self.index.starts.len());
            for _ in 0..more {
                self.append();
            }
        } else {
            self.place_next(events);
            if self.places.is_empty() {
                return None;
            }
        }
        // Each event is touched twice.
        Some((self.read + self.index.starts.len()) / 2)
    }

    /// The index of the events so far.
    pub fn finish(mut self) -> Index {
        self.place_next(usize::MAX);
        let mut index = self.index;
        index.intervals = Selection::from_bits(self.intervals);
        index.extent = extent(self.timeline, &index.starts, &index.ends);
        index.values = self.values.finish(&mut index.columns[Facet::Effect]);
        index
    }

    /// Writes down where the next `events` events stand.
    fn place_next(&mut self, events: usize) {
        for _ in 0..events.min(self.places.len()) {
            if let Some(Reverse(place)) = self.places.pop() {
                self.index.place(place);
            }
        }
    }

    fn sort(&mut self, events: usize) {
        let until = self.read + events;
        for at in self.read..until {
            let span = self.timeline.events[at].date.span();
            let entry = (span.start, span.end, at as u32);
            match self.runs.last_mut() {
                Some(run) if run.len() < RUN => run.push(entry),
                _ => {
                    self.sort_last();
                    self.runs.push(vec![entry]);
                }
            }
        }
        self.read = until;
        if until == self.timeline.events.len() {
            self.sort_last();
            let first = self.runs.iter().enumerate();
            let first = first.filter_map(|(run, list)| Some(Reverse((*list.first()?, run, 0))));
            self.next = first.collect();
        }
    }

    fn sort_last(&mut self) {
        // Files are mostly in order already, which the standard sort notices.
        if let Some(run) = self.runs.last_mut() {
            run.sort_unstable();
        }
    }

    /// Writes the columns of the next event in the order of time.
    fn append(&mut self) {
        let Some(mut top) = self.next.peek_mut() else {
            return;
        };
        let Reverse(((start, end, position), run, at)) = *top;
        match self.runs[run].get(at + 1) {
            Some(entry) => *top = Reverse((*entry, run, at + 1)),
            None => {
                std::collections::binary_heap::PeekMut::pop(top);
            }
        }
        let event = &self.timeline.events[position as usize];
        let index = &mut self.index;
        let rank = index.starts.len() as u32;
        let place = if event.date.is_interval() {
            self.intervals.insert(rank);
            // What has no beginning stands where it ends.
            if start == Instant::MIN { end } else { start }
        } else {
            start + end.saturating_sub(start) / 2
        };
        // No event stands before its start, and none that comes starts before this one.
        while let Some(first) = self.places.peek()
            && first.0.0 <= start
            && let Some(Reverse(first)) = self.places.pop()
        {
            index.place(first);
        }
        self.places.push(Reverse((place, rank)));
        index.ranks[position as usize] = rank;
        index.starts.push(start);
        index.ends.push(end);
        index.positions.push(position);
        index.importance.push(event.importance);
        let effect = event.effect.map(Effect::word);
        for (facet, value) in [
            (Facet::Category, event.category.as_deref()),
            (Facet::Jurisdiction, event.jurisdiction.as_deref()),
            (Facet::Effect, effect),
        ] {
            let value = value.map_or(NOTHING, |value| self.values.number(facet, value));
            index.columns[facet].push(value);
        }
        let first = index.tags.len();
        for tag in &event.tags {
            let tag = self.values.number(Facet::Tag, tag);
            if tag != NOTHING && !index.tags[first..].contains(&tag) {
                index.tags.push(tag);
            }
        }
        index.tag_starts.push(index.tags.len() as u32);
    }
}

/// From the first to the last instant that anything drawn has: events, values of series, and
/// lives of instruments that the file gives itself.
fn extent(timeline: &Timeline, starts: &[Instant], ends: &[Instant]) -> Option<Span> {
    let points = timeline.series.iter().flat_map(|series| &series.points);
    let lives = timeline.instruments.iter();
    let dates = points.map(|point| &point.date);
    let dates = dates.chain(lives.filter_map(|it| it.in_force.as_ref()));
    let dates = dates.flat_map(|date| {
        let span = date.span();
        [span.start, span.end]
    });
    // What has no beginning still has an end to show, and the other way round.
    let finite = |instant: &Instant| *instant != Instant::MIN && *instant != Instant::MAX;
    let all = starts.iter().chain(ends).copied().chain(dates);
    let mut all = all.filter(finite);
    let first = all.next()?;
    let (start, end) = all.fold((first, first), |(start, end), at| {
        (start.min(at), end.max(at))
    });
    Some(Span { start, end })
}

/// Numbers for the values of the facets.
#[derive(Debug, Default)]
struct Values {
    ids: PerFacet<Vec<Id>>,
    /// Each id once, and which number it has, in the order in which they came.
    known: PerFacet<Numbers>,
    numbers: PerFacet<Vec<u16>>,
}

impl Values {
    fn declared(timeline: &Timeline) -> Self {
        let mut values = Values::default();
        // A double keeps its place in the list, so that numbers are places in the file.
        let mut declare = |facet, ids: &mut dyn Iterator<Item = &Id>| {
            for id in ids.take(usize::from(NOTHING)) {
                let number = values.ids[facet].len() as u16;
                values.ids[facet].push(id.clone());
                values.number_or(facet, id, number);
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
            values.number_or(Facet::Effect, effect.word(), number);
        }
        values
    }

    /// The number of a value; [`NOTHING`] where there are more values than numbers.
    fn number(&mut self, facet: Facet, value: &str) -> u16 {
        let next = self.ids[facet].len().min(usize::from(NOTHING)) as u16;
        let (number, new) = self.number_or(facet, value, next);
        if new && number != NOTHING {
            self.ids[facet].push(value.into());
        }
        number
    }

    /// The number of a value, and whether that is new: then it is `number`.
    fn number_or(&mut self, facet: Facet, value: &str, number: u16) -> (u16, bool) {
        let place = self.known[facet].of(value) as usize;
        let numbers = &mut self.numbers[facet];
        if let Some(known) = numbers.get(place) {
            return (*known, false);
        }
        numbers.push(number);
        (number, true)
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
