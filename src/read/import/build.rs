//! Putting a timeline together from entries, whatever file they come from.

use super::html::{self, is_web, markdown, plain};
use super::{Imported, Note, NoteKind};
use crate::date::{Date, DateError, Edtf, Endpoint, Month, Time, calendar, suggest};
use crate::i18n::{Lang, import::Import};
use crate::timeline::{
    Category, Event, Extra, Id, Jurisdiction, Media, MediaType, Source, Tag, Text, Timeline,
};
use std::collections::{BTreeMap, BTreeSet};

/// A date in parts, as TimelineJS writes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    pub year: String,
    pub month: String,
    pub day: String,
    pub time: String,
}

impl Parts {
    /// Whether nothing at all is said.
    pub fn is_empty(&self) -> bool {
        self.year.is_empty() && self.month.is_empty() && self.day.is_empty()
    }

    /// What stands there, for a message.
    pub fn quoted(&self) -> String {
        let parts = [&self.year, &self.month, &self.day, &self.time];
        let said: Vec<&str> = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| &**part)
            .collect();
        said.join("-")
    }

    /// The date. A negative year is one before Christ as people count: -44 is 44 BC.
    pub fn date(&self) -> Result<Date, DateError> {
        let year: i64 = whole(&self.year).parse().map_err(|_| DateError::Syntax)?;
        if year.unsigned_abs() > 292_000_000_000 {
            return Err(DateError::Year);
        }
        let year = if year < 0 { year + 1 } else { year };
        let month = match &*whole(&self.month) {
            "" if !self.day.is_empty() => return Err(DateError::Month),
            "" => Month::None,
            text => {
                let month: u8 = text.parse().map_err(|_| DateError::Month)?;
                match (month, &*whole(&self.day)) {
                    (1..=12, "") => Month::Month(month),
                    (1..=12, day) => {
                        let day: u8 = day.parse().map_err(|_| DateError::Day)?;
                        if day == 0 || day > calendar::days_in_month(year, month) {
                            return Err(DateError::Day);
                        }
                        Month::Day(month, day)
                    }
                    _ => return Err(DateError::Month),
                }
            }
        };
        // EDTF writes years of more than four digits alone.
        let month = if year.unsigned_abs() > 9999 {
            Month::None
        } else {
            month
        };
        let known_day = matches!(month, Month::Day(..));
        Ok(Date {
            year,
            month,
            unspecified: 0,
            uncertain: false,
            approximate: false,
            time: if known_day { clock(&self.time)? } else { None },
        })
    }
}

/// A whole number as spreadsheets write it: `1,970` with its thousands apart, `1970.0` where the
/// column was one of fractions. TimelineJS leaves out spaces and commas, too.
fn whole(text: &str) -> String {
    let digits: String = text
        .chars()
        .filter(|c| *c != ',' && !c.is_whitespace())
        .collect();
    match digits.split_once('.') {
        Some((whole, rest)) if rest.bytes().all(|c| c == b'0') => whole.to_owned(),
        _ => digits,
    }
}

