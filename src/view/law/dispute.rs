//! What sources do not agree on.

use super::sources;
use crate::date::{Edtf, words};
use crate::i18n::{Lang, page::Page};
use crate::timeline::Event;
use crate::view::world::Data;
use yew::prelude::*;

/// A plain box with each claim, its date and its sources; nothing where the sources agree.
pub fn disputes(data: &Data, event: &Event, lang: Lang) -> Html {
    let page = Page::of(lang);
    if event.disputes.is_empty() {
        return html! {};
    }
    let claims = event.disputes.iter().map(|dispute| html! {
        <div class="claim">
            <h4>{ page.dispute_other }{ for dispute.date.iter().map(|date| format!(" · {}", words(date, lang))) }</h4>
            <p>{ dispute.claim.get(lang) }</p>
            { sources(data, &dispute.sources, lang) }
        </div>
    });
    html! {
        <div class="dispute">
            <h3>{ page.dispute }</h3>
            <div class="claim">
                <h4>{ page.dispute_shown }{ " · " }{ words(&event.date, lang) }</h4>
                <p>{ event.title.get(lang) }</p>
                { sources(data, &event.sources, lang) }
            </div>
            { for claims }
        </div>
    }
}

/// That sources disagree, with the dates that they give, in a line.
pub fn dispute_words(event: &Event, lang: Lang) -> String {
    let page = Page::of(lang);
    let others = event.disputes.iter().filter_map(|it| it.date.as_ref());
    let mut dates: Vec<&Edtf> = std::iter::once(&event.date).chain(others).collect();
    dates.dedup();
    match dates.len() {
        1 => page.dispute.to_owned(),
        _ => {
            let dates: Vec<String> = dates.iter().map(|date| words(date, lang)).collect();
            format!("{}: {}", page.dispute, dates.join(" / "))
        }
    }
}
