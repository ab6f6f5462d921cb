//! Puts the app where it is asked for: on a page of its own, or into one of someone else's.
//!
//! It decides what an app begins with, and nothing of what comes after.

mod element;
mod page;

pub use element::Mounted;
pub use page::page;
