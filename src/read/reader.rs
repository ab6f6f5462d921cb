//! Reading a file in steps, so that a large one can show progress and be given up.

use super::extra::Keeps;
use super::locate::{Lines, Step as Way, append};
use super::mend::{Found, faults, mend, sound};
use super::problem::{List, Problem, ProblemKind, quote};
use super::scan::{self, skip_space, string_end, value_end};
use super::{LISTED, Reading, check};
use crate::date::Edtf;
use crate::timeline::{
    Category, Era, Event, Extra, Id, Instrument, Jurisdiction, Series, Slide, Source, Tag, Text,
    Timeline,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to read.
    More {
        /// Bytes that were read.
        done: usize,
        /// Bytes of the file.
        total: usize,
    },
    /// All of it was read.
    Done,
}

/// Where an item of a list begins in the file, and which item of the file's list it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub offset: usize,
    pub number: usize,
}

/// A problem at a byte of the file.
pub(super) struct Raw {
    pub offset: usize,
    pub pointer: String,
    pub kind: ProblemKind,
    pub dropped: bool,
}

/// What the reader is about to read.
#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    Begin,
    /// A member of the file's object.
    Member,
    /// An element of a list.
    Element(List),
    Done,
}

/// The members of a file that are no lists.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    version: Option<u32>,
    id: Option<Id>,
    title: Option<Text>,
    summary: Option<Text>,
    license: Option<Box<str>>,
    updated: Option<Edtf>,
    #[serde(skip)]
    extra: Extra,
}

impl Keeps for Head {
    fn extra(&mut self, way: &[Way]) -> Option<&mut Extra> {
        way.is_empty().then_some(&mut self.extra)
    }
}

/// Reads a file in steps.
///
/// ```
/// use hito::read::{Reader, Step};
/// let mut reader = Reader::new(br#"{"version": 1, "title": "T", "events": []}"#.to_vec());
/// while let Step::More { done, total } = reader.step(1000) {
///     assert!(done <= total);
/// }
/// assert!(reader.finish().problems.is_empty());
/// ```
pub struct Reader {
    bytes: Vec<u8>,
    here: usize,
    at: At,
    /// Whether a member has been read since the last comma.
    comma_due: bool,
    /// How many elements of the present list there were.
    number: usize,
    head: Head,
    timeline: Timeline,
    seen: BTreeSet<String>,
    places: [Vec<Place>; List::ALL.len()],
    problems: Vec<Raw>,
    /// Whether the file turned out to be no timeline at all.
    hopeless: bool,
}

impl Reader {
    /// A reader of the bytes of a file.
    pub fn new(bytes: Vec<u8>) -> Self {
        Reader {
            bytes,
            here: 0,
            at: At::Begin,
            comma_due: false,
            number: 0,
            head: Head::default(),
            timeline: Timeline::new("".into()),
            seen: BTreeSet::new(),
            places: Default::default(),
            problems: Vec::new(),
            hopeless: false,
        }
    }

    /// Reads the next `items` items, or all that are left.
    pub fn step(&mut self, items: usize) -> Step {
        let mut left = items.max(1);
        while left > 0 {
            match self.at {
                At::Begin => self.begin(),
                At::Member => self.member(),
                At::Element(list) => self.element_of(list),
                At::Done => return Step::Done,
            }
            left -= 1;
        }
        Step::More {
            done: self.here.min(self.bytes.len()),
            total: self.bytes.len(),
        }
    }

    /// What was read. Before [`Step::Done`] it is what was read up to there.
    pub fn finish(mut self) -> Reading {
        if self.hopeless {
            return self.listed(None);
        }
        let head = std::mem::take(&mut self.head);
        if head.title.is_none() && !self.told("/title") {
            self.missing("title");
        }
        if !self.seen.contains("events") {
            self.missing("events");
        }
        match head.version {
            Some(crate::timeline::VERSION) => {}
            Some(other) => {
                let offset = super::locate::find(&self.bytes, self.object(), &["version".into()]);
                let kind = ProblemKind::Version {
                    found: other.to_string(),
                };
                self.problem(offset, "/version".to_owned(), kind);
            }
            None if self.told("/version") => {}
            None => self.missing("version"),
        }
        let timeline = Timeline {
            id: head.id,
            title: head.title.unwrap_or(Text::Plain("".into())),
            summary: head.summary,
            license: head.license,
            updated: head.updated,
            extra: head.extra,
            ..std::mem::replace(&mut self.timeline, Timeline::new("".into()))
        };
        let mut timeline = timeline;
        let found = check::check(&mut timeline, &self.bytes, &self.places);
        self.problems.extend(found);
        self.listed(Some(timeline))
    }

