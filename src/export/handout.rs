//! What a hand-out holds, as a value: who prints it decides how it looks.

use super::svg::{chart, legend};
use super::words::{count_words, filter_words};
use super::{Order, Part};
use crate::date::calendar::{civil, year_start};
use crate::date::{words, year_words};
use crate::i18n::{fill, page::Page};
use crate::layout::Window;
use crate::query::Facet;
use crate::timeline::{Citation, Event};

/// About so many events are legible in one drawing across a page.
const EVENTS_A_STRIP: usize = 28;
/// How much more time a drawing shows on both sides of its period.
const EDGE: f64 = 0.015;
/// More drawings than this would be a book.
const STRIPS: usize = 6;

/// A hand-out.
#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    /// The timeline's title.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// The filters in words, and how many events there are.
    pub asked: Vec<String>,
    /// The timeline drawn to the width of the page, period by period.
    pub strips: Vec<Strip>,
    /// What the signs of the drawings mean.
    pub legend: Drawing,
    /// The events, in the order of time.
    pub entries: Vec<Entry>,
    /// The sources, in the order in which they are first cited: a citation is a place in it.
    pub sources: Vec<SourceNote>,
    /// Date and licence of the data.
    pub facts: Vec<String>,
    /// The address that shows the same.
    pub address: Option<String>,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// As SVG.
    pub svg: String,
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
}

/// One period of the timeline, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// From when to when, in words.
    pub name: String,
    /// The drawing.
    pub drawing: Drawing,
}

/// An event in a hand-out.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// When, in words.
    pub date: String,
    /// What happened.
    pub title: String,
    /// Its category, as the index numbers them.
    pub category: Option<u16>,
    /// Category, jurisdiction and effect, in words.
    pub facts: Vec<String>,
    /// What happened, in a sentence or two.
    pub summary: Option<String>,
    /// What happened, at length, in Markdown.
    pub body: Option<String>,
    /// Where it is told.
    pub cited: Vec<Cite>,
    /// What other sources say.
    pub claims: Vec<Claim>,
    /// Notes for the speaker.
    pub notes: Option<String>,
}

/// A citation of a source in the notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// Its place in the list of sources.
    pub source: usize,
    /// Where in it.
    pub locator: Option<String>,
}

/// What another source says.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The date that it gives, in words.
    pub date: Option<String>,
    /// What it says.
    pub claim: String,
    /// Which sources.
    pub cited: Vec<Cite>,
}

/// A source in the notes of a hand-out.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// Its title.
    pub title: String,
    /// Publisher, date and kind, in words.
    pub facts: Vec<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The hand-out of a part. `order.width` is the width of the page without its margins.
pub fn handout(part: &Part, order: &Order) -> Handout {
    let (lang, timeline) = (part.lang(), part.timeline);
    let page = Page::of(lang);
    let mut asked = filter_words(part);
    asked.push(count_words(part));
    let mut cited = Cited {
        part,
        ids: Vec::new(),
    };
    let entries = part.events().map(|event| cited.entry(event)).collect();
    let sources = cited.ids.iter().map(|id| source(part, id)).collect();
    let (svg, width, height) = legend(part, order);
    let mut facts = Vec::new();
    if let Some(date) = &timeline.updated {
        facts.push(fill(page.updated, &[("date", &words(date, lang))]));
    }
    if let Some(license) = &timeline.license {
        facts.push(fill(page.license, &[("license", license)]));
    }
    Handout {
        title: timeline.title.get(lang).to_owned(),
        summary: timeline.summary.as_ref().map(|it| it.get(lang).to_owned()),
        asked,
        strips: strips(part, order),
        legend: Drawing { svg, width, height },
        entries,
        sources,
        facts,
        address: part.address(order.base, None),
    }
}

