//! Named periods as bands behind the lanes.

use super::compose::ends;
use super::{Band, Stage, Viewport, cut, text_width};
use crate::date::Instant;
use crate::timeline::Timeline;

/// Room between a band's edge and its name.
const PAD: f64 = 6.0;
/// How many rows the names may take.
const ROWS: usize = 2;

/// How many rows the names of a timeline's eras take: as many on every screen, or the chart
/// would jump while panning.
pub fn era_rows(timeline: &Timeline) -> usize {
    timeline.eras.len().min(ROWS)
}

/// The bands of the eras that are within `reach` of the viewport, with names in view.
///
/// A name begins with its band and may run on behind its end, where it is in another row than
/// the names that begin there: so names are whole on narrow bands.
pub fn bands(stage: &Stage, viewport: &Viewport, reach: f64) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (index, era) in stage.timeline.eras.iter().enumerate() {
        let span = era.date.span();
        let left = edge(viewport, span.start).max(-reach);
        let right = edge(viewport, span.end).min(viewport.width + reach);
        if right <= left {
            continue;
        }
        let (start, end) = ends(&era.date);
        bands.push(Band {
            index,
            x: left,
            width: right - left,
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

/// Gives names rows, from the left; one that finds no room is cut to what its band has.
fn name(stage: &Stage, viewport: &Viewport, bands: &mut [Band]) {
    let mut free = [f64::NEG_INFINITY; ROWS];
    for band in bands {
        let text = stage.timeline.eras[band.index].title.get(stage.lang);
        let seen = (band.x + band.width).min(viewport.width) - band.label_x;
        if seen <= 0.0 || band.label_x >= viewport.width {
            continue;
        }
        // What began before the screen keeps to its own room: there is no edge to tell where
        // the name belongs.
        let room = if band.x < 0.0 {
            seen - PAD
        } else {
            viewport.width - band.label_x
        };
        let row = free.iter().position(|end| *end <= band.label_x);
        let row = row.unwrap_or_else(|| {
            let rows = (0..ROWS).min_by(|a, b| free[*a].total_cmp(&free[*b]));
            rows.unwrap_or(0)
        });
        let late = (free[row] - band.label_x).max(0.0);
        band.row = row;
        band.label_x += late;
        let whole = text_width(text) <= room - late;
        let room = if whole { room } else { seen - PAD };
        if let Some((text, width)) = cut(text, room - late) {
            free[row] = band.label_x + width + 2.0 * PAD;
            band.label = text.into_owned();
        }
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
