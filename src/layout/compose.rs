//! The scene: every shape with its place.

use super::arrangement::Arrangement;
use super::cell::Level;
use super::eras::{bands, era_rows};
use super::grain::Grain;
use super::lane::Composer;
use super::series::series;
use super::tick::ticks;
use super::{End, Scene, Viewport};
use crate::date::{Edtf, Endpoint};
use crate::i18n::Lang;
use crate::query::Index;
use crate::timeline::{Id, Timeline};

/// What a scene is made of.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// The file.
    pub timeline: &'a Timeline,
    /// Its index.
    pub index: &'a Index,
    /// The selected events in their lanes.
    pub arrangement: &'a Arrangement,
    /// The language of labels.
    pub lang: Lang,
    /// The ids of the lanes that are shown as a strip of their density alone.
    pub collapsed: &'a [Id],
}

/// The scene of a stage in a viewport, with `overscan` pixels more on both sides.
///
/// A frame costs what it shows: work for each cell in reach, times the logarithm of the number
/// of events; and for lanes of few events, for each of these.
pub fn compose(stage: &Stage, viewport: Viewport, overscan: f64) -> Scene {
    let grain = Grain::of(stage.arrangement, viewport.width);
    let level = Level::of(&viewport, grain.narrowest);
    let mut lanes = Vec::with_capacity(stage.arrangement.lanes.len());
    let mut top = 0.0;
    for (at, lane) in stage.arrangement.lanes.iter().enumerate() {
        let composer = Composer {
            stage,
            viewport,
            overscan,
            grain,
            level,
            at,
            lane,
            top,
        };
        let scene = composer.lane();
        top += scene.height;
        lanes.push(scene);
    }
    let series = series(stage, &viewport, overscan, top);
    Scene {
        viewport,
        overscan,
        height: series.last().map_or(top, |last| last.y + last.height),
        ticks: ticks(&viewport, overscan, stage.lang),
        eras: bands(stage, &viewport, overscan),
        era_rows: era_rows(stage, &viewport),
        lanes,
        series,
    }
}

/// How both ends of a date are known.
pub fn ends(date: &Edtf) -> (End, End) {
    let end = |endpoint: Endpoint| match endpoint {
        Endpoint::Date(date) if date.uncertain || date.approximate => End::Uncertain,
        Endpoint::Date(_) => End::Firm,
        Endpoint::Open => End::Open,
        Endpoint::Unknown => End::Unknown,
    };
    (end(date.start()), end(date.end()))
}
