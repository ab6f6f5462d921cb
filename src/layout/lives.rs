//! Laws and treaties as bars of their lives, with their events as marks on them.
//!
//! Rows are given out once, for the whole of time, so that panning moves no bar to another row.
//! Where there are more instruments than rows, the weightiest get one; the others, and bars too
//! short to see, are counted in clusters, cell by cell, as events are.

use super::cell::Level;
use super::eras::edge;
use super::names::names;
use super::{Label, Viewport};
use crate::date::{Instant, Span};
use crate::i18n::Lang;
use crate::law::{Bound, Life, Lives, Relations, Status};
use crate::timeline::Timeline;
use std::collections::BTreeMap;

/// The least width of a cell of time whose laws merge into one count, in pixels.
const MERGED: f64 = 36.0;
/// The height of a row: a line for the name, and the bar.
const ROW: f64 = 28.0;
/// Where in a row the bar begins, and how high it is.
const BAR: (f64, f64) = (16.0, 9.0);
/// Room above and below the rows.
const PAD: f64 = 8.0;
/// With so many instruments each may have a row; of more, only some.
const EACH: usize = 24;
/// How many rows there are where there are more instruments.
const ROWS: usize = 12;
/// A bar narrower than this is counted where there are more instruments than rows.
const NARROWEST: f64 = 64.0;
/// Marks on a bar stand at least so far apart.
const APART: f64 = 7.0;

/// Which instrument stands in which row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LifeRows {
    rows: Vec<Vec<Placed>>,
    /// Those without a row.
    rest: Vec<Placed>,
    /// Whether there are more than can each have a row.
    crowded: bool,
}

/// An instrument and the time of its bar.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Placed {
    instrument: usize,
    span: Span,
}

/// What a stretch of a bar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Not yet in force: proposed, signed, published.
    Before,
    /// In force.
    InForce,
    /// In force but for a part.
    Partly,
    /// Perhaps in force: nobody says when that began or ended.
    Perhaps,
}

/// A stretch of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// What it shows.
    pub force: Force,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
}

/// The life of an instrument as a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeBar {
    /// Its place in the file.
    pub instrument: usize,
    /// Left edge, cut to the viewport.
    pub x: f64,
    /// Top edge of the bar.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Its stretches, from left to right.
    pub pieces: Vec<Piece>,
    /// Whether it began on the screen.
    pub begins: bool,
    /// Whether it ended on the screen; else it goes on.
    pub ends: bool,
    /// Its events: the place in the file, and where on the bar.
    pub marks: Vec<(usize, f64)>,
    /// Where its force begins, for arcs.
    pub entry: f64,
    /// Its name, where there is room.
    pub label: Option<Label>,
}

/// Several instruments too many, or too short, to tell apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LifeCluster {
    /// How many.
    pub count: usize,
    /// The centre.
    pub x: f64,
    /// The centre.
    pub y: f64,
    /// From the first beginning to the last.
    pub span: Span,
}

/// What is drawn of the instruments in one viewport.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LivesScene {
    /// The width of the viewport.
    pub width: f64,
    /// The height of all rows together.
    pub height: f64,
    /// The bars, row by row.
    pub bars: Vec<LifeBar>,
    /// Those that are only counted, from left to right.
    pub clusters: Vec<LifeCluster>,
}

/// Where a boundary stands: on the date as it is written, whatever doubt it has.
fn place(bound: &Bound) -> Instant {
    match bound.date {
        Some(date) if date.uncertain || date.approximate => date.span().start,
        _ => bound.earliest,
    }
}

/// From when to when a life is drawn; nothing where the file tells nothing of it.
fn span(life: &Life) -> Option<Span> {
    let first = life.spells.first()?;
    let end = life.end().filter(|(_, bound)| bound.is_told());
    let start = place(&first.from);
    Some(Span {
        start,
        end: end
            .map_or(Instant::MAX, |(_, bound)| place(&bound))
            .max(start.saturating_add(1)),
    })
}

