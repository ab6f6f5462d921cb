//! Named periods as bands behind the lanes.

use super::compose::ends;
use super::{Band, Stage, Viewport, cut, text_width};
use crate::date::Instant;
use crate::timeline::Era;

/// Room between a band's edge and its name.
const PAD: f64 = 6.0;
/// How many rows the names may take.
const ROWS: usize = 3;

/// How many rows the names of a timeline's eras take at the scale of a viewport: as many
/// wherever it stands, or the chart would jump while panning.
pub fn era_rows(stage: &Stage, viewport: &Viewport) -> usize {
    let eras = &stage.timeline.eras;
    let used = home_rows(stage, viewport).into_iter().flatten().max();
    // Names of eras that began before the screen stand one above the other at its edge.
    let deep = eras.iter().map(|era| {
        let start = era.date.span().start;
        let holds = |other: &&Era| {
            let span = other.date.span();
            span.start <= start && start < span.end
        };
        eras.iter().filter(holds).count()
    });
    used.map_or(0, |row| row + 1)
        .max(deep.max().unwrap_or(0))
        .min(ROWS)
}

/// In which row the name of each era stands where the era begins, with all of them in one long
/// picture of this scale; nothing for one without room.
fn home_rows(stage: &Stage, viewport: &Viewport) -> Vec<Option<usize>> {
    let eras = &stage.timeline.eras;
    let mut homes = vec![None; eras.len()];
    let mut order: Vec<(usize, &Era)> = eras.iter().enumerate().collect();
    order.sort_by_key(|(_, era)| era.date.span().start);
    let mut free = [f64::NEG_INFINITY; ROWS];
    for (index, era) in order {
        let x = match era.date.span().start {
            Instant::MIN => f64::NEG_INFINITY,
            start => start as f64 / viewport.seconds_per_pixel(),
        };
        let row = free.iter_mut().enumerate().find(|(_, end)| **end <= x);
        if let Some((row, end)) = row {
            *end = x + text_width(era.title.get(stage.lang)) + 2.0 * PAD;
            if let Some(home) = homes.get_mut(index) {
                *home = Some(row);
            }
        }
    }
    homes
}

/// The bands of the eras that are within `reach` of the viewport, with names in view.
///
/// A name begins with its band, or the era would seem to begin elsewhere. It may run on behind
/// the band's end, for it stands in another row than the names that begin there. Where the era
/// began before the screen, the name stands at the edge and keeps to its own band.
pub fn bands(stage: &Stage, viewport: &Viewport, reach: f64) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (index, era) in stage.timeline.eras.iter().enumerate() {
        let span = era.date.span();
        let from = edge(viewport, span.start);
        let left = from.max(-reach);
        let right = edge(viewport, span.end).min(viewport.width + reach);
        if right <= left {
            continue;
        }
        let (start, end) = ends(&era.date);
        bands.push(Band {
            index,
            x: left,
            width: right - left,
            begins: (0.0..viewport.width).contains(&from),
            label_x: left.max(0.0) + PAD,
            label: String::new(),
            row: 0,
            start,
            end,
        });
    }
    bands.sort_by(|a, b| a.x.total_cmp(&b.x));
    name(stage, viewport, &mut bands);
    bands
}

/// Names the bands: first those that begin in view, each in its row; then the others, at the
/// edge of the screen, in what room is left.
fn name(stage: &Stage, viewport: &Viewport, bands: &mut [Band]) {
    let homes = home_rows(stage, viewport);
    let rows = era_rows(stage, viewport);
    let home = |band: &Band| homes.get(band.index).copied().flatten();
    let title = |band: &Band| {
        let era = stage.timeline.eras.get(band.index);
        era.map_or("", |era| era.title.get(stage.lang))
    };
    // Where the first name of each row begins.
    let mut first = [viewport.width + PAD; ROWS];
    for band in bands.iter_mut().filter(|band| band.begins) {
        let Some(row) = home(band) else { continue };
        let seen = (band.x + band.width).min(viewport.width) - band.label_x;
        let whole = text_width(title(band)) <= viewport.width - band.label_x;
        let room = if whole { f64::INFINITY } else { seen - PAD };
        if let Some((text, _)) = cut(title(band), room) {
            band.label = text.into_owned();
            band.row = row;
            if let Some(first) = first.get_mut(row) {
                *first = first.min(band.label_x);
            }
        }
    }
    let began_before = |band: &&mut Band| !band.begins && band.x <= 0.0;
    for band in bands.iter_mut().filter(began_before) {
        let seen = (band.x + band.width).min(viewport.width) - band.label_x;
        let room = |row: usize| {
            let first = first.get(row).copied().unwrap_or_default();
            (first - 2.0 * PAD - band.label_x).min(seen - PAD)
        };
        let wish = text_width(title(band)).min(seen - PAD);
        let own = home(band).filter(|row| *row < rows);
        let mut others = own.into_iter().chain(0..rows);
        let row = others
            .find(|row| room(*row) >= wish)
            .or_else(|| (0..rows).max_by(|a, b| room(*a).total_cmp(&room(*b))));
        let Some(row) = row else { continue };
        if let Some((text, _)) = cut(title(band), room(row)) {
            band.label = text.into_owned();
            band.row = row;
            if let Some(first) = first.get_mut(row) {
                *first = f64::NEG_INFINITY;
            }
        }
    }
    // The line of one without a name crosses as few others as may be.
    let lowest = bands.iter().map(|band| band.row).max().unwrap_or(0);
    for band in bands.iter_mut().filter(|band| band.label.is_empty()) {
        band.row = lowest;
    }
}

