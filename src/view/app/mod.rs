//! The root: the one place that has a state, and follows it.

mod address;
mod content;
mod fetch;
mod file;

use super::awaited::Arrival;
use super::list;
use super::loading::stop;
use super::panels::Panels;
use super::timeline::Chart;
use super::world::World;
use crate::browser::{self, Failure, Host, Later, Loading, Reading};
use crate::i18n::{Lang, page::Page};
use crate::layout::Window;
use crate::query::TextIndex;
use crate::report::Report;
use crate::state::{
    AddressProblem, History, Kind, Message, State, Theme, history, link_address, parameter,
    read_address, reduce, with_parameter,
};
use crate::timeline::Id;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// Below this width time runs down the page: the list is the timeline.
const NARROW: f64 = 640.0;
/// The name of the address's parameter that opens the dialog to share; no part of the state.
const SHARE: &str = "share";

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The file did not come.
    Transfer(Failure),
    /// It came, and is no timeline; what is wrong, where that can be told.
    File(Option<Rc<Report>>),
}

/// How far loading is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    /// So many bytes came, of so many.
    Bytes(u64, Option<u64>),
    /// So much of the file is read.
    Read(usize, usize),
    /// So many events are put in order, of so many.
    Index(usize, usize),
}

/// What an app begins with.
#[derive(Clone, Debug, Properties)]
pub struct Start {
    /// Where it stands.
    pub host: Host,
    /// The language of a reader whose address names none.
    pub lang: Lang,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        self.host == other.host && self.lang == other.lang
    }
}

/// Whether what is shown is presented.
#[derive(Clone, Copy, PartialEq)]
enum Presenting {
    No,
    /// The reader has asked for it on this page.
    Asked,
    Yes,
    /// The part of the page that does it did not come.
    Failed,
}

/// How far the dialog that shares is.
#[derive(Clone, Copy, PartialEq)]
enum Sharing {
    /// Not asked for, or open.
    No,
    Loading,
    /// The part of the page that does it did not come.
    Failed,
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
    Loaded(u32, Box<Result<World, Trouble>>),
    /// The texts of the load of this number are indexed.
    Indexed(u32, Box<TextIndex>),
    /// The next frame is about to be drawn.
    Frame,
    /// The timeline has not been moved for a while.
    Rest,
    /// The reader asks for another try, or for an end.
    Retry,
    /// The reader stops loading.
    Cancel,
    /// The page has another width.
    Width(f64),
    /// The reader has read the notices.
    DismissNotices,
    /// Escape was pressed.
    Escape,
    /// The browser puts the page on paper, or has done so.
    Paper(bool),
    /// Opens or closes the help.
    Help(bool),
    /// The reader asks for a presentation.
    Present,
    /// A presentation was left, with the word that it left; nothing where it did not come.
    Presented(Option<String>),
    /// The reader asks for the dialog that shares.
    Share,
    /// It was closed, or did not come.
    Shared(bool),
    /// Shows another part of the list.
    ListPage(usize),
    /// The rows of a new file go on coming.
    MoreRows,
    /// The reader does something at last, or asks once more for what did not come.
    FetchPanels,
    /// The panels came, or did not.
    FetchedPanels(Option<Panels>),
    /// The reader asks once more for the chart.
    FetchChart,
    /// The chart came, or did not.
    FetchedChart(Option<Chart>),
}

/// The page.
pub struct App {
    host: Host,
    state: Rc<State>,
    /// The state when it last rested: what everything but the timeline follows, or all of the
    /// page would be made anew for each frame of a movement.
    still: Rc<State>,
    /// Where the timeline goes with the next frame: several moves may come before it.
    moving: Option<Window>,
    /// Runs while the address does not tell where the timeline is.
    rest: Option<Later>,
    preferred: Lang,
    /// Whether the app stands in the place of what the page showed before it came.
    appeared: bool,
    /// Where the reader was then, until they are there again.
    reading: Option<Reading>,
    /// Seconds since 1970, once there is a clock.
    now: Option<f64>,
    last: Option<Kind>,
    session: Session,
    load: u32,
    loads: Rc<Cell<u32>>,
    loading: Option<Loading>,
    width: f64,
    page: usize,
    /// How many rows of a list or a table are there so far.
    rows: usize,
    address: Vec<AddressProblem>,
    notices: bool,
    /// Whether the browser puts the page on paper.
    paper: bool,
    help: bool,
    presenting: Presenting,
    /// What there is to say of sharing.
    sharing: Sharing,
    panels: Arrival<Panels>,
    chart: Arrival<Chart>,
    /// What was loaded and waits for the chart to show it.
    held: Option<Box<Result<World, Trouble>>>,
    /// Listens until the reader does something.
    signs: Vec<browser::Listener>,
    /// The event of the address that there is not.
    unknown: Option<Id>,
    /// The load that was drawn last.
    drawn: Option<u32>,
    /// Whether there was a frame since it was loaded.
    framed: Rc<Cell<bool>>,
    /// The title, the language and the theme that the page wears.
    dressed: Option<(u32, Lang, Theme)>,
    return_to: Option<String>,
    /// Where the focus goes if what was pressed is gone, the first that is there.
    instead: &'static [&'static str],
    root: NodeRef,
    watch: Option<browser::Width>,
    listeners: Vec<browser::Listener>,
}

