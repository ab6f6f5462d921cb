//! Arcs between the bars of two instruments, for what the one does to the other.
//!
//! A word that lies on the bar of a law which has nothing to do with it says what is not so:
//! an arc has its word only where it is free to stand.

use super::lives::{LifeBar, LivesScene};
use super::{Label, text_width};
use crate::i18n::Lang;
use crate::law::{Direction, Edge, Relations};

/// How far above and below the middle of a line of text its letters reach.
const LETTERS: (f64, f64) = (6.0, 7.0);
/// Room between the curve and its word.
const GAP: f64 = 6.0;
/// At so many points of a curve its word is tried, from the middle outwards.
const POINTS: usize = 48;

/// A relation between two bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// What it is, as seen from the instrument asked for.
    pub edge: Edge,
    /// Where it leaves the instrument that acts.
    pub from: (f64, f64),
    /// Where it meets the one acted on.
    pub to: (f64, f64),
    /// How far to the right it bends.
    pub bend: f64,
    /// The relation in words, where there is room for them.
    pub label: Option<Label>,
}

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug)]
struct Area(f64, f64, f64, f64);

impl Area {
    fn of_label(label: &Label) -> Area {
        let (top, bottom) = (label.y - LETTERS.0, label.y + LETTERS.1);
        Area(label.x, top, label.x + label.width, bottom)
    }

    fn of_bar(bar: &LifeBar) -> Area {
        Area(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height)
    }

    fn touches(&self, other: &Area) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// The arcs of an instrument to those others that are drawn, both ways.
pub fn arcs(scene: &LivesScene, relations: &Relations, instrument: usize, lang: Lang) -> Vec<Arc> {
    let find = |at: usize| scene.bars.iter().find(|bar| bar.instrument == at);
    let Some(here) = find(instrument) else {
        return Vec::new();
    };
    let mut arcs: Vec<Arc> = Vec::new();
    for edge in relations.of(instrument) {
        let Some(there) = find(edge.other).filter(|there| there.instrument != instrument) else {
            continue;
        };
        let (actor, target) = match edge.direction {
            Direction::To => (here, there),
            Direction::By => (there, here),
        };
        // It acts when it enters into force.
        let from = (actor.entry, actor.y + actor.height / 2.0);
        let on = actor.entry.clamp(target.x, target.x + target.width);
        let mut arc = Arc {
            edge: *edge,
            from,
            to: (on, target.y + target.height / 2.0),
            bend: 18.0 + (from.1 - target.y - target.height / 2.0).abs() * 0.2,
            label: None,
        };
        arc.label = word(scene, &arc, (actor, target), &arcs, edge.name(lang));
        arcs.push(arc);
    }
    arcs
}

/// The word of an arc beside its curve: where it touches no bar, else where it touches no bar
/// but those of its two ends.
fn word(
    scene: &LivesScene,
    arc: &Arc,
    ends: (&LifeBar, &LifeBar),
    others: &[Arc],
    text: &str,
) -> Option<Label> {
    let names = scene.bars.iter().filter_map(|bar| bar.label.as_ref());
    let words = others.iter().filter_map(|arc| arc.label.as_ref());
    let pills = scene.clusters.iter().map(|it| {
        let (x, y) = (it.x, it.y);
        Area(x - 14.0, y - 12.0, x + 14.0, y + 12.0)
    });
    let mut taken: Vec<Area> = names
        .chain(words)
        .map(Area::of_label)
        .chain(pills)
        .collect();
    let own =
        |bar: &&LifeBar| bar.instrument == ends.0.instrument || bar.instrument == ends.1.instrument;
    let strange = scene.bars.iter().filter(|bar| !own(bar));
    taken.extend(strange.map(Area::of_bar));
    let ends = [Area::of_bar(ends.0), Area::of_bar(ends.1)];
    let width = text_width(text);
    let free = |label: &Label| {
        let area = Area::of_label(label);
        let inside =
            area.0 >= 0.0 && area.1 >= 0.0 && area.2 <= scene.width && area.3 <= scene.height;
        inside && !taken.iter().any(|other| area.touches(other))
    };
    let places: Vec<Label> = (0..=POINTS)
        .flat_map(|n| {
            // From the middle outwards, to either side.
            let step = n.div_ceil(2) as f64 / POINTS as f64;
            let (x, y) = arc.point(if n % 2 == 0 { 0.5 + step } else { 0.5 - step });
            [x + GAP, x - GAP - width].map(|x| (x, y))
        })
        .map(|(x, y)| Label {
            x,
            y,
            width,
            text: text.to_owned(),
            before: false,
        })
        .filter(free)
        .collect();
    let clear = |label: &&Label| !ends.iter().any(|end| Area::of_label(label).touches(end));
    places.iter().find(clear).or(places.first()).cloned()
}

impl Arc {
    /// A point of its curve, from 0 at its beginning to 1 at its end.
    fn point(&self, t: f64) -> (f64, f64) {
        let (s, from, to) = (1.0 - t, self.from, self.to);
        // Both handles lie at the height of their end.
        let (near, far) = (s * s * (1.0 + 2.0 * t), t * t * (1.0 + 2.0 * s));
        let x = from.0 * near + to.0 * far + 3.0 * s * t * self.bend;
        (x, from.1 * near + to.1 * far)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LifeRows, Viewport, Window};
    use super::*;
    use crate::law::Lives;

