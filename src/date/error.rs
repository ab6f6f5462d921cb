//! Why a text is not a date.

use crate::i18n::{Lang, dates::DateProblems, fill};
use std::fmt;

/// Why a text is not an EDTF date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is not written as EDTF writes dates.
    Syntax,
    /// There is no such month.
    Month,
    /// The month has no such day.
    Day,
    /// There is no such time of day.
    Time,
    /// The year is farther away than any instant.
    Year,
}

impl DateError {
    /// What is wrong with `text`.
    pub fn what(self, text: &str, lang: Lang) -> String {
        let words = DateProblems::of(lang);
        let phrase = match self {
            DateError::Syntax => words.syntax,
            DateError::Month => words.month,
            DateError::Day => words.day,
            DateError::Time => words.time,
            DateError::Year => words.year,
        };
        fill(phrase, &[("text", text)])
    }

    /// How to mend `text`: the right spelling, where it can be guessed.
    pub fn how(self, text: &str, lang: Lang) -> String {
        let words = DateProblems::of(lang);
        match (super::suggest(text), self) {
            (Some(date), _) => fill(words.how_suggest, &[("date", &date)]),
            (None, DateError::Day | DateError::Month) => words.how_calendar.to_owned(),
            (None, _) => words.how_syntax.to_owned(),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DateError::Syntax => "not an EDTF date",
            DateError::Month => "no such month",
            DateError::Day => "no such day in this month",
            DateError::Time => "no such time of day",
            DateError::Year => "the year is too far away",
        })
    }
}

impl std::error::Error for DateError {}
