//! Named periods.

use super::{Extra, Text};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// A named period, drawn behind the events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Era {
    /// When it was.
    pub date: Edtf,
    /// What it is called.
    pub title: Text,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}
