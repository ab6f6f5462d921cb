//! Text to EDTF, byte by byte.

use super::calendar::days_in_month;
use super::{Date, DateError, Edtf, Endpoint, Month, Time};
use std::str::FromStr;

/// Years beyond this many have instants outside of `i64` seconds.
pub(super) const FARTHEST_YEAR: i64 = 292_000_000_000;

impl FromStr for Edtf {
    type Err = DateError;

    /// Reads EDTF level 0 and 1.
    ///
    /// ```
    /// use hito::date::{DateError, Edtf};
    /// assert!("2012-06-15/..".parse::<Edtf>().is_ok());
    /// assert_eq!("2003-02-30".parse::<Edtf>(), Err(DateError::Day));
    /// ```
    fn from_str(text: &str) -> Result<Self, DateError> {
        let Some((start, end)) = text.split_once('/') else {
            return date(text.as_bytes()).map(Edtf::Date);
        };
        let ends = [endpoint(start)?, endpoint(end)?];
        // An interval of which neither end is known says nothing.
        if ends.iter().all(|end| end.date().is_none()) {
            return Err(DateError::Syntax);
        }
        Ok(Edtf::Interval(Box::new(ends)))
    }
}

fn endpoint(text: &str) -> Result<Endpoint, DateError> {
    match text {
        "" => Ok(Endpoint::Unknown),
        ".." => Ok(Endpoint::Open),
        _ => date(text.as_bytes()).map(Endpoint::Date),
    }
}

fn date(bytes: &[u8]) -> Result<Date, DateError> {
    let (bytes, uncertain, approximate) = match bytes {
        [rest @ .., b'?'] => (rest, true, false),
        [rest @ .., b'~'] => (rest, false, true),
        [rest @ .., b'%'] => (rest, true, true),
        _ => (bytes, false, false),
    };
    let plain = |year, month, unspecified| Date {
        year,
        month,
        unspecified,
        uncertain,
        approximate,
        time: None,
    };
    if let [b'Y', rest @ ..] = bytes {
        return Ok(plain(long_year(rest)?, Month::None, 0));
    }
    let (sign, unsigned) = match bytes {
        [b'-', rest @ ..] => (-1, rest),
        _ => (1, bytes),
    };
    let (year, rest) = unsigned.split_at_checked(4).ok_or(DateError::Syntax)?;
    let unspecified = year.iter().rev().take_while(|c| **c == b'X').count();
    if unspecified > 2 {
        return Err(DateError::Syntax);
    }
    let digits = number(&year[..4 - unspecified])?;
    let scale = 10i64.pow(unspecified as u32);
    // `-004X` is the ten years from -49 to -40: the first of them is the farthest.
    let year = match (sign, unspecified) {
        (1, _) => digits * scale,
        (_, 0) if digits == 0 => return Err(DateError::Syntax),
        (_, 0) => -digits,
        _ => -(digits * scale + scale - 1),
    };
    let unspecified = unspecified as u8;
    if rest.is_empty() {
        return Ok(plain(year, Month::None, unspecified));
    }
    if unspecified > 0 {
        return Err(DateError::Syntax);
    }
    let [b'-', a, b, rest @ ..] = rest else {
        return Err(DateError::Syntax);
    };
    if [*a, *b] == [b'X', b'X'] {
        let month = match rest {
            [] => Month::Some(false),
            b"-XX" => Month::Some(true),
            _ => return Err(DateError::Syntax),
        };
        return Ok(plain(year, month, 0));
    }
    let month = two(*a, *b)?;
    match rest {
        [] if (21..=24).contains(&month) => return Ok(plain(year, Month::Season(month), 0)),
        _ if !(1..=12).contains(&month) => return Err(DateError::Month),
        [] => return Ok(plain(year, Month::Month(month), 0)),
        b"-XX" => return Ok(plain(year, Month::SomeDay(month), 0)),
        _ => {}
    }
    let [b'-', a, b, rest @ ..] = rest else {
        return Err(DateError::Syntax);
    };
    let day = two(*a, *b)?;
    if day == 0 || day > days_in_month(year, month) {
        return Err(DateError::Day);
    }
    let mut date = plain(year, Month::Day(month, day), 0);
    if let [b'T', clock @ ..] = rest {
        if uncertain || approximate {
            return Err(DateError::Syntax);
        }
        date.time = Some(time(clock)?);
    } else if !rest.is_empty() {
        return Err(DateError::Syntax);
    }
    Ok(date)
}

/// The year after a `Y`: more than four digits, or with an exponent (`-17E7`).
fn long_year(bytes: &[u8]) -> Result<i64, DateError> {
    let (sign, digits) = match bytes {
        [b'-', rest @ ..] => (-1, rest),
        _ => (1, bytes),
    };
    let at = digits.iter().position(|c| *c == b'E');
    let (significand, exponent) = match at {
        Some(at) => (&digits[..at], number(&digits[at + 1..])?),
        None if digits.len() > 4 => (digits, 0),
        None => return Err(DateError::Syntax),
    };
    let significand = number(significand)?;
    let year = u32::try_from(exponent)
        .ok()
        .and_then(|exponent| 10i64.checked_pow(exponent))
        .and_then(|scale| significand.checked_mul(scale))
        .filter(|year| *year <= FARTHEST_YEAR)
        .ok_or(DateError::Year)?;
    Ok(sign * year)
}

/// `hh:mm:ss`, then nothing, `Z`, `±hh` or `±hh:mm`.
fn time(bytes: &[u8]) -> Result<Time, DateError> {
    let [h1, h2, b':', m1, m2, b':', s1, s2, zone @ ..] = bytes else {
        return Err(DateError::Syntax);
    };
    let (hour, minute, second) = (two(*h1, *h2)?, two(*m1, *m2)?, two(*s1, *s2)?);
    // 24:00:00 is the end of the day (ISO 8601-1); a leap second counts as the one before.
    let whole_day = (hour, minute, second) == (24, 0, 0);
    if (hour > 23 && !whole_day) || minute > 59 || second > 60 {
        return Err(DateError::Time);
    }
    let offset = match zone {
        [] => None,
        b"Z" => Some(0),
        [sign @ (b'+' | b'-'), h1, h2, rest @ ..] => {
            let minutes = match rest {
                [] => 0,
                [b':', m1, m2] => two(*m1, *m2)?,
                _ => return Err(DateError::Syntax),
            };
            let hours = two(*h1, *h2)?;
            if hours > 14 || minutes > 59 {
                return Err(DateError::Time);
            }
            let ahead = i16::from(hours) * 60 + i16::from(minutes);
            Some(if *sign == b'-' { -ahead } else { ahead })
        }
        _ => return Err(DateError::Syntax),
    };
    Ok(Time {
        second: u32::from(hour) * 3600 + u32::from(minute) * 60 + u32::from(second.min(59)),
        offset,
    })
}

fn two(a: u8, b: u8) -> Result<u8, DateError> {
    if a.is_ascii_digit() && b.is_ascii_digit() {
        Ok((a - b'0') * 10 + b - b'0')
    } else {
        Err(DateError::Syntax)
    }
}

fn number(digits: &[u8]) -> Result<i64, DateError> {
    if digits.is_empty() {
        return Err(DateError::Syntax);
    }
    digits.iter().try_fold(0i64, |n, digit| {
        if !digit.is_ascii_digit() {
            return Err(DateError::Syntax);
        }
        n.checked_mul(10)
            .and_then(|n| n.checked_add(i64::from(digit - b'0')))
            .ok_or(DateError::Year)
    })
}
