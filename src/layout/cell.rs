//! Which events merge: the cells of time at a scale, and what each holds.

use super::arrangement::{Lane, List};
use super::{Viewport, Window};
use crate::date::Instant;
use std::ops::Range;

/// How many cells make a block: the stretch in which labels are placed together.
pub const BLOCK: i64 = 32;

/// The size of the cells at a scale: the binary logarithm of their length in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u32);

impl Level {
    /// The finest level whose cells are at least `narrowest` pixels wide.
    pub fn of(viewport: &Viewport, narrowest: f64) -> Level {
        let least = viewport.seconds_per_pixel() * narrowest;
        Level((least.max(1.0).log2().ceil() as u32).min(60))
    }

    /// The next finer level; nothing below that of single seconds.
    pub fn finer(self) -> Option<Level> {
        self.0.checked_sub(1).map(Level)
    }

    /// How long a cell is, in seconds.
    pub fn length(self) -> f64 {
        (1i64 << self.0) as f64
    }

    /// The cell of an instant.
    pub fn cell(self, at: Instant) -> i64 {
        at >> self.0
    }

    /// The first instant of a cell.
    pub fn start(self, cell: i64) -> Instant {
        cell.checked_mul(1 << self.0)
            .unwrap_or(if cell < 0 { Instant::MIN } else { Instant::MAX })
    }

    /// Whether stretches of this binary logarithm of seconds are long enough for a bar.
    pub fn is_bar(self, size: u32) -> bool {
        size + 2 >= self.0
    }

    /// The whole blocks of cells that cover a window.
    pub fn blocks(self, window: &Window) -> Range<i64> {
        let block = |at: f64| self.cell(at as Instant).div_euclid(BLOCK);
        block(window.start)..block(window.end) + 1
    }
}

/// A cell that holds something.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    pub id: i64,
    pub count: usize,
    /// The stretch of each list that it holds; lists of which it holds nothing are left out.
    pub parts: Vec<(&'a List, Range<usize>)>,
}

impl Cell<'_> {
    /// Its members: where each stands, and its rank.
    pub fn members(&self) -> Vec<(Instant, u32)> {
        let entries = |(list, range): &(&List, Range<usize>)| {
            let range = range.clone();
            let at = list.at[range.clone()].iter().copied();
            at.zip(list.rank[range].iter().copied()).collect::<Vec<_>>()
        };
        let mut members: Vec<_> = self.parts.iter().flat_map(entries).collect();
        members.sort_unstable();
        members
    }
}

/// The lists of a lane whose events are marks at a level.
pub fn marks(lane: &Lane, level: Level) -> Vec<&List> {
    let short = lane
        .stretches
        .iter()
        .filter(|(size, ..)| !level.is_bar(*size));
    std::iter::once(&lane.points)
        .chain(short.map(|(_, list, _)| list))
        .filter(|list| !list.at.is_empty())
        .collect()
}

/// The cells from `first` up to `end` that hold marks of a lane, in the order of time. The work
/// is for each such cell, and grows with the logarithm of how many events there are.
pub fn cells(lane: &Lane, level: Level, first: i64, end: i64) -> impl Iterator<Item = Cell<'_>> {
    let lists = marks(lane, level);
    let start = level.start(first);
    let mut next: Vec<usize> = lists
        .iter()
        .map(|list| list.at.partition_point(|at| *at < start))
        .collect();
    std::iter::from_fn(move || {
        let upcoming = lists
            .iter()
            .zip(&next)
            .filter_map(|(list, at)| list.at.get(*at));
        let id = level.cell(*upcoming.min()?);
        if id >= end {
            return None;
        }
        let mut cell = Cell {
            id,
            count: 0,
            parts: Vec::new(),
        };
        for (list, next) in lists.iter().zip(&mut next) {
            let after = *next + run(&list.at[*next..], |at| level.cell(*at) <= id);
            if after > *next {
                cell.count += after - *next;
                cell.parts.push((list, *next..after));
                *next = after;
            }
        }
        Some(cell)
    })
}

/// How many entries from the first on satisfy `holds`; found by doubling steps, for most cells
/// hold few.
fn run(entries: &[Instant], holds: impl Fn(&Instant) -> bool) -> usize {
    let mut reach = 1;
    while reach < entries.len() && holds(&entries[reach - 1]) {
        reach *= 2;
    }
    let reach = reach.min(entries.len());
    entries[..reach].partition_point(holds)
}
