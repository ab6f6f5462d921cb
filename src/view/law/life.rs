//! A life in words: one row for each thing that happened, with its date and its sources.

use super::instrument_link;
use super::sources::{source_link, sources};
use crate::date::{Date, Edtf, Instant, words};
use crate::i18n::law::Law;
use crate::law::{Ending, Life, Origin, Status};
use crate::state::{Message, State};
use crate::view::open::open;
use crate::view::world::Data;
use yew::prelude::*;

/// The life of the instrument at a place in the file, as a list.
pub fn life(data: &Data, at: usize, state: &State, send: &Callback<Message>) -> Html {
    let (law, lang) = (Law::of(state.lang), state.lang);
    let (Some(instrument), Some(life)) = (data.timeline.instruments.get(at), data.lives().life(at))
    else {
        return html! {};
    };
    let mut rows: Vec<(Instant, Html)> = Vec::new();
    for event in life
        .events
        .iter()
        .filter_map(|at| data.timeline.events.get(*at))
    {
        let (href, onclick) = open(state, &event.id, send);
        let title = event.title.get(lang);
        let by = event
            .effect
            .and_then(Status::after)
            .and_then(|status| match status {
                Status::Ended(ending) => Some(enders(data, life, ending, state, send)),
                _ => None,
            });
        let row = html! {
            <li>
                <span class="life-date">{ words(&event.date, lang) }</span>
                <span class="life-what">
                    { for event.effect.map(|effect| html! { <strong>{ effect.name(lang) }</strong> }) }
                    { " " }<a {href} data-event-link={event.id.to_string()} {onclick}>{ title }</a>
                    { for by }
                    { " " }{ source_link(data, &event.sources, title, lang) }
                </span>
            </li>
        };
        rows.push((event.date.span().start, row));
    }
    // What no event tells, but the file or another instrument does.
    for spell in &life.spells {
        let what = match (spell.status, spell.from.origin) {
            (_, Origin::Event(_) | Origin::Untold) => continue,
            (Status::InForce, _) if has_event(data, life, Status::InForce) => continue,
            (Status::InForce, _) => html! { <strong>{ law.life_entered }</strong> },
            (Status::Ended(ending), _)
                if has_event(data, life, spell.status)
                    || ending == Ending::Lapsed && life.spells.len() == 1 =>
            {
                continue;
            }
            (Status::Ended(ending), _) => html! {
                <><strong>{ ending_name(ending, lang) }</strong>{ enders(data, life, ending, state, send) }</>
            },
            _ => continue,
        };
        let Some(date) = spell.from.date else {
            continue;
        };
        let row = html! {
            <li>
                <span class="life-date">{ words(&edtf(date), lang) }</span>
                <span class="life-what">{ what }{ " " }<span class="life-origin">{ law.life_from_file }</span>
                    { " " }{ source_link(data, &instrument.sources, data.instrument_name(at, lang), lang) }</span>
            </li>
        };
        // A date that is less exact stands after those that it holds.
        rows.push((date.span().end, row));
    }
    rows.sort_by_key(|(at, _)| *at);
    let untold = |status: fn(Status) -> bool| {
        life.spells
            .iter()
            .any(|spell| status(spell.status) && spell.from.origin == Origin::Untold)
    };
    html! {
        <>
            <h3>{ law.life }</h3>
            if rows.is_empty() { <p>{ law.life_none }</p> }
            <ol class="life">{ for rows.into_iter().map(|(_, row)| row) }</ol>
            if untold(Status::binds) { <p class="hint">{ law.life_untold }</p> }
            if untold(|status| matches!(status, Status::Ended(_))) { <p class="hint">{ law.life_end_untold }</p> }
            if !instrument.sources.is_empty() {
                <h3>{ crate::i18n::page::Page::of(lang).sources }</h3>
                { sources(data, &instrument.sources, lang) }
            }
        </>
    }
}

/// "by" and the instruments that ended a life, where any says so.
pub fn enders(
    data: &Data,
    life: &Life,
    ending: Ending,
    state: &State,
    send: &Callback<Message>,
) -> Html {
    if !matches!(ending, Ending::Repealed | Ending::Superseded) || life.ended_by.is_empty() {
        return html! {};
    }
    let law = Law::of(state.lang);
    html! { <span class="life-by">{ " " }{ law.ended_by }{ " " }{ for life.ended_by.iter().map(|by| instrument_link(data, *by, state, send)) }</span> }
}

fn ending_name(ending: Ending, lang: crate::i18n::Lang) -> &'static str {
    match ending {
        Ending::Lapsed => Law::of(lang).life_ended,
        ending => ending.name(lang),
    }
}

fn has_event(data: &Data, life: &Life, status: Status) -> bool {
    let events = life
        .events
        .iter()
        .filter_map(|at| data.timeline.events.get(*at)?.effect);
    events
        .filter_map(Status::after)
        .any(|after| after.rank() == status.rank())
}

fn edtf(date: Date) -> Edtf {
    Edtf::Date(date)
}
