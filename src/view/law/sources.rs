//! Where a statement is written.

use crate::date::words;
use crate::i18n::{Lang, fill, law::Law, page::Page};
use crate::markdown::safe_url;
use crate::timeline::Citation;
use crate::view::world::Data;
use yew::prelude::*;

/// The sources of a statement: what, by whom, when, in which language, how near to what it
/// tells, where in it, and where a copy is kept.
pub fn sources(data: &Data, citations: &[Citation], lang: Lang) -> Html {
    let page = Page::of(lang);
    let rows = citations.iter().map(|citation| {
        let Some(source) = data.source(&citation.id) else {
            return html! { <li>{ citation.id.to_string() }</li> };
        };
        let title = source.title.get(lang).to_owned();
        let facts = [
            source
                .publisher
                .as_ref()
                .map(|publisher| publisher.get(lang).to_owned()),
            source.date.as_ref().map(|date| words(date, lang)),
            source.language.as_ref().map(|tag| language(tag, lang)),
            source.kind.map(|kind| kind.name(lang).to_owned()),
            citation
                .locator
                .as_ref()
                .map(|locator| locator.get(lang).to_owned()),
        ];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let hreflang = source.language.as_ref().map(|tag| tag.to_string());
        html! {
            <li>
                if let Some(href) = source.url.as_deref().and_then(safe_url) {
                    <a href={href.to_owned()} hreflang={hreflang.clone()} lang={hreflang} rel="noreferrer">{ title }</a>
                } else { <span lang={hreflang}>{ title }</span> }
                <span class="source-facts">{ facts }</span>
                if let Some(href) = source.archived.as_deref().and_then(safe_url) {
                    <a href={href.to_owned()} rel="noreferrer">{ page.source_archived }</a>
                }
            </li>
        }
    });
    html! { <ul class="sources">{ for rows }</ul> }
}

/// The language of a source in words; its tag where it is neither of the page's own.
fn language(tag: &str, lang: Lang) -> String {
    let law = Law::of(lang);
    match Lang::from_tag(tag) {
        Some(Lang::En) => law.language_en.to_owned(),
        Some(Lang::Es) => law.language_es.to_owned(),
        None => fill(Page::of(lang).source_language, &[("language", tag)]),
    }
}

/// The first source of a statement as a short link.
pub fn source_link(data: &Data, citations: &[Citation], name: &str, lang: Lang) -> Html {
    let law = Law::of(lang);
    let found = citations.iter().find_map(|citation| {
        let source = data.source(&citation.id)?;
        Some((source, safe_url(source.url.as_deref()?)?.to_owned()))
    });
    let Some((source, href)) = found else {
        return html! {};
    };
    let title = source.title.get(lang);
    let label = fill(law.source_of, &[("name", name), ("source", title)]);
    html! { <a class="source-link" {href} rel="noreferrer" aria-label={label.clone()} title={label}>{ law.source_link }</a> }
}
