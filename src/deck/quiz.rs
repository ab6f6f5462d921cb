//! A quiz: put events in the order of time.

use super::Talk;
use crate::timeline::Event;

/// Fewer events are no question.
const FEWEST: usize = 3;

/// Events to be put in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// Places in the file, as the class has put them.
    pub order: Vec<usize>,
    /// The same in the order of time, of which there is no doubt.
    pub right: Vec<usize>,
}

/// How well events are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many stand in their place.
    pub right: usize,
    /// How many there are.
    pub all: usize,
}

/// Numbers that follow from a seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % below.max(1) as u64) as usize
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.roll(at + 1));
        }
    }
}

impl Quiz {
    /// A quiz about `count` of the events that are shown, a different one for each seed.
    /// Nothing where too few have dates of which one is surely before the other.
    pub fn new(talk: &Talk, count: usize, seed: u64) -> Option<Quiz> {
        let events = &talk.timeline.events;
        let mut dice = Dice(seed);
        let ranks = talk.selection.iter();
        let mut pool: Vec<usize> = ranks.map(|rank| talk.index.position(rank)).collect();
        dice.shuffle(&mut pool);
        // The weighty ones first, and those whose title does not tell their year.
        pool.sort_by_key(|at| {
            let event = events.get(*at);
            let tells = event.is_some_and(|event| tells_year(event, talk));
            let light = event.is_none_or(|event| event.importance < 3);
            (tells, light)
        });
        let mut chosen: Vec<usize> = Vec::new();
        for at in pool {
            let Some(event) = events.get(at) else {
                continue;
            };
            let span = event.date.span();
            let apart = chosen.iter().filter_map(|at| events.get(*at)).all(|other| {
                let other = other.date.span();
                span.end <= other.start || other.end <= span.start
            });
            let doubtful = event.date.is_uncertain()
                || event.date.is_approximate()
                || event.disputes.iter().any(|it| it.date.is_some());
            if apart && !doubtful {
                chosen.push(at);
            }
            if chosen.len() == count {
                break;
            }
        }
        if chosen.len() < FEWEST {
            return None;
        }
        let mut right = chosen.clone();
        right.sort_by_key(|at| events.get(*at).map(|event| event.date.span().start));
        let mut order = right.clone();
        dice.shuffle(&mut order);
        if order == right {
            order.rotate_left(1);
        }
        Some(Quiz { order, right })
    }

    /// Moves the event at a place one place up or down; its place after that.
    pub fn shift(&mut self, at: usize, up: bool) -> usize {
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        match to.filter(|to| *to < self.order.len() && at < self.order.len()) {
            Some(to) => {
                self.order.swap(at, to);
                to
            }
            None => at,
        }
    }

    /// How well the events are put in order.
    pub fn verdict(&self) -> Verdict {
        let pairs = self.order.iter().zip(&self.right);
        Verdict {
            right: pairs.filter(|(a, b)| a == b).count(),
            all: self.right.len(),
        }
    }
}

/// Whether the title of an event tells its year, in the language of the talk.
fn tells_year(event: &Event, talk: &Talk) -> bool {
    let year = crate::date::calendar::civil(event.date.span().start).year;
    event.title.get(talk.lang()).contains(&year.to_string())
}
