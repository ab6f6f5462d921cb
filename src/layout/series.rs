//! Values that change over time, as bands of steps.

use super::eras::edge;
use super::{Gap, SeriesScene, Stage, Step, Viewport, cut, draw_path, text_width};
use crate::date::{Span, words};
use crate::i18n::{Lang, chart::Chart};
use crate::timeline::Series;
use std::borrow::Cow;

/// The height of one step of the scale.
const STEP: f64 = 20.0;
/// How much of it is drawn.
const BAND: f64 = 17.0;
/// The height of the name above the steps.
const HEAD: f64 = 26.0;
/// Room below the steps.
const PAD: f64 = 6.0;

/// How far apart the lines of a hatching are, in pixels.
const HATCH: f64 = 5.0;

/// A value narrower than this, in pixels, is drawn together with an equal one as near as that, so
/// that a frame costs what it shows.
pub const NARROW_STEP: f64 = 5.0;

/// The series, below the lanes. `top` is where the first begins.
pub fn series(stage: &Stage, viewport: &Viewport, reach: f64, mut top: f64) -> Vec<SeriesScene> {
    let mut scenes = Vec::new();
    for (index, series) in stage.timeline.series.iter().enumerate() {
        let first = top + HEAD;
        let mut scene = SeriesScene {
            index,
            y: top,
            height: HEAD + series.scale.len() as f64 * STEP + PAD,
            head: HEAD,
            levels: (0..series.scale.len())
                .map(|level| first + (level as f64 + 0.5) * STEP)
                .collect(),
            steps: Vec::new(),
            gaps: Vec::new(),
            joins: Vec::new(),
        };
        fill(series, viewport, reach, &mut scene);
        label(stage, series, &mut scene.steps);
        top += scene.height;
        scenes.push(scene);
    }
    scenes
}

fn fill(series: &Series, viewport: &Viewport, reach: f64, scene: &mut SeriesScene) {
    let mut points: Vec<(Span, usize, usize)> = series
        .points
        .iter()
        .enumerate()
        .filter_map(|(point, at)| {
            let level = series.scale.iter().position(|step| *step == at.value)?;
            Some((at.date.span(), point, level))
        })
        .collect();
    points.sort_by_key(|(span, ..)| span.start);
    let clip = |at: f64| at.clamp(-reach, viewport.width + reach);
    let mut before: Option<(i64, usize)> = None;
    for (span, point, level) in points {
        let (left, right) = (edge(viewport, span.start), edge(viewport, span.end));
        let middle = scene.levels[level];
        if let Some((until, from)) = before {
            let from_x = edge(viewport, until);
            let apart = |x: f64| scene.joins.last().is_none_or(|(last, ..)| x - last >= 1.0);
            if span.start > until && clip(left) - clip(from_x) >= 1.0 {
                scene.gaps.push(Gap {
                    span: Span {
                        start: until,
                        end: span.start,
                    },
                    x: clip(from_x),
                    width: clip(left) - clip(from_x),
                });
            } else if span.start == until && from != level && clip(left) == left && apart(left) {
                scene.joins.push((left, scene.levels[from], middle));
            }
        }
        // One value may last beyond the next: what follows joins or misses the last to end.
        if before.is_none_or(|(until, _)| span.end >= until) {
            before = Some((span.end, level));
        }
        let (left, right) = (clip(left), clip(right));
        if right > left {
            if let Some(step) = beside(&mut scene.steps, level, left, right) {
                step.last = point;
                step.width = step.width.max(right - step.x);
                continue;
            }
            let value = &series.scale[level];
            let variant = level
                .checked_sub(1)
                .is_some_and(|above| value.starts_with(&*series.scale[above]));
            scene.steps.push(Step {
                point,
                last: point,
                level,
                variant,
                x: left,
                width: right - left,
                y: middle - BAND / 2.0,
                height: BAND,
                label: String::new(),
            });
        }
    }
}

/// The step that a narrow value is drawn with, where there is one.
fn beside(steps: &mut [Step], level: usize, left: f64, right: f64) -> Option<&mut Step> {
    if right - left >= NARROW_STEP {
        return None;
    }
    let near = steps.iter_mut().rev();
    let mut near = near.take_while(|step| left - (step.x + step.width) < 2.0 * NARROW_STEP);
    near.find(|step| {
        let alone = step.last == step.point && step.width >= NARROW_STEP;
        step.level == level && !alone && left - (step.x + step.width) < NARROW_STEP
    })
}

