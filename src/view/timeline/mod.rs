//! The timeline as a chart, and what the reader does to it.
//!
//! What is on the screen runs ahead of the state while a hand or an animation moves it: the
//! chart draws at most once a frame, moves a layer where the scale is the same, and tells the
//! state where it came to rest. A window that the state asks for is gone to.
//!
//! Must not be used by the rest of the page but through `parts`, or that would carry it.

mod axis;
mod clusters;
mod ghosts;
mod held;
mod instruments;
mod keys;
mod lanes;
mod layer;
mod marks;
mod members;
mod minimap;
mod on;
mod series;
mod target;
mod tools;

use self::axis::{axis_height, eras, ticks};
use self::held::towards_open;
use self::instruments::Instruments;
use self::lanes::{heading, scale};
use self::layer::{Drawn, Layer};
use self::members::{LISTED, Members};
use self::minimap::{Brush, Map};
use self::on::OnHandle;
use self::target::Target;
use self::tools::tools;
use super::filters::events;
use super::world::World;
use crate::browser::{self, Frame, Gesture, Gestures, Later};
use crate::date::{Edtf, calendar::civil, short_words, year_words};
use crate::i18n::{Lang, chart::Chart as Words, fill};
use crate::layout::{GUTTER, Glide, Item, Viewport, Way, Window, bands, px};
use crate::state::{Message, State};
use std::rc::Rc;
use yew::prelude::*;

/// Room for the names of the lanes on a narrow screen.
const NARROW_GUTTER: f64 = 132.0;
/// A page narrower than this has a narrow gutter.
const NARROW: f64 = 900.0;
/// How far beyond the screen a scene is laid out, in widths of the screen.
const OVERSCAN: f64 = 0.25;
/// The same while time is zoomed: each scene lasts for one frame.
const ZOOMING: f64 = 0.08;
/// After so many milliseconds without a gesture the chart is at rest.
const REST: u32 = 160;
/// How long the hint about the wheel stays.
const HINT: u32 = 2500;
/// Slower than this, in pixels per millisecond, a hand that lets go has stopped.
const FLING: f64 = 0.15;

#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    pub width: f64,
    /// Seconds since 1970, where the time is known.
    pub now: Option<f64>,
    pub send: Callback<Message>,
}

/// The chart as a function of what it shows.
#[derive(Clone, Copy)]
pub struct Chart {
    pub view: fn(Props) -> Html,
}

impl Chart {
    /// The chart with all that is on it.
    pub const WHOLE: Chart = Chart {
        view: |props| html! { <Timeline ..props /> },
    };
}

/// What a button or a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    Zoom(f64),
    Pan(f64),
    Fit,
    FitSelection,
    ToEvent,
    Today,
}

pub enum Msg {
    Gesture(Gesture),
    Brush(Brush),
    Act(Act),
    Key(String),
    Frame(f64),
    Rest,
    Open(usize, i64),
    Close,
    Unhint,
    Focus,
}

/// The chart itself.
pub struct Timeline {
    /// The window on the screen.
    shown: Window,
    scene: Drawn,
    /// How far the scene is moved.
    shift: f64,
    glide: Option<(Glide, Option<f64>)>,
    frame: Option<Frame>,
    rest: Option<Later>,
    hint: Option<Later>,
    boxing: Option<(f64, f64)>,
    members: Option<(Vec<u32>, usize)>,
    /// What the tab key reaches.
    stop: Option<Target>,
    /// What gets the focus once it is drawn, and the cluster that gets it instead.
    pending: Option<Target>,
    instead: Option<(usize, i64)>,
    /// Whether something of the chart had the focus before it was drawn anew, and what.
    had_focus: bool,
    held_focus: Option<Target>,
    stage: NodeRef,
    chart: NodeRef,
    gestures: Option<Gestures>,
}

