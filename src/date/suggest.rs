//! The date that was probably meant.

use super::Edtf;
use crate::i18n::lower;

/// The longest text that is looked at, in characters.
const LONGEST: usize = 100;

/// The EDTF spelling of what an author probably meant: `2003-4-11` is `2003-04-11`,
/// `1980s` is `198X`, `c. 1980` is `1980~`. Nothing where it cannot be told: in
/// `03/04/2003` either may be the month.
///
/// ```
/// use hito::date::suggest;
/// assert_eq!(suggest("c. 1980").as_deref(), Some("1980~"));
/// assert_eq!(suggest("03/04/2003"), None);
/// ```
pub fn suggest(text: &str) -> Option<String> {
    // No date is so long; a cell of a table may be.
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let lower = lower(text.trim());
    let about = ["circa ", "ca. ", "c. ", "about ", "hacia ", "~"]
        .iter()
        .find_map(|prefix| lower.strip_prefix(prefix));
    let candidate = match about {
        Some(rest) => format!("{}~", plain(rest.trim())?),
        None => plain(&lower)?,
    };
    // Only what reads as a date is worth suggesting, and only if it is not what was there.
    (candidate != text && candidate.parse::<Edtf>().is_ok()).then_some(candidate)
}

/// A date or an interval.
fn plain(text: &str) -> Option<String> {
    match text.split_once(" - ").or_else(|| text.split_once('–')) {
        Some((start, end)) => Some(format!("{}/{}", one(start.trim())?, one(end.trim())?)),
        None => one(text),
    }
}

fn one(text: &str) -> Option<String> {
    if let Some(decade) = text.strip_suffix("0s").filter(|rest| rest.len() == 3) {
        return Some(format!("{decade}X"));
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    if numbers.len() != parts.len() {
        return Some(text.to_ascii_uppercase());
    }
    let four = |part: &&str| part.len() == 4;
    match (&parts[..], &numbers[..]) {
        ([first, ..], [year, month]) if four(first) => Some(format!("{year:04}-{month:02}")),
        ([first, ..], [year, month, day]) if four(first) => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        // Day first or month first can only be told where one of them is no month.
        ([.., last], [a, b, year]) if four(last) && (*a > 12 || *b > 12 || a == b) => {
            let (month, day) = if *a > 12 { (b, a) } else { (a, b) };
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        ([.., last], [month, year]) if four(last) => Some(format!("{year:04}-{month:02}")),
        ([_], [year]) => Some(format!("{year:04}")),
        _ => None,
    }
}
