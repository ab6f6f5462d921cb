//! Values over time, as bands of steps.

use super::Target;
use super::layer::LayerProps;
use crate::date::{Edtf, short_words};
use crate::i18n::{chart::Chart, fill};
use crate::layout::{Gap, SeriesScene, Step, gap_words, hatch, path, px, step_words};
use yew::prelude::*;

pub fn steps(props: &LayerProps, scene: &SeriesScene) -> Html {
    let lang = props.state.lang;
    let series = &props.world.data.timeline.series[scene.index];
    let name = series.title(lang);
    let rows: String = scene
        .levels
        .iter()
        .map(|y| {
            let scene = &props.scene.0;
            let width = scene.viewport.width + 2.0 * scene.overscan;
            path(&[("M", &[-scene.overscan, *y]), ("h", &[width])])
        })
        .collect();
    let joins: String = scene
        .joins
        .iter()
        .map(|(x, from, to)| path(&[("M", &[*x, *from]), ("V", &[*to])]))
        .collect();
    let step = |step: &Step| {
        let name = step_words(series, step, lang);
        let target = Target::Step(scene.index, step.point);
        html! {
            <g key={step.point} role="listitem" class={format!("step step-{}", step.level % 4)} aria-label={name.clone()}
                tabindex={target.tabindex(&props.stop)} data-target={target.word()}>
                <title>{ name }</title>
                <rect x={px(step.x)} y={px(step.y)} width={px(step.width)} height={px(step.height)} />
                if step.variant { <path class="hatch" d={hatch(step)} /> }
            </g>
        }
    };
    let gap = |gap: &Gap| {
        let words = |at| short_words(&Edtf::day_of(at), lang);
        let chart = Chart::of(lang);
        let date = format!("{} – {}", words(gap.span.start), words(gap.span.end - 1));
        let (top, bottom) = (scene.y + scene.head, scene.y + scene.height - 6.0);
        html! {
            <g class="gap">
                <title>{ fill(chart.no_value, &[("date", &date)]) }</title>
                <rect x={px(gap.x + 1.0)} y={px(top)} width={px((gap.width - 2.0).max(1.0))} height={px(bottom - top)} />
                <text x={px(gap.x + gap.width / 2.0)} y={px((top + bottom) / 2.0 + 4.0)} text-anchor="middle">
                    { gap_words(gap, lang) }
                </text>
            </g>
        }
    };
    // After the steps, for a label runs on over those of equal value.
    let labels = scene.steps.iter().filter(|step| !step.label.is_empty()).map(|step| html! {
        <text class="step-label" x={px(step.x.max(0.0) + 4.0)} y={px(step.y + step.height / 2.0 + 4.3)}>{ step.label.clone() }</text>
    });
    html! {
        <g key={format!("series {}", series.id)} class="series" data-series={series.id.to_string()} role="list" aria-label={name.to_owned()}>
            <path class="level" d={rows} />
            { for scene.gaps.iter().map(gap) }
            <path class="join" d={joins} />
            { for scene.steps.iter().map(step) }
            <g aria-hidden="true">{ for labels }</g>
        </g>
    }
}
