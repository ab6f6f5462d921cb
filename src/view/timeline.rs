//! The scene as SVG, and what the reader does to it.

use super::app::window_words;
use super::filters::{events, facet_name};
use super::open::open;
use super::shape::{class, shape};
use super::world::World;
use crate::browser::{self, Gesture, Gestures};
use crate::date::{Span, short_words, words};
use crate::i18n::{fill, number, page::Page};
use crate::layout::{
    Band, Bar, Cluster, End, Item, Label, LaneBy, Mark, Scene, SeriesScene, Viewport, Window,
    text_width,
};
use crate::state::{Message, State};
use yew::prelude::*;

/// Room at the left for the names of the lanes, in CSS pixels.
const GUTTER: f64 = 152.0;
/// The height of one row of era names.
const ERA: f64 = 22.0;
/// The height of the axis below them.
const AXIS: f64 = 26.0;
/// How much one press of a key or a button zooms.
const ZOOM: f64 = 0.6;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: State,
    pub width: f64,
    pub send: Callback<Message>,
}

#[component]
pub fn Timeline(props: &Props) -> Html {
    let Props {
        world,
        state,
        width,
        send,
    } = props;
    let page = Page::of(state.lang);
    let chart = (width - GUTTER).max(1.0);
    let scene = world.scene(state, chart);
    let viewport = scene.viewport;
    let node = use_node_ref();
    let now = use_mut_ref(|| viewport);
    *now.borrow_mut() = viewport;
    {
        let (send, node) = (send.clone(), node.clone());
        use_effect_with(node.clone(), move |_| {
            let element = node.cast::<browser::Element>();
            let gestures = element.map(|element| {
                Gestures::listen(&element, move |gesture| {
                    // Several gestures may come before the next frame is drawn.
                    let mut viewport = now.borrow_mut();
                    let window = moved(&viewport, gesture);
                    viewport.window = window;
                    send.emit(Message::Move(window));
                })
            });
            move || drop(gestures)
        });
    }
    let window = viewport.window;
    let show = |window: Window| send.reform(move |_: MouseEvent| Message::Show(window));
    let (from, to) = window_words(&window, state.lang);
    let count = events(world.answer.selection.count(), state.lang);
    let name = fill(
        page.timeline_name,
        &[("from", &from), ("to", &to), ("count", &count)],
    );
    let rows = scene.eras.iter().map(|era| era.row + 1).max().unwrap_or(0) as f64;
    let top = rows * ERA + AXIS;
    let px = |value: f64| format!("{value:.1}");
    let lanes_by = send.reform(|event: yew::Event| {
        let value = browser::value_of(&event);
        let by = LaneBy::ALL.into_iter().find(|by| by.word() == value);
        Message::Lanes(by.unwrap_or_default())
    });
    let options = LaneBy::ALL.map(|by| {
        let name = by
            .facet()
            .map_or(page.lanes_none, |facet| facet_name(facet, page));
        html! { <option value={by.word()} selected={by == state.lanes}>{ name }</option> }
    });
    html! {
        <div class="timeline">
            <div class="timeline-tools">
                <label>{ page.lanes_by }{ " " }<select id="lanes" onchange={lanes_by}>{ for options }</select></label>
                <button type="button" onclick={show(window.panned(-0.5))} aria-label={page.earlier}>{ "←" }</button>
                <button type="button" onclick={show(window.panned(0.5))} aria-label={page.later}>{ "→" }</button>
                <button type="button" onclick={show(window.zoomed(ZOOM, 0.5))} aria-label={page.zoom_in}>{ "+" }</button>
                <button type="button" onclick={show(window.zoomed(1.0 / ZOOM, 0.5))} aria-label={page.zoom_out}>{ "−" }</button>
                <button type="button" onclick={send.reform(|_: MouseEvent| Message::Fit)}>{ page.fit }</button>
                <span class="wheel-hint">{ page.wheel_hint }</span>
            </div>
            <div class="chart" tabindex="0" role="group" aria-label={name} aria-describedby="timeline-keys"
                onkeydown={keys(props, window)}>
                <svg class="axis" width={px(*width)} height={px(top)} aria-hidden="true">
                    <svg x={px(GUTTER)} width={px(chart)} height={px(top)}>{ eras(&scene, top) }{ axis(&scene, top) }</svg>
                </svg>
                <svg class="lanes" width={px(*width)} height={px(scene.height)}>
                    <svg ref={node} class="stage" x={px(GUTTER)} width={px(chart)} height={px(scene.height)}>
                        <rect class="ground" width={px(chart)} height={px(scene.height)} />
                        { for scene.eras.iter().map(|band| stripe(band, scene.height)) }
                        { for scene.ticks.iter().map(|tick| html! {
                            <line class={if tick.label.is_empty() { "grid minor" } else { "grid" }} x1={px(tick.x)} x2={px(tick.x)} y2={px(scene.height)} />
                        }) }
                        { today(&scene) }
                        { for scene.lanes.iter().map(|lane| html! {
                            <g key={lane.id.to_string()} data-lane={lane.id.to_string()}>{ for lane.items.iter().map(|item| draw(props, &window, item)) }</g>
                        }) }
                        { for scene.series.iter().map(|series| steps(props, series)) }
                    </svg>
                    { for scene.lanes.iter().map(|lane| heading(lane.y, lane.height, *width, &lane_name(props, lane.value, scene.lanes.len()), lane.count)) }
                    { for scene.series.iter().map(|series| {
                        let declared = &world.data.timeline.series[series.index];
                        let name = declared.name.as_ref().map_or(&*declared.id, |name| name.get(state.lang));
                        heading(series.y, series.height, *width, name, declared.points.len())
                    }) }
                </svg>
            </div>
            <p id="timeline-keys" class="hint">{ page.timeline_keys }</p>
        </div>
    }
}

