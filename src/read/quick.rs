//! Reading a sound file in one pass over its text: what the page does first.
//!
//! The types are built straight from the text, without a tree between and without words for
//! what is wrong. At a doubt (a member that the format does not have, a value of another type,
//! a reference to nothing) the reader goes on as well as it can and tells how sound the file
//! is; what is wrong, the careful [`Reader`](super::Reader) says. So this one may be stricter
//! than the careful one, never laxer: the tests hold it to that.
//!
//! It derives no `Deserialize`: what is derived is the largest part of a module that the first
//! visit loads, and slower. `serde` reads and writes everywhere else.

use super::Step;
use super::cursor::{Cursor, Read};
use super::ids::{Seen, doubles};
use super::problem::List;
use super::scan::DEEPEST;
use super::sense;
use crate::law::{Lives, Relations};
use crate::timeline::{Text, Timeline};

/// How many events are looked at once more in one step: a few milliseconds of work.
const CHECKED_AT_ONCE: usize = 1 << 13;

/// How many bytes are reserved at most for each byte of text that is left.
const MOST_ROOM: usize = 4;

/// How sound a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soundness {
    /// The careful reader has nothing to say.
    Sound,
    /// It has, but reads the same, members apart that the format does not have.
    Doubtful,
    /// It may read more, or other ids.
    Broken,
}

/// What the quick reader found.
#[derive(Clone, Debug, PartialEq)]
pub struct QuickReading {
    /// What could be read; nothing where the file is no object at all.
    pub timeline: Option<Timeline>,
    /// How sound the file is.
    pub found: Soundness,
    /// The file as it came, for the careful reader.
    pub file: Vec<u8>,
}

/// Where the reader stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    /// Before the file's object.
    Begin,
    /// Among the members of the file's object.
    Members,
    /// Among the elements of a list; whether none has been read.
    Elements(List, bool),
    /// Among the events that are looked at once more, with all that they refer to read.
    Check(usize),
    Done,
}

/// Reads a sound file in steps.
///
/// ```
/// use hito::read::{QuickReader, Step};
/// let mut reader = QuickReader::new(br#"{"version": 1, "title": "T", "events": []}"#.to_vec());
/// while let Step::More { done, total } = reader.step(1000) {
///     assert!(done <= total);
/// }
/// assert_eq!(reader.finish().found, hito::read::Soundness::Sound);
/// ```
#[derive(Debug)]
pub struct QuickReader {
    text: String,
    /// The file, where it is not UTF-8.
    bytes: Vec<u8>,
    here: usize,
    at: At,
    /// Whether no member has been read.
    first: bool,
    found: Soundness,
    version: Option<u32>,
    title: Option<Text>,
    /// One bit for each list that was there.
    lists: u32,
    timeline: Timeline,
    /// The ids of the events that were looked at once more.
    seen: Option<Seen>,
}

impl QuickReader {
    /// A reader of the bytes of a file.
    pub fn new(file: Vec<u8>) -> Self {
        let (text, bytes) = match String::from_utf8(file) {
            Ok(text) => (text, Vec::new()),
            Err(error) => (String::new(), error.into_bytes()),
        };
        QuickReader {
            // Editors of one system begin a file with this mark.
            here: if text.starts_with('\u{FEFF}') { 3 } else { 0 },
            text,
            bytes,
            at: At::Begin,
            first: true,
            found: Soundness::Sound,
            version: None,
            title: None,
            lists: 0,
            timeline: Timeline::new("".into()),
            seen: None,
        }
    }

    /// Reads the next `items` items, or all that are left.
    pub fn step(&mut self, items: usize) -> Step {
        for _ in 0..items.max(1) {
            match self.at {
                At::Done => return Step::Done,
                At::Check(from) => {
                    self.check(from);
                    break;
                }
                _ => {}
            }
            if self.next().is_none() {
                self.found = Soundness::Broken;
                self.at = At::Done;
            }
        }
        Step::More {
            done: self.here,
            total: self.text.len(),
        }
    }