impl LifeRows {
    /// Gives out the rows of a timeline's instruments.
    pub fn new(timeline: &Timeline, lives: &Lives, relations: &Relations) -> LifeRows {
        let placed = lives.iter().enumerate().filter_map(|(instrument, life)| {
            let importance = life.events.iter().filter_map(|at| timeline.events.get(*at));
            let importance = importance.map(|event| event.importance).max().unwrap_or(0);
            let weight = usize::from(importance) * 4 + relations.of(instrument).len().min(12);
            Some((
                weight,
                Placed {
                    instrument,
                    span: span(life)?,
                },
            ))
        });
        let mut placed: Vec<(usize, Placed)> = placed.collect();
        let crowded = placed.len() > EACH;
        if crowded {
            placed.sort_by_key(|(weight, it)| {
                (std::cmp::Reverse(*weight), it.span.start, it.instrument)
            });
        } else {
            placed.sort_by_key(|(_, it)| (it.span.start, it.instrument));
        }
        let most = if crowded { ROWS } else { EACH };
        let mut rows: Vec<BTreeMap<Instant, Placed>> = Vec::new();
        let mut rest = Vec::new();
        for (_, it) in placed {
            let free = |row: &BTreeMap<Instant, Placed>| {
                let before = row.range(..it.span.end).next_back();
                before.is_none_or(|(_, other)| other.span.end <= it.span.start)
            };
            match rows.iter().position(free) {
                Some(at) => {
                    rows[at].insert(it.span.start, it);
                }
                None if rows.len() < most => rows.push(BTreeMap::from([(it.span.start, it)])),
                None => rest.push(it),
            }
        }
        // To be read like a chronicle: who comes first stands above.
        rows.sort_by_key(|row| row.keys().next().copied());
        rest.sort_by_key(|it| it.span.start);
        LifeRows {
            rows: rows
                .into_iter()
                .map(|row| row.into_values().collect())
                .collect(),
            rest,
            crowded,
        }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The scene of the rows in a viewport.
    pub fn scene(
        &self,
        timeline: &Timeline,
        lives: &Lives,
        viewport: &Viewport,
        lang: Lang,
    ) -> LivesScene {
        let mut scene = LivesScene {
            width: viewport.width,
            ..LivesScene::default()
        };
        let mut counted: Vec<Placed> = self.rest.clone();
        let mut top = PAD;
        for row in &self.rows {
            let first = scene.bars.len();
            for it in row {
                let left = edge(viewport, it.span.start);
                let right = edge(viewport, it.span.end);
                if self.crowded && right - left < NARROWEST {
                    counted.push(*it);
                } else if right > 0.0
                    && left < viewport.width
                    && let Some(life) = lives.life(it.instrument)
                {
                    scene.bars.push(bar(timeline, it, life, viewport, top));
                }
            }
            names(
                timeline,
                &mut scene.bars[first..],
                viewport.width,
                top,
                lang,
            );
            top += ROW;
        }
        if self.crowded {
            counted.sort_by_key(|it| it.span.start);
            scene.clusters = clusters(&counted, viewport, top + ROW / 2.0);
            top += ROW;
        }
        scene.height = top + PAD;
        scene
    }
}

fn bar(timeline: &Timeline, it: &Placed, life: &Life, viewport: &Viewport, top: f64) -> LifeBar {
    let at = |instant: Instant| edge(viewport, instant).clamp(0.0, viewport.width);
    let x = at(it.span.start);
    // A life of a day is still seen.
    let right = at(it.span.end).max((x + 3.0).min(viewport.width));
    let mut pieces: Vec<Piece> = Vec::new();
    for spell in &life.spells {
        let to = spell.to.filter(Bound::is_told);
        let lasting = spell.to.is_none_or(|to| to.is_told());
        let force = match spell.status {
            Status::Ended(_) => continue,
            status if status.binds() && !(lasting && spell.from.is_told()) => Force::Perhaps,
            Status::PartlyInForce => Force::Partly,
            Status::InForce => Force::InForce,
            _ => Force::Before,
        };
        let from = at(place(&spell.from));
        let end = to.map_or(right, |to| at(place(&to))).max(from);
        let end = match spell.to {
            // What perhaps began is drawn from where it may have begun.
            Some(next) if !next.is_told() && !spell.status.binds() => at(next.earliest).max(from),
            _ => end,
        };
        match pieces.last_mut() {
            Some(last) if last.force == force => last.width = end - last.x,
            _ if end > from => pieces.push(Piece {
                force,
                x: from,
                width: end - from,
            }),
            _ => {}
        }
    }
    if let Some(last) = pieces.last_mut() {
        last.width = last.width.max(right - last.x);
    }
    let mut marks: Vec<(usize, f64)> = Vec::new();
    for event in &life.events {
        let Some(date) = timeline
            .events
            .get(*event)
            .map(|event| event.date.span().start)
        else {
            continue;
        };
        let there = edge(viewport, date);
        let apart = marks.last().is_none_or(|(_, last)| there - last >= APART);
        if (0.0..=viewport.width).contains(&there) && apart {
            marks.push((*event, there));
        }
    }
    let entry = life
        .force()
        .next()
        .map_or(it.span.start, |spell| place(&spell.from));
    LifeBar {
        instrument: it.instrument,
        x,
        y: top + BAR.0,
        width: right - x,
        height: BAR.1,
        pieces,
        begins: edge(viewport, it.span.start) >= 0.0,
        ends: edge(viewport, it.span.end) <= viewport.width,
        marks,
        entry: at(entry),
        label: None,
    }
}

fn clusters(counted: &[Placed], viewport: &Viewport, y: f64) -> Vec<LifeCluster> {
    let level = Level::of(viewport, MERGED);
    let first = counted.partition_point(|it| (it.span.start as f64) < viewport.window.start);
    let mut found: Vec<(i64, LifeCluster)> = Vec::new();
    for it in &counted[first..] {
        let start = it.span.start;
        if start as f64 > viewport.window.end {
            break;
        }
        let cell = level.cell(start);
        match found.last_mut() {
            Some((last, cluster)) if *last == cell => {
                cluster.count += 1;
                cluster.span.end = start.saturating_add(1);
            }
            _ => {
                let span = Span {
                    start,
                    end: start.saturating_add(1),
                };
                let x = viewport.x(level.start(cell) as f64 + level.length() / 2.0);
                found.push((
                    cell,
                    LifeCluster {
                        count: 1,
                        x,
                        y,
                        span,
                    },
                ));
            }
        }
    }
    found.into_iter().map(|(_, cluster)| cluster).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Window, arcs};
    use proptest::prelude::*;

