//! What to do when nothing matches.

use super::filters::{events, facet_name};
use super::world::World;
use crate::i18n::{fill, lower, page::Page};
use crate::query::Condition;
use crate::state::{Message, State};
use yew::prelude::*;

/// What is shown instead of the events.
pub fn empty(world: &World, state: &State, send: &Callback<Message>) -> Html {
    let page = Page::of(state.lang);
    if world.data.index.is_empty() {
        return html! { <div class="empty"><h2>{ page.empty_file }</h2><p>{ page.empty_file_hint }</p></div> };
    }
    let ways = world
        .data
        .index
        .relaxations(&state.query, world.data.text())
        .into_iter()
        .map(|(condition, count)| {
            let name = match condition {
                Condition::Text => fill(page.quoted, &[("text", state.query.text.trim())]),
                Condition::Dates => lower(page.dates),
                Condition::Facet(facet) => lower(facet_name(facet, page)),
            };
            let words = fill(
                page.empty_drop,
                &[("name", &name), ("count", &events(count, state.lang))],
            );
            let messages = match condition {
                Condition::Text => vec![Message::Search(String::new())],
                Condition::Facet(facet) => vec![Message::ClearFacet(facet)],
                Condition::Dates => vec![Message::From(None), Message::To(None)],
            };
            let send = send.clone();
            let onclick = move |_: MouseEvent| {
                messages
                    .iter()
                    .for_each(|message| send.emit(message.clone()))
            };
            html! { <li><button type="button" {onclick}>{ words }</button></li> }
        });
    let all = send.reform(|_: MouseEvent| Message::ClearFilters);
    html! {
        <div class="empty">
            <h2>{ page.results_none }</h2>
            <p>{ page.empty_hint }</p>
            <ul>{ for ways }</ul>
            <button type="button" class="primary" onclick={all}>{ page.filters_reset }</button>
        </div>
    }
}
