//! How much of a date is known.

/// The smallest part of a date that it tells, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A hundred years, `19XX`.
    Century,
    /// Ten years, `198X`.
    Decade,
    /// A year.
    Year,
    /// A season of a year.
    Season,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A second.
    Second,
}
