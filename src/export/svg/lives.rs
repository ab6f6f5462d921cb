//! Laws and treaties as bars of their lives, below the lanes, as on the page.

use super::{GUTTER, Look, Picture, palette, translate};
use crate::date::words;
use crate::i18n::law::Law;
use crate::law::{Lives, Relations};
use crate::layout::{Force, LifeBar, LifeRows, LivesScene, px};

/// What stands for "in force but for a part".
const HATCH: &str = "hito-hatch";

impl Picture<'_> {
    /// The lives with their top at `y`; where they end.
    pub(super) fn lives(&mut self, y: f64) -> f64 {
        let timeline = self.part.timeline;
        let (lives, relations) = (Lives::new(timeline), Relations::new(timeline));
        let rows = LifeRows::new(timeline, &lives, &relations);
        if rows.is_empty() {
            return y;
        }
        let lang = self.lang();
        let scene = rows.scene(timeline, &lives, &self.scene.viewport, lang);
        self.hatch();
        self.xml
            .open("g", &[("transform", &translate(self.margin, y))]);
        let name = Law::of(lang).instruments_lines.replace('|', " ");
        self.heading(0.0, scene.height, &name, lives.len());
        self.xml
            .open("g", &[("transform", &translate(GUTTER, 0.0))]);
        for bar in &scene.bars {
            self.life(bar);
        }
        self.counted_lives(&scene);
        self.xml.close("g");
        let edge = [("stroke", palette::LINE)];
        self.rule((0.0, scene.height), (self.width, scene.height), &edge);
        self.xml.close("g");
        y + scene.height
    }

    fn hatch(&mut self) {
        let pattern = [
            ("id", HATCH),
            ("width", "6"),
            ("height", "6"),
            ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"),
        ];
        self.xml.open("pattern", &pattern);
        self.rect(0.0, 0.0, 6.0, 6.0, &[("fill", palette::PAPER)]);
        self.rect(0.0, 0.0, 3.0, 6.0, &[("fill", palette::INK)]);
        self.xml.close("pattern");
    }

    fn life(&mut self, bar: &LifeBar) {
        let (timeline, lang) = (self.part.timeline, self.lang());
        let Some(instrument) = timeline.instruments.get(bar.instrument) else {
            return;
        };
        let name = instrument.name.as_ref().map(|name| name.get(lang));
        self.xml.open("g", &[("data-instrument", &instrument.id)]);
        self.xml.text("title", &[], name.unwrap_or(&*instrument.id));
        let hatched = ["url(#", HATCH, ")"].concat();
        for piece in &bar.pieces {
            let (fill, stroke, dashes) = match piece.force {
                Force::Before => (palette::PAPER, palette::MUTED, "1.5 1.5"),
                Force::InForce => (palette::INK, palette::INK, ""),
                Force::Partly => (&*hatched, palette::INK, ""),
                Force::Perhaps => (palette::FAINT, palette::MUTED, "4 3"),
            };
            let mut look = vec![("fill", fill), ("stroke", stroke)];
            if !dashes.is_empty() {
                look.push(("stroke-dasharray", dashes));
            }
            self.rect(piece.x, bar.y, piece.width, bar.height, &look);
        }
        if bar.ends {
            let x = bar.x + bar.width;
            let end = [("stroke", palette::INK), ("stroke-width", "2.5")];
            self.rule((x, bar.y - 2.0), (x, bar.y + bar.height + 2.0), &end);
        }
        for (event, x) in &bar.marks {
            let Some(event) = timeline.events.get(*event) else {
                continue;
            };
            self.xml.open("g", &[]);
            let title = format!("{}: {}", words(&event.date, lang), event.title.get(lang));
            self.xml.text("title", &[], &title);
            let (x, y) = (px(*x), px(bar.y + bar.height / 2.0));
            let circle = [
                ("cx", &*x),
                ("cy", &*y),
                ("r", "3"),
                ("fill", palette::PAPER),
                ("stroke", palette::INK),
                ("stroke-width", "1.5"),
            ];
            self.xml.empty("circle", &circle);
            self.xml.close("g");
        }
        if let Some(label) = &bar.label {
            let look = Look::plain(13.0, palette::INK);
            self.anchored(label, look);
        }
        self.xml.close("g");
    }

    fn counted_lives(&mut self, scene: &LivesScene) {
        for cluster in &scene.clusters {
            let edge = [("stroke", palette::MUTED)];
            self.counted(cluster.x, cluster.y, cluster.count, &edge);
        }
    }
}
