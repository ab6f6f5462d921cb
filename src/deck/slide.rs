//! Slides and their names in an address.

use crate::timeline::Timeline;

/// A slide. Numbers are places in the lists of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slide {
    /// What the timeline is called, and what of it is shown.
    Title,
    /// A period.
    Era(usize),
    /// Something that happened.
    Event(usize),
    /// A law or a treaty: what it is, and what changed by it.
    Instrument(usize),
    /// Words of the author's own.
    Own(usize),
    /// Where it is all written, and where to find it.
    Sources,
}

impl Slide {
    /// Its name in an address: `title`, `sources`, `event:ID`, `instrument:ID`, `era:N` and
    /// `slide:N`, counted from 1.
    pub fn name(self, timeline: &Timeline) -> String {
        match self {
            Slide::Title => "title".into(),
            Slide::Sources => "sources".into(),
            Slide::Era(at) => format!("era:{}", at + 1),
            Slide::Own(at) => format!("slide:{}", at + 1),
            Slide::Event(at) => {
                let event = timeline.events.get(at);
                format!("event:{}", event.map_or("", |it| &it.id))
            }
            Slide::Instrument(at) => {
                let instrument = timeline.instruments.get(at);
                format!("instrument:{}", instrument.map_or("", |it| &it.id))
            }
        }
    }

    /// The slide of a name; nothing where the timeline has none such.
    pub fn named(name: &str, timeline: &Timeline) -> Option<Slide> {
        let place = |number: &str, count: usize| {
            let at = number.parse::<usize>().ok()?.checked_sub(1)?;
            (at < count).then_some(at)
        };
        match name.split_once(':') {
            None if name == "title" => Some(Slide::Title),
            None if name == "sources" => Some(Slide::Sources),
            None => None,
            Some(("era", number)) => place(number, timeline.eras.len()).map(Slide::Era),
            Some(("slide", number)) => place(number, timeline.slides.len()).map(Slide::Own),
            Some(("event", id)) => {
                let events = &timeline.events;
                events.iter().position(|it| *it.id == *id).map(Slide::Event)
            }
            Some(("instrument", id)) => {
                let mut instruments = timeline.instruments.iter();
                let at = instruments.position(|it| *it.id == *id);
                at.map(Slide::Instrument)
            }
            Some(_) => None,
        }
    }
}
