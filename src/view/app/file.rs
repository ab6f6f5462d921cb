//! A file on its way into the app: asked for, shown, and searched.

use super::{App, Event, Session, Stage, Trouble};
use crate::browser::{self, Loading, Reading};
use crate::state::{Message, ViewName, reduce};
use crate::view::list;
use crate::view::loading::{Load, stop};
use crate::view::world::World;
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// Begins to load the file of the state.
    pub(super) fn load(&mut self, ctx: &Context<Self>) {
        self.load = stop(&self.loads);
        self.held = None;
        self.page = 0;
        self.session = Session::Loading(Stage::Bytes(0, None));
        let (load, loading) = (Load::of(self.load, &self.loads), Loading::new());
        let address = self.host.file(self.state.src.as_deref());
        let (link, state) = (ctx.link().clone(), self.state.clone());
        let number = self.load;
        let tell = Callback::from(move |stage| link.send_message(Event::Progress(number, stage)));
        let hear = tell.clone();
        let bytes = browser::load(&loading, address, move |done, all| {
            hear.emit(Stage::Bytes(done, all));
        });
        self.loading = Some(loading);
        let link = ctx.link().clone();
        browser::spawn(async move {
            let loaded = match bytes.await {
                Err(failure) => Some(Err(Trouble::Transfer(failure))),
                Ok(bytes) => load.open(bytes, &state, &tell).await,
            };
            if let Some(loaded) = loaded {
                link.send_message(Event::Loaded(number, Box::new(loaded)));
            }
        });
    }

    /// Shows what was loaded.
    pub(super) fn receive(&mut self, loaded: Result<World, Trouble>) {
        self.notices = true;
        self.session = match loaded {
            Ok(world) => Session::Ready(world),
            Err(trouble) => Session::Failed(trouble),
        };
        // The reader may have gone on meanwhile.
        self.follow();
        self.go_on_reading();
        self.framed = Rc::default();
        let framed = self.framed.clone();
        browser::before_frame(move || framed.set(true));
    }

    /// Who was reading the list that the page showed before goes on reading it here.
    pub(super) fn go_on_reading(&mut self) {
        self.reading = self.host.reading();
        match &self.reading {
            // Before the app is drawn, so that the page is laid out once, not twice.
            None => {
                self.host.take_place();
                self.rows = list::GROWTH;
            }
            Some(Reading { event: Some(_), .. }) if self.state.view == ViewName::Timeline => {
                // No step of the reader's, so the address does not tell of it.
                let list = Message::View(ViewName::List);
                self.state = Rc::new(reduce(&self.state, list));
                self.still = self.state.clone();
            }
            Some(_) => {}
        }
    }

    /// Lets more rows of a new file come where there are not all, and tells whether: all at once
    /// would hold up the page. Who was reading further down has them all at once.
    pub(super) fn grow(&mut self, ctx: &Context<Self>) -> bool {
        let Session::Ready(world) = &self.session else {
            return false;
        };
        let all = world.answer.selection.count().min(list::PAGE);
        let grows = !self.shows_chart() && self.rows < all;
        if !grows {
            self.rows = list::PAGE;
            return false;
        }
        let link = ctx.link().clone();
        browser::spawn(async move {
            browser::breathe().await;
            link.send_message(Event::MoreRows);
        });
        true
    }

    /// After the first drawing of a file: says so once it is on the screen, then gets the search
    /// ready.
    pub(super) fn draw_first(&mut self, ctx: &Context<Self>) {
        let Session::Ready(world) = &self.session else {
            return;
        };
        self.drawn = Some(self.load);
        let (link, data) = (ctx.link().clone(), world.data.clone());
        let load = Load::of(self.load, &self.loads);
        let framed = self.framed.clone();
        browser::spawn(async move {
            // Where the work took longer than a frame, one has shown it already.
            if !framed.get() {
                browser::painted().await;
            }
            browser::mark("hito:drawn");
            if data.has_text() {
                return;
            }
            if let Some(text) = load.index_behind(&data).await {
                link.send_message(Event::Indexed(load.number(), Box::new(text)));
            }
        });
    }
}
