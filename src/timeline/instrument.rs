//! Laws and treaties: things with a life, not dots.

use super::effect::words;
use super::object::objects;
use super::{Citation, Extra, Id, Text};
use crate::date::Edtf;
use serde::{Deserialize, Serialize};

/// A law, a treaty or another legal text that enters into force and may end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The name by which events and relations refer to it.
    pub id: Id,
    /// Its title; the id where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What sort of text it is.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<InstrumentType>,
    /// Whose law it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<Id>,
    /// How it is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Text>,
    /// From entry into force to its end. Without it, its events tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Edtf>,
    /// What it does to other instruments.
    #[serde(
        default,
        skip_serializing_if = "<[_]>::is_empty",
        deserialize_with = "objects"
    )]
    pub relations: Box<[Relation]>,
    /// Where its title and life are told.
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

words! {
    /// What sort of legal text an instrument is.
    InstrumentType {
        /// An agreement between states, a protocol included.
        Treaty = "treaty",
        /// A constitution.
        Constitution = "constitution",
        /// A change of a constitution.
        ConstitutionalReform = "constitutional_reform",
        /// A statute.
        Law = "law",
        /// A change of a statute.
        Reform = "reform",
        /// A rule made by an executive authority.
        Regulation = "regulation",
        /// A policy or a programme.
        Policy = "policy",
        /// A judgment.
        Judgment = "judgment",
    }
}

/// What one instrument does to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// What it does.
    #[serde(rename = "type")]
    pub kind: RelationType,
    /// The id of the other instrument.
    pub target: Id,
    /// Members that this version does not know.
    #[serde(flatten, skip_deserializing)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

words! {
    /// What one instrument does to another.
    RelationType {
        /// Changes its text.
        Amends = "amends",
        /// Ends it.
        Repeals = "repeals",
        /// Carries it out.
        Implements = "implements",
        /// Takes its place.
        Supersedes = "supersedes",
        /// Refers to it.
        Cites = "cites",
        /// Turns it into the law of the land.
        Transposes = "transposes",
    }
}
