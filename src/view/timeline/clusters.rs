//! Several events too near to tell apart: how many, and of what categories.

use super::Target;
use super::layer::LayerProps;
use super::marks::{moved, text};
use crate::date::{Edtf, Span, short_words};
use crate::i18n::{chart::Chart, fill, page::Page};
use crate::layout::{Cluster, Label, Window, path, short_count};
use crate::query::Facet;
use crate::state::Message;
use crate::view::filters::events;
use crate::view::shape::class;
use yew::prelude::*;

/// How many categories are told apart in a pill.
const TOLD: usize = 4;
/// Where a label without text stands, from the middle of its cluster: where most with text do.
const BLANK: f64 = 18.0;
/// The width of the bar of shares.
const SHARES: f64 = 20.0;

/// What it holds, in words: how many of each category.
fn what(props: &LayerProps, cluster: &Cluster) -> String {
    let (data, lang) = (&props.world.data, props.state.lang);
    let chart = Chart::of(lang);
    let share = |(category, n): &(Option<u16>, u32)| {
        let n = n.to_string();
        match category {
            Some(value) => {
                let name = data
                    .index
                    .name(&data.timeline, Facet::Category, *value, lang);
                fill(chart.share, &[("name", name), ("n", &n)])
            }
            None => fill(chart.rest, &[("n", &n)]),
        }
    };
    cluster
        .shares
        .iter()
        .map(share)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Whether no zoom parts its members.
fn together(props: &LayerProps, span: Span) -> bool {
    let day = 86_400;
    let window = props.scene.0.viewport.window;
    span.end - span.start <= 1 || window.length() < 1200.0 || span.end - span.start < day / 48
}

/// Draws the `nth` cluster of a lane. Its elements are those of the `nth` cluster of the scene
/// before: zooming changes all of them, and to change elements costs a third of making them anew.
pub fn draw_cluster(
    props: &LayerProps,
    lane: usize,
    nth: usize,
    cluster: &Cluster,
    held: Option<(usize, i64)>,
) -> Html {
    let LayerProps {
        world, state, send, ..
    } = props;
    let chart = Chart::of(state.lang);
    let date = |at: i64| short_words(&Edtf::day_of(at), state.lang);
    let Span { start, end } = cluster.span;
    let best = &world.data.timeline.events[cluster.best];
    let blanks = [
        ("count", events(cluster.count, state.lang)),
        ("from", date(start)),
        ("to", date(end - 1)),
        ("what", what(props, cluster)),
        ("title", best.title.get(state.lang).to_owned()),
    ];
    let one_day = blanks[1].1 == blanks[2].1;
    let words = if one_day {
        chart.cluster_day
    } else {
        chart.cluster
    };
    let category = match cluster.shares[..] {
        [(category, _)] => category,
        _ => None,
    };
    let mut name = fill(
        words,
        &blanks
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    );
    let mut kind = ["cluster ", &class(category)].concat();
    if !cluster.disputed.is_empty() {
        name = [&name, " (", Page::of(state.lang).disputed, ")"].concat();
        kind += " is-disputed";
    }
    let press = if together(props, cluster.span) {
        let (open, cell) = (props.open.clone(), cluster.cell);
        Callback::from(move |()| open.emit((lane, cell)))
    } else {
        let length = (end - start) as f64;
        let window = Window::new(start as f64 - length * 0.25, end as f64 + length * 0.25);
        send.reform(move |()| window.map_or(Message::Fit, Message::Show))
    };
    let onclick = press.reform(|_: MouseEvent| ());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            press.emit(());
        }
    });
    let target = Target::Cluster(lane, cluster.cell);
    let current = (held == Some((lane, cluster.cell))).then_some("true");
    html! {
        <g key={format!("n{nth}")} transform={moved(cluster.x, cluster.y)}>
        // Not a part of the button, whose name begins with the count that it shows.
        { label(cluster) }
        <g class={kind} role="button"
            tabindex={target.tabindex(&props.stop)} data-cluster={cluster.count.to_string()} data-target={target.word()}
            aria-label={name.clone()} aria-current={current} {onclick} {onkeydown}>
            <title>{ name }</title>
            <rect x="-14" y="-11" width="28" height="22" rx="11" />
            <text class="count" y={if category.is_some() { "4.5" } else { "3" }} text-anchor="middle">{ short_count(cluster.count) }</text>
            { shares(cluster) }
        </g>
        </g>
    }
}

/// What names a cluster: an element that stays where another cluster has no label, for most of them
/// gain and lose theirs with each step of a zoom.
fn label(cluster: &Cluster) -> Html {
    let blank = || Label {
        x: cluster.x + BLANK,
        y: cluster.y,
        width: 0.0,
        before: false,
        text: String::new(),
    };
    let label = cluster.label.clone().unwrap_or_else(blank);
    text(&label, (cluster.x, cluster.y), Some("true"))
}

/// A thin bar in the colours of the categories, where there are several.
fn shares(cluster: &Cluster) -> Html {
    if cluster.shares.len() < 2 {
        return html! {};
    }
    let mut x = -SHARES / 2.0;
    let y = 7.0;
    let mut parts = Vec::new();
    let shown = cluster.shares.len().min(TOLD);
    for (at, (category, n)) in cluster.shares.iter().take(shown).enumerate() {
        let share = if at + 1 == shown {
            SHARES / 2.0 - x
        } else {
            SHARES * f64::from(*n) / cluster.count as f64
        };
        parts.push(html! { <path class={format!("share {}", class(*category))} d={path(&[("M", &[x, y]), ("h", &[share])])} /> });
        x += share;
    }
    parts.into_iter().collect()
}
