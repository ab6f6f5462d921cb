//! Where an event is to be found: its cluster, the window in which it stands alone, what is
//! beside it.

use super::arrangement::{Arrangement, Lane, List};
use super::cell::{Level, cells};
use super::grain::Grain;
use super::{Cluster, Item, Scene, Viewport, Window};
use crate::date::{Instant, Span};
use crate::query::{Index, Selection};
use crate::timeline::Id;

impl Arrangement {
    /// The widest window about an event, no wider than the present one, in which it stands apart
    /// from others; its cluster's where it never does. Nothing for an event that is not selected.
    ///
    /// `at` is the event's earliest instant. The work is for each level, times the logarithm of
    /// the number of events, and one look along the lists for the event.
    pub fn reveal(&self, rank: u32, at: Instant, viewport: &Viewport) -> Option<Window> {
        let (lane, list, size, at) = self.place_of(rank, at)?;
        let grain = Grain::of(self, viewport.width);
        let mut level = Level::of(viewport, grain.narrowest);
        let mut length = viewport.window.length();
        let apart = |level: Level| {
            size.is_some_and(|size| level.is_bar(size)) || {
                let cell = level.cell(list.at[at]);
                let cell = cells(lane, level, cell, cell + 1).next();
                cell.is_none_or(|cell| cell.count <= grain.apart)
            }
        };
        while !apart(level) {
            let Some(finer) = level.finer() else { break };
            level = finer;
            // A little within the level, or rounding could give the one above.
            length = level.length() / grain.narrowest * viewport.width * 0.9;
        }
        let middle = list.at[at] as f64;
        let window = Window::new(middle - length / 2.0, middle + length / 2.0)?;
        let inside = |share: f64| {
            let from = viewport.window.start + viewport.window.length() * share;
            from..viewport.window.end - viewport.window.length() * share
        };
        let stays = length == viewport.window.length() && inside(0.02).contains(&middle);
        Some(if stays { viewport.window } else { window })
    }

    /// The lane that an event stands in, and where in time.
    pub fn stand(&self, rank: u32, at: Instant) -> Option<(usize, Instant)> {
        let (lane, list, _, here) = self.place_of(rank, at)?;
        let lane = self
            .lanes
            .iter()
            .position(|other| std::ptr::eq(other, lane))?;
        Some((lane, list.at[here]))
    }

    /// The id of a lane.
    pub fn lane(&self, at: usize) -> Option<&Id> {
        self.lanes.get(at).map(|lane| &lane.id)
    }

    /// The members of a cluster of a lane, by rank, at most so many.
    pub fn members(&self, lane: usize, cell: i64, viewport: &Viewport, most: usize) -> Vec<u32> {
        let grain = Grain::of(self, viewport.width);
        let level = Level::of(viewport, grain.narrowest);
        let Some(lane) = self.lanes.get(lane) else {
            return Vec::new();
        };
        let cell = cells(lane, level, cell, cell + 1).next();
        let members = cell.map_or_else(Vec::new, |cell| cell.members());
        members
            .into_iter()
            .map(|(_, rank)| rank)
            .take(most)
            .collect()
    }

    /// The lane and the list that an event stands in, and where.
    fn place_of(&self, rank: u32, at: Instant) -> Option<(&Lane, &List, Option<u32>, usize)> {
        self.lanes.iter().find_map(|lane| {
            let stretches = lane
                .stretches
                .iter()
                .map(|(size, list, _)| (list, Some(*size)));
            std::iter::once((&lane.points, None))
                .chain(stretches)
                .find_map(|(list, size)| {
                    // No event stands before its earliest instant.
                    let first = list.at.partition_point(|other| *other < at);
                    let here = list.rank[first..].iter().position(|other| *other == rank)?;
                    Some((lane, list, size, first + here))
                })
        })
    }
}

impl Window {
    /// The window that shows all selected events. The work is for each of them.
    pub fn fit_selection(index: &Index, selection: &Selection) -> Window {
        let mut span: Option<Span> = None;
        for rank in selection.iter() {
            let (start, end) = (index.starts()[rank as usize], index.ends()[rank as usize]);
            // Open ends do not count.
            let known = [start, end]
                .into_iter()
                .filter(|at| *at != Instant::MIN && *at != Instant::MAX);
            for at in known {
                let so_far = span.unwrap_or(Span { start: at, end: at });
                span = Some(Span {
                    start: so_far.start.min(at),
                    end: so_far.end.max(at),
                });
            }
        }
        Window::fit(span)
    }
}

impl Scene {
    /// The cluster of a lane that holds an instant.
    pub fn holder(&self, lane: usize, at: Instant) -> Option<&Cluster> {
        let clusters = self
            .lanes
            .get(lane)?
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Cluster(cluster) => Some(cluster),
                _ => None,
            });
        let mut clusters =
            clusters.filter(|cluster| (cluster.span.start..cluster.span.end).contains(&at));
        clusters.next()
    }

    /// The item of an event, and its lane.
    pub fn find(&self, event: usize) -> Option<(usize, &Item)> {
        let is = |item: &&Item| match item {
            Item::Mark(mark) => mark.event == event,
            Item::Bar(bar) => bar.event == event,
            Item::Cluster(_) => false,
        };
        let lanes = self.lanes.iter().enumerate();
        lanes
            .filter_map(|(at, lane)| Some((at, lane.items.iter().find(is)?)))
            .next()
    }

    /// The item nearest to a place in the next lane above or below that has any on the screen.
    pub fn beside(&self, lane: usize, x: f64, down: bool, shift: f64) -> Option<(usize, &Item)> {
        let count = self.lanes.len();
        let lanes: Vec<usize> = if down {
            (lane + 1..count).collect()
        } else {
            (0..lane.min(count)).rev().collect()
        };
        lanes
            .into_iter()
            .find_map(|at| Some((at, self.nearest(at, x, shift)?)))
    }

    /// The item of a lane on the screen that is nearest to a place, for a scene that is moved
    /// by `shift`.
    pub fn nearest(&self, lane: usize, x: f64, shift: f64) -> Option<&Item> {
        let seen =
            |item: &&Item| item.right() + shift > 0.0 && item.left() + shift < self.viewport.width;
        let away = |item: &Item| match item {
            Item::Bar(bar) => (bar.x - x).max(x - bar.x - bar.width).max(0.0),
            item => (item.x() - x).abs(),
        };
        let items = self.lanes.get(lane)?.items.iter().filter(seen);
        items.min_by(|a, b| away(a).total_cmp(&away(b)))
    }
}
