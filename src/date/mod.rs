//! Dates of history, in EDTF (ISO 8601-2): parse, precision, earliest and latest instant,
//! a total order, and wording.
//!
//! Pure functions of their input: no clock, no time zone of the machine. Sets and lists
//! (`[1667, 1668]`) and the other parts of level 2 are out of scope.

pub mod calendar;
mod edtf;
mod error;
mod instant;
mod json;
mod parse;
mod precision;
mod print;
mod suggest;
#[cfg(test)]
mod tests;
mod wording;

pub use edtf::{Date, Edtf, Endpoint, Month, Time};
pub use error::DateError;
pub use instant::{Instant, Span};
pub use precision::Precision;
pub use suggest::suggest;
pub use wording::{precision_words, short_words, words, words_after, year_words};
