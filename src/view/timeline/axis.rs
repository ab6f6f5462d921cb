//! The axis with its ticks, and the names of the eras above it.

use crate::layout::{Band, Scene, path, px};
use yew::prelude::*;

/// The height of one row of era names.
const ERA: f64 = 18.0;
/// The height of the axis below them.
const AXIS: f64 = 24.0;

/// The height of the axis under so many rows of names.
pub fn axis_height(rows: usize) -> f64 {
    rows as f64 * ERA + AXIS
}

/// The bands of the eras with their names, which stay in view while the chart moves.
pub fn eras(bands: &[Band], height: f64) -> Html {
    let band = |era: &Band| {
        let top = era.row as f64 * ERA;
        html! {
            <g class={format!("era era-{}", era.index % 2)}>
                <rect x={px(era.x)} width={px(era.width)} height={px(height)} />
                if era.begins {
                    <line x1={px(era.x)} x2={px(era.x)} y1={px(top + 3.0)} y2={px(height)} />
                }
            </g>
        }
    };
    let name = |era: &Band| {
        let y = era.row as f64 * ERA + 13.5;
        html! { <text class="era-name" x={px(era.label_x)} y={px(y)}>{ era.label.clone() }</text> }
    };
    // Names last: they may run on over the next band.
    bands
        .iter()
        .map(band)
        .chain(bands.iter().map(name))
        .collect()
}

/// The ticks above a base line; they move with the chart.
pub fn ticks(scene: &Scene, bottom: f64) -> Html {
    let ticks = &scene.ticks;
    let lines: String = ticks
        .iter()
        .map(|tick| {
            let length = if tick.label.is_empty() { 4.0 } else { 8.0 };
            path(&[("M", &[tick.x, bottom]), ("v", &[-length])])
        })
        .collect();
    let labels = ticks.iter().filter(|tick| !tick.label.is_empty());
    html! {
        <>
            <path class="ticks" d={lines} />
            { for labels.map(|tick| html! {
                <text class={if tick.major { "tick major" } else { "tick" }} x={px(tick.x + 4.0)} y={px(bottom - 7.0)}>
                    { tick.label.clone() }
                </text>
            }) }
        </>
    }
}