fn moved(viewport: &Viewport, gesture: Gesture) -> Window {
    match gesture {
        Gesture::Zoom { factor, x } => viewport.window.zoomed(factor, x / viewport.width),
        Gesture::Pan(dx) => viewport.window.panned(-dx / viewport.width),
    }
}

fn lane_name(props: &Props, value: Option<u16>, lanes: usize) -> String {
    let page = Page::of(props.state.lang);
    let data = &props.world.data;
    let Some(facet) = props.state.lanes.facet() else {
        return page.lane_all.into();
    };
    match value {
        Some(value) => data
            .index
            .name(&data.timeline, facet, value, props.state.lang)
            .into(),
        None if lanes == 1 => page.lane_all.into(),
        None => page.lane_rest.into(),
    }
}

/// A lane's name in lines that fit beside the chart, as many as the lane is high.
fn lines(name: &str, height: f64) -> Vec<String> {
    let room = GUTTER - 44.0;
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}")) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(((height - 8.0) / 16.0) as usize);
    lines
}

fn heading(y: f64, height: f64, width: f64, name: &str, count: usize) -> Html {
    html! {
        <g class="lane-head">
            <line x2={width.to_string()} y1={y.to_string()} y2={y.to_string()} />
            { for lines(name, height).into_iter().zip(1..).map(|(line, n)| html! {
                <text class="lane-name" x="0" y={(y + 4.0 + 16.0 * f64::from(n)).to_string()}>{ line }</text>
            }) }
            <text class="lane-count" x={(GUTTER - 12.0).to_string()} y={(y + 20.0).to_string()} text-anchor="end">{ number(count) }</text>
        </g>
    }
}

fn eras(scene: &Scene, top: f64) -> Html {
    scene.eras.iter().map(|era| html! {
        <g class={format!("era era-{}", era.index % 2)}>
            <rect x={era.x.to_string()} y={(era.row as f64 * ERA).to_string()} width={era.width.to_string()} height={(top - era.row as f64 * ERA).to_string()} />
            <text x={era.label_x.to_string()} y={(era.row as f64 * ERA + 15.0).to_string()}>{ era.label.clone() }</text>
        </g>
    }).collect()
}

fn stripe(era: &Band, height: f64) -> Html {
    html! {
        <rect class={format!("stripe stripe-{}", era.index % 2)} x={era.x.to_string()} width={era.width.to_string()} height={height.to_string()} />
    }
}

fn axis(scene: &Scene, top: f64) -> Html {
    scene.ticks.iter().map(|tick| {
        let length = if tick.label.is_empty() { 4.0 } else { 8.0 };
        html! {
            <g class={if tick.major { "tick major" } else { "tick" }}>
                <line x1={tick.x.to_string()} x2={tick.x.to_string()} y1={(top - length).to_string()} y2={top.to_string()} />
                if !tick.label.is_empty() { <text x={(tick.x + 4.0).to_string()} y={(top - 8.0).to_string()}>{ tick.label.clone() }</text> }
            </g>
        }
    }).collect()
}

