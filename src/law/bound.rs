//! When one status gives way to the next, as precisely as it is known.

use crate::date::calendar::DAY;
use crate::date::{Date, Instant, Precision, Span};

/// The moment at which a status begins, somewhere from `earliest` to `latest`, both included.
/// What is not known may be [`Instant::MAX`]: perhaps never.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Before it, the status has not begun.
    pub earliest: Instant,
    /// From it on, the status has begun.
    pub latest: Instant,
    /// The date that it comes from, where there is one.
    pub date: Option<Date>,
    /// What tells of it.
    pub origin: Origin,
}

/// What tells of a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The event at this place in the file.
    Event(usize),
    /// The instrument's `in_force`.
    Written,
    /// Another instrument, at this place in the file, that ends this one by entering into force.
    Relation(usize),
    /// Nothing: it is only known that it cannot have been earlier.
    Untold,
}

/// All that an uncertain or approximate date may mean: it may be off by the unit above its
/// own, a day by a month, a month by a year, a year by ten, and so on.
///
/// EDTF gives `?` and `~` no width; this one is wide enough that a finer date within the same
/// unit never leaves it, so that making a date finer never takes back an answer.
pub fn possible(date: &Date) -> Span {
    let span = date.span();
    if !date.uncertain && !date.approximate {
        return span;
    }
    let days = match date.precision() {
        Precision::Century => 36_525,
        Precision::Decade | Precision::Year => 3_653,
        Precision::Season | Precision::Month => 366,
        Precision::Day => 31,
        Precision::Second => 1,
    };
    Span {
        start: span.start.saturating_sub(days * DAY),
        end: span.end.saturating_add(days * DAY),
    }
}

impl Bound {
    /// What begins on a date: at its first moment where it is a day, at the first moment of
    /// one of its days where it is longer.
    pub fn beginning(date: &Date, origin: Origin) -> Bound {
        let span = possible(date);
        Bound {
            earliest: span.start,
            // The last day is the last on which it may begin; a time of day is itself.
            latest: (span.end - 1)
                .max(span.start)
                .div_euclid(DAY)
                .saturating_mul(DAY)
                .max(span.start),
            date: Some(*date),
            origin,
        }
    }

    /// What follows an interval whose last date this is: the interval holds its last day whole.
    pub fn following(date: &Date, origin: Origin) -> Bound {
        let span = possible(date);
        Bound {
            earliest: span.start.saturating_add(DAY).min(span.end),
            latest: span.end,
            date: Some(*date),
            origin,
        }
    }

    /// What comes about in the course of a date, such as a repeal: at no known moment of it.
    pub fn within(date: &Date, origin: Origin) -> Bound {
        let span = possible(date);
        Bound {
            earliest: span.start,
            latest: span.end,
            date: Some(*date),
            origin,
        }
    }

    /// What has always been so.
    pub const fn always(origin: Origin) -> Bound {
        Bound {
            earliest: Instant::MIN,
            latest: Instant::MIN,
            date: None,
            origin,
        }
    }

    /// What may have come at any time from `earliest` on, or never.
    pub const fn untold(earliest: Instant) -> Bound {
        Bound {
            earliest,
            latest: Instant::MAX,
            date: None,
            origin: Origin::Untold,
        }
    }

    /// Whether two can be the same moment.
    pub const fn meets(&self, other: &Bound) -> bool {
        self.earliest <= other.latest && other.earliest <= self.latest
    }

    /// Whether it is known to come at all.
    pub const fn is_told(&self) -> bool {
        self.latest != Instant::MAX
    }

    /// The earlier of two, of which neither need be known.
    pub(super) fn first(self, other: Bound) -> Bound {
        let leads = if other.earliest < self.earliest {
            other
        } else {
            self
        };
        Bound {
            earliest: self.earliest.min(other.earliest),
            latest: self.latest.min(other.latest),
            ..leads
        }
    }

    /// All that either may be.
    pub(super) fn hull(self, other: &Bound) -> Bound {
        Bound {
            earliest: self.earliest.min(other.earliest),
            latest: self.latest.max(other.latest),
            ..self
        }
    }
}
