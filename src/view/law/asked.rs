//! What the address asks of the laws, under the filters: those of a day, and one that there is not.

use super::on_day::OnProps;
use crate::i18n::{fill, law::Law};
use crate::view::awaited::Awaited;
use crate::view::panels::Panels;
use yew::prelude::*;

/// The laws of the day where one is chosen, and a word where the open law is none of the file's.
pub fn asked(props: OnProps, awaited: &Awaited<Panels>) -> Html {
    let OnProps { world, state, .. } = &props;
    let unknown = state.instrument.as_deref();
    let unknown = unknown.filter(|id| world.data.instrument(id).is_none());
    let unknown = unknown.map(|id| {
        let words = fill(Law::of(state.lang).instrument_unknown, &[("id", id)]);
        html! { <p class="notices">{ words }</p> }
    });
    let answered = state.on.is_some() && !world.data.timeline.instruments.is_empty();
    html! {
        <>
            { for unknown }
            if answered { { awaited.show("on-open", |panels| (panels.in_force)(props)) } }
        </>
    }
}
