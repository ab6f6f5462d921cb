//! How fine a scene is: what it merges so that what a frame costs follows from the screen.

use super::Arrangement;

/// So few events stand apart wherever there is room.
const FEW: usize = 150;
/// How many things the lanes of a scene may hold together, at the worst.
const MOST: f64 = 150.0;
/// How much wider than the screen a scene is laid out, at the most.
const LAID_OUT: f64 = 1.5;

/// How close events may come before they merge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grain {
    /// The least width of a cell of time, in pixels; at most it is twice as wide.
    pub narrowest: f64,
    /// How many events of one cell stand apart; more merge.
    pub apart: usize,
}

impl Grain {
    /// The grain for so many lanes and events on a screen of this width. It does not depend on
    /// where the screen stands, so panning changes no cluster.
    pub fn of(arrangement: &Arrangement, width: f64) -> Grain {
        let lanes = arrangement.len();
        let events: usize = arrangement.lanes.iter().map(|lane| lane.count).sum();
        if events <= FEW {
            let apart = if lanes > 4 { 2 } else { 3 };
            return Grain {
                narrowest: 18.0,
                apart,
            };
        }
        let narrowest = (lanes as f64 * width * LAID_OUT / MOST).max(36.0);
        Grain {
            narrowest,
            apart: 1,
        }
    }
}
