//! A loaded file and what follows from the state: each part is made anew only when what it
//! depends on has changed.

use super::discard::discard;
use super::findings::Findings;
use crate::i18n::Lang;
use crate::law::{Lives, Relations};
use crate::layout::{Arrangement, LaneBy, LifeRows, Stage, Window};
use crate::query::{Answer, Condition, Facet, Index, Query, TextIndex};
use crate::state::State;
use crate::timeline::{Event, Source, Timeline};
use std::cell::OnceCell;
use std::rc::Rc;

/// A file that was read.
#[derive(Debug)]
pub struct Data {
    /// What the file says.
    pub timeline: Timeline,
    /// Its events in order of time.
    pub index: Index,
    /// Their words, made after the first drawing.
    text: OnceCell<TextIndex>,
    no_text: TextIndex,
    /// The lives of its instruments, and what they do to each other, once they are shown: a page
    /// that shows neither does without the code, too.
    lives: OnceCell<Lives>,
    relations: OnceCell<Relations>,
    /// Which of its instruments stands in which row, once a chart asks.
    rows: OnceCell<LifeRows>,
    /// What is to be said of the file.
    pub findings: Findings,
}

impl Drop for Data {
    fn drop(&mut self) {
        discard(std::mem::take(&mut self.timeline.events));
    }
}

impl Data {
    /// A timeline with its index and what is to be said of its file, and no text index yet.
    pub fn of(timeline: Timeline, index: Index, findings: Findings) -> Data {
        Data {
            lives: OnceCell::new(),
            relations: OnceCell::new(),
            rows: OnceCell::new(),
            timeline,
            index,
            text: OnceCell::new(),
            no_text: TextIndex::default(),
            findings,
        }
    }

    /// The place in the file of the open event, where there is such.
    pub fn open_event(&self, state: &State) -> Option<usize> {
        self.index.find(&self.timeline, state.event.as_ref()?)
    }

    /// The lives of its instruments.
    pub fn lives(&self) -> &Lives {
        self.lives.get_or_init(|| Lives::new(&self.timeline))
    }

    /// What its instruments do to each other.
    pub fn relations(&self) -> &Relations {
        let relations = || Relations::new(&self.timeline);
        self.relations.get_or_init(relations)
    }

    /// Which of its instruments stands in which row.
    pub fn rows(&self) -> &LifeRows {
        let rows = || LifeRows::new(&self.timeline, self.lives(), self.relations());
        self.rows.get_or_init(rows)
    }

    /// Adds the text index, where there is none yet.
    pub fn add_text(&self, text: TextIndex) {
        self.text.get_or_init(|| text);
    }

    /// The text index, or one without any text.
    pub fn text(&self) -> &TextIndex {
        self.text.get().unwrap_or(&self.no_text)
    }

    /// Whether words can be searched.
    pub fn has_text(&self) -> bool {
        self.text.get().is_some()
    }

    /// The event of a rank of the index.
    pub fn event(&self, rank: u32) -> &Event {
        &self.timeline.events[self.index.position(rank)]
    }

    /// The place in the file of an instrument.
    pub fn instrument(&self, id: &str) -> Option<usize> {
        let instruments = &self.timeline.instruments;
        instruments.iter().position(|it| *it.id == *id)
    }

    /// What the reader sees for the instrument at a place in the file.
    pub fn instrument_name(&self, at: usize, lang: Lang) -> &str {
        let instrument = self.timeline.instruments.get(at);
        instrument.map_or("", |it| {
            it.name.as_ref().map_or(&*it.id, |name| name.get(lang))
        })
    }

    /// The source with an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.timeline
            .sources
            .iter()
            .find(|source| *source.id == *id)
    }

    /// What a value of a facet is called; its id where it has no name.
    pub fn name(&self, facet: Facet, id: &str, lang: Lang) -> String {
        let value = self.index.value(facet, id);
        let name = value.map(|value| self.index.name(&self.timeline, facet, value, lang));
        name.unwrap_or(id).to_owned()
    }
}

/// A file, the answer to the present query, and its lanes.
#[derive(Clone, Debug)]
pub struct World {
    pub data: Rc<Data>,
    pub answer: Rc<Answer>,
    /// What its lanes are, and their arrangement, once a chart asks.
    lanes: LaneBy,
    arrangement: Rc<OnceCell<Arrangement>>,
    query: Rc<Query>,
    /// Whether the query's words wait for the text index. The answer is to the rest of it.
    pub waiting: bool,
}

impl PartialEq for World {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data)
            && Rc::ptr_eq(&self.arrangement, &other.arrangement)
            && self.waiting == other.waiting
    }
}

impl World {
    pub fn new(data: Rc<Data>, state: &State) -> World {
        let waiting = !data.has_text() && state.query.has_words();
        let answer = if waiting {
            let query = Condition::Text.dropped_from(&state.query);
            data.index.answer(&query, data.text())
        } else {
            data.index.answer(&state.query, data.text())
        };
        World {
            data,
            answer: Rc::new(answer),
            lanes: state.lanes,
            arrangement: Rc::default(),
            query: Rc::new(state.query.clone()),
            waiting,
        }
    }

    /// Follows the state.
    pub fn follow(&mut self, state: &State) {
        if *self.query != state.query || (self.waiting && self.data.has_text()) {
            *self = World::new(self.data.clone(), state);
        } else if self.lanes != state.lanes {
            self.lanes = state.lanes;
            self.arrangement = Rc::default();
        }
    }

    pub fn window(&self, state: &State) -> Window {
        let fit = || Window::fit(self.data.index.extent());
        state.window.unwrap_or_else(fit)
    }

    /// The lanes of the selection.
    pub fn arrangement(&self) -> &Arrangement {
        let selection = &self.answer.selection;
        self.arrangement
            .get_or_init(|| Arrangement::new(&self.data.index, selection, self.lanes))
    }

    /// What a scene is made of.
    pub fn stage<'a>(&'a self, state: &'a State) -> Stage<'a> {
        Stage {
            timeline: &self.data.timeline,
            index: &self.data.index,
            arrangement: self.arrangement(),
            lang: state.lang,
            collapsed: &state.collapsed,
        }
    }
}
