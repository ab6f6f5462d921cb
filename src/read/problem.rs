//! What can be wrong with a file.

use crate::date::DateError;
use crate::law::Side;
use crate::timeline::RelationType;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something of the file is not shown as it was meant.
    Error,
    /// Everything is shown, but an author will want to know.
    Warning,
}

/// One problem of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// Where it is as a JSON pointer (RFC 6901), counted in the file as it is.
    pub pointer: String,
    /// What it is.
    pub kind: ProblemKind,
    /// Whether the whole item it stands in had to be left out.
    pub dropped: bool,
}

/// A list of a timeline file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// `categories`
    Categories,
    /// `jurisdictions`
    Jurisdictions,
    /// `tags`
    Tags,
    /// `sources`
    Sources,
    /// `instruments`
    Instruments,
    /// `events`
    Events,
    /// `series`
    Series,
    /// `eras`
    Eras,
    /// `slides`
    Slides,
}

impl List {
    /// Every list of a file.
    pub const ALL: [List; 9] = [
        List::Categories,
        List::Jurisdictions,
        List::Tags,
        List::Sources,
        List::Instruments,
        List::Events,
        List::Series,
        List::Eras,
        List::Slides,
    ];

    /// The list's name in the file.
    pub const fn word(self) -> &'static str {
        match self {
            List::Categories => "categories",
            List::Jurisdictions => "jurisdictions",
            List::Tags => "tags",
            List::Sources => "sources",
            List::Instruments => "instruments",
            List::Events => "events",
            List::Series => "series",
            List::Eras => "eras",
            List::Slides => "slides",
        }
    }
}

/// What a member should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A plain text, such as an id.
    Word,
    /// A text, or an object with one for each language.
    Text,
    /// A date as text.
    Date,
    /// A whole number.
    Number,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What a problem is. Texts are quotes from the file, cut to a readable length.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The file has no content.
    Empty,
    /// The file is a page of HTML.
    Html,
    /// The file is not JSON at all.
    NotJson,
    /// The file is JSON, but not an object.
    NotObject,
    /// The file is not in UTF-8.
    Encoding,
    /// The file ends in the middle.
    Truncated,
    /// Lists and objects within each other beyond all measure.
    TooDeep,
    /// A comma is missing.
    MissingComma,
    /// A comma stands before a closing bracket.
    TrailingComma,
    /// A comment.
    Comment,
    /// A text in single quotes.
    SingleQuotes,
    /// A line break or another control character within a text.
    ControlCharacter,
    /// A backslash before something that it cannot stand before.
    BadEscape,
    /// Something that JSON does not allow here.
    Unexpected {
        /// What stands there.
        found: String,
    },
    /// A member that this version of the format does not know.
    UnknownMember {
        /// Its name.
        name: String,
        /// A known name that is much like it.
        nearest: Option<String>,
    },
    /// A member that stands twice.
    DuplicateMember {
        /// Its name.
        name: String,
    },
    /// A member that must be there.
    MissingMember {
        /// Its name.
        name: String,
        /// What was put in its place.
        invented: Option<String>,
    },
    /// A value of the wrong type.
    WrongType {
        /// What it should be.
        expected: Expected,
        /// What stands there.
        found: String,
    },
    /// A word that is none of those allowed.
    UnknownWord {
        /// The word.
        found: String,
        /// The allowed words.
        allowed: Vec<String>,
        /// An allowed word that is much like it.
        nearest: Option<String>,
    },
    /// A date that is none.
    BadDate {
        /// What stands there.
        text: String,
        /// Why it is none.
        error: DateError,
    },
    /// An importance outside of 1 to 5.
    Importance {
        /// What stands there.
        found: String,
    },
    /// A version that is not 1.
    Version {
        /// What stands there.
        found: String,
    },
    /// A title without text.
    EmptyTitle,
    /// An object for languages without any.
    NoLanguage,
    /// A second item with the same id.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first one.
        first_line: u32,
        /// The id under which this one is kept.
        kept_as: Option<String>,
    },
    /// An id that is not declared.
    Dangling {
        /// Where it should be declared.
        list: List,
        /// The id.
        id: String,
        /// A declared id that is much like it.
        nearest: Option<String>,
    },
    /// Ids of a list that the file does not have at all.
    Undeclared {
        /// Where they should be declared.
        list: List,
        /// The first of them.
        id: String,
    },
    /// An interval that ends before it starts.
    EndBeforeStart {
        /// What stands there.
        text: String,
        /// The interval the other way round.
        turned: String,
    },
    /// A colour that is not `#rrggbb`.
    BadColor {
        /// What stands there.
        found: String,
    },
    /// A URL that is not made a link.
    UnsafeUrl {
        /// What stands there.
        found: String,
    },
    /// A value that is not a step of its series' scale.
    NotInScale {
        /// The value.
        found: String,
        /// The steps.
        scale: Vec<String>,
    },
    /// Relations that lead back to where they began.
    RelationCycle {
        /// What each does to the next.
        relation: RelationType,
        /// The ids of the instruments, the first once more at the end.
        ids: Vec<String>,
    },
    /// Two statements on the life of an instrument that cannot both be true.
    Contradiction {
        /// The instrument's id.
        id: String,
        /// Which end of its life.
        side: Side,
        /// What stands here.
        here: String,
        /// What stands in the other place.
        there: String,
        /// The line of the other place.
        line: u32,
        /// The other place as a JSON pointer.
        pointer: String,
    },
    /// A life that is one date, not from one date to another.
    NotAnInterval {
        /// What stands there.
        text: String,
    },
    /// A jurisdiction that is part of itself.
    ParentCycle {
        /// Its id.
        id: String,
    },
}

impl ProblemKind {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            ProblemKind::UnknownMember { .. }
            | ProblemKind::DuplicateMember { .. }
            | ProblemKind::Comment
            | ProblemKind::Undeclared { .. }
            | ProblemKind::NotAnInterval { .. }
            | ProblemKind::BadColor { .. }
            | ProblemKind::UnsafeUrl { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// Quotes a piece of a file, cut to a readable length.
pub(super) fn quote(bytes: &[u8]) -> String {
    const LONGEST: usize = 60;
    let text = String::from_utf8_lossy(bytes);
    let mut out: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}
