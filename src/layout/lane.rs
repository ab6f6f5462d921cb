//! A lane: its marks and clusters in rows, below its bars.

use super::arrangement::{Lane, List};
use super::bars::bars;
use super::cell::{BLOCK, Cell, Level, cells};
use super::eras::edge;
use super::grain::Grain;
use super::place::{
    CLUSTER, CLUSTER_TEXT, MARK, MARK_TEXT, Place, Placement, ROW, Side, Wish, worth,
};
use super::strip::strip;
use super::{Cluster, Item, Label, LaneScene, Mark, Stage, Viewport, Window, cut, text_width};
use crate::date::Span;
use crate::query::Facet;
use std::collections::BTreeMap;
use std::ops::Range;

/// Room above and below the rows of a lane.
pub const LANE_PAD: f64 = 6.0;
/// The height of a lane that is shown as a strip.
const COLLAPSED: f64 = 28.0;
/// A label is cut to this width.
const LABEL: f64 = 400.0;
/// An extent narrower than this hides behind its mark.
const EXTENT: f64 = 18.0;
/// Beside an extent wider than this its label would be too far away: it stands over it.
const WIDE_EXTENT: f64 = 240.0;
/// A lane of so many things at a scale is laid out as a whole.
const WHOLE: usize = 160;
/// Among so many members of a cluster disputed ones are looked for: the work of a frame must not
/// grow with what a cluster holds.
const LOOKED_AT: usize = 24;
/// How many rows the lanes of a scene share, where marks alone do not need more.
const ROWS: usize = 18;

/// What a lane is laid out from.
pub struct Composer<'a> {
    pub stage: &'a Stage<'a>,
    pub viewport: Viewport,
    pub overscan: f64,
    pub grain: Grain,
    pub level: Level,
    /// Its place among the lanes.
    pub at: usize,
    pub lane: &'a Lane,
    /// Its top edge.
    pub top: f64,
}

/// Something that wants a place.
struct Entry<'a> {
    at: f64,
    /// The stretch in which its date lies.
    extent: (f64, f64),
    title: &'a str,
    label: f64,
    importance: u8,
    rank: u32,
    cluster: Option<(Cell<'a>, Span)>,
}

impl<'a> Composer<'a> {
    pub fn lane(&self) -> LaneScene {
        let mut scene = LaneScene {
            id: self.lane.id.clone(),
            value: self.lane.value,
            y: self.top,
            height: COLLAPSED,
            count: self.lane.count,
            items: Vec::new(),
            strip: None,
        };
        if self.stage.collapsed.contains(&self.lane.id) {
            scene.strip = Some(strip(self.lane, &self.viewport, self.overscan));
            return scene;
        }
        let (bars, bar_rows) = bars(self);
        scene.items = bars;
        let mark_rows = match self.whole() {
            Some(entries) => self.place_whole(&entries, bar_rows, &mut scene.items),
            None => self.place_dense(bar_rows, &mut scene.items),
        };
        scene.items.sort_by(|a, b| a.left().total_cmp(&b.left()));
        scene.height = (bar_rows + mark_rows).max(1) as f64 * ROW + 2.0 * LANE_PAD;
        scene
    }

    /// The middle of a row.
    pub fn y(&self, row: usize) -> f64 {
        self.top + LANE_PAD + (row as f64 + 0.5) * ROW
    }

    pub fn right(&self) -> f64 {
        self.viewport.width + self.overscan
    }

