//! The room of the app's tools: they are shown where a script runs, and rest until the app has
//! come, so that nothing moves when it does.

use super::{element, text};
use crate::export::Part;
use crate::export::paper::Node;
use crate::export::words::count_words;
use crate::i18n::{law::Law, page::Page};
use crate::query::Facet;

/// Views, search and filters; and how many events there are, which is true without them too.
pub fn bar(part: &Part) -> Node {
    let page = Page::of(part.lang());
    let views = [
        ("view-timeline", page.view_timeline),
        ("view-list", page.view_list),
        ("view-table", page.view_table),
    ];
    let views = views.map(|(view, name)| {
        let pressed = if view == "view-timeline" {
            "true"
        } else {
            "false"
        };
        let attributes = [
            ("type", "button"),
            ("aria-pressed", pressed),
            ("class", view),
        ];
        let icon = element("span", &[("class", "icon-room")], vec![]);
        element("button", &attributes, vec![icon, Node::Text(name.into())])
    });
    let filled = |facet: &Facet| !part.index.values(*facet).is_empty();
    let names = Facet::ALL
        .into_iter()
        .filter(filled)
        .map(|facet| match facet {
            Facet::Category => page.facet_category,
            Facet::Jurisdiction => page.facet_jurisdiction,
            Facet::Effect => page.facet_effect,
            Facet::Tag => page.facet_tag,
        });
    let menus = names.chain([page.dates]).map(|name| {
        let name = text("summary", &[], name);
        element("details", &[("class", "menu pill-menu")], vec![name])
    });
    let search = [("type", "search"), ("placeholder", page.search)];
    let mut filters = vec![element("input", &search, vec![])];
    let sheet = [("type", "button"), ("class", "pill open-sheet")];
    let icon = element("span", &[("class", "icon-room")], vec![]);
    let name = Node::Text(page.filters.into());
    filters.push(element("button", &sheet, vec![icon, name]));
    filters.extend(menus);
    let mut bar = vec![
        resting("choice views", views.into()),
        resting("filters", filters),
    ];
    let found = text("p", &[("class", "results")], &count_words(part));
    bar.push(element("div", &[("class", "found")], vec![found]));
    if !part.timeline.instruments.is_empty() {
        let attributes = [("class", "pill on-pill resting"), ("type", "button")];
        let attributes = [&attributes[..], &AT_REST].concat();
        bar.push(text("button", &attributes, Law::of(part.lang()).on_date));
    }
    element("div", &[("class", "bar")], bar)
}

/// What is only to be seen.
const AT_REST: [(&str, &str); 2] = [("inert", ""), ("aria-hidden", "true")];

fn resting(class: &str, inner: Vec<Node>) -> Node {
    let class = format!("{class} resting");
    element(
        "div",
        &[&[("class", &*class)], &AT_REST[..]].concat(),
        inner,
    )
}
