//! The part of a timeline that is exported.

use super::Scope;
use crate::i18n::Lang;
use crate::layout::{Arrangement, Window};
use crate::query::{Index, Query, Selection, TextIndex};
use crate::state::{State, write_address};
use crate::timeline::{Event, Source, Timeline};

/// A timeline with the events of it that are exported, in the order of time.
#[derive(Debug)]
pub struct Part<'a> {
    /// The file.
    pub timeline: &'a Timeline,
    /// Its index.
    pub index: Index,
    /// The events.
    pub selection: Selection,
    /// The state, without filters and window where everything is exported.
    pub state: State,
    /// How much it is.
    pub scope: Scope,
}

impl<'a> Part<'a> {
    /// The part that a state and a scope ask for.
    pub fn new(timeline: &'a Timeline, state: &State, scope: Scope) -> Part<'a> {
        let index = Index::new(timeline);
        let mut state = state.clone();
        // What leaves the page leads to the page, not into a presentation of it.
        state.present = None;
        if scope == Scope::Whole {
            state.query = Query::default();
            state.window = None;
        }
        let selection = if state.query.is_empty() {
            Selection::all(index.len())
        } else {
            let text = TextIndex::new(timeline, &index);
            index.answer(&state.query, &text).selection
        };
        Part {
            timeline,
            index,
            selection,
            state,
            scope,
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// The events, in the order of time.
    pub fn events(&self) -> impl Iterator<Item = &'a Event> {
        let timeline = self.timeline;
        self.selection
            .iter()
            .filter_map(|rank| timeline.events.get(self.index.position(rank)))
    }

    /// The events in their lanes.
    pub fn arrangement(&self) -> Arrangement {
        Arrangement::new(&self.index, &self.selection, self.state.lanes)
    }

    /// The stretch of time that a picture shows.
    pub fn window(&self) -> Window {
        let fit = || Window::fit(self.index.extent());
        self.state.window.unwrap_or_else(fit)
    }

    /// The source with an id.
    pub fn source(&self, id: &str) -> Option<&'a Source> {
        let mut sources = self.timeline.sources.iter();
        sources.find(|source| *source.id == *id)
    }

    /// The address that shows this part, or one event of it, on a page at `base`.
    pub fn address(&self, base: Option<&str>, event: Option<&Event>) -> Option<String> {
        let state = match event {
            // One event is found without the filters that led to it.
            Some(event) => State {
                src: self.state.src.clone(),
                lang: self.state.lang,
                event: Some(event.id.clone()),
                ..State::default()
            },
            None => State {
                event: None,
                ..self.state.clone()
            },
        };
        // A link says its language: who follows it may prefer another.
        let other = Lang::ALL.into_iter().find(|lang| *lang != state.lang);
        let query = write_address(&state, other.unwrap_or_default());
        base.map(|base| format!("{base}{query}"))
    }
}
