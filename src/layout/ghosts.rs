//! The other dates of what sources do not agree on: a ghost of the mark at each of them.

use super::place::CLUSTER;
use super::{Item, Scene, path};
use crate::date::{Edtf, Instant};
use crate::timeline::Timeline;

/// How near to its mark a ghost would only be in its way.
const NEAR: f64 = 6.0;

/// How far outside of a mark the ring stands that says its date is disputed, in pixels.
pub const RING: f64 = 3.5;
/// The radius of a ghost, in pixels.
pub const GHOST: f64 = 5.5;

/// A mark at the date that another source gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Ghost {
    /// The event's position in the file.
    pub event: usize,
    /// Which of its disputes.
    pub dispute: usize,
    /// The centre.
    pub x: f64,
    /// The centre, in the row of the mark.
    pub y: f64,
    /// The centre of the mark.
    pub mark: f64,
}

impl Ghost {
    /// The path from the mark to its ghost, below both.
    pub fn way(&self) -> String {
        path(&[
            ("M", &[self.mark, self.y + 7.0]),
            ("v4H", &[self.x]),
            ("v-4", &[]),
        ])
    }
}

/// The ghosts of the marks of a scene, as far as they stand in it. What is merged into a cluster
/// has its ghosts too; those of one cluster that would cover each other are drawn once.
pub fn ghosts(timeline: &Timeline, scene: &Scene) -> Vec<Ghost> {
    let reach = -scene.overscan..=scene.viewport.width + scene.overscan;
    let mut found: Vec<Ghost> = Vec::new();
    for item in scene.lanes.iter().flat_map(|lane| &lane.items) {
        let (events, near) = match item {
            Item::Mark(mark) => (std::slice::from_ref(&mark.event), NEAR),
            Item::Bar(bar) => (std::slice::from_ref(&bar.event), NEAR),
            Item::Cluster(cluster) => (cluster.disputed.as_slice(), CLUSTER),
        };
        let first = found.len();
        let disputes = events.iter().flat_map(|at| {
            let disputes = timeline.events.get(*at).map(|event| &event.disputes);
            disputes
                .into_iter()
                .flatten()
                .enumerate()
                .map(|dispute| (*at, dispute))
        });
        for (event, (dispute, claim)) in disputes {
            let Some(x) = claim
                .date
                .as_ref()
                .and_then(middle)
                .map(|at| scene.viewport.x(at))
            else {
                continue;
            };
            let covered = found[first..]
                .iter()
                .any(|ghost| (ghost.x - x).abs() < NEAR);
            if reach.contains(&x) && (x - item.x()).abs() >= near && !covered {
                found.push(Ghost {
                    event,
                    dispute,
                    x,
                    y: item.y(),
                    mark: item.x(),
                });
            }
        }
    }
    found
}

/// The middle of what a date may mean, where it has limits.
fn middle(date: &Edtf) -> Option<f64> {
    let span = date.span();
    let limited = span.start != Instant::MIN && span.end != Instant::MAX;
    limited.then(|| (span.start as f64 + span.end as f64) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::layout::{Arrangement, LaneBy, Stage, Viewport, Window, compose};
    use crate::query::{Index, Selection};

    #[test]
    fn a_disputed_date_shows_at_both_dates_alone_or_in_a_cluster() {
        let event = |id: &str, disputes: &str| {
            format!(r#"{{"id":"{id}","date":"2003-03-04","title":"{id}","disputes":[{disputes}]}}"#)
        };
        let claim = r#"{"claim":"Later","date":"2003-04-11","sources":[{"id":"s"}]}"#;
        for others in [0, 5] {
            let mut events = vec![event("first", claim), event("second", claim)];
            events.truncate(1 + others);
            events.extend((0..others).map(|n| event(&format!("other-{n}"), "")));
            let file = format!(
                r#"{{"version":1,"title":"T","events":[{}]}}"#,
                events.join(",")
            );
            let timeline: Timeline = serde_json::from_str(&file).expect("a sound file");
            let index = Index::new(&timeline);
            let all = Selection::all(index.len());
            let stage = Stage {
                timeline: &timeline,
                index: &index,
                arrangement: &Arrangement::new(&index, &all, LaneBy::None),
                lang: Lang::En,
                collapsed: &[],
            };
            let day = |date: &str| date.parse::<Edtf>().expect("a date").span().start as f64;
            let window = Window::new(day("2003-02-20"), day("2003-05-01")).expect("finite");
            let viewport = Viewport {
                window,
                width: 1000.0,
            };
            let scene = compose(&stage, viewport, 0.0);
            assert_eq!(scene.lanes[0].items.len(), 1);
            let ghosts = ghosts(&timeline, &scene);
            let [ghost] = &ghosts[..] else {
                panic!("one ghost: {ghosts:?}");
            };
            assert!((ghost.x - viewport.x(day("2003-04-11") + 43_200.0)).abs() < 1.0);
            assert!((ghost.mark - viewport.x(day("2003-03-04") + 43_200.0)).abs() < 1.0);
        }
    }
}
