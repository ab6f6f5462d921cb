//! The four ways in which events are grouped.

use std::ops::{Index, IndexMut};

/// One of the ways in which events are grouped and filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The kind of event.
    Category,
    /// Whose law.
    Jurisdiction,
    /// What the event does to an instrument.
    Effect,
    /// The file's own words. The only facet of which an event can have several values.
    Tag,
}

impl Facet {
    /// Every facet, in the order shown to the reader.
    pub const ALL: [Facet; 4] = [
        Facet::Category,
        Facet::Jurisdiction,
        Facet::Effect,
        Facet::Tag,
    ];

    /// Its name in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Facet::Category => "category",
            Facet::Jurisdiction => "jurisdiction",
            Facet::Effect => "effect",
            Facet::Tag => "tag",
        }
    }
}

/// One value for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerFacet<T>([T; 4]);

impl<T> PerFacet<T> {
    /// The value that `make` gives for each facet.
    pub fn from_fn(make: impl FnMut(Facet) -> T) -> Self {
        PerFacet(Facet::ALL.map(make))
    }
}

impl<T> Index<Facet> for PerFacet<T> {
    type Output = T;
    fn index(&self, facet: Facet) -> &T {
        &self.0[facet as usize]
    }
}

impl<T> IndexMut<Facet> for PerFacet<T> {
    fn index_mut(&mut self, facet: Facet) -> &mut T {
        &mut self.0[facet as usize]
    }
}
