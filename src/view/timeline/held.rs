//! The open event on the chart: the cluster that holds it, and the way to it when the reader goes on
//! from one event to the next.

use super::{Drawn, World};
use crate::layout::Window;
use crate::state::State;

/// The lane and the cell of the cluster that holds the open event, where it is not drawn by itself.
pub fn held(world: &World, state: &State, scene: &Drawn) -> Option<(usize, i64)> {
    let data = &world.data;
    let position = data.open_event(state)?;
    if scene.0.find(position).is_some() {
        return None;
    }
    let rank = data.index.rank(position);
    let start = data.index.starts()[rank as usize];
    let (lane, at) = world.arrangement().stand(rank, start)?;
    Some((lane, scene.0.holder(lane, at)?.cell))
}

/// The window moved so that the open event is in its middle, where none of it is in view.
pub fn towards_open(world: &World, state: &State, window: &Window) -> Option<Window> {
    let data = &world.data;
    let position = data.open_event(state)?;
    let span = data.timeline.events.get(position)?.date.span();
    let (start, end) = (span.start as f64, span.end as f64);
    let away = end <= window.start || start >= window.end;
    let middle = (start + end.min(start + window.length())) / 2.0;
    away.then(|| window.panned((middle - (window.start + window.end) / 2.0) / window.length()))
}