/// Where the edge of a stretch stands; far outside for one without limit.
pub fn edge(viewport: &Viewport, at: Instant) -> f64 {
    match at {
        Instant::MIN => f64::NEG_INFINITY,
        Instant::MAX => f64::INFINITY,
        at => viewport.x(at as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Arrangement, LaneBy, Window, compose};
    use super::*;
    use crate::date::Edtf;
    use crate::i18n::Lang;
    use crate::query::{Index, Selection};
    use crate::timeline::Timeline;

    fn mexico() -> Timeline {
        let bytes = include_bytes!("../../data/mexico-anti-trafficking.json");
        crate::read::read(bytes).timeline.expect("a timeline")
    }

    fn nested() -> Timeline {
        let era = |date: &str, title: &str| serde_json::json!({ "date": date, "title": title });
        let file = serde_json::json!({ "version": 1, "title": "T", "events": [{ "id": "a", "date": "1990", "title": "A" }],
            "eras": [era("1900/2010", "All of it"), era("1950/2000", "The second half"), era("1990/1995", "Some years of it")] });
        serde_json::from_value(file).expect("a timeline")
    }

    /// The bands at a window, and how many rows the scene has for their names.
    fn at(timeline: &Timeline, window: Window, width: f64) -> (Vec<Band>, usize) {
        let index = Index::new(timeline);
        let all = Selection::all(index.len());
        let arrangement = Arrangement::new(&index, &all, LaneBy::Category);
        let stage = Stage {
            timeline,
            index: &index,
            arrangement: &arrangement,
            lang: Lang::En,
            collapsed: &[],
        };
        let viewport = Viewport { window, width };
        let rows = compose(&stage, viewport, 0.0).era_rows;
        (bands(&stage, &viewport, 0.0), rows)
    }

    fn window(from: &str, to: &str) -> Window {
        let start = |date: &str| date.parse::<Edtf>().expect("a date").span().start as f64;
        Window::new(start(from), start(to)).expect("a window")
    }

    #[test]
    fn a_name_stands_where_its_era_begins() {
        let file = mexico();
        for width in [300.0, 500.0, 640.0, 850.0, 1200.0] {
            for from in ["1960", "1978", "1995", "2005", "2010"] {
                let (bands, _) = at(&file, window(from, "2027"), width);
                for band in bands {
                    assert_eq!(band.label_x, band.x + PAD, "{band:?} {width} {from}");
                }
            }
        }
        let (bands, rows) = at(&file, window("1978", "2027"), 640.0);
        let names: Vec<&str> = bands.iter().map(|band| &*band.label).collect();
        assert_eq!(
            names,
            [
                "Before ratification",
                "Treaties ratified, a law in the making",
                "The law of 2007",
                "The General Law"
            ]
        );
        assert_eq!(rows, 3);
        assert!(bands.iter().all(|band| band.begins));
    }

    #[test]
    fn what_began_before_the_screen_has_no_line_and_keeps_its_name_within_its_band() {
        let (bands, _) = at(&mexico(), window("2007", "2027"), 640.0);
        let begin: Vec<bool> = bands.iter().map(|band| band.begins).collect();
        assert_eq!(begin, [false, true, true]);
        let before = &bands[0];
        assert_eq!((before.x, before.label_x), (0.0, PAD));
        assert!(text_width(&before.label) <= before.width, "{before:?}");
    }

    #[test]
    fn names_keep_apart_and_rows_depend_on_the_scale_alone() {
        for file in [mexico(), nested()] {
            for years in [4, 20, 49, 120] {
                let mut known = None;
                for from in (1880..2030).step_by(3) {
                    let length = f64::from(years) * 31_556_952.0;
                    let start = f64::from(from - 1970) * 31_556_952.0;
                    let window = Window::new(start, start + length).expect("a window");
                    let (bands, rows) = at(&file, window, 640.0);
                    assert_eq!(*known.get_or_insert(rows), rows, "{years} from {from}");
                    let mut named: Vec<&Band> = bands.iter().collect();
                    named.retain(|band| !band.label.is_empty());
                    for (n, one) in named.iter().enumerate() {
                        assert!(one.row < rows, "{one:?}");
                        for other in named.iter().skip(n + 1).filter(|it| it.row == one.row) {
                            let (a, b) = if one.label_x < other.label_x {
                                (one, other)
                            } else {
                                (other, one)
                            };
                            assert!(a.label_x + text_width(&a.label) < b.label_x, "{a:?} {b:?}");
                        }
                    }
                }
            }
        }
    }
}
