//! The strip of time under the slides: it moves, so that the room sees where in time it is.

use crate::date::words;
use crate::deck::{Strip, Talk};
use crate::i18n::{fill, present::Present};
use crate::view::shape::class;
use yew::prelude::*;

/// The height of the strip in its units.
pub const HEIGHT: f64 = 60.0;
/// The room below it, for all of time.
pub const ALL: f64 = 7.0;
/// Where the axis is.
const AXIS: f64 = 42.0;

/// The strip while the slide at a place is shown. `far` is how long it takes to move there, as
/// a class.
pub fn strip(strip: &Strip, talk: &Talk, at: usize, far: &'static str) -> Html {
    let present = Present::of(talk.lang());
    let name = match (talk.date(at), talk.years()) {
        (Some(date), _) => fill(present.strip, &[("date", &words(date, talk.lang()))]),
        (None, Some((from, to))) => fill(present.strip_all, &[("from", &from), ("to", &to)]),
        (None, None) => return html! {},
    };
    let shift = strip.shift(talk, at);
    let place = strip.place(talk, at);
    let px = |value: f64| format!("{value:.1}");
    let eras = strip.eras.iter().map(|(n, from, to, name)| {
        // The name stays in sight while its era is.
        let x = from.max(shift).min(*to) + 4.0;
        let room = (to.min(shift + strip.shown) - x).max(0.0);
        let name = crate::layout::cut(name, room).map(|(name, _)| name.into_owned());
        html! {
            <g class={classes!("time-era", (n % 2 == 1).then_some("odd"))}>
                <rect x={px(*from)} y="0" width={px(to - from)} height={px(AXIS)} />
                { for name.map(|name| html! { <text x={px(x)} y="13">{ name }</text> }) }
            </g>
        }
    });
    let ticks = strip.ticks.iter().map(|tick| {
        // One that would be cut is left out.
        let whole = tick.x >= 18.0 && tick.x <= strip.width - 18.0;
        html! {
            <>
                <path class="time-tick" d={format!("M{:.1} {AXIS}v{}", tick.x, if tick.label.is_empty() { 3 } else { 5 })} />
                if whole && !tick.label.is_empty() { <text class="time-label" x={px(tick.x)} y={px(HEIGHT - 4.0)}>{ tick.label.clone() }</text> }
            </>
        }
    });
    let marks = strip.marks.iter().map(|marks| {
        let path: String = marks
            .at
            .iter()
            .map(|x| format!("M{x:.1} {}v14", AXIS - 15.0))
            .collect();
        html! { <path class={classes!("time-mark", class(marks.category))} d={path} /> }
    });
    let here = place.map(|(from, to)| {
        let width = (to - from).max(3.0);
        let left = if to - from < 3.0 { (from + to) / 2.0 - 1.5 } else { from };
        let long = (width > 12.0).then_some("long");
        let middle = px(left + width / 2.0);
        html! {
            <g class={classes!("time-here", long)}>
                <rect x={px(left)} y={px(AXIS - 20.0)} width={px(width)} height="22" />
                if long.is_none() { <path transform={format!("translate({middle} {})", AXIS - 20.0)} d="M-5 -6h10l-5 7z" /> }
            </g>
        }
    });
    // All of time, and which part of it is on the screen.
    let share = strip.shown / strip.width;
    let all = html! {
        <g class="time-all" transform={format!("translate(0 {})", HEIGHT + 3.0)}>
            <rect class="time-whole" width={px(strip.shown)} height="3" />
            <rect class={classes!("time-part", far)} transform={format!("translate({:.1} 0)", shift * share)} width={px(strip.shown * share)} height="3" />
        </g>
    };
    html! {
        <svg class="time" viewBox={format!("0 0 {:.1} {}", strip.shown, HEIGHT + ALL)} preserveAspectRatio="none" role="img" aria-label={name}>
            <g class={classes!("time-moves", far)} transform={format!("translate({:.1} 0)", -shift)} data-shift={px(shift)}>
                { for eras }
                <path class="time-axis" d={format!("M0 {AXIS}H{:.1}", strip.width)} />
                { for ticks }{ for marks }{ for here }
            </g>
            { all }
        </svg>
    }
}
