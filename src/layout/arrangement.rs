//! Which event stands in which lane: the lists that a frame is cut from.

use super::LaneBy;
use super::cell::Level;
use super::tally::Tally;
use crate::date::Instant;
use crate::query::{Facet, Index, Selection};
use crate::timeline::Id;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// How many bars may lie above each other in a lane; more stand as marks where they begin.
pub const BAR_ROWS: usize = 4;

/// The selected events, lane by lane, each list in the order of time. Made once for a selection,
/// with work for each event; a frame then costs what it shows.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// What the lanes stand for.
    pub by: LaneBy,
    pub(super) lanes: Vec<Lane>,
    /// How many rows each lane takes at a level, once it was asked for: it must not change while
    /// panning, and finding it takes a look at the whole lane.
    pub(super) rows: RefCell<BTreeMap<RowsKey, usize>>,
}

/// The lane, the level, the least width of a cell, the language.
pub type RowsKey = (usize, Level, u64, &'static str);

/// A lane's events.
#[derive(Clone, Debug)]
pub struct Lane {
    pub id: Id,
    pub value: Option<u16>,
    pub count: usize,
    /// Events at a point of time, and stretches for which there was no row left.
    pub points: List,
    /// Stretches of time, by the whole part of the binary logarithm of their length in seconds,
    /// shortest first. At some scale all of a list are bars, and at any smaller one all are marks.
    pub stretches: Vec<(u32, List, Vec<u8>)>,
}

/// Entries in the order of `at`.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Where each stands: the middle of what its date may mean; the start of a stretch.
    pub at: Vec<Instant>,
    pub rank: Vec<u32>,
    pub tally: Tally,
}

impl Arrangement {
    /// Puts the selected events of an index into lanes. A lane without any event is left out.
    pub fn new(index: &Index, selection: &Selection, by: LaneBy) -> Self {
        let facet = by.facet();
        let values = facet.map_or(0, |facet| index.values(facet).len());
        // The last for events without a value.
        let mut drafts = Vec::new();
        drafts.resize_with(values + 1, Draft::default);
        let each_lane = |rank: u32, drafts: &mut [Draft], take: &dyn Fn(&mut Draft)| match facet {
            Some(Facet::Tag) if !index.tags_of(rank).is_empty() => {
                let tags = index.tags_of(rank).iter();
                tags.for_each(|tag| take(&mut drafts[usize::from(*tag)]));
            }
            Some(facet) => {
                let value = index.value_of(facet, rank).map_or(values, usize::from);
                take(&mut drafts[value]);
            }
            None => take(&mut drafts[0]),
        };
        // Rows are given out in the order of beginnings, then all is listed in the order of
        // places: nothing is sorted here.
        for rank in index.intervals().iter() {
            if selection.contains(rank) {
                each_lane(rank, &mut drafts, &|draft| draft.take_row(index, rank));
            }
        }
        let (places, ranks) = index.places();
        for (at, rank) in places.iter().zip(ranks) {
            if selection.contains(*rank) {
                each_lane(*rank, &mut drafts, &|draft| draft.push(index, *at, *rank));
            }
        }
        let lanes = drafts
            .into_iter()
            .enumerate()
            .filter(|(_, draft)| draft.count > 0)
            .map(|(value, draft)| {
                let id = facet.and_then(|facet| index.values(facet).get(value));
                Lane {
                    id: id.cloned().unwrap_or_default(),
                    value: id.map(|_| value as u16),
                    ..draft.finish()
                }
            })
            .collect();
        Arrangement {
            by,
            lanes,
            rows: RefCell::default(),
        }
    }

    /// How many lanes there are.
    pub fn len(&self) -> usize {
        self.lanes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }
}

/// A lane in the making.
#[derive(Default)]
struct Draft {
    count: usize,
    points: Entries,
    /// By the binary logarithm of their length; with the row of each.
    stretches: Vec<(Entries, Vec<u8>)>,
    /// Until when each row is taken.
    free: [Option<Instant>; BAR_ROWS],
    /// The stretches that have a row, by rank.
    rows: Vec<(u32, u8)>,
}

impl Draft {
    /// Gives a stretch the first row that is free, if one is.
    fn take_row(&mut self, index: &Index, rank: u32) {
        let (start, end) = (index.starts()[rank as usize], index.ends()[rank as usize]);
        // The end of a day is the beginning of the next, so bars may touch.
        let free = |free: &Option<Instant>| free.is_none_or(|until| until <= start);
        if let Some(row) = self.free.iter().position(free) {
            self.free[row] = Some(end);
            self.rows.push((rank, row as u8));
        }
    }

    fn push(&mut self, index: &Index, at: Instant, rank: u32) {
        self.count += 1;
        let row = match index.intervals().contains(rank) {
            true => self
                .rows
                .binary_search_by_key(&rank, |(rank, _)| *rank)
                .ok(),
            false => None,
        };
        let Some(row) = row.and_then(|at| self.rows.get(at)).map(|(_, row)| *row) else {
            return self.points.push(index, at, rank);
        };
        let (start, end) = (index.starts()[rank as usize], index.ends()[rank as usize]);
        let size = end.saturating_sub(start).max(1).ilog2() as usize;
        if self.stretches.len() <= size {
            self.stretches.resize_with(size + 1, Default::default);
        }
        let (entries, rows) = &mut self.stretches[size];
        entries.push(index, at, rank);
        rows.push(row);
    }

    fn finish(self) -> Lane {
        let stretches = self.stretches.into_iter().zip(0..);
        let stretches = stretches.filter(|((entries, _), _)| !entries.at.is_empty());
        Lane {
            id: Id::default(),
            value: None,
            count: self.count,
            points: self.points.finish(),
            stretches: stretches
                .map(|((entries, rows), size)| (size, entries.finish(), rows))
                .collect(),
        }
    }
}

/// A list in the making.
#[derive(Default)]
struct Entries {
    at: Vec<Instant>,
    rank: Vec<u32>,
    categories: Vec<u16>,
    importance: Vec<u8>,
}

impl Entries {
    fn push(&mut self, index: &Index, at: Instant, rank: u32) {
        // Numbers without gaps, the last for events without a category.
        let none = index.values(Facet::Category).len() as u16;
        let category = index.value_of(Facet::Category, rank);
        self.at.push(at);
        self.rank.push(rank);
        self.categories.push(category.unwrap_or(none));
        self.importance.push(index.importance()[rank as usize]);
    }

    fn finish(self) -> List {
        List {
            at: self.at,
            rank: self.rank,
            tally: Tally::new(self.categories, self.importance),
        }
    }
}