    /// What was read. Before [`Step::Done`] it is what was read up to there.
    pub fn finish(mut self) -> QuickReading {
        let begun = self.at != At::Begin && self.here > 0;
        if !matches!(self.at, At::Check(_) | At::Done)
            || self.title.is_none()
            || self.version != Some(crate::timeline::VERSION)
            || self.lists & (1 << List::Events as u32) == 0
        {
            self.found = Soundness::Broken;
        }
        self.timeline.title = self.title.take().unwrap_or_else(|| "".into());
        // Nothing is worse than broken.
        if self.found < Soundness::Broken {
            while let At::Check(from) = self.at {
                self.check(from);
            }
            let around = sense_around_events(&self.timeline);
            self.found = self.found.max(around);
        }
        let timeline = self.timeline;
        QuickReading {
            found: self.found,
            timeline: begun.then_some(timeline),
            file: if self.bytes.is_empty() {
                self.text.into_bytes()
            } else {
                self.bytes
            },
        }
    }

    /// Looks at the next events once more, whether what they say makes sense.
    fn check(&mut self, from: usize) {
        let events = &self.timeline.events;
        let until = events.len().min(from + CHECKED_AT_ONCE);
        let seen = &mut self.seen;
        let seen = seen.get_or_insert_with(|| Seen::with_capacity(events.len()));
        // The careful reader gives such events ids of their own.
        if events[from..until]
            .iter()
            .any(|event| seen.again(&event.id))
        {
            self.found = Soundness::Broken;
        }
        let found = &mut self.found;
        sense::walk_events(&self.timeline, from..until, &mut |_| {
            *found = Soundness::Doubtful.max(*found);
        });
        self.at = if until < events.len() && self.found < Soundness::Broken {
            At::Check(until)
        } else {
            At::Done
        };
    }

    /// What was read so far, unchecked, for whoever does not want it and must free it.
    pub fn give_up(self) -> Timeline {
        self.timeline
    }

    /// Reads one member or one element; nothing where no way on is seen.
    fn next(&mut self) -> Option<()> {
        let mut cursor = Cursor::new(&self.text, self.here);
        let c = &mut cursor;
        let timeline = &mut self.timeline;
        match self.at {
            At::Begin => {
                c.take(b'{')?;
                self.at = At::Members;
            }
            At::Members if !c.more(b'}', &mut self.first)? => {
                c.end()?;
                self.at = At::Check(0);
            }
            At::Members => {
                let name = c.name()?;
                // A member that stands twice is a doubt, which of the two is meant another.
                let once = match name {
                    "version" => set(&mut self.version, c)?,
                    "title" => set(&mut self.title, c)?,
                    "id" => set(&mut timeline.id, c)?,
                    "summary" => set(&mut timeline.summary, c)?,
                    "license" => set(&mut timeline.license, c)?,
                    "updated" => set(&mut timeline.updated, c)?,
                    // Editors look for the schema of a file in this member.
                    "$schema" => set(&mut None::<Box<str>>, c)?,
                    _ => match List::ALL.into_iter().find(|list| list.word() == name) {
                        Some(list) if c.peek() == b'[' => {
                            c.take(b'[')?;
                            self.at = At::Elements(list, true);
                            let seen = self.lists;
                            self.lists |= 1 << list as u32;
                            seen != self.lists
                        }
                        _ => {
                            let start = c.at();
                            if c.unknown(DEEPEST).is_none()
                                || List::ALL.iter().any(|list| list.word() == name)
                            {
                                c.pass_over(start)?;
                            }
                            true
                        }
                    },
                };
                if !once {
                    c.note(Soundness::Broken);
                }
            }
            At::Elements(list, first) => {
                let mut first = first;
                if c.more(b']', &mut first)? {
                    self.at = At::Elements(list, first);
                    match list {
                        List::Categories => element(c, &mut timeline.categories)?,
                        List::Jurisdictions => element(c, &mut timeline.jurisdictions)?,
                        List::Tags => element(c, &mut timeline.tags)?,
                        List::Sources => element(c, &mut timeline.sources)?,
                        List::Instruments => element(c, &mut timeline.instruments)?,
                        List::Events => {
                            make_room(&mut timeline.events, c.at(), self.text.len());
                            element(c, &mut timeline.events)?;
                        }
                        List::Series => element(c, &mut timeline.series)?,
                        List::Eras => element(c, &mut timeline.eras)?,
                        List::Slides => element(c, &mut timeline.slides)?,
                    }
                } else {
                    self.at = At::Members;
                }
            }
            At::Check(_) | At::Done => {}
        }
        self.here = cursor.at();
        self.found = self.found.max(cursor.found);
        Some(())
    }
}

