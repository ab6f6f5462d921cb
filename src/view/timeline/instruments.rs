//! The lives of laws and treaties below the lanes: a bar each, and arcs for what they do to
//! each other while one is looked at.

use crate::date::{Edtf, Instant, words};
use crate::i18n::{Lang, fill, law::Law, number};
use crate::law::{Answer, Direction};
use crate::layout::{
    Arc, Force, LifeBar, LifeCluster, LivesScene, Viewport, Window, arcs, path, px,
};
use crate::state::{Message, State};
use crate::view::open::{open, open_instrument};
use crate::view::timeline::marks::text;
use crate::view::world::World;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    pub viewport: Viewport,
    /// Where the lines of the chart's grid stand.
    pub grid: Vec<f64>,
    /// Room at the left for the name of the group, in CSS pixels.
    pub gutter: f64,
    /// Now, in seconds since 1970, where it is known.
    pub now: Option<f64>,
    pub send: Callback<Message>,
}

#[component]
pub fn Instruments(props: &Props) -> Html {
    let Props {
        world,
        state,
        viewport,
        gutter,
        ..
    } = props;
    // The instrument that the pointer or the focus is on.
    let at = use_state(|| None::<usize>);
    let data = &world.data;
    if data.rows().is_empty() {
        return html! {};
    }
    let (law, lang) = (Law::of(state.lang), state.lang);
    let scene = data
        .rows()
        .scene(&data.timeline, data.lives(), viewport, lang);
    let open = state
        .instrument
        .as_deref()
        .and_then(|id| data.instrument(id));
    let event = data
        .open_event(state)
        .and_then(|at| data.instrument(data.timeline.events.get(at)?.instrument.as_deref()?));
    let shown = at.or(open).or(event);
    let arcs = shown.map_or_else(Vec::new, |shown| {
        arcs(&scene, data.relations(), shown, lang)
    });
    let width = px(viewport.width + gutter);
    html! {
        <svg class="lives" {width} height={px(scene.height)} data-lane="instruments">
            <line class="lives-edge" x2="100%" />
            { for law.instruments_lines.split('|').zip([20.0, 36.0]).map(|(line, y)| html! { <text class="lane-name" x="0" y={px(y)}>{ line }</text> }) }
            <text class="lane-count" x={px(gutter - 12.0)} y="20" text-anchor="end">{ number(data.lives().len()) }</text>
            <svg x={px(*gutter)} width={px(viewport.width)} height={px(scene.height)} role="group" aria-label={law.instruments}>
                <defs>
                    <pattern id="law-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="hatch-ground" width="6" height="6" /><rect class="hatch-line" width="3" height="6" />
                    </pattern>
                </defs>
                { for props.grid.iter().map(|x| html! { <line class="grid" x1={px(*x)} x2={px(*x)} y2="100%" /> }) }
                { for scene.bars.iter().map(|bar| draw(props, bar, shown, &at, &scene)) }
                { for scene.clusters.iter().map(|cluster| count(props, cluster)) }
                <g class="arcs" aria-hidden="true">{ for arcs.iter().map(draw_arc) }</g>
            </svg>
        </svg>
    }
}

fn draw(
    props: &Props,
    bar: &LifeBar,
    shown: Option<usize>,
    at: &UseStateHandle<Option<usize>>,
    scene: &LivesScene,
) -> Html {
    let Props {
        world, state, send, ..
    } = props;
    let (data, lang) = (&world.data, state.lang);
    let Some(instrument) = data.timeline.instruments.get(bar.instrument) else {
        return html! {};
    };
    let (href, onclick) = open_instrument(state, &instrument.id, send);
    let name = life_words(props, bar.instrument, lang);
    let touched = |edge: &crate::law::Edge| Some(edge.other) == shown;
    let near =
        shown == Some(bar.instrument) || data.relations().of(bar.instrument).iter().any(touched);
    let mut class = "life-bar".to_owned();
    if shown.is_some() && !near {
        class += " aside";
    }
    if let Some(on) = &state.on {
        class += match data.lives().life(bar.instrument).map(|life| life.on(on)) {
            Some(Answer::InForce { .. }) => " was-in-force",
            Some(Answer::Perhaps) => "",
            _ => " was-not",
        };
    }
    let current = (state.instrument.as_deref() == Some(&*instrument.id)).then_some("true");
    let look = |to: Option<usize>| {
        let at = at.clone();
        move || at.set(to)
    };
    let (enter, leave) = (look(Some(bar.instrument)), look(None));
    let (focus, blur) = (enter.clone(), leave.clone());
    let middle = bar.y + bar.height / 2.0;
    let pieces = bar.pieces.iter().map(|piece| {
        let class = match piece.force {
            Force::Before => "piece before",
            Force::InForce => "piece in-force",
            Force::Partly => "piece partly",
            Force::Perhaps => "piece perhaps",
        };
        html! { <rect {class} x={px(piece.x)} y={px(bar.y)} width={px(piece.width)} height={px(bar.height)} /> }
    });
    let marks = bar.marks.iter().filter_map(|(event, x)| {
        let event = data.timeline.events.get(*event)?;
        let (href, onclick) = open(state, &event.id, send);
        let effect = event.effect.map_or(event.title.get(lang), |effect| effect.name(lang));
        let title = format!("{}: {effect}", words(&event.date, lang));
        // The panel and the list lead there by key; here a mark is for the pointer.
        Some(html! {
            <a class="life-mark" {href} tabindex="-1" aria-hidden="true" data-event-link={event.id.to_string()} {onclick}>
                <title>{ title }</title>
                <circle cx={px(*x)} cy={px(middle)} r="3" />
            </a>
        })
    });
    let right = bar.x + bar.width;
    let row = (
        bar.x.min(bar.label.as_ref().map_or(bar.x, |label| label.x)),
        bar.y - 17.0,
    );
    let reach = (right.max(
        bar.label
            .as_ref()
            .map_or(right, |label| label.x + label.width),
    ) - row.0)
        .max(24.0);
    html! {
        <g key={bar.instrument} {class}>
            <a {href} data-instrument={instrument.id.to_string()} aria-label={name.clone()} aria-current={current} {onclick}
                onmouseenter={move |_: MouseEvent| enter()} onmouseleave={move |_: MouseEvent| leave()}
                onfocus={move |_: FocusEvent| focus()} onblur={move |_: FocusEvent| blur()}>
                <title>{ name }</title>
                <rect class="target" x={px(row.0)} y={px(row.1)} width={px(reach.min(scene_right(scene) - row.0 + 1.0).max(3.0))} height="28" />
                { for pieces }
                if bar.ends { <path class="life-end" d={path(&[("M", &[right, bar.y - 2.0]), ("v", &[bar.height + 4.0])])} /> }
                { for bar.label.iter().map(|label| text(label, (0.0, 0.0), None)) }
            </a>
            { for marks }
        </g>
    }
}

