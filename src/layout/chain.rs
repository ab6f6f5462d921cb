//! The relations of an instrument as a small tree of boxes: what it acts on above it, what acts
//! on it below, each further step indented by one.

use super::metrics::text_width;
use crate::i18n::Lang;
use crate::law::{Direction, Link, Relations};
use crate::timeline::Timeline;

/// How far each step is indented.
const INDENT: f64 = 22.0;
/// The height of a line of text.
const LINE: f64 = 18.0;
/// Room between a box and its text.
const PAD: f64 = 8.0;
/// Room between two boxes.
const GAP: f64 = 8.0;
/// How much wider bold type is.
const BOLD: f64 = 1.12;
/// How many steps away an instrument may be.
const DEPTH: usize = 2;
/// How many others are drawn.
const MOST: usize = 14;

/// A tree of boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainScene {
    /// Its height, in CSS pixels.
    pub height: f64,
    /// The boxes, from top to bottom.
    pub boxes: Vec<ChainBox>,
    /// The lines between them.
    pub elbows: Vec<Elbow>,
}

/// An instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainBox {
    /// Its place in the file.
    pub instrument: usize,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What it has to do with the box that it hangs on; nothing for the one in the middle.
    pub relation: Option<&'static str>,
    /// Its name in lines that fit, with the place of each.
    pub lines: Vec<(f64, String)>,
}

/// A line from one box to another, with a corner, and an arrow's head where it acts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elbow {
    /// Where the line runs down.
    pub x: f64,
    /// The edge of the box that others hang on.
    pub from: f64,
    /// The middle of the box that hangs.
    pub to: f64,
    /// The left edge of the box that hangs.
    pub end: f64,
    /// Whether the head is at the box that hangs; else at the one it hangs on.
    pub outward: bool,
}

/// The tree of an instrument in so many pixels of width. Nothing where it has no relations.
pub fn chain(
    timeline: &Timeline,
    relations: &Relations,
    instrument: usize,
    width: f64,
    lang: Lang,
) -> Option<ChainScene> {
    let links = relations.chain(instrument, DEPTH, MOST);
    if links.is_empty() {
        return None;
    }
    let mut order: Vec<(usize, Option<&Link>)> = Vec::new();
    let mut above = Vec::new();
    hang(&links, instrument, Direction::To, &mut above);
    // What is above hangs upwards: the nearest comes last.
    order.extend(
        above
            .into_iter()
            .rev()
            .map(|link| (link.edge.other, Some(link))),
    );
    order.push((instrument, None));
    let mut below = Vec::new();
    hang(&links, instrument, Direction::By, &mut below);
    order.extend(below.into_iter().map(|link| (link.edge.other, Some(link))));
    let mut boxes: Vec<ChainBox> = Vec::new();
    let mut y = 0.5;
    for (at, link) in &order {
        let x = 0.5 + link.map_or(0.0, |link| link.depth as f64 * INDENT);
        let room = width - x - 1.0;
        // The one in the middle is set in bold type, which is wider.
        let wide = if link.is_some() { 1.0 } else { BOLD };
        let name = timeline.instruments.get(*at).map_or("", |it| {
            it.name.as_ref().map_or(&*it.id, |name| name.get(lang))
        });
        let relation = link.map(|link| link.edge.name(lang));
        let first = y + PAD + 12.0 + if relation.is_some() { LINE } else { 0.0 };
        let lines: Vec<(f64, String)> = wrap(name, (room - 2.0 * PAD) / wide)
            .into_iter()
            .enumerate()
            .map(|(n, line)| (first + n as f64 * LINE, line))
            .collect();
        let rows = lines.len() + usize::from(relation.is_some());
        let height = rows as f64 * LINE + 2.0 * PAD - 2.0;
        boxes.push(ChainBox {
            instrument: *at,
            x,
            y,
            width: room,
            height,
            relation,
            lines,
        });
        y += height + GAP;
    }
    let mut elbows = Vec::new();
    for ((_, link), hanging) in order.iter().zip(&boxes) {
        let Some(link) = link else { continue };
        let Some(holder) = boxes.iter().find(|other| other.instrument == link.from) else {
            continue;
        };
        let up = hanging.y < holder.y;
        elbows.push(Elbow {
            x: holder.x + INDENT / 2.0,
            from: if up {
                holder.y
            } else {
                holder.y + holder.height
            },
            to: hanging.y + hanging.height / 2.0,
            end: hanging.x,
            outward: link.edge.direction == Direction::To,
        });
    }
    Some(ChainScene {
        height: y - GAP + 1.0,
        boxes,
        elbows,
    })
}

/// The links that hang on an instrument in one direction, each followed by those that hang on it.
fn hang<'a>(links: &'a [Link], from: usize, way: Direction, out: &mut Vec<&'a Link>) {
    for link in links
        .iter()
        .filter(|link| link.from == from && link.edge.direction == way)
    {
        out.push(link);
        hang(links, link.edge.other, way, out);
    }
}

/// A text in lines that fit.
fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}")) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_stand_below_each_other_and_lines_meet_them() {
        let timeline: Timeline = serde_json::from_str(r#"{"version": 1, "title": "T", "events": [], "instruments": [
            {"id": "treaty"},
            {"id": "law", "name": "A law with a name that needs more than a line of room", "relations": [{"type": "implements", "target": "treaty"}]},
            {"id": "new", "relations": [{"type": "repeals", "target": "law"}]},
            {"id": "reform", "relations": [{"type": "amends", "target": "new"}]}]}"#).expect("a timeline");
        let relations = Relations::new(&timeline);
        let scene = chain(&timeline, &relations, 1, 260.0, Lang::En).expect("a tree");
        let order: Vec<_> = scene
            .boxes
            .iter()
            .map(|it| (it.instrument, it.relation))
            .collect();
        assert_eq!(
            order,
            [
                (0, Some("implements")),
                (1, None),
                (2, Some("repealed by")),
                (3, Some("amended by"))
            ]
        );
        for pair in scene.boxes.windows(2) {
            assert!(pair[0].y + pair[0].height < pair[1].y);
        }
        assert!(
            scene
                .boxes
                .iter()
                .all(|it| it.x + it.width <= 260.0 && it.y + it.height <= scene.height)
        );
        assert!(scene.boxes[1].lines.len() > 1);
        assert!(
            scene
                .boxes
                .iter()
                .flat_map(|it| &it.lines)
                .all(|(_, line)| text_width(line) <= 260.0)
        );
        assert_eq!(
            scene.elbows.iter().map(|it| it.outward).collect::<Vec<_>>(),
            [true, false, false]
        );
        assert_eq!(
            chain(&timeline, &Relations::default(), 1, 260.0, Lang::En),
            None
        );
    }
}
