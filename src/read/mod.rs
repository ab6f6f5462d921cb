//! Bytes to a timeline and *all* the problems found on the way.
//!
//! Reading never stops at the first mistake. What is sound is kept, and every problem says
//! where it is (line, column, JSON pointer), what it is and how to mend it. One wrong member
//! costs that member, not its event; one broken event costs that event, not the file.
//!
//! A sound element is parsed once, straight from the file's bytes. Only one that fails is
//! looked at closer: [`scan`] finds its parts, [`mend`] takes out what is wrong. Nothing here
//! fetches a file or draws, and nothing that is kept depends on the reader's language.

mod check;
mod cursor;
mod extra;
mod ids;
pub mod import;
mod locate;
mod mend;
mod nearest;
mod problem;
mod quick;
mod reader;
mod scan;
mod sense;
#[cfg(test)]
mod tests;
mod wording;

pub use problem::{Expected, List, Problem, ProblemKind, Severity};
pub use quick::{QuickReader, QuickReading, Soundness};
pub use reader::{Reader, Step};

use crate::timeline::Timeline;

/// How many problems are listed; a file with more is not mended from a list.
pub const LISTED: usize = 1000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Everything that could be read; nothing where the file is no timeline at all.
    pub timeline: Option<Timeline>,
    /// The problems, in the order of the file; at most [`LISTED`], and a warning only where
    /// there is room for it beside all errors.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub unlisted: usize,
}

impl Reading {
    /// Whether everything in the file is shown as it was meant: nothing is worse than a warning.
    pub fn is_sound(&self) -> bool {
        let error = |problem: &Problem| problem.severity == Severity::Error;
        !self.problems.iter().any(error)
    }
}

/// Reads a whole file at once.
///
/// ```
/// let file = br#"{"version": 1, "title": "Laws", "events": [
///   {"id": "a", "date": "2003-04-11", "title": "Gazette"},
///   {"id": "b", "date": "2003-04-31", "title": "No such day"}
/// ]}"#;
/// let reading = hito::read::read(file);
/// assert_eq!(reading.timeline.map(|timeline| timeline.events.len()), Some(1));
/// let problem = &reading.problems[0];
/// assert_eq!((problem.line, problem.column), (3, 23));
/// assert_eq!(problem.pointer, "/events/1/date");
/// ```
pub fn read(bytes: &[u8]) -> Reading {
    let mut reader = Reader::new(bytes.to_vec());
    while !matches!(reader.step(usize::MAX), Step::Done) {}
    reader.finish()
}
