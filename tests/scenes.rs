//! Snapshots of scenes of the built-in data: what stands where, in words that can be compared.
//!
//! A change of the layout shows as a difference of `tests/scenes.txt`. Where it is meant,
//! `HITO_UPDATE=1 cargo test --no-default-features --test scenes` writes the file anew.

use hito::date::Edtf;
use hito::i18n::Lang;
use hito::layout::{Arrangement, Item, LaneBy, Scene, Stage, Viewport, Window, compose};
use hito::query::{Index, Selection};
use std::fmt::Write;

const FILE: &str = "tests/scenes.txt";

/// From when to when; all of time where it is nothing.
type Between = Option<(&'static str, &'static str)>;

/// The scenes: language, lanes, width, window.
const SCENES: [(Lang, LaneBy, f64, Between); 5] = [
    (Lang::En, LaneBy::Category, 1000.0, None),
    (Lang::Es, LaneBy::Jurisdiction, 600.0, None),
    (Lang::En, LaneBy::Category, 1000.0, Some(("2003", "2012"))),
    (
        Lang::Es,
        LaneBy::Category,
        1000.0,
        Some(("2003-02-20", "2003-05-01")),
    ),
    (Lang::En, LaneBy::None, 300.0, Some(("1900", "2100"))),
];

fn start(date: &str) -> f64 {
    date.parse::<Edtf>().expect("a date").span().start as f64
}

fn told(scene: &Scene) -> String {
    let mut text = String::new();
    let mut line = |words: std::fmt::Arguments| writeln!(text, "{words}").expect("memory");
    for era in &scene.eras {
        line(format_args!(
            "era {} {:.0}+{:.0}",
            era.label, era.x, era.width
        ));
    }
    for tick in scene.ticks.iter().filter(|tick| !tick.label.is_empty()) {
        line(format_args!("tick {} {:.0}", tick.label, tick.x));
    }
    for lane in &scene.lanes {
        let (y, height) = (lane.y, lane.height);
        line(format_args!(
            "lane {} {y:.0}+{height:.0}: {}",
            lane.id, lane.count
        ));
        for item in &lane.items {
            let label = item.label().map_or("", |label| &label.text);
            let what = match item {
                Item::Mark(mark) => format!("mark {}", mark.event),
                Item::Bar(bar) => format!("bar {} +{:.0}", bar.event, bar.width),
                Item::Cluster(cluster) => format!("cluster of {}", cluster.count),
            };
            line(format_args!(
                "  {what} at {:.0},{:.0} {label}",
                item.x(),
                item.y()
            ));
        }
    }
    for series in &scene.series {
        line(format_args!("series {} {:.0}", series.index, series.y));
        for step in &series.steps {
            line(format_args!(
                "  level {} {:.0}+{:.0} {}",
                step.level, step.x, step.width, step.label
            ));
        }
    }
    text
}

#[test]
fn what_stands_where_is_as_it_was() {
    let bytes = include_bytes!("../data/mexico-anti-trafficking.json");
    let timeline = hito::read::read(bytes).timeline.expect("a timeline");
    let index = Index::new(&timeline);
    let all = Selection::all(index.len());
    let mut text = String::new();
    for (lang, by, width, window) in SCENES {
        let arrangement = Arrangement::new(&index, &all, by);
        let stage = Stage {
            timeline: &timeline,
            index: &index,
            arrangement: &arrangement,
            lang,
            collapsed: &[],
        };
        let between = window.and_then(|(from, to)| Window::new(start(from), start(to)));
        let viewport = Viewport {
            window: between.unwrap_or_else(|| Window::fit(index.extent())),
            width,
        };
        let words = window.map_or_else(|| "all".into(), |(from, to)| format!("{from}/{to}"));
        writeln!(text, "# {} {} {width} {words}", lang.code(), by.word()).expect("memory");
        text += &told(&compose(&stage, viewport, 0.0));
    }
    if std::env::var_os("HITO_UPDATE").is_some() {
        std::fs::write(FILE, &text).expect("written");
    }
    let before = std::fs::read_to_string(FILE).unwrap_or_default();
    for (was, is) in before.lines().zip(text.lines()) {
        assert_eq!(was, is, "see the head of this test");
    }
    assert_eq!(before.lines().count(), text.lines().count());
}