/// Reads a value of the head; whether it is the first of its name.
fn set<T: Read>(member: &mut Option<T>, c: &mut Cursor) -> Option<bool> {
    c.peek();
    let start = c.at();
    let once = member.is_none();
    match T::read(c) {
        Some(value) => *member = Some(value),
        None => c.pass_over(start)?,
    }
    Some(once)
}

/// Reads one element, or passes over one that is not sound.
fn element<T: Read>(c: &mut Cursor, items: &mut Vec<T>) -> Option<()> {
    let start = c.at();
    match T::read(c) {
        Some(item) => items.push(item),
        None => c.pass_over(start)?,
    }
    Some(())
}

/// Makes room for as many more items as the rest of the text has if it goes on as it began: a list
/// of a million that grows by itself is copied again and again. Where there is no room, it grows
/// as it goes.
fn make_room<T>(items: &mut Vec<T>, read: usize, all: usize) {
    let count = items.len();
    if count == items.capacity() && count > 1000 {
        let left = all.saturating_sub(read);
        let more = expected::<T>(count, read, left);
        let _ = items.try_reserve_exact(more);
    }
}

/// How many items are to be expected in what is left of the text, after `count` of them in what was
/// read of it. A text that begins with small items and goes on with large ones must not take many
/// times the room of what it holds.
fn expected<T>(count: usize, read: usize, left: usize) -> usize {
    let more = left / (read / count.max(1)).max(1);
    let most = left.saturating_mul(MOST_ROOM) / size_of::<T>().max(1);
    more.saturating_add(more / 16 + 1).min(most)
}

/// How sound a timeline is in what its values mean, those of its events apart.
fn sense_around_events(timeline: &Timeline) -> Soundness {
    macro_rules! doubled {
        ($($items:ident),+) => {
            $({
                let ids: Vec<&str> = timeline.$items.iter().map(|item| &*item.id).collect();
                !doubles(&ids).is_empty()
            })||+
        };
    }
    let mut doubtful = sense::is_blank(&timeline.title)
        || doubled!(
            categories,
            jurisdictions,
            tags,
            sources,
            instruments,
            series
        );
    sense::walk_around_events(timeline, &mut |_| doubtful = true);
    doubtful = doubtful
        || !Relations::new(timeline).cycles().is_empty()
        || Lives::new(timeline)
            .iter()
            .any(|life| !life.contradictions.is_empty());
    if doubtful {
        Soundness::Doubtful
    } else {
        Soundness::Sound
    }
}

#[cfg(test)]
mod tests {
    use super::expected;

    #[test]
    fn room_is_made_for_what_goes_on_as_it_began() {
        assert_eq!(expected::<u64>(1000, 100_000, 16_000), 171);
    }

    #[test]
    fn no_beginning_asks_for_more_room_than_the_rest_can_fill() {
        assert_eq!(expected::<[u64; 40]>(1000, 2000, 320_000), 4000);
        assert_eq!(expected::<u8>(1000, 1, usize::MAX), usize::MAX);
        assert_eq!(expected::<u64>(0, 0, 0), 0);
    }
}
