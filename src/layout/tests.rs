//! Laws of the layout, on made-up timelines.

use super::*;
use crate::i18n::Lang;
use crate::query::{Index, Selection};
use crate::timeline::Timeline;
use proptest::prelude::*;
use std::collections::BTreeSet;

struct World {
    timeline: Timeline,
    index: Index,
    arrangement: Arrangement,
}

fn world(dates: &[(String, u8, u8)]) -> World {
    let events: Vec<_> = dates
        .iter()
        .enumerate()
        .map(|(at, (date, category, importance))| {
            serde_json::json!({"id": at.to_string(), "date": date, "title": format!("Event number {at} of all"),
                "category": format!("c{category}"), "importance": importance})
        })
        .collect();
    let file = serde_json::json!({"version": 1, "title": "T", "events": events});
    let timeline: Timeline = serde_json::from_value(file).expect("a sound timeline");
    let index = Index::new(&timeline);
    let all = Selection::all(index.len());
    let arrangement = Arrangement::new(&timeline, &index, &all, LaneBy::Category);
    World {
        timeline,
        index,
        arrangement,
    }
}

impl World {
    fn scene(&self, window: Window, overscan: f64) -> Scene {
        let stage = Stage {
            timeline: &self.timeline,
            index: &self.index,
            arrangement: &self.arrangement,
            lang: Lang::En,
        };
        compose(
            &stage,
            Viewport {
                window,
                width: 1000.0,
            },
            overscan,
        )
    }
}

/// What each item holds, by lane: how many, and a name that is the same in every frame.
fn groups(scene: &Scene) -> BTreeSet<(String, String, usize)> {
    let mut groups = BTreeSet::new();
    for lane in &scene.lanes {
        for item in &lane.items {
            let (name, count) = match item {
                Item::Mark(mark) => (format!("m{}", mark.event), 1),
                Item::Bar(bar) => (format!("b{}", bar.event), 1),
                Item::Cluster(cluster) => (
                    format!("c{} {:?}", cluster.cell, cluster.span),
                    cluster.count,
                ),
            };
            groups.insert((lane.id.to_string(), name, count));
        }
    }
    groups
}

fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (1990u16..2020, 1u8..13, 1u8..29).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        1 => (1990u16..2020, 1u8..13).prop_map(|(y, m)| format!("{y}-{m:02}?")),
        1 => (1990u16..2020).prop_map(|y| format!("{y}~")),
        1 => (1990u16..2010, 0u16..12).prop_map(|(y, n)| format!("{y}/{}", y + n)),
        1 => (1990u16..2020).prop_map(|y| format!("{y}/..")),
        1 => Just("2001-09-09".to_owned()),
    ]
}

fn events() -> impl Strategy<Value = Vec<(String, u8, u8)>> {
    prop::collection::vec((date(), 0u8..3, 1u8..6), 1..120)
}