    /// The reading, with the problems in the order of the file.
    fn listed(mut self, timeline: Option<Timeline>) -> Reading {
        self.problems.sort_by_key(|problem| problem.offset);
        let unlisted = self.problems.len().saturating_sub(LISTED);
        if unlisted > 0 {
            // No number of warnings may hide that something is not shown as it was meant.
            self.problems.sort_by_key(|problem| problem.kind.severity());
            self.problems.truncate(LISTED);
            self.problems.sort_by_key(|problem| problem.offset);
        }
        let mut lines = Lines::new(&self.bytes);
        let problems = self.problems.into_iter().map(|raw| {
            let (line, column) = lines.place(raw.offset);
            Problem {
                severity: raw.kind.severity(),
                line,
                column,
                pointer: raw.pointer,
                kind: raw.kind,
                dropped: raw.dropped,
            }
        });
        Reading {
            timeline,
            problems: problems.collect(),
            unlisted,
        }
    }

    /// Where the file's object begins.
    fn object(&self) -> usize {
        self.bytes.iter().position(|c| *c == b'{').unwrap_or(0)
    }

    fn told(&self, pointer: &str) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.pointer == pointer)
    }

    fn missing(&mut self, name: &str) {
        let kind = ProblemKind::MissingMember {
            name: name.to_owned(),
            invented: None,
        };
        self.problem(self.object(), String::new(), kind);
    }

    fn problem(&mut self, offset: usize, pointer: String, kind: ProblemKind) {
        self.problems.push(Raw {
            offset,
            pointer,
            kind,
            dropped: false,
        });
    }

    /// Ends reading a file that is no timeline.
    fn give_up(&mut self, kind: ProblemKind) {
        self.problem(self.here, String::new(), kind);
        self.hopeless = true;
        self.at = At::Done;
    }

    fn begin(&mut self) {
        if self.bytes.starts_with(b"\xFF\xFE") || self.bytes.starts_with(b"\xFE\xFF") {
            return self.give_up(ProblemKind::Encoding);
        }
        if self.bytes.starts_with(b"\xEF\xBB\xBF") {
            self.here = 3;
        }
        self.trivia();
        let rest = self.bytes.get(self.here..).unwrap_or_default();
        match rest.first() {
            None => self.give_up(ProblemKind::Empty),
            Some(b'{') => {
                self.here += 1;
                self.at = At::Member;
            }
            Some(b'<') => {
                let start: Vec<u8> = rest.iter().take(1024).map(u8::to_ascii_lowercase).collect();
                let html = [&b"<!doctype html"[..], b"<html", b"<head", b"<body"];
                let holds = |word: &&[u8]| start.windows(word.len()).any(|window| window == *word);
                self.give_up(if html.iter().any(holds) {
                    ProblemKind::Html
                } else {
                    ProblemKind::NotJson
                });
            }
            Some(_)
                if serde_json::from_slice::<serde::de::IgnoredAny>(rest).is_ok()
                    || rest[0] == b'[' =>
            {
                self.give_up(ProblemKind::NotObject);
            }
            Some(_) => self.give_up(ProblemKind::NotJson),
        }
    }

    /// Passes over white space and comments.
    fn trivia(&mut self) {
        loop {
            self.here = skip_space(&self.bytes, self.here);
            match scan::comment(&self.bytes, self.here) {
                Some(end) => {
                    self.problem(self.here, String::new(), ProblemKind::Comment);
                    self.here = end;
                }
                None => return,
            }
        }
    }

    /// Reads one member of the file's object, or to the beginning of its list.
    fn member(&mut self) {
        self.trivia();
        let Some(&c) = self.bytes.get(self.here) else {
            self.problem(self.bytes.len(), String::new(), ProblemKind::Truncated);
            self.at = At::Done;
            return;
        };
        match c {
            b'}' => {
                self.here += 1;
                self.trivia();
                if self.here < self.bytes.len() {
                    let found = quote(&self.bytes[self.here..]);
                    self.problem(self.here, String::new(), ProblemKind::Unexpected { found });
                }
                self.at = At::Done;
            }
            b',' => {
                let comma = self.here;
                self.here += 1;
                if !self.comma_due {
                    let found = ",".to_owned();
                    self.problem(comma, String::new(), ProblemKind::Unexpected { found });
                }
                self.comma_due = false;
                self.trivia();
                if self.bytes.get(self.here) == Some(&b'}') {
                    self.problem(comma, String::new(), ProblemKind::TrailingComma);
                }
            }
            b'"' => self.named_member(),
            _ => self.lost(ProblemKind::Unexpected {
                found: quote(&self.bytes[self.here..=self.here]),
            }),
        }
    }

    fn named_member(&mut self) {
        let key_at = self.here;
        if self.comma_due {
            self.problem(key_at, String::new(), ProblemKind::MissingComma);
        }
        self.comma_due = true;
        let key = string_end(&self.bytes, key_at).and_then(|end| {
            Some((
                serde_json::from_slice::<String>(self.bytes.get(key_at..end)?).ok()?,
                end,
            ))
        });
        let Some((name, key_end)) = key else {
            return self.lost(ProblemKind::Truncated);
        };
        self.here = key_end;
        self.trivia();
        if self.bytes.get(self.here) != Some(&b':') {
            return self.lost(ProblemKind::Unexpected {
                found: quote(&self.bytes[key_at..key_end]),
            });
        }
        self.here += 1;
        self.trivia();
        let known = List::ALL.into_iter().find(|list| list.word() == name);
        if self.seen.contains(&name) {
            let pointer = format!("/{name}");
            self.problem(
                key_at,
                pointer,
                ProblemKind::DuplicateMember { name: name.clone() },
            );
        } else {
            self.seen.insert(name.clone());
        }
        match known {
            Some(list) if self.bytes.get(self.here) == Some(&b'[') => {
                self.here += 1;
                self.number = 0;
                self.at = At::Element(list);
            }
            Some(list) => self.no_list(list),
            None => self.head_member(key_at, &name),
        }
    }

    /// A list's name with something else behind it.
    fn no_list(&mut self, list: List) {
        let start = self.here;
        let Some(end) = self.value(start, &format!("/{}", list.word())) else {
            return;
        };
        let found = quote(&self.bytes[start..end]);
        let expected = super::Expected::List;
        self.problem(
            start,
            format!("/{}", list.word()),
            ProblemKind::WrongType { expected, found },
        );
        self.here = end;
    }

    /// Finds the end of a value, with all that is wrong in it told; nothing where it is lost.
    fn value(&mut self, start: usize, pointer: &str) -> Option<usize> {
        let mut wrong = Vec::new();
        // The mended text is made again by whoever reads the value.
        let (_, end) = scan::mended(&self.bytes, start, &mut wrong);
        for (at, kind) in wrong {
            self.problem(start + at, pointer.to_owned(), kind);
        }
        match end {
            Ok(end) => Some(start + end),
            Err((at, kind)) => {
                self.here = start + at;
                self.lost(kind);
                None
            }
        }
    }

    /// Reads a member that is no list.
    fn head_member(&mut self, key_at: usize, name: &str) {
        let start = self.here;
        // A copy up to the end of the value, wide enough to hold what is mended in it.
        let Some(end) = self.value(start, &format!("/{name}")) else {
            return;
        };
        let mut value = self.bytes[key_at..end].to_vec();
        let _ = value_end(&mut value, start - key_at, &mut Vec::new());
        // The member alone as an object; its first byte stands for the brace.
        let object = [b"{", &value[..], b"}"].concat();
        let mut found = Vec::new();
        let read: Option<Head> = mend(&object, &|_| None, &mut found);
        // Editors look for the schema of a file in this member.
        found.retain(|problem| {
            name != "$schema" || !matches!(problem.kind, ProblemKind::UnknownMember { .. })
        });
        if let Some(nearest) =
            super::nearest::nearest(name, List::ALL.iter().map(|list| list.word()))
        {
            for problem in &mut found {
                if let ProblemKind::UnknownMember {
                    nearest: other @ None,
                    ..
                } = &mut problem.kind
                {
                    *other = Some(nearest.clone());
                }
            }
        }
        self.add(key_at.saturating_sub(1), &[], found);
        if let Some(read) = read {
            let head = &mut self.head;
            head.version = read.version.or(head.version);
            head.id = read.id.or(head.id.take());
            head.title = read.title.or(head.title.take());
            head.summary = read.summary.or(head.summary.take());
            head.license = read.license.or(head.license.take());
            head.updated = read.updated.or(head.updated.take());
            if let Some(extra) = read.extra {
                head.extra.get_or_insert_default().extend(*extra);
            }
        }
        self.here = end;
    }

    /// Adds the problems of an element that begins at `base`.
    fn add(&mut self, base: usize, way: &[Way], found: Vec<Found>) {
        for problem in found {
            let mut pointer = String::new();
            append(&mut pointer, way);
            append(&mut pointer, &problem.way);
            self.problems.push(Raw {
                offset: base + problem.at,
                pointer,
                kind: problem.kind,
                dropped: problem.dropped,
            });
        }
    }

    /// After a mistake among the members of the file: goes on at the next list or ends.
    fn lost(&mut self, kind: ProblemKind) {
        self.problem(self.here.min(self.bytes.len()), String::new(), kind);
        match self.next_list(self.here + 1) {
            Some(at) => {
                self.here = at;
                self.at = At::Member;
                self.comma_due = false;
            }
            None => {
                self.here = self.bytes.len();
                self.at = At::Done;
            }
        }
    }

    /// Where the name of a list stands with a bracket behind it, from `from` on.
    fn next_list(&self, from: usize) -> Option<usize> {
        let quotes = self
            .bytes
            .get(from..)?
            .iter()
            .enumerate()
            .filter(|(_, c)| **c == b'"');
        quotes
            .map(|(n, _)| from + n)
            .find(|at| self.names_list(*at))
    }

    fn names_list(&self, at: usize) -> bool {
        let rest = &self.bytes[at + 1..];
        let name = List::ALL
            .iter()
            .map(|list| list.word().as_bytes())
            .find(|word| rest.starts_with(word) && rest.get(word.len()) == Some(&b'"'));
        name.is_some_and(|name| {
            let colon = skip_space(&self.bytes, at + 2 + name.len());
            // `sources` are also members of events, whose text may be what is broken.
            let list = name != b"sources" || !self.seen.contains("sources");
            let bracket = skip_space(&self.bytes, colon + 1);
            list && self.bytes.get(colon) == Some(&b':') && self.bytes.get(bracket) == Some(&b'[')
        })
    }

    /// Reads one element of a list, whatever its type.
    fn element_of(&mut self, list: List) {
        match list {
            List::Categories => self.element::<Category>(list, |t| &mut t.categories),
            List::Jurisdictions => self.element::<Jurisdiction>(list, |t| &mut t.jurisdictions),
            List::Tags => self.element::<Tag>(list, |t| &mut t.tags),
            List::Sources => self.element::<Source>(list, |t| &mut t.sources),
            List::Instruments => self.element::<Instrument>(list, |t| &mut t.instruments),
            List::Events => self.element::<Event>(list, |t| &mut t.events),
            List::Series => self.element::<Series>(list, |t| &mut t.series),
            List::Eras => self.element::<Era>(list, |t| &mut t.eras),
            List::Slides => self.element::<Slide>(list, |t| &mut t.slides),
        }
    }

    fn element<T: DeserializeOwned + Keeps>(
        &mut self,
        list: List,
        items: fn(&mut Timeline) -> &mut Vec<T>,
    ) {
        self.trivia();
        let start = self.here;
        match self.bytes.get(start) {
            None => {
                self.problem(start, format!("/{}", list.word()), ProblemKind::Truncated);
                self.at = At::Done;
                return;
            }
            Some(b']') => {
                self.here += 1;
                self.at = At::Member;
                return;
            }
            _ => {}
        }
        let place = Place {
            offset: start,
            number: self.number,
        };
        self.number += 1;
        let item = match sound::<T>(&self.bytes, start) {
            Some((item, end)) => {
                self.here = end;
                Some(item)
            }
            None => self.unsound::<T>(list, place),
        };
        if let Some(item) = item {
            items(&mut self.timeline).push(item);
            self.places[list as usize].push(place);
        }
        self.comma::<T>(list);
    }

    /// Reads what can be read of an element that is not sound.
    fn unsound<T: DeserializeOwned + Keeps>(&mut self, list: List, place: Place) -> Option<T> {
        let start = place.offset;
        let way = [Way::from(list.word()), Way::from(place.number)];
        let mut wrong = Vec::new();
        let (text, end) = scan::mended(&self.bytes, start, &mut wrong);
        let mut found: Vec<Found> = faults(0, wrong).collect();
        match end {
            Ok(end) => {
                let text = &text[..end];
                let number = place.number + 1;
                let given = |name: &str| text_member(text, name);
                let invent = |name: &str| match (list, name) {
                    (List::Events, "id") => Some(format!("event-{number}")),
                    (List::Events, "title") => given("id").or_else(|| given("date")),
                    (List::Sources, "title") => given("url").or_else(|| given("id")),
                    _ => None,
                };
                let item = mend(text, &invent, &mut found);
                self.add(start, &way, found);
                self.here = start + end;
                item
            }
            Err((at, kind)) => {
                found.push(Found {
                    at,
                    way: Vec::new(),
                    kind,
                    dropped: true,
                });
                self.add(start, &way, found);
                self.resync::<T>(start, start + at.max(1));
                None
            }
        }
    }

    /// After a mistake in the element at `start`: goes on at the next that is sound or begins
    /// a line as far in as this one, or at the end of the list.
    fn resync<T: DeserializeOwned>(&mut self, start: usize, from: usize) {
        let indent = self.indent(start);
        let mut at = from;
        while at < self.bytes.len() {
            match self.bytes[at] {
                b'{' if indent.is_some() && self.indent(at) == indent => break,
                b'{' if sound::<T>(&self.bytes, at).is_some() => break,
                b']' if self.ends_list(at) => break,
                _ => at += 1,
            }
        }
        self.here = at;
    }

    /// How many blanks stand before a place, if nothing else does on its line.
    fn indent(&self, at: usize) -> Option<usize> {
        let line = self.bytes[..at].iter().rposition(|c| *c == b'\n')? + 1;
        let blank = self.bytes[line..at].iter().all(u8::is_ascii_whitespace);
        blank.then_some(at - line)
    }

    /// Whether a bracket is the end of one of the file's lists: the end of the file or the
    /// name of another list comes after it.
    fn ends_list(&self, at: usize) -> bool {
        let next = skip_space(&self.bytes, at + 1);
        match self.bytes.get(next) {
            Some(b'}') => skip_space(&self.bytes, next + 1) == self.bytes.len(),
            Some(b',') => {
                let name = skip_space(&self.bytes, next + 1);
                self.bytes.get(name) == Some(&b'"') && self.names_list(name)
            }
            _ => false,
        }
    }

    /// Passes over the comma between elements.
    fn comma<T: DeserializeOwned>(&mut self, list: List) {
        let before = self.here;
        self.trivia();
        let pointer = || format!("/{}", list.word());
        match self.bytes.get(self.here) {
            Some(b',') => {
                let comma = self.here;
                self.here += 1;
                self.trivia();
                if self.bytes.get(self.here) == Some(&b']') {
                    self.problem(comma, pointer(), ProblemKind::TrailingComma);
                }
            }
            Some(b']') | None => {}
            // After a mistake the next sound element may stand right here.
            Some(b'{') if self.bytes.get(before.wrapping_sub(1)) == Some(&b'}') => {
                self.problem(before, pointer(), ProblemKind::MissingComma);
            }
            Some(b'{') => {}
            Some(_) => {
                let found = quote(&self.bytes[self.here..=self.here]);
                self.problem(self.here, pointer(), ProblemKind::Unexpected { found });
                self.resync::<T>(self.here, self.here + 1);
            }
        }
    }
}

/// The text of a member of an object, if it has one.
fn text_member(object: &[u8], name: &str) -> Option<String> {
    let part = scan::parts(object, 0)
        .into_iter()
        .find(|part| part.key.as_deref() == Some(name))?;
    serde_json::from_slice::<String>(object.get(part.value..part.end)?).ok()
}
