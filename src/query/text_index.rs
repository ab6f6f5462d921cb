//! Which events hold a word that begins so.

use super::Index;
use super::fold::{each_word, words};
use super::selection::Bits;
use super::vocabulary::{Numbers, Vocabulary};
use crate::timeline::{Text, Timeline};

/// How many searched words are looked for at once: one bit each.
const AT_ONCE: usize = 8;

/// After so many events it is known how much room all of them take.
const KNOWN_AFTER: usize = 1000;

/// For how many words of an event room is made at most.
const MOST_WORDS: usize = 64;

/// The words of all events, each once, and for each event which of them it holds.
///
/// A search looks at each word, then at each event's numbers of words: some milliseconds for a
/// hundred thousand events. Sorted words with lists of events would be quicker to search, and
/// slower to make by far: nothing here is sorted, so that it grows event by event.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    vocabulary: Vocabulary,
    /// Where the words of each event end in `words`; they begin where those of the event before
    /// it end.
    ends: Vec<u32>,
    words: Vec<u32>,
}

impl TextIndex {
    /// The text index of a timeline and its index.
    pub fn new(timeline: &Timeline, index: &Index) -> TextIndex {
        let mut builder = TextIndexBuilder::new(timeline);
        while builder.step(timeline, index, usize::MAX) {}
        builder.finish()
    }

    /// The events that hold, for each word of `text`, a word that begins with it; nothing
    /// where `text` has no words and so asks for nothing.
    pub(super) fn matching(&self, text: &str) -> Option<Bits> {
        let searched: Vec<String> = words(text).collect();
        let mut all: Option<Bits> = None;
        for some in searched.chunks(AT_ONCE) {
            let found = self.holding(some);
            match &mut all {
                None => all = Some(found),
                Some(all) => all.and(&found),
            }
        }
        all
    }

    /// The events that hold a word that begins so for each of some searched words.
    fn holding(&self, searched: &[String]) -> Bits {
        let wanted = searched.iter().fold(0u8, |bits, _| bits << 1 | 1);
        let begins = |word: &str| {
            let bit = |searched: &String| u8::from(word.starts_with(searched.as_str()));
            searched.iter().fold(0, |bits, word| bits << 1 | bit(word))
        };
        let held: Vec<u8> = self.vocabulary.iter().map(begins).collect();
        let mut first = 0;
        let mut found = Bits::empty(self.ends.len());
        for (rank, end) in self.ends.iter().enumerate() {
            let words = &self.words[first..*end as usize];
            let bits = words
                .iter()
                .fold(0, |bits, word| bits | held[*word as usize]);
            if bits == wanted {
                found.insert(rank as u32);
            }
            first = *end as usize;
        }
        found
    }
}

/// A [`TextIndex`] in the making, some events at a time: a million take a second or two.
#[derive(Debug, Default)]
pub struct TextIndexBuilder {
    numbers: Numbers,
    ends: Vec<u32>,
    words: Vec<u32>,
    /// The ids that events refer by, and the words of each and of the names behind it.
    ids: Numbers,
    names: Vec<Vec<u32>>,
    /// Where a word is folded.
    folded: String,
    /// Whether room was made for all events.
    roomy: bool,
}

impl TextIndexBuilder {
    /// An index of nothing yet.
    pub fn new(timeline: &Timeline) -> Self {
        let mut builder = TextIndexBuilder::default();
        let categories = timeline.categories.iter().map(|c| (&c.id, &c.name));
        let jurisdictions = timeline.jurisdictions.iter().map(|j| (&j.id, &j.name));
        let tags = timeline.tags.iter().map(|tag| (&tag.id, &tag.name));
        let instruments = timeline.instruments.iter().map(|i| (&i.id, &i.name));
        for (id, name) in categories
            .chain(jurisdictions)
            .chain(tags)
            .chain(instruments)
        {
            // Ids of different lists may be the same; then either name finds the event.
            let (place, mut words) = (builder.place(id), Vec::new());
            for text in name.iter().flat_map(Text::all) {
                builder.take(text, &mut words);
            }
            builder.names[place].extend(words);
        }
        builder
    }

    /// Takes in the next `events` events; whether there are more.
    pub fn step(&mut self, timeline: &Timeline, index: &Index, events: usize) -> bool {
        let (done, all) = (self.ends.len(), index.len());
        let until = done + events.min(all - done);
        let mut words = std::mem::take(&mut self.words);
        // To grow by itself would copy everything again and again, the last times with a pause.
        if done >= KNOWN_AFTER && !self.roomy {
            self.roomy = true;
            // Long texts at the beginning say little of the rest, so that there is a bound to what
            // is made of them; where there is no room, everything grows as it goes.
            let times = all / done + 1;
            let most = (all - done).saturating_mul(MOST_WORDS);
            let more = words.len().saturating_mul(times).min(most);
            let _ = words.try_reserve_exact(more);
            let _ = self.ends.try_reserve_exact(all - done);
            self.numbers.make_room(times, most);
        }
        for rank in done..until {
            let event = &timeline.events[index.position(rank as u32)];
            let texts = [
                Some(&event.title),
                event.summary.as_ref(),
                event.body.as_ref(),
            ];
            for text in texts.into_iter().flatten().flat_map(Text::all) {
                self.take(text, &mut words);
            }
            let referred = [&event.category, &event.jurisdiction, &event.instrument];
            for id in referred.into_iter().flatten().chain(&event.tags) {
                let place = self.place(id);
                words.extend(&self.names[place]);
            }
            self.take(&event.id, &mut words);
            self.ends.push(words.len() as u32);
        }
        self.words = words;
        until < all
    }

    /// The index of the events taken in.
    pub fn finish(self) -> TextIndex {
        TextIndex {
            vocabulary: self.numbers.finish(),
            ends: self.ends,
            words: self.words,
        }
    }

    /// Where the words that an id stands for are: at least its own.
    fn place(&mut self, id: &str) -> usize {
        let place = self.ids.of(id) as usize;
        if place == self.names.len() {
            let mut own = Vec::new();
            self.take(id, &mut own);
            self.names.push(own);
        }
        place
    }

    /// Appends the numbers of the words of a text.
    fn take(&mut self, text: &str, words: &mut Vec<u32>) {
        let numbers = &mut self.numbers;
        each_word(text, &mut self.folded, |word| words.push(numbers.of(word)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_at_the_beginning_take_no_room_for_the_rest() {
        let event = |n: usize| {
            let title = if n < KNOWN_AFTER {
                "a ".repeat(500)
            } else {
                "a".to_owned()
            };
            serde_json::json!({ "id": n.to_string(), "date": "2003", "title": title })
        };
        let events: Vec<_> = (0..KNOWN_AFTER * 20).map(event).collect();
        let file = serde_json::json!({ "version": 1, "title": "T", "events": events });
        let timeline = serde_json::from_value(file).expect("a timeline");
        let index = Index::new(&timeline);
        let mut builder = TextIndexBuilder::new(&timeline);
        assert!(builder.step(&timeline, &index, KNOWN_AFTER));
        let before = builder.words.len();
        assert!(!builder.step(&timeline, &index, usize::MAX));
        let most = before + (timeline.events.len() - KNOWN_AFTER) * MOST_WORDS;
        assert!(
            builder.words.capacity() <= most,
            "{}",
            builder.words.capacity()
        );
    }
}
