//! What is drawn: plain shapes with their places, that can be compared, printed and drawn.
//!
//! x runs from the left edge of the viewport, y from the top of the scene, both in CSS pixels.

use super::Viewport;
use crate::date::Span;
use crate::query::Facet;

/// What the lanes stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneBy {
    /// One lane a category.
    #[default]
    Category,
    /// One lane a jurisdiction.
    Jurisdiction,
    /// One lane a tag; an event of several tags stands in the lane of each.
    Tag,
    /// One lane for everything.
    None,
}

impl LaneBy {
    /// Every choice, in the order shown to the reader.
    pub const ALL: [LaneBy; 4] = [
        LaneBy::Category,
        LaneBy::Jurisdiction,
        LaneBy::Tag,
        LaneBy::None,
    ];

    /// The facet whose values the lanes stand for.
    pub const fn facet(self) -> Option<Facet> {
        match self {
            LaneBy::Category => Some(Facet::Category),
            LaneBy::Jurisdiction => Some(Facet::Jurisdiction),
            LaneBy::Tag => Some(Facet::Tag),
            LaneBy::None => None,
        }
    }

    /// Its name in an address.
    pub const fn word(self) -> &'static str {
        match self.facet() {
            Some(facet) => facet.word(),
            None => "none",
        }
    }
}

/// Everything that is drawn of a timeline in one viewport.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// What it was laid out for.
    pub viewport: Viewport,
    /// How far left and right of the viewport shapes were laid out, so that the scene can be
    /// moved by as much before it must be laid out again.
    pub overscan: f64,
    /// The height of all lanes together.
    pub height: f64,
    /// Marks of the axis, from left to right.
    pub ticks: Vec<Tick>,
    /// Named periods, behind everything.
    pub eras: Vec<Band>,
    /// The lanes, from top to bottom.
    pub lanes: Vec<LaneScene>,
    /// The series, below the lanes.
    pub series: Vec<SeriesScene>,
}

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// What is written at it; empty for a minor tick.
    pub label: String,
    /// Whether it begins a larger unit of the calendar (a century among years).
    pub major: bool,
}

/// A named period.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its place in the timeline's list.
    pub index: usize,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Where its name begins, so that it is in view while the band is.
    pub label_x: f64,
    /// Its name, cut to the room there is.
    pub label: String,
    /// The row its name stands in: bands that overlap have different rows.
    pub row: usize,
    /// How it starts.
    pub start: End,
    /// How it ends.
    pub end: End,
}

/// A lane and what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneScene {
    /// The id of the group it stands for; empty for the lane of everything without one.
    pub id: crate::timeline::Id,
    /// Its value within the facet, as the index numbers them.
    pub value: Option<u16>,
    /// Top edge.
    pub y: f64,
    /// Height.
    pub height: f64,
    /// How many selected events it holds, seen or not.
    pub count: usize,
    /// What is drawn, in the order of time.
    pub items: Vec<Item>,
}

/// One thing drawn in a lane.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// An event at a point of time.
    Mark(Mark),
    /// An event with an extent.
    Bar(Bar),
    /// Several events too near to tell apart.
    Cluster(Cluster),
}

/// How one end of a stretch of time is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// Known.
    #[default]
    Firm,
    /// Uncertain or approximate.
    Uncertain,
    /// Without end.
    Open,
    /// Not known.
    Unknown,
}

/// An event at a point of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its position in the file.
    pub event: usize,
    /// The centre of the mark.
    pub x: f64,
    /// The centre of the mark.
    pub y: f64,
    /// The stretch in which the date lies, where its precision is coarser than the mark is wide:
    /// left edge and width.
    pub extent: Option<(f64, f64)>,
    /// Whether the date is uncertain or approximate.
    pub uncertain: bool,
    /// The value of its category, as the index numbers them.
    pub category: Option<u16>,
    /// From 1 to 5.
    pub importance: u8,
    /// Its title, where there is room.
    pub label: Option<Label>,
}

/// An event with an extent.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its position in the file.
    pub event: usize,
    /// Left edge, cut to the laid-out stretch.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// The centre line.
    pub y: f64,
    /// How its start is known.
    pub start: End,
    /// How its end is known.
    pub end: End,
    /// The value of its category, as the index numbers them.
    pub category: Option<u16>,
    /// From 1 to 5.
    pub importance: u8,
    /// Its title, where there is room.
    pub label: Option<Label>,
}

/// Several events too near to tell apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// How many.
    pub count: usize,
    /// The centre.
    pub x: f64,
    /// The centre.
    pub y: f64,
    /// From where its first member stands to where its last one does.
    pub span: Span,
    /// The number of its cell at this scale, which stays the same while panning.
    pub cell: i64,
    /// How many of each category it holds, most first.
    pub shares: Vec<(Option<u16>, u32)>,
    /// The place in the file of its most important member.
    pub best: usize,
    /// The title of that member, where there is room.
    pub label: Option<Label>,
}

/// A series and its steps.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesScene {
    /// Its place in the timeline's list.
    pub index: usize,
    /// Top edge.
    pub y: f64,
    /// Height.
    pub height: f64,
    /// The values, from left to right; a gap where there is none.
    pub steps: Vec<Step>,
}

/// One value of a series and the time that it holds for.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its place among the series' points.
    pub point: usize,
    /// The place of its value on the scale.
    pub level: usize,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Top edge.
    pub y: f64,
    /// Height.
    pub height: f64,
    /// The value in words, on the first of several equal steps, where there is room.
    pub label: String,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Left end of the text.
    pub x: f64,
    /// The middle of the line.
    pub y: f64,
    /// How wide it is by the engine's table of text widths.
    pub width: f64,
    /// The text, cut with an ellipsis where it was too long.
    pub text: String,
}
