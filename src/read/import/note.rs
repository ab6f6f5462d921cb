//! What could not be read of another tool's file, or is not kept.

use super::super::Severity;
use crate::date::DateError;
use crate::i18n::{Lang, fill, import::Import};

/// Something to tell about a file that was imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The line, from 1.
    pub line: u32,
    /// What it is.
    pub kind: NoteKind,
}

/// What there is to tell. Texts are quotes from the file.
#[derive(Clone, Debug, PartialEq)]
pub enum NoteKind {
    /// The file has no content.
    Empty,
    /// The file is written in an encoding that is not read.
    Encoding,
    /// The file is not in UTF-8; it was read as Windows-1252.
    OldEncoding,
    /// The file is neither a table nor JSON of TimelineJS.
    UnknownFile,
    /// The file begins like JSON and is none.
    NotJson,
    /// The file is a timeline file already.
    Already,
    /// No column has a name that tells of dates, or none that tells of titles.
    NoColumn {
        /// Names that would be understood.
        wanted: &'static str,
    },
    /// A column whose name is not understood.
    UnknownColumn {
        /// Its name.
        name: String,
    },
    /// A column with cells under no heading.
    NoHeading {
        /// Its number, from 1.
        column: usize,
    },
    /// A text in quotes that does not end.
    OpenQuote,
    /// A row with more cells than there are columns, where most rows have not.
    ManyCells,
    /// An event or an era without a date.
    NoDate,
    /// An event or an era without a title.
    NoTitle,
    /// A date that is none.
    BadDate {
        /// What stands there.
        text: String,
        /// Why it is none.
        error: DateError,
    },
    /// An end that is no date.
    BadEnd {
        /// What stands there.
        text: String,
        /// Why it is none.
        error: DateError,
    },
    /// A date in another spelling, which leaves little doubt.
    Guessed {
        /// What stands there.
        text: String,
        /// How it was read.
        date: String,
    },
    /// An end before the start.
    Backwards {
        /// What stands there.
        text: String,
    },
    /// A value that is none of those allowed.
    BadValue {
        /// The column.
        name: String,
        /// What stands there.
        value: String,
    },
    /// Something that a timeline file has no place for.
    NotKept {
        /// What it is called.
        name: &'static str,
    },
}

impl NoteKind {
    /// What stands in the place of the address of a picture and is none.
    pub(super) fn media(text: &str) -> NoteKind {
        NoteKind::BadValue {
            name: "media".to_owned(),
            value: text.trim().to_owned(),
        }
    }
}

impl Note {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self.kind {
            NoteKind::OldEncoding
            | NoteKind::Already
            | NoteKind::UnknownColumn { .. }
            | NoteKind::NoHeading { .. }
            | NoteKind::Guessed { .. }
            | NoteKind::BadValue { .. }
            | NoteKind::NotKept { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What it is, and what was done about it.
    pub fn words(&self, lang: Lang) -> String {
        let words = Import::of(lang);
        match &self.kind {
            NoteKind::Empty => words.empty.into(),
            NoteKind::Encoding => words.encoding.into(),
            NoteKind::OldEncoding => words.old_encoding.into(),
            NoteKind::UnknownFile => words.unknown_file.into(),
            NoteKind::NotJson => words.not_json.into(),
            NoteKind::Already => words.already.into(),
            NoteKind::NoColumn { wanted } => fill(words.no_column, &[("wanted", wanted)]),
            NoteKind::UnknownColumn { name } => fill(words.unknown_column, &[("name", name)]),
            NoteKind::NoHeading { column } => {
                fill(words.no_heading, &[("column", &column.to_string())])
            }
            NoteKind::OpenQuote => words.open_quote.into(),
            NoteKind::ManyCells => words.many_cells.into(),
            NoteKind::NoDate => words.no_date.into(),
            NoteKind::NoTitle => words.no_title.into(),
            NoteKind::BadDate { text, error } => {
                format!("{} {}", error.what(text, lang), words.left_out)
            }
            NoteKind::BadEnd { text, error } => {
                format!("{} {}", error.what(text, lang), words.end_left_out)
            }
            NoteKind::Guessed { text, date } => {
                fill(words.guessed, &[("text", text), ("date", date)])
            }
            NoteKind::Backwards { text } => fill(words.backwards, &[("text", text)]),
            NoteKind::BadValue { name, value } => {
                fill(words.bad_value, &[("name", name), ("value", value)])
            }
            NoteKind::NotKept { name } => fill(words.not_kept, &[("name", name)]),
        }
    }
}
