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
    element(
        "div",
        &[("class", "bar")],
        vec![
            resting("choice views", views.into()),
            resting("filters", filters),
            text("p", &[("class", "results")], &count_words(part)),
        ],
    )
}

/// What was in force on a day, where the file tells of laws.
pub fn on(part: &Part) -> Node {
    let law = Law::of(part.lang());
    if part.timeline.instruments.is_empty() {
        return Node::Text(String::new());
    }
    let field = vec![
        text("span", &[], law.on_date),
        element("input", &[("placeholder", "2010-01-01")], vec![]),
    ];
    let show = text("button", &[("type", "button")], law.on_title);
    let tools = vec![element("label", &[("class", "date")], field), show];
    let tools = element("div", &[("class", "on-tools")], tools);
    resting("on", vec![tools])
}

fn resting(class: &str, inner: Vec<Node>) -> Node {
    let class = format!("{class} resting");
    let attributes = [("class", &*class), ("inert", ""), ("aria-hidden", "true")];
    element("div", &attributes, inner)
}
