//! Which events hold a word that begins so.

use super::fold::words;
use super::selection::Bits;
use super::{Index, fold};
use crate::timeline::{Id, Text, Timeline};
use std::collections::{BTreeMap, HashMap};

/// The words of all events, sorted, each with the events that hold it.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    events: usize,
    /// All words, one after the other; word `w` is `letters[starts[w]..starts[w + 1]]`.
    letters: String,
    starts: Vec<u32>,
    /// The ranks of word `w` are `ranks[postings[w]..postings[w + 1]]`.
    postings: Vec<u32>,
    ranks: Vec<u32>,
}

impl TextIndex {
    /// The text index of a timeline and its index.
    pub fn new(timeline: &Timeline, index: &Index) -> TextIndex {
        let mut builder = TextIndexBuilder::new(timeline);
        while builder.step(timeline, index, usize::MAX) {}
        builder.finish()
    }

    fn word(&self, at: usize) -> &str {
        &self.letters[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The events that hold, for each word of `text`, a word that begins with it; nothing
    /// where `text` has no words and so asks for nothing.
    pub(super) fn matching(&self, text: &str) -> Option<Bits> {
        let mut all: Option<Bits> = None;
        for searched in words(text) {
            let mut found = Bits::empty(self.events);
            for rank in self.beginning_with(&searched) {
                found.insert(*rank);
            }
            match &mut all {
                None => all = Some(found),
                Some(all) => all.and(&found),
            }
        }
        all
    }

    /// The ranks of the words that begin with `prefix`; they stand together.
    fn beginning_with(&self, prefix: &str) -> &[u32] {
        let count = self.starts.len().saturating_sub(1);
        let first = partition(0, count, |at| self.word(at) < prefix);
        let end = partition(first, count, |at| self.word(at).starts_with(prefix));
        match (self.postings.get(first), self.postings.get(end)) {
            (Some(first), Some(end)) => &self.ranks[*first as usize..*end as usize],
            _ => &[],
        }
    }
}

fn partition(mut low: usize, mut high: usize, before: impl Fn(usize) -> bool) -> usize {
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// A [`TextIndex`] in the making, some events at a time: a million take seconds.
#[derive(Debug, Default)]
pub struct TextIndexBuilder {
    postings: HashMap<String, Vec<u32>>,
    /// The folded words of the names that an event has by reference.
    names: BTreeMap<Id, Vec<String>>,
    done: u32,
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
            let known = builder.names.entry(id.clone()).or_default();
            known.extend(name.iter().flat_map(Text::all).flat_map(words));
        }
        builder
    }

    /// Takes in the next `events` events; whether there are more.
    pub fn step(&mut self, timeline: &Timeline, index: &Index, events: usize) -> bool {
        let all = index.len() as u32;
        let until = self
            .done
            .saturating_add(events.min(index.len()) as u32)
            .min(all);
        for rank in self.done..until {
            let event = &timeline.events[index.position(rank)];
            let texts = [
                Some(&event.title),
                event.summary.as_ref(),
                event.body.as_ref(),
            ];
            for text in texts.into_iter().flatten().flat_map(Text::all) {
                words(text).for_each(|word| add(&mut self.postings, &word, rank));
            }
            let referred = [&event.category, &event.jurisdiction, &event.instrument];
            for id in referred.into_iter().flatten().chain(&event.tags) {
                fold::words(id).for_each(|word| add(&mut self.postings, &word, rank));
                for word in self.names.get(id).into_iter().flatten() {
                    add(&mut self.postings, word, rank);
                }
            }
            words(&event.id).for_each(|word| add(&mut self.postings, &word, rank));
        }
        self.done = until;
        until < all
    }

    /// The index of the events taken in.
    pub fn finish(self) -> TextIndex {
        let mut all: Vec<(String, Vec<u32>)> = self.postings.into_iter().collect();
        all.sort_unstable();
        let mut index = TextIndex {
            events: self.done as usize,
            starts: vec![0],
            postings: vec![0],
            ..TextIndex::default()
        };
        for (word, ranks) in all {
            index.letters.push_str(&word);
            index.starts.push(index.letters.len() as u32);
            index.ranks.extend(ranks);
            index.postings.push(index.ranks.len() as u32);
        }
        index
    }
}

fn add(postings: &mut HashMap<String, Vec<u32>>, word: &str, rank: u32) {
    match postings.get_mut(word) {
        // Events come in the order of rank, so a double is the last.
        Some(ranks) if ranks.last() == Some(&rank) => {}
        Some(ranks) => ranks.push(rank),
        None => {
            postings.insert(word.to_owned(), vec![rank]);
        }
    }
}
