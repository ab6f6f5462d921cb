//! The other dates of what sources do not agree on.

use super::{Picture, palette};
use crate::layout::{GHOST, ghosts, px};

impl Picture<'_> {
    /// A ghost of the mark at each date that another source gives.
    pub(super) fn ghosts(&mut self) {
        for ghost in ghosts(self.part.timeline, self.scene) {
            let way = ghost.way();
            let look = [
                ("d", &*way),
                ("fill", "none"),
                ("stroke", palette::WARN),
                ("stroke-width", "1.25"),
                ("stroke-dasharray", "2.5 3"),
            ];
            self.xml.empty("path", &look);
            self.ring(ghost.x, ghost.y, GHOST);
        }
    }

    /// What says that a date is disputed.
    pub(super) fn ring(&mut self, x: f64, y: f64, radius: f64) {
        let [x, y, radius] = [x, y, radius].map(px);
        let look = [
            ("cx", &*x),
            ("cy", &*y),
            ("r", &*radius),
            ("fill", "none"),
            ("stroke", palette::WARN),
            ("stroke-width", "1.5"),
            ("stroke-dasharray", "2.5 2"),
        ];
        self.xml.empty("circle", &look);
    }
}
