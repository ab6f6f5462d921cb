//! What stands on the page.

use super::{App, Event, NARROW, Presenting, Session, Sharing};
use crate::export::Cited;
use crate::i18n::page::Page;
use crate::state::{Message, State, ViewName};
use crate::view::awaited::Awaited;
use crate::view::empty::empty;
use crate::view::export_menu::ExportMenu;
use crate::view::filters::Filters;
use crate::view::header::{footer, header};
use crate::view::icon::{SCREEN, SHARE, icon};
use crate::view::law::{CiteProps, InstrumentProps, OnProps, asked, cite_menu};
use crate::view::list::{self, List};
use crate::view::status::{failed, notices, progress};
use crate::view::{detail, timeline};
use std::rc::Rc;
use yew::prelude::*;

/// How wide the chart is on paper: the page of A4 and Letter within its margins, the narrower one.
const PAPER: f64 = 680.0;
/// From this width on an open event stands beside the timeline, else over it.
const ROOMY: f64 = 900.0;
/// The room that an open event takes beside the timeline, as the style has it.
const PANEL: f64 = 432.0;

impl App {
    pub(super) fn show_buttons(&self, ctx: &Context<Self>) -> Html {
        let page = Page::of(self.state.lang);
        let failed = self.presenting == Presenting::Failed;
        let said = match self.sharing {
            _ if failed => page.present_failed,
            Sharing::No => "",
            Sharing::Loading => page.part_loading,
            Sharing::Failed => page.share_failed,
        };
        let present = ctx.link().callback(|_: MouseEvent| Event::Present);
        let onclick = ctx.link().callback(|_: MouseEvent| Event::Share);
        html! {
            <>
                <button type="button" class="quiet" data-present="" aria-keyshortcuts="P" onclick={present}>
                    { icon(SCREEN) }<span class="tool-name">{ page.present }</span>
                </button>
                <button type="button" class="quiet" data-share="" {onclick}>
                    { icon(SHARE) }<span class="tool-name">{ page.share }</span>
                </button>
                <span role="status">{ said }</span>
            </>
        }
    }

    pub(super) fn content(&self, ctx: &Context<Self>, send: Callback<Message>) -> Html {
        let state = &self.still;
        let world = match &self.session {
            Session::Ready(world) => world,
            Session::Loading(stage) => {
                let cancel = ctx.link().callback(|()| Event::Cancel);
                return progress(state.lang, *stage, &cancel);
            }
            Session::Failed(trouble) => {
                let retry = ctx.link().callback(|()| Event::Retry);
                return failed(state.lang, trouble, state.src.as_deref(), &retry);
            }
        };
        let page = Page::of(state.lang);
        let dismiss = ctx.link().callback(|()| Event::DismissNotices);
        let turn = ctx.link().callback(Event::ListPage);
        let narrow = self.width > 0.0 && self.width < NARROW;
        let help = ctx.link().callback(|()| Event::Help(true));
        let helped = ctx.link().callback(|()| Event::Help(false));
        let (width, paper) = (self.width, self.paper);
        // An instrument that there is not is told, and takes no room.
        let instrument = state.instrument.as_deref();
        let instrument = instrument.is_some_and(|id| world.data.instrument(id).is_some());
        let event = state.event.is_some() && self.unknown.is_none();
        let instrument = instrument && state.event.is_none();
        let open = event || instrument;
        let beside = open && self.width >= ROOMY;
        let room = width - if beside { PANEL } else { 0.0 };
        let chart = Awaited {
            arrival: self.chart,
            lang: state.lang,
            retry: ctx.link().callback(|()| Event::FetchChart),
        };
        let awaited = Awaited {
            arrival: self.panels,
            lang: state.lang,
            retry: ctx.link().callback(|()| Event::FetchPanels),
        };
        // There is no way to an event that there is not.
        let charted = match self.unknown {
            None => self.state.clone(),
            Some(_) => Rc::new(State {
                event: None,
                ..(*self.state).clone()
            }),
        };
        let shown = match state.view {
            _ if world.answer.selection.is_empty() => empty(world, state, &send),
            ViewName::Table => {
                let props = list::Props {
                    world: world.clone(),
                    state: state.clone(),
                    page: self.page,
                    most: self.rows,
                    paper,
                    turn,
                    send: send.clone(),
                };
                awaited.show("", |panels| (panels.table)(props))
            }
            ViewName::Timeline if !narrow => html! {
                <>
                    { chart.show("", |chart| (chart.view)(timeline::Props {
                        world: world.clone(), state: charted, width: if paper { PAPER } else { room },
                        now: self.now, send: send.clone(),
                    })) }
                    if paper { <List world={world.clone()} state={state.clone()} page={0} most={list::PAGE} {paper} {turn} send={send.clone()} /> }
                </>
            },
            ViewName::List | ViewName::Timeline => html! {
                <List world={world.clone()} state={state.clone()} page={self.page} most={self.rows} {paper} {turn} send={send.clone()} />
            },
        };
        let cite = awaited.show("", |panels| {
            (panels.cite)(CiteProps {
                data: world.data.clone(),
                cited: Cited::Timeline,
                src: state.src.clone(),
                lang: state.lang,
                now: self.now,
            })
        });
        let tools = html! {
            <>
                { self.show_buttons(ctx) }
                <ExportMenu world={world.clone()} state={state.clone()} host={self.host.clone()} {width} awaited={awaited.clone()} />
            </>
        };
        html! {
            <>
                { header(&world.data, state.lang, &send, help, tools) }
                if self.notices {
                    { notices(&world.data, state, &self.address, self.unknown.as_ref(), &dismiss) }
                }
                <Filters world={world.clone()} state={state.clone()} {narrow} now={self.now} awaited={awaited.clone()} send={send.clone()} />
                { asked(OnProps { world: world.clone(), state: state.clone(), send: send.clone() }, &awaited) }
                <div class={classes!("body", beside.then_some("body-beside"))}>
                    <main id="main" part="main" tabindex="-1" aria-label={page.view_timeline}>{ shown }</main>
                    { for instrument.then(|| awaited.show("detail", |panels| (panels.instrument)(InstrumentProps {
                        world: world.clone(), state: state.clone(), width, modal: !beside, now: self.now, send: send.clone(),
                    }))) }
                    { for event.then(|| awaited.show("detail", |panels| (panels.detail)(detail::Props {
                        world: world.clone(), state: state.clone(), now: self.now, modal: !beside, send: send.clone(),
                    }))) }
                </div>
                <div class="cite-all">{ cite_menu(Cited::Timeline, state.lang, cite) }</div>
                { footer(&world.data, state.lang) }
                if paper { <p class="on-paper">{ self.host.href() }</p> }
                if self.help { { awaited.show("", |panels| (panels.help)(state.lang, helped)) } }
            </>
        }
    }
}
