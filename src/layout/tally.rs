//! Counts and maxima over stretches of a list, without looking at each of its entries.

use std::collections::BTreeMap;
use std::ops::Range;

/// How many entries share one count.
const STRIDE: usize = 64;

/// What the entries of a list are worth, for questions about stretches of it. A question costs
/// the length of two strides and, for the maximum, one step for each stride between.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    categories: Vec<u16>,
    importance: Vec<u8>,
    /// How many kinds of category there are.
    kinds: usize,
    /// For each stride, how many entries of each category come before it.
    before: Vec<u32>,
    /// For each stride, its first entry of the greatest importance.
    best: Vec<u32>,
}

impl Tally {
    /// The tally of a list, from the category and the importance of each entry. Categories are
    /// numbered from 0 without gaps.
    pub fn new(categories: Vec<u16>, importance: Vec<u8>) -> Tally {
        let kinds = categories
            .iter()
            .max()
            .map_or(0, |most| usize::from(*most) + 1);
        let mut tally = Tally {
            kinds,
            ..Tally::default()
        };
        let mut counts = vec![0; kinds];
        for (first, stride) in categories.chunks(STRIDE).enumerate() {
            tally.before.extend(&counts);
            stride
                .iter()
                .for_each(|kind| counts[usize::from(*kind)] += 1);
            let first = first * STRIDE;
            tally
                .best
                .push(best(&importance, first..first + stride.len()) as u32);
        }
        tally.categories = categories;
        tally.importance = importance;
        tally
    }

    /// Adds to `counts` how many entries of each category a stretch holds.
    pub fn count(&self, stretch: Range<usize>, counts: &mut BTreeMap<u16, u32>) {
        let (first, last) = (stretch.start / STRIDE, stretch.end / STRIDE);
        let add = |counts: &mut BTreeMap<u16, u32>, range: Range<usize>| {
            for kind in &self.categories[range] {
                *counts.entry(*kind).or_default() += 1;
            }
        };
        if last <= first + 1 {
            return add(counts, stretch);
        }
        add(counts, stretch.start..(first + 1) * STRIDE);
        let at = |stride: usize, kind| self.before[stride * self.kinds + kind];
        // A list that fills its last stride has no count after it.
        let last = last.min(self.best.len() - 1);
        for kind in 0..self.kinds {
            let n = at(last, kind) - at(first + 1, kind);
            if n > 0 {
                *counts.entry(kind as u16).or_default() += n;
            }
        }
        add(counts, last * STRIDE..stretch.end);
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

    proptest! {
        #[test]
        fn a_tally_counts_as_a_walk_does(
            entries in prop::collection::vec((0u16..5, 1u8..6), 1..400),
            ends in (0usize..400, 0usize..400),
        ) {
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