impl Component for Timeline {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let shown = props.world.window(&props.state);
        let mut timeline = Timeline {
            shown,
            scene: Drawn(Rc::new(compose(props, shown, OVERSCAN))),
            shift: 0.0,
            glide: None,
            frame: None,
            rest: None,
            hint: None,
            boxing: None,
            members: None,
            stop: None,
            pending: None,
            instead: None,
            had_focus: false,
            held_focus: None,
            stage: NodeRef::default(),
            chart: NodeRef::default(),
            gestures: None,
        };
        timeline.find_stop();
        timeline
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let (before, now) = (
            old.world.window(&old.state),
            props.world.window(&props.state),
        );
        if before != now && now != self.shown {
            self.glide(ctx, Way::To(now));
        } else if props.state.event != old.state.event
            && let Some(window) = towards_open(&props.world, &props.state, &now)
        {
            props.send.emit(Message::Move(window));
        }
        let same = props.world == old.world
            && props.width == old.width
            && props.state.lang == old.state.lang
            && props.state.collapsed == old.state.collapsed;
        match self.scene.0.shift(&self.shown) {
            Some(shift) if same => self.shift = shift,
            _ => self.compose(props, OVERSCAN),
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Gesture(gesture) => return self.gesture(ctx, gesture),
            Msg::Brush(Brush::Move(window)) => {
                self.glide = None;
                self.shown = window;
                self.ask(ctx);
                return false;
            }
            Msg::Brush(Brush::Done(jumped)) => self.tell(props, jumped),
            Msg::Act(act) => self.act(props, act),
            Msg::Key(key) => self.key(props, &key),
            Msg::Frame(time) => {
                self.frame = None;
                if let Some((glide, began)) = &mut self.glide {
                    let began = *began.get_or_insert(time);
                    let (window, still) = glide.at(time - began);
                    self.shown = window;
                    if still {
                        self.glide = None;
                        self.tell(props, false);
                    } else {
                        self.ask(ctx);
                    }
                }
                match self.scene.0.shift(&self.shown) {
                    Some(shift) => self.shift = shift,
                    None if self.scene.0.is_as_near(&self.shown) => self.compose(props, OVERSCAN),
                    None => self.compose(props, ZOOMING),
                }
            }
            Msg::Rest => {
                self.rest = None;
                if self.glide.is_none() {
                    self.tell(props, false);
                }
            }
            Msg::Open(lane, cell) => {
                let viewport = self.scene.0.viewport;
                let ranks = props
                    .world
                    .arrangement()
                    .members(lane, cell, &viewport, usize::MAX);
                let count = ranks.len();
                self.members = Some((ranks.into_iter().take(LISTED).collect(), count));
            }
            Msg::Close => self.members = None,
            Msg::Unhint => self.hint = None,
            Msg::Focus => {
                let focused = self.focused();
                if focused.is_none() || focused == self.stop {
                    return false;
                }
                self.stop = focused;
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.gestures.is_none()
            && let Some(stage) = self.stage.cast::<browser::Element>()
        {
            let link = ctx.link().clone();
            self.gestures = Some(Gestures::listen(&stage, move |gesture| {
                link.send_message(Msg::Gesture(gesture));
            }));
        }
        self.keep_focus();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let Props {
            world,
            state,
            width,
            now,
            send,
        } = props;
        let link = ctx.link();
        let (words, scene) = (Words::of(state.lang), &self.scene.0);
        let (chart, gutter) = (scene.viewport.width, gutter(*width));
        let (from, to) = ends(&self.shown, state.lang);
        let count = events(world.answer.selection.count(), state.lang);
        let blanks = [("from", &*from), ("to", &*to), ("count", &*count)];
        let name = fill(words.name, &blanks);
        let top = axis_height(scene.era_rows);
        let names = bands(&world.stage(state), &self.viewport(props), 0.0);
        let moved = (self.shift != 0.0).then(|| marks::moved(self.shift, 0.0));
        let onkeydown = link.batch_callback(|event: KeyboardEvent| {
            keys::is_taken(&event).then(|| {
                event.prevent_default();
                Msg::Key(event.key())
            })
        });
        let height = scene.height;
        let labelled = scene.ticks.iter().filter(|tick| !tick.label.is_empty());
        let grid: Vec<f64> = labelled.map(|tick| tick.x + self.shift).collect();
        html! {
            <div class="timeline">
                { tools(props, &link.callback(Msg::Act), self.hint.is_some()) }
                <Map world={world.clone()} window={self.shown} width={*width} lang={state.lang} brush={link.callback(Msg::Brush)} />
                <div ref={self.chart.clone()} class={if gutter == GUTTER { "chart" } else { "chart narrow" }} tabindex="-1"
                    role="group" aria-label={name} aria-describedby="timeline-keys"
                    {onkeydown} onfocusin={link.callback(|_: FocusEvent| Msg::Focus)}>
                    <div class="corner"></div>
                    <svg class="axis" width={px(chart)} height={px(top)} aria-hidden="true">
                        { eras(&names, top) }
                        <g transform={moved.clone()}>{ ticks(scene, top) }</g>
                    </svg>
                    <div class="heads">
                        { for scene.lanes.iter().map(|lane| heading(props, lane, scene.lanes.len())) }
                        { for scene.series.iter().map(|series| scale(props, series, gutter)) }
                    </div>
                    <svg ref={self.stage.clone()} class="stage" width={px(chart)} height={px(height)}>
                        <rect class="ground" width={px(chart)} height={px(height)} />
                        <g transform={moved}>
                            <Layer world={world.clone()} state={state.clone()} scene={self.scene.clone()} stop={self.stop.clone()}
                                now={*now} send={send.clone()} open={link.callback(|(lane, cell)| Msg::Open(lane, cell))} />
                        </g>
                        if let Some((a, b)) = self.boxing {
                            <rect class="box" x={px(a.min(b))} width={px((a - b).abs())} height={px(height)} />
                        }
                    </svg>
                    <Instruments world={world.clone()} state={state.clone()} viewport={self.viewport(props)} grid={grid}
                        {gutter} now={*now} send={send.clone()} />
                    <OnHandle world={world.clone()} state={state.clone()} viewport={self.viewport(props)} {gutter} send={send.clone()} />
                </div>
                <p id="timeline-keys" class="hint">{ words.keys }</p>
                if let Some((ranks, count)) = &self.members {
                    <Members chart={props.clone()} ranks={ranks.clone()} count={*count} close={link.callback(|()| Msg::Close)} />
                }
            </div>
        }
    }
}

/// The ends of what is shown, in words: their years, or their days where those are few.
fn ends(window: &Window, lang: Lang) -> (String, String) {
    const LONG: f64 = 3.0 * 366.0 * 86_400.0;
    let words = |at: f64| {
        let at = at as i64;
        if window.length() > LONG {
            year_words(civil(at).year, lang)
        } else {
            short_words(&Edtf::day_of(at), lang)
        }
    };
    // The end is the first second of what is not shown any more.
    (words(window.start), words(window.end - 1.0))
}

fn gutter(width: f64) -> f64 {
    if width < NARROW {
        NARROW_GUTTER
    } else {
        GUTTER
    }
}

fn compose(props: &Props, window: Window, overscan: f64) -> crate::layout::Scene {
    let width = (props.width - gutter(props.width)).max(1.0);
    let viewport = Viewport { window, width };
    crate::layout::compose(&props.world.stage(&props.state), viewport, width * overscan)
}

impl Target {
    fn of_item(lane: usize, item: &Item) -> Target {
        match item {
            Item::Mark(mark) => Target::Event(mark.event),
            Item::Bar(bar) => Target::Event(bar.event),
            Item::Cluster(cluster) => Target::Cluster(lane, cluster.cell),
        }
    }
}

impl Timeline {
    /// What is on the screen.
    fn viewport(&self, props: &Props) -> Viewport {
        Viewport {
            window: self.shown,
            width: (props.width - gutter(props.width)).max(1.0),
        }
    }

