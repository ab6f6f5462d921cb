//! What a timeline file says, as types: one type a file, one field a member of the JSON.
//!
//! The types mirror format version 1 and nothing more: they do not check that an id exists
//! or that an end comes after its start (`read` does), and they know no order but the file's.
//!
//! Members that this version does not know are kept in `extra` and written back.

mod effect;
mod era;
mod event;
mod group;
mod instrument;
mod object;
#[cfg(feature = "schema")]
mod schema;
mod series;
mod slide;
mod source;
mod text;
mod wording;

pub use effect::Effect;
pub use era::Era;
pub use event::{DEFAULT_IMPORTANCE, Dispute, Event, Media, MediaType};
pub use group::{Category, Jurisdiction, Tag};
pub use instrument::{Instrument, InstrumentType, Relation, RelationType};
pub(crate) use object::Object;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use series::{Point, Series};
pub use slide::Slide;
pub use source::{Citation, Source, SourceKind};
pub use text::Text;

use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// The name by which one part of a file refers to another.
pub type Id = Box<str>;

/// Members that this version of the format does not know, kept as they came.
pub type Extra = Option<Box<serde_json::Map<String, serde_json::Value>>>;

/// The version of the file format that these types describe.
pub const VERSION: u32 = 1;

/// A whole timeline file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The version of the format: 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub version: u32,
    /// A name for the timeline that stays the same when its title changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What the timeline is called.
    pub title: Text,
    /// One sentence on what it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The licence of the data, as an SPDX identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<Box<str>>,
    /// The day on which the data was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Edtf>,
    /// The kinds of event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Names for the words that events are tagged with. A word without one stands for itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// The places whose law is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jurisdictions: Vec<Jurisdiction>,
    /// Where the statements come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The laws and treaties that have a life of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// What happened.
    pub events: Vec<Event>,
    /// Values that change over time on a named scale.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Named periods, drawn behind the events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eras: Vec<Era>,
    /// What is shown in class, in this order; without them, what the filters choose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slides: Vec<Slide>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl Timeline {
    /// A timeline of which nothing is said but its title.
    pub fn new(title: Text) -> Timeline {
        Timeline {
            version: VERSION,
            id: None,
            title,
            summary: None,
            license: None,
            updated: None,
            categories: Vec::new(),
            tags: Vec::new(),
            jurisdictions: Vec::new(),
            sources: Vec::new(),
            instruments: Vec::new(),
            events: Vec::new(),
            series: Vec::new(),
            eras: Vec::new(),
            slides: Vec::new(),
            extra: None,
        }
    }
}
