//! The presentation itself: the one place that has a show, and follows it.

use super::bar::bar;
use super::help::{blocked, help};
use super::overview::overview;
use super::quiz::QuizView;
use super::slide::{SMALLEST, slide};
use super::strip::{self, strip};
use super::{SPEAKER, channel_name};
use crate::browser::{self, Answer, Channel, Element, Host, Later, Listener, Stage, Tap};
use crate::deck::{Command, Deed, Key, Mode, Show, Strip, Talk, Wire, columns, command};
use crate::i18n::{fill, number, present::Present};
use crate::state::with_parameter;
use std::rc::Rc;
use yew::prelude::*;

/// The left share of the screen that goes back.
const BACK_ZONE: f64 = 0.2;
/// How high the strip is, in hundredths of the screen's height; as the style has it.
const STRIP: f64 = 18.0;
/// The last of the sizes that are tried until a slide fits: those of its letters, then without its
/// last lines.
const LAST: usize = SMALLEST + 2;
/// The word of the address that begins with the quiz.
const QUIZ: &str = "quiz";

/// What a presentation begins with.
#[derive(Clone, Properties)]
pub struct PresentationProps {
    pub talk: Rc<Talk>,
    pub stage: Stage,
    pub host: Host,
    /// The name of the first slide, or what the address says in its place.
    pub first: String,
    /// Answered when the presentation is left.
    pub left: Answer,
}

impl PartialEq for PresentationProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.talk, &other.talk)
    }
}

/// What happens to a presentation.
pub enum Event {
    /// Something is asked of it.
    Do(Command),
    /// A key was pressed: its name, whether the shift key was down, whether a control had the
    /// focus. What it means is decided when its turn comes, for those before it may still wait.
    Pressed(String, bool, bool),
    /// The other window tells something.
    Heard(Wire),
    /// The screen has another size.
    Resized,
    /// The slide does not fit.
    Smaller,
}

pub struct Presentation {
    show: Rc<Show>,
    strip: Strip,
    /// Which way the last step went, and how far in time.
    way: &'static str,
    far: &'static str,
    /// The size of the slide, from 0 (large letters) to [`LAST`].
    size: usize,
    /// When the show began, in seconds since 1970.
    since: f64,
    /// Whether the focus is to follow what is shown, once it is drawn.
    refocus: bool,
    channel: Option<Channel>,
    timer: Option<Later>,
    root: NodeRef,
    stage: NodeRef,
    listeners: Vec<Listener>,
}

