//! Where everything stands: a window of time and a selection in, a [`Scene`] of plain shapes out.
//!
//! It reads as a pipeline: [`Window`] and [`Viewport`] (the scale), [`Arrangement`] (which event
//! in which lane), `cell` (which events merge), `rows` (who stands above whom), `scene` (the
//! shapes). Positions are pure functions of viewport and selection, in CSS pixels. Nothing here
//! knows what an element is, nor what anything looks like: colour and shape are the view's.
//!
//! Time is divided into *cells* of 2ⁿ seconds, aligned to 1970, where n follows from the scale
//! alone. Events of a cell merge where they are many. So panning changes no cluster, and
//! zooming in only ever splits one: each cell is the half of one at the level above.

mod arrangement;
mod cell;
mod compose;
mod eras;
mod metrics;
mod rows;
mod scene;
mod series;
mod tally;
#[cfg(test)]
mod tests;
mod tick;
mod window;

pub use arrangement::Arrangement;
pub use compose::{Stage, compose};
pub use metrics::{cut, text_width};
pub use scene::{
    Band, Bar, Cluster, End, Item, Label, LaneBy, LaneScene, Mark, Scene, SeriesScene, Step, Tick,
};
pub use window::{Viewport, Window};