    fn file(count: usize) -> Timeline {
        let mut seed = 7u64;
        let mut random = move |below: u64| {
            seed = seed * 48271 % 2147483647;
            seed % below
        };
        let instruments: Vec<serde_json::Value> = (0..count)
            .map(|n| {
                let start = 1900 + random(120);
                let end = if random(3) == 0 { "..".to_owned() } else { (start + 1 + random(30)).to_string() };
                serde_json::json!({ "id": format!("i{n}"), "name": format!("Law number {n}"), "in_force": format!("{start}/{end}"),
                    "relations": [{ "type": "cites", "target": format!("i{}", n / 2) }] })
            })
            .collect();
        let file = serde_json::json!({ "version": 1, "title": "T", "instruments": instruments, "events": [] });
        serde_json::from_value(file).expect("a timeline")
    }

    fn scene(count: usize, from: f64, to: f64) -> (LifeRows, LivesScene) {
        let file = file(count);
        let (lives, relations) = (Lives::new(&file), Relations::new(&file));
        let rows = LifeRows::new(&file, &lives, &relations);
        let year = 31_556_952.0;
        let window = Window::new((from - 1970.0) * year, (to - 1970.0) * year).expect("a window");
        let scene = rows.scene(
            &file,
            &lives,
            &Viewport {
                window,
                width: 1000.0,
            },
            Lang::En,
        );
        (rows, scene)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn bars_of_a_row_never_overlap_and_names_stay_apart(count in 1usize..80, from in 1890.0..2000.0f64, length in 1.0..140.0f64) {
            let (_, scene) = scene(count, from, from + length);
            for pair in scene.bars.windows(2).filter(|pair| pair[0].y == pair[1].y) {
                prop_assert!(pair[0].x + pair[0].width <= pair[1].x + 3.0);
                if let (Some(a), Some(b)) = (&pair[0].label, &pair[1].label) {
                    prop_assert!(a.x + a.width <= b.x);
                }
            }
            for bar in &scene.bars {
                prop_assert!(bar.x >= 0.0 && bar.x + bar.width <= 1000.0 + 1e-6);
                let ends: f64 = bar.pieces.iter().map(|piece| piece.width).sum();
                prop_assert!(ends <= bar.width + 3.0 + 1e-6);
                // A name is beside its own bar.
                if let Some(label) = &bar.label {
                    prop_assert!(label.x <= bar.x + 1.0 && label.x + label.width >= bar.x, "{:?}", bar);
                }
            }
        }
    }

