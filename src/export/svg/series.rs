//! Values over time as bands of steps, as on the page.

use super::{GUTTER, Look, Picture, palette};
use crate::layout::{
    Gap, SeriesScene, Step, gap_words, hatch, level_words, path, px, step_words, text_width,
};
use crate::timeline::Series;

/// The colour of a level of the scale, and how opaque it is: further down, darker.
fn fill(level: usize) -> (&'static str, &'static str) {
    match level % 4 {
        0 => (palette::SIGNS[0], "0.55"),
        3 => (palette::WARN, "1"),
        _ => (palette::SIGNS[0], "1"),
    }
}

impl Picture<'_> {
    /// The steps of a series, and where it has none.
    pub(super) fn steps(&mut self, scene: &SeriesScene) {
        let Some(series) = self.part.timeline.series.get(scene.index) else {
            return;
        };
        let width = self.scene.viewport.width;
        let levels = scene.levels.iter();
        let levels: String = levels
            .map(|y| path(&[("M0 ", &[*y]), ("h", &[width])]))
            .collect();
        self.line_of(&levels, palette::LINE, "1 3");
        for gap in &scene.gaps {
            self.gap(scene, gap);
        }
        let joins = scene.joins.iter();
        let joins: String = joins
            .map(|(x, from, to)| path(&[("M", &[*x, *from]), ("V", &[*to])]))
            .collect();
        self.line_of(&joins, palette::INK, "none");
        for step in &scene.steps {
            self.step(series, step);
        }
        // After the steps, for a label runs on over those of equal value.
        for step in scene.steps.iter().filter(|step| !step.label.is_empty()) {
            let x = step.x.max(0.0) + 4.0;
            if step.variant {
                // No lines behind the letters.
                let ground = [("fill", fill(step.level).0)];
                let (top, width) = (step.y + 1.0, text_width(&step.label));
                self.rect(x - 2.0, top, width + 2.0, step.height - 2.0, &ground);
            }
            let look = Look {
                weight: "600",
                ..Look::plain(12.0, palette::ACCENT_INK)
            };
            self.line(x, step.y + step.height / 2.0 + 4.3, &step.label, look);
        }
    }

    /// The name of a series beside it, and of each value of its scale beside its row.
    pub(super) fn scale(&mut self, scene: &SeriesScene) {
        let Some(series) = self.part.timeline.series.get(scene.index) else {
            return;
        };
        let lang = self.lang();
        self.rule(
            (0.0, scene.y),
            (self.width, scene.y),
            &[("stroke", palette::LINE)],
        );
        let name = series.title(lang);
        let look = Look {
            weight: "600",
            ..Look::plain(13.0, palette::INK)
        };
        self.line(0.0, scene.y + 17.0, name, look);
        for (value, y) in series.scale.iter().zip(&scene.levels) {
            let (x, y) = (px(GUTTER - 10.0), px(y + 4.0));
            let attributes = [
                ("x", &*x),
                ("y", &*y),
                ("fill", palette::MUTED),
                ("font-size", "12"),
                ("text-anchor", "end"),
            ];
            self.xml.text(
                "text",
                &attributes,
                &level_words(series, value, GUTTER, lang),
            );
        }
    }

    fn line_of(&mut self, d: &str, stroke: &str, dashes: &str) {
        if d.is_empty() {
            return;
        }
        let attributes = [
            ("d", d),
            ("fill", "none"),
            ("stroke", stroke),
            ("stroke-dasharray", dashes),
        ];
        self.xml.empty("path", &attributes);
    }

    fn step(&mut self, series: &Series, step: &Step) {
        let lang = self.lang();
        let (fill, opacity) = fill(step.level);
        let attributes = [
            ("fill", fill),
            ("fill-opacity", opacity),
            ("stroke", palette::PAPER),
        ];
        self.xml.open("g", &[]);
        self.xml.text("title", &[], &step_words(series, step, lang));
        self.rect(step.x, step.y, step.width, step.height, &attributes);
        if step.variant {
            let lines = hatch(step);
            let attributes = [
                ("d", &*lines),
                ("stroke", palette::PAPER),
                ("stroke-opacity", "0.75"),
                ("stroke-width", "1.5"),
            ];
            self.xml.empty("path", &attributes);
        }
        self.xml.close("g");
    }

    /// A stretch without a value.
    fn gap(&mut self, scene: &SeriesScene, gap: &Gap) {
        let (top, bottom) = (scene.y + scene.head, scene.y + scene.height - 6.0);
        let edge = [
            ("fill", "none"),
            ("stroke", palette::LINE),
            ("stroke-dasharray", "2 3"),
        ];
        let width = (gap.width - 2.0).max(1.0);
        self.rect(gap.x + 1.0, top, width, bottom - top, &edge);
        let (x, y) = (px(gap.x + gap.width / 2.0), px((top + bottom) / 2.0 + 4.0));
        let attributes = [
            ("x", &*x),
            ("y", &*y),
            ("fill", palette::MUTED),
            ("font-size", "12"),
            ("text-anchor", "middle"),
        ];
        self.xml
            .text("text", &attributes, gap_words(gap, self.part.lang()));
    }
}
