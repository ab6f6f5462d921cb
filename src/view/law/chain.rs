//! What an instrument acts on and what acts on it: as a picture and as a list.

use super::instrument_link;
use crate::i18n::law::Law;
use crate::layout::{ChainBox, Elbow, chain as lay_out, path, px};
use crate::state::{Message, State};
use crate::view::open::open_instrument;
use crate::view::world::Data;
use yew::prelude::*;

/// The picture, in so many pixels of width, and the list of an instrument's relations.
pub fn chain(data: &Data, at: usize, state: &State, width: f64, send: &Callback<Message>) -> Html {
    let (law, lang) = (Law::of(state.lang), state.lang);
    let scene = lay_out(&data.timeline, data.relations(), at, width, lang);
    let Some(scene) = scene else {
        return html! { <><h3>{ law.chain }</h3><p>{ law.chain_none }</p></> };
    };
    // The list says the same to whoever does not see the picture.
    let view_box = path(&[("0 0 ", &[width, scene.height])]);
    let links = data.relations().chain(at, 2, 40);
    let from = |link: &crate::law::Link| {
        (link.depth > 1).then(|| format!("{}: ", data.instrument_name(link.from, lang)))
    };
    html! {
        <>
            <h3>{ law.chain }</h3>
            <svg class="chain" viewBox={view_box} width={px(width)} height={px(scene.height)} aria-hidden="true">
                { for scene.elbows.iter().map(elbow) }
                { for scene.boxes.iter().map(|it| a_box(data, it, state, send)) }
            </svg>
            <ul class="chain-list">
                { for links.iter().map(|link| html! {
                    <li data-relation={link.edge.relation.word()}>{ from(link) }{ link.edge.name(lang) }{ " " }{ instrument_link(data, link.edge.other, state, send) }</li>
                }) }
            </ul>
        </>
    }
}

fn elbow(elbow: &Elbow) -> Html {
    let Elbow {
        x,
        from,
        to,
        end,
        outward,
    } = *elbow;
    let way = path(&[("M", &[x, from]), ("V", &[to]), ("H", &[end])]);
    // The head points to what is acted on.
    let up = if to < from { -1.0 } else { 1.0 };
    let head = if outward {
        path(&[("M", &[end - 7.0, to - 4.0]), ("l7 4l-7 4z", &[])])
    } else {
        path(&[("M", &[x, from]), ("l4 ", &[up * 7.0]), ("h-8z", &[])])
    };
    html! { <><path class="elbow" d={way} /><path class="head" d={head} /></> }
}

fn a_box(data: &Data, it: &ChainBox, state: &State, send: &Callback<Message>) -> Html {
    let id = data
        .timeline
        .instruments
        .get(it.instrument)
        .map(|it| it.id.clone());
    let inner = html! {
        <>
            <rect x={px(it.x)} y={px(it.y)} width={px(it.width)} height={px(it.height)} rx="3" />
            { for it.relation.map(|relation| html! { <text class="chain-relation" x={px(it.x + 8.0)} y={px(it.y + 19.0)}>{ relation }</text> }) }
            { for it.lines.iter().map(|(y, line)| html! { <text x={px(it.x + 8.0)} y={px(*y)}>{ line.clone() }</text> }) }
        </>
    };
    match (it.relation, id) {
        (Some(_), Some(id)) => {
            let (href, onclick) = open_instrument(state, &id, send);
            html! { <a class="chain-box" {href} tabindex="-1" {onclick}>{ inner }</a> }
        }
        _ => html! { <g class="chain-box chain-here">{ inner }</g> },
    }
}
