//! What leaves the page: a picture, a table, a calendar, the file itself, and paper.
//!
//! Pure functions of a timeline and a state, so that the page, the command line and the
//! tests give the same bytes. Nothing here knows a clock, a browser or a file system: the
//! present instant and the page's address are given.

pub mod ask;
mod cite;
mod csv;
pub mod exercise;
mod file_name;
pub mod handout;
mod ical;
mod iso;
mod json;
mod jsonld;
mod palette;
pub mod paper;
mod part;
mod prose;
pub mod share;
pub mod single;
mod svg;
pub mod template;
#[cfg(test)]
mod tests;
mod words;
pub mod written;
mod xml;

pub use cite::{Cite, CiteForm, Cited, cite};
pub use file_name::file_name;
pub use jsonld::jsonld;
pub use part::Part;
pub use words::{count_words, filter_words};

use crate::date::Instant;
use crate::state::State;
use crate::timeline::Timeline;

/// A form in which a timeline leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A picture that stands alone (SVG 1.1).
    Svg,
    /// One row an event (RFC 4180, UTF-8 with a byte order mark).
    Csv,
    /// A timeline file.
    Json,
    /// Calendar entries (RFC 5545).
    Ical,
    /// Linked data (JSON-LD 1.1, schema.org and ELI).
    JsonLd,
}

impl Format {
    /// Every format, in the order shown to the reader.
    pub const ALL: [Format; 5] = [
        Format::Svg,
        Format::Csv,
        Format::Json,
        Format::Ical,
        Format::JsonLd,
    ];

    /// Its name on the command line, which is also the end of a file's name.
    pub const fn word(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Ical => "ics",
            Format::JsonLd => "jsonld",
        }
    }

    /// The format that a word stands for.
    ///
    /// ```
    /// use hito::export::Format;
    /// assert_eq!(Format::from_word("ics"), Some(Format::Ical));
    /// ```
    pub fn from_word(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.word() == word)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Svg => "image/svg+xml",
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Ical => "text/calendar;charset=utf-8",
            Format::JsonLd => "application/ld+json",
        }
    }
}

/// How much of a timeline is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// What is shown: the events that match the filters; of a picture, the stretch of time on
    /// the screen.
    #[default]
    Shown,
    /// Everything, whatever the filters say.
    Whole,
}

/// What is asked of an export.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The file.
    pub timeline: &'a Timeline,
    /// What the reader sees: filters, window, lanes, language.
    pub state: &'a State,
    /// How much of it.
    pub scope: Scope,
    /// How wide a picture is, in CSS pixels.
    pub width: f64,
    /// The address of the page without its query, for links back; none is written without it.
    pub base: Option<&'a str>,
    /// Now, where it is known: a picture marks today, calendars say when they were made.
    pub now: Option<Instant>,
    /// Whether a picture has a ground, or is transparent.
    pub ground: bool,
}

/// The file that is asked for.
///
/// ```
/// use hito::export::{Format, Order, Scope, export};
/// let file = br#"{"version": 1, "title": "Laws", "events": [
///   {"id": "a", "date": "2003-04-11", "title": "Gazette"}]}"#;
/// let timeline = hito::read::read(file).timeline.unwrap();
/// let order = Order { timeline: &timeline, state: &Default::default(), scope: Scope::Whole,
///     width: 800.0, base: None, now: None, ground: true };
/// assert!(export(&order, Format::Csv).contains("2003-04-11"));
/// assert!(export(&order, Format::Svg).starts_with("<?xml"));
/// ```
pub fn export(order: &Order, format: Format) -> String {
    let part = Part::new(order.timeline, order.state, order.scope);
    match format {
        Format::Svg => svg::svg(&part, order),
        Format::Csv => csv::csv(&part),
        Format::Json => json::json(&part),
        Format::Ical => ical::ical(&part, order),
        Format::JsonLd => {
            jsonld::linked(part.timeline, part.events(), order.base.unwrap_or_default())
        }
    }
}
