//! The life of an instrument: its events, and the spells that follow from them.

use super::{Bound, Contradiction, Ending, Origin, Side, Status};
use crate::date::{Edtf, Endpoint, Instant};
use crate::timeline::{Effect, RelationType, Timeline};
use std::collections::BTreeMap;

/// A stretch of time in one status.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell {
    /// The status.
    pub status: Status,
    /// When it begins.
    pub from: Bound,
    /// When the next one begins; nothing where this is the last.
    pub to: Option<Bound>,
}

/// The life of one instrument.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Life {
    /// The places in the file of its events, in the order of time.
    pub events: Vec<usize>,
    /// Its spells, in order: none overlaps the next, and each begins where the one before ends.
    pub spells: Vec<Spell>,
    /// What the file says of it that cannot be true together.
    pub contradictions: Vec<Contradiction>,
    /// The places in the file of the instruments that ended it, by their own account.
    pub ended_by: Vec<usize>,
}

/// The lives of all instruments of a timeline, by their places in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lives {
    pub(super) lives: Vec<Life>,
}

impl Lives {
    /// The lives of a timeline's instruments.
    ///
    /// ```
    /// use hito::law::{Answer, Lives};
    /// let timeline = serde_json::from_str(r#"{"version": 1, "title": "Laws", "instruments": [
    ///     {"id": "old", "in_force": "1990/2012-06-14"}], "events": []}"#)?;
    /// let lives = Lives::new(&timeline);
    /// let on = |date: &str| lives.life(0).map(|life| life.on(&date.parse().unwrap()));
    /// assert_eq!(on("2012-06-14"), Some(Answer::InForce { partly: false }));
    /// assert_eq!(on("2012"), Some(Answer::Perhaps));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn new(timeline: &Timeline) -> Lives {
        let instruments = &timeline.instruments;
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, instrument) in instruments.iter().enumerate() {
            places.entry(&instrument.id).or_insert(place);
        }
        let mut events: Vec<Vec<usize>> = vec![Vec::new(); instruments.len()];
        for (at, event) in timeline.events.iter().enumerate() {
            let place = event.instrument.as_deref().and_then(|id| places.get(id));
            if let Some(of) = place.and_then(|place| events.get_mut(*place)) {
                of.push(at);
            }
        }
        for of in &mut events {
            of.sort_by(|a, b| timeline.events[*a].date.cmp(&timeline.events[*b].date));
        }
        let mut told: Vec<Told> = instruments
            .iter()
            .zip(&events)
            .map(|(instrument, events)| Told::new(timeline, instrument.in_force.as_ref(), events))
            .collect();
        let mut enders: Vec<Vec<(usize, RelationType)>> = vec![Vec::new(); instruments.len()];
        for (by, instrument) in instruments.iter().enumerate() {
            for relation in &instrument.relations {
                if !matches!(
                    relation.kind,
                    RelationType::Repeals | RelationType::Supersedes
                ) {
                    continue;
                }
                let place = places.get(&*relation.target).copied();
                if let Some(enders) = place.and_then(|place| enders.get_mut(place)) {
                    enders.push((by, relation.kind));
                }
            }
        }
        // Each is told by its own words alone, so that chains and cycles of repeals end.
        let entries: Vec<Option<Bound>> = told.iter().map(Told::entry).collect();
        let lives = told
            .iter_mut()
            .zip(events)
            .zip(enders)
            .map(|((told, events), enders)| {
                for (by, relation) in &enders {
                    let entry = entries.get(*by).copied().flatten();
                    told.ended_by(*by, *relation, entry.filter(Bound::is_told));
                }
                told.begin();
                Life {
                    events,
                    spells: told.spells(),
                    contradictions: std::mem::take(&mut told.contradictions),
                    ended_by: enders.into_iter().map(|(by, _)| by).collect(),
                }
            })
            .collect();
        Lives { lives }
    }

    /// The life of the instrument at a place in the file.
    pub fn life(&self, instrument: usize) -> Option<&Life> {
        self.lives.get(instrument)
    }

    /// Every life, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Life> {
        self.lives.iter()
    }

    /// How many instruments there are.
    pub fn len(&self) -> usize {
        self.lives.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lives.is_empty()
    }
}