impl Component for App {
    type Message = Event;
    type Properties = Start;

    fn create(ctx: &Context<Self>) -> Self {
        let Start { host, lang } = ctx.props().clone();
        let (mut state, address) = read_address(&host.search(), lang);
        state.page = host.links().into();
        if let Some(id) = host.fragment_event() {
            state = reduce(&state, Message::Open(id.into()));
        }
        let state = Rc::new(state);
        let mut app = App {
            host,
            still: state.clone(),
            state,
            moving: None,
            rest: None,
            preferred: lang,
            appeared: false,
            reading: None,
            now: None,
            last: None,
            session: Session::Loading(Stage::Bytes(0, None)),
            load: 0,
            loads: Rc::default(),
            loading: None,
            width: 0.0,
            page: 0,
            rows: list::PAGE,
            address,
            notices: true,
            paper: false,
            help: false,
            presenting: Presenting::No,
            sharing: Sharing::No,
            panels: Arrival::Away,
            chart: Arrival::Away,
            held: None,
            signs: Vec::new(),
            unknown: None,
            drawn: None,
            framed: Rc::default(),
            dressed: None,
            return_to: None,
            instead: &[],
            root: NodeRef::default(),
            watch: None,
            listeners: Vec::new(),
        };
        app.load(ctx);
        app.fetch_what_is_shown(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Do(Message::Move(window)) => {
                if self.moving.replace(window).is_none() {
                    let link = ctx.link().clone();
                    browser::before_frame(move || link.send_message(Event::Frame));
                }
                return false;
            }
            Event::Frame => match self.moving.take() {
                Some(window) => self.move_to(ctx, window),
                None => return false,
            },
            Event::Rest => self.write_rest(),
            // A dialog that goes away tells that it has closed, which is no step of the reader's.
            Event::Do(Message::Close)
                if self.state.event.is_none() && self.state.instrument.is_none() =>
            {
                return false;
            }
            Event::Do(message) => {
                // The letters after the first are written once they are shown.
                let types_on =
                    (self.last, Kind::of(&message)) == (Some(Kind::Typing), Kind::Typing);
                if self.moving.is_some() || !types_on {
                    self.arrive(ctx);
                }
                self.act(ctx, message);
            }
            Event::Travelled => {
                // The address is another already: there is nowhere to write the movement to.
                self.moving = None;
                self.rest = None;
                let src = self.state.src.clone();
                self.read_address(ctx);
                if self.state.src != src {
                    self.load(ctx);
                }
            }
            Event::Progress(load, stage) if load == self.load => {
                self.session = Session::Loading(stage);
            }
            Event::Loaded(load, loaded) if load == self.load => {
                self.loading = None;
                if self.shows_chart() && matches!(self.chart, Arrival::Coming) {
                    self.held = Some(loaded);
                    return false;
                }
                self.receive(*loaded);
            }
            Event::Indexed(load, text) if load == self.load => {
                let Session::Ready(world) = &mut self.session else {
                    return false;
                };
                world.data.add_text(*text);
                if !world.waiting {
                    return false;
                }
                self.follow();
            }
            Event::Progress(..) | Event::Loaded(..) | Event::Indexed(..) => return false,
            Event::Retry => self.load(ctx),
            Event::Cancel => {
                self.load = stop(&self.loads);
                self.loading = None;
                self.held = None;
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
                self.host.focus("#main");
            }
            Event::Escape if self.state.event.is_some() || self.state.instrument.is_some() => {
                self.arrive(ctx);
                self.act(ctx, Message::Close);
            }
            Event::Escape => return false,
            Event::Paper(on) if on == self.paper => return false,
            Event::Paper(on) => self.paper = on,
            Event::Help(open) => self.help = open,
            Event::Present if matches!(self.presenting, Presenting::Asked | Presenting::Yes) => {
                return false;
            }
            Event::Present if self.host.is_guest() => {
                // A presentation fills a page, which must be the app's own.
                let presented = reduce(&self.state, Message::Present(true));
                browser::open_tab(&link_address(&presented));
                return false;
            }
            Event::Present => {
                self.arrive(ctx);
                self.presenting = Presenting::Asked;
                // Only the key or the click itself may fill the screen.
                browser::fill_screen();
                self.act(ctx, Message::Present(true));
            }
            Event::Presented(word) => {
                self.presenting = match word {
                    Some(_) => Presenting::No,
                    None => {
                        browser::leave_full_screen();
                        Presenting::Failed
                    }
                };
                // Where the browser has gone back by itself, the app has followed it.
                if word.as_deref() != Some("gone") {
                    self.act(ctx, Message::Present(false));
                }
                // Who began by an address has been nowhere on the page yet.
                if self.host.has_no_focus() {
                    self.host.focus("[data-present]");
                }
            }
            Event::Share if self.sharing == Sharing::Loading => return false,
            Event::Share if self.host.is_guest() => {
                // The dialog lies over a page of the app's own.
                let shared = link_address(&self.state) + "&" + SHARE + "=1";
                browser::open_tab(&shared);
                return false;
            }
            Event::Share => {
                self.arrive(ctx);
                self.share(ctx);
            }
            Event::Shared(done) => {
                self.sharing = if done { Sharing::No } else { Sharing::Failed };
            }
            Event::ListPage(page) => {
                self.page = page;
                self.host.focus("#main");
            }
            Event::MoreRows => self.rows += list::GROWTH,
            Event::FetchPanels if matches!(self.panels, Arrival::Away | Arrival::Failed) => {
                self.fetch_panels(ctx);
            }
            Event::FetchPanels => return false,
            Event::FetchedPanels(panels) => {
                self.panels = panels.map_or(Arrival::Failed, Arrival::Here);
            }
            Event::FetchChart => self.fetch_chart(ctx),
            Event::FetchedChart(chart) => {
                self.chart = chart.map_or(Arrival::Failed, Arrival::Here);
                if let Some(loaded) = self.held.take() {
                    self.receive(*loaded);
                }
            }
        }
        self.fetch_what_is_shown(ctx);
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.listen(ctx);
        }
        self.dress();
        if !self.appeared && self.width > 0.0 && !matches!(self.session, Session::Loading(_)) {
            self.appeared = true;
            self.host.take_place();
            self.host.appear(matches!(self.session, Session::Ready(_)));
        }
        if let Some(reading) = self.reading.take() {
            self.host.keep_reading(&reading);
        }
        if self.width > 0.0 && self.drawn != Some(self.load) && !self.grow(ctx) {
            self.draw_first(ctx);
            let search = self.host.search();
            if self.drawn.is_some() && parameter(&search, SHARE).is_some() {
                // Who loads the page again does not want it twice.
                self.host
                    .write_search(&with_parameter(&search, SHARE, None), false);
                ctx.link().send_message(Event::Share);
            }
        }
        if self.state.present.is_some()
            && matches!(self.presenting, Presenting::No | Presenting::Asked)
            && self.drawn == Some(self.load)
        {
            self.present(ctx);
        }
        let host = &self.host;
        // What is hidden is there, and takes no focus.
        let found = |place: &&str| host.focus(place) && !host.has_no_focus();
        if !self.instead.is_empty() && (!host.has_no_focus() || self.instead.iter().any(found)) {
            self.instead = &[];
        }
        // Who closes a panel stands again where it was opened.
        if self.state.event.is_none()
            && self.state.instrument.is_none()
            && let Some(place) = self.return_to.take()
            && !self.host.focus(&place)
        {
            self.host.focus("#main");
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(Event::Do);
        let page = Page::of(self.state.lang);
        html! {
            <ContextProvider<Host> context={self.host.clone()}>
                <div class="page">
                    <div class="measure" ref={self.root.clone()}></div>
                    <a class="skip" href="#main">{ page.skip }</a>
                    { self.content(ctx, send) }
                </div>
            </ContextProvider<Host>>
        }
    }
}