/// A time of day such as `14:30`, `2:30 p.m.`, `14.30`, `1430` or `14:30:05`.
fn clock(text: &str) -> Result<Option<Time>, DateError> {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let half = |ends: [&str; 3], add| {
        let digits = ends.into_iter().find_map(|end| text.strip_suffix(end));
        digits.map(|digits| (Some(add), digits.trim()))
    };
    let half = half(["pm", "p.m.", "p. m."], 12).or_else(|| half(["am", "a.m.", "a. m."], 0));
    let (add, digits) = half.unwrap_or((None, &text));
    let split = |sign| {
        digits
            .splitn(3, sign)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let together = matches!(digits.len(), 3 | 4) && digits.bytes().all(|c| c.is_ascii_digit());
    let mut written = match digits {
        digits if together => {
            let (hour, minute) = digits.split_at(digits.len() - 2);
            vec![hour.to_owned(), minute.to_owned()]
        }
        digits if digits.contains(':') => split(':'),
        _ => split('.'),
    };
    if let Some(second) = written.get_mut(2) {
        // Parts of a second are not kept.
        let end = second.find(['.', ',']).unwrap_or(second.len());
        second.truncate(end);
    }
    let mut parts = [0u32; 3];
    for (part, text) in parts.iter_mut().zip(&written) {
        *part = text.parse().map_err(|_| DateError::Time)?;
    }
    let [mut hour, minute, second] = parts;
    if let Some(add) = add {
        hour = hour % 12 + add;
    }
    if hour > 23 || minute > 59 || second > 59 {
        return Err(DateError::Time);
    }
    Ok(Some(Time {
        second: hour * 3600 + minute * 60 + second,
        offset: None,
    }))
}

/// A timeline in the making.
pub struct Builder {
    timeline: Timeline,
    titled: bool,
    notes: Vec<Note>,
    ids: BTreeSet<String>,
    /// From where on numbers of an id are not known to be taken.
    next: BTreeMap<String, usize>,
    /// What is declared; of sources, where.
    categories: BTreeSet<Id>,
    jurisdictions: BTreeSet<Id>,
    tags: BTreeSet<Id>,
    sources: BTreeMap<Id, usize>,
    not_kept: BTreeSet<&'static str>,
}

impl Builder {
    pub fn new() -> Builder {
        let title = |lang: Lang| (lang.code().into(), Import::of(lang).title.into());
        Builder {
            timeline: Timeline::new(Text::Tagged(Lang::ALL.map(title).into())),
            titled: false,
            notes: Vec::new(),
            ids: BTreeSet::new(),
            next: BTreeMap::new(),
            categories: BTreeSet::new(),
            jurisdictions: BTreeSet::new(),
            tags: BTreeSet::new(),
            sources: BTreeMap::new(),
            not_kept: BTreeSet::new(),
        }
    }

    pub fn note(&mut self, line: u32, kind: NoteKind) {
        self.notes.push(Note { line, kind });
    }

    /// Tells once that something has no place.
    pub fn not_kept(&mut self, line: u32, name: &'static str) {
        if self.not_kept.insert(name) {
            self.note(line, NoteKind::NotKept { name });
        }
    }

    pub fn timeline(&mut self) -> &mut Timeline {
        &mut self.timeline
    }

    pub fn finish(mut self) -> Imported {
        self.notes.sort_by_key(|note| note.line);
        Imported {
            timeline: Some(self.timeline),
            notes: self.notes,
        }
    }

    /// Whether a title slide has been there: as in TimelineJS, another one is an event.
    pub fn has_title(&self) -> bool {
        self.titled
    }

    /// The title slide: the timeline's own title and summary.
    pub fn title(&mut self, headline: &str, text: &str) {
        self.titled = true;
        let title = plain(headline);
        if !title.is_empty() {
            self.timeline.title = Text::Plain(title.into());
        }
        let summary = plain(text);
        if !summary.is_empty() {
            self.timeline.summary = Some(Text::Plain(summary.into()));
        }
    }

    /// From a start and perhaps an end to a date; what is wrong with them is told.
    pub fn interval(&mut self, line: u32, start: &Parts, end: &Parts) -> Option<Edtf> {
        if start.is_empty() {
            self.note(line, NoteKind::NoDate);
            return None;
        }
        let bad = |parts: &Parts, error| NoteKind::BadDate {
            text: parts.quoted(),
            error,
        };
        let first = match start.date() {
            Ok(date) => date,
            Err(error) => {
                self.note(line, bad(start, error));
                return None;
            }
        };
        if end.is_empty() || end == start {
            return Some(Edtf::Date(first));
        }
        match end.date() {
            Ok(last) if last == first => Some(Edtf::Date(first)),
            Ok(last) => self.ranging(line, first, last),
            Err(error) => {
                let text = end.quoted();
                self.note(line, NoteKind::BadEnd { text, error });
                Some(Edtf::Date(first))
            }
        }
    }

    /// An interval, or its start where it ends before.
    pub fn ranging(&mut self, line: u32, first: Date, last: Date) -> Option<Edtf> {
        let ends = Box::new([Endpoint::Date(first), Endpoint::Date(last)]);
        let interval = Edtf::Interval(ends);
        if interval.ends_before_start() {
            let text = interval.to_string();
            self.note(line, NoteKind::Backwards { text });
            return Some(Edtf::Date(first));
        }
        Some(interval)
    }

    /// A date in one text: EDTF, or another spelling that leaves little doubt.
    pub fn date(&mut self, line: u32, text: &str) -> Option<Edtf> {
        let text = text.trim();
        match text.parse::<Edtf>() {
            Ok(date) => Some(date),
            Err(error) => {
                let guess = suggest(text).and_then(|date| date.parse::<Edtf>().ok());
                let text = text.to_owned();
                match guess {
                    Some(date) => {
                        let guessed = date.to_string();
                        self.note(
                            line,
                            NoteKind::Guessed {
                                text,
                                date: guessed,
                            },
                        );
                        Some(date)
                    }
                    None => {
                        self.note(line, NoteKind::BadDate { text, error });
                        None
                    }
                }
            }
        }
    }

    /// An id that no other event has.
    pub fn id(&mut self, wanted: &str) -> Id {
        let wanted = if wanted.is_empty() { "event" } else { wanted };
        let mut id = wanted.to_owned();
        if self.ids.contains(&id) {
            let n = self.next.entry(id.clone()).or_insert(2);
            while self.ids.contains(&id) {
                id = format!("{wanted}-{n}");
                *n += 1;
            }
        }
        self.ids.insert(id.clone());
        id.into()
    }

    /// The id of a category, which is declared with its name where it is new.
    pub fn category(&mut self, name: &str) -> Option<Id> {
        let id = group(name)?;
        if self.categories.insert(id.clone()) {
            let name = named(name, &id);
            self.timeline.categories.push(Category {
                id: id.clone(),
                name,
                color: None,
                extra: None,
            });
        }
        Some(id)
    }

    /// The same for a jurisdiction.
    pub fn jurisdiction(&mut self, name: &str) -> Option<Id> {
        let id = group(name)?;
        if self.jurisdictions.insert(id.clone()) {
            let name = named(name, &id);
            self.timeline.jurisdictions.push(Jurisdiction {
                id: id.clone(),
                name,
                code: None,
                parent: None,
                extra: None,
            });
        }
        Some(id)
    }

    /// The same for a tag, which needs a declaration only for a name of its own.
    pub fn tag(&mut self, name: &str) -> Option<Id> {
        let id = group(name)?;
        if let Some(name) = named(name, &id)
            && self.tags.insert(id.clone())
        {
            self.timeline.tags.push(Tag {
                id: id.clone(),
                name: Some(name),
                extra: None,
            });
        }
        Some(id)
    }

    /// Declares a source that is cited.
    pub fn source(&mut self, id: &Id, url: Option<&str>) {
        let url = url.map(Into::into);
        let sources = &mut self.timeline.sources;
        let at = *self.sources.entry(id.clone()).or_insert(sources.len());
        match sources.get_mut(at) {
            Some(source) => source.url = source.url.take().or(url),
            None => sources.push(Source {
                id: id.clone(),
                title: Text::Plain(id.clone()),
                publisher: None,
                date: None,
                url,
                archived: None,
                language: None,
                kind: None,
                extra: None,
            }),
        }
    }

    pub fn event(&mut self, event: Event) {
        self.timeline.events.push(event);
    }
}

/// An event with nothing but what it must have.
pub fn bare(id: Id, date: Edtf, title: Text) -> Event {
    Event {
        id,
        date,
        title,
        summary: None,
        body: None,
        category: None,
        jurisdiction: None,
        instrument: None,
        effect: None,
        importance: 3,
        tags: Box::default(),
        media: Box::default(),
        sources: Box::default(),
        disputes: Box::default(),
        notes: None,
        extra: None,
    }
}

/// A text of HTML: in one line it is the summary, else it is told at length.
pub fn tell(event: &mut Event, text: &str) {
    const SUMMARY: usize = 280;
    let told = if html::has_blocks(text) {
        markdown(text)
    } else {
        // Who writes plain text into a cell means the line breaks.
        markdown(&text.replace("\r\n", "\n").replace(['\r', '\n'], "<br>"))
    };
    let short = !told.contains('\n') && told.chars().count() <= SUMMARY;
    let unmarked = plain(text);
    if told.is_empty() {
    } else if short && !told.contains("](") && !told.contains('*') {
        event.summary = Some(Text::Plain(unmarked.into()));
    } else {
        event.body = Some(Text::Plain(told.into()));
    }
}

/// A picture or a recording as TimelineJS writes it.
#[derive(Clone, Debug, Default)]
pub struct Shown<'a> {
    pub url: &'a str,
    pub caption: &'a str,
    pub credit: &'a str,
    pub alt: &'a str,
}