impl Component for Presentation {
    type Message = Event;
    type Properties = PresentationProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut show = Show::new(props.talk.slides.len(), props.talk.begin(&props.first));
        if props.first == QUIZ {
            show.mode = Mode::Quiz;
        }
        show.columns = columns(browser::screen().0);
        let link = ctx.link().clone();
        let name = channel_name(&browser::base(), &browser::search());
        let channel = Channel::open(&name, move |text| {
            if let Some(wire) = Wire::read(text) {
                link.send_message(Event::Heard(wire));
            }
        });
        Presentation {
            show: Rc::new(show),
            strip: measured(&props.talk),
            way: "way-none",
            far: "far-0",
            size: 0,
            refocus: false,
            since: browser::now(),
            channel,
            timer: None,
            root: NodeRef::default(),
            stage: NodeRef::default(),
            listeners: Vec::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Do(command) => self.obey(ctx, command),
            Event::Pressed(name, shift, on_control) => {
                let key = Key {
                    name: &name,
                    shift,
                    on_control,
                };
                match command(key, &self.show) {
                    Some(command) => self.obey(ctx, command),
                    None => return false,
                }
            }
            Event::Heard(Wire::Do(command)) => self.obey(ctx, command),
            Event::Heard(Wire::Hello) => self.tell(ctx),
            Event::Heard(Wire::Reset) => {
                self.since = browser::now();
                self.tell(ctx);
            }
            Event::Heard(Wire::Here { .. } | Wire::Bye) => return false,
            Event::Resized => {
                self.strip = measured(&ctx.props().talk);
                let mut show = (*self.show).clone();
                show.columns = columns(browser::screen().0);
                self.show = Rc::new(show);
                self.far = "far-0";
                self.size = 0;
            }
            Event::Smaller => self.size += 1,
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let props = ctx.props();
            // What is closed takes no room and no focus.
            props.stage.open(Present::of(props.talk.lang()).name);
            self.listen(ctx);
            self.write(ctx);
            self.tell(ctx);
            browser::mark("hito:presented");
        }
        if first || std::mem::take(&mut self.refocus) {
            self.focus();
        }
        if self.show.mode == Mode::Slides
            && self.size < LAST
            && self
                .stage
                .cast::<Element>()
                .is_some_and(|room| browser::overflows(&room))
        {
            ctx.link().send_message(Event::Smaller);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PresentationProps { talk, host, .. } = ctx.props();
        let show = &self.show;
        let send = ctx.link().callback(Event::Do);
        let words = Present::of(talk.lang());
        let place = [("n", &*number(show.at + 1)), ("all", &*number(show.count))];
        let title = talk.name_words(show.at).1.text;
        let said = if show.blank {
            words.blank.to_owned()
        } else {
            fill(words.slide, &[place[0], place[1], ("title", &title)])
        };
        let mode = match show.mode {
            Mode::Slides => "mode-slides",
            Mode::Overview => "mode-overview",
            Mode::Help | Mode::Blocked | Mode::Quiz => "mode-panel",
        };
        let inner = match show.mode {
            Mode::Slides => slide(talk, host, show.at, self.way, self.size),
            Mode::Overview => overview(show, talk, &send),
            Mode::Help => help(talk.lang()),
            Mode::Blocked => blocked(talk.lang(), &self.speaker_address(ctx)),
            Mode::Quiz => html! { <QuizView talk={talk.clone()} /> },
        };
        html! {
            <div class={classes!("show", mode)} lang={talk.lang().code()} tabindex="-1" ref={self.root.clone()} data-mode={mode}>
                <div class="stage-room" tabindex="0" role="group" aria-label={fill(words.place, &place)} ref={self.stage.clone()}>{ inner }</div>
                if matches!(show.mode, Mode::Slides | Mode::Overview) { { strip(&self.strip, talk, show.at, self.far) } }
                { bar(show, talk, &send) }
                if show.blank { <div class="show-blank" data-blank=""></div> }
                <p class="unseen" role="status" data-said="">{ said }</p>
            </div>
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.send(&Wire::Bye);
    }
}

/// The strip of a talk on the present screen.
fn measured(talk: &Talk) -> Strip {
    let (width, height) = browser::screen();
    // The unit of the style.
    let narrow = if width < height * 0.8 { 1.6 } else { 1.25 };
    let unit = (height / 100.0).min(width * narrow / 100.0);
    let scale = unit * STRIP / (strip::HEIGHT + strip::ALL);
    Strip::new(talk, width / scale)
}

impl Presentation {
    fn listen(&mut self, ctx: &Context<Self>) {
        let (link, stage) = (ctx.link(), &ctx.props().stage);
        let tell = link.clone();
        let keys = stage.on_key(move |name, shift, on_control| {
            let Some(scope) = tell.get_component() else {
                return false;
            };
            let key = Key {
                name,
                shift,
                on_control,
            };
            let taken = command(key, &scope.show).is_some();
            drop(scope);
            if taken {
                tell.send_message(Event::Pressed(name.to_owned(), shift, on_control));
            }
            taken
        });
        let tell = link.clone();
        let closed = stage.on_close(move || tell.send_message(Event::Do(Command::Leave)));
        let tell = link.clone();
        let resized = browser::on_screen(move || tell.send_message(Event::Resized));
        self.listeners.extend([keys, closed, resized]);
        if let Some(room) = self.stage.cast::<Element>() {
            let tell = link.clone();
            let taps = browser::on_tap(&room, move |tap| {
                let slides = tell
                    .get_component()
                    .is_some_and(|it| it.show.mode == Mode::Slides);
                let command = match tap {
                    Tap::Right => Command::Back,
                    Tap::At(share) if share < BACK_ZONE => Command::Back,
                    Tap::Left | Tap::At(_) => Command::Next,
                };
                if slides {
                    tell.send_message(Event::Do(command));
                }
            });
            self.listeners.extend(taps);
        }
    }