    /// Everything in the lane, where that is little at this scale.
    fn whole(&self) -> Option<Vec<Entry<'a>>> {
        let mut entries = Vec::new();
        for cell in cells(self.lane, self.level, i64::MIN >> 1, i64::MAX) {
            self.enter(cell, false, &mut entries);
            if entries.len() > WHOLE {
                return None;
            }
        }
        Some(entries)
    }

    /// Lays out all of the lane, so that no label depends on where the screen stands.
    fn place_whole<'e>(
        &self,
        entries: &'e [Entry<'a>],
        first: usize,
        items: &mut Vec<Item>,
    ) -> usize {
        if entries.is_empty() {
            return 0;
        }
        // Measured from where the timeline begins, not from the edge of the screen: so that
        // rounding is the same wherever the screen stands.
        let all = Window::fit(self.stage.index.extent());
        let scale = |length: f64| {
            let viewport = Viewport {
                window: Window {
                    start: all.start,
                    end: all.start + length,
                },
                width: self.viewport.width,
            };
            let wish = |entry: &'e Entry<'a>| (entry.wish(&viewport, true), entry);
            let mut wishes: Vec<(Wish, &Entry)> = entries.iter().map(wish).collect();
            wishes.sort_by(|(a, _), (b, _)| a.before(b));
            let (wishes, entries): (Vec<Wish>, Vec<&Entry>) = wishes.into_iter().unzip();
            (wishes, entries, (4.0, viewport.x(all.end) - 4.0))
        };
        let narrowest = self.grain.narrowest.to_bits();
        let key = (self.at, self.level, narrowest, self.stage.lang.code());
        let known = self.stage.arrangement.rows.borrow().get(&key).copied();
        let count = known.unwrap_or_else(|| {
            // At the most crowded scale of the level, so that it holds for each.
            let length = self.level.length() / self.grain.narrowest * self.viewport.width;
            let (wishes, _, bounds) = scale(length);
            let most = (ROWS / self.stage.arrangement.len().max(1)).clamp(3, 8);
            worth(&wishes, most, bounds)
        });
        if known.is_none() {
            self.stage.arrangement.rows.borrow_mut().insert(key, count);
        }
        let (mut wishes, entries, bounds) = scale(self.viewport.window.length());
        let edge = -self.viewport.x(all.start);
        let placed = Placement::from_left(&wishes, count, bounds)
            .keep_in_view(edge, edge + self.viewport.width)
            .places();
        for (wish, entry) in wishes.iter_mut().zip(&entries) {
            wish.x = self.viewport.x(entry.at);
        }
        self.draw(&entries, &wishes, &placed, first, items);
        count
    }

    /// Lays out what is in reach, in two rows that cells take in turn: so neighbours never
    /// touch, wherever the screen stands.
    fn place_dense(&self, first: usize, items: &mut Vec<Item>) -> usize {
        let window = Window {
            start: self.viewport.instant(-self.overscan),
            end: self.viewport.instant(self.right()),
        };
        for block in self.level.blocks(&window) {
            let Range { start, end } = block * BLOCK..(block + 1) * BLOCK;
            let mut entries = Vec::new();
            let mut rows = Vec::new();
            for cell in cells(self.lane, self.level, start, end) {
                rows.push((cell.id & 1) as usize);
                self.enter(cell, true, &mut entries);
            }
            let wishes: Vec<Wish> = entries
                .iter()
                .map(|entry| entry.wish(&self.viewport, false))
                .collect();
            let edge = |cell| self.viewport.x(self.level.start(cell) as f64);
            let row = |at: usize| rows.get(at).copied().unwrap_or(0);
            let placed = Placement::given(&wishes, row, 2, (edge(start), edge(end))).places();
            let entries: Vec<&Entry> = entries.iter().collect();
            self.draw(&entries, &wishes, &placed, first, items);
        }
        2
    }

    /// Takes in what a cell holds: its members, or one entry for all of them.
    fn enter(&self, cell: Cell<'a>, within: bool, entries: &mut Vec<Entry<'a>>) {
        if cell.count > self.grain.apart {
            return entries.push(self.cluster(cell, within));
        }
        for (at, rank) in cell.members() {
            entries.push(self.entry(at as f64, rank));
        }
    }

    fn entry(&self, at: f64, rank: u32) -> Entry<'a> {
        let index = self.stage.index;
        let title = self.stage.timeline.events[index.position(rank)]
            .title
            .get(self.stage.lang);
        Entry {
            at,
            extent: (
                index.starts()[rank as usize] as f64,
                index.ends()[rank as usize] as f64,
            ),
            title,
            label: text_width(title).min(LABEL),
            importance: index.importance()[rank as usize],
            rank,
            cluster: None,
        }
    }

    fn cluster(&self, cell: Cell<'a>, within: bool) -> Entry<'a> {
        let better = |(list, at): &(&List, usize)| {
            let importance = list.tally.importance(*at);
            (std::cmp::Reverse(importance), list.at[*at])
        };
        let best = cell
            .parts
            .iter()
            .map(|(list, range)| (*list, list.tally.best(range.clone())))
            .min_by_key(better);
        let rank = best.map_or(0, |(list, at)| list.rank[at]);
        let starts = cell.parts.iter().map(|(list, range)| list.at[range.start]);
        let ends = cell
            .parts
            .iter()
            .map(|(list, range)| list.at[range.end - 1]);
        let span = Span {
            start: starts.min().unwrap_or(0),
            end: ends.max().unwrap_or(0).saturating_add(1),
        };
        let mut at = (span.start as f64 + span.end as f64) / 2.0;
        if within {
            let start = self.level.start(cell.id) as f64;
            let length = self.level.length();
            let room = (CLUSTER * self.viewport.seconds_per_pixel()).min(length / 2.0);
            // Not `clamp`: rounded, the one bound may lie beyond the other.
            at = at.max(start + room).min(start + length - room);
        }
        Entry {
            cluster: Some((cell, span)),
            ..self.entry(at, rank)
        }
    }

    /// Turns entries in reach into shapes.
    fn draw(
        &self,
        entries: &[&Entry],
        wishes: &[Wish],
        places: &[Place],
        first: usize,
        items: &mut Vec<Item>,
    ) {
        for ((entry, wish), place) in entries.iter().zip(wishes).zip(places) {
            let y = self.y(first + place.row);
            let seen = wish.is_seen(0.0, self.viewport.width);
            let label = place.label.and_then(|(side, room)| {
                let (text, width) = cut(entry.title, room.min(entry.label))?;
                Some(Label {
                    x: wish.label_x(side, width),
                    y,
                    width,
                    before: side == Side::Before,
                    text: text.into_owned(),
                })
            });
            // A title whose mark is beyond the edge would be read as of where it stands.
            let label = label.filter(|label| {
                seen || label.x >= self.viewport.width || label.x + label.width <= 0.0
            });
            let ends = label.as_ref().map_or((wish.x, wish.x), |label| {
                (label.x.min(wish.x), (label.x + label.width).max(wish.x))
            });
            if ends.1 < -self.overscan - CLUSTER || ends.0 > self.right() + CLUSTER {
                continue;
            }
            items.push(match &entry.cluster {
                Some((cell, span)) => {
                    Item::Cluster(self.pill(entry, cell, *span, wish.x, y, label))
                }
                None => Item::Mark(self.mark(entry, wish.x, y, label)),
            });
        }
    }

    fn mark(&self, entry: &Entry, x: f64, y: f64, label: Option<Label>) -> Mark {
        let index = self.stage.index;
        let position = index.position(entry.rank);
        let event = &self.stage.timeline.events[position];
        let from = edge(&self.viewport, index.starts()[entry.rank as usize]);
        let to = edge(&self.viewport, index.ends()[entry.rank as usize]);
        Mark {
            event: position,
            x,
            y,
            extent: (to - from >= EXTENT && (to - from).is_finite()).then_some((from, to - from)),
            uncertain: event.date.is_uncertain() || event.date.is_approximate(),
            category: index.value_of(Facet::Category, entry.rank),
            importance: event.importance,
            label,
        }
    }

    fn pill(
        &self,
        entry: &Entry,
        cell: &Cell,
        span: Span,
        x: f64,
        y: f64,
        label: Option<Label>,
    ) -> Cluster {
        let index = self.stage.index;
        let mut counts = BTreeMap::new();
        for (list, range) in &cell.parts {
            list.tally.count(range.clone(), &mut counts);
        }
        let kinds = index.values(Facet::Category).len() as u16;
        let mut shares: Vec<(Option<u16>, u32)> = counts
            .into_iter()
            .map(|(kind, count)| ((kind < kinds).then_some(kind), count))
            .collect();
        shares.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Cluster {
            count: cell.count,
            x,
            y,
            span,
            cell: cell.id,
            shares,
            best: index.position(entry.rank),
            disputed: self.disputed(cell),
            label,
        }
    }
}

