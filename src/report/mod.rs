//! All that is wrong with a file, in the words of both languages, and the file mended: what a
//! reader of the page sees of problems, whichever language they choose.
//!
//! Must not be needed by a sound file: the page reads those without it.

mod mend;
mod problem;

pub use mend::report;
pub use problem::{Problem, Report};
