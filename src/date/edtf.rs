//! An EDTF date or interval.

use super::{Instant, Span};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A date or an interval of dates, as EDTF writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edtf {
    span: Span,
    text: Box<str>,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text is not EDTF at all.
    Syntax,
}

impl Edtf {
    /// From the earliest instant that the date may mean to the end of the latest.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The stretch in which it starts.
    pub fn start_span(&self) -> Span {
        self.span
    }

    /// The stretch in which it ends.
    pub fn end_span(&self) -> Span {
        self.span
    }
}

impl FromStr for Edtf {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        use chrono::NaiveDate;
        let mut parts = text.split('-').map(|part| part.parse::<u32>().ok());
        let year = parts.next().flatten().ok_or(DateError::Syntax)? as i32;
        let month = parts
            .next()
            .map(|m| m.ok_or(DateError::Syntax))
            .transpose()?;
        let day = parts
            .next()
            .map(|d| d.ok_or(DateError::Syntax))
            .transpose()?;
        let at = |y, m, d| {
            NaiveDate::from_ymd_opt(y, m, d)
                .map(|date| date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp())
                .ok_or(DateError::Syntax)
        };
        let start: Instant = at(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let end = match (month, day) {
            (Some(_), Some(_)) => start + 86_400,
            (Some(12), None) | (None, _) => at(year + 1, 1, 1)?,
            (Some(m), None) => at(year, m + 1, 1)?,
        };
        Ok(Edtf {
            span: Span { start, end },
            text: text.into(),
        })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an EDTF date")
    }
}

impl std::error::Error for DateError {}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
