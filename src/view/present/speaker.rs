//! The speaker's window: notes, the next slide, the time; in step with the presentation.

use super::slide::{prose, said};
use super::{SPEAKER, channel_name};
use crate::browser::{self, Channel, Element, Later, Listener, Stage};
use crate::deck::{Command, Key, Show, Slide, Talk, Wire, command};
use crate::i18n::{fill, number, present::Present};
use crate::state::{parameter, with_parameter};
use std::rc::Rc;
use yew::prelude::*;

/// How often the clock is looked at, in milliseconds.
const TICK: u32 = 1000;
/// A presentation that does not answer for so many ticks is gone.
const PATIENCE: u32 = 5;

/// What the speaker's window begins with.
#[derive(Clone, Properties)]
pub struct SpeakerProps {
    pub talk: Rc<Talk>,
    pub stage: Stage,
    /// The name of the first slide.
    pub first: String,
}

impl PartialEq for SpeakerProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.talk, &other.talk)
    }
}

/// What happens to the window.
pub enum Event {
    /// The speaker asks for something.
    Do(Command),
    /// The presentation tells something.
    Heard(Wire),
    /// The timer begins anew.
    Reset,
    /// A second is over.
    Tick,
}

/// Whether the presentation is there.
#[derive(Clone, Copy, PartialEq)]
enum Contact {
    Sought,
    There,
    Gone,
}

pub struct Speaker {
    show: Show,
    contact: Contact,
    since: f64,
    /// Ticks since the presentation was heard last.
    silent: u32,
    channel: Option<Channel>,
    clock: Option<Later>,
    listeners: Vec<Listener>,
    root: NodeRef,
}

