//! EDTF to text.

use super::{Date, Edtf, Endpoint, Month};
use std::fmt;

impl fmt::Display for Edtf {
    /// Writes the one spelling that reads back as the same date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval(ends) => write!(f, "{}/{}", ends[0], ends[1]),
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::Date(date) => date.fmt(f),
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        let year = self.year.unsigned_abs();
        match self.unspecified {
            0 if year > 9999 => write!(f, "Y{sign}{year}")?,
            0 => write!(f, "{sign}{year:04}")?,
            1 => write!(f, "{sign}{:03}X", year / 10)?,
            _ => write!(f, "{sign}{:02}XX", year / 100)?,
        }
        match self.month {
            Month::None => {}
            Month::Some(false) => f.write_str("-XX")?,
            Month::Some(true) => f.write_str("-XX-XX")?,
            Month::Season(month) | Month::Month(month) => write!(f, "-{month:02}")?,
            Month::SomeDay(month) => write!(f, "-{month:02}-XX")?,
            Month::Day(month, day) => write!(f, "-{month:02}-{day:02}")?,
        }
        if let Some(time) = self.time {
            let (minutes, seconds) = (time.second / 60, time.second % 60);
            write!(f, "T{:02}:{:02}:{seconds:02}", minutes / 60, minutes % 60)?;
            match time.offset {
                None => {}
                Some(0) => f.write_str("Z")?,
                Some(offset) => {
                    let sign = if offset < 0 { '-' } else { '+' };
                    let offset = offset.unsigned_abs();
                    write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)?;
                }
            }
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}
