//! What other sources give as the date of an event, where that is another one.

use crate::date::words;
use crate::i18n::page::Page;
use crate::layout::{GHOST, Ghost, Scene, ghosts as lay_out, px};
use crate::state::{Message, State};
use crate::view::open::open;
use crate::view::world::World;
use yew::prelude::*;

/// The ghosts of a scene: each leads to its event, as the mark does.
pub fn ghosts(world: &World, state: &State, scene: &Scene, send: &Callback<Message>) -> Html {
    let timeline = &world.data.timeline;
    let all = lay_out(timeline, scene);
    all.iter()
        .map(|ghost| draw(world, state, ghost, send))
        .collect()
}

fn draw(world: &World, state: &State, ghost: &Ghost, send: &Callback<Message>) -> Html {
    let (page, lang) = (Page::of(state.lang), state.lang);
    let Some(event) = world.data.timeline.events.get(ghost.event) else {
        return html! {};
    };
    let date = event
        .disputes
        .get(ghost.dispute)
        .and_then(|it| it.date.as_ref());
    let date = date.map(|date| words(date, lang)).unwrap_or_default();
    let name = format!("{date}: {} ({})", event.title.get(lang), page.dispute);
    let (href, onclick) = open(state, &event.id, send);
    let Ghost { x, y, .. } = ghost;
    // The mark itself is what keys reach; it says that the date is disputed.
    html! {
        <a class="ghost" {href} tabindex="-1" aria-hidden="true" data-ghost={event.id.to_string()} {onclick}>
            <title>{ name }</title>
            <path class="ghost-way" d={ghost.way()} />
            <rect class="target" x={px(x - 12.0)} y={px(y - 12.0)} width="24" height="24" />
            <circle cx={px(*x)} cy={px(*y)} r={px(GHOST)} />
        </a>
    }
}
