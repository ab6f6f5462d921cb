//! The buttons above the chart.

use super::{Act, Props};
use crate::browser;
use crate::i18n::{chart::Chart, page::Page};
use crate::layout::LaneBy;
use crate::state::Message;
use crate::view::filters::facet_name;
use yew::prelude::*;

/// How much one press of a key or a button zooms.
pub const ZOOM: f64 = 0.6;

pub fn tools(props: &Props, act: &Callback<Act>, hint: bool) -> Html {
    let Props {
        state, send, world, ..
    } = props;
    let (page, chart) = (Page::of(state.lang), Chart::of(state.lang));
    let lanes_by = send.reform(|event: yew::Event| {
        let value = browser::value_of(&event);
        let by = LaneBy::ALL.into_iter().find(|by| by.word() == value);
        Message::Lanes(by.unwrap_or_default())
    });
    let options = LaneBy::ALL.map(|by| {
        let name = by
            .facet()
            .map_or(chart.lanes_none, |facet| facet_name(facet, page));
        html! { <option value={by.word()} selected={by == state.lanes}>{ name }</option> }
    });
    let sign = |what: Act, sign: &'static str, name: &'static str| {
        html! { <button type="button" onclick={act.reform(move |_: MouseEvent| what)} aria-label={name} title={name}>{ sign }</button> }
    };
    let word = |what: Act, name: &'static str| {
        html! { <button type="button" onclick={act.reform(move |_: MouseEvent| what)}>{ name }</button> }
    };
    let filtered = world.answer.selection.count() < world.data.index.len();
    html! {
        <div class="timeline-tools" role="group" aria-label={page.view_timeline}>
            <label>{ chart.lanes_by }{ " " }<select id="lanes" onchange={lanes_by}>{ for options }</select></label>
            <span class="joined">
                { sign(Act::Zoom(1.0 / ZOOM), "−", chart.zoom_out) }
                { sign(Act::Zoom(ZOOM), "+", chart.zoom_in) }
            </span>
            <span class="joined">
                { sign(Act::Pan(-0.5), "←", chart.earlier) }
                { sign(Act::Pan(0.5), "→", chart.later) }
            </span>
            { word(Act::Fit, chart.fit) }
            if filtered { { word(Act::FitSelection, chart.fit_selection) } }
            if state.event.is_some() { { word(Act::ToEvent, chart.to_event) } }
            if props.now.is_some() { { word(Act::Today, chart.today) } }
            <span class={if hint { "wheel-hint shown" } else { "wheel-hint" }}>{ chart.wheel_hint }</span>
        </div>
    }
}
