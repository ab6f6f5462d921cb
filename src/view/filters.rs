//! The bar above the events: the views, search, facets and dates, what was in force on a day, and
//! how many events match.

use super::awaited::Awaited;
use super::icon::{FILTER, LIST, TABLE, TIMELINE, icon};
use super::panels::Panels;
use super::today::today;
use super::world::World;
use crate::browser::value_of;
use crate::date::words_after;
use crate::i18n::{Lang, fill, law::Law, number, page::Page, plural, search::Search};
use crate::query::Facet;
use crate::state::{Message, State, ViewName};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    /// Whether there is room for little: the facets stand in a sheet then.
    pub narrow: bool,
    /// Now, in seconds since 1970, where it is known.
    pub now: Option<f64>,
    pub awaited: Awaited<Panels>,
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
    let Props {
        world,
        state,
        narrow,
        now,
        awaited,
        send,
    } = props;
    let page = Page::of(state.lang);
    let sheet = use_state(|| false);
    let oninput = send.reform(|event: InputEvent| Message::Search(value_of(&event)));
    let show = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(true))
    };
    let hide = {
        let sheet = sheet.clone();
        Callback::from(move |()| sheet.set(false))
    };
    let chosen = chosen(state);
    html! {
        <div class="bar" part="filters">
            { views(state, *narrow, send) }
            <section class="filters" aria-label={page.filters}>
                <input id="search" type="search" value={state.query.text.clone()} placeholder={if *narrow { page.search_hint } else { page.search }} title={page.search_hint}
                    aria-label={page.search} autocomplete="off" {oninput} />
                if *narrow {
                    <button type="button" class="pill open-sheet" aria-haspopup="dialog" onclick={show}>{ icon(FILTER) }{ page.filters }{ badge(chosen) }</button>
                } else {
                    { groups(props, "menu pill-menu") }
                }
            </section>
            <div class="found">
                <p class="results" role="status" data-results={world.answer.selection.count().to_string()}>{ count_words(world, state.lang) }</p>
                if !state.query.is_empty() { <div class="chips">{ chips(world, state, send) }</div> }
            </div>
            { in_force(world, state, *now, send) }
            if *narrow && *sheet { { awaited.show("", |panels| (panels.sheet)(props.clone(), hide)) } }
        </div>
    }
}

/// On a narrow page the list is the timeline, so that there are two views.
fn views(state: &State, narrow: bool, send: &Callback<Message>) -> Html {
    let page = Page::of(state.lang);
    let now = match state.view {
        ViewName::List if narrow => ViewName::Timeline,
        view => view,
    };
    let views = [
        (ViewName::Timeline, TIMELINE, page.view_timeline),
        (ViewName::List, LIST, page.view_list),
        (ViewName::Table, TABLE, page.view_table),
    ]
    .into_iter()
    .filter(|(view, ..)| !(narrow && *view == ViewName::List))
    .map(|(view, line, name)| {
        let onclick = send.reform(move |_: MouseEvent| Message::View(view));
        let pressed = (view == now).to_string();
        html! { <button type="button" aria-pressed={pressed} data-view={view.word()} {onclick}>{ icon(line) }{ name }</button> }
    });
    html! { <div class="choice views" role="group" aria-label={page.view}>{ for views }</div> }
}

/// The way to what was in force on a day, today at first, and back; where the file tells of laws.
fn in_force(world: &World, state: &State, now: Option<f64>, send: &Callback<Message>) -> Html {
    if world.data.timeline.instruments.is_empty() {
        return html! {};
    }
    let law = Law::of(state.lang);
    let shown = state.on.is_some();
    let to = if shown { None } else { today(now) };
    let onclick = send.reform(move |_: MouseEvent| Message::On(to.clone()));
    html! { <button type="button" id="on-show" class="pill on-pill" title={law.on_title} aria-expanded={shown.to_string()} {onclick}>{ law.on_date }</button> }
}

/// How many filters are set, the search left out.
pub fn chosen(state: &State) -> usize {
    let query = &state.query;
    let dates = usize::from(query.from.is_some()) + usize::from(query.to.is_some());
    let facets = Facet::ALL.iter().map(|facet| query.chosen[*facet].len());
    facets.sum::<usize>() + dates
}

/// Every way to filter, each in a fold that opens; what it holds comes with the panels.
pub fn groups(props: &Props, class: &'static str) -> Html {
    let Props {
        world,
        state,
        awaited,
        ..
    } = props;
    let choices = |facet| awaited.show("", |panels| (panels.choices)(props.clone(), facet));
    let page = Page::of(state.lang);
    let facets = Facet::ALL
        .into_iter()
        .filter(|facet| !world.data.index.values(*facet).is_empty())
        .map(|facet| {
            let name = facet_name(facet, page);
            let chosen = state.query.chosen[facet].len();
            html! {
                <details {class} data-facet={facet.word()}>
                    <summary>{ name }{ badge(chosen) }</summary>
                    <div class="menu-body" role="group" aria-label={name}>{ choices(Some(facet)) }</div>
                </details>
            }
        });
    let (from, to) = (&state.query.from, &state.query.to);
    let chosen = usize::from(from.is_some()) + usize::from(to.is_some());
    html! {
        <>
            { for facets }
            <details {class} data-facet="dates">
                <summary>{ page.dates }{ badge(chosen) }</summary>
                <div class="menu-body" role="group" aria-label={page.dates}>{ choices(None) }</div>
            </details>
        </>
    }
}

fn badge(chosen: usize) -> Html {
    if chosen == 0 {
        return html! {};
    }
    html! { <span class="badge">{ number(chosen) }</span> }
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
            fill(page.from_chip, &[("date", &words_after(from, state.lang))]),
            Message::From(None),
        ));
    }
    if let Some(to) = &state.query.to {
        chips.push(chip(
            fill(page.to_chip, &[("date", &words_after(to, state.lang))]),
            Message::To(None),
        ));
    }
    let onclick = send.reform(|_: MouseEvent| Message::ClearFilters);
    chips.push(html! { <button type="button" class="chip chip-reset" {onclick}>{ page.filters_reset }</button> });
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

/// How many events match, in words.
fn count_words(world: &World, lang: Lang) -> String {
    let page = Page::of(lang);
    if world.waiting {
        return Search::of(lang).preparing.into();
    }
    let (count, all) = (world.answer.selection.count(), world.data.index.len());
    if count == 0 {
        page.results_none.into()
    } else if count == all {
        events(count, lang)
    } else {
        fill(
            page.results_of,
            &[("n", &number(count)), ("all", &number(all))],
        )
    }
}
