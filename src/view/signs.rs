//! The signs of the timeline as they are drawn there, each with what it means.

use super::shape::{class, shape};
use crate::i18n::{Lang, help::Help};
use crate::layout::{RING, path, px, stretch};
use yew::prelude::*;

/// The size of an event's sign.
const SIZE: f64 = 5.5;
/// From the middle of a picture to its edge.
const HALF: f64 = 26.0;

/// The rows of a list of definitions.
pub fn signs(lang: Lang) -> Html {
    let help = Help::of(lang);
    let mark = |category: u16, x: f64, kind: &str, more: Html| {
        let class = ["mark ", kind, &class(Some(category))].concat();
        let place = path(&[("translate(", &[x, 0.0]), (")", &[])]);
        html! { <g {class} transform={place}>{ more }{ shape(Some(category), SIZE) }</g> }
    };
    let events = [(0, -18.0), (1, 0.0), (4, 18.0)];
    let events = events.map(|(category, x)| mark(category, x, "", html! {}));
    let extent = html! { <path class="extent" d={stretch(-18.0, 0.0, 36.0)} /> };
    let ring = html! { <circle class="dispute-ring" r={px(SIZE + RING)} /> };
    let cluster = html! {
        <g class={["cluster ", &class(Some(0))].concat()}>
            <rect x="-14" y="-10" width="28" height="20" rx="10" /><text y="4.5" text-anchor="middle">{ "7" }</text>
        </g>
    };
    let piece = |kind: &str| {
        let class = ["piece ", kind].concat();
        html! { <rect {class} x={px(-HALF + 2.0)} y="-4" width={px(2.0 * HALF - 4.0)} height="8" /> }
    };
    let ended = html! { <>{ piece("in-force") }<path class="life-end" d="M24 -6v12" /></> };
    // The hatching of the chart is the chart's own.
    let stripes = [-24.0, -16.0, -8.0, 0.0, 8.0, 16.0];
    let stripes = stripes.map(|x| path(&[("M", &[x, 4.0]), ("l8 -8h-4l-4 4z", &[])]));
    let partly =
        html! { <>{ piece("hatch-ground") }<path class="hatch-line" d={stripes.concat()} /></> };
    let rows = [
        (events.into_iter().collect(), help.sign_event),
        (mark(0, 0.0, "uncertain ", html! {}), help.sign_uncertain),
        (mark(0, 0.0, "", extent), help.sign_extent),
        (mark(0, 0.0, "", ring), help.sign_disputed),
        (cluster, help.sign_cluster),
        (piece("before"), help.sign_before),
        (ended, help.sign_in_force),
        (partly, help.sign_partly),
        (piece("perhaps"), help.sign_perhaps),
        (
            html! { <path class="today" d="M0 -10v20" /> },
            help.sign_today,
        ),
    ];
    let row = |(picture, means): (Html, &'static str)| {
        html! {
            <div>
                <dt><svg width="52" height="24" viewBox="-26 -12 52 24" aria-hidden="true">{ picture }</svg></dt>
                <dd>{ means }</dd>
            </div>
        }
    };
    rows.into_iter().map(row).collect()
}
