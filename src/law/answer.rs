//! What was in force on a date.

use super::bound::possible;
use super::{Ending, Life, Status};
use crate::date::{Edtf, Endpoint, Instant, Span};

/// Whether an instrument was in force on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// It was, on every day that the date may mean.
    InForce {
        /// Whether that is known to be so only for a part of it, or a part may have ended.
        partly: bool,
    },
    /// It may have been: the date or the life is not known well enough.
    Perhaps,
    /// It was not yet: it had not been made, or had got as far as this status.
    NotYet(Option<Status>),
    /// It was no more.
    Ended(Ending),
    /// The file says nothing of its life.
    Unknown,
}

/// All the time that a date may mean.
pub fn possible_time(date: &Edtf) -> Span {
    let [start, end] = date.ends();
    let start = match (start, &end) {
        (Endpoint::Date(date), _) => possible(&date).start,
        (Endpoint::Open | Endpoint::Unknown, _) => Instant::MIN,
    };
    let end = match end {
        Endpoint::Date(date) => possible(&date).end,
        Endpoint::Open | Endpoint::Unknown => Instant::MAX,
    };
    Span {
        start: start.min(end.saturating_sub(1)),
        end,
    }
}

impl Life {
    /// Whether it was in force on a date. A date coarser than a day means some day of it, so
    /// the answer for a year holds for each of its days, or is [`Answer::Perhaps`].
    pub fn on(&self, date: &Edtf) -> Answer {
        let time = possible_time(date);
        let Some(first) = self.spells.first() else {
            return Answer::Unknown;
        };
        let (mut bound, mut partly, mut not, mut none) = (false, false, None, 0);
        if first.from.latest > time.start {
            not = Some(Answer::NotYet(None));
            none += 1;
        }
        for spell in &self.spells {
            let begun = spell.from.earliest < time.end;
            let over = spell.to.is_some_and(|to| to.latest <= time.start);
            if !begun || over {
                continue;
            }
            match spell.status {
                Status::InForce => bound = true,
                Status::PartlyInForce => (bound, partly) = (true, true),
                Status::Ended(ending) => {
                    none += 1;
                    not = Some(Answer::Ended(ending));
                }
                status => {
                    not = Some(Answer::NotYet((none == 0).then_some(status)));
                    none += 1;
                }
            }
        }
        let ended = matches!(not, Some(Answer::Ended(_)));
        match (bound, not) {
            (true, None) => Answer::InForce { partly },
            // Not yet and no more at once: in force between, for a time that nobody knows.
            (false, Some(not)) if !ended || none == 1 => not,
            _ => Answer::Perhaps,
        }
    }

    /// The status on a date where it is certain.
    pub fn status_on(&self, date: &Edtf) -> Option<Status> {
        let time = possible_time(date);
        let certain = |spell: &&super::Spell| {
            spell.from.latest <= time.start && spell.to.is_none_or(|to| to.earliest >= time.end)
        };
        self.spells.iter().find(certain).map(|spell| spell.status)
    }
}
