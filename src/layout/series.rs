//! Values that change over time, as bands of steps.

use super::eras::edge;
use super::{SeriesScene, Stage, Step, Viewport, cut};

/// The height of one step of the scale.
const STEP: f64 = 20.0;
/// Room above and below the steps.
const PAD: f64 = 14.0;

/// The series, below the lanes. `top` is where the first begins.
pub fn series(stage: &Stage, viewport: &Viewport, reach: f64, mut top: f64) -> Vec<SeriesScene> {
    let mut scenes = Vec::new();
    for (index, series) in stage.timeline.series.iter().enumerate() {
        let height = series.scale.len() as f64 * STEP + 2.0 * PAD;
        let mut steps: Vec<Step> = series
            .points
            .iter()
            .enumerate()
            .filter_map(|(point, at)| {
                let span = at.date.span();
                let left = edge(viewport, span.start).max(-reach);
                let right = edge(viewport, span.end).min(viewport.width + reach);
                let level = series.scale.iter().position(|step| *step == at.value)?;
                (right > left).then(|| Step {
                    point,
                    level,
                    x: left,
                    width: right - left,
                    y: top + PAD + level as f64 * STEP,
                    height: STEP,
                    label: String::new(),
                })
            })
            .collect();
        steps.sort_by(|a, b| a.x.total_cmp(&b.x));
        label(stage, index, &mut steps);
        scenes.push(SeriesScene {
            index,
            y: top,
            height,
            steps,
        });
        top += height;
    }
    scenes
}

/// Writes the value into the first step of each run of equal ones, where it fits the run.
fn label(stage: &Stage, index: usize, steps: &mut [Step]) {
    let series = &stage.timeline.series[index];
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
        let room = steps[end - 1].x + steps[end - 1].width - steps[first].x - 8.0;
        let value = &series.scale[level];
        let name = series
            .labels
            .get(value)
            .map_or(&**value, |name| name.get(stage.lang));
        // Half a name of a value could be another value's.
        let fits = [name, value]
            .into_iter()
            .find(|text| cut(text, room).is_some_and(|(cut, _)| cut == **text));
        steps[first].label = fits.unwrap_or_default().to_owned();
        first = end;
    }
}
