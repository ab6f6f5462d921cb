//! The scene: every shape with its place.

use super::arrangement::{Arrangement, Lane, List};
use super::cell::{APART, BLOCK, Cell, Level, cells};
use super::eras::{bands, edge};
use super::rows::{CLUSTER, MARK, ROW, Wish, rows};
use super::series::series;
use super::tick::ticks;
use super::{Bar, Cluster, End, Item, Label, LaneScene, Mark, Scene, Viewport, cut, text_width};
use crate::date::{Edtf, Endpoint, Span};
use crate::i18n::Lang;
use crate::query::{Facet, Index};
use crate::timeline::Timeline;
use std::collections::BTreeMap;
use std::ops::Range;

/// Room above and below the rows of a lane.
const LANE_PAD: f64 = 8.0;
/// A label is cut to this width.
const LABEL: f64 = 260.0;
/// A label with less room than this says too little.
const SHORTEST_LABEL: f64 = 48.0;
/// An extent narrower than this hides behind its mark.
const EXTENT: f64 = 18.0;

/// What a scene is made of.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// The file.
    pub timeline: &'a Timeline,
    /// Its index.
    pub index: &'a Index,
    /// The selected events in their lanes.
    pub arrangement: &'a Arrangement,
    /// The language of labels.
    pub lang: Lang,
}

/// The scene of a stage in a viewport, with `overscan` pixels more on both sides.
///
/// A frame costs what it shows: work for each cell in reach, times the logarithm of the number
/// of events. Only how many rows a lane has is found by a walk along the whole lane, cell by
/// cell, or panning would make lanes jump.
pub fn compose(stage: &Stage, viewport: Viewport, overscan: f64) -> Scene {
    let level = Level::of(&viewport);
    let mut lanes = Vec::with_capacity(stage.arrangement.lanes.len());
    let mut top = 0.0;
    for lane in &stage.arrangement.lanes {
        let scene = Composer {
            stage,
            viewport,
            overscan,
            level,
            lane,
            top,
        }
        .lane();
        top += scene.height;
        lanes.push(scene);
    }
    let series = series(stage, &viewport, overscan, top);
    Scene {
        viewport,
        overscan,
        height: series.last().map_or(top, |last| last.y + last.height),
        ticks: ticks(&viewport, overscan, stage.lang),
        eras: bands(stage, &viewport, overscan),
        lanes,
        series,
    }
}

/// How both ends of a date are known.
pub fn ends(date: &Edtf) -> (End, End) {
    let end = |endpoint: Endpoint| match endpoint {
        Endpoint::Date(date) if date.uncertain || date.approximate => End::Uncertain,
        Endpoint::Date(_) => End::Firm,
        Endpoint::Open => End::Open,
        Endpoint::Unknown => End::Unknown,
    };
    (end(date.start()), end(date.end()))
}

struct Composer<'a> {
    stage: &'a Stage<'a>,
    viewport: Viewport,
    overscan: f64,
    level: Level,
    lane: &'a Lane,
    top: f64,
}

