//! From the bytes of a file to a world, a slice of work at a time: the page stays quick, tells
//! how far it is, and can be told to stop.

use super::app::{Stage, Trouble};
use super::discard::discard;
use super::findings::settle;
use super::world::{Data, World};
use crate::browser::{self, Slice};
use crate::query::{IndexBuilder, TextIndex, TextIndexBuilder};
use crate::read::{QuickReader, Step};
use crate::state::State;
use std::cell::Cell;
use std::rc::Rc;
use yew::Callback;

/// The length of a slice while there is nothing but progress to see, in milliseconds.
const LOADING: f64 = 30.0;
/// The length of a slice while there is a timeline to move, in milliseconds: half a frame.
const BEHIND: f64 = 6.0;
/// How many items are read or indexed between two looks at the clock.
const AT_ONCE: usize = 100;

/// One of the loads of a session. Only the last is wanted.
#[derive(Clone, Debug)]
pub struct Load {
    number: u32,
    current: Rc<Cell<u32>>,
}

impl Load {
    /// The load of a number, where `current` has the number of the last.
    pub fn of(number: u32, current: &Rc<Cell<u32>>) -> Load {
        Load {
            number,
            current: current.clone(),
        }
    }

    /// Its number among the loads of the session.
    pub fn number(&self) -> u32 {
        self.number
    }

    fn wanted(&self) -> bool {
        self.current.get() == self.number
    }

    /// Reads a file and puts its events in order; nothing where that is not wanted any more.
    pub async fn open(
        &self,
        bytes: Vec<u8>,
        state: &State,
        tell: &Callback<Stage>,
    ) -> Option<Result<World, Trouble>> {
        browser::mark("hito:fetched");
        let mut slice = Slice::begin(LOADING);
        let mut reader = QuickReader::new(bytes);
        while let Step::More { done, total } = reader.step(AT_ONCE) {
            if !slice.is_over() {
                continue;
            }
            tell.emit(Stage::Read(done, total));
            slice.rest().await;
            if !self.wanted() {
                discard(reader.give_up().events);
                return None;
            }
        }
        let (timeline, findings) = match settle(reader.finish()).await {
            Ok(settled) => settled,
            Err(trouble) => return Some(Err(trouble)),
        };
        let all = timeline.events.len();
        let mut builder = IndexBuilder::new(&timeline);
        while let Some(done) = builder.step(AT_ONCE) {
            if !slice.is_over() {
                continue;
            }
            tell.emit(Stage::Index(done, all));
            slice.rest().await;
            if !self.wanted() {
                drop(builder);
                discard(timeline.events);
                return None;
            }
        }
        let index = builder.finish();
        browser::mark("hito:indexed");
        let data = Rc::new(Data::of(timeline, index, findings));
        // Who follows a link to a search sees what it finds, not everything and then that.
        if state.query.has_words() {
            data.add_text(self.index_text(&data, LOADING).await?);
        }
        slice.rest().await;
        Some(Ok(World::new(data, state)))
    }

    /// Indexes the texts of a file that is on the screen already.
    pub async fn index_behind(&self, data: &Data) -> Option<TextIndex> {
        self.index_text(data, BEHIND).await
    }

    async fn index_text(&self, data: &Data, millis: f64) -> Option<TextIndex> {
        let mut slice = Slice::begin(millis);
        let mut builder = TextIndexBuilder::new(&data.timeline);
        while builder.step(&data.timeline, &data.index, AT_ONCE) {
            if slice.is_over() {
                slice.rest().await;
                self.wanted().then_some(())?;
            }
        }
        Some(builder.finish())
    }
}

/// Makes all loads so far unwanted; the number of the next.
pub fn stop(current: &Cell<u32>) -> u32 {
    let number = current.get().wrapping_add(1);
    current.set(number);
    number
}
