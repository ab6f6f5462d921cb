//! The proleptic Gregorian calendar, for every year that an [`Instant`] can hold.
//!
//! `chrono` does the arithmetic. Its years end at ±262,143; the calendar repeats after 400
//! years, so that a year beyond is looked up in the cycle that `chrono` knows.

use super::Instant;
use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike};

/// Seconds in 400 years of the Gregorian calendar.
const CYCLE: i64 = 146_097 * DAY;
/// Seconds in a day.
pub const DAY: i64 = 86_400;

/// An instant as the calendar and the clock of UTC show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// The astronomical year: 0 is 1 BC.
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

/// The calendar's view of an instant.
///
/// ```
/// use hito::date::calendar::civil;
/// assert_eq!((civil(0).year, civil(0).month, civil(-1).year), (1970, 1, 1969));
/// ```
pub fn civil(instant: Instant) -> Civil {
    let cycles = instant.div_euclid(CYCLE);
    let within = DateTime::from_timestamp(instant.rem_euclid(CYCLE), 0).unwrap_or_default();
    Civil {
        year: i64::from(within.year()) + cycles * 400,
        month: within.month() as u8,
        day: within.day() as u8,
        hour: within.hour() as u8,
        minute: within.minute() as u8,
        second: within.second() as u8,
    }
}

/// Midnight at the beginning of a day, or nothing where the calendar has no such day.
/// Days before or after all instants are the first or the last instant.
pub fn midnight(year: i64, month: u8, day: u8) -> Option<Instant> {
    let within = year.rem_euclid(400);
    let date = NaiveDate::from_ymd_opt(within as i32 + 2000, month.into(), day.into())?;
    let seconds = date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let cycles = (year - within) / 400 - 5;
    Some(cycles.saturating_mul(CYCLE).saturating_add(seconds))
}

/// Midnight at the beginning of a month; months before 1 and after 12 are those of the years
/// around it.
pub fn month_start(year: i64, month: i64) -> Instant {
    let year = year.saturating_add((month - 1).div_euclid(12));
    let month = (month - 1).rem_euclid(12) as u8 + 1;
    midnight(year, month, 1).unwrap_or(Instant::MAX)
}

/// Midnight at the beginning of a year.
pub fn year_start(year: i64) -> Instant {
    month_start(year, 1)
}

/// How many days a month has.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    let within = year.rem_euclid(400) as i32 + 2000;
    let first = NaiveDate::from_ymd_opt(within, u32::from(month % 12) + 1, 1);
    first
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .map_or(0, |last| last.day() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_instant_is_found_again(instant in any::<i64>()) {
            let c = civil(instant);
            let clock = i64::from(c.hour) * 3600 + i64::from(c.minute) * 60 + i64::from(c.second);
            // The first day of all may begin before the first instant.
            prop_assume!(instant > i64::MIN + DAY);
            prop_assert_eq!(midnight(c.year, c.month, c.day).map(|start| start + clock), Some(instant));
        }
    }

    #[test]
    fn leap_years_follow_gregory() {
        assert_eq!(days_in_month(2000, 2), 29);
        assert_eq!(days_in_month(1900, 2), 28);
        assert_eq!(days_in_month(-4, 2), 29);
        assert_eq!(days_in_month(2003, 12), 31);
        assert_eq!(midnight(2003, 2, 29), None);
        assert_eq!(midnight(2003, 4, 11), Some(1_050_019_200));
    }

    #[test]
    fn months_run_over_into_years() {
        assert_eq!(month_start(2003, 13), year_start(2004));
        assert_eq!(month_start(2003, 0), month_start(2002, 12));
    }
}
