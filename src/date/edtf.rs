//! The parts of an EDTF date or interval, and the time they stand for.

use super::calendar::{DAY, days_in_month, midnight, month_start, year_start};
use super::parse::FARTHEST_YEAR;
use super::{Instant, Precision, Span};
use std::cmp::Ordering;

/// A date or an interval of dates, as EDTF writes it (ISO 8601-2:2019, levels 0 and 1).
///
/// Two are equal where they are written alike; the order is by earliest instant, then by
/// latest, then by how they are written.
///
/// ```
/// use hito::date::Edtf;
/// let dates = ["198X", "2003-04", "2003-04-11"].map(|text| text.parse::<Edtf>().unwrap());
/// assert!(dates.is_sorted());
/// # assert_eq!(std::mem::size_of::<Edtf>(), 24);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date.
    Date(Date),
    /// From one date to another. Boxed, for most dates of a file are none.
    Interval(Box<[Endpoint; 2]>),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// A date.
    Date(Date),
    /// `..`: without limit.
    Open,
    /// Nothing: not known.
    Unknown,
}

/// A date with what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The astronomical year (0 is 1 BC); the first one of a decade or a century.
    pub year: i64,
    /// The month, if any.
    pub month: Month,
    /// How many of the year's last digits are `X`: 0, 1 or 2.
    pub unspecified: u8,
    /// `?`: the source is not certain.
    pub uncertain: bool,
    /// `~`: near this date.
    pub approximate: bool,
    /// The clock, if any.
    pub time: Option<Time>,
}

/// What a date tells below the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Month {
    /// Nothing.
    None,
    /// `XX`: some month; `true` where a day is written too, `XX-XX`.
    Some(bool),
    /// A season: 21 spring, 22 summer, 23 autumn, 24 winter, of the northern hemisphere.
    Season(u8),
    /// A month alone.
    Month(u8),
    /// A month and `XX`: some day of it.
    SomeDay(u8),
    /// A month and a day.
    Day(u8, u8),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// Seconds since midnight on the clock of the place.
    pub second: u32,
    /// How far that clock is ahead of UTC, in minutes; nothing where the date does not say,
    /// which is taken as UTC.
    pub offset: Option<i16>,
}

impl Date {
    /// The smallest part that it tells.
    pub fn precision(&self) -> Precision {
        match (self.unspecified, self.month, self.time) {
            (_, _, Some(_)) => Precision::Second,
            (2, ..) => Precision::Century,
            (1, ..) => Precision::Decade,
            (_, Month::None | Month::Some(_), _) => Precision::Year,
            (_, Month::Season(_), _) => Precision::Season,
            (_, Month::Month(_) | Month::SomeDay(_), _) => Precision::Month,
            (_, Month::Day(..), _) => Precision::Day,
        }
    }

    /// From the earliest instant that it may mean to the end of the latest.
    pub fn span(&self) -> Span {
        let (start, end) = match self.month {
            Month::None | Month::Some(_) => {
                let years = [1, 10, 100][usize::from(self.unspecified.min(2))];
                (
                    year_start(self.year),
                    year_start(self.year.saturating_add(years)),
                )
            }
            // The seasons of meteorology, whole months: winter is that which begins in
            // December of the year.
            Month::Season(season) => {
                let first = i64::from(season - 21) * 3 + 3;
                (
                    month_start(self.year, first),
                    month_start(self.year, first + 3),
                )
            }
            Month::Month(month) | Month::SomeDay(month) => (
                month_start(self.year, month.into()),
                month_start(self.year, i64::from(month) + 1),
            ),
            Month::Day(month, day) => {
                // The parser lets no impossible day through; one made by hand is the last.
                let day = day.clamp(1, days_in_month(self.year, month).max(1));
                let start = midnight(self.year, month, day).unwrap_or(Instant::MAX);
                (start, start.saturating_add(DAY))
            }
        };
        match self.time {
            None => Span { start, end },
            Some(time) => {
                let at = start
                    .saturating_add(time.second.into())
                    .saturating_sub(i64::from(time.offset.unwrap_or(0)) * 60);
                Span {
                    start: at,
                    end: at.saturating_add(1),
                }
            }
        }
    }
}

