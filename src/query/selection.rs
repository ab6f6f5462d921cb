//! A set of events.

/// Bits in a word.
const BITS: usize = u64::BITS as usize;

/// A set of events, by rank: a bitset with counts before each word, so that counting within a
/// range and finding the n-th member do not look at every event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    len: usize,
    words: Vec<u64>,
    /// How many members stand before each word.
    before: Vec<u32>,
    count: usize,
}

impl Selection {
    /// All of `len` events.
    pub fn all(len: usize) -> Self {
        Selection::from_bits(Bits::full(len))
    }

    pub(super) fn from_bits(bits: Bits) -> Self {
        let mut count = 0;
        let before = bits
            .words
            .iter()
            .map(|word| {
                let here = count;
                count += word.count_ones();
                here
            })
            .collect();
        Selection {
            len: bits.len,
            words: bits.words,
            before,
            count: count as usize,
        }
    }

    /// The members for which `keep` holds.
    pub fn filtered(&self, keep: impl Fn(u32) -> bool) -> Self {
        let keep = |rank: usize| self.contains(rank as u32) && keep(rank as u32);
        Selection::from_bits(Bits::of(self.len, keep))
    }

    /// How many events there are, members or not.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it has no member.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many members it has.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether an event is a member.
    pub fn contains(&self, rank: u32) -> bool {
        let word = self.words.get(rank as usize / BITS);
        word.is_some_and(|word| word >> (rank as usize % BITS) & 1 == 1)
    }

    /// How many members stand before `rank`.
    pub fn count_before(&self, rank: u32) -> usize {
        let at = rank as usize / BITS;
        match self.words.get(at) {
            None => self.count,
            Some(word) => {
                let below = word & ((1 << (rank as usize % BITS)) - 1);
                self.before[at] as usize + below.count_ones() as usize
            }
        }
    }

    /// The member with `n` members before it.
    pub fn nth(&self, n: usize) -> Option<u32> {
        if n >= self.count {
            return None;
        }
        let at = self.before.partition_point(|before| *before as usize <= n) - 1;
        let mut word = self.words[at];
        for _ in 0..n - self.before[at] as usize {
            word &= word - 1;
        }
        Some((at * BITS) as u32 + word.trailing_zeros())
    }

    /// The first member after `rank`.
    pub fn next(&self, rank: u32) -> Option<u32> {
        self.nth(self.count_before(rank.checked_add(1)?))
    }

    /// The last member before `rank`.
    pub fn previous(&self, rank: u32) -> Option<u32> {
        self.nth(self.count_before(rank).checked_sub(1)?)
    }

    /// The members, in the order of time.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros();
                left &= left - 1;
                Some((at * BITS) as u32 + bit)
            })
        })
    }
}

/// A bitset in the making.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bits {
    len: usize,
    words: Vec<u64>,
}

impl Bits {
    pub fn empty(len: usize) -> Self {
        Bits {
            len,
            words: vec![0; len.div_ceil(BITS)],
        }
    }

    pub fn full(len: usize) -> Self {
        let mut bits = Bits {
            len,
            words: vec![u64::MAX; len.div_ceil(BITS)],
        };
        bits.clear_from(len);
        bits
    }

    /// The ranks for which `keep` holds.
    pub fn of(len: usize, keep: impl Fn(usize) -> bool) -> Self {
        let mut bits = Bits::empty(len);
        for (at, word) in bits.words.iter_mut().enumerate() {
            let first = at * BITS;
            for bit in 0..BITS.min(len - first) {
                *word |= u64::from(keep(first + bit)) << bit;
            }
        }
        bits
    }

    pub fn insert(&mut self, rank: u32) {
        self.words[rank as usize / BITS] |= 1 << (rank as usize % BITS);
    }

    /// Takes out every rank from `rank` on.
    pub fn clear_from(&mut self, rank: usize) {
        let at = rank / BITS;
        if let Some(word) = self.words.get_mut(at) {
            *word &= (1 << (rank % BITS)) - 1;
            self.words[at + 1..].fill(0);
        }
    }

    pub fn and(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    pub fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Calls `visit` with each member.
    pub fn each(&self, mut visit: impl FnMut(usize)) {
        for (at, word) in self.words.iter().enumerate() {
            let mut left = *word;
            while left != 0 {
                visit(at * BITS + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }
}
