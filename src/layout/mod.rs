//! Where everything stands: a window of time and a selection in, a [`Scene`] of plain shapes out.
//!
//! It reads as a pipeline: [`Window`] and [`Viewport`] (the scale), [`Arrangement`] (which event
//! in which lane), `grain` and `cell` (which events merge), `place` (who stands above whom, and
//! whose title has room), `scene` (the shapes). Positions are pure functions of viewport and selection, in CSS pixels. Nothing here
//! knows what an element is, nor what anything looks like: colour and shape are the view's.
//!
//! Time is divided into *cells* of 2ⁿ seconds, aligned to 1970, where n follows from the scale
//! alone. Events of a cell merge where they are many. So panning changes no cluster, and
//! zooming in only ever splits one: each cell is the half of one at the level above.

mod arcs;
mod arrangement;
mod bars;
mod cell;
mod chain;
mod compose;
mod eras;
mod find;
mod ghosts;
mod glide;
mod grain;
mod heading;
mod lane;
mod lives;
mod metrics;
mod names;
mod pixels;
mod place;
mod scene;
mod series;
mod sign;
mod strip;
mod tally;
#[cfg(test)]
mod tests;
mod tick;
mod window;

pub use arcs::{Arc, arcs};
pub use arrangement::Arrangement;
pub use chain::{ChainBox, ChainScene, Elbow, chain};
pub use compose::{Stage, compose};
pub use eras::bands;
pub use ghosts::{GHOST, Ghost, RING, ghosts};
pub use glide::{Glide, Way};
pub use heading::{GUTTER, heading_lines, short_count};
pub use lives::{Force, LifeBar, LifeCluster, LifeRows, LivesScene, Piece};
pub use metrics::{FONT_SIZE, cut, text_width};
pub use pixels::{draw_path, path, px, stretch};
pub use scene::{
    Band, Bar, Cluster, End, Gap, Item, Label, LaneBy, LaneScene, Mark, Scene, SeriesScene, Step,
    Tick,
};
pub use series::{NARROW_STEP, gap_words, hatch, level_words, step_words};
pub use sign::{SIGNS, Sign, sign, sign_size};
pub use strip::{Minimap, Strip};
pub use tick::ticks;
pub use window::{Viewport, Window};
