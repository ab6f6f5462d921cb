//! The engine on the host, each piece of work beside a floor: what the machine must do at least.
//!
//! Reading stands beside `serde_json` passing over the same bytes and building a value of them;
//! scans stand beside a sum over as many bytes as they touch.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use hito::i18n::Lang;
use hito::layout::{Arrangement, LaneBy, Stage, Viewport, Window, compose};
use hito::query::{Facet, Index, Query, Selection, TextIndex};
use hito::read::read;
use hito::timeline::Timeline;
use std::cell::OnceCell;

fn main() {
    divan::main();
}

const SIZES: [usize; 2] = [1000, 100_000];

/// A file of made-up events over a century, from a fixed seed.
fn file(events: usize) -> Vec<u8> {
    let mut seed = 7u64;
    let mut random = |below: u64| {
        seed = seed * 48271 % 2_147_483_647;
        seed % below
    };
    let mut out = String::from(r#"{"version": 1, "title": "Generated", "events": ["#);
    for at in 0..events {
        let comma = if at > 0 { "," } else { "" };
        let (year, month, day) = (1920 + random(100), 1 + random(12), 1 + random(28));
        let (word, category, importance) = (random(400), random(5), 1 + random(5));
        out += &format!(
            "{comma}\n{{\"id\": \"e{at}\", \"date\": \"{year}-{month:02}-{day:02}\", \"title\": \"Event {at} word{word} of the law\", \"category\": \"c{category}\", \"importance\": {importance}}}"
        );
    }
    out += "\n]}\n";
    out.into_bytes()
}

struct World {
    bytes: Vec<u8>,
    timeline: Timeline,
    index: Index,
    text: TextIndex,
    arrangement: Arrangement,
}

fn world(events: usize) -> &'static World {
    // An arrangement remembers what it found for a scale, so each thread has worlds of its own.
    thread_local! {
        static WORLDS: [OnceCell<&'static World>; SIZES.len()] =
            const { [OnceCell::new(), OnceCell::new()] };
    }
    let make = || {
        let bytes = file(events);
        let timeline = read(&bytes).timeline.expect("a timeline");
        let index = Index::new(&timeline);
        let world = World {
            text: TextIndex::new(&timeline, &index),
            arrangement: Arrangement::new(&index, &Selection::all(index.len()), LaneBy::Category),
            bytes,
            timeline,
            index,
        };
        &*Box::leak(Box::new(world))
    };
    let at = SIZES.iter().position(|size| *size == events);
    WORLDS.with(|worlds| *worlds[at.expect("a size")].get_or_init(make))
}

/// Adds up some bytes, which is bounded by how fast memory gives them.
fn scan(bencher: Bencher, bytes: usize) {
    let words = vec![1u64; bytes / 8];
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        black_box(&words)
            .iter()
            .fold(0, |sum: u64, word| sum ^ word)
    });
}

mod reading {
    use super::*;

    #[divan::bench(args = SIZES)]
    fn hito(bencher: Bencher, events: usize) {
        let bytes = &world(events).bytes;
        bencher
            .counter(BytesCount::of_slice(bytes))
            .bench(|| read(black_box(bytes)));
    }

    #[divan::bench(args = SIZES)]
    fn floor_value(bencher: Bencher, events: usize) {
        let bytes = &world(events).bytes;
        bencher
            .counter(BytesCount::of_slice(bytes))
            .bench(|| serde_json::from_slice::<serde_json::Value>(black_box(bytes)));
    }

    #[divan::bench(args = SIZES)]
    fn floor_ignored(bencher: Bencher, events: usize) {
        let bytes = &world(events).bytes;
        bencher
            .counter(BytesCount::of_slice(bytes))
            .bench(|| serde_json::from_slice::<serde::de::IgnoredAny>(black_box(bytes)));
    }
}

mod indexing {
    use super::*;

    #[divan::bench(args = SIZES)]
    fn columns(bencher: Bencher, events: usize) {
        let timeline = &world(events).timeline;
        bencher.bench(|| Index::new(black_box(timeline)));
    }

    #[divan::bench(args = SIZES)]
    fn texts(bencher: Bencher, events: usize) {
        let World {
            timeline, index, ..
        } = world(events);
        bencher.bench(|| TextIndex::new(black_box(timeline), index));
    }

    #[divan::bench(args = SIZES)]
    fn lanes(bencher: Bencher, events: usize) {
        let index = &world(events).index;
        let all = Selection::all(events);
        bencher.bench(|| Arrangement::new(black_box(index), &all, LaneBy::Category));
    }

    /// The columns of an index: 35 bytes an event.
    #[divan::bench(args = SIZES)]
    fn floor_bytes_of_columns(bencher: Bencher, events: usize) {
        scan(bencher, events * 35);
    }
}

mod asking {
    use super::*;

    fn answer(bencher: Bencher, events: usize, query: Query) {
        let World { index, text, .. } = world(events);
        bencher.bench(|| index.answer(black_box(&query), text));
    }

    #[divan::bench(args = SIZES)]
    fn facet(bencher: Bencher, events: usize) {
        let mut query = Query::default();
        query.chosen[Facet::Category].push("c1".into());
        answer(bencher, events, query);
    }

    fn search(bencher: Bencher, events: usize, text: &str) {
        let text = text.into();
        let query = Query {
            text,
            ..Query::default()
        };
        answer(bencher, events, query);
    }

    #[divan::bench(args = SIZES)]
    fn a_letter(bencher: Bencher, events: usize) {
        search(bencher, events, "w");
    }

    #[divan::bench(args = SIZES)]
    fn two_words(bencher: Bencher, events: usize) {
        search(bencher, events, "word12 law");
    }

    /// Four columns of two bytes, or ten numbers of words of four: 40 bytes an event.
    #[divan::bench(args = SIZES)]
    fn floor_bytes_of_words(bencher: Bencher, events: usize) {
        scan(bencher, events * 40);
    }
}

mod laying_out {
    use super::*;

    fn scene(bencher: Bencher, events: usize, window: Window) {
        let World {
            timeline,
            index,
            arrangement,
            ..
        } = world(events);
        let stage = Stage {
            timeline,
            index,
            arrangement,
            lang: Lang::En,
            collapsed: &[],
        };
        let viewport = Viewport {
            window,
            width: 1100.0,
        };
        bencher.bench_local(|| compose(black_box(&stage), viewport, 0.0));
    }

    #[divan::bench(args = SIZES)]
    fn everything(bencher: Bencher, events: usize) {
        scene(bencher, events, Window::fit(world(events).index.extent()));
    }

    #[divan::bench(args = SIZES)]
    fn a_year(bencher: Bencher, events: usize) {
        let year = 31_536_000.0;
        let window = Window::new(20.0 * year, 21.0 * year).expect("a window");
        scene(bencher, events, window);
    }
}
