//! Dates of history, in EDTF (ISO 8601-2): parse, precision, earliest and latest instant,
//! a total order, and wording.
//!
//! Pure functions of their input: no clock, no time zone of the machine.

mod edtf;
mod instant;

pub use edtf::{DateError, Edtf};
pub use instant::{Instant, Span};