    /// Does what is asked.
    fn obey(&mut self, ctx: &Context<Self>, command: Command) {
        let talk = &ctx.props().talk;
        let (next, deed) = self.show.obey(command);
        let before = std::mem::replace(&mut self.show, Rc::new(next));
        if self.show.at != before.at {
            self.way = if self.show.at > before.at {
                "way-on"
            } else {
                "way-back"
            };
            let gone = self.strip.shift(talk, self.show.at) - self.strip.shift(talk, before.at);
            // The further in time, the longer the way.
            self.far = match gone.abs() / self.strip.shown {
                ..0.1 => "far-1",
                ..0.5 => "far-2",
                _ => "far-3",
            };
            self.size = 0;
            self.write(ctx);
        }
        if (self.show.at, self.show.blank) != (before.at, before.blank) {
            self.tell(ctx);
        }
        if self.show.mode != before.mode || self.show.mode == Mode::Overview {
            self.way = "way-none";
            self.refocus = true;
        }
        if (self.show.at, self.show.is_running(), self.show.pace)
            != (before.at, before.is_running(), before.pace)
            || command == Command::Tick
        {
            self.wind(ctx);
        }
        match deed {
            Some(Deed::Leave) => ctx.props().left.give("left"),
            Some(Deed::FullScreen) => browser::toggle_full_screen(),
            Some(Deed::Speaker) => self.open_speaker(ctx),
            None => {}
        }
    }

    fn open_speaker(&self, ctx: &Context<Self>) {
        if !browser::open_window(&self.speaker_address(ctx), "hito-speaker") {
            ctx.link().send_message(Event::Do(Command::Blocked));
        }
    }

    /// Winds up the clock of a show that plays by itself.
    fn wind(&mut self, ctx: &Context<Self>) {
        self.timer = self.show.is_running().then(|| {
            let link = ctx.link().clone();
            let millis = self.show.seconds().saturating_mul(1000);
            Later::new(millis, move || {
                link.send_message(Event::Do(Command::Tick));
            })
        });
    }

    fn focus(&self) {
        let Some(room) = self.stage.cast::<Element>() else {
            return;
        };
        let found = match self.show.mode {
            Mode::Overview => browser::focus_within(&room, "aria-current", "true"),
            Mode::Help | Mode::Blocked | Mode::Quiz => {
                browser::focus_within(&room, "tabindex", "-1")
            }
            Mode::Slides => false,
        };
        if !found && let Some(root) = self.root.cast::<Element>() {
            browser::focus_on(&root);
        }
    }

    /// Writes the slide into the address, so that loading the page again shows it.
    fn write(&self, ctx: &Context<Self>) {
        let name = match self.show.mode {
            Mode::Quiz => QUIZ.to_owned(),
            _ => ctx.props().talk.name(self.show.at),
        };
        let search = with_parameter(&browser::search(), "present", Some(&name));
        browser::replace_search(&search);
    }

    /// Tells the speaker's window where the show is.
    fn tell(&self, ctx: &Context<Self>) {
        self.send(&Wire::Here {
            slide: ctx.props().talk.name(self.show.at),
            blank: self.show.blank,
            since: self.since,
        });
    }

    fn send(&self, wire: &Wire) {
        if let (Some(channel), Some(text)) = (&self.channel, wire.write()) {
            channel.send(&text);
        }
    }

    fn speaker_address(&self, ctx: &Context<Self>) -> String {
        let name = ctx.props().talk.name(self.show.at);
        let search = with_parameter(&browser::search(), "present", Some(&name));
        let search = with_parameter(&search, SPEAKER, Some("1"));
        format!("{}{search}", browser::base())
    }
}