fn today(scene: &Scene) -> Html {
    let x = scene.viewport.x(browser::now());
    if !(0.0..scene.viewport.width).contains(&x) {
        return html! {};
    }
    html! { <line class="today" x1={x.to_string()} x2={x.to_string()} y2={scene.height.to_string()} /> }
}

fn draw(props: &Props, window: &Window, item: &Item) -> Html {
    match item {
        Item::Mark(mark) => draw_mark(props, mark),
        Item::Bar(bar) => draw_bar(props, bar),
        Item::Cluster(cluster) => draw_cluster(props, window, cluster),
    }
}

fn text(label: &Option<Label>) -> Html {
    label.iter().map(|label| html! {
        <text class="label" x={format!("{:.1}", label.x)} y={format!("{:.1}", label.y + 4.5)}>{ label.text.clone() }</text>
    }).collect()
}

fn event_link(props: &Props, position: usize, class: String, inner: Html) -> Html {
    let Props {
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
    html! {
        <a key={id.to_string()} {class} {href} data-event={id.to_string()} aria-label={name.clone()} aria-current={current} {onclick}>
            <title>{ name }</title>{ inner }
        </a>
    }
}

fn draw_mark(props: &Props, mark: &Mark) -> Html {
    let event = &props.world.data.timeline.events[mark.event];
    let mut class = format!(
        "mark {} importance-{}",
        class(mark.category),
        mark.importance
    );
    if mark.uncertain {
        class += " uncertain";
    }
    if !event.disputes.is_empty() {
        class += " is-disputed";
    }
    let size = 4.0 + f64::from(mark.importance) * 0.5;
    let inner = html! {
        <>
            { for mark.extent.iter().map(|(x, width)| html! {
                <rect class="extent" x={format!("{x:.1}")} y={format!("{:.1}", mark.y - 1.5)} width={format!("{width:.1}")} height="3" />
            }) }
            <rect class="target" x={format!("{:.1}", mark.x - 12.0)} y={format!("{:.1}", mark.y - 12.0)} width="24" height="24" />
            <g class="sign-shape">{ shape(mark.category, mark.x, mark.y, size) }</g>
            { text(&mark.label) }
        </>
    };
    event_link(props, mark.event, class, inner)
}

fn draw_bar(props: &Props, bar: &Bar) -> Html {
    let dashed = bar.start != End::Firm || bar.end != End::Firm;
    let class = format!(
        "bar {}{}",
        class(bar.category),
        if dashed { " open" } else { "" }
    );
    let inner = html! {
        <>
            <rect class="extent" x={format!("{:.1}", bar.x)} y={format!("{:.1}", bar.y - 11.0)} width={format!("{:.1}", bar.width.max(2.0))} height="22" rx="2" />
            { text(&bar.label) }
        </>
    };
    event_link(props, bar.event, class, inner)
}

fn draw_cluster(props: &Props, window: &Window, cluster: &Cluster) -> Html {
    let Props {
        world, state, send, ..
    } = props;
    let page = Page::of(state.lang);
    let date = |at: i64| short_words(&crate::date::Edtf::day_of(at), state.lang);
    let Span { start, end } = cluster.span;
    let blanks = [
        ("count", events(cluster.count, state.lang)),
        ("from", date(start)),
        ("to", date(end - 1)),
    ];
    let name = fill(
        page.cluster,
        &blanks
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    );
    let category = cluster.shares.first().and_then(|(category, _)| *category);
    // Events of one instant never split: there the most important one opens, and the panel
    // leads on to the others.
    let together = end - start <= 1 || window.length() < 1200.0;
    let message = if together {
        Message::Open(world.data.timeline.events[cluster.best].id.clone())
    } else {
        let length = (end - start) as f64;
        let margin = (length * 0.2).max(window.length() * 0.02);
        Window::new(start as f64 - margin, end as f64 + margin).map_or(Message::Fit, Message::Show)
    };
    let pressed = message.clone();
    let onclick = send.reform(move |_: MouseEvent| message.clone());
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                send.emit(pressed.clone());
            }
        })
    };
    html! {
        <g key={format!("cluster {}", cluster.cell)} class="cluster-place">
        // Not a part of the button: its name tells of all that it holds.
        <g class="cluster-label" aria-hidden="true">{ text(&cluster.label) }</g>
        <g class={format!("cluster {}", class(category))} role="button" tabindex="0"
            data-cluster={cluster.count.to_string()} aria-label={name.clone()} {onclick} {onkeydown}>
            <title>{ name }</title>
            <rect x={format!("{:.1}", cluster.x - 14.0)} y={format!("{:.1}", cluster.y - 11.0)} width="28" height="22" rx="11" />
            <text class="count" x={format!("{:.1}", cluster.x)} y={format!("{:.1}", cluster.y + 4.5)} text-anchor="middle">{ short(cluster.count) }</text>

        </g>
        </g>
    }
}

