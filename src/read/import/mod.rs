//! Files of other tools to a timeline: JSON and spreadsheets of TimelineJS, tables with one row
//! an event, our own exported table among them.
//!
//! As in the rest of reading, nothing stops at the first mistake: what is sound is kept, and
//! every [`Note`] says in which line what was not. A file's texts in HTML become Markdown.
//!
//! TimelineJS's format is described at <https://timeline.knightlab.com/docs/json-format.html>.

mod build;
pub(crate) mod cell;
pub(crate) mod claim;
mod columns;
mod csv;
pub(crate) mod guard;
mod html;
mod note;
mod table;
#[cfg(test)]
mod tests;
mod timelinejs;
mod unheaded;

pub use note::{Note, NoteKind};

use super::read;
use crate::timeline::Timeline;

/// What another tool's file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// Everything that could be read; nothing where the file is none that is known.
    pub timeline: Option<Timeline>,
    /// What could not be read, or is not kept, in the order of the file.
    pub notes: Vec<Note>,
}

/// Reads a file of another tool; which one, the file itself tells.
///
/// ```
/// use hito::read::import::import;
/// let table = "Year,Month,Day,Headline\n2003,4,11,Gazette\n,,,No date\n";
/// let imported = import(table.as_bytes());
/// let timeline = imported.timeline.unwrap();
/// assert_eq!(timeline.events[0].date.to_string(), "2003-04-11");
/// assert_eq!(imported.notes[0].line, 3);
/// ```
pub fn import(bytes: &[u8]) -> Imported {
    let alone = |kind| Imported {
        timeline: None,
        notes: vec![Note { line: 1, kind }],
    };
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return alone(NoteKind::Encoding);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // Spreadsheets of older systems write one byte a letter.
    let (text, old) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (bytes.iter().map(|byte| letter(*byte)).collect(), true),
    };
    let mut imported = match text.trim_start().chars().next() {
        None => return alone(NoteKind::Empty),
        Some('{') => json(&text),
        Some('<' | '[') => return alone(NoteKind::UnknownFile),
        Some(_) => table::table(&text),
    };
    if old {
        let kind = NoteKind::OldEncoding;
        imported.notes.insert(0, Note { line: 1, kind });
    }
    imported
}

/// A byte as Windows-1252, of which Latin-1 is a part: typographic quotes and dashes stand where
/// Latin-1 has signs that nobody sees. Five bytes mean nothing.
fn letter(byte: u8) -> char {
    const FIRST: u8 = 0x80;
    const LETTERS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let at = byte.checked_sub(FIRST).map(usize::from);
    let odd = at.and_then(|at| LETTERS.get(at));
    odd.copied().unwrap_or(char::from(byte))
}

fn json(text: &str) -> Imported {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) if value.get("version").is_some() => Imported {
            timeline: read(text.as_bytes()).timeline,
            notes: vec![Note {
                line: 1,
                kind: NoteKind::Already,
            }],
        },
        Ok(value) => timelinejs::timelinejs(&value, text),
        Err(error) => Imported {
            timeline: None,
            notes: vec![Note {
                line: error.line() as u32,
                kind: NoteKind::NotJson,
            }],
        },
    }
}
