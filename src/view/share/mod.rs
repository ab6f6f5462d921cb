//! The dialog that shares what is shown, and embeds it: in a part that comes when it is asked
//! for.
//!
//! What is written to be copied comes from [`export::share`](crate::export::share); nothing
//! here changes the state of the page. Must not be used by the rest of the page but through
//! `parts`, or that would carry it.

mod code;
mod dialog;
mod open;
mod snippet;

pub use open::{Asked, share};
