//! Where everything stands: a window of time and a selection in, a [`Scene`] of plain shapes out.
//!
//! It reads as a pipeline: scale, lanes, clusters, labels, scene. Positions are pure functions
//! of viewport and selection, in CSS pixels. It does not know what an element is, nor what
//! anything looks like: colour and shape are the view's.

mod scene;
mod window;

pub use scene::{Band, Bar, Cluster, End, Item, Label, LaneBy, LaneScene, Mark, Scene, Tick};
pub use window::{Viewport, Window};
