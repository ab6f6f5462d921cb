//! The events one below the other, to read: time runs down the page, along a rail with years.

use super::law::{dispute_words, disputes, sources};
use super::markdown::foreign;
use super::open::open;
use super::shape::sign;
use super::world::World;
use crate::date::calendar::civil;
use crate::date::{words, year_words};
use crate::i18n::{Lang, fill, number, page::Page};
use crate::query::{Facet, highlight};
use crate::state::{Message, State};
use std::rc::Rc;
use yew::prelude::*;

/// How many events one page of the list holds.
pub const PAGE: usize = 100;
/// How many rows of a new file come at a time: more than a screen, and so few that the page stays
/// quick.
pub const GROWTH: usize = 12;
/// How many are put on paper at most.
const ON_PAPER: usize = 2000;

#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    pub page: usize,
    /// How many rows it has at most: those of a new file come little by little.
    pub most: usize,
    /// Whether it stands on paper: all of it at once, with the sources.
    pub paper: bool,
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
        paper,
        ..
    } = props;
    let page = Page::of(state.lang);
    let selection = &world.answer.selection;
    let starts = world.data.index.starts();
    let eras = &world.data.timeline.eras;
    let (first, last) = props.part(selection.count());
    let mut year = None;
    let mut era = None;
    let mut rows = Vec::new();
    for rank in (first..last).filter_map(|n| selection.nth(n)) {
        let start = starts[rank as usize];
        // The era that began last, of those that have not ended.
        let now = eras
            .iter()
            .enumerate()
            .filter(|(_, era)| era.date.start_span().start <= start && start < era.date.span().end)
            .max_by_key(|(_, era)| era.date.start_span().start)
            .map(|(n, _)| n);
        if now != era
            && let Some(now) = now.and_then(|now| eras.get(now))
        {
            let (tag, title) = now.title.tagged(state.lang);
            rows.push(html! {
                <li class="era-head" key={format!("era {rank}")}>
                    <h2 lang={foreign(tag, state.lang)}>{ title }</h2>
                    <span>{ words(&now.date, state.lang) }</span>
                </li>
            });
        }
        era = now;
        let here = (start != i64::MIN).then(|| civil(start).year);
        if year != Some(here) {
            let name = here.map_or(page.year_unplaced.to_owned(), |year| {
                year_words(year, state.lang)
            });
            let key = format!("year {rank}");
            // Below the heading of an era, or in its place where there is none.
            let heading = if eras.is_empty() {
                html! { <h2>{ name }</h2> }
            } else {
                html! { <h3>{ name }</h3> }
            };
            rows.push(html! { <li class="year" {key}>{ heading }</li> });
        }
        year = Some(here);
        rows.push(row(props, rank));
    }
    html! {
        <>
            <ol class="list" aria-label={page.list_name}>{ rows }</ol>
            if !paper { { pages(state.lang, *at, selection.count(), turn) } }
        </>
    }
}

impl Props {
    /// Which of so many rows are shown, from one to another.
    pub fn part(&self, count: usize) -> (usize, usize) {
        if self.paper {
            return (0, count.min(ON_PAPER));
        }
        let first = self.page * PAGE;
        (first.min(count), (first + self.most.min(PAGE)).min(count))
    }
}

/// Which part of the rows is shown, and the way to the others. `count` is how many rows there are
/// on all parts.
pub fn pages(lang: Lang, at: usize, count: usize, turn: &Callback<usize>) -> Html {
    if count <= PAGE {
        return html! {};
    }
    let page = Page::of(lang);
    let first = at * PAGE;
    let last = (first + PAGE).min(count);
    let (from, to, all) = (number(first + 1), number(last), number(count));
    let place = fill(
        page.list_page,
        &[("first", &from), ("last", &to), ("all", &all)],
    );
    let to = |page: usize| turn.reform(move |_: MouseEvent| page);
    html! {
        <nav class="pages" aria-label={page.list_name}>
            <button type="button" disabled={at == 0} onclick={to(at.saturating_sub(1))}>{ page.list_earlier }</button>
            <span>{ place }</span>
            <button type="button" disabled={last == count} onclick={to(at + 1)}>{ page.list_later }</button>
        </nav>
    }
}

fn row(props: &Props, rank: u32) -> Html {
    let Props {
        world, state, send, ..
    } = props;
    let lang = state.lang;
    let event = world.data.event(rank);
    let index = &world.data.index;
    let id = event.id.clone();
    let (href, onclick) = open(state, &id, send);
    let category = index.value_of(Facet::Category, rank);
    let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect]
        .into_iter()
        .filter_map(|facet| {
            let value = index.value_of(facet, rank)?;
            Some(index.name(&world.data.timeline, facet, value, lang))
        });
    let facts = facts.collect::<Vec<_>>().join(" · ");
    let class = classes!("entry", (event.importance >= 4).then_some("entry-major"));
    let current = (state.event.as_deref() == Some(&*id)).then_some("true");
    let (tag, title) = event.title.tagged(lang);
    html! {
        <li {class} key={format!("event {rank}")}>
            <span class="rail">{ sign(category) }</span>
            <a {href} data-event={id.to_string()} aria-current={current} {onclick}>
                <span class="entry-date">{ words(&event.date, lang) }
                    if !event.disputes.is_empty() { <span class="disputed">{ dispute_words(event, lang) }</span> }
                </span>
                <span class="entry-title" lang={foreign(tag, lang)}>{ marked(title, &state.query.text) }</span>
                if let Some((tag, summary)) = event.summary.as_ref().map(|summary| summary.tagged(lang)) {
                    <span class="entry-summary" lang={foreign(tag, lang)}>{ marked(summary, &state.query.text) }</span>
                }
                <span class="entry-facts">{ facts }</span>
            </a>
            if props.paper {
                { disputes(&world.data, event, lang) }
                { sources(&world.data, &event.sources, lang) }
            }
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
