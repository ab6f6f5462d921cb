//! Where in the file something is.

use super::scan::{Part, parts};

/// One step of the way into a JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// To a member of an object.
    Member(String),
    /// To an element of a list.
    Element(usize),
}

impl From<&str> for Step {
    fn from(name: &str) -> Step {
        Step::Member(name.to_owned())
    }
}

impl From<usize> for Step {
    fn from(at: usize) -> Step {
        Step::Element(at)
    }
}

/// Appends a way to a JSON pointer (RFC 6901).
pub fn append(pointer: &mut String, way: &[Step]) {
    for step in way {
        pointer.push('/');
        match step {
            Step::Member(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
            Step::Element(at) => pointer.push_str(&at.to_string()),
        }
    }
}

/// Where the value at the end of a way begins; the last part of the way that is there, where
/// not all of it is.
pub fn find(bytes: &[u8], at: usize, way: &[Step]) -> usize {
    Finder::new(bytes).find(at, way)
}

/// Follows many ways. What it came by on the last one is remembered: to look through a list anew
/// for each of its elements would take quadratic time.
pub struct Finder<'a> {
    bytes: &'a [u8],
    /// The objects and lists of the last way: where each begins, and its parts.
    last: Vec<(usize, Vec<Part>)>,
}

impl<'a> Finder<'a> {
    /// Follows ways in a file.
    pub fn new(bytes: &'a [u8]) -> Finder<'a> {
        Finder {
            bytes,
            last: Vec::new(),
        }
    }

    /// What [`find`] gives.
    pub fn find(&mut self, mut at: usize, way: &[Step]) -> usize {
        for (depth, step) in way.iter().enumerate() {
            if self.last.get(depth).is_none_or(|(start, _)| *start != at) {
                self.last.truncate(depth);
                self.last.push((at, parts(self.bytes, at)));
            }
            let parts = self.last.get(depth).map_or(&[][..], |(_, parts)| parts);
            let found = match step {
                Step::Member(name) => parts.iter().find(|part| part.key.as_ref() == Some(name)),
                Step::Element(n) => parts.get(*n),
            };
            match found {
                Some(part) => at = part.value,
                None => break,
            }
        }
        at
    }
}

/// Lines and columns of places that come in ascending order.
pub struct Lines<'a> {
    bytes: &'a [u8],
    line: u32,
    column: u32,
    at: usize,
}

impl<'a> Lines<'a> {
    /// From the beginning of a file.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mark = if bytes.starts_with(b"\xEF\xBB\xBF") {
            3
        } else {
            0
        };
        Lines {
            bytes,
            line: 1,
            column: 1,
            at: mark,
        }
    }

    /// The line and the column of a place, both from 1; columns in characters.
    pub fn place(&mut self, offset: usize) -> (u32, u32) {
        let offset = offset.min(self.bytes.len());
        if offset < self.at {
            *self = Lines::new(self.bytes);
        }
        // From the last place on: a file without line breaks is one long line.
        for c in self.bytes.get(self.at..offset).unwrap_or_default() {
            match c {
                b'\n' => (self.line, self.column) = (self.line.saturating_add(1), 1),
                // Bytes that go on with a character do not count.
                0x80..=0xBF => {}
                _ => self.column = self.column.saturating_add(1),
            }
        }
        self.at = self.at.max(offset);
        (self.line, self.column)
    }
}

/// The lines of places that come in any order.
pub struct LineTable {
    /// Where each line but the first begins.
    starts: Vec<usize>,
}

impl LineTable {
    /// The lines of a file.
    pub fn new(bytes: &[u8]) -> LineTable {
        let ends = bytes.iter().enumerate().filter(|(_, c)| **c == b'\n');
        LineTable {
            starts: ends.map(|(at, _)| at + 1).collect(),
        }
    }

    /// The line of a place, from 1.
    pub fn line(&self, offset: usize) -> u32 {
        let before = self.starts.partition_point(|start| *start <= offset);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let mut lines = Lines::new("ñu\n  é{".as_bytes());
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(2), (1, 2));
        assert_eq!(lines.place(8), (2, 4));
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(999), (2, 5));
    }

    #[test]
    fn both_tell_the_same_line() {
        for text in ["", "a", "\n", "ñu\n\n  é{\n", "\u{FEFF}\na"] {
            let table = LineTable::new(text.as_bytes());
            for at in 0..=text.len() {
                assert_eq!(
                    table.line(at),
                    Lines::new(text.as_bytes()).place(at).0,
                    "{text:?}"
                );
            }
        }
    }

    #[test]
    fn a_way_is_followed_as_far_as_it_goes() {
        let json = br#"{"a": [1, {"b": 2}]}"#;
        assert_eq!(find(json, 0, &["a".into(), 1.into(), "b".into()]), 16);
        assert_eq!(find(json, 0, &["a".into(), 7.into(), "b".into()]), 6);
        let mut pointer = String::new();
        append(&mut pointer, &["a/b".into(), 3.into(), "~".into()]);
        assert_eq!(pointer, "/a~1b/3/~0");
    }
}
