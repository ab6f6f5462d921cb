//! The events one below the other, to read: time runs down the page.

use super::open::open;
use super::shape::sign;
use super::world::World;
use crate::date::calendar::civil;
use crate::date::{words, year_words};
use crate::i18n::{fill, number, page::Page};
use crate::query::{Facet, highlight};
use crate::state::{Message, State};
use yew::prelude::*;

/// How many events one page of the list holds.
const PAGE: usize = 100;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: State,
    pub page: usize,
    pub turn: Callback<usize>,
    pub send: Callback<Message>,
}

#[component]
pub fn List(props: &Props) -> Html {
    let Props {
        world,
        state,
        page: at,
        turn,
        ..
    } = props;
    let page = Page::of(state.lang);
    let selection = &world.answer.selection;
    let first = at * PAGE;
    let last = (first + PAGE).min(selection.count());
    let mut year = None;
    let rows = (first..last).filter_map(|n| selection.nth(n)).map(|rank| {
        let start = world.data.index.starts()[rank as usize];
        let here = (start != i64::MIN).then(|| civil(start).year);
        let begins = year != Some(here);
        year = Some(here);
        let heading = here.map_or(page.year_unplaced.to_owned(), |year| {
            year_words(year, state.lang)
        });
        html! {
            <>
                if begins { <li class="year" key={heading.clone()}><h2>{ heading }</h2></li> }
                { row(props, rank) }
            </>
        }
    });
    let blanks = [
        ("first", number(first + 1)),
        ("last", number(last)),
        ("all", number(selection.count())),
    ];
    let place = fill(
        page.list_page,
        &blanks
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    );
    let to = |page: usize| turn.reform(move |_: MouseEvent| page);
    html! {
        <>
            <ol class="list" aria-label={page.list_name}>{ for rows }</ol>
            if selection.count() > PAGE {
                <nav class="pages" aria-label={page.list_name}>
                    <button type="button" disabled={*at == 0} onclick={to(at.saturating_sub(1))}>{ page.list_earlier }</button>
                    <span>{ place }</span>
                    <button type="button" disabled={last == selection.count()} onclick={to(at + 1)}>{ page.list_later }</button>
                </nav>
            }
        </>
    }
}

fn row(props: &Props, rank: u32) -> Html {
    let Props {
        world, state, send, ..
    } = props;
    let page = Page::of(state.lang);
    let event = world.data.event(rank);
    let id = event.id.clone();
    let (href, onclick) = open(state, &id, send);
    let category = world.data.index.value_of(Facet::Category, rank);
    let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect]
        .into_iter()
        .filter_map(|facet| {
            let value = world.data.index.value_of(facet, rank)?;
            Some(
                world
                    .data
                    .index
                    .name(&world.data.timeline, facet, value, state.lang),
            )
        });
    let facts = facts.collect::<Vec<_>>().join(" · ");
    html! {
        <li class="entry" key={id.to_string()}>
            <a {href} data-event={id.to_string()} {onclick}>
                <span class="entry-date">{ words(&event.date, state.lang) }</span>
                <span class="entry-title">{ sign(category) }{ " " }{ marked(event.title.get(state.lang), &state.query.text) }</span>
                if let Some(summary) = &event.summary {
                    <span class="entry-summary">{ marked(summary.get(state.lang), &state.query.text) }</span>
                }
                <span class="entry-facts">{ facts }
                    if !event.disputes.is_empty() { <span class="disputed">{ page.dispute }</span> }
                </span>
            </a>
        </li>
    }
}

/// A text with the searched words marked.
fn marked(text: &str, query: &str) -> Html {
    let mut parts = Vec::new();
    let mut at = 0;
    for found in highlight(text, query) {
        parts.push(html! { { text[at..found.start].to_owned() } });
        parts.push(html! { <mark>{ text[found.clone()].to_owned() }</mark> });
        at = found.end;
    }
    parts.push(html! { { text[at..].to_owned() } });
    parts.into_iter().collect()
}