fn scene_right(scene: &LivesScene) -> f64 {
    scene
        .bars
        .iter()
        .map(|bar| bar.x + bar.width)
        .fold(0.0, f64::max)
}

/// What a bar says to who does not see it: the name, the status, and what it has to do with
/// others.
fn life_words(props: &Props, at: usize, lang: Lang) -> String {
    let law = Law::of(lang);
    let (state, data) = (&props.state, &props.world.data);
    let on = state
        .on
        .clone()
        .or_else(|| props.now.map(|now| Edtf::day_of(now as Instant)));
    let mut said = data.instrument_name(at, lang).to_owned();
    if let (Some(on), Some(life)) = (on, data.lives().life(at)) {
        let (date, status) = (words(&on, lang), life.on(&on).name(lang));
        said = format!(
            "{said}. {}",
            fill(law.status_on, &[("date", &date), ("status", status)])
        );
    }
    for edge in data.relations().of(at) {
        said = format!(
            "{said}; {} {}",
            edge.name(lang),
            data.instrument_name(edge.other, lang)
        );
    }
    said
}

fn count(props: &Props, cluster: &LifeCluster) -> Html {
    let Props {
        state,
        viewport,
        send,
        ..
    } = props;
    let (law, lang) = (Law::of(state.lang), state.lang);
    let date = |at: Instant| words(&Edtf::day_of(at), lang);
    let (n, from, to) = (
        number(cluster.count),
        date(cluster.span.start),
        date(cluster.span.end - 1),
    );
    let name = fill(
        law.instrument_more,
        &[("n", &n), ("from", &from), ("to", &to)],
    );
    let length =
        ((cluster.span.end - cluster.span.start) as f64 * 1.4).max(viewport.window.length() / 8.0);
    let middle = (cluster.span.start as f64 + cluster.span.end as f64) / 2.0;
    let window = Window::new((middle - length / 2.0).max(f64::MIN), middle + length / 2.0);
    let message = window.map_or(Message::Fit, Message::Show);
    let onclick = send.reform({
        let message = message.clone();
        move |_: MouseEvent| message.clone()
    });
    let send = send.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            send.emit(message.clone());
        }
    });
    html! {
        <g class="cluster life-cluster" role="button" tabindex="0" data-instruments={cluster.count.to_string()} aria-label={name.clone()} {onclick} {onkeydown}>
            <title>{ name }</title>
            <rect x={px(cluster.x - 14.0)} y={px(cluster.y - 12.0)} width="28" height="24" rx="12" />
            <text class="count" x={px(cluster.x)} y={px(cluster.y + 4.5)} text-anchor="middle">{ cluster.count }</text>
        </g>
    }
}

fn draw_arc(arc: &Arc) -> Html {
    let ((x1, y1), (x2, y2), bend) = (arc.from, arc.to, arc.bend);
    let (out, back) = (x1 + bend, x2 + bend);
    let curve = path(&[("M", &[x1, y1]), ("C", &[out, y1, back, y2, x2, y2])]);
    // The curve comes in from the right.
    let head = path(&[("M", &[x2, y2]), ("l7 -3.5v7z", &[])]);
    let class = match arc.edge.direction {
        Direction::To => "arc acts",
        Direction::By => "arc is-acted-on",
    };
    html! {
        <g {class} data-relation={arc.edge.relation.word()}>
            <path class="curve" d={curve} /><path class="head" d={head} />
            { for arc.label.iter().map(|label| html! { <text class="halo" x={px(label.x)} y={px(label.y + 4.0)}>{ label.text.clone() }</text> }) }
        </g>
    }
}
