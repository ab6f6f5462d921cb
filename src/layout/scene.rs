//! What is drawn: plain shapes with their places, that can be compared, printed and drawn.
//!
//! x runs from the left edge of the viewport, y from the top of the scene, both in CSS pixels.

use super::place::{CLUSTER, MARK};
use super::{Strip, Viewport, Window};
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
    /// How many rows their names take.
    pub era_rows: usize,
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
    /// Whether it begins within the viewport.
    pub begins: bool,
    /// Where its name begins: with the band, or where the viewport does.
    pub label_x: f64,
    /// Its name, as much as there is room for; it may run on behind the band's end.
    pub label: String,
    /// The row its name stands in, so that names keep apart.
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
    /// Where its events are, for a collapsed lane, which has no items.
    pub strip: Option<Strip>,
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

impl Scene {
    /// How far to the right the scene must be moved to show another window, in pixels; nothing
    /// where it cannot: at another scale, or beyond what was laid out.
    pub fn shift(&self, window: &Window) -> Option<f64> {
        let by = -self.viewport.x(window.start);
        (self.is_as_near(window) && by.abs() <= self.overscan).then_some(by)
    }

    /// Whether a window has the scale of this one.
    pub fn is_as_near(&self, window: &Window) -> bool {
        (self.viewport.window.length() / window.length() - 1.0).abs() < 1e-9
    }
}

impl Item {
    /// Where it stands: the middle of a mark or a cluster, the start of a bar.
    pub fn x(&self) -> f64 {
        match self {
            Item::Mark(mark) => mark.x,
            Item::Bar(bar) => bar.x,
            Item::Cluster(cluster) => cluster.x,
        }
    }

    /// The middle of its row.
    pub fn y(&self) -> f64 {
        match self {
            Item::Mark(mark) => mark.y,
            Item::Bar(bar) => bar.y,
            Item::Cluster(cluster) => cluster.y,
        }
    }

    /// Its label, where it has one.
    pub fn label(&self) -> Option<&Label> {
        match self {
            Item::Mark(mark) => mark.label.as_ref(),
            Item::Bar(bar) => bar.label.as_ref(),
            Item::Cluster(cluster) => cluster.label.as_ref(),
        }
    }

    /// Where it begins, without its label.
    pub fn left(&self) -> f64 {
        match self {
            Item::Bar(bar) => bar.x,
            Item::Mark(mark) => mark.x - MARK,
            Item::Cluster(cluster) => cluster.x - CLUSTER,
        }
    }

    /// Where it ends, without its label.
    pub fn right(&self) -> f64 {
        match self {
            Item::Bar(bar) => bar.x + bar.width,
            Item::Mark(mark) => mark.x + MARK,
            Item::Cluster(cluster) => cluster.x + CLUSTER,
        }
    }
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
    /// From where to where it is drawn in full; the rest of it fades towards an open end.
    pub solid: (f64, f64),
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
    /// The places in the file of its members whose dates are disputed, the most important
    /// first; none are looked for among very many.
    pub disputed: Vec<usize>,
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
    /// The height of its name, at the top.
    pub head: f64,
    /// The middle of the row of each value of the scale.
    pub levels: Vec<f64>,
    /// The values, from left to right.
    pub steps: Vec<Step>,
    /// The stretches between two values that the file says nothing about.
    pub gaps: Vec<Gap>,
    /// Where one value follows another without a gap: x, and both ends.
    pub joins: Vec<(f64, f64, f64)>,
}

/// One value of a series and the time that it holds for, or several equal ones too narrow to
/// tell apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its place among the series' points; of several, the first one's.
    pub point: usize,
    /// The last one's; the same where it is one.
    pub last: usize,
    /// The place of its value on the scale.
    pub level: usize,
    /// Whether its value is a variant of the one before it on the scale, as “2WL” is of “2”.
    pub variant: bool,
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

/// A stretch between two values that the file says nothing about.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// When it is.
    pub span: Span,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
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
    /// Whether it stands before its mark, so that its right end must be exact.
    pub before: bool,
    /// The text, cut with an ellipsis where it was too long.
    pub text: String,
}