impl Life {
    /// The spell in which it binds as a whole or in part, from the first to the last.
    pub fn force(&self) -> impl Iterator<Item = &Spell> {
        self.spells.iter().filter(|spell| spell.status.binds())
    }

    /// How it ended, and when, where it did.
    pub fn end(&self) -> Option<(Ending, Bound)> {
        self.spells.iter().find_map(|spell| match spell.status {
            Status::Ended(ending) => Some((ending, spell.from)),
            _ => None,
        })
    }
}

/// The rank that all endings share.
const ENDED: usize = Status::Ended(Ending::Lapsed).rank();

/// Whether force may follow without an event of its own: what was passed, published or
/// ratified may have entered into force on a day that nobody wrote down; a bill or a signature
/// alone did not.
const fn may_bind(effect: Effect) -> bool {
    matches!(
        effect,
        Effect::Enacted | Effect::Published | Effect::Ratified | Effect::Acceded
    )
}

/// When an event brings a status about: in the course of a stretch of time, where it is one.
fn bound_of(date: &Edtf, status: Status, origin: Origin) -> Option<Bound> {
    let bound = |end: Endpoint| {
        let date = end.date()?;
        Some(match status {
            Status::PartlyInForce | Status::Ended(_) => Bound::within(date, origin),
            _ => Bound::beginning(date, origin),
        })
    };
    let start = bound(date.start())?;
    Some(match bound(date.end()) {
        Some(end) => start.hull(&end),
        None => start,
    })
}

/// What a file tells of one instrument, status by status.
struct Told {
    ranks: [Option<(Status, Bound)>; Status::RANKS],
    /// Whether `in_force` says that it has no end.
    endless: bool,
    /// Whether something was done to it that is only done to what has begun.
    begun: bool,
    /// From when on it may have entered into force on a day that nobody wrote down.
    ready: Option<Instant>,
    contradictions: Vec<Contradiction>,
}

impl Told {
    fn new(timeline: &Timeline, written: Option<&Edtf>, events: &[usize]) -> Told {
        let mut told = Told {
            ranks: [None; Status::RANKS],
            endless: false,
            begun: false,
            ready: None,
            contradictions: Vec::new(),
        };
        for at in events {
            let event = &timeline.events[*at];
            let Some(effect) = event.effect else { continue };
            told.begun |= matches!(
                effect,
                Effect::Amended | Effect::AnnulledInPart | Effect::Reserved
            );
            let Some(status) = Status::after(effect) else {
                continue;
            };
            let Some(bound) = bound_of(&event.date, status, Origin::Event(*at)) else {
                continue;
            };
            if may_bind(effect) {
                let ready = told.ready.unwrap_or(bound.earliest);
                told.ready = Some(ready.min(bound.earliest));
            }
            let slot = &mut told.ranks[status.rank()];
            *slot = Some(match *slot {
                // Events come in the order of time, so the first one names the status.
                Some((first, before)) => (first, before.first(bound)),
                None => (status, bound),
            });
        }
        if let Some(written) = written {
            told.written(written);
        }
        told.order();
        told
    }

    /// What is amended or repealed had begun, and what was passed may have; nobody says when.
    fn begin(&mut self) {
        if self.entry().is_none() {
            let begun = self.begun || self.end().is_some();
            let from = self.ready.or(begun.then_some(Instant::MIN));
            self.ranks[Status::InForce.rank()] =
                from.map(|from| (Status::InForce, Bound::untold(from)));
        }
    }

    fn entry(&self) -> Option<Bound> {
        self.ranks[Status::InForce.rank()].map(|(_, bound)| bound)
    }

    fn end(&self) -> Option<Bound> {
        self.ranks[ENDED].map(|(_, bound)| bound)
    }

