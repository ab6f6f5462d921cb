//! Events with an extent, above the marks of their lane.

use super::compose::ends;
use super::eras::edge;
use super::lane::Composer;
use super::{Bar, End, Item, Label, cut, text_width};
use crate::query::Facet;
use std::collections::BTreeMap;

/// Room between the edge of a bar and its label.
const PAD: f64 = 6.0;
/// An open end fades over so many pixels at the edge of the screen.
const FADE: f64 = 54.0;
/// A label with less room than this says too little.
const SHORTEST_LABEL: f64 = 60.0;

/// The bars in reach, with their labels, and how many rows bars take at this level.
pub fn bars(composer: &Composer) -> (Vec<Item>, usize) {
    let from = composer.viewport.instant(-composer.overscan);
    let to = composer.viewport.instant(composer.right());
    let mut bars = Vec::new();
    let mut count = 0;
    for (size, list, rows) in &composer.lane.stretches {
        if !composer.level.is_bar(*size) {
            continue;
        }
        count = count.max(rows.iter().max().map_or(0, |row| usize::from(*row) + 1));
        // Bars of this list are at most twice as long as its size says.
        let longest = 2f64.powi(*size as i32 + 1);
        let first = list.at.partition_point(|at| (*at as f64) < from - longest);
        let end = list.at.partition_point(|at| *at as f64 <= to);
        let open = list.at.partition_point(|at| (*at as f64) < from);
        // One without a beginning stands where it ends.
        let end = if *size >= 61 { list.at.len() } else { end };
        let first = if *size >= 61 { 0 } else { first.min(open) };
        bars.extend((first..end).filter_map(|at| bar(composer, list.rank[at], rows[at])));
    }
    label(&mut bars, composer);
    (bars.into_iter().map(Item::Bar).collect(), count)
}

fn bar(composer: &Composer, rank: u32, row: u8) -> Option<Bar> {
    let index = composer.stage.index;
    let position = index.position(rank);
    let event = &composer.stage.timeline.events[position];
    let viewport = &composer.viewport;
    let left = edge(viewport, index.starts()[rank as usize]).max(-composer.overscan);
    let right = edge(viewport, index.ends()[rank as usize]).min(composer.right());
    let (start, end) = ends(&event.date);
    let open = |end: End| matches!(end, End::Open | End::Unknown);
    let mut solid = (left, right);
    if open(start) {
        solid.0 = (left.max(0.0) + FADE).min(right);
    }
    if open(end) {
        solid.1 = (right.min(viewport.width) - FADE).max(solid.0);
    }
    (right > left).then(|| Bar {
        solid,
        event: position,
        x: left,
        width: right - left,
        y: composer.y(row.into()),
        start,
        end,
        category: index.value_of(Facet::Category, rank),
        importance: event.importance,
        label: None,
    })
}

/// Puts a bar's label into the part of it that is on the screen, or into the free room after it
/// or before it.
fn label(bars: &mut [Bar], composer: &Composer) {
    bars.sort_by(|a, b| a.x.total_cmp(&b.x));
    let width = composer.viewport.width;
    let mut ended: BTreeMap<u64, f64> = BTreeMap::new();
    let before: Vec<f64> = bars
        .iter()
        .map(|bar| ended.insert(bar.y.to_bits(), bar.x + bar.width))
        .map(|end| end.unwrap_or_default().max(0.0))
        .collect();
    let mut next: BTreeMap<u64, f64> = BTreeMap::new();
    for (bar, before) in bars.iter_mut().zip(before).rev() {
        let row = bar.y.to_bits();
        let until = next.insert(row, bar.x).unwrap_or(composer.right());
        let event = &composer.stage.timeline.events[bar.event];
        let text = event.title.get(composer.stage.lang);
        let whole = text_width(text);
        let end = bar.x + bar.width;
        let inside = (bar.x.max(0.0), end.min(width));
        let room = inside.1 - inside.0 - 2.0 * PAD;
        let after = until - end - 2.0 * PAD;
        let (x, room, stands_before) = if whole <= room {
            (inside.0 + PAD, room, false)
        } else if whole <= after && (0.0..width).contains(&end) {
            (end + PAD, after, false)
        } else if room < SHORTEST_LABEL && bar.x < width && whole <= bar.x - before - 2.0 * PAD {
            let x = bar.x - PAD - whole;
            // The label of the bar before it ends there.
            next.insert(row, x);
            (x, whole, true)
        } else {
            (inside.0 + PAD, room, false)
        };
        if room < SHORTEST_LABEL.min(whole) {
            continue;
        }
        bar.label = cut(text, room).map(|(text, width)| Label {
            x,
            y: bar.y,
            width,
            before: stands_before,
            text: text.into_owned(),
        });
    }
}