/// A count that fits into a cluster.
fn short(count: usize) -> String {
    match count {
        0..1000 => count.to_string(),
        1000..1_000_000 => format!("{}k", count / 1000),
        _ => format!("{}M", count / 1_000_000),
    }
}

fn steps(props: &Props, scene: &SeriesScene) -> Html {
    let lang = props.state.lang;
    let series = &props.world.data.timeline.series[scene.index];
    let steps = scene.steps.iter().map(|step| {
        let point = &series.points[step.point];
        let value = series.labels.get(&point.value).map_or(&*point.value, |label| label.get(lang));
        let name = format!("{}: {value}", words(&point.date, lang));
        html! {
            <g class={format!("step step-{}", step.level % 4)}>
                <title>{ name }</title>
                <rect x={step.x.to_string()} y={step.y.to_string()} width={step.width.to_string()} height={step.height.to_string()} />
            </g>
        }
    });
    // After the steps, for a label runs on over those of equal value.
    let labels = scene.steps.iter().filter(|step| !step.label.is_empty()).map(|step| html! {
        <text class="step-label" x={(step.x + 4.0).to_string()} y={(step.y + 14.5).to_string()}>{ step.label.clone() }</text>
    });
    steps.chain(labels).collect()
}

/// The keys of the timeline.
fn keys(props: &Props, window: Window) -> Callback<KeyboardEvent> {
    let (world, send) = (props.world.clone(), props.send.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let selection = &world.answer.selection;
        let find = |id: &str| world.data.index.find(&world.data.timeline, id);
        let rank = browser::focused_event()
            .and_then(|id| find(&id))
            .map(|at| world.data.index.rank(at));
        let message = match event.key().as_str() {
            "+" | "=" => Some(Message::Show(window.zoomed(ZOOM, 0.5))),
            "-" => Some(Message::Show(window.zoomed(1.0 / ZOOM, 0.5))),
            "0" => Some(Message::Fit),
            "PageUp" => Some(Message::Show(window.panned(-0.9))),
            "PageDown" => Some(Message::Show(window.panned(0.9))),
            key @ ("ArrowLeft" | "ArrowRight" | "Home" | "End") => {
                let to = match (key, rank) {
                    ("Home", _) => selection.nth(0),
                    ("End", _) => selection.nth(selection.count().wrapping_sub(1)),
                    ("ArrowLeft", Some(rank)) => selection.previous(rank),
                    ("ArrowRight", Some(rank)) => selection.next(rank),
                    _ => (0..selection.count()).find_map(|n| {
                        selection.nth(n).filter(|rank| {
                            window.contains(world.data.index.starts()[*rank as usize] as f64)
                        })
                    }),
                };
                to.and_then(|to| step_to(&world, &window, to))
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(message) = message {
            send.emit(message);
        }
    })
}

/// Focuses an event; where it is not drawn, the message that brings it into view.
fn step_to(world: &World, window: &Window, rank: u32) -> Option<Message> {
    let id = world.data.event(rank).id.clone();
    if browser::focus_event(&id) {
        return None;
    }
    let at = world.data.index.starts()[rank as usize] as f64;
    let inside = window.contains(at);
    let length = window.length() * if inside { 0.35 } else { 1.0 };
    let there = Window::new(at - length / 2.0, at + length / 2.0)?;
    browser::spawn(async move {
        browser::breathe().await;
        browser::breathe().await;
        browser::focus_event(&id);
    });
    Some(Message::Show(there))
}