    /// What will be on the screen when the way there is over: further steps begin from it.
    fn aimed(&self, props: &Props) -> Viewport {
        let window = match &self.glide {
            Some((glide, _)) => glide.aim().unwrap_or(self.shown),
            None => self.shown,
        };
        Viewport {
            window,
            ..self.viewport(props)
        }
    }

    fn compose(&mut self, props: &Props, overscan: f64) {
        let chart = self.chart.cast::<browser::Element>();
        if !self.had_focus && chart.is_some_and(|chart| browser::has_focus(&chart)) {
            self.had_focus = true;
            self.held_focus = self.focused();
        }
        self.scene = Drawn(Rc::new(compose(props, self.shown, overscan)));
        self.shift = 0.0;
        self.find_stop();
    }

    /// Asks for a frame, in which all is done that came before it.
    fn ask(&mut self, ctx: &Context<Self>) {
        if self.frame.is_none() {
            let link = ctx.link().clone();
            self.frame = Frame::ask(move |time| link.send_message(Msg::Frame(time)));
        }
    }

    fn glide(&mut self, ctx: &Context<Self>, way: Way) {
        self.rest = None;
        if browser::reduced_motion() {
            if let Way::To(window) = way {
                self.shown = window;
            }
            self.glide = None;
            return;
        }
        self.glide = Some((Glide::new(self.shown, way), None));
        self.ask(ctx);
    }

