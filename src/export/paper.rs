//! A timeline on paper: hand-out, poster and slides as a tree of elements.
//!
//! The tree is plain data, so that it can be compared in tests and made into elements wherever
//! there is a page. Its looks are `style/print.css`. Drawings are pictures of their own, which
//! keep their colours when a browser prints without grounds.

use super::exercise::{Blank, exercise};
use super::handout::{Cite, Claim, Drawing, Entry, Handout, handout};
use super::prose::prose;
use super::{Order, Part, svg};
use crate::i18n::{export::Export, page::Page, present::Present};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a data URL of SVG must not hold as it is.
const IN_URL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>');

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element with its attributes and what it holds.
    Element(&'static str, Vec<(&'static str, String)>, Vec<Node>),
    /// Text.
    Text(String),
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Drawings, events, sources.
    Handout,
    /// One wide drawing.
    Poster(Size),
    /// One event a slide, so many slides a page.
    Slides(u8),
    /// A hand-out with something left out, and the answers.
    Exercise(Blank),
}

/// The size of a poster, landscape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 420 × 297 mm
    #[default]
    A3,
    /// 594 × 420 mm
    A2,
    /// 841 × 594 mm
    A1,
    /// 1189 × 841 mm
    A0,
}

impl Size {
    /// Every size, from small to large.
    pub const ALL: [Size; 4] = [Size::A3, Size::A2, Size::A1, Size::A0];

    /// Its name.
    pub const fn word(self) -> &'static str {
        match self {
            Size::A3 => "a3",
            Size::A2 => "a2",
            Size::A1 => "a1",
            Size::A0 => "a0",
        }
    }

    /// How wide a poster is drawn, in CSS pixels. A large one is read from further away, so its
    /// letters grow too, half as fast as the paper.
    const fn width(self) -> f64 {
        match self {
            Size::A3 => 1500.0,
            Size::A2 => 1780.0,
            Size::A1 => 2120.0,
            Size::A0 => 2520.0,
        }
    }
}

impl Kind {
    /// The kind that a word stands for: `handout`, `poster-a3` to `poster-a0`, `slides-1`,
    /// `slides-2`, `slides-4`, `exercise-dates`, `exercise-titles`.
    pub fn from_word(word: &str) -> Option<Kind> {
        let all = Size::ALL.into_iter().map(Kind::Poster);
        let all = all.chain([1, 2, 4].map(Kind::Slides));
        let all = all.chain(Blank::ALL.map(Kind::Exercise));
        all.chain([Kind::Handout]).find(|kind| kind.word() == word)
    }

    /// Its name, which is also the class that gives it its look.
    pub fn word(self) -> String {
        match self {
            Kind::Handout => "handout".into(),
            Kind::Poster(size) => format!("poster-{}", size.word()),
            Kind::Slides(a_page) => format!("slides-{a_page}"),
            Kind::Exercise(blank) => format!("exercise-{}", blank.word()),
        }
    }
}

/// How something is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What.
    pub kind: Kind,
    /// With what the events tell at length.
    pub body: bool,
    /// With the notes for the speaker.
    pub notes: bool,
}

/// What is printed of a part. `order.width` is the width of a hand-out's page without its
/// margins.
pub fn paper(order: &Order, paper: &Paper) -> Node {
    let part = Part::new(order.timeline, order.state, order.scope);
    // Paper is the ground.
    let order = &Order {
        ground: false,
        ..*order
    };
    let class = match paper.kind {
        Kind::Exercise(_) => format!("paper handout {}", paper.kind.word()),
        Kind::Slides(_) if paper.notes => format!("paper {} with-notes", paper.kind.word()),
        kind => format!("paper {}", kind.word()),
    };
    let inner = match paper.kind {
        Kind::Handout => pages(&part, &handout(&part, order), paper),
        Kind::Poster(size) => {
            let order = Order {
                width: size.width(),
                ..*order
            };
            let alt = part.timeline.title.get(part.lang());
            vec![picture("poster", &svg::svg(&part, &order), alt)]
        }
        Kind::Slides(_) => slides(&part, &handout(&part, order), paper),
        Kind::Exercise(blank) => {
            let handout = handout(&part, order);
            let mut nodes = exercise(&handout, blank, part.lang());
            nodes.push(foot(&handout));
            nodes
        }
    };
    let lang = part.lang().code().to_owned();
    Node::Element("article", vec![("class", class), ("lang", lang)], inner)
}

