//! What the filters hold: the values of a facet to choose from, the dates, and on a narrow page the
//! sheet with all of them.

use super::dates::dates;
use super::dialog::{Dialog, dialog_head};
use super::filters::{Props, chosen, events, groups};
use super::shape::sign;
use crate::i18n::{choices::Choices, fill, number, page::Page};
use crate::query::Facet;
use crate::state::Message;
use yew::prelude::*;

/// What is to be chosen of a facet, or the range of dates.
pub fn choices(props: Props, facet: Option<Facet>) -> Html {
    let query = &props.state.query;
    match facet {
        Some(facet) => options(facet, &props),
        None => dates(props.state.lang, &query.from, &query.to, &props.send),
    }
}

/// Every way to filter, over a narrow page.
pub fn sheet(props: Props, closed: Callback<()>) -> Html {
    let (page, state) = (Page::of(props.state.lang), &props.state);
    let count = events(props.world.answer.selection.count(), state.lang);
    html! {
        <Dialog class="sheet" label="sheet-title" {closed}>
            { dialog_head("sheet-title", page.filters, page.close) }
            <div class="sheet-body">{ groups(&props, "group") }</div>
            <form method="dialog" class="sheet-foot">
                if chosen(state) > 0 {
                    <button type="button" onclick={props.send.reform(|_: MouseEvent| Message::ClearFilters)}>{ page.filters_reset }</button>
                }
                <button class="primary">{ fill(Choices::of(state.lang).show, &[("count", &count)]) }</button>
            </form>
        </Dialog>
    }
}

fn options(facet: Facet, props: &Props) -> Html {
    let Props {
        world, state, send, ..
    } = props;
    let chosen = &state.query.chosen[facet];
    let values = world.data.index.values(facet).iter().enumerate();
    values.map(|(at, id)| {
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
    }).collect()
}
