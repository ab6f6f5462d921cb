//! Checks of instruments: their lives, and what they do to each other.

use super::super::locate::{Step, append};
use super::super::problem::{List, ProblemKind, quote};
use super::Check;
use crate::law::{Contradiction, Lives, Origin, Relations};
use crate::timeline::{RelationType, Timeline};

/// A place in the file: which item of a list, the way from it, and what stands there.
type Spot = (List, usize, Vec<Step>, String);

impl Check<'_> {
    pub(super) fn lives(&mut self, timeline: &Timeline) {
        self.cycles(timeline);
        for (n, life) in Lives::new(timeline).iter().enumerate() {
            for contradiction in &life.contradictions {
                self.contradiction(timeline, n, contradiction);
            }
        }
    }

    fn cycles(&mut self, timeline: &Timeline) {
        let id = |at: &usize| timeline.instruments.get(*at).map_or("", |it| &it.id);
        for (relation, cycle) in Relations::new(timeline).cycles() {
            let (Some(first), Some(second)) = (cycle.first(), cycle.get(1).or(cycle.first()))
            else {
                continue;
            };
            let at = timeline.instruments.get(*first).and_then(|from| {
                let leads = |it: &crate::timeline::Relation| {
                    it.kind == relation && *it.target == *id(second)
                };
                from.relations.iter().position(leads)
            });
            let ids = cycle
                .iter()
                .chain([first])
                .map(|at| quote(id(at).as_bytes()))
                .collect();
            let way = ["relations".into(), at.unwrap_or(0).into(), "target".into()];
            self.add(
                List::Instruments,
                *first,
                &way,
                ProblemKind::RelationCycle { relation, ids },
            );
        }
    }

    fn contradiction(&mut self, timeline: &Timeline, n: usize, found: &Contradiction) {
        let (Some(here), Some(there)) =
            (spot(timeline, n, found.one), spot(timeline, n, found.other))
        else {
            return;
        };
        let Some(place) = self.places[there.0 as usize].get(there.1) else {
            return;
        };
        let mut pointer = String::new();
        append(&mut pointer, &[there.0.word().into(), place.number.into()]);
        append(&mut pointer, &there.2);
        let offset = self.finder.find(place.offset, &there.2);
        let id = timeline.instruments.get(n).map_or("", |it| &it.id);
        let kind = ProblemKind::Contradiction {
            id: quote(id.as_bytes()),
            side: found.side,
            here: here.3,
            there: there.3,
            line: self.line(offset),
            pointer,
        };
        self.add(here.0, here.1, &here.2, kind);
    }
}

/// Where a statement on the life of the `n`-th instrument stands.
fn spot(timeline: &Timeline, n: usize, origin: Origin) -> Option<Spot> {
    Some(match origin {
        Origin::Written => {
            let text = timeline.instruments.get(n)?.in_force.as_ref()?.to_string();
            (List::Instruments, n, vec!["in_force".into()], text)
        }
        Origin::Event(at) => {
            let text = timeline.events.get(at)?.date.to_string();
            (List::Events, at, vec!["date".into()], text)
        }
        Origin::Relation(by) => {
            let id = &timeline.instruments.get(n)?.id;
            let ends = |kind| matches!(kind, RelationType::Repeals | RelationType::Supersedes);
            let relations = &timeline.instruments.get(by)?.relations;
            let at = relations
                .iter()
                .position(|it| ends(it.kind) && it.target == *id)?;
            let way = vec!["relations".into(), at.into(), "type".into()];
            (
                List::Instruments,
                by,
                way,
                relations.get(at)?.kind.word().to_owned(),
            )
        }
        Origin::Untold => return None,
    })
}
