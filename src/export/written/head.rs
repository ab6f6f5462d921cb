//! What a page says of itself, to readers and to machines.

use super::{Place, element, tagged, text};
use crate::export::Part;
use crate::export::jsonld;
use crate::export::paper::Node;
use crate::i18n::{Lang, page::Page, written::Written as Words};

/// The page of a language, from the folder of the app's files.
const fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "",
        Lang::Es => "es/",
    }
}

/// Title, description, what belongs to it in other languages, what is shown with a link to it,
/// and linked data.
pub fn head(part: &Part, place: &Place) -> Vec<Node> {
    let (lang, timeline) = (part.lang(), part.timeline);
    let title = timeline.title.get(lang);
    let mut nodes = vec![text("title", &[], title)];
    let summary = timeline.summary.as_ref().map(|text| text.get(lang));
    let description = summary.unwrap_or(title);
    nodes.push(meta("name", "description", description));
    let address = |lang: Lang| match place.site {
        Some(site) => format!("{site}{}", folder(lang)),
        None => format!("./{}{}", place.home, folder(lang)),
    };
    if !place.alone {
        nodes.push(link("canonical", &address(lang), None));
        for other in Lang::ALL {
            nodes.push(link("alternate", &address(other), Some(other.code())));
        }
        nodes.push(link("alternate", &address(Lang::En), Some("x-default")));
    }
    let locale = match lang {
        Lang::En => "en_US",
        Lang::Es => "es_MX",
    };
    let property = |name, value: &str| meta("property", name, value);
    nodes.extend([
        property("og:type", "website"),
        property("og:title", title),
        property("og:description", description),
        property("og:locale", locale),
    ]);
    let base = if place.alone {
        String::new()
    } else {
        address(lang)
    };
    if place.site.is_some() {
        nodes.push(property("og:url", &base));
    }
    if place.picture {
        let folder = place.site.unwrap_or(place.home);
        let start = if place.site.is_some() { "" } else { "./" };
        let picture = format!("{start}{folder}timeline-{}.png", lang.code());
        nodes.extend([
            property("og:image", &picture),
            property("og:image:alt", title),
            meta("name", "twitter:card", "summary_large_image"),
        ]);
    }
    if !place.file.is_empty() {
        nodes.push(meta("name", "hito:file", place.file));
        let linked = format!("./{}timeline.jsonld", place.home);
        let attributes = [
            ("rel", "alternate"),
            ("type", "application/ld+json"),
            ("href", &linked),
        ];
        nodes.push(element("link", &attributes, vec![]));
    }
    let script = [("type", "application/ld+json")];
    nodes.push(text(
        "script",
        &script,
        &jsonld::about(timeline, &base, lang),
    ));
    nodes
}

fn meta(kind: &'static str, name: &str, content: &str) -> Node {
    element("meta", &[(kind, name), ("content", content)], vec![])
}

fn link(rel: &str, href: &str, lang: Option<&str>) -> Node {
    let mut attributes = vec![("rel", rel), ("href", href)];
    attributes.extend(lang.map(|lang| ("hreflang", lang)));
    element("link", &attributes, vec![])
}

/// Title, languages and summary.
pub fn header(part: &Part, place: &Place) -> Node {
    let (lang, timeline) = (part.lang(), part.timeline);
    let links = Lang::ALL.map(|other| {
        let code = other.code();
        // Who comes back by it has chosen, whatever the browser prefers.
        let href = if place.alone {
            format!("?lang={code}")
        } else {
            format!("./{}{}?lang={code}", place.home, folder(other))
        };
        let name = format!("{} – {}", code.to_uppercase(), other.own_name());
        let mut attributes = vec![
            ("href", &*href),
            ("lang", code),
            ("hreflang", code),
            ("aria-label", &*name),
        ];
        if other == lang {
            attributes.push(("aria-current", "page"));
        }
        text("a", &attributes, &code.to_uppercase())
    });
    // A page that stands alone is written in one language; the app in it speaks both.
    let class = if place.alone {
        "choice resting"
    } else {
        "choice"
    };
    let languages = [("class", class), ("aria-label", Page::of(lang).language)];
    let tools = vec![element("nav", &languages, links.into())];
    let mut inner = vec![
        tagged("h1", "", &timeline.title, lang),
        element("div", &[("class", "head-tools")], tools),
    ];
    if let Some(summary) = &timeline.summary {
        inner.push(tagged("p", "summary", summary, lang));
    }
    inner.push(element(
        "noscript",
        &[],
        vec![text("p", &[("class", "hint")], Words::of(lang).scriptless)],
    ));
    element("header", &[("class", "head")], inner)
}
