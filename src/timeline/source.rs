//! Sources, and citations of them.

use super::effect::words;
use super::{Extra, Id, Text};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The name by which citations refer to it.
    pub id: Id,
    /// The title of the document.
    pub title: Text,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Box<str>>,
    /// Where a copy is kept, should the first address fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<Box<str>>,
    /// The language it is written in, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Box<str>>,
    /// How near it stands to what it tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

words! {
    /// How near a source stands to what it tells.
    SourceKind {
        /// The document itself: the gazette, the treaty, the judgment.
        Primary = "primary",
        /// Written by an authority about it.
        Official = "official",
        /// Written by others about it.
        Secondary = "secondary",
        /// A work of reference that sums up others.
        Encyclopedia = "encyclopedia",
    }
}

/// A citation: which source, and where in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source's id.
    pub id: Id,
    /// Where in it: an article, a page, a section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Text>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