/// A window within the years of the events: its beginning and the share of them it shows.
fn window() -> impl Strategy<Value = Window> {
    (0.0..1.0f64, -9.0..0.5f64).prop_map(|(at, size)| {
        let whole = 9.5e8;
        let start = 6.3e8 + whole * at;
        Window::new(start, start + whole * 2f64.powf(size)).expect("finite")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_event_is_drawn_or_counted(events in events()) {
        let world = world(&events);
        let scene = world.scene(Window::fit(world.index.extent()), 0.0);
        for lane in &scene.lanes {
            let drawn: usize = lane.items.iter().map(|item| match item {
                Item::Cluster(cluster) => cluster.count,
                _ => 1,
            }).sum();
            prop_assert_eq!(drawn, lane.count);
        }
    }

    #[test]
    fn shares_add_up(events in events(), window in window()) {
        for lane in &world(&events).scene(window, 100.0).lanes {
            for item in &lane.items {
                if let Item::Cluster(cluster) = item {
                    let sum: u32 = cluster.shares.iter().map(|(_, n)| n).sum();
                    prop_assert_eq!(sum as usize, cluster.count);
                }
            }
        }
    }

    #[test]
    fn panning_changes_no_membership(events in events(), window in window()) {
        let world = world(&events);
        let here = world.scene(window, 0.0);
        let there = world.scene(window.panned(0.001), 0.0);
        let inside = |scene: &Scene, low: f64, high: f64| {
            let mut scene = scene.clone();
            for lane in &mut scene.lanes {
                lane.items.retain(|item| matches!(item,
                    Item::Mark(Mark { x, .. }) | Item::Cluster(Cluster { x, .. }) if (low..high).contains(x)));
            }
            groups(&scene)
        };
        // One pixel to the side, and what stands well inside is the same.
        let (a, b) = (inside(&here, 3.0, 997.0), inside(&there, 0.0, 1000.0));
        prop_assert!(a.is_subset(&b), "{:?}", a.difference(&b));
        for (one, other) in here.lanes.iter().zip(&there.lanes) {
            prop_assert_eq!(one.height, other.height);
        }
    }

    #[test]
    fn zooming_in_only_splits(events in events(), window in window(), at in 0.0..1.0f64) {
        let world = world(&events);
        let wide = world.scene(window, 2000.0);
        let near = world.scene(window.zoomed(0.7, at), 0.0);
        for lane in &near.lanes {
            let Some(above) = wide.lanes.iter().find(|above| above.id == lane.id) else { continue };
            for item in &lane.items {
                if let Item::Cluster(cluster) = item {
                    let holder = above.items.iter().any(|item| matches!(item,
                        Item::Cluster(c) if c.count >= cluster.count
                            && c.span.start <= cluster.span.start && cluster.span.end <= c.span.end));
                    prop_assert!(holder, "{:?}", cluster);
                }
            }
        }
    }

    #[test]
    fn nothing_overlaps(events in events(), window in window()) {
        for lane in &world(&events).scene(window, 0.0).lanes {
            let mut boxes: Vec<(f64, f64, f64)> = Vec::new();
            for item in &lane.items {
                let (y, x0, x1, label) = match item {
                    Item::Mark(m) => (m.y, m.x - 6.0, m.x + 6.0, &m.label),
                    Item::Bar(b) => (b.y, b.x, b.x + b.width, &b.label),
                    Item::Cluster(c) => (c.y, c.x - 14.0, c.x + 14.0, &c.label),
                };
                prop_assert!(y > lane.y && y < lane.y + lane.height);
                let end = label.as_ref().map_or(x1, |label| x1.max(label.x + label.width));
                boxes.push((y, x0, end));
            }
            boxes.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).expect("finite"));
            for pair in boxes.windows(2) {
                prop_assert!(pair[0].0 != pair[1].0 || pair[0].2 <= pair[1].1 + 0.01, "{:?}", pair);
            }
        }
    }
}

#[test]
fn an_open_end_reaches_the_edge() {
    let world = world(&[
        ("2000/..".into(), 0, 3),
        ("../1995".into(), 0, 3),
        ("1999/".into(), 0, 3),
    ]);
    let scene = world.scene(Window::fit(world.index.extent()), 50.0);
    let ends: Vec<(End, End, f64)> = scene.lanes[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Bar(bar) => Some((bar.start, bar.end, (bar.x + bar.width).round())),
            _ => None,
        })
        .collect();
    assert!(ends.contains(&(End::Firm, End::Open, 1050.0)), "{ends:?}");
    assert!(
        ends.iter().any(|(start, ..)| *start == End::Open),
        "{ends:?}"
    );
}

#[test]
fn far_windows_do_not_panic() {
    let world = world(&[("Y-17E7".into(), 0, 3), ("2003-04-11".into(), 1, 5)]);
    for window in [
        Window::fit(world.index.extent()),
        Window::new(-1e17, 1e17).expect("finite"),
    ] {
        let scene = world.scene(window, 300.0);
        assert_eq!(scene.lanes.len(), 2);
        assert!(!scene.ticks.is_empty());
    }
}
