//! What keys do on the chart: where the focus goes.

use super::tools::ZOOM;
use super::{Act, Props, Target, Timeline};
use crate::layout::{Item, NARROW_STEP, Window};
use crate::state::Message;
use yew::prelude::*;

/// The keys that the chart takes.
pub fn is_taken(event: &KeyboardEvent) -> bool {
    const TAKEN: [&str; 12] = [
        "+",
        "=",
        "-",
        "0",
        "PageUp",
        "PageDown",
        "ArrowLeft",
        "ArrowRight",
        "ArrowUp",
        "ArrowDown",
        "Home",
        "End",
    ];
    let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    plain && TAKEN.contains(&event.key().as_str())
}

impl Timeline {
    /// Does what a key asks for.
    pub(super) fn key(&mut self, props: &Props, key: &str) {
        let selection = &props.world.answer.selection;
        let act = match key {
            "+" | "=" => Act::Zoom(ZOOM),
            "-" => Act::Zoom(1.0 / ZOOM),
            "0" => Act::Fit,
            "PageUp" => Act::Pan(-0.9),
            "PageDown" => Act::Pan(0.9),
            "Home" | "End" => {
                let last = selection.count().saturating_sub(1);
                let rank = selection.nth(if key == "Home" { 0 } else { last });
                return rank.into_iter().for_each(|rank| self.go(props, rank));
            }
            _ => return self.arrow(props, key),
        };
        self.act(props, act);
    }

    fn arrow(&mut self, props: &Props, key: &str) {
        let target = match (self.focused(), &self.stop) {
            (Some(target), _) => target,
            // The first arrow only says where one is.
            (None, Some(stop)) => {
                self.pending = Some(stop.clone());
                return;
            }
            (None, None) => return,
        };
        match key {
            "ArrowLeft" | "ArrowRight" => self.along(props, target, key == "ArrowRight"),
            _ => self.across(&target, key == "ArrowDown"),
        }
    }

    /// To the next event in time, or the one before.
    fn along(&mut self, props: &Props, target: Target, later: bool) {
        let (world, selection) = (&props.world, &props.world.answer.selection);
        let rank = match target {
            Target::Event(position) => world.data.index.rank(position),
            Target::Cluster(lane, cell) => {
                let all =
                    world
                        .arrangement()
                        .members(lane, cell, &self.viewport(props), usize::MAX);
                let end = if later {
                    all.iter().max()
                } else {
                    all.iter().min()
                };
                let Some(rank) = end else { return };
                *rank
            }
            Target::Step(series, point) => {
                let points = props.world.data.timeline.series[series].points.len();
                let next = if later {
                    Some(point + 1)
                } else {
                    point.checked_sub(1)
                };
                if let Some(next) = next.filter(|next| *next < points) {
                    self.go_to_step(props, series, next);
                }
                return;
            }
        };
        let next = if later {
            selection.next(rank)
        } else {
            selection.previous(rank)
        };
        next.into_iter().for_each(|next| self.go(props, next));
    }

    /// To the nearest thing in the lane above or below.
    fn across(&mut self, target: &Target, down: bool) {
        let scene = self.scene.0.clone();
        let lanes = scene.lanes.len();
        let (lane, x) = match target {
            Target::Event(position) => match scene.find(*position) {
                Some((lane, item)) => (lane, item.x().max(-self.shift)),
                None => return,
            },
            Target::Cluster(lane, cell) => {
                let is =
                    |item: &&Item| matches!(item, Item::Cluster(cluster) if cluster.cell == *cell);
                let item = scene
                    .lanes
                    .get(*lane)
                    .and_then(|lane| lane.items.iter().find(is));
                (*lane, item.map_or(0.0, Item::x))
            }
            Target::Step(series, point) => {
                let steps = scene.series.get(*series).map(|series| &series.steps);
                let step = steps.and_then(|steps| steps.iter().find(|step| step.point == *point));
                (lanes + series, step.map_or(0.0, |step| step.x))
            }
        };
        self.pending = if down
            && lane + 1 >= lanes
            && !scene.series.is_empty()
            && scene.beside(lane, x, true, self.shift).is_none()
        {
            let at = if lane >= lanes { lane + 1 - lanes } else { 0 };
            scene.series.get(at).and_then(|series| {
                let away = |a: f64| (a - x).abs();
                let steps = series
                    .steps
                    .iter()
                    .filter(|step| step.x + step.width + self.shift > 0.0);
                let step = steps.min_by(|a, b| away(a.x).total_cmp(&away(b.x)))?;
                Some(Target::Step(at, step.point))
            })
        } else {
            let beside = scene.beside(lane.min(lanes), x, down, self.shift);
            beside.map(|(lane, item)| Target::of_item(lane, item))
        };
    }

    /// Brings an event into view and puts the focus on it.
    fn go(&mut self, props: &Props, rank: u32) {
        let world = &props.world;
        let start = world.data.index.starts()[rank as usize];
        let viewport = self.aimed(props);
        let Some((lane, at)) = world.arrangement().stand(rank, start) else {
            return;
        };
        if let Some(id) = world.arrangement().lane(lane)
            && props.state.collapsed.contains(id)
        {
            props.send.emit(Message::Collapse(id.clone()));
        }
        let position = world.data.index.position(rank);
        self.pending = Some(Target::Event(position));
        let place = self
            .scene
            .0
            .find(position)
            .map(|(_, item)| (item.left(), item.right()));
        let seen = place.is_some_and(|(left, right)| {
            right + self.shift > 0.0 && left + self.shift < viewport.width
        });
        if seen && viewport.window == self.shown {
            return;
        }
        if let Some(window) = world.arrangement().reveal(rank, start, &viewport)
            && window != viewport.window
        {
            props.send.emit(Message::Show(window));
        }
        // Where no zoom parts it from others, their cluster has the focus.
        self.instead = Some((lane, at));
    }

    fn go_to_step(&mut self, props: &Props, series: usize, point: usize) {
        self.pending = Some(Target::Step(series, point));
        let span = props.world.data.timeline.series[series].points[point]
            .date
            .span();
        let aimed = self.aimed(props);
        let window = aimed.window;
        let (start, end) = (span.start as f64, span.end as f64);
        // Narrow ones are drawn together: it must be wide enough to stand alone.
        let narrow = (end - start) / aimed.seconds_per_pixel() < NARROW_STEP;
        if narrow {
            let half = (end - start) / (4.0 * NARROW_STEP) * aimed.width / 2.0;
            let middle = (start + end) / 2.0;
            if let Some(window) = Window::new(middle - half, middle + half) {
                return props.send.emit(Message::Show(window));
            }
        }
        if end <= window.start || start >= window.end {
            let by = ((start + end) / 2.0 - (window.start + window.end) / 2.0) / window.length();
            props.send.emit(Message::Show(window.panned(by)));
        }
    }
}
