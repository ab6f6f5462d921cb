//! A timeline as a presentation: which slides there are, in what order, and what each says;
//! where in time a slide stands; what a key does; what the two windows tell each other; a quiz.
//!
//! Pure functions of a timeline and a state. Nothing here knows an element, a window or a
//! clock: who shows a deck passes in what was pressed and what time it is.

#[cfg(feature = "app")]
mod code;
mod distance;
mod key;
mod quiz;
mod show;
mod slide;
mod strip;
mod talk;
#[cfg(test)]
mod tests;
mod wire;
mod words;

#[cfg(feature = "app")]
pub use code::Code;
pub use distance::distance;
pub use key::{Key, command};
pub use quiz::{Quiz, Verdict};
pub use show::{Command, Deed, Mode, PACES, Show, columns};
pub use slide::Slide;
pub use strip::{Marks, Strip};
pub use talk::Talk;
pub use wire::Wire;
pub use words::{Row, Said, SlideWords};
