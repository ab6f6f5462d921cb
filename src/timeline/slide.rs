//! What an author shows in class, in which order.

use super::{Extra, Id, Text};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// A slide of a presentation: an event, an instrument or an era of the file, or words of its
/// own. The title comes before the slides, and the sources after them, without being listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Slide {
    /// The id of the event that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Id>,
    /// The id of the instrument that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Id>,
    /// The date of the era that is shown, as it is written there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub era: Option<Edtf>,
    /// The title of a slide of the author's own: a question, a pause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What such a slide says, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Text>,
    /// Notes for the speaker, in the place of those of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
