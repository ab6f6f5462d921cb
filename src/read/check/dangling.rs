//! References to what is not there, and the word that was probably meant.

use super::super::LISTED;
use super::super::nearest::Words;
use super::super::problem::{List, ProblemKind, quote};
use super::Check;
use crate::timeline::Timeline;
use std::collections::BTreeMap;

/// A reference to nothing that was told of.
pub struct Loose {
    /// Which of the problems it is.
    problem: usize,
    /// Where its id should be declared.
    to: List,
    /// The id as a whole: a problem quotes a long one in part.
    id: Box<str>,
}

impl Check<'_> {
    /// What a reference to nothing is; nothing where it has been told.
    pub(super) fn dangling(
        &mut self,
        timeline: &Timeline,
        list: List,
        id: &str,
    ) -> Option<ProblemKind> {
        let id = quote(id.as_bytes());
        // A file that declares nothing of the kind uses plain words on purpose.
        let empty = match list {
            List::Categories => timeline.categories.is_empty(),
            List::Jurisdictions => timeline.jurisdictions.is_empty(),
            _ => false,
        };
        if empty {
            let first = self.undeclared.insert(list);
            return first.then_some(ProblemKind::Undeclared { list, id });
        }
        let nearest = None;
        Some(ProblemKind::Dangling { list, id, nearest })
    }

    /// Remembers which problem a reference to nothing was.
    pub(super) fn loosen(&mut self, problem: usize, to: List, id: &str) {
        let id = id.into();
        self.loose.push(Loose { problem, to, id });
    }

    /// Adds to references what was probably meant: to as many as may be listed, which are the
    /// first in the file, for each is a look at all ids of a list.
    pub(super) fn suggest(&mut self, timeline: &Timeline) {
        let mut loose = std::mem::take(&mut self.loose);
        let found = &mut self.found;
        loose.sort_by_key(|it| found.get(it.problem).map(|raw| raw.offset));
        let mut declared: BTreeMap<List, Words> = BTreeMap::new();
        for Loose { problem, to, id } in loose.iter().take(LISTED) {
            let Some(raw) = found.get_mut(*problem) else {
                continue;
            };
            if let ProblemKind::Dangling { nearest, .. } = &mut raw.kind {
                let words = declared.entry(*to).or_insert_with(|| ids(timeline, *to));
                *nearest = words.nearest(id);
            }
        }
    }
}

/// The ids of a list.
fn ids(timeline: &Timeline, list: List) -> Words<'_> {
    macro_rules! of {
        ($items:ident) => {
            Words::new(timeline.$items.iter().map(|item| &*item.id))
        };
    }
    match list {
        List::Categories => of!(categories),
        List::Jurisdictions => of!(jurisdictions),
        List::Sources => of!(sources),
        List::Events => of!(events),
        // Eras have no ids: dates are written, not nearly written.
        List::Eras => Words::new(std::iter::empty()),
        _ => of!(instruments),
    }
}
