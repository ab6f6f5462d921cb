//! What changed between two dates, and when anything changed at all.

use super::answer::possible_time;
use super::{Answer, Lives};
use crate::date::calendar::DAY;
use crate::date::{Edtf, Instant};
use crate::timeline::Timeline;

/// What changed of one instrument between two dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The instrument's place in the file.
    pub instrument: usize,
    /// Whether it was in force on the first date.
    pub before: Answer,
    /// Whether it was in force on the second.
    pub after: Answer,
    /// Its events that may lie between, in the order of time: after the first day that the first
    /// date may mean, and before the second date ended.
    pub events: Vec<Between>,
}

/// An event that may lie between two dates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Between {
    /// Its place in the file.
    pub event: usize,
    /// Whether it lies between on every day that the three dates may mean: after the last that
    /// the first may mean, and by the first that the second may mean.
    pub sure: bool,
}

impl Lives {
    /// What changed from `a` to `b`, in whichever order they are given; in the order of the
    /// file. An instrument of which nothing changed, and nothing happened, is left out.
    pub fn changes_between(&self, timeline: &Timeline, a: &Edtf, b: &Edtf) -> Vec<Change> {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let (from, to) = (possible_time(a), possible_time(b));
        // What happened on the first day itself is in the answer for it already.
        let after = from.start.saturating_add(DAY).min(from.end);
        let by = to.start.saturating_add(DAY).min(to.end);
        let between = |at: &usize| {
            let event = timeline.events.get(*at)?;
            let time = possible_time(&event.date);
            let may = event.effect.is_some() && time.end > after && time.start < to.end;
            may.then_some(Between {
                event: *at,
                sure: time.start >= from.end && time.end <= by,
            })
        };
        self.iter()
            .enumerate()
            .map(|(instrument, life)| Change {
                instrument,
                before: life.on(a),
                after: life.on(b),
                events: life.events.iter().filter_map(between).collect(),
            })
            .filter(|change| change.before != change.after || !change.events.is_empty())
            .collect()
    }

    /// Every day on which something changes: a status begins, or an event with an effect
    /// happens. In the order of time, each as the first day on which the change has taken
    /// place by the dates as they are written.
    pub fn days_of_change(&self, timeline: &Timeline) -> Vec<Instant> {
        let day = |at: Instant| at.saturating_sub(at.rem_euclid(DAY));
        let mut days = Vec::new();
        for life in self.iter() {
            for spell in &life.spells {
                // The date as written, not how far it may be off.
                let bound = spell.from;
                let sure = bound
                    .date
                    .is_none_or(|date| !date.uncertain && !date.approximate);
                if bound.is_told() && bound.latest > Instant::MIN && sure {
                    days.push(day(bound.latest));
                } else if let Some(date) = bound.date {
                    days.push(day(date.span().end.saturating_sub(1)));
                }
            }
            for event in life.events.iter().filter_map(|at| timeline.events.get(*at)) {
                // An end is told by its spell, on the day after.
                let ends = event
                    .effect
                    .and_then(super::Status::after)
                    .is_some_and(|s| matches!(s, super::Status::Ended(_)));
                let span = event.date.start_span();
                if event.effect.is_some() && !ends && span.end != Instant::MAX {
                    days.push(day(span.end.saturating_sub(1)));
                }
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }
}
