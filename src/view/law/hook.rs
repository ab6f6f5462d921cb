//! What an event's panel says of the instrument in whose life it stands.

use super::instrument_link;
use crate::date::{Edtf, words};
use crate::i18n::{Lang, fill, law::Law, lower, page::Page};
use crate::law::Life;
use crate::state::{Message, State};
use crate::timeline::Event;
use crate::view::today::today;
use crate::view::world::World;
use yew::prelude::*;

/// The event's instrument: its name as the way to its panel, what it is, and its relations.
pub fn hook(
    world: &World,
    event: &Event,
    state: &State,
    now: Option<f64>,
    send: &Callback<Message>,
) -> Html {
    let (page, lang) = (Page::of(state.lang), state.lang);
    let data = &world.data;
    let found = event
        .instrument
        .as_deref()
        .and_then(|id| data.instrument(id));
    let Some((at, life)) = found.and_then(|at| Some((at, data.lives().life(at)?))) else {
        return html! {};
    };
    let kind = data.timeline.instruments.get(at).and_then(|it| it.kind);
    let on = state.on.clone().or_else(|| today(now));
    let edges = data.relations().of(at).iter().map(|edge| {
        html! {
            <li>{ edge.name(lang) }{ " " }{ instrument_link(data, edge.other, state, send) }</li>
        }
    });
    html! {
        <div class="instrument">
            <h3>{ page.instrument }</h3>
            <p>{ instrument_link(data, at, state, send) }{ for kind.map(|kind| format!(" ({})", lower(kind.name(lang)))) }</p>
            { for status(life, on.as_ref(), lang).map(|status| html! { <p class="instrument-status">{ status }</p> }) }
            <ul>{ for edges }</ul>
        </div>
    }
}

/// What an instrument is on a date, in words; nothing without a date.
pub fn status(life: &Life, on: Option<&Edtf>, lang: Lang) -> Option<String> {
    let on = on?;
    let (date, status) = (words(on, lang), life.on(on).name(lang));
    Some(fill(
        Law::of(lang).status_on,
        &[("date", &date), ("status", status)],
    ))
}