/// Writes the value into the first step of each run of equal ones, where it fits the run.
fn label(stage: &Stage, series: &Series, steps: &mut [Step]) {
    let mut first = 0;
    while first < steps.len() {
        let level = steps[first].level;
        let mut end = first + 1;
        let touches = |a: &Step, b: &Step| b.x - (a.x + a.width) < 0.5;
        while end < steps.len()
            && steps[end].level == level
            && touches(&steps[end - 1], &steps[end])
        {
            end += 1;
        }
        let room = steps[end - 1].x + steps[end - 1].width - steps[first].x.max(0.0) - 8.0;
        let value = &series.scale[level];
        let name = series.label(value, stage.lang);
        // Half a name of a value could be another value's.
        let fits = [name, value]
            .into_iter()
            .find(|text| cut(text, room).is_some_and(|(cut, _)| cut == **text));
        steps[first].label = fits.unwrap_or_default().to_owned();
        first = end;
    }
}

/// What a step says to whoever asks for it: from when to when, and the value.
pub fn step_words(series: &Series, step: &Step, lang: Lang) -> String {
    let date = |point: usize| series.points.get(point).map(|it| words(&it.date, lang));
    let value = series.points.get(step.point).map(|it| &*it.value);
    let until = date(step.last).filter(|_| step.last != step.point);
    let until = until.map(|until| [" – ", &until].concat());
    [
        &*date(step.point).unwrap_or_default(),
        &until.unwrap_or_default(),
        ": ",
        series.label(value.unwrap_or_default(), lang),
    ]
    .concat()
}

/// What stands beside the row of a value: its label, as far as there is room; the value itself where
/// half a label could be another's.
pub fn level_words<'a>(
    series: &'a Series,
    value: &'a str,
    gutter: f64,
    lang: Lang,
) -> Cow<'a, str> {
    let short = |value: &'a str| cut(series.label(value, lang), gutter - 16.0).map(|(cut, _)| cut);
    let alike = |own: &Cow<str>| {
        let others = series.scale.iter().filter(|other| &***other != value);
        others.filter_map(|other| short(other)).any(|it| it == *own)
    };
    let own = short(value).filter(|own| !alike(own));
    own.unwrap_or(Cow::Borrowed(value))
}

/// What stands in a gap, as far as there is room.
pub fn gap_words(gap: &Gap, lang: Lang) -> &'static str {
    let words = Chart::of(lang).no_value_short;
    if text_width(words) < gap.width - 4.0 {
        words
    } else {
        "?"
    }
}

