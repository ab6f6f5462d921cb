//! Events: marks at a point of time, and bars.

use super::Target;
use super::clusters::draw_cluster;
use super::layer::LayerProps;
use crate::date::words;
use crate::i18n::page::Page;
use crate::layout::{Bar, End, Item, Label, Mark, RING, draw_path, path, px, sign_size, stretch};
use crate::view::open::open;
use crate::view::shape::{class, shape};
use yew::prelude::*;

/// Half the height of a bar.
const HALF: f64 = 10.0;

/// The events of a lane. `held` is the lane and the cell of the cluster that holds the open event.
pub fn draw(props: &LayerProps, lane: usize, items: &[Item], held: Option<(usize, i64)>) -> Html {
    let mut clusters = 0..;
    let draw = |item: &Item| match item {
        Item::Mark(mark) => draw_mark(props, mark),
        Item::Bar(bar) => draw_bar(props, bar),
        Item::Cluster(cluster) => {
            let nth = clusters.next().unwrap_or_default();
            draw_cluster(props, lane, nth, cluster, held)
        }
    };
    items.iter().map(draw).collect()
}

/// Moves what is drawn about a point to where it stands. While time is zoomed only this changes of
/// most shapes, and telling the browser of each change is what costs.
pub fn moved(x: f64, y: f64) -> String {
    path(&[("translate(", &[x, y]), (")", &[])])
}

/// A label, drawn within a group that stands at a place. One before its mark ends exactly there,
/// however wide the reader's font runs.
pub fn text(label: &Label, (left, top): (f64, f64), hidden: Option<&'static str>) -> Html {
    let (x, anchor) = if label.before {
        (label.x + label.width, Some("end"))
    } else {
        (label.x, None)
    };
    html! { <text class="label" x={px(x - left)} y={px(label.y - top + 4.5)} text-anchor={anchor} aria-hidden={hidden}>{ label.text.clone() }</text> }
}

fn event_link(
    props: &LayerProps,
    position: usize,
    class: String,
    transform: Option<String>,
    inner: Html,
) -> Html {
    let LayerProps {
        world, state, send, ..
    } = props;
    let event = &world.data.timeline.events[position];
    let id = event.id.clone();
    let (href, onclick) = open(state, &id, send);
    let mut name = format!(
        "{}: {}",
        words(&event.date, state.lang),
        event.title.get(state.lang)
    );
    if !event.disputes.is_empty() {
        name = format!("{name} ({})", Page::of(state.lang).disputed);
    }
    let current = (state.event.as_deref() == Some(&*id)).then_some("true");
    let target = Target::Event(position);
    html! {
        <a key={target.word()} {class} {href} {transform} data-event={id.to_string()} data-target={target.word()}
            tabindex={target.tabindex(&props.stop)} aria-label={name.clone()} aria-current={current} {onclick}>
            <title>{ name }</title>{ inner }
        </a>
    }
}

fn draw_mark(props: &LayerProps, mark: &Mark) -> Html {
    let event = &props.world.data.timeline.events[mark.event];
    let mut class = format!(
        "mark {} importance-{}",
        class(mark.category),
        mark.importance
    );
    if mark.uncertain {
        class += " uncertain";
    }
    // The extent of an imprecise date, with its ends.
    let extent = mark.extent;
    let extent = extent.map(|(x, width)| stretch(x - mark.x, 0.0, width));
    let inner = html! {
        <>
            <rect class="target" x="-12" y="-12" width="24" height="24" />
            { for extent.map(|d| html! { <path class="extent" {d} /> }) }
            if !event.disputes.is_empty() {
                <circle class="dispute-ring" r={px(sign_size(mark.importance) + RING)} />
            }
            { shape(mark.category, sign_size(mark.importance)) }
            { for mark.label.as_ref().map(|label| text(label, (mark.x, mark.y), None)) }
        </>
    };
    event_link(props, mark.event, class, Some(moved(mark.x, mark.y)), inner)
}

/// A bar: drawn in full where its time is known, fading towards an open end, with a dashed edge
/// at an uncertain one.
fn draw_bar(props: &LayerProps, bar: &Bar) -> Html {
    let class = format!("bar {} importance-{}", class(bar.category), bar.importance);
    let (top, bottom) = (bar.y - HALF, bar.y + HALF);
    let (from, to) = bar.solid;
    let right = bar.x + bar.width;
    let mut firm = path(&[
        ("M", &[from, top]),
        ("H", &[to]),
        ("M", &[from, bottom]),
        ("H", &[to]),
    ]);
    let mut dashed = String::new();
    for (x, end) in [(bar.x, bar.start), (right, bar.end)] {
        let edge = path(&[("M", &[x, top]), ("V", &[bottom])]);
        match end {
            End::Firm => firm += &edge,
            End::Uncertain => dashed += &edge,
            End::Open | End::Unknown => {}
        }
    }
    let mut fades = Vec::new();
    for (open, known, towards) in [(bar.x, from, -1.0), (right, to, 1.0)] {
        if (open - known).abs() > 1.0 {
            let near = known + towards * 27.0;
            fades.push((known, near, "extent fade-1"));
            fades.push((near, open, "extent fade-2"));
            draw_path(
                &mut dashed,
                &[
                    ("M", &[known, top]),
                    ("H", &[open]),
                    ("M", &[known, bottom]),
                    ("H", &[open]),
                ],
            );
        }
    }
    let rect = |a: f64, b: f64, class: &'static str| {
        let (x, width) = (a.min(b), (a - b).abs());
        html! { <rect {class} x={px(x)} y={px(top)} width={px(width)} height={px(2.0 * HALF)} /> }
    };
    let inner = html! {
        <>
            <rect class="target" x={px(bar.x)} y={px(bar.y - 12.0)} width={px(bar.width.max(2.0))} height="24" />
            { rect(from, to.max(from + 2.0), "extent") }
            { for fades.into_iter().map(|(a, b, class)| rect(a, b, class)) }
            <path class="edge" d={firm} />
            if !dashed.is_empty() { <path class="edge dashed" d={dashed} /> }
            { for bar.label.as_ref().map(|label| text(label, (0.0, 0.0), None)) }
        </>
    };
    event_link(props, bar.event, class, None, inner)
}
