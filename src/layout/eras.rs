//! Named periods as bands behind the lanes.

use super::compose::ends;
use super::{Band, Stage, Viewport, cut};
use crate::date::Instant;

/// Room between a band's edge and its name.
const PAD: f64 = 6.0;

/// The bands of the eras that are near the viewport, with names in view where there is room.
pub fn bands(stage: &Stage, viewport: &Viewport, reach: f64) -> Vec<Band> {
    let mut taken: Vec<f64> = Vec::new();
    let mut bands = Vec::new();
    for (index, era) in stage.timeline.eras.iter().enumerate() {
        let span = era.date.span();
        let left = edge(viewport, span.start).max(-reach);
        let right = edge(viewport, span.end).min(viewport.width + reach);
        if right <= left {
            continue;
        }
        let row = taken.iter().position(|end| *end <= left + 0.5);
        let row = row.unwrap_or_else(|| {
            taken.push(f64::NEG_INFINITY);
            taken.len() - 1
        });
        taken[row] = right;
        let label_x = left.max(0.0) + PAD;
        let name = era.title.get(stage.lang);
        let label = cut(name, right.min(viewport.width) - label_x - PAD);
        let (start, end) = ends(&era.date);
        bands.push(Band {
            index,
            x: left,
            width: right - left,
            label_x,
            label: label.map_or_else(String::new, |(text, _)| text.into_owned()),
            row,
            start,
            end,
        });
    }
    bands
}

/// Where the edge of a stretch stands; far outside for one without limit.
pub fn edge(viewport: &Viewport, at: Instant) -> f64 {
    match at {
        Instant::MIN => f64::NEG_INFINITY,
        Instant::MAX => f64::INFINITY,
        at => viewport.x(at as f64),
    }
}
