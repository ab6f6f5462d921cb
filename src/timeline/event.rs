//! What happened, with its sources, its media and what is disputed about it.

use super::effect::words;
use super::object::objects;
use super::{Citation, Effect, Extra, Id, Text};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// The importance of an event that does not say its own.
pub const DEFAULT_IMPORTANCE: u8 = 3;

fn default_importance() -> u8 {
    DEFAULT_IMPORTANCE
}

fn is_default_importance(importance: &u8) -> bool {
    *importance == DEFAULT_IMPORTANCE
}

/// Something that happened.
// Lists are boxed slices: a file may hold a million events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The name by which an address refers to it.
    pub id: Id,
    /// When it happened.
    pub date: Edtf,
    /// What happened, in one line.
    pub title: Text,
    /// What happened, in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// What happened, at length, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Text>,
    /// Its category's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// Its jurisdiction's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<Id>,
    /// The id of the instrument in whose life it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Id>,
    /// What it does to the instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// From 1 (a detail) to 5 (a turning point); 3 where the file says nothing.
    #[serde(
        default = "default_importance",
        skip_serializing_if = "is_default_importance"
    )]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 5)))]
    pub importance: u8,
    /// Free words to filter by; the timeline's `tags` may give them names.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub tags: Box<[Id]>,
    /// Pictures and recordings.
    #[serde(
        default,
        skip_serializing_if = "<[_]>::is_empty",
        deserialize_with = "objects"
    )]
    pub media: Box<[Media]>,
    /// Where it is told.
    #[serde(
        default,
        skip_serializing_if = "<[_]>::is_empty",
        deserialize_with = "objects"
    )]
    pub sources: Box<[Citation]>,
    /// What other sources say instead.
    #[serde(
        default,
        skip_serializing_if = "<[_]>::is_empty",
        deserialize_with = "objects"
    )]
    pub disputes: Box<[Dispute]>,
    /// Notes for the speaker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What another source says instead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// What it claims.
    pub claim: Text,
    /// The date it gives, where it gives another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// Which sources claim it.
    #[serde(
        default,
        skip_serializing_if = "<[_]>::is_empty",
        deserialize_with = "objects"
    )]
    pub sources: Box<[Citation]>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// A picture or a recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: MediaType,
    /// Where it is.
    pub url: Box<str>,
    /// What it shows, for those who do not see it.
    pub alt: Text,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Text>,
    /// Under which licence it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<Box<str>>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

words! {
    /// What a medium is.
    MediaType {
        /// A still picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// A sound recording.
        Audio = "audio",
        /// A document to open.
        Document = "document",
    }
}
