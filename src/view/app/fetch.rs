//! The parts that the app asks for, and what it does by them.

use super::{App, Event, NARROW, Presenting, Session, Sharing};
use crate::browser::{self, Loading};
use crate::state::{ViewName, link_address};
use crate::view::awaited::Arrival;
use crate::view::{parts, present, share};
use yew::prelude::*;

impl App {
    /// Whether the chart is what is to be seen. Before the page is measured, the screen tells
    /// how wide it may be.
    pub(super) fn shows_chart(&self) -> bool {
        let known = Some(self.width).filter(|width| *width > 0.0);
        let width = known.unwrap_or_else(|| browser::screen().0);
        self.state.view == ViewName::Timeline && width >= NARROW
    }

    pub(super) fn fetch_chart(&mut self, ctx: &Context<Self>) {
        self.chart = Arrival::Coming;
        let link = ctx.link().clone();
        browser::spawn(async move {
            link.send_message(Event::FetchedChart(parts::chart().await));
        });
    }

    /// Fetches the parts that hold what is to be seen.
    pub(super) fn fetch_what_is_shown(&mut self, ctx: &Context<Self>) {
        if self.shows_chart() && matches!(self.chart, Arrival::Away) {
            self.fetch_chart(ctx);
        }
        let state = &self.state;
        let shown = state.event.is_some()
            || state.instrument.is_some()
            || state.on.is_some()
            || state.view == ViewName::Table
            || self.help;
        if shown && matches!(self.panels, Arrival::Away) {
            self.fetch_panels(ctx);
        }
    }

    pub(super) fn fetch_panels(&mut self, ctx: &Context<Self>) {
        self.signs.clear();
        self.panels = Arrival::Coming;
        let link = ctx.link().clone();
        browser::spawn(async move {
            link.send_message(Event::FetchedPanels(parts::panels().await));
        });
    }

    /// Presents what is shown, by a part of its own, until the reader leaves. The file is
    /// loaded once more, which the browser does from its store.
    pub(super) fn present(&mut self, ctx: &Context<Self>) {
        let pushed = self.presenting == Presenting::Asked;
        self.presenting = Presenting::Yes;
        let (link, host) = (ctx.link().clone(), self.host.clone());
        let file = host.file(self.state.src.as_deref());
        let address = link_address(&self.state);
        browser::spawn(async move {
            let from = file.clone().unwrap_or_default();
            let word = match browser::load(&Loading::new(), file, |_, _| {}).await {
                Ok(file) => {
                    let asked = present::Asked {
                        file,
                        from,
                        address,
                        home: host.home(),
                        pushed,
                    };
                    parts::present(asked).await
                }
                Err(_) => None,
            };
            link.send_message(Event::Presented(word));
        });
    }

    /// Opens the dialog that shares what is shown, from a part of its own.
    pub(super) fn share(&mut self, ctx: &Context<Self>) {
        let Session::Ready(world) = &self.session else {
            return;
        };
        let asked = share::Asked {
            state: (*self.state).clone(),
            home: self.host.home(),
            file: self
                .host
                .file(self.state.src.as_deref())
                .unwrap_or_default(),
            events: world.data.index.len(),
            title: world.data.timeline.title.clone(),
        };
        self.sharing = Sharing::Loading;
        let link = ctx.link().clone();
        browser::spawn(async move {
            let shared = parts::share(asked).await;
            link.send_message(Event::Shared(shared.is_some()));
        });
    }
}
