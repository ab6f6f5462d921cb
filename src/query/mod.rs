//! Asking a timeline: columns sorted by time, facets, text search, a range of dates.
//!
//! An [`Index`] is built once from a timeline; a [`Query`] run on it gives an [`Answer`]:
//! which events match, and how many each facet value would give. Nothing here knows where
//! on a screen an event stands, nor changes the timeline.
//!
//! Events are numbered by *rank*: their place in the order of their dates. A *position* is
//! an event's place in the file.

mod answer;
mod facet;
mod fold;
mod highlight;
mod index;
mod index_builder;
mod question;
mod selection;
#[cfg(test)]
mod tests;
mod text_index;
mod vocabulary;

pub use answer::{Answer, Condition};
pub use facet::{Facet, PerFacet};
pub use fold::folded;
pub use highlight::highlight;
pub use index::Index;
pub use index_builder::IndexBuilder;
pub use question::Query;
pub use selection::Selection;
pub use text_index::{TextIndex, TextIndexBuilder};