/// Adds a medium to an event. In the place of an address TimelineJS takes HTML too: a quotation
/// goes into the text, of a frame the address is kept.
///
/// Gives whether there was nothing that had to be left out.
pub fn show(event: &mut Event, shown: &Shown) -> bool {
    let mut url = shown.url.trim().to_owned();
    if url.is_empty() {
        return true;
    }
    if url.starts_with('<') {
        match html::src(&url) {
            Some(src) => url = src,
            None => {
                let quoted = markdown(&url);
                let told = event.body.take().or_else(|| event.summary.take());
                let told = told.map(|text| format!("{}\n\n", text.get(Lang::En)));
                let told = told.unwrap_or_default() + &quoted;
                event.body = Some(Text::Plain(told.into()));
                return true;
            }
        }
    }
    if let Some(rest) = url.strip_prefix("//") {
        url = format!("https://{rest}");
    }
    // A picture may lie beside the page; other words without an address show nothing.
    let beside = !url.contains([':', ' ']) && kind(&url) != MediaType::Document;
    if !is_web(&url) && !beside {
        return false;
    }
    let words: Vec<String> = [shown.alt, shown.caption]
        .map(plain)
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let alt = if words.is_empty() {
        event.title.clone()
    } else {
        Text::Plain(words.join(". ").into())
    };
    let credit = plain(shown.credit);
    let media = Media {
        kind: kind(&url),
        url: url.into(),
        alt,
        credit: (!credit.is_empty()).then(|| Text::Plain(credit.into())),
        license: None,
        extra: None,
    };
    event.media = [&event.media[..], &[media]].concat().into();
    true
}