    /// Tells the state where the chart has come to rest.
    fn tell(&mut self, props: &Props, step: bool) {
        if self.shown != props.world.window(&props.state) {
            let message = if step { Message::Show } else { Message::Move };
            props.send.emit(message(self.shown));
        }
        // What must stay in view finds its place anew, and what the hand may bring into it.
        let all = self.viewport(props).width * OVERSCAN;
        if self.shift != 0.0 || self.scene.0.overscan < all {
            self.compose(props, OVERSCAN);
        }
    }

    fn gesture(&mut self, ctx: &Context<Self>, gesture: Gesture) -> bool {
        let viewport = self.viewport(ctx.props());
        let width = viewport.width;
        match gesture {
            Gesture::Touch => self.glide = None,
            Gesture::Zoom { factor, x } => {
                self.glide = None;
                self.shown = self.shown.zoomed(factor, x / width);
            }
            Gesture::Pan(dx) => {
                self.glide = None;
                self.shown = self.shown.panned(-dx / width);
            }
            Gesture::Fling(speed) if speed.abs() > FLING => {
                self.glide(ctx, Way::On(-speed / width, width));
            }
            Gesture::Fling(_) => {}
            Gesture::DoubleTap { x, out } => {
                let factor = if out { 2.5 } else { 0.4 };
                let to = self.shown.zoomed(factor, x / width);
                ctx.props().send.emit(Message::Show(to));
                return false;
            }
            Gesture::Box(from, to) => {
                self.boxing = Some((from, to));
                return true;
            }
            Gesture::Boxed(from, to) => {
                self.boxing = None;
                let window = Window::new(viewport.instant(from), viewport.instant(to));
                if let Some(window) = window
                    && (from - to).abs() > 8.0
                {
                    ctx.props().send.emit(Message::Show(window));
                }
                return true;
            }
            Gesture::Wheel => {
                let link = ctx.link().clone();
                let shown = self.hint.is_some();
                self.hint = Some(Later::new(HINT, move || link.send_message(Msg::Unhint)));
                return !shown;
            }
        }
        self.ask(ctx);
        let link = ctx.link().clone();
        self.rest = Some(Later::new(REST, move || link.send_message(Msg::Rest)));
        false
    }

