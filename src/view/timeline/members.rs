//! The members of a cluster that no zoom parts, as a list in a dialog.

use super::Props;
use crate::browser;
use crate::date::words;
use crate::i18n::{chart::Chart, fill, number};
use crate::state::Message;
use crate::view::filters::events;
use crate::view::open::open;
use crate::view::shape::sign;
use yew::prelude::*;

/// How many members are listed.
pub const LISTED: usize = 100;

#[derive(Properties, PartialEq)]
pub struct MembersProps {
    pub chart: Props,
    /// The ranks of the first of them, and how many there are.
    pub ranks: Vec<u32>,
    pub count: usize,
    pub close: Callback<()>,
}

#[component]
pub fn Members(props: &MembersProps) -> Html {
    let Props {
        world, state, send, ..
    } = &props.chart;
    let chart = Chart::of(state.lang);
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        if let Some(dialog) = node.cast::<browser::Element>() {
            browser::open_dialog(&dialog);
        }
    });
    let onclose = props.close.reform(|_: yew::Event| ());
    // Escape closes the dialog alone, not what is open behind it.
    let onkeydown = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    let index = &world.data.index;
    let entry = |rank: &u32| {
        let event = world.data.event(*rank);
        let category = index.value_of(crate::query::Facet::Category, *rank);
        let (send, close) = (send.clone(), props.close.clone());
        let follow = Callback::from(move |message: Message| {
            close.emit(());
            send.emit(message);
        });
        let (href, onclick) = open(state, &event.id, &follow);
        html! {
            <li>{ sign(category) }{ " " }<a {href} {onclick}>{ event.title.get(state.lang) }</a>{ " " }<span class="when">{ words(&event.date, state.lang) }</span></li>
        }
    };
    let rest = props.count.saturating_sub(props.ranks.len());
    let title = fill(
        chart.members,
        &[("count", &events(props.count, state.lang))],
    );
    html! {
        <dialog ref={node} class="members" aria-labelledby="members-title" {onclose} {onkeydown}>
            <form method="dialog"><button class="members-close">{ chart.close }</button></form>
            <h2 id="members-title">{ title }</h2>
            <ul>{ for props.ranks.iter().map(entry) }</ul>
            if rest > 0 { <p>{ fill(chart.members_more, &[("n", &number(rest))]) }</p> }
        </dialog>
    }
}