impl Composer<'_> {
    fn lane(&self) -> LaneScene {
        let (bars, bar_rows) = self.bars();
        let mark_rows = self.mark_rows();
        let rows = self.y(bar_rows);
        let mut items = self.marks(mark_rows, rows);
        label(&mut items, self.right());
        items.extend(bars);
        items.sort_by(|a, b| left(a).total_cmp(&left(b)));
        LaneScene {
            id: self.lane.id.clone(),
            value: self.lane.value,
            y: self.top,
            height: (bar_rows + mark_rows).max(1) as f64 * ROW + 2.0 * LANE_PAD,
            count: self.lane.count,
            items,
        }
    }

    /// The middle of a row.
    fn y(&self, row: usize) -> f64 {
        self.top + LANE_PAD + (row as f64 + 0.5) * ROW
    }

    fn right(&self) -> f64 {
        self.viewport.width + self.overscan
    }

    /// How many rows the marks of the whole lane need: those of two cells side by side.
    fn mark_rows(&self) -> usize {
        let most = 2 * APART;
        let (mut before, mut needed) = ((i64::MIN, 0), 0);
        for cell in cells(self.lane, self.level, i64::MIN >> 1, i64::MAX) {
            let here = if cell.count > APART { 1 } else { cell.count };
            let beside = if before.0 == cell.id - 1 { before.1 } else { 0 };
            needed = needed.max(here + beside);
            if needed == most {
                break;
            }
            before = (cell.id, here);
        }
        needed
    }

    fn marks(&self, count: usize, first: f64) -> Vec<Item> {
        let window = super::Window {
            start: self.viewport.instant(-self.overscan),
            end: self.viewport.instant(self.right()),
        };
        let mut items = Vec::new();
        for block in self.level.blocks(&window) {
            let cells = block * BLOCK..(block + 1) * BLOCK;
            self.block(cells, count, first, &mut items);
        }
        let seen = |item: &Item| (-self.overscan..=self.right()).contains(&x(item));
        items.retain(seen);
        items
    }

    fn block(&self, range: Range<i64>, count: usize, first: f64, items: &mut Vec<Item>) {
        let mut found = Vec::new();
        for cell in cells(self.lane, self.level, range.start, range.end) {
            if cell.count > APART {
                found.push(self.cluster(&cell));
            } else {
                let members = cell.members();
                found.extend(
                    members
                        .into_iter()
                        .map(|(at, rank)| self.mark(at as f64, rank)),
                );
            }
        }
        found.sort_by(|a, b| a.1.x.total_cmp(&b.1.x));
        let wishes: Vec<Wish> = found.iter().map(|(_, wish)| *wish).collect();
        for ((mut item, _), row) in found.into_iter().zip(rows(&wishes, count)) {
            *y(&mut item) = first + row as f64 * ROW;
            items.push(item);
        }
    }

    fn mark(&self, at: f64, rank: u32) -> (Item, Wish) {
        let index = self.stage.index;
        let position = index.position(rank);
        let event = &self.stage.timeline.events[position];
        let x = self.viewport.x(at);
        let from = edge(&self.viewport, index.starts()[rank as usize]);
        let to = edge(&self.viewport, index.ends()[rank as usize]);
        let title = event.title.get(self.stage.lang);
        let mark = Mark {
            event: position,
            x,
            y: 0.0,
            extent: (to - from >= EXTENT && (to - from).is_finite()).then_some((from, to - from)),
            uncertain: event.date.is_uncertain() || event.date.is_approximate(),
            category: index.value_of(Facet::Category, rank),
            importance: event.importance,
            label: Some(self.wanted(x + MARK, title)),
        };
        let wish = Wish {
            x,
            half: MARK,
            label: text_width(title).min(LABEL),
            importance: event.importance,
        };
        (Item::Mark(mark), wish)
    }

    fn cluster(&self, cell: &Cell) -> (Item, Wish) {
        let index = self.stage.index;
        let mut counts = BTreeMap::new();
        let better = |(list, at): &(&List, usize)| {
            let importance = list.tally.importance(*at);
            (std::cmp::Reverse(importance), list.at[*at])
        };
        let mut best: Option<(&List, usize)> = None;
        let mut span = Span {
            start: i64::MAX,
            end: i64::MIN,
        };
        for (list, range) in &cell.parts {
            list.tally.count(range.clone(), &mut counts);
            let here = (*list, list.tally.best(range.clone()));
            if best
                .as_ref()
                .is_none_or(|best| better(&here) < better(best))
            {
                best = Some(here);
            }
            span.start = span.start.min(list.at[range.start]);
            span.end = span.end.max(list.at[range.end - 1].saturating_add(1));
        }
        let rank = best.map_or(0, |(list, at)| list.rank[at]);
        let position = index.position(rank);
        let kinds = index.values(Facet::Category).len() as u16;
        let mut shares: Vec<(Option<u16>, u32)> = counts
            .into_iter()
            .map(|(kind, count)| ((kind < kinds).then_some(kind), count))
            .collect();
        shares.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let x = self.viewport.x(self.level.centre(cell.id));
        let title = self.stage.timeline.events[position]
            .title
            .get(self.stage.lang);
        let importance = index.importance()[rank as usize];
        let cluster = Cluster {
            count: cell.count,
            x,
            y: 0.0,
            span,
            cell: cell.id,
            shares,
            best: position,
            label: Some(self.wanted(x + CLUSTER, title)),
        };
        let wish = Wish {
            x,
            half: CLUSTER,
            label: text_width(title).min(LABEL),
            importance,
        };
        (Item::Cluster(cluster), wish)
    }

    /// A label at its full length, to be cut to its room when all places are known.
    fn wanted(&self, x: f64, text: &str) -> Label {
        Label {
            x,
            y: 0.0,
            width: LABEL,
            text: text.to_owned(),
        }
    }

    /// The bars in reach, with their labels, and how many rows bars take at this level.
    fn bars(&self) -> (Vec<Item>, usize) {
        let from = self.viewport.instant(-self.overscan);
        let to = self.viewport.instant(self.right());
        let mut bars = Vec::new();
        let mut count = 0;
        for (size, list, rows) in &self.lane.stretches {
            if !self.level.is_bar(*size) {
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
            bars.extend((first..end).filter_map(|at| self.bar(list.rank[at], rows[at])));
        }
        label_bars(&mut bars, self.viewport.width);
        (bars, count)
    }

    fn bar(&self, rank: u32, row: u8) -> Option<Item> {
        let index = self.stage.index;
        let position = index.position(rank);
        let event = &self.stage.timeline.events[position];
        let left = edge(&self.viewport, index.starts()[rank as usize]).max(-self.overscan);
        let right = edge(&self.viewport, index.ends()[rank as usize]).min(self.right());
        let (start, end) = ends(&event.date);
        (right > left).then(|| {
            Item::Bar(Bar {
                event: position,
                x: left,
                width: right - left,
                y: self.y(row.into()),
                start,
                end,
                category: index.value_of(Facet::Category, rank),
                importance: event.importance,
                label: Some(self.wanted(left, event.title.get(self.stage.lang))),
            })
        })
    }
}