impl App {
    /// Listens to what is around the app, and takes its measures.
    fn listen(&mut self, ctx: &Context<Self>) {
        let link = ctx.link();
        let tell = link.clone();
        let travel = self
            .host
            .on_travel(move || tell.send_message(Event::Travelled));
        let (tell, host) = (link.clone(), self.host.clone());
        let keys = self.host.on_key(move |key, typing| match key {
            // A dialog answers to keys by itself.
            _ if browser::dialog_open(&host) => false,
            "Escape" if browser::close_menu(&host) => true,
            "Escape" => {
                tell.send_message(Event::Escape);
                false
            }
            "/" if !typing => host.focus("#search"),
            "p" | "P" if !typing => {
                tell.send_message(Event::Present);
                true
            }
            "?" if !typing => {
                tell.send_message(Event::Help(true));
                true
            }
            _ => false,
        });
        let menus = browser::mind_menus(&self.host);
        let tell = link.clone();
        let paper = self
            .host
            .on_paper(move |on| tell.send_message(Event::Paper(on)));
        self.listeners.extend(paper);
        // What has been asked for already needs no sign.
        if matches!(self.panels, Arrival::Away) {
            let tell = link.clone();
            self.signs = self
                .host
                .on_sign(move || tell.send_message(Event::FetchPanels));
        }
        self.listeners
            .extend(travel.into_iter().chain(keys).chain(menus));
        if let Some(root) = self.root.cast::<browser::Element>() {
            self.width = browser::width(&root);
            let tell = link.clone();
            self.watch = Some(browser::Width::watch(&root, move |width| {
                tell.send_message(Event::Width(width));
            }));
        }
        self.now = Some(browser::now());
    }

