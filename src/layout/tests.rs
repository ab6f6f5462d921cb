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
    let arrangement = Arrangement::new(&index, &all, LaneBy::Category);
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
            collapsed: &[],
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

/// How many events are drawn or counted in a lane.
fn drawn(lane: &LaneScene) -> usize {
    let events = lane.items.iter().map(|item| match item {
        Item::Cluster(cluster) => cluster.count,
        _ => 1,
    });
    events.sum()
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
            prop_assert_eq!(drawn(lane), lane.count);
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
                prop_assert!(item.y() > lane.y && item.y() < lane.y + lane.height);
                // A bar holds its label.
                let label = item.label().map_or((f64::MAX, f64::MIN), |label| (label.x, label.x + label.width));
                let extent = match item {
                    Item::Mark(Mark { extent: Some((x, width)), .. }) => (*x, x + width),
                    _ => (f64::MAX, f64::MIN),
                };
                boxes.push((item.y(), item.left().min(label.0).min(extent.0), item.right().max(label.1).max(extent.1)));
            }
            boxes.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).expect("finite"));
            for pair in boxes.windows(2) {
                prop_assert!(pair[0].0 != pair[1].0 || pair[0].2 <= pair[1].1 + 0.01, "{:?}", pair);
            }
        }
    }

    #[test]
    fn a_title_on_the_screen_has_its_mark_there(events in events(), window in window()) {
        for lane in &world(&events).scene(window, 250.0).lanes {
            for item in &lane.items {
                let (mut left, mut right) = (item.left(), item.right());
                if let Item::Mark(Mark { extent: Some((x, width)), .. }) = item {
                    (left, right) = (left.min(*x), right.max(x + width));
                }
                if let (Item::Mark(_) | Item::Cluster(_), Some(label)) = (item, item.label()) {
                    let here = label.x < 1000.0 && label.x + label.width > 0.0;
                    prop_assert!(!here || (left < 1000.0 && right > 0.0), "{:?}", item);
                }
            }
        }
    }

    #[test]
    fn a_label_once_placed_stays(events in events(), window in window(), by in -0.2..0.2f64) {
        let world = world(&events);
        let (here, there) = (world.scene(window, 250.0), world.scene(window.panned(by), 250.0));
        let labels = |scene: &Scene, shift: f64| {
            let mut labels = BTreeSet::new();
            for lane in &scene.lanes {
                for item in &lane.items {
                    // A bar's label follows the part of it that is seen.
                    if let (Item::Mark(_) | Item::Cluster(_), Some(label)) = (item, item.label()) {
                        // The edge of a screen may turn a label to the other side of its mark,
                        // and of the stretch in which its date lies.
                        let extent = match item {
                            Item::Mark(Mark { extent: Some((_, width)), .. }) => *width,
                            _ => 0.0,
                        };
                        let reach = label.width + extent.max(150.0);
                        let seen = |x: f64| (0.0..1000.0).contains(&x) && (0.0..1000.0).contains(&(x - by * 1000.0));
                        let x = item.x() - shift;
                        if seen(x - reach) && seen(x + reach) {
                            labels.insert((lane.id.to_string(), label.text.clone(), (label.x - shift).round() as i64, label.y as i64));
                        }
                    }
                }
            }
            labels
        };
        let (a, b) = (labels(&here, 0.0), labels(&there, -by * 1000.0));
        let stays = |label: &(String, String, i64, i64)| {
            b.iter().any(|other| (&other.0, &other.1, other.3) == (&label.0, &label.1, label.3) && (other.2 - label.2).abs() <= 1)
        };
        for label in &a {
            prop_assert!(stays(label), "{:?} not in {:?}", label, b);
        }
    }
}

proptest! {
    // Each lays out hundreds of screens.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_event_is_drawn_or_counted_at_any_zoom(events in events(), window in window()) {
        // So far beyond the screen that all of time is laid out at the scale of the window.
        let whole = 4e9 / window.length() * 1000.0;
        for lane in &world(&events).scene(window, whole).lanes {
            prop_assert_eq!(drawn(lane), lane.count);
        }
    }
}

/// Years touch: the end of one is the beginning of the next, at any place of the screen.
#[test]
fn what_touches_keeps_its_row_while_panning() {
    let dates = ["1998~", "2011~", "2011-01-01", "1999~"];
    let world = world(&dates.map(|date| (date.to_owned(), 0, 1)));
    let window = Window::new(908_145_990.439_973_1, 957_135_493.357_934_7).expect("finite");
    let rows = |window: Window| -> Vec<f64> {
        let scene = world.scene(window, 250.0);
        let marks = scene.lanes[0].items.iter();
        marks.map(Item::y).take(2).collect()
    };
    let here = rows(window);
    for step in -200..50 {
        let there = rows(window.panned(f64::from(step) / 1000.0));
        assert_eq!(here, there, "panned by {step} pixels");
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
fn a_bar_without_room_has_its_label_before_it() {
    let world = world(&[("1917-02-05".into(), 0, 3), ("2011-06-10/..".into(), 0, 3)]);
    let scene = world.scene(Window::fit(world.index.extent()), 50.0);
    let bars = scene.lanes[0].items.iter();
    let mut bars = bars.filter(|item| matches!(item, Item::Bar(_)));
    let bar = bars.next().expect("a bar");
    let label = bar.label().expect("a label");
    assert!(
        label.before && label.x + label.width <= bar.x(),
        "{label:?}"
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

#[test]
fn a_page_without_room_is_no_panic() {
    let world = world(&[("2003".into(), 0, 3), ("2005~".into(), 0, 3)]);
    let all = Selection::all(world.index.len());
    for width in [0.0, 1.0, 3.0, 4.0] {
        let map = Minimap::new(&world.index, &all, width, 10.0);
        let (left, right) = map.brush(&Window::fit(world.index.extent()));
        assert!(left >= 0.0 && right >= left);
    }
}
