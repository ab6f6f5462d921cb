//! Values that change over time on a named scale.

use super::{Citation, Extra, Id, Text};
use crate::date::Edtf;
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
    pub points: Vec<Point>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
