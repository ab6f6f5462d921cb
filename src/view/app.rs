//! The root: the one place that has a state, and follows it.

use super::detail::Detail;
use super::filters::{Empty, Filters};
use super::header::{Footer, Header};
use super::list::List;
use super::status::{Failed, Notices, Progress};
use super::timeline::Timeline;
use super::world::{Data, World};
use crate::browser::{self, Failure, Loading};
use crate::i18n::{Lang, fill, number, page::Page};
use crate::layout::Window;
use crate::read::{Problem, Reader, Step};
use crate::state::{
    AddressProblem, History, Kind, Message, State, Theme, ViewName, history, read_address, reduce,
    write_address,
};
use std::rc::Rc;
use yew::prelude::*;

/// The file that is shown where the address names none.
const BUILT_IN: &str = "data/mexico-anti-trafficking.json";
/// How many events are read before the browser may draw again.
const READ_AT_ONCE: usize = 2000;
/// Below this width time runs down the page: the list is the timeline.
const NARROW: f64 = 640.0;

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The file did not come.
    Transfer(Failure),
    /// It came, and is no timeline.
    File(Vec<Problem>),
}

/// How far loading is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    /// So many bytes came, of so many.
    Bytes(u64, Option<u64>),
    /// So much of the file is read.
    Read(usize, usize),
}

enum Session {
    Loading(Stage),
    Failed(Trouble),
    Ready(World),
}

/// What happens to the app.
pub enum Event {
    /// The reader does something.
    Do(Message),
    /// The reader went back or forward.
    Travelled,
    /// Loading went on, in the load of this number.
    Progress(u32, Stage),
    /// Loading ended.
    Loaded(u32, Box<Result<Data, Trouble>>),
    /// The reader asks for another try, or for an end.
    Retry,
    /// The reader stops loading.
    Cancel,
    /// The page has another width.
    Width(f64),
    /// The reader has read the notices.
    DismissNotices,
    /// A key was pressed outside of any field.
    Escape,
    /// Shows another part of the list.
    ListPage(usize),
}