fn pages(part: &Part, handout: &Handout, paper: &Paper) -> Vec<Node> {
    let export = Export::of(part.lang());
    let page = Page::of(part.lang());
    let mut nodes = vec![head(handout)];
    for strip in &handout.strips {
        let mut figure = Vec::new();
        if handout.strips.len() > 1 {
            figure.push(text("figcaption", "strip-name", &strip.name));
        }
        figure.push(drawing("strip", &strip.drawing, &strip.name));
        nodes.push(element("figure", "strip-figure", figure));
    }
    nodes.push(drawing("legend", &handout.legend, export.legend));
    nodes.push(text("h2", "", export.events));
    let entries = handout.entries.iter().map(|it| entry(part, it, paper));
    nodes.push(element("ol", "paper-events", entries.collect()));
    if !handout.sources.is_empty() {
        nodes.push(text("h2", "", page.sources));
        nodes.push(element("ol", "paper-sources", sources(handout)));
    }
    nodes.push(foot(handout));
    nodes
}

fn head(handout: &Handout) -> Node {
    let mut nodes = vec![text("h1", "", &handout.title)];
    nodes.extend(handout.summary.iter().map(|it| text("p", "paper-lead", it)));
    nodes.push(text("p", "paper-asked", &handout.asked.join(" · ")));
    element("header", "paper-head", nodes)
}

fn foot(handout: &Handout) -> Node {
    let mut nodes = vec![text("p", "", &handout.facts.join(" · "))];
    nodes.extend(handout.address.iter().map(|address| link(address)));
    element("footer", "paper-foot", nodes)
}

fn entry(part: &Part, entry: &Entry, paper: &Paper) -> Node {
    let mut nodes = vec![
        text("p", "paper-date", &entry.date),
        text("h3", "", &entry.title),
        element(
            "p",
            "paper-facts",
            vec![Node::Text(entry.facts.join(" · ")), cited(&entry.cited)],
        ),
    ];
    nodes.extend(entry.summary.iter().map(|it| text("p", "", it)));
    if paper.body {
        let body = entry.body.iter();
        nodes.extend(body.flat_map(|body| prose(body, "paper-body")));
    }
    if !entry.claims.is_empty() {
        nodes.push(claims(part, entry));
    }
    if let (true, Some(notes)) = (paper.notes, &entry.notes) {
        nodes.push(element("div", "paper-notes", prose(notes, "")));
    }
    element("li", "", nodes)
}

fn claims(part: &Part, entry: &Entry) -> Node {
    let page = Page::of(part.lang());
    let mut nodes = vec![text("p", "paper-dispute-name", page.dispute)];
    nodes.push(claim(page.dispute_shown, Some(&entry.date), None));
    for Claim {
        date,
        claim: said,
        cited: by,
    } in &entry.claims
    {
        nodes.push(claim(page.dispute_other, date.as_deref(), Some((said, by))));
    }
    element("div", "paper-dispute", nodes)
}

fn claim(name: &str, date: Option<&str>, said: Option<(&str, &[Cite])>) -> Node {
    let named = match date {
        Some(date) => format!("{name}: {date}"),
        None => name.to_owned(),
    };
    let mut nodes = vec![text("strong", "", &named)];
    if let Some((said, by)) = said {
        nodes.extend([Node::Text(format!(". {said}")), cited(by)]);
    }
    element("p", "", nodes)
}

