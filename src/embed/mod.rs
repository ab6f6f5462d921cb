//! Puts the app where it is asked for: on a page of its own, or into one of someone else's.
//!
//! It decides what an app begins with, and nothing of what comes after.

mod element;
mod page;
#[cfg(feature = "present")]
mod present;
#[cfg(feature = "present")]
mod share;

pub use element::Mounted;
pub use page::page;
#[cfg(feature = "present")]
pub use present::present;
#[cfg(feature = "present")]
pub use share::share;
