//! The names of instruments, each above its bar.
//!
//! A name above another's bar, or over another's name, would say that the one law is the other.
//! So it keeps to the free room of its row, and where that is too little the bar has no name.

use super::lives::LifeBar;
use super::{Label, cut, text_width};
use crate::i18n::Lang;
use crate::timeline::Timeline;

/// How much wider bold type is, in which names of what was in force are set.
const BOLD: f64 = 1.12;
/// A part of a name narrower than this says too little.
const SHORTEST: f64 = 60.0;
/// Room between a name and what is beside it.
const GAP: f64 = 10.0;

/// Names the bars of one row, from left to right; `top` is where the row begins.
///
/// A name begins with its bar. Where the room from there on is too little for it, it ends where
/// that room does and takes what is free before the bar: so it slides back at the edge of the
/// screen as the bar leaves it.
pub fn names(timeline: &Timeline, bars: &mut [LifeBar], width: f64, top: f64, lang: Lang) {
    let mut taken = f64::NEG_INFINITY;
    for at in 0..bars.len() {
        let until = bars.get(at + 1).map_or(width, |next| next.x) - GAP;
        let Some(bar) = bars.get_mut(at) else {
            continue;
        };
        let from = (taken + GAP).clamp(0.0, bar.x);
        // A name that ends before its bar would be nobody's.
        if until >= bar.x {
            bar.label = short(timeline, bar.instrument, (until - from) / BOLD, lang).map(|text| {
                let width = text_width(&text) * BOLD;
                let x = bar.x.min(until - width);
                Label {
                    x: x + 1.0,
                    y: top + 9.0,
                    width,
                    before: x < bar.x,
                    text,
                }
            });
        }
        let named = bar.label.as_ref().map(|label| label.x + label.width);
        taken = (bar.x + bar.width).max(named.unwrap_or(taken));
    }
}

