//! The browser, in words of the app: its address, its network, its pointer. The only folder
//! that names web-sys, js-sys or gloo. It decides nothing: what an input means is the view's.
//!
//! A browser that lacks something answers with nothing, never with a panic.

mod gestures;
mod load;
mod page;
mod size;

pub use gestures::{Gesture, Gestures};
pub use load::{Failure, Loading, breathe, load};
pub use page::*;
pub use size::Width;
pub use web_sys::Element;
