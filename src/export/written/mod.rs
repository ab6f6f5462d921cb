//! A timeline as a page that is read before the app has come, or without it: its title and
//! summary, a drawing, and every event with what it says and where that is written.
//!
//! The page stands in the marks of the app's own `index.html`; its classes are the app's, so
//! that one style serves both and the page looks the same when the app takes its place. All
//! of it is plain data before it is HTML, and nothing of a file is ever markup.

mod bar;
mod entry;
mod head;
mod html;
mod prose;

pub use html::html;

use super::palette::dark;
use super::paper::{Node, embedded};
use super::svg;
use super::{Order, Part, Scope};
use crate::date::words;
use crate::i18n::{Lang, chart::Chart, fill, page::Page, written::Written as Words};
use crate::state::State;
use crate::timeline::Timeline;

/// How wide the drawing is, in CSS pixels.
const WIDTH: f64 = 1232.0;

/// Where a page stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place<'a> {
    /// The way from the page to the folder of the app's files, which is that of the page in
    /// the first language: empty, or ending with a slash.
    pub home: &'a str,
    /// The whole address of that folder, where it is known when the page is written.
    pub site: Option<&'a str>,
    /// The address of the timeline's file, from that folder.
    pub file: &'a str,
    /// Whether there is a picture for those who show links, `timeline-LANG.png` in that folder.
    pub picture: bool,
    /// Whether the page stands alone: it names no file beside it, and holds its drawings.
    pub alone: bool,
}

/// A written page, as parts of HTML.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// What stands in the head of the page.
    pub head: String,
    /// What stands in its body.
    pub body: String,
    /// The drawing, `timeline-LANG.svg`.
    pub drawing: String,
    /// The drawing for those who ask for dark colours, `timeline-LANG-dark.svg`.
    pub drawing_dark: String,
}

/// The page of a timeline in a language.
///
/// ```
/// use hito::export::written::{Place, written};
/// let file = br#"{"version": 1, "title": "Laws <1>", "events": [
///   {"id": "a", "date": "2003-04-11", "title": "Gazette"}]}"#;
/// let timeline = hito::read::read(file).timeline.unwrap();
/// let page = written(&timeline, Default::default(), &Place::default());
/// assert!(page.body.contains("Laws &lt;1>") && page.body.contains(r#"id="event-a""#));
/// ```
pub fn written(timeline: &Timeline, lang: Lang, place: &Place) -> Written {
    let state = State {
        lang,
        ..State::default()
    };
    let order = Order {
        timeline,
        state: &state,
        scope: Scope::Whole,
        width: WIDTH,
        base: None,
        now: None,
        ground: true,
    };
    let part = Part::new(timeline, &state, Scope::Whole);
    let (drawing, width, height) = svg::chart(&part, &order);
    let drawings = if place.alone {
        [&drawing, &dark(&drawing)].map(|drawing| embedded(drawing))
    } else {
        let name = |end| format!("./{}timeline-{}{end}.svg", place.home, lang.code());
        ["", "-dark"].map(name)
    };
    let figure = figure(&part, &drawings, width, height);
    let body = element(
        "div",
        &[("id", "written"), ("class", "page")],
        vec![
            head::header(&part, place),
            bar::bar(&part),
            element(
                "div",
                &[("class", "body")],
                vec![element("main", &[], vec![figure, entry::list(&part)])],
            ),
            foot(&part, place),
        ],
    );
    Written {
        head: html(&head::head(&part, place)),
        body: html(&[body]),
        drawing_dark: dark(&drawing),
        drawing,
    }
}

/// The drawing, once for each ground: the style shows the one that the reader asks for.
fn figure(part: &Part, drawings: &[String; 2], width: f64, height: f64) -> Node {
    let (chart, lang) = (Chart::of(part.lang()), part.lang());
    let window = part.window();
    let year =
        |at: f64| crate::date::year_words(crate::date::calendar::civil(at as i64).year, lang);
    let alt = fill(
        chart.name,
        &[
            ("from", &year(window.start)),
            ("to", &year(window.end - 1.0)),
            ("count", &super::words::count_words(part)),
        ],
    );
    let (width, height) = (crate::layout::px(width), crate::layout::px(height));
    let picture = |class: &str, src: &str| {
        element(
            "img",
            &[
                ("class", class),
                ("src", src),
                ("width", &width),
                ("height", &height),
                ("alt", &alt),
                // The one that is not shown is not loaded.
                ("loading", "lazy"),
            ],
            vec![],
        )
    };
    element(
        "div",
        &[("class", "drawn")],
        vec![
            picture("drawn-light", &drawings[0]),
            picture("drawn-dark", &drawings[1]),
        ],
    )
}

fn foot(part: &Part, place: &Place) -> Node {
    let (lang, timeline) = (part.lang(), part.timeline);
    let (page, words_) = (Page::of(lang), Words::of(lang));
    let mut lines = Vec::new();
    if let Some(date) = &timeline.updated {
        let updated = fill(page.updated, &[("date", &words(date, lang))]);
        lines.push(text("span", &[], &updated));
    }
    if let Some(license) = &timeline.license {
        let license = fill(page.license, &[("license", license)]);
        lines.push(text("span", &[], &license));
    }
    if !place.file.is_empty() {
        let href = format!("./{}{}", place.home, place.file);
        lines.push(text("a", &[("href", &href)], words_.data));
    }
    element("footer", &[("class", "foot")], lines)
}

fn element(name: &'static str, attributes: &[(&'static str, &str)], inner: Vec<Node>) -> Node {
    let attributes = attributes
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    Node::Element(name, attributes, inner)
}

fn text(name: &'static str, attributes: &[(&'static str, &str)], text: &str) -> Node {
    element(name, attributes, vec![Node::Text(text.to_owned())])
}

/// A text of the file, with its language where that is not the page's.
fn tagged(name: &'static str, class: &str, said: &crate::timeline::Text, lang: Lang) -> Node {
    let (tag, said) = said.tagged(lang);
    let mut attributes = Vec::new();
    if !class.is_empty() {
        attributes.push(("class", class));
    }
    if let Some(tag) = tag.filter(|tag| Lang::from_tag(tag) != Some(lang)) {
        attributes.push(("lang", tag));
    }
    text(name, &attributes, said)
}

#[cfg(test)]
mod tests;
