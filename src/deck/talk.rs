//! A timeline and a state as slides in their order.

use super::Slide;
use crate::export::{Part, Scope, count_words, filter_words};
use crate::i18n::Lang;
use crate::law::{Lives, Relations};
use crate::layout::Window;
use crate::query::{Index, Selection};
use crate::state::{State, ViewName, read_address};
use crate::table::{Sort, ordered};
use crate::timeline::{Effect, Event, Timeline};
use std::collections::{HashMap, HashSet};

/// A timeline that is presented.
#[derive(Debug)]
pub struct Talk {
    /// What the file says.
    pub timeline: Timeline,
    /// What the reader had on the screen.
    pub state: State,
    /// The slides in their order: the title first, the sources last.
    pub slides: Vec<Slide>,
    /// The filters in words, and how many events there are.
    pub asked: Vec<String>,
    /// The stretch of time that the events take.
    pub window: Window,
    /// The address that shows the same without presenting it, where there is one.
    pub link: Option<String>,
    pub(super) index: Index,
    pub(super) selection: Selection,
    pub(super) lives: Lives,
    pub(super) relations: Relations,
}

impl Talk {
    /// The talk about a timeline as `address` shows it, on a page at `base`.
    ///
    /// ```
    /// use hito::deck::{Slide, Talk};
    /// let timeline = serde_json::from_str(r#"{"version": 1, "title": "Laws", "events": [
    ///     {"id": "b", "date": "2007", "title": "Law"},
    ///     {"id": "a", "date": "2003", "title": "Treaty"}]}"#)?;
    /// let talk = Talk::new(timeline, "?lang=es", "https://example.org/");
    /// assert_eq!(talk.slides, [Slide::Title, Slide::Event(1), Slide::Event(0), Slide::Sources]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn new(timeline: Timeline, address: &str, base: &str) -> Talk {
        let (mut state, _) = read_address(address, Lang::default());
        state.present = None;
        let (asked, link, index, selection) = {
            let part = Part::new(&timeline, &state, Scope::Shown);
            let mut asked = filter_words(&part);
            asked.push(count_words(&part));
            let link = part.address((!base.is_empty()).then_some(base), None);
            (asked, link, part.index, part.selection)
        };
        let mut talk = Talk {
            slides: Vec::new(),
            asked,
            window: Window::fit(None),
            link,
            lives: Lives::new(&timeline),
            relations: Relations::new(&timeline),
            index,
            selection,
            state,
            timeline,
        };
        talk.slides = talk.order();
        talk.window = Window::fit(talk.extent());
        talk
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.state.lang
    }

    /// Where the talk begins: at a named slide, else at the event that is open, else at the
    /// title.
    pub fn begin(&self, name: &str) -> usize {
        let named = Slide::named(name, &self.timeline);
        let open = || {
            let id = self.state.event.as_deref()?;
            let mut events = self.timeline.events.iter();
            events.position(|it| *it.id == *id).map(Slide::Event)
        };
        let instrument = || {
            let id = self.state.instrument.as_deref()?;
            let mut instruments = self.timeline.instruments.iter();
            instruments
                .position(|it| *it.id == *id)
                .map(Slide::Instrument)
        };
        let slide = named.or_else(open).or_else(instrument);
        slide.map_or(0, |slide| self.place(slide).unwrap_or(0))
    }

    /// The place of a slide among the others.
    pub fn place(&self, slide: Slide) -> Option<usize> {
        self.slides.iter().position(|it| *it == slide)
    }

    /// The slide at a place; the last one beyond the end.
    pub fn slide(&self, at: usize) -> Slide {
        let last = self.slides.last().copied();
        let slide = self.slides.get(at).copied().or(last);
        slide.unwrap_or(Slide::Title)
    }

    /// The name of the slide at a place.
    pub fn name(&self, at: usize) -> String {
        self.slide(at).name(&self.timeline)
    }

    /// The events that are shown, in the order of time.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        let ranks = self.selection.iter();
        ranks.filter_map(|rank| self.timeline.events.get(self.index.position(rank)))
    }

    pub(super) fn extent(&self) -> Option<crate::date::Span> {
        let (starts, ends) = (self.index.starts(), self.index.ends());
        let mut extent: Option<crate::date::Span> = None;
        for rank in self.selection.iter() {
            let at = rank as usize;
            let (Some(start), Some(end)) = (starts.get(at), ends.get(at)) else {
                continue;
            };
            // What has no beginning or no end takes no room of its own.
            let (start, end) = match (*start, *end) {
                (i64::MIN, i64::MAX) => continue,
                (i64::MIN, end) => (end, end),
                (start, i64::MAX) => (start, start),
                both => both,
            };
            let extent = extent.get_or_insert(crate::date::Span { start, end });
            extent.start = extent.start.min(start);
            extent.end = extent.end.max(end);
        }
        extent
    }

    fn order(&self) -> Vec<Slide> {
        let by_time = self.state.view != ViewName::Table || self.state.sort == Sort::default();
        let mut slides = vec![Slide::Title];
        if by_time && !self.timeline.slides.is_empty() {
            // A name in the address is that of one slide.
            let mut seen = HashSet::new();
            let set = (0..self.timeline.slides.len()).filter_map(|at| self.of_author(at));
            slides.extend(set.filter(|slide| seen.insert(*slide)));
        } else {
            self.of_selection(by_time, &mut slides);
        }
        slides.push(Slide::Sources);
        slides
    }

    /// A slide that the author has set, unless the filters hide it.
    fn of_author(&self, at: usize) -> Option<Slide> {
        let set = self.timeline.slides.get(at)?;
        if let Some(id) = &set.event {
            let position = self.index.find(&self.timeline, id)?;
            let shown = self.selection.contains(self.index.rank(position));
            return shown.then_some(Slide::Event(position));
        }
        if let Some(id) = &set.instrument {
            let mut instruments = self.timeline.instruments.iter();
            return instruments
                .position(|it| it.id == *id)
                .map(Slide::Instrument);
        }
        if let Some(date) = &set.era {
            let mut eras = self.timeline.eras.iter();
            return eras.position(|it| it.date == *date).map(Slide::Era);
        }
        (set.title.is_some() || set.body.is_some()).then_some(Slide::Own(at))
    }

    /// The events that the filters choose, in the order of the view; each era before its first
    /// event, each instrument after the first event that brings it about.
    fn of_selection(&self, by_time: bool, slides: &mut Vec<Slide>) {
        let ranks = match self.state.view {
            ViewName::Table => ordered(
                &self.timeline,
                &self.index,
                &self.selection,
                self.state.sort,
                self.lang(),
            ),
            _ => self.selection.iter().collect(),
        };
        let mut eras = if by_time { self.eras() } else { Vec::new() };
        eras.reverse();
        let ids = self.timeline.instruments.iter().map(|it| &*it.id);
        let places: HashMap<&str, usize> = ids.zip(0..).collect();
        let mut told = vec![false; self.timeline.instruments.len()];
        for rank in ranks {
            let position = self.index.position(rank);
            let Some(event) = self.timeline.events.get(position) else {
                continue;
            };
            let start = event.date.span().start;
            while let Some((from, at)) = eras.last()
                && *from <= start
            {
                slides.push(Slide::Era(*at));
                eras.pop();
            }
            slides.push(Slide::Event(position));
            if let Some(at) = self.brought_about(event, &places)
                && let Some(told) = told.get_mut(at)
                && !std::mem::replace(told, true)
            {
                slides.push(Slide::Instrument(at));
            }
        }
    }

    /// The eras that hold an event that is shown, by their beginnings.
    fn eras(&self) -> Vec<(i64, usize)> {
        let mut eras: Vec<(i64, usize)> = Vec::new();
        for (at, era) in self.timeline.eras.iter().enumerate() {
            let span = era.date.span();
            let range = self.index.range(span);
            let held =
                self.selection.count_before(range.end) > self.selection.count_before(range.start);
            if held {
                eras.push((span.start, at));
            }
        }
        eras.sort_unstable();
        eras
    }

    /// The instrument that an event brings about, where there is something to say of it that
    /// the event does not.
    fn brought_about(&self, event: &Event, places: &HashMap<&str, usize>) -> Option<usize> {
        let brings = matches!(
            event.effect?,
            Effect::Adopted
                | Effect::OpenedForSignature
                | Effect::Signed
                | Effect::Ratified
                | Effect::Acceded
                | Effect::Enacted
                | Effect::Published
                | Effect::EnteredIntoForce
        );
        let at = *places.get(&**event.instrument.as_ref()?)?;
        let life = self.lives.life(at)?;
        let more = life.events.len() > 1 || !self.relations.of(at).is_empty();
        (brings && more).then_some(at)
    }
}