/// Citations as the numbers of notes.
fn cited(cited: &[Cite]) -> Node {
    let numbers: Vec<String> = cited
        .iter()
        .map(|Cite { source, locator }| match locator {
            Some(locator) => format!("{}, {locator}", source + 1),
            None => (source + 1).to_string(),
        })
        .collect();
    if numbers.is_empty() {
        return Node::Text(String::new());
    }
    text("span", "paper-cited", &format!(" [{}]", numbers.join("; ")))
}

fn sources(handout: &Handout) -> Vec<Node> {
    let sources = handout.sources.iter().map(|source| {
        let mut words = vec![source.title.clone()];
        words.extend(source.facts.iter().cloned());
        let mut nodes = vec![Node::Text(format!("{}. ", words.join(" · ")))];
        nodes.extend(source.url.iter().map(|url| link(url)));
        element("li", "", nodes)
    });
    sources.collect()
}

fn slides(part: &Part, handout: &Handout, paper: &Paper) -> Vec<Node> {
    let mut first = vec![head(handout)];
    first.push(foot(handout));
    let mut slides = vec![element("section", "slide slide-title", first)];
    let count = handout.entries.len();
    for (at, entry) in handout.entries.iter().enumerate() {
        let number = crate::i18n::fill(
            Present::of(part.lang()).place,
            &[("n", &(at + 1).to_string()), ("all", &count.to_string())],
        );
        let mut nodes = vec![
            text("p", "slide-date", &entry.date),
            text("h2", "", &entry.title),
            text("p", "paper-facts", &entry.facts.join(" · ")),
        ];
        nodes.extend(entry.summary.iter().map(|it| text("p", "slide-text", it)));
        if !entry.claims.is_empty() {
            nodes.push(claims(part, entry));
        }
        let named = entry.cited.iter().filter_map(|cite| {
            let source = handout.sources.get(cite.source)?;
            let mut words = vec![source.title.clone()];
            words.extend(source.facts.first().cloned());
            Some(words.join(", "))
        });
        let named: Vec<String> = named.collect();
        nodes.push(element(
            "p",
            "slide-foot",
            vec![
                text("span", "", &named.join(" · ")),
                text("span", "slide-number", &number),
            ],
        ));
        let mut sheet = vec![element("section", "slide", nodes)];
        if paper.notes {
            let notes = entry.notes.as_deref().unwrap_or_default();
            sheet.push(element("div", "slide-notes", prose(notes, "")));
        }
        slides.push(element("div", "paper-sheet", sheet));
    }
    slides
}

pub(super) fn element(name: &'static str, class: &'static str, inner: Vec<Node>) -> Node {
    let class = (!class.is_empty()).then(|| ("class", class.to_owned()));
    Node::Element(name, class.into_iter().collect(), inner)
}

pub(super) fn text(name: &'static str, class: &'static str, text: &str) -> Node {
    element(name, class, vec![Node::Text(text.to_owned())])
}

/// An address, which on paper is read: a link whose text it is.
fn link(address: &str) -> Node {
    let text = vec![Node::Text(address.to_owned())];
    if !(address.starts_with("https://") || address.starts_with("http://")) {
        return element("span", "paper-address", text);
    }
    let attributes = vec![
        ("class", "paper-address".to_owned()),
        ("href", address.to_owned()),
    ];
    Node::Element("a", attributes, text)
}

fn drawing(class: &'static str, drawing: &Drawing, alt: &str) -> Node {
    picture(class, &drawing.svg, alt)
}

/// A picture in SVG as an address that holds it.
pub(super) fn embedded(svg: &str) -> String {
    let text = utf8_percent_encode(svg, IN_URL);
    format!("data:image/svg+xml;charset=utf-8,{text}")
}

fn picture(class: &'static str, svg: &str, alt: &str) -> Node {
    let src = embedded(svg);
    let attributes = vec![
        ("class", class.to_owned()),
        ("src", src),
        ("alt", alt.to_owned()),
    ];
    Node::Element("img", attributes, Vec::new())
}