/// What an event is called by: its headline, else what is below its picture, else how its text
/// begins. All are HTML.
pub fn heading(all: [&str; 3]) -> Option<String> {
    const LONGEST: usize = 80;
    let all = all.map(plain);
    let found = all.iter().position(|text| !text.is_empty())?;
    let text = all.get(found)?;
    let cut = text.char_indices().nth(LONGEST).filter(|_| found == 2);
    Some(match cut {
        Some((end, _)) => {
            let whole = text.get(..end).unwrap_or_default();
            let words = whole.rsplit_once(' ').map_or(whole, |(words, _)| words);
            format!("{words}…")
        }
        None => text.clone(),
    })
}

/// What an address leads to, by its look.
fn kind(url: &str) -> MediaType {
    let lower = url.to_ascii_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let ends = |all: &[&str]| all.iter().any(|end| path.ends_with(end));
    let host = |all: &[&str]| all.iter().any(|host| lower.contains(host));
    if ends(&[".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"]) {
        MediaType::Image
    } else if ends(&[".mp4", ".webm", ".mov"]) || host(&["youtube.com", "youtu.be", "vimeo.com"]) {
        MediaType::Video
    } else if ends(&[".mp3", ".ogg", ".wav", ".m4a"]) || host(&["soundcloud.com"]) {
        MediaType::Audio
    } else {
        MediaType::Document
    }
}

/// What an author wrote in the place of a date: kept for whoever reads the file, and looked at
/// for what it says of certainty.
pub fn display_date(event: &mut Event, text: &str) {
    let text = plain(text);
    if text.is_empty() {
        return;
    }
    let lower = text.to_lowercase();
    let about = [
        "c. ",
        "ca. ",
        "circa ",
        "about ",
        "around ",
        "hacia ",
        "cerca de ",
    ];
    let approximate = about.iter().any(|word| lower.starts_with(word));
    let uncertain = lower.ends_with('?');
    if let Edtf::Date(date) = &mut event.date {
        date.approximate |= approximate;
        date.uncertain |= uncertain;
    }
    let extra: &mut Extra = &mut event.extra;
    extra
        .get_or_insert_default()
        .insert("display_date".into(), text.into());
}

/// A name as an id.
fn group(name: &str) -> Option<Id> {
    let id = slug(name);
    (!id.is_empty()).then(|| id.into())
}

/// A name that says more than the id.
fn named(name: &str, id: &str) -> Option<Text> {
    let name = plain(name);
    (name != *id).then(|| Text::Plain(name.into()))
}

/// A text as an id: letters and digits with hyphens between. What is an id already stays.
pub fn slug(text: &str) -> String {
    let text = plain(text);
    let is_id = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    if text.chars().all(is_id) {
        return text;
    }
    let mut out = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            c if c.is_alphanumeric() => out.push(c),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    let kept: String = out.chars().take(60).collect();
    kept.trim_end_matches('-').to_owned()
}