/// Slanting lines over a step, as the data of an SVG path, for colour alone would not tell it from its
/// neighbour.
pub fn hatch(step: &Step) -> String {
    let (bottom, right) = (step.y + step.height, step.x + step.width);
    let mut path = String::new();
    // Lines stand at the same places of every step, so that they run on from one to the next.
    let mut x = (step.x / HATCH).floor() * HATCH - step.height;
    while x < right {
        let from = x.max(step.x);
        let to = (x + step.height).min(right);
        if to > from {
            let (low, high) = (bottom - (from - x), bottom - (to - x));
            draw_path(&mut path, &[("M", &[from, low]), ("L", &[to, high])]);
        }
        x += HATCH;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::layout::{Arrangement, LaneBy, Window, compose};
    use crate::query::{Index, Selection};
    use crate::timeline::Timeline;

    /// A value a day for so many days, on two levels that change every tenth day.
    fn scene(days: i64, window: &str) -> SeriesScene {
        let points: Vec<_> = (0..days)
            .map(|n| {
                let date = crate::date::Edtf::day_of((10_957 + n) * 86_400).to_string();
                serde_json::json!({ "date": date, "value": if n / 10 % 2 == 0 { "1" } else { "2" } })
            })
            .collect();
        drawn(points, window)
    }

    fn drawn(points: Vec<serde_json::Value>, window: &str) -> SeriesScene {
        let file = serde_json::json!({ "version": 1, "title": "T", "events": [],
            "series": [{ "id": "s", "name": "S", "scale": ["1", "2"], "points": points }] });
        let timeline: Timeline = serde_json::from_value(file).expect("a timeline");
        let index = Index::new(&timeline);
        let stage = Stage {
            timeline: &timeline,
            index: &index,
            arrangement: &Arrangement::new(&index, &Selection::all(0), LaneBy::None),
            lang: Lang::En,
            collapsed: &[],
        };
        let span = window.parse::<crate::date::Edtf>().expect("a date").span();
        let window = Window::new(span.start as f64, span.end as f64).expect("finite");
        let viewport = Viewport {
            window,
            width: 1000.0,
        };
        compose(&stage, viewport, 0.0).series.remove(0)
    }

    #[test]
    fn many_values_take_few_steps_and_none_is_lost() {
        let far = scene(9_000, "2000/2024");
        assert!(
            far.steps.len() <= 2 * 1000 / NARROW_STEP as usize,
            "{}",
            far.steps.len()
        );
        assert!(far.joins.len() <= 1000);
        let drawn = |x: f64| far.steps.iter().any(|it| it.x <= x && x <= it.x + it.width);
        assert!(
            (0..980).all(|x| drawn(f64::from(x) + 0.5)),
            "no gap where there is none"
        );
    }

    #[test]
    fn a_value_that_lasts_beyond_the_next_leaves_no_gap() {
        let points = [
            ("2000/2010", "1"),
            ("2003", "2"),
            ("2008", "1"),
            ("2011", "2"),
            ("2014", "1"),
        ];
        let points =
            points.map(|(date, value)| serde_json::json!({ "date": date, "value": value }));
        let scene = drawn(points.into(), "2000/2015");
        assert_eq!(scene.steps.len(), 5);
        let gaps: Vec<_> = scene.gaps.iter().map(|gap| gap.span).collect();
        let year = |text: &str| text.parse::<crate::date::Edtf>().expect("a date").span();
        let between = Span {
            start: year("2012").start,
            end: year("2014").start,
        };
        assert_eq!(gaps, [between]);
        // From the value that lasted to 2010, and from no other.
        let joins: Vec<_> = scene
            .joins
            .iter()
            .map(|(_, from, to)| (*from, *to))
            .collect();
        assert_eq!(joins, [(scene.levels[0], scene.levels[1])]);
    }

    #[test]
    fn a_narrow_value_within_another_takes_nothing_of_its_width() {
        let points = ["2000-02", "2000-02-02"];
        let points = points.map(|date| serde_json::json!({ "date": date, "value": "1" }));
        let scene = drawn(points.into(), "2000/2020");
        let widths: Vec<f64> = scene.steps.iter().map(|step| step.width).collect();
        assert!(matches!(widths[..], [width] if width > 3.0), "{widths:?}");
    }

    #[test]
    fn a_value_is_named_as_far_as_there_is_room_unless_half_a_name_could_be_another_s() {
        let series = |names: [&str; 2]| -> Series {
            serde_json::from_value(
                serde_json::json!({ "id": "s", "name": "S", "scale": ["1", "2WL"],
                "labels": { "1": names[0], "2WL": names[1] }, "points": [] }),
            )
            .expect("a series")
        };
        let said =
            |names, gutter| level_words(&series(names), "2WL", gutter, Lang::Es).into_owned();
        let names = ["Nivel 1", "Nivel 2, lista de vigilancia"];
        assert_eq!(said(names, 400.0), "Nivel 2, lista de vigilancia");
        assert_eq!(said(names, 152.0), "Nivel 2, lista de…");
        let alike = [
            "Nivel 2, lista de observación",
            "Nivel 2, lista de vigilancia",
        ];
        assert_eq!(said(alike, 152.0), "2WL");
        assert_eq!(said(names, 30.0), "2WL");
    }

    #[test]
    fn each_value_stands_alone_where_there_is_room() {
        let near = scene(9_000, "2000-01");
        assert_eq!(near.steps.len(), 31);
        assert!(near.steps.iter().all(|step| step.point == step.last));
        assert_eq!(near.joins.len(), 3);
    }
}
