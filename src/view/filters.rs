//! What the reader asks for: search, facets, dates; and what to do when nothing matches.

use super::shape::sign;
use super::world::World;
use crate::browser::value_of;
use crate::date::{Edtf, words};
use crate::i18n::{Lang, fill, number, page::Page, plural};
use crate::query::{Condition, Facet};
use crate::state::{Message, State};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: State,
    pub send: Callback<Message>,
}

/// What the reader calls a facet.
pub fn facet_name(facet: Facet, page: &Page) -> &'static str {
    match facet {
        Facet::Category => page.facet_category,
        Facet::Jurisdiction => page.facet_jurisdiction,
        Facet::Effect => page.facet_effect,
        Facet::Tag => page.facet_tag,
    }
}

#[component]
pub fn Filters(props: &Props) -> Html {
    let Props { world, state, send } = props;
    let page = Page::of(state.lang);
    let oninput = send.reform(|event: InputEvent| Message::Search(value_of(&event)));
    let facets = Facet::ALL
        .into_iter()
        .filter(|facet| !world.data.index.values(*facet).is_empty());
    html! {
        <section class="filters" aria-label={page.filters}>
            <input id="search" type="search" value={state.query.text.clone()} placeholder={page.search_hint}
                aria-label={page.search} autocomplete="off" {oninput} />
            { for facets.map(|facet| facet_menu(facet, props)) }
            { date_menu(props) }
            <div class="chips">{ chips(world, state, send) }</div>
        </section>
    }
}

fn facet_menu(facet: Facet, props: &Props) -> Html {
    let Props { world, state, send } = props;
    let page = Page::of(state.lang);
    let chosen = &state.query.chosen[facet];
    let values = world.data.index.values(facet).iter().enumerate().map(|(at, id)| {
        let count = world.answer.counts[facet].get(at).copied().unwrap_or_default();
        let name = world.data.index.name(&world.data.timeline, facet, at as u16, state.lang);
        let checked = chosen.contains(id);
        let toggled = id.clone();
        let onchange = send.reform(move |_: yew::Event| Message::Toggle(facet, toggled.clone()));
        html! {
            <label key={id.to_string()} class={classes!("option", (count == 0 && !checked).then_some("option-none"))}>
                <input type="checkbox" {checked} {onchange} data-value={id.to_string()} />
                if facet == Facet::Category { { sign(Some(at as u16)) } }
                <span class="option-name">{ name.to_owned() }</span>
                <span class="option-count">{ number(count as usize) }</span>
            </label>
        }
    });
    html! {
        <details class="menu" name="filters" data-facet={facet.word()}>
            <summary>{ facet_name(facet, page) }{ badge(chosen.len()) }</summary>
            <div class="menu-body" role="group" aria-label={facet_name(facet, page)}>{ for values }</div>
        </details>
    }
}

fn badge(chosen: usize) -> Html {
    if chosen == 0 {
        return html! {};
    }
    html! { <span class="badge">{ number(chosen) }</span> }
}

fn date_menu(props: &Props) -> Html {
    let Props { state, send, .. } = props;
    let page = Page::of(state.lang);
    let field = |id: &'static str,
                 name: &'static str,
                 date: &Option<Edtf>,
                 message: fn(Option<Edtf>) -> Message| {
        let onchange = {
            let send = send.clone();
            Callback::from(move |event: yew::Event| {
                let value = value_of(&event);
                match value.trim().parse() {
                    Ok(date) => send.emit(message(Some(date))),
                    Err(_) if value.trim().is_empty() => send.emit(message(None)),
                    // The field keeps what was typed, and its pattern marks it as wrong.
                    Err(_) => {}
                }
            })
        };
        let value = date.as_ref().map(Edtf::to_string).unwrap_or_default();
        html! {
            <label class="date"><span>{ name }</span>
                <input {id} {value} inputmode="numeric" pattern="-?[0-9]{4}(-[0-9]{2}){0,2}" placeholder="2003-04-11" {onchange} />
            </label>
        }
    };
    let (from, to) = (&state.query.from, &state.query.to);
    let backwards =
        matches!((from, to), (Some(from), Some(to)) if to.span().end <= from.span().start);
    let chosen = usize::from(from.is_some()) + usize::from(to.is_some());
    html! {
        <details class="menu" name="filters" data-facet="dates">
            <summary>{ page.dates }{ badge(chosen) }</summary>
            <div class="menu-body" role="group" aria-label={page.dates}>
                { field("date-from", page.date_from, from, Message::From) }
                { field("date-to", page.date_to, to, Message::To) }
                <p class="hint">{ if backwards { page.dates_backwards } else { page.date_hint } }</p>
            </div>
        </details>
    }
}

fn chips(world: &World, state: &State, send: &Callback<Message>) -> Html {
    let page = Page::of(state.lang);
    let chip = |name: String, message: Message| {
        let label = fill(page.filter_remove, &[("name", &name)]);
        let onclick = send.reform(move |_: MouseEvent| message.clone());
        html! { <button type="button" class="chip" aria-label={label} {onclick}>{ name }<span aria-hidden="true">{ " ×" }</span></button> }
    };
    let mut chips = Vec::new();
    for facet in Facet::ALL {
        for id in &state.query.chosen[facet] {
            chips.push(chip(
                world.data.name(facet, id, state.lang),
                Message::Toggle(facet, id.clone()),
            ));
        }
    }
    if let Some(from) = &state.query.from {
        chips.push(chip(
            fill(page.from_chip, &[("date", &words(from, state.lang))]),
            Message::From(None),
        ));
    }
    if let Some(to) = &state.query.to {
        chips.push(chip(
            fill(page.to_chip, &[("date", &words(to, state.lang))]),
            Message::To(None),
        ));
    }
    if !state.query.is_empty() {
        let onclick = send.reform(|_: MouseEvent| Message::ClearFilters);
        chips.push(html! { <button type="button" class="chip chip-reset" {onclick}>{ page.filters_reset }</button> });
    }
    chips.into_iter().collect()
}

/// So many events, in words.
pub fn events(count: usize, lang: Lang) -> String {
    let page = Page::of(lang);
    fill(
        plural(count, page.results_one, page.results_other),
        &[("n", &number(count))],
    )
}

#[component]
pub fn Empty(props: &Props) -> Html {
    let Props { world, state, send } = props;
    let page = Page::of(state.lang);
    if world.data.index.is_empty() {
        return html! { <div class="empty"><h2>{ page.empty_file }</h2><p>{ page.empty_file_hint }</p></div> };
    }
    let ways = world
        .data
        .index
        .relaxations(&state.query, &world.data.text)
        .into_iter()
        .map(|(condition, count)| {
            let name = match condition {
                Condition::Text => format!("“{}”", state.query.text.trim()),
                Condition::Dates => page.dates.to_lowercase(),
                Condition::Facet(facet) => facet_name(facet, page).to_lowercase(),
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