/// The name of an instrument, or as much of it as there is room for.
///
/// What stands in brackets at its end tells it from others that begin alike, such as the reforms
/// of one law: so it stays. Where it has no room either, only a beginning that is nobody else's
/// is enough.
fn short(timeline: &Timeline, instrument: usize, room: f64, lang: Lang) -> Option<String> {
    let name = |at: usize| -> &str {
        timeline.instruments.get(at).map_or("", |it| {
            it.name.as_ref().map_or(&*it.id, |name| name.get(lang))
        })
    };
    let whole = name(instrument);
    if text_width(whole) <= room {
        return Some(whole.to_owned());
    }
    let tail = whole.ends_with(')').then(|| whole.rfind('(')).flatten();
    if let Some((head, tail)) = tail.and_then(|at| whole.split_at_checked(at)) {
        let room = room - text_width(" ") - text_width(tail);
        if let Some((head, _)) = cut(head.trim_end(), room) {
            return Some(format!("{head} {tail}"));
        }
    }
    let (text, width) = cut(whole, room)?;
    let text = match (text.rfind('('), text.rfind(')')) {
        // Not half of what stands in brackets.
        (Some(open), close) if close.is_none_or(|close| close < open) => {
            format!("{}…", text.get(..open)?.trim_end())
        }
        _ => text.into_owned(),
    };
    let kept = text.trim_end_matches('…');
    let alone = tail.is_none()
        || !(0..timeline.instruments.len())
            .any(|other| other != instrument && name(other).starts_with(kept));
    (width >= SHORTEST && alone).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::super::{LifeRows, LivesScene, Viewport, Window};
    use super::*;
    use crate::law::{Lives, Relations};

    fn file(instruments: &[(&str, &str)]) -> Timeline {
        let instruments: Vec<serde_json::Value> = instruments
            .iter()
            .enumerate()
            .map(|(n, (name, life))| serde_json::json!({ "id": format!("i{n}"), "name": name, "in_force": life }))
            .collect();
        let file = serde_json::json!({ "version": 1, "title": "T", "instruments": instruments, "events": [] });
        serde_json::from_value(file).expect("a timeline")
    }

    fn scene(timeline: &Timeline, (from, to): (&str, &str), width: f64, lang: Lang) -> LivesScene {
        let (lives, relations) = (Lives::new(timeline), Relations::new(timeline));
        let rows = LifeRows::new(timeline, &lives, &relations);
        let day = |text: &str| {
            let date = text.parse::<crate::date::Edtf>().expect("EDTF");
            date.span().start as f64
        };
        let window = Window::new(day(from), day(to)).expect("a window");
        rows.scene(timeline, &lives, &Viewport { window, width }, lang)
    }

    fn told(scene: &LivesScene) -> Vec<&str> {
        let labels = scene.bars.iter().map(|bar| bar.label.as_ref());
        labels
            .map(|label| label.map_or("", |label| &label.text))
            .collect()
    }

    /// No name over another name or over another's bar, and all within the screen.
    fn assert_apart(scene: &LivesScene) {
        for (at, bar) in scene.bars.iter().enumerate() {
            let Some(label) = &bar.label else { continue };
            let (left, right) = (label.x, label.x + label.width);
            assert!(left >= 0.0 && right <= scene.width, "{label:?}");
            for (_, other) in scene.bars.iter().enumerate().filter(|(n, _)| *n != at) {
                if other.y != bar.y {
                    continue;
                }
                let beside = |from: f64, to: f64| right <= from || to <= left;
                assert!(
                    beside(other.x, other.x + other.width),
                    "{label:?} {other:?}"
                );
                if let Some(theirs) = &other.label {
                    assert!(
                        beside(theirs.x, theirs.x + theirs.width),
                        "{label:?} {theirs:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn names_of_the_mexican_file_keep_off_each_other_and_off_others_bars() {
        let bytes = include_bytes!("../../data/mexico-anti-trafficking.json");
        let file = crate::read::read(bytes).timeline.expect("a timeline");
        for lang in [Lang::En, Lang::Es] {
            for width in [360.0, 480.0, 640.0, 850.0, 1100.0] {
                for from in ["1980", "2000", "2013", "2016", "2019"] {
                    assert_apart(&scene(&file, (from, "2027"), width, lang));
                }
            }
        }
    }

    #[test]
    fn a_name_takes_the_free_room_before_its_bar_but_no_other_bar() {
        let long = "A law with a name that is as long as such names are";
        let file = file(&[("First", "2001/2012"), (long, "2018/2019")]);
        let whole = scene(&file, ("2000", "2020"), 1000.0, Lang::En);
        assert_eq!(told(&whole), ["First", long]);
        assert_apart(&whole);
        let label = whole.bars[1].label.as_ref().expect("a label");
        assert!(label.before && label.x < whole.bars[1].x, "{label:?}");
        let narrow = scene(&file, ("2000", "2020"), 400.0, Lang::En);
        assert_eq!(told(&narrow), ["First", "A law with a…"]);
        assert_apart(&narrow);
        // Where there is none it is left out.
        let none = scene(&file, ("2000", "2020"), 120.0, Lang::En);
        assert_eq!(told(&none), ["First", ""]);
    }

    #[test]
    fn what_tells_names_apart_stays_when_they_are_shortened() {
        let file = file(&[
            ("Reform of the General Law (2014)", "2014/.."),
            ("Reform of the General Law (2018)", "2014/.."),
            (
                "Protocol on many things (a town far away from here)",
                "2014/..",
            ),
        ]);
        let at = |width| scene(&file, ("2014", "2020"), width, Lang::En);
        assert_eq!(
            told(&at(190.0)),
            [
                "Reform of the… (2014)",
                "Reform of the… (2018)",
                "Protocol on many…"
            ]
        );
        // “Reform…” would be either.
        assert_eq!(told(&at(90.0)), ["", "", "Protocol…"]);
    }

    #[test]
    fn a_name_is_not_cut_where_there_is_room_for_more_of_it() {
        let name = "A name longer than most, of a law on many things, which was given to it by those who wrote it";
        let file = file(&[(name, "2001/..")]);
        assert_eq!(
            told(&scene(&file, ("2000", "2020"), 1000.0, Lang::En)),
            [name]
        );
    }
}