/// Where an item begins.
fn left(item: &Item) -> f64 {
    match item {
        Item::Mark(mark) => mark.x - MARK,
        Item::Bar(bar) => bar.x,
        Item::Cluster(cluster) => cluster.x - CLUSTER,
    }
}

fn x(item: &Item) -> f64 {
    match item {
        Item::Mark(mark) => mark.x,
        Item::Bar(bar) => bar.x,
        Item::Cluster(cluster) => cluster.x,
    }
}

fn y(item: &mut Item) -> &mut f64 {
    match item {
        Item::Mark(mark) => &mut mark.y,
        Item::Bar(bar) => &mut bar.y,
        Item::Cluster(cluster) => &mut cluster.y,
    }
}

fn label_of(item: &mut Item) -> &mut Option<Label> {
    match item {
        Item::Mark(mark) => &mut mark.label,
        Item::Bar(bar) => &mut bar.label,
        Item::Cluster(cluster) => &mut cluster.label,
    }
}

/// Cuts each mark's label to the room up to the next item of its row.
fn label(items: &mut [Item], right: f64) {
    items.sort_by(|a, b| x(a).total_cmp(&x(b)));
    let mut next: BTreeMap<u64, f64> = BTreeMap::new();
    for item in items.iter_mut().rev() {
        let middle = *y(item);
        let begins = left(item);
        let until = next.insert(middle.to_bits(), begins).unwrap_or(right);
        let slot = label_of(item);
        *slot = slot.take().and_then(|label| fitted(label, until, middle));
    }
}

/// Puts a bar's label into the part of it that is on the screen, or after it.
fn label_bars(bars: &mut [Item], width: f64) {
    bars.sort_by(|a, b| x(a).total_cmp(&x(b)));
    let mut next: BTreeMap<u64, f64> = BTreeMap::new();
    for item in bars.iter_mut().rev() {
        let Item::Bar(bar) = item else { continue };
        let until = next.insert(bar.y.to_bits(), bar.x).unwrap_or(f64::INFINITY);
        let seen = bar.x.max(0.0);
        let label = bar.label.take().map(|label| Label {
            x: seen + 6.0,
            ..label
        });
        let inside = (bar.x + bar.width).min(width);
        // A short bar's label may run on into the free part of its row.
        let until = if bar.x >= 0.0 { until - 6.0 } else { inside };
        bar.label = label.and_then(|label| fitted(label, until, bar.y));
    }
}

fn fitted(label: Label, until: f64, y: f64) -> Option<Label> {
    let room = (until - label.x - 4.0).min(label.width);
    let whole = text_width(&label.text);
    if room < SHORTEST_LABEL && room < whole {
        return None;
    }
    let (text, width) = cut(&label.text, room)?;
    Some(Label {
        x: label.x,
        y,
        width,
        text: text.into_owned(),
    })
}