    fn act(&mut self, props: &Props, act: Act) {
        let (world, send) = (&props.world, &props.send);
        let aimed = self.aimed(props);
        let window = match act {
            Act::Zoom(factor) => aimed.window.zoomed(factor, self.anchor(&aimed)),
            Act::Pan(share) => aimed.window.panned(share),
            Act::Fit => return send.emit(Message::Fit),
            Act::FitSelection => Window::fit_selection(&world.data.index, &world.answer.selection),
            Act::Today => {
                let Some(now) = props.now else { return };
                let half = aimed.window.length() / 2.0;
                let window = Window::new(now - half, now + half);
                window.unwrap_or(aimed.window)
            }
            Act::ToEvent => {
                let Some(position) = world.data.open_event(&props.state) else {
                    return;
                };
                let rank = world.data.index.rank(position);
                let start = world.data.index.starts()[rank as usize];
                let window = world.arrangement().reveal(rank, start, &aimed);
                window.unwrap_or(aimed.window)
            }
        };
        if window != aimed.window {
            send.emit(Message::Show(window));
        }
    }

    /// What stays where it is when keys zoom: what has the focus, or the middle.
    fn anchor(&self, viewport: &Viewport) -> f64 {
        let x = match self.focused() {
            Some(Target::Event(position)) => self.scene.0.find(position).map(|(_, item)| item.x()),
            _ => None,
        };
        let share = x.map_or(0.5, |x| (x + self.shift) / viewport.width);
        if (0.0..1.0).contains(&share) {
            share
        } else {
            0.5
        }
    }

    /// What of the chart has the focus.
    fn focused(&self) -> Option<Target> {
        let chart = self.chart.cast::<browser::Element>()?;
        Target::of_word(&browser::focused_attribute(&chart, "data-target")?)
    }

    /// The tab key reaches what had the focus last, or the first thing on the screen.
    fn find_stop(&mut self) {
        let scene = &self.scene.0;
        let there = match &self.stop {
            Some(Target::Event(position)) => scene.find(*position).is_some(),
            Some(Target::Cluster(lane, cell)) => scene.lanes.get(*lane).is_some_and(|lane| {
                let is =
                    |item: &Item| matches!(item, Item::Cluster(cluster) if cluster.cell == *cell);
                lane.items.iter().any(is)
            }),
            Some(Target::Step(series, point)) => scene
                .series
                .get(*series)
                .is_some_and(|series| series.steps.iter().any(|step| step.point == *point)),
            None => false,
        };
        if !there {
            let first = (0..scene.lanes.len())
                .find_map(|lane| Some(Target::of_item(lane, scene.nearest(lane, 0.0, 0.0)?)));
            self.stop = first;
        }
    }

    /// Gives the focus to what waits for it, and never loses it.
    fn keep_focus(&mut self) {
        let Some(chart) = self.chart.cast::<browser::Element>() else {
            return;
        };
        let focus = |target: &Target| browser::focus_within(&chart, "data-target", &target.word());
        if let Some(target) = &self.pending {
            let moving = self.glide.is_some();
            let instead = || {
                let (lane, at) = self.instead?;
                let cluster = self.scene.0.holder(lane, at)?;
                Some(Target::Cluster(lane, cluster.cell))
            };
            if focus(target) || (!moving && instead().is_some_and(|target| focus(&target))) {
                self.had_focus = false;
                self.held_focus = None;
                self.instead = None;
                self.pending = None;
                return;
            }
            if !moving && self.instead.is_none() {
                self.pending = None;
            }
        }
        let held = self.held_focus.take();
        if !std::mem::take(&mut self.had_focus) {
            return;
        }
        // What was opened meanwhile may have taken it. The element of a cluster is another's now.
        let elsewhere = || held.is_some() && browser::has_focus(&chart) && self.focused() != held;
        if (browser::focus_is_lost() || elsewhere()) && !held.as_ref().is_some_and(focus) {
            browser::focus_in_place(&chart);
        }
    }
}
