//! The part of the chart that moves as one: it is made anew only with a new scene.

use super::ghosts::ghosts;
use super::held::held;
use super::marks::draw;
use super::series::steps;
use super::{Target, World, lanes::lane_name};
use crate::layout::{Scene, draw_path, path, px};
use crate::state::{Message, State};
use std::rc::Rc;
use yew::prelude::*;

/// A scene that is the same only as itself: comparing shapes would cost as much as drawing them.
#[derive(Clone, Debug)]
pub struct Drawn(pub Rc<Scene>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Drawn) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub struct LayerProps {
    pub world: World,
    pub state: Rc<State>,
    pub scene: Drawn,
    /// What the tab key reaches; the arrow keys go on from there.
    pub stop: Option<Target>,
    /// Seconds since 1970, where the time is known.
    pub now: Option<f64>,
    pub send: Callback<Message>,
    /// Opens the members of a cluster: its lane, its cell.
    pub open: Callback<(usize, i64)>,
}

#[component]
pub fn Layer(props: &LayerProps) -> Html {
    let scene = &*props.scene.0;
    let bottom = scene.height;
    let held = held(&props.world, &props.state, &props.scene);
    let lines: String = scene
        .ticks
        .iter()
        .filter(|tick| !tick.label.is_empty())
        .map(|tick| path(&[("M", &[tick.x, 0.0]), ("V", &[bottom])]))
        .collect();
    let stripes = scene.eras.iter().filter(|era| era.index % 2 == 1);
    let borders: String = scene
        .lanes
        .iter()
        .map(|lane| lane.y)
        .chain(scene.series.iter().map(|series| series.y))
        .map(|y| {
            let width = scene.viewport.width + 2.0 * scene.overscan;
            path(&[("M", &[-scene.overscan, y]), ("h", &[width])])
        })
        .collect();
    html! {
        <>
            { for stripes.map(|era| html! {
                <rect class="stripe" x={px(era.x)} width={px(era.width)} height={px(bottom)} />
            }) }
            <path class="grid" d={lines} />
            <path class="border" d={borders} />
            { today(props) }
            { for scene.lanes.iter().enumerate().map(|(at, lane)| html! {
                <g key={lane.id.to_string()} data-lane={lane.id.to_string()} role="group"
                    aria-label={lane_name(&props.world, &props.state, lane.value, scene.lanes.len())}>
                    if let Some(strip) = &lane.strip {
                        <path class="strip" d={columns(strip, lane.y + lane.height - 4.0)} />
                    }
                    { draw(props, at, &lane.items, held) }
                </g>
            }) }
            { ghosts(&props.world, &props.state, scene, &props.send) }
            { for scene.series.iter().map(|series| steps(props, series)) }
        </>
    }
}

fn today(props: &LayerProps) -> Html {
    let scene = &props.scene.0;
    let x = props.now.map(|now| scene.viewport.x(now));
    let reach = -scene.overscan..scene.viewport.width + scene.overscan;
    x.filter(|x| reach.contains(x))
        .map_or_else(Html::default, |x| {
            html! { <line class="today" x1={px(x)} x2={px(x)} y2={px(scene.height)} /> }
        })
}

/// Columns as one path above a base line.
pub fn columns(strip: &crate::layout::Strip, base: f64) -> String {
    let mut path = String::new();
    let mut down = true;
    for (n, height) in strip.heights.iter().enumerate() {
        if *height <= 0.0 {
            down = true;
            continue;
        }
        let x = strip.x + n as f64 * strip.step;
        if down {
            draw_path(&mut path, &[("M", &[x, base])]);
        }
        let last = strip.heights.get(n + 1).is_none_or(|next| *next <= 0.0);
        draw_path(&mut path, &[("V", &[base - height]), ("h", &[strip.step])]);
        if last {
            draw_path(&mut path, &[("V", &[base])]);
        }
        down = last;
    }
    path
}
