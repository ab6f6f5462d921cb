//! Which event stands in which lane: the lists that a frame is cut from.

use super::LaneBy;
use super::tally::Tally;
use crate::date::Instant;
use crate::query::{Facet, Index, Selection};
use crate::timeline::{Id, Timeline};

/// How many bars may lie above each other in a lane; more stand as marks where they begin.
pub const BAR_ROWS: usize = 4;

/// The selected events, lane by lane, each list in the order of time. Made once for a selection,
/// with work for each event; a frame then costs what it shows.
#[derive(Clone, Debug)]
pub struct Arrangement {
    /// What the lanes stand for.
    pub by: LaneBy,
    pub(super) lanes: Vec<Lane>,
}

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
    /// Puts the selected events of a timeline into lanes. A lane without any event is left out.
    pub fn new(timeline: &Timeline, index: &Index, selection: &Selection, by: LaneBy) -> Self {
        let facet = by.facet();
        let values = facet.map_or(0, |facet| index.values(facet).len());
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); values + 1];
        for rank in selection.iter() {
            match facet {
                Some(Facet::Tag) if !index.tags_of(rank).is_empty() => {
                    let tags = index.tags_of(rank);
                    tags.iter()
                        .for_each(|tag| members[usize::from(*tag)].push(rank));
                }
                Some(facet) => {
                    let value = index.value_of(facet, rank).map_or(values, usize::from);
                    members[value].push(rank);
                }
                None => members[0].push(rank),
            }
        }
        let lanes = members
            .into_iter()
            .enumerate()
            .filter(|(_, ranks)| !ranks.is_empty())
            .map(|(value, ranks)| {
                let id = facet.and_then(|facet| index.values(facet).get(value));
                Lane {
                    id: id.cloned().unwrap_or_default(),
                    value: id.map(|_| value as u16),
                    ..Lane::new(timeline, index, ranks)
                }
            })
            .collect();
        Arrangement { by, lanes }
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

impl Lane {
    fn new(timeline: &Timeline, index: &Index, ranks: Vec<u32>) -> Lane {
        let count = ranks.len();
        let mut points = Vec::with_capacity(count);
        let mut stretches: Vec<Vec<(Instant, u32, u8)>> = Vec::new();
        let mut free = [Instant::MIN; BAR_ROWS];
        for rank in ranks {
            let (start, end) = (index.starts()[rank as usize], index.ends()[rank as usize]);
            let date = &timeline.events[index.position(rank)].date;
            let begins = if start == Instant::MIN { end } else { start };
            if !date.is_interval() {
                points.push((middle(start, end), rank));
                continue;
            }
            // The end of a day is the beginning of the next, so bars may touch.
            match free.iter().position(|free| *free <= start) {
                Some(row) => {
                    free[row] = end;
                    let length = end.saturating_sub(start).max(1);
                    let size = length.ilog2() as usize;
                    if stretches.len() <= size {
                        stretches.resize_with(size + 1, Vec::new);
                    }
                    stretches[size].push((begins, rank, row as u8));
                }
                None => points.push((begins, rank)),
            }
        }
        points.sort();
        let stretches = stretches
            .into_iter()
            .zip(0..)
            .filter(|(list, _)| !list.is_empty())
            .map(|(mut list, size)| {
                list.sort();
                let rows = list.iter().map(|(.., row)| *row).collect();
                let entries = list.into_iter().map(|(at, rank, _)| (at, rank));
                (size, List::new(index, entries), rows)
            })
            .collect();
        Lane {
            id: Id::default(),
            value: None,
            count,
            points: List::new(index, points.into_iter()),
            stretches,
        }
    }
}

fn middle(start: Instant, end: Instant) -> Instant {
    start + (end.saturating_sub(start)) / 2
}

impl List {
    fn new(index: &Index, entries: impl Iterator<Item = (Instant, u32)>) -> List {
        let (at, rank): (Vec<_>, Vec<u32>) = entries.unzip();
        // Numbers without gaps, the last for events without a category.
        let none = index.values(Facet::Category).len() as u16;
        let category = |rank: &u32| index.value_of(Facet::Category, *rank).unwrap_or(none);
        let importance = |rank: &u32| index.importance()[*rank as usize];
        let tally = Tally::new(
            rank.iter().map(category).collect(),
            rank.iter().map(importance).collect(),
        );
        List { at, rank, tally }
    }
}
