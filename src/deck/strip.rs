//! The strip of time under a slide: where the slide stands in it.

use super::{Slide, Talk};
use crate::date::{Instant, Span};
use crate::law::Bound;
use crate::layout::{Tick, Viewport, ticks};
use crate::query::Facet;
use std::collections::{BTreeMap, BTreeSet};

/// How many times wider than the screen the strip is, so that it moves; a short one is not.
const WIDER: f64 = 3.0;
/// With fewer slides all of time fits.
const FEW: usize = 8;
/// Marks closer than this, in units, fall together.
const GRAIN: f64 = 2.0;

/// The strip in units, of which a letter is about 12 high; x runs from its left end.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// How wide all of it is.
    pub width: f64,
    /// How wide the part on the screen is.
    pub shown: f64,
    /// The axis.
    pub ticks: Vec<Tick>,
    /// Eras: the place in the file, from where to where, what they are called.
    pub eras: Vec<(usize, f64, f64, String)>,
    /// The events, by category.
    pub marks: Vec<Marks>,
    view: Viewport,
}

/// The places of the events of a category, ascending, those that fall together once.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The category, as the index numbers them.
    pub category: Option<u16>,
    /// Where.
    pub at: Vec<f64>,
}

impl Strip {
    /// The strip of a talk, of which `shown` units are on the screen.
    pub fn new(talk: &Talk, shown: f64) -> Strip {
        let shown = shown.max(1.0);
        let wider = if talk.slides.len() > FEW { WIDER } else { 1.0 };
        let view = Viewport {
            window: talk.window,
            width: shown * wider,
        };
        let mut marks: BTreeMap<Option<u16>, BTreeSet<i64>> = BTreeMap::new();
        for rank in talk.selection.iter() {
            let Some(start) = talk.index.starts().get(rank as usize) else {
                continue;
            };
            let category = talk.index.value_of(Facet::Category, rank);
            let cell = (view.x(*start as f64) / GRAIN).round() as i64;
            marks.entry(category).or_default().insert(cell);
        }
        let eras = talk
            .timeline
            .eras
            .iter()
            .enumerate()
            .filter_map(|(at, era)| {
                let (from, to) = ends(&view, era.date.span())?;
                Some((at, from, to, era.title.get(talk.lang()).to_owned()))
            });
        Strip {
            width: view.width,
            shown,
            ticks: ticks(&view, 0.0, talk.lang()),
            eras: eras.collect(),
            marks: marks
                .into_iter()
                .map(|(category, cells)| Marks {
                    category,
                    at: cells.into_iter().map(|cell| cell as f64 * GRAIN).collect(),
                })
                .collect(),
            view,
        }
    }

    /// From where to where the slide at a place stands; nothing for one outside of time.
    pub fn place(&self, talk: &Talk, at: usize) -> Option<(f64, f64)> {
        match talk.slide(at) {
            Slide::Instrument(instrument) => {
                let life = talk.lives.life(instrument)?;
                // By the dates as they are written, not by how far they may be off.
                let of = |bound: &Bound| bound.date.map(|date| date.span());
                let begun = life.force().next()?.from;
                let start = of(&begun).map_or(begun.earliest, |span| span.start);
                let end = life.end().map_or(Instant::MAX, |(_, bound)| {
                    of(&bound).map_or(bound.latest, |span| span.end)
                });
                let (start, end) = (start.min(end), start.max(end));
                ends(&self.view, Span { start, end })
            }
            _ => ends(&self.view, talk.date(at)?.span()),
        }
    }

    /// How far the strip is moved to the left while the slide at a place is shown, so that the
    /// slide's time stands in the middle: from 0 to what is beyond the screen. A slide outside
    /// of time leaves the strip where the slide before had it.
    pub fn shift(&self, talk: &Talk, at: usize) -> f64 {
        let most = self.width - self.shown;
        let stands = |at: usize| match talk.slide(at) {
            Slide::Title => Some(0.0),
            Slide::Sources => Some(self.width),
            Slide::Event(_) | Slide::Era(_) => {
                self.place(talk, at)
                    .map(|(from, to)| match to - from > self.shown {
                        // Of what is longer than the screen, its beginning.
                        true => from + self.shown * 0.4,
                        false => (from + to) / 2.0,
                    })
            }
            // A law lives on: it is looked at from the event before.
            Slide::Instrument(_) | Slide::Own(_) => None,
        };
        let middle = (0..=at.min(talk.slides.len())).rev().find_map(stands);
        (middle.unwrap_or(0.0) - self.shown / 2.0).clamp(0.0, most.max(0.0))
    }
}

/// A span in units, cut at the ends of the strip; nothing where it lies beyond.
fn ends(view: &Viewport, span: Span) -> Option<(f64, f64)> {
    let x = |at: Instant| view.x(at as f64).clamp(0.0, view.width);
    let (from, to) = (x(span.start), x(span.end));
    let within = (span.start as f64) < view.window.end && (span.end as f64) > view.window.start;
    within.then_some((from, to.max(from)))
}
