//! The headings of the lanes: they stay in view, and collapse their lane.

use super::{Props, World};
use crate::i18n::{chart::Chart, number};
use crate::layout::{LaneScene, SeriesScene, level_words, px};
use crate::state::{Message, State};
use yew::prelude::*;

pub fn lane_name(world: &World, state: &State, value: Option<u16>, lanes: usize) -> String {
    let chart = Chart::of(state.lang);
    let Some(facet) = state.lanes.facet() else {
        return chart.lane_all.into();
    };
    match value {
        Some(value) => world
            .data
            .index
            .name(&world.data.timeline, facet, value, state.lang)
            .into(),
        None if lanes == 1 => chart.lane_all.into(),
        None => chart.lane_rest.into(),
    }
}

pub fn heading(props: &Props, lane: &LaneScene, lanes: usize) -> Html {
    let name = lane_name(&props.world, &props.state, lane.value, lanes);
    let id = lane.id.clone();
    let onclick = props
        .send
        .reform(move |_: MouseEvent| Message::Collapse(id.clone()));
    let open = lane.strip.is_none();
    html! {
        <div key={format!("lane {}", lane.id)} class="head-cell">
            { strut(lane.height) }
            <div class="head-stick">
                <button type="button" class="lane-head" aria-expanded={open.to_string()} {onclick}>
                    <span class="lane-name">{ name }</span>
                    <span class="lane-count">{ number(lane.count) }</span>
                </button>
            </div>
        </div>
    }
}

/// The name of a series, and of each value of its scale beside its row.
pub fn scale(props: &Props, series: &SeriesScene, gutter: f64) -> Html {
    let lang = props.state.lang;
    let declared = &props.world.data.timeline.series[series.index];
    let name = declared.title(lang);
    let levels = declared.scale.iter().zip(&series.levels).map(|(value, y)| {
        html! {
            <text x={px(gutter - 10.0)} y={px(y - series.y + 4.0)} text-anchor="end">
                { level_words(declared, value, gutter, lang).into_owned() }
            </text>
        }
    });
    html! {
        <div key={format!("series {}", declared.id)} class="head-cell">
            <svg class="levels" width={px(gutter)} height={px(series.height)} aria-hidden="true">{ for levels }</svg>
            <span class="series-name">{ name }</span>
        </div>
    }
}

/// Makes what it stands in as high as a lane: the page's policy allows no style attributes.
fn strut(height: f64) -> Html {
    html! { <svg class="strut" width="0" height={px(height)} aria-hidden="true" /> }
}
