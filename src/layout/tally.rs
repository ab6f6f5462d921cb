//! Counts and maxima over stretches of a list, without looking at each of its entries.

use std::collections::BTreeMap;
use std::ops::Range;

/// How many entries share one count.
const STRIDE: usize = 64;

/// What the entries of a list are worth, for questions about stretches of it. A question costs
/// the length of two strides and, for the maximum, one step for each stride between.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// The place in `kinds` of each entry's category.
    categories: Vec<u16>,
    importance: Vec<u8>,
    /// The categories that occur, in ascending order: the numbers of others would take room in
    /// each of many lists.
    kinds: Vec<u16>,
    /// How many entries share one count of each kind: at least as many as there are kinds, so that
    /// the counts take no more room than the entries do.
    stride: usize,
    /// For each such stride, how many entries of each kind come before it.
    before: Vec<u32>,
    /// For each stride, its first entry of the greatest importance.
    best: Vec<u32>,
}

impl Tally {
    /// The tally of a list, from the category and the importance of each entry.
    pub fn new(mut categories: Vec<u16>, importance: Vec<u8>) -> Tally {
        let mut kinds = categories.clone();
        kinds.sort_unstable();
        kinds.dedup();
        for category in &mut categories {
            // Of 65,536 categories the last place is 65,535.
            *category = kinds.partition_point(|kind| kind < category) as u16;
        }
        let stride = STRIDE.max(kinds.len());
        let mut before = Vec::new();
        let mut counts = vec![0; kinds.len()];
        for entries in categories.chunks(stride) {
            before.extend(&counts);
            entries
                .iter()
                .for_each(|kind| counts[usize::from(*kind)] += 1);
        }
        let firsts = (0..importance.len()).step_by(STRIDE);
        let strides = firsts.map(|first| first..importance.len().min(first + STRIDE));
        let best = strides
            .map(|range| best(&importance, range) as u32)
            .collect();
        Tally {
            categories,
            importance,
            kinds,
            stride,
            before,
            best,
        }
    }

    /// Adds to `counts` how many entries of each category a stretch holds.
    pub fn count(&self, stretch: Range<usize>, counts: &mut BTreeMap<u16, u32>) {
        let stride = self.stride.max(1);
        let (first, last) = (stretch.start / stride, stretch.end / stride);
        let add = |counts: &mut BTreeMap<u16, u32>, range: Range<usize>| {
            for kind in &self.categories[range] {
                *counts.entry(self.kinds[usize::from(*kind)]).or_default() += 1;
            }
        };
        if last <= first + 1 {
            return add(counts, stretch);
        }
        add(counts, stretch.start..(first + 1) * stride);
        let at = |stride: usize, kind| self.before[stride * self.kinds.len() + kind];
        // A list that fills its last stride has no count after it.
        let last = last.min(self.categories.len().div_ceil(stride) - 1);
        for (kind, category) in self.kinds.iter().enumerate() {
            let n = at(last, kind) - at(first + 1, kind);
            if n > 0 {
                *counts.entry(*category).or_default() += n;
            }
        }
        add(counts, last * stride..stretch.end);
    }

    /// The first entry of the greatest importance in a stretch that is not empty.
    pub fn best(&self, stretch: Range<usize>) -> usize {
        let (first, last) = (stretch.start.div_ceil(STRIDE), stretch.end / STRIDE);
        if last <= first {
            return best(&self.importance, stretch);
        }
        let head = stretch.start..first * STRIDE;
        let tail = last * STRIDE..stretch.end;
        let whole = self.best[first..last].iter().map(|at| *at as usize);
        let ends = [head, tail].into_iter().filter(|range| !range.is_empty());
        ends.map(|range| best(&self.importance, range))
            .chain(whole)
            .min_by_key(|at| (std::cmp::Reverse(self.importance[*at]), *at))
            .unwrap_or(stretch.start)
    }

    /// The importance of an entry.
    pub fn importance(&self, at: usize) -> u8 {
        self.importance[at]
    }
}

fn best(importance: &[u8], range: Range<usize>) -> usize {
    let first = range.start;
    range
        .min_by_key(|at| (std::cmp::Reverse(importance[*at]), *at))
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_take_no_more_room_than_entries() {
        let room = |categories: Vec<u16>| {
            let importance = vec![3; categories.len()];
            Tally::new(categories, importance).before.len()
        };
        assert_eq!(room(vec![60_000]), 1);
        assert!(room((0..10_000).collect()) <= 10_000);
        assert!(room((0..10_000).map(|n| n % 100 * 600).collect()) <= 10_000);
    }

    proptest! {
        #[test]
        fn a_tally_counts_as_a_walk_does(
            entries in prop::collection::vec((0u16..5, 1u8..6), 1..400),
            apart in prop::sample::select(vec![1u16, 9, 13_107]),
            ends in (0usize..400, 0usize..400),
        ) {
            let entries: Vec<(u16, u8)> =
                entries.iter().map(|(kind, importance)| (kind * apart, *importance)).collect();
            let (categories, importance): (Vec<u16>, Vec<u8>) = entries.iter().copied().unzip();
            let tally = Tally::new(categories, importance.clone());
            let (a, b) = (ends.0 % entries.len(), ends.1 % entries.len());
            let stretch = a.min(b)..a.max(b) + 1;
            let mut counts = BTreeMap::new();
            tally.count(stretch.clone(), &mut counts);
            let mut expected = BTreeMap::new();
            for (kind, _) in &entries[stretch.clone()] {
                *expected.entry(*kind).or_insert(0) += 1;
            }
            prop_assert_eq!(counts, expected);
            prop_assert_eq!(tally.best(stretch.clone()), best(&importance, stretch));
        }
    }
}