impl Endpoint {
    /// The date, if it is one.
    pub fn date(&self) -> Option<&Date> {
        match self {
            Endpoint::Date(date) => Some(date),
            Endpoint::Open | Endpoint::Unknown => None,
        }
    }
}

impl Edtf {
    /// A plain day.
    pub fn day(year: i64, month: u8, day: u8) -> Edtf {
        Edtf::Date(Date {
            year,
            month: Month::Day(month, day),
            unspecified: 0,
            uncertain: false,
            approximate: false,
            time: None,
        })
    }

    /// The day of an instant, in UTC; its year where that has more than four digits, for EDTF
    /// writes such years alone.
    pub fn day_of(at: Instant) -> Edtf {
        let day = super::calendar::civil(at);
        if day.year.unsigned_abs() <= 9999 {
            return Edtf::day(day.year, day.month, day.day);
        }
        Edtf::Date(Date {
            year: day.year.clamp(-FARTHEST_YEAR, FARTHEST_YEAR),
            month: Month::None,
            unspecified: 0,
            uncertain: false,
            approximate: false,
            time: None,
        })
    }

    /// Both ends; twice the same for a date.
    pub fn ends(&self) -> [Endpoint; 2] {
        match self {
            Edtf::Date(date) => [Endpoint::Date(*date); 2],
            Edtf::Interval(ends) => **ends,
        }
    }

    /// How it starts.
    pub fn start(&self) -> Endpoint {
        self.ends()[0]
    }

    /// How it ends.
    pub fn end(&self) -> Endpoint {
        self.ends()[1]
    }

    /// Whether it is an interval.
    pub fn is_interval(&self) -> bool {
        matches!(self, Edtf::Interval(_))
    }

    /// From the earliest instant that it may mean to the end of the latest. An open end
    /// reaches to the end of time; of an unknown one nothing is known, so it adds nothing.
    pub fn span(&self) -> Span {
        match self {
            Edtf::Date(date) => date.span(),
            Edtf::Interval(_) => {
                let (start, end) = (self.start_span(), self.end_span());
                Span {
                    start: start.start,
                    end: end.end,
                }
            }
        }
    }

    /// The stretch in which it starts.
    pub fn start_span(&self) -> Span {
        self.end_of(0)
    }

    /// The stretch in which it ends.
    pub fn end_span(&self) -> Span {
        self.end_of(1)
    }

    fn end_of(&self, side: usize) -> Span {
        let ends = self.ends();
        let limit = [Instant::MIN, Instant::MAX][side];
        match (ends[side], ends[1 - side]) {
            (Endpoint::Date(date), _) => date.span(),
            (Endpoint::Unknown, Endpoint::Date(other)) => other.span(),
            (Endpoint::Open | Endpoint::Unknown, _) => Span {
                start: limit,
                end: limit,
            },
        }
    }

    /// Whether it is an interval whose end lies wholly before its start.
    pub fn ends_before_start(&self) -> bool {
        self.is_interval() && self.end_span().end <= self.start_span().start
    }

    /// How precisely it is known: of an interval, its coarser end.
    pub fn precision(&self) -> Precision {
        let ends = self.ends();
        ends.iter()
            .filter_map(Endpoint::date)
            .map(Date::precision)
            .min()
            .unwrap_or(Precision::Century)
    }

    /// Whether any part of it is uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        let ends = self.ends();
        ends.iter().filter_map(Endpoint::date).any(|d| d.uncertain)
    }

    /// Whether any part of it is approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        let ends = self.ends();
        ends.iter()
            .filter_map(Endpoint::date)
            .any(|d| d.approximate)
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Edtf| (date.span().start, date.span().end);
        key(self)
            .cmp(&key(other))
            .then_with(|| self.is_interval().cmp(&other.is_interval()))
            .then_with(|| self.ends().cmp(&other.ends()))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