    fn act(&mut self, ctx: &Context<Self>, message: Message) {
        let kind = Kind::of(&message);
        let closed = self.state.event.is_none() && self.state.instrument.is_none();
        if closed && matches!(message, Message::Open(_) | Message::OpenInstrument(_)) {
            self.return_to = self.host.focused_place().or_else(|| place_of(&message));
        }
        self.instead = instead_of(&message);
        let next = Rc::new(reduce(&self.state, message));
        let before = std::mem::replace(&mut self.state, next);
        if self.state.query != before.query || self.state.sort != before.sort {
            self.page = 0;
        }
        let written = history(self.last, kind);
        self.last = Some(kind);
        match written {
            History::Replace if kind == Kind::Typing => self.write_after(ctx, 0),
            _ => self.write(written),
        }
        self.still = self.state.clone();
        self.follow();
    }

    /// Brings what depends on the state up to it.
    fn follow(&mut self) {
        let Session::Ready(world) = &mut self.session else {
            return;
        };
        world.follow(&self.state);
        let data = &world.data;
        let unknown = |id: &&Id| data.index.find(&data.timeline, id).is_none();
        self.unknown = self.state.event.as_ref().filter(unknown).cloned();
    }

    fn dress(&mut self) {
        let world = match &self.session {
            Session::Ready(world) => Some(world),
            _ => None,
        };
        let load = world.map_or(0, |_| self.load);
        let worn = (load, self.state.lang, self.state.theme);
        if self.dressed == Some(worn) {
            return;
        }
        let title = world.map_or("Hito", |world| {
            world.data.timeline.title.get(self.state.lang)
        });
        self.host
            .dress(title, self.state.lang.code(), self.state.theme.word());
        self.dressed = Some(worn);
    }
}

/// Where the focus goes when what a message opens is closed, should it have come from nowhere.
fn place_of(message: &Message) -> Option<String> {
    match message {
        Message::Open(id) => Some(browser::selector("data-event", id)),
        Message::OpenInstrument(id) => Some(browser::selector("data-open-instrument", id)),
        _ => None,
    }
}

/// Where the focus goes when what a message was sent by is gone after it.
fn instead_of(message: &Message) -> &'static [&'static str] {
    match message {
        Message::Theme(Theme::Dark) => &["[data-theme-to=light]"],
        Message::Theme(Theme::Light) => &["[data-theme-to=dark]"],
        Message::Theme(Theme::Auto) => &["[data-theme-to=light]", "[data-theme-to=dark]"],
        Message::On(_) => &["#on-show"],
        Message::Toggle(..) | Message::From(_) | Message::To(_) => &[".chip", "#search"],
        Message::Search(_) | Message::ClearFacet(_) | Message::ClearFilters => &["#search"],
        _ => &[],
    }
}
