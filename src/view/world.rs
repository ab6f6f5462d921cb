//! A loaded file and what follows from the state: each part is made anew only when what it
//! depends on has changed.

use crate::i18n::Lang;
use crate::layout::{Arrangement, LaneBy, Scene, Stage, Viewport, Window, compose};
use crate::query::{Answer, Facet, Index, Query, TextIndex};
use crate::read::{Problem, Reading};
use crate::state::State;
use crate::timeline::{Event, Source, Timeline};
use std::rc::Rc;

/// A file that was read.
#[derive(Debug)]
pub struct Data {
    pub timeline: Timeline,
    pub index: Index,
    pub text: TextIndex,
    pub problems: Vec<Problem>,
    pub unlisted: usize,
}

impl Data {
    /// What a reading holds; the reading itself where it holds no timeline.
    pub fn new(reading: Reading) -> Result<Data, Vec<Problem>> {
        let Some(timeline) = reading.timeline else {
            return Err(reading.problems);
        };
        let index = Index::new(&timeline);
        let text = TextIndex::new(&timeline, &index);
        Ok(Data {
            timeline,
            index,
            text,
            problems: reading.problems,
            unlisted: reading.unlisted,
        })
    }

    pub fn event(&self, rank: u32) -> &Event {
        &self.timeline.events[self.index.position(rank)]
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.timeline
            .sources
            .iter()
            .find(|source| *source.id == *id)
    }

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
    arrangement: Rc<Arrangement>,
    query: Query,
}

impl PartialEq for World {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data) && Rc::ptr_eq(&self.arrangement, &other.arrangement)
    }
}

impl World {
    pub fn new(data: Rc<Data>, state: &State) -> World {
        let answer = Rc::new(data.index.answer(&state.query, &data.text));
        let arrangement = arrange(&data, &answer, state.lanes);
        World {
            data,
            answer,
            arrangement,
            query: state.query.clone(),
        }
    }

    /// Follows the state.
    pub fn follow(&mut self, state: &State) {
        if self.query != state.query {
            *self = World::new(self.data.clone(), state);
        } else if self.arrangement.by != state.lanes {
            self.arrangement = arrange(&self.data, &self.answer, state.lanes);
        }
    }

    pub fn window(&self, state: &State) -> Window {
        let fit = || Window::fit(self.data.index.extent());
        state.window.unwrap_or_else(fit)
    }

    pub fn scene(&self, state: &State, width: f64) -> Scene {
        let stage = Stage {
            timeline: &self.data.timeline,
            index: &self.data.index,
            arrangement: &self.arrangement,
            lang: state.lang,
        };
        let window = self.window(state);
        compose(&stage, Viewport { window, width }, 0.0)
    }
}

fn arrange(data: &Data, answer: &Answer, by: LaneBy) -> Rc<Arrangement> {
    Rc::new(Arrangement::new(
        &data.timeline,
        &data.index,
        &answer.selection,
        by,
    ))
}
