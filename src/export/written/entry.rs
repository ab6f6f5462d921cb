//! The events one below the other, each with all that it says.

use super::{element, prose, tagged, text};
use crate::date::calendar::civil;
use crate::date::{words, year_words};
use crate::export::Part;
use crate::export::paper::Node;
use crate::i18n::{Lang, page::Page};
use crate::layout::px;
use crate::layout::{SIGNS, Sign, sign};
use crate::markdown::safe_url;
use crate::query::Facet;
use crate::timeline::{Citation, Event};

/// The list of all events, under their years.
pub fn list(part: &Part) -> Node {
    let (lang, page) = (part.lang(), Page::of(part.lang()));
    let starts = part.index.starts();
    let mut rows = Vec::new();
    let (mut year, mut era) = (None, None);
    let eras = &part.timeline.eras;
    for rank in part.selection.iter() {
        let Some(event) = part.timeline.events.get(part.index.position(rank)) else {
            continue;
        };
        let start = starts.get(rank as usize).copied().unwrap_or(i64::MIN);
        let now = eras
            .iter()
            .enumerate()
            .filter(|(_, era)| era.date.start_span().start <= start && start < era.date.span().end)
            .max_by_key(|(_, era)| era.date.start_span().start);
        let here = now.map(|(at, _)| at);
        if here != era
            && let Some((_, now)) = now
        {
            let head = vec![
                tagged("h2", "", &now.title, lang),
                text("span", &[], &words(&now.date, lang)),
            ];
            rows.push(element("li", &[("class", "era-head")], head));
        }
        era = here;
        let here = (start != i64::MIN).then(|| civil(start).year);
        if year != Some(here) {
            let name = here.map_or(page.year_unplaced.to_owned(), |year| year_words(year, lang));
            let heading = if eras.is_empty() { "h2" } else { "h3" };
            let heading = vec![text(heading, &[], &name)];
            rows.push(element("li", &[("class", "year")], heading));
        }
        year = Some(here);
        rows.push(entry(part, event, rank));
    }
    let name = [("class", "list"), ("aria-label", page.list_name)];
    element("ol", &name, rows)
}

fn entry(part: &Part, event: &Event, rank: u32) -> Node {
    let lang = part.lang();
    let category = part.index.value_of(Facet::Category, rank);
    let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect]
        .into_iter()
        .filter_map(|facet| {
            let value = part.index.value_of(facet, rank)?;
            Some(part.index.name(part.timeline, facet, value, lang))
        });
    let facts = facts.collect::<Vec<_>>().join(" · ");
    let id = format!("event-{}", event.id);
    let href = format!("#{}", escaped(&id));
    let mut link = vec![
        text(
            "span",
            &[("class", "entry-date")],
            &words(&event.date, lang),
        ),
        tagged("span", "entry-title", &event.title, lang),
    ];
    if let Some(summary) = &event.summary {
        link.push(tagged("span", "entry-summary", summary, lang));
    }
    if !facts.is_empty() {
        link.push(text("span", &[("class", "entry-facts")], &facts));
    }
    let class = if event.importance >= 4 {
        "entry entry-major"
    } else {
        "entry"
    };
    let inner = vec![
        element("span", &[("class", "rail")], vec![mark(category)]),
        element("a", &[("href", &href)], link),
        element("div", &[("class", "told")], told(part, event)),
    ];
    element("li", &[("class", class), ("id", &id)], inner)
}

/// What an event says at length, what sources do not agree on, and the sources.
fn told(part: &Part, event: &Event) -> Vec<Node> {
    let (lang, page) = (part.lang(), Page::of(part.lang()));
    let mut told = Vec::new();
    if let Some(body) = &event.body {
        let (tag, body) = body.tagged(lang);
        let mut attributes = vec![("class", "prose")];
        if let Some(tag) = tag.filter(|tag| Lang::from_tag(tag) != Some(lang)) {
            attributes.push(("lang", tag));
        }
        told.push(element("div", &attributes, prose::prose(body)));
    }
    for dispute in &event.disputes {
        let date = dispute.date.as_ref().map(|date| words(date, lang));
        let name = [Some(page.dispute.to_owned()), date];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let mut inner = vec![
            text("h4", &[], &name),
            tagged("p", "", &dispute.claim, lang),
        ];
        inner.extend(sources(part, &dispute.sources));
        told.push(element("div", &[("class", "dispute")], inner));
    }
    told.extend(sources(part, &event.sources));
    told
}

fn sources(part: &Part, citations: &[Citation]) -> Option<Node> {
    let lang = part.lang();
    let rows = citations.iter().map(|citation| {
        let Some(source) = part.source(&citation.id) else {
            return text("li", &[], &citation.id);
        };
        let language = source.language.as_deref();
        let foreign = language.filter(|tag| Lang::from_tag(tag) != Some(lang));
        let mut attributes = Vec::new();
        if let Some(tag) = foreign {
            attributes.extend([("lang", tag), ("hreflang", tag)]);
        }
        let title = match source.url.as_deref().and_then(safe_url) {
            Some(url) => {
                attributes.push(("href", url));
                text("a", &attributes, source.title.get(lang))
            }
            None => text("cite", &attributes, source.title.get(lang)),
        };
        let facts = [
            source.publisher.as_ref().map(|it| it.get(lang).to_owned()),
            source.date.as_ref().map(|date| words(date, lang)),
            source.kind.map(|kind| kind.name(lang).to_owned()),
            citation.locator.as_ref().map(|it| it.get(lang).to_owned()),
        ];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let mut row = vec![title];
        if !facts.is_empty() {
            row.push(text("span", &[("class", "source-facts")], &facts));
        }
        element("li", &[], row)
    });
    let rows: Vec<Node> = rows.collect();
    (!rows.is_empty()).then(|| element("ul", &[("class", "sources")], rows))
}

/// The sign of a category.
fn mark(category: Option<u16>) -> Node {
    const SIZE: f64 = 5.5;
    let shape = match sign(category) {
        Sign::Circle => element("circle", &[("r", &px(SIZE))], vec![]),
        Sign::Polygon(corners) => {
            let points = corners
                .iter()
                .map(|(x, y)| format!("{},{}", px(x * SIZE), px(y * SIZE)));
            let points = points.collect::<Vec<_>>().join(" ");
            element("polygon", &[("points", &points)], vec![])
        }
    };
    let class = category.map_or("sign none".to_owned(), |n| {
        format!("sign sign-{}", n % SIGNS)
    });
    let attributes = [
        ("class", &*class),
        ("width", "14"),
        ("height", "14"),
        ("viewBox", "-8 -8 16 16"),
        ("aria-hidden", "true"),
    ];
    element("svg", &attributes, vec![shape])
}

/// An id as the part of an address after the `#`.
fn escaped(id: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    const KEPT: &percent_encoding::AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');
    utf8_percent_encode(id, KEPT).to_string()
}