    /// Takes in the life that is written, which counts more than events.
    fn written(&mut self, written: &Edtf) {
        let [start, end] = written.ends();
        let entry = match start {
            Endpoint::Date(date) => Some(Bound::beginning(&date, Origin::Written)),
            Endpoint::Open => Some(Bound::always(Origin::Written)),
            Endpoint::Unknown => None,
        };
        if let Some(entry) = entry {
            self.settle(Status::InForce, entry, Side::Entry);
        } else if self.entry().is_none() {
            let bound = Bound::untold(Instant::MIN);
            self.ranks[Status::InForce.rank()] = Some((Status::InForce, bound));
        }
        match end {
            Endpoint::Date(date) => {
                let bound = Bound::following(&date, Origin::Written);
                self.settle(Status::Ended(Ending::Lapsed), bound, Side::End);
            }
            Endpoint::Open => {
                self.endless = true;
                if let Some(told) = self.end() {
                    // Perhaps it ended, perhaps not.
                    self.ranks[ENDED] = self.ranks[ENDED].map(|(status, told)| {
                        (
                            status,
                            Bound {
                                latest: Instant::MAX,
                                ..told
                            },
                        )
                    });
                    self.contradict(Side::End, Origin::Written, told.origin);
                }
            }
            Endpoint::Unknown => {
                let from = entry.map_or(Instant::MIN, |entry| entry.earliest);
                self.ranks[ENDED]
                    .get_or_insert((Status::Ended(Ending::Lapsed), Bound::untold(from)));
            }
        }
    }

    /// Puts a written boundary in the place of the told one. Where both cannot be true, all
    /// that either says is possible.
    fn settle(&mut self, status: Status, written: Bound, side: Side) {
        let slot = &mut self.ranks[status.rank()];
        let Some((told, bound)) = *slot else {
            *slot = Some((status, written));
            return;
        };
        // A denunciation is dated by its notice or by its effect, which may be a year later.
        let late = told == Status::Ended(Ending::Denounced) && written.latest >= bound.earliest;
        if written.meets(&bound) || late {
            let date = written.date;
            *slot = Some((told, Bound { date, ..written }));
        } else {
            *slot = Some((told, written.hull(&bound)));
            self.contradict(side, Origin::Written, bound.origin);
        }
    }

    /// An end before the beginning.
    fn order(&mut self) {
        let (Some(entry), Some(end)) = (self.entry(), self.end()) else {
            return;
        };
        // An interval that ends before it starts is told as such.
        let written = (entry.origin, end.origin) == (Origin::Written, Origin::Written);
        if end.latest >= entry.earliest {
            return;
        }
        if !written {
            self.contradict(Side::End, end.origin, entry.origin);
        }
        let turned = |(status, bound): (Status, Bound)| {
            let earliest = end.earliest;
            (
                status,
                Bound {
                    earliest,
                    latest: Instant::MAX,
                    ..bound
                },
            )
        };
        for rank in [Status::InForce.rank(), ENDED] {
            self.ranks[rank] = self.ranks[rank].map(turned);
        }
    }

    fn contradict(&mut self, side: Side, one: Origin, other: Origin) {
        self.contradictions.push(Contradiction { side, one, other });
    }

    /// Takes in another instrument that ends this one.
    fn ended_by(&mut self, by: usize, relation: RelationType, entry: Option<Bound>) {
        let ending = match relation {
            RelationType::Supersedes => Ending::Superseded,
            _ => Ending::Repealed,
        };
        let slot = &mut self.ranks[ENDED];
        match slot {
            Some((status @ Status::Ended(Ending::Lapsed), _)) => *status = Status::Ended(ending),
            Some(_) => {}
            None if self.endless => {
                if entry.is_some() {
                    *slot = entry.map(|entry| {
                        (
                            Status::Ended(ending),
                            Bound {
                                origin: Origin::Relation(by),
                                latest: Instant::MAX,
                                ..entry
                            },
                        )
                    });
                    self.contradict(Side::End, Origin::Written, Origin::Relation(by));
                }
            }
            None => {
                let origin = Origin::Relation(by);
                *slot = entry.map(|entry| (Status::Ended(ending), Bound { origin, ..entry }));
                // Its own words are in order; with this end they need not be.
                self.order();
            }
        }
    }

    /// The spells: at any time the status is the highest that has begun.
    fn spells(&self) -> Vec<Spell> {
        let mut next: Option<Bound> = None;
        let mut spells = Vec::new();
        for (status, bound) in self.ranks.iter().rev().flatten() {
            // What comes after cannot come before: a higher status begun has begun this one.
            let from = match next {
                Some(next) => bound.first(next),
                None => *bound,
            };
            let empty = next.is_some_and(|next| {
                (next.earliest, next.latest) == (from.earliest, from.latest)
                    && (from.earliest == from.latest || !from.is_told())
            });
            if !empty {
                spells.push(Spell {
                    status: *status,
                    from,
                    to: next,
                });
                next = Some(from);
            }
        }
        spells.reverse();
        spells
    }
}