impl Composer<'_> {
    /// The members of a cell whose dates are disputed, the most important first.
    fn disputed(&self, cell: &Cell) -> Vec<usize> {
        let Stage {
            index, timeline, ..
        } = self.stage;
        if cell.count > LOOKED_AT {
            return Vec::new();
        }
        let ranks = cell.parts.iter().flat_map(|(list, range)| {
            let range = range.clone();
            list.at[range.clone()].iter().zip(&list.rank[range])
        });
        let mut found: Vec<_> = ranks
            .map(|(at, rank)| (index.position(*rank), *at, *rank))
            .filter(|(position, ..)| !timeline.events[*position].disputes.is_empty())
            .collect();
        found.sort_unstable_by_key(|(position, at, rank)| {
            (
                std::cmp::Reverse(timeline.events[*position].importance),
                *at,
                *rank,
            )
        });
        found.into_iter().map(|(position, ..)| position).collect()
    }
}

impl Entry<'_> {
    /// What it wishes at a scale. With `apart` the extent of its date keeps others off too.
    fn wish(&self, viewport: &Viewport, apart: bool) -> Wish {
        let x = viewport.x(self.at);
        let (mut reach, mut text) = ((MARK, MARK), (MARK_TEXT, MARK_TEXT));
        let extent = (self.extent.1 - self.extent.0) / viewport.seconds_per_pixel();
        if self.cluster.is_some() {
            (reach, text) = ((CLUSTER, CLUSTER), (CLUSTER_TEXT, CLUSTER_TEXT));
        } else if (EXTENT..1e9).contains(&extent) {
            let ends = (x - viewport.x(self.extent.0), viewport.x(self.extent.1) - x);
            if apart {
                reach = (ends.0.max(MARK), ends.1.max(MARK));
            }
            if extent < WIDE_EXTENT {
                text = (ends.0.max(MARK) + 2.0, ends.1.max(MARK) + 2.0);
            }
        }
        Wish {
            x,
            reach,
            text,
            label: self.label,
            importance: self.importance,
            part: self.cluster.is_none(),
        }
    }
}