impl Component for Speaker {
    type Message = Event;
    type Properties = SpeakerProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let link = ctx.link().clone();
        let name = channel_name(&browser::base(), &browser::search());
        let channel = Channel::open(&name, move |text| {
            if let Some(wire) = Wire::read(text) {
                link.send_message(Event::Heard(wire));
            }
        });
        Speaker {
            show: Show::new(props.talk.slides.len(), props.talk.begin(&props.first)),
            contact: Contact::Sought,
            since: browser::now(),
            silent: 0,
            channel,
            clock: None,
            listeners: Vec::new(),
            root: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let talk = &ctx.props().talk;
        match event {
            Event::Do(command) => {
                // Where nobody presents, the window leafs through the notes by itself.
                if self.contact != Contact::There {
                    self.show = self.show.obey(command).0;
                }
                self.send(&Wire::Do(command));
            }
            Event::Reset => {
                self.since = browser::now();
                self.send(&Wire::Reset);
            }
            Event::Heard(Wire::Here {
                slide,
                blank,
                since,
            }) => {
                let named = Slide::named(&slide, &talk.timeline);
                if let Some(at) = named.and_then(|slide| talk.place(slide)) {
                    self.show = self.show.obey(Command::GoTo(at)).0;
                    let search = with_parameter(&browser::search(), "present", Some(&slide));
                    browser::replace_search(&search);
                }
                self.show.blank = blank;
                self.since = since;
                self.contact = Contact::There;
                self.silent = 0;
            }
            Event::Heard(Wire::Bye) => self.contact = Contact::Gone,
            Event::Heard(_) => return false,
            Event::Tick => {
                self.wind(ctx);
                self.silent = self.silent.saturating_add(1);
                if self.silent > PATIENCE && self.contact == Contact::There {
                    self.contact = Contact::Gone;
                }
                // Asked time and again, so that a presentation that was loaded anew is found.
                self.send(&Wire::Hello);
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if !first {
            return;
        }
        let props = ctx.props();
        let words = Present::of(props.talk.lang());
        let title = props.talk.timeline.title.get(props.talk.lang());
        let title = fill(words.speaker_title, &[("title", title)]);
        browser::set_title(&title);
        props.stage.open(words.speaker);
        if let Some(root) = self.root.cast::<Element>() {
            browser::focus_on(&root);
        }
        let tell = ctx.link().clone();
        let keys = props.stage.on_key(move |name, shift, on_control| {
            let key = Key {
                name,
                shift,
                on_control,
            };
            let asked = command(key, &Show::new(1, 0));
            let asked = asked.filter(|asked| Wire::Do(*asked).write().is_some());
            if let Some(command) = asked {
                tell.send_message(Event::Do(command));
            }
            // Escape leads nowhere from here: the browser closes a window.
            asked.is_some() || name == "Escape"
        });
        self.listeners.push(keys);
        self.send(&Wire::Hello);
        self.wind(ctx);
        browser::mark("hito:presented");
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let talk = &ctx.props().talk;
        let (lang, at) = (talk.lang(), self.show.at);
        let words = Present::of(lang);
        let slide = talk.words(at);
        let next = (at + 1 < self.show.count).then(|| talk.words(at + 1));
        let send = ctx.link().callback(Event::Do);
        let button = |command: Command, name: &'static str| {
            let onclick = send.reform(move |_: MouseEvent| command);
            html! { <button type="button" {onclick}>{ name }</button> }
        };
        let place = fill(
            words.place,
            &[("n", &number(at + 1)), ("all", &number(self.show.count))],
        );
        let contact = match self.contact {
            Contact::Sought => words.waiting,
            Contact::There => words.in_step,
            Contact::Gone => words.gone,
        };
        let reset = ctx.link().callback(|_: MouseEvent| Event::Reset);
        let there = self.contact == Contact::There;
        html! {
            <main class="desk" tabindex="-1" ref={self.root.clone()} lang={lang.code()}>
                <header class="desk-head">
                    <p class="desk-place" data-place={(at + 1).to_string()}>{ place }</p>
                    <p><span class="desk-name">{ words.clock }</span>{ " " }<b>{ browser::time_of_day(lang.code()) }</b></p>
                    <p><span class="desk-name">{ words.timer }</span>{ " " }<b data-timer="">{ elapsed(browser::now() - self.since) }</b>
                        { " " }<button type="button" onclick={reset}>{ words.timer_reset }</button></p>
                </header>
                <section class="desk-now">
                    <h2>{ words.now_shown }</h2>
                    <p class="slide-when">{ slide.when.clone() }</p>
                    <h1>{ said(&slide.title) }</h1>
                    { for slide.lead.as_ref().map(|lead| html! { <p>{ said(lead) }</p> }) }
                    if self.show.blank { <p class="desk-blank">{ words.is_blank }</p> }
                </section>
                <section class="desk-next">
                    <h2>{ words.up_next }</h2>
                    { match next {
                        Some(next) => html! {
                            <>
                                <p class="slide-when">{ next.when }{ for next.after.map(|after| html! { <span class="slide-after">{ after }</span> }) }</p>
                                <p class="desk-title">{ said(&next.title) }</p>
                                { for next.lead.as_ref().map(|lead| html! { <p class="desk-name">{ said(lead) }</p> }) }
                            </>
                        },
                        None => html! { <p>{ words.the_end }</p> },
                    } }
                </section>
                <section class="desk-notes" tabindex="0" aria-label={words.notes}>
                    <h2>{ words.notes }</h2>
                    { match &slide.notes {
                        Some(notes) => prose(notes, talk),
                        None => html! { <p class="desk-name">{ words.notes_none }</p> },
                    } }
                    { for slide.sources.iter().map(|source| html! { <p class="desk-source">{ fill(words.source, &[("source", "")]) }{ said(source) }</p> }) }
                </section>
                <footer class="desk-foot">
                    { button(Command::Back, words.back) }
                    { button(Command::Next, words.forward) }
                    { button(Command::Blank, words.blank_screen) }
                    <p role="status" class={(!there).then_some("desk-alone")} data-contact={there.to_string()}>{ contact }</p>
                </footer>
            </main>
        }
    }
}

impl Speaker {
    fn wind(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.clock = Some(Later::new(TICK, move || link.send_message(Event::Tick)));
    }

    fn send(&self, wire: &Wire) {
        if let (Some(channel), Some(text)) = (&self.channel, wire.write()) {
            channel.send(&text);
        }
    }
}

/// A length of time as hours, minutes and seconds.
fn elapsed(seconds: f64) -> String {
    let seconds = seconds.max(0.0) as u64;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    let rest = seconds % 60;
    if hours > 0 {
        format!("{hours}:{minutes:02}:{rest:02}")
    } else {
        format!("{minutes}:{rest:02}")
    }
}

/// Whether an address asks for this window.
pub fn is_asked(search: &str) -> bool {
    parameter(search, SPEAKER).is_some()
}
