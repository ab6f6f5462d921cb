//! Points and stretches of time.

/// Seconds since 1970-01-01T00:00Z, proleptic Gregorian calendar, without leap seconds.
pub type Instant = i64;

/// A half-open stretch of time, `start..end`. An end without a limit is [`Instant::MAX`], a
/// start without one [`Instant::MIN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first instant inside.
    pub start: Instant,
    /// The first instant after it.
    pub end: Instant,
}
