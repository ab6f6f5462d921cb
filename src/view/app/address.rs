//! What the address says of the app, and the app writes into it.

use super::{App, Event};
use crate::browser::Later;
use crate::layout::Window;
use crate::state::{History, Kind, Message, read_address, reduce, write_address};
use std::rc::Rc;
use yew::prelude::*;

/// How long a movement rests before the address tells of it, in milliseconds. Browsers refuse
/// an address that changes too often, and writing one costs more than a frame.
const REST: u32 = 250;

impl App {
    pub(super) fn read_address(&mut self, ctx: &Context<Self>) {
        let (state, address) = read_address(&self.host.search(), self.preferred);
        self.address = address;
        self.act(ctx, Message::Restore(Box::new(state)));
    }

    /// Moves the timeline, and nothing else before it rests.
    pub(super) fn move_to(&mut self, ctx: &Context<Self>, window: Window) {
        let message = Message::Move(window);
        self.last = Some(Kind::of(&message));
        self.state = Rc::new(reduce(&self.state, message));
        self.write_after(ctx, REST);
    }

    /// Lets the address tell of the state after so many milliseconds.
    pub(super) fn write_after(&mut self, ctx: &Context<Self>, rest: u32) {
        let link = ctx.link().clone();
        self.rest = Some(Later::new(rest, move || link.send_message(Event::Rest)));
    }

    /// Ends a movement before something else is done, so that going back comes to its end.
    pub(super) fn arrive(&mut self, ctx: &Context<Self>) {
        if let Some(window) = self.moving.take() {
            self.move_to(ctx, window);
        }
        if self.rest.is_some() {
            self.write_rest();
        }
    }

    pub(super) fn write_rest(&mut self) {
        self.rest = None;
        self.write(History::Replace);
        self.still = self.state.clone();
    }

    pub(super) fn write(&self, how: History) {
        if how != History::Keep {
            let search = write_address(&self.state, self.preferred);
            self.host.write_search(&search, how == History::Push);
        }
    }
}
