//! Words, each once, with numbers in the order in which they came.

/// Words, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    letters: String,
    /// Where each word ends; it begins where the one before it ends.
    ends: Vec<u32>,
}

impl Vocabulary {
    /// The words, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut first = 0;
        self.ends.iter().map(move |end| {
            let word = &self.letters[first..*end as usize];
            first = *end as usize;
            word
        })
    }

    fn word(&self, number: usize) -> &str {
        let first = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[first as usize..self.ends[number] as usize]
    }
}

/// A vocabulary in the making: an open hash table of the words' numbers.
#[derive(Debug, Default)]
pub struct Numbers {
    known: Vocabulary,
    /// A number and one more, or 0 where there is none; as many as a power of two.
    slots: Vec<u32>,
}

impl Numbers {
    /// The number of a word, a new one for a new word.
    pub fn of(&mut self, word: &str) -> u32 {
        if self.known.ends.len() * 2 >= self.slots.len() {
            self.grow_to((self.slots.len() * 2).max(64));
        }
        let at = self.slot(word);
        if self.slots[at] == 0 {
            self.known.letters.push_str(word);
            self.known.ends.push(self.known.letters.len() as u32);
            self.slots[at] = self.known.ends.len() as u32;
        }
        self.slots[at] - 1
    }

    /// Makes room for `times` as many words as there are, but for no more than `most` new ones.
    pub fn make_room(&mut self, times: usize, most: usize) {
        let (words, letters) = (self.known.ends.len(), self.known.letters.len());
        let more = words.saturating_mul(times.saturating_sub(1)).min(most);
        let each = letters / words.max(1) + 1;
        // Without room for them all they grow as they come.
        let _ = self.known.ends.try_reserve(more);
        let _ = self.known.letters.try_reserve(more.saturating_mul(each));
        let slots = words.saturating_add(more).saturating_mul(2);
        let slots = slots.checked_next_power_of_two().unwrap_or(0);
        if slots > self.slots.len() && Vec::<u32>::new().try_reserve_exact(slots).is_ok() {
            self.grow_to(slots);
        }
    }

    /// The words.
    pub fn finish(self) -> Vocabulary {
        self.known
    }

    /// Where a word's number stands, or would.
    fn slot(&self, word: &str) -> usize {
        let last = self.slots.len() - 1;
        let mut at = hash(word) as usize & last;
        while let Some(number) = self.slots[at].checked_sub(1) {
            if self.known.word(number as usize) == word {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }

    fn grow_to(&mut self, slots: usize) {
        self.slots = vec![0; slots];
        let mut first = 0;
        let last = self.slots.len() - 1;
        for (end, number) in self.known.ends.iter().zip(1..) {
            let word = &self.known.letters[first..*end as usize];
            // They differ from each other, so any free slot will do.
            let mut at = hash(word) as usize & last;
            while self.slots[at] != 0 {
                at = (at + 1) & last;
            }
            self.slots[at] = number;
            first = *end as usize;
        }
    }
}

/// FNV-1a, with its upper bits folded into the lower ones, which are those that are used.
fn hash(word: &str) -> u32 {
    let hash = word.bytes().fold(0x811c_9dc5u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash ^ hash >> 15
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number() {
        let mut numbers = Numbers::default();
        let words: Vec<String> = (0..1000).map(|n| format!("w{}", n % 700)).collect();
        for (at, word) in words.iter().enumerate() {
            if at == 100 {
                numbers.make_room(usize::MAX, 900);
            }
            assert_eq!(numbers.of(word) as usize, at % 700);
        }
        let vocabulary = numbers.finish();
        assert!(
            vocabulary
                .iter()
                .eq(words[..700].iter().map(String::as_str))
        );
    }
}
