//! How dense events are along the time: columns of even width.

use super::arrangement::Lane;
use super::{Viewport, Window};
use crate::date::Instant;
use crate::query::{Index, Selection};

/// The width of a column, in pixels.
const STEP: f64 = 3.0;
/// How high the strip of a collapsed lane may get.
const LANE: f64 = 18.0;

/// Columns of even width, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The left edge of the first column.
    pub x: f64,
    /// The width of a column.
    pub step: f64,
    /// The height of each column, in pixels; 0 where there is nothing.
    pub heights: Vec<f64>,
}

/// The strip of a lane. A column's height depends on its own count alone, and columns begin at
/// multiples of their length in time, so panning changes none.
pub fn strip(lane: &Lane, viewport: &Viewport, overscan: f64) -> Strip {
    let length = viewport.seconds_per_pixel() * STEP;
    let first = (viewport.instant(-overscan) / length).floor();
    let columns = ((viewport.width + 2.0 * overscan) / STEP).ceil() as usize + 1;
    let lists = std::iter::once(&lane.points).chain(lane.stretches.iter().map(|(_, list, _)| list));
    let mut counts = vec![0usize; columns];
    for list in lists {
        count(&mut counts, first, length, |at| {
            list.at.partition_point(|other| *other < at)
        });
    }
    let height = |n: usize| LANE * (1.0 - 1.0 / (1.0 + n as f64 / 2.0));
    Strip {
        x: viewport.x(first * length),
        step: STEP,
        heights: counts.into_iter().map(height).collect(),
    }
}

/// Adds to each column how many events it holds, given how many come before an instant.
fn count(counts: &mut [usize], first: f64, length: f64, before: impl Fn(Instant) -> usize) {
    let edge = |n: usize| ((first + n as f64) * length).ceil() as Instant;
    let mut seen = before(edge(0));
    for (n, here) in counts.iter_mut().enumerate() {
        let until = before(edge(n + 1));
        *here += until.saturating_sub(seen);
        seen = until;
    }
}

/// All of time on one small strip: where events are, and where the selected ones are.
#[derive(Clone, Debug, PartialEq)]
pub struct Minimap {
    /// What it shows, and how wide.
    pub viewport: Viewport,
    /// Every event of the file.
    pub all: Strip,
    /// The selected ones, on the same scale.
    pub chosen: Strip,
}

impl Minimap {
    /// The minimap of an index and a selection of its events. The work is for each column,
    /// times the logarithm of the number of events.
    pub fn new(index: &Index, selection: &Selection, width: f64, height: f64) -> Minimap {
        let window = Window::fit(index.extent());
        let viewport = Viewport { window, width };
        let columns = (width / STEP).ceil().max(1.0) as usize;
        let length = viewport.seconds_per_pixel() * STEP;
        let first = window.start / length;
        let rank = |at: Instant| index.starts().partition_point(|start| *start < at);
        let mut all = vec![0; columns];
        count(&mut all, first, length, rank);
        let mut chosen = vec![0; columns];
        count(&mut chosen, first, length, |at| {
            selection.count_before(rank(at) as u32)
        });
        let most = all.iter().copied().max().unwrap_or(1).max(1) as f64;
        // By the root, or one crowded day would leave nothing of all others to be seen.
        let strip = |counts: Vec<usize>| Strip {
            x: 0.0,
            step: STEP,
            heights: counts
                .into_iter()
                .map(|n| (n as f64 / most).sqrt() * height)
                .collect(),
        };
        Minimap {
            viewport,
            all: strip(all),
            chosen: strip(chosen),
        }
    }

    /// Where a window begins and ends on it, cut to its edges and wide enough to be seen.
    pub fn brush(&self, window: &Window) -> (f64, f64) {
        let width = self.viewport.width;
        // Not `clamp`, which panics where the page leaves no room.
        let left = self.viewport.x(window.start).min(width - 4.0).max(0.0);
        let right = self.viewport.x(window.end).max(4.0).min(width);
        (left.min(right - 4.0).max(0.0), right.max(left + 4.0))
    }
}
