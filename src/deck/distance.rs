//! How far apart two slides are in time.

use crate::date::calendar::{DAY, civil};
use crate::date::{Edtf, Precision};
use crate::i18n::{Lang, fill, number, present::Present};

/// How long after one date another begins, in words: in days, months or years, as exactly as
/// both are known. Nothing where that is not known, or where it is no time at all.
///
/// ```
/// use hito::{deck::distance, i18n::Lang};
/// let words = |a: &str, b: &str| distance(&a.parse().unwrap(), &b.parse().unwrap(), Lang::En);
/// assert_eq!(words("2003-04-11", "2007-11-27").as_deref(), Some("4 years later"));
/// assert_eq!(words("2007-11-27", "2007-11-28").as_deref(), Some("1 day later"));
/// assert_eq!(words("2007", "2003").as_deref(), Some("4 years earlier"));
/// assert_eq!(words("2007", "2007-11"), None);
/// ```
pub fn distance(from: &Edtf, to: &Edtf, lang: Lang) -> Option<String> {
    let (a, b) = (*from.start().date()?, *to.start().date()?);
    let known = a.precision().min(b.precision());
    let (a, b) = (a.span().start, b.span().start);
    let (first, last) = (civil(a.min(b)), civil(a.max(b)));
    let years = last.year.checked_sub(first.year)?;
    let months = years.checked_mul(12)? + i64::from(last.month) - i64::from(first.month);
    // A month or a year is over on the same day of the next one.
    let whole = months - i64::from(known >= Precision::Day && last.day < first.day);
    let words = Present::of(lang);
    let later = [
        (words.day_later, words.days_later),
        (words.month_later, words.months_later),
        (words.year_later, words.years_later),
    ];
    let earlier = [
        (words.day_earlier, words.days_earlier),
        (words.month_earlier, words.months_earlier),
        (words.year_earlier, words.years_earlier),
    ];
    let (n, unit) = match known {
        Precision::Century | Precision::Decade => return None,
        Precision::Year | Precision::Season => (years, 2),
        _ if whole >= 24 => (whole / 12, 2),
        _ if known >= Precision::Day && whole == 0 => ((a.max(b) - a.min(b)) / DAY, 0),
        _ => (whole, 1),
    };
    let (one, other) = if b >= a { later[unit] } else { earlier[unit] };
    match usize::try_from(n).ok()? {
        0 => None,
        1 => Some(one.to_owned()),
        n => Some(fill(other, &[("n", &number(n))])),
    }
}