/// The page.
pub struct App {
    state: State,
    preferred: Lang,
    last: Option<Kind>,
    session: Session,
    load: u32,
    loading: Option<Loading>,
    width: f64,
    page: usize,
    address: Vec<AddressProblem>,
    notices: bool,
    drawn: bool,
    return_to: Option<String>,
    root: NodeRef,
    watch: Option<browser::Width>,
    _listeners: Vec<Box<dyn std::any::Any>>,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let tags = browser::languages();
        let preferred = tags
            .iter()
            .find_map(|tag| Lang::from_tag(tag))
            .unwrap_or_default();
        let (state, address) = read_address(&browser::search(), preferred);
        let link = ctx.link().clone();
        let travel = browser::on_travel(move || link.send_message(Event::Travelled));
        let link = ctx.link().clone();
        let keys = browser::on_key(move |key, typing| match key {
            "Escape" => {
                link.send_message(Event::Escape);
                false
            }
            "/" if !typing => browser::focus("#search"),
            _ => false,
        });
        let mut app = App {
            state,
            preferred,
            last: None,
            session: Session::Loading(Stage::Bytes(0, None)),
            load: 0,
            loading: None,
            width: 0.0,
            page: 0,
            address,
            notices: true,
            drawn: false,
            return_to: None,
            root: NodeRef::default(),
            watch: None,
            _listeners: vec![Box::new(travel), Box::new(keys)],
        };
        app.start(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Do(message) => self.act(message),
            Event::Travelled => {
                let src = self.state.src.clone();
                let (state, address) = read_address(&browser::search(), self.preferred);
                self.address = address;
                self.act(Message::Restore(Box::new(state)));
                if self.state.src != src {
                    self.start(ctx);
                }
            }
            Event::Progress(load, stage) if load == self.load => {
                self.session = Session::Loading(stage);
            }
            Event::Loaded(load, loaded) if load == self.load => {
                self.loading = None;
                self.notices = true;
                self.session = match *loaded {
                    Ok(data) => Session::Ready(World::new(Rc::new(data), &self.state)),
                    Err(trouble) => Session::Failed(trouble),
                };
            }
            Event::Progress(..) | Event::Loaded(..) => return false,
            Event::Retry => self.start(ctx),
            Event::Cancel => {
                self.load += 1;
                self.loading = None;
                self.session = Session::Failed(Trouble::Transfer(Failure::Cancelled));
            }
            Event::Width(width) => {
                if self.width == width {
                    return false;
                }
                self.width = width;
            }
            Event::DismissNotices => {
                self.notices = false;
                browser::focus("#main");
            }
            Event::Escape if self.state.event.is_some() => self.act(Message::Close),
            Event::Escape => return false,
            Event::ListPage(page) => {
                self.page = page;
                browser::focus("#main");
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.watch.is_none()
            && let Some(root) = self.root.cast::<browser::Element>()
        {
            let link = ctx.link().clone();
            self.watch = Some(browser::Width::watch(&root, move |width| {
                link.send_message(Event::Width(width));
            }));
        }
        let title = match &self.session {
            Session::Ready(world) => world.data.timeline.title.get(self.state.lang),
            _ => "Hito",
        };
        browser::dress(title, self.state.lang.code(), self.state.theme.word());
        if !self.drawn && self.width > 0.0 && matches!(self.session, Session::Ready(_)) {
            self.drawn = true;
            browser::mark_drawn();
        }
        // Who closes a panel stands again where it was opened.
        if self.state.event.is_none()
            && let Some(id) = self.return_to.take()
            && !browser::focus_event(&id)
        {
            browser::focus("#main");
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(Event::Do);
        let page = Page::of(self.state.lang);
        html! {
            <div class="page">
                <div class="measure" ref={self.root.clone()}></div>
                <a class="skip" href="#main">{ page.skip }</a>
                { self.content(ctx, send) }
            </div>
        }
    }
}

impl App {
    fn act(&mut self, message: Message) {
        let kind = Kind::of(&message);
        if let Message::Open(id) = &message
            && self.state.event.is_none()
        {
            self.return_to = browser::focused_event().or_else(|| Some(id.to_string()));
        }
        let filters = self.state.query.clone();
        self.state = reduce(&self.state, message);
        if self.state.query != filters {
            self.page = 0;
        }
        let written = history(self.last, kind);
        self.last = Some(kind);
        if written != History::Keep {
            let search = write_address(&self.state, self.preferred);
            browser::write_search(&search, written == History::Push);
        }
        if let Session::Ready(world) = &mut self.session {
            world.follow(&self.state);
        }
    }

    /// Begins to load the file of the state.
    fn start(&mut self, ctx: &Context<Self>) {
        self.load += 1;
        self.session = Session::Loading(Stage::Bytes(0, None));
        let (load, loading) = (self.load, Loading::new());
        let src = self.state.src.clone().unwrap_or_else(|| BUILT_IN.into());
        let (link, tell) = (ctx.link().clone(), ctx.link().clone());
        let bytes = browser::load(&loading, src, move |done, all| {
            tell.send_message(Event::Progress(load, Stage::Bytes(done, all)));
        });
        self.loading = Some(loading);
        browser::spawn(async move {
            let loaded = match bytes.await {
                Err(failure) => Err(Trouble::Transfer(failure)),
                Ok(bytes) => {
                    let mut reader = Reader::new(bytes);
                    while let Step::More { done, total } = reader.step(READ_AT_ONCE) {
                        link.send_message(Event::Progress(load, Stage::Read(done, total)));
                        browser::breathe().await;
                    }
                    Data::new(reader.finish()).map_err(Trouble::File)
                }
            };
            link.send_message(Event::Loaded(load, Box::new(loaded)));
        });
    }

    fn content(&self, ctx: &Context<Self>, send: Callback<Message>) -> Html {
        let state = &self.state;
        let world = match &self.session {
            Session::Ready(world) => world,
            Session::Loading(stage) => {
                let cancel = ctx.link().callback(|()| Event::Cancel);
                return html! { <Progress lang={state.lang} stage={*stage} {cancel} /> };
            }
            Session::Failed(trouble) => {
                let retry = ctx.link().callback(|()| Event::Retry);
                let src = state.src.clone();
                return html! { <Failed lang={state.lang} trouble={trouble.clone()} {src} {retry} /> };
            }
        };
        let page = Page::of(state.lang);
        let dismiss = ctx.link().callback(|()| Event::DismissNotices);
        let turn = ctx.link().callback(Event::ListPage);
        let narrow = self.width > 0.0 && self.width < NARROW;
        let timeline = state.view == ViewName::Timeline && !narrow;
        let count = count_words(world, state.lang);
        let unknown_event = state
            .event
            .as_ref()
            .filter(|id| world.data.index.find(&world.data.timeline, id).is_none());
        html! {
            <>
                <Header data={world.data.clone()} state={state.clone()} {narrow} send={send.clone()} />
                if self.notices {
                    <Notices data={world.data.clone()} state={state.clone()} address={self.address.clone()}
                        unknown={unknown_event.cloned()} {dismiss} />
                }
                <Filters world={world.clone()} state={state.clone()} send={send.clone()} />
                <p class="results" role="status" data-results={world.answer.selection.count().to_string()}>{ count }</p>
                <main id="main" tabindex="-1" aria-label={page.view_timeline}>
                    if world.answer.selection.is_empty() {
                        <Empty world={world.clone()} state={state.clone()} send={send.clone()} />
                    } else if timeline {
                        <Timeline world={world.clone()} state={state.clone()} width={self.width} send={send.clone()} />
                    } else {
                        <List world={world.clone()} state={state.clone()} page={self.page} {turn} send={send.clone()} />
                    }
                </main>
                <Detail world={world.clone()} state={state.clone()} {send} />
                <Footer data={world.data.clone()} lang={state.lang} />
            </>
        }
    }
}

/// How many events there are, in words.
pub fn count_words(world: &World, lang: Lang) -> String {
    let page = Page::of(lang);
    let (count, all) = (world.answer.selection.count(), world.data.index.len());
    match (count, all) {
        (0, _) => page.results_none.into(),
        (1, 1) => page.results_one.into(),
        (count, all) if count == all => fill(page.results_other, &[("n", &number(count))]),
        _ => fill(
            page.results_of,
            &[("n", &number(count)), ("all", &number(all))],
        ),
    }
}

/// A window in the words of its ends.
pub fn window_words(window: &Window, lang: Lang) -> (String, String) {
    let year =
        |at: f64| crate::date::year_words(crate::date::calendar::civil(at as i64).year, lang);
    (year(window.start), year(window.end))
}

/// The themes with their names.
pub fn themes(page: &Page) -> [(Theme, &'static str); 3] {
    [
        (Theme::Auto, page.theme_auto),
        (Theme::Light, page.theme_light),
        (Theme::Dark, page.theme_dark),
    ]
}