/// The drawings, one a period: as many as leave each legible, with like numbers of events.
fn strips(part: &Part, order: &Order) -> Vec<Strip> {
    periods(part)
        .into_iter()
        .map(|window| {
            let mut state = part.state.clone();
            // What stands at the very edge is not cut in two.
            let edge = window.length() * EDGE;
            state.window = Window::new(window.start - edge, window.end + edge);
            let (starts, ends) = (part.index.starts(), part.index.ends());
            let during = |rank: u32| {
                let at = |list: &[i64]| list.get(rank as usize).map_or(0.0, |at| *at as f64);
                at(starts) < window.end && at(ends) > window.start
            };
            let period = Part {
                timeline: part.timeline,
                index: part.index.clone(),
                // Lanes without an event of the period would be empty room.
                selection: part.selection.filtered(during),
                state,
                scope: part.scope,
            };
            let (svg, width, height) = chart(&period, order);
            let year = |at: f64| year_words(civil(at as i64).year, part.lang());
            let (from, to) = (year(window.start), year(window.end - 1.0));
            Strip {
                name: if from == to {
                    from
                } else {
                    format!("{from}–{to}")
                },
                drawing: Drawing { svg, width, height },
            }
        })
        .collect()
}

/// The windows of the drawings: from year to year, each with a like number of events.
fn periods(part: &Part) -> Vec<Window> {
    let whole = part.window();
    let starts = part.index.starts();
    let shown: Vec<i64> = part
        .selection
        .iter()
        .filter_map(|rank| starts.get(rank as usize).copied())
        .filter(|start| whole.contains(*start as f64))
        .collect();
    let count = shown.len().div_ceil(EVENTS_A_STRIP).clamp(1, STRIPS);
    let mut edges = vec![whole.start];
    for n in 1..count {
        let Some(start) = shown.get(n * shown.len() / count) else {
            continue;
        };
        // A year is not torn: it belongs to the later drawing.
        let edge = year_start(civil(*start).year) as f64;
        let last = edges.last().copied().unwrap_or(whole.start);
        if edge > last && edge < whole.end {
            edges.push(edge);
        }
    }
    edges.push(whole.end);
    edges
        .windows(2)
        .filter_map(|pair| match pair {
            [start, end] => Window::new(*start, *end),
            _ => None,
        })
        .collect()
}

/// Numbers sources by first use.
struct Cited<'a> {
    part: &'a Part<'a>,
    ids: Vec<String>,
}

impl Cited<'_> {
    fn entry(&mut self, event: &Event) -> Entry {
        let (part, lang) = (self.part, self.part.lang());
        let text = |text: &Option<crate::timeline::Text>| {
            text.as_ref().map(|text| text.get(lang).to_owned())
        };
        let index = &part.index;
        let position = index.find(part.timeline, &event.id);
        let value = |facet| index.value_of(facet, index.rank(position?));
        let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect];
        let facts = facts.into_iter().filter_map(|facet| {
            let name = index.name(part.timeline, facet, value(facet)?, lang);
            Some(name.to_owned())
        });
        Entry {
            id: event.id.to_string(),
            date: words(&event.date, lang),
            title: event.title.get(lang).to_owned(),
            category: value(Facet::Category),
            facts: facts.collect(),
            summary: text(&event.summary),
            body: text(&event.body),
            cited: self.cite(&event.sources),
            claims: event
                .disputes
                .iter()
                .map(|dispute| Claim {
                    date: dispute.date.as_ref().map(|date| words(date, lang)),
                    claim: dispute.claim.get(lang).to_owned(),
                    cited: self.cite(&dispute.sources),
                })
                .collect(),
            notes: text(&event.notes),
        }
    }

    fn cite(&mut self, citations: &[Citation]) -> Vec<Cite> {
        let lang = self.part.lang();
        let mut cited = Vec::with_capacity(citations.len());
        for citation in citations {
            let known = self.ids.iter().position(|id| **id == *citation.id);
            let at = known.unwrap_or_else(|| {
                self.ids.push(citation.id.to_string());
                self.ids.len() - 1
            });
            let locator = citation.locator.as_ref();
            cited.push(Cite {
                source: at,
                locator: locator.map(|text| text.get(lang).to_owned()),
            });
        }
        cited
    }
}

fn source(part: &Part, id: &str) -> SourceNote {
    let lang = part.lang();
    let Some(source) = part.source(id) else {
        return SourceNote {
            title: id.to_owned(),
            facts: Vec::new(),
            url: None,
        };
    };
    let publisher = source.publisher.as_ref();
    let facts = [
        publisher.map(|publisher| publisher.get(lang).to_owned()),
        source.date.as_ref().map(|date| words(date, lang)),
        source.kind.map(|kind| kind.name(lang).to_owned()),
    ];
    SourceNote {
        title: source.title.get(lang).to_owned(),
        facts: facts.into_iter().flatten().collect(),
        url: source.url.as_deref().map(str::to_owned),
    }
}
