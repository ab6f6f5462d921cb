//! Dates for vocabularies that know only ISO 8601: a year, a month or a day, and nothing that
//! is uncertain.

use crate::date::{Date, Endpoint, Month};

/// A date in ISO 8601; nothing where it is uncertain, coarser than a year, or beyond four
/// digits.
pub fn iso(date: &Date) -> Option<String> {
    let plain = !date.uncertain && !date.approximate && date.unspecified == 0;
    if !plain || !(1..=9999).contains(&date.year) {
        return None;
    }
    let year = date.year;
    Some(match date.month {
        Month::None | Month::Some(_) | Month::Season(_) => format!("{year:04}"),
        Month::Month(month) | Month::SomeDay(month) => format!("{year:04}-{month:02}"),
        Month::Day(month, day) => format!("{year:04}-{month:02}-{day:02}"),
    })
}

/// The end of an interval in ISO 8601.
pub fn iso_end(end: &Endpoint) -> Option<String> {
    iso(end.date()?)
}

/// Year, month and day as far as a date tells them, for forms that want numbers.
pub fn parts(date: &Date) -> Option<Vec<i64>> {
    let text = iso(date)?;
    text.split('-').map(|part| part.parse().ok()).collect()
}
