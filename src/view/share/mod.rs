//! The dialog that shares what is shown, and embeds it: in a module that is loaded when it is
//! asked for.
//!
//! What is written to be copied comes from [`export::share`](crate::export::share); nothing
//! here changes the state of the page. Must not be used by the first module, or that would
//! carry it.

mod code;
mod dialog;
mod snippet;

pub use dialog::{ShareDialog, ShareProps};
