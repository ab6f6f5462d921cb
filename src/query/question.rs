//! What a reader asks for.

use super::fold::words;
use super::{Facet, PerFacet};
use crate::date::Edtf;
use crate::timeline::Id;

/// What a reader asks for. The parts narrow each other; values within one facet widen it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Words, each of which some word of the event must begin with.
    pub text: String,
    /// The chosen values of each facet, by id; none chosen is no condition.
    pub chosen: PerFacet<Vec<Id>>,
    /// Only events that end after the beginning of this date.
    pub from: Option<Edtf>,
    /// Only events that begin before the end of this date.
    pub to: Option<Edtf>,
}

impl Query {
    /// Whether it asks for words, which takes a text index to answer.
    pub fn has_words(&self) -> bool {
        words(&self.text).next().is_some()
    }

    /// Whether it asks for everything.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
            && self.from.is_none()
            && self.to.is_none()
            && Facet::ALL
                .iter()
                .all(|facet| self.chosen[*facet].is_empty())
    }
}