    /// Every arc of every instrument of the Mexican file, on screens of several widths.
    fn each(mut look: impl FnMut(&LivesScene, &[Arc], &dyn Fn(usize) -> String, usize)) {
        let bytes = include_bytes!("../../data/mexico-anti-trafficking.json");
        let file = crate::read::read(bytes).timeline.expect("a timeline");
        let (lives, relations) = (Lives::new(&file), Relations::new(&file));
        let rows = LifeRows::new(&file, &lives, &relations);
        let day = |text: &str| {
            let date = text.parse::<crate::date::Edtf>().expect("EDTF");
            date.span().start as f64
        };
        let id = |at: usize| file.instruments[at].id.to_string();
        for lang in [Lang::En, Lang::Es] {
            for width in [480.0, 660.0, 850.0, 1200.0] {
                for from in ["1980", "2000", "2010"] {
                    let window = Window::new(day(from), day("2027")).expect("a window");
                    let scene = rows.scene(&file, &lives, &Viewport { window, width }, lang);
                    for at in 0..file.instruments.len() {
                        look(&scene, &arcs(&scene, &relations, at, lang), &id, at);
                    }
                }
            }
        }
    }

    #[test]
    fn a_word_lies_on_no_strange_bar_on_no_name_on_no_other_word_and_on_the_screen() {
        each(|scene, arcs, id, at| {
            for (n, arc) in arcs.iter().enumerate() {
                let Some(label) = &arc.label else { continue };
                let area = Area::of_label(label);
                assert!(area.0 >= 0.0 && area.2 <= scene.width, "{label:?}");
                assert!(area.1 >= 0.0 && area.3 <= scene.height, "{label:?}");
                for bar in &scene.bars {
                    let own = bar.instrument == at || bar.instrument == arc.edge.other;
                    let on = !own && area.touches(&Area::of_bar(bar));
                    assert!(!on, "{} lies on {}", label.text, id(bar.instrument));
                    if let Some(name) = &bar.label {
                        assert!(!area.touches(&Area::of_label(name)), "{label:?} {name:?}");
                    }
                }
                let words = arcs[..n].iter().filter_map(|arc| arc.label.as_ref());
                for other in words {
                    assert!(!area.touches(&Area::of_label(other)), "{label:?} {other:?}");
                }
            }
        });
    }

    #[test]
    fn most_arcs_have_their_word() {
        let (mut with, mut all) = (0, 0);
        each(|_, arcs, _, _| {
            with += arcs.iter().filter(|arc| arc.label.is_some()).count();
            all += arcs.len();
        });
        assert!(with * 4 > all * 3, "{with} of {all}");
        each(|scene, arcs, id, at| {
            let begins = |bar: &LifeBar| bar.instrument == at && bar.begins;
            if id(at) == "law-2007" && scene.width > 640.0 && scene.bars.iter().any(begins) {
                let repealed = arcs
                    .iter()
                    .find(|arc| id(arc.edge.other) == "general-law-2012");
                assert!(repealed.is_some_and(|arc| arc.label.is_some()), "{arcs:?}");
            }
        });
    }

    #[test]
    fn a_curve_begins_and_ends_where_it_says() {
        each(|_, arcs, _, _| {
            for arc in arcs {
                assert_eq!((arc.point(0.0), arc.point(1.0)), (arc.from, arc.to));
            }
        });
    }
}
