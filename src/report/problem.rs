//! What is wrong with a file, in words.

use crate::i18n::Lang;

/// A problem in the words of both languages, so that the reader can change the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: String,
    /// The column in characters, from 1.
    pub column: String,
    /// Where it is as a JSON pointer (RFC 6901).
    pub pointer: String,
    /// What it is and how to mend it, in each language.
    words: [[String; 2]; Lang::ALL.len()],
}

impl Problem {
    /// A problem at a place; `words` gives what it is and how to mend it.
    pub fn new(
        line: String,
        column: String,
        pointer: String,
        words: impl Fn(Lang) -> [String; 2],
    ) -> Problem {
        Problem {
            line,
            column,
            pointer,
            words: Lang::ALL.map(words),
        }
    }

    /// What is wrong, in a sentence or two.
    pub fn what(&self, lang: Lang) -> &str {
        &self.words[lang as usize][0]
    }

    /// How to mend it.
    pub fn how(&self, lang: Lang) -> &str {
        &self.words[lang as usize][1]
    }
}

/// What the careful reader has to say of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The timeline as it was mended, as JSON without the members that the format does not
    /// have; nothing where the file is no timeline, or where it was not asked for.
    pub mended: Option<String>,
    /// The problems, in the order of the file.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub unlisted: usize,
}
