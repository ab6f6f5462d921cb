//! Values that change over time on a named scale.

use super::object::objects;
use super::{Citation, Extra, Id, Text};
use crate::date::Edtf;
use crate::i18n::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value that changes over time on a scale of few steps: a rating by year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The name of the series in an address.
    pub id: Id,
    /// What the reader sees; the id where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The steps of the scale, from first to last.
    pub scale: Vec<Box<str>>,
    /// What the reader sees for a step; the step itself where there is none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<Box<str>, Text>,
    /// The values. A stretch without a point is a gap, not a continuation.
    #[serde(deserialize_with = "objects")]
    pub points: Vec<Point>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl Series {
    /// What the reader sees for the series.
    pub fn title(&self, lang: Lang) -> &str {
        self.name.as_ref().map_or(&*self.id, |name| name.get(lang))
    }

    /// What the reader sees for a step of the scale.
    pub fn label<'a>(&'a self, value: &'a str, lang: Lang) -> &'a str {
        self.labels
            .get(value)
            .map_or(value, |label| label.get(lang))
    }
}

/// One value of a series and the time it holds for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The time that the value holds for.
    pub date: Edtf,
    /// A step of the scale.
    pub value: Box<str>,
    /// Where it is told.
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