    #[test]
    fn two_thousand_instruments_are_drawn_or_counted_with_few_elements() {
        let (rows, all) = scene(2000, 1890.0, 2060.0);
        let elements: usize = all
            .bars
            .iter()
            .map(|bar| 3 + bar.pieces.len() + bar.marks.len())
            .sum();
        let counted: usize = all.clusters.iter().map(|cluster| cluster.count).sum();
        assert_eq!(all.bars.len() + counted, 2000);
        assert!(elements + 3 * all.clusters.len() <= 900, "{elements}");
        assert_eq!(rows.rows.len(), ROWS);
        // Panning gives nobody another row.
        let (_, panned) = scene(2000, 1900.0, 2070.0);
        for bar in &panned.bars {
            let before = all
                .bars
                .iter()
                .find(|other| other.instrument == bar.instrument);
            assert!(before.is_none_or(|before| before.y == bar.y));
        }
    }

    #[test]
    fn the_law_of_2007_is_pale_then_solid_then_over_and_its_successor_meets_it() {
        let bytes = include_bytes!("../../data/mexico-anti-trafficking.json");
        let file = crate::read::read(bytes).timeline.expect("a timeline");
        let (lives, relations) = (Lives::new(&file), Relations::new(&file));
        let rows = LifeRows::new(&file, &lives, &relations);
        let day = |text: &str| {
            text.parse::<crate::date::Edtf>()
                .expect("EDTF")
                .span()
                .start as f64
        };
        let window = Window::new(day("2000"), day("2027")).expect("a window");
        let viewport = Viewport {
            window,
            width: 1200.0,
        };
        let scene = rows.scene(&file, &lives, &viewport, Lang::En);
        let at = |id: &str| {
            file.instruments
                .iter()
                .position(|it| &*it.id == id)
                .expect("there")
        };
        let find = |id: &str| {
            scene
                .bars
                .iter()
                .find(|bar| bar.instrument == at(id))
                .expect("drawn")
        };
        let old = find("law-2007");
        let forces: Vec<Force> = old.pieces.iter().map(|piece| piece.force).collect();
        assert_eq!(forces, [Force::Before, Force::InForce]);
        assert!(old.begins && old.ends);
        assert!((old.x + old.width - viewport.x(day("2012-06-15"))).abs() < 1.0);
        assert_eq!(
            find("veracruz-law-2013").pieces.last().map(|it| it.force),
            Some(Force::Partly)
        );
        assert_eq!(
            find("regulation-2009").pieces.last().map(|it| it.force),
            Some(Force::Perhaps)
        );
        assert!(!find("palermo-convention").ends);
        let arcs = arcs(&scene, &relations, at("law-2007"), Lang::En);
        let repealed = arcs
            .iter()
            .find(|arc| arc.edge.other == at("general-law-2012"))
            .expect("an arc");
        let word = repealed.label.as_ref().map(|label| &*label.text);
        assert_eq!(word, Some("repealed by"));
        assert!((repealed.from.0 - viewport.x(day("2012-06-15"))).abs() < 1.0);
        assert!((repealed.to.1 - (old.y + old.height / 2.0)).abs() < 1e-9);
        // Every instrument of whose life the file tells has a bar.
        assert_eq!(scene.bars.len(), file.instruments.len() - 1);
    }
}
