//! The index against a plain reading of the same timeline.

use super::*;
use crate::timeline::{Effect, Timeline};
use proptest::prelude::*;
use serde_json::{Value, json};

const WORDS: [&str; 7] = ["ley", "léyes", "Trata", "tratado", "niño", "ninos", "x"];

fn event() -> impl Strategy<Value = Value> {
    let word = || prop::sample::select(WORDS.to_vec());
    (
        prop::sample::select(vec!["2001", "2003", "2003-04", "198X", "2000/2005", "2004/..", "../1999"]),
        (word(), prop::option::of(word())),
        prop::option::of("[a-c]"),
        prop::option::of("[mu]"),
        prop::option::of(prop::sample::select(vec!["signed", "published"])),
        prop::collection::vec("[p-s]", 0..3),
    )
        .prop_map(|(date, (title, summary), category, jurisdiction, effect, tags)| {
            let mut event = json!({"id": "id", "date": date, "title": {"en": title, "es": "común"}, "tags": tags});
            for (name, value) in [("summary", summary.map(str::to_owned)), ("category", category), ("jurisdiction", jurisdiction), ("effect", effect.map(str::to_owned))] {
                if let Some(value) = value {
                    event[name] = value.into();
                }
            }
            event
        })
}

fn timeline() -> impl Strategy<Value = Timeline> {
    prop::collection::vec(event(), 0..90).prop_map(|events| {
        let file = json!({"version": 1, "title": "T", "events": events,
            "categories": [{"id": "b", "name": {"en": "Bill", "es": "Iniciativa"}}, {"id": "z"}]});
        serde_json::from_value(file).expect("a timeline")
    })
}

fn query() -> impl Strategy<Value = Query> {
    let date = || {
        prop::option::of(
            prop::sample::select(vec!["2001", "2003-04", "1985"])
                .prop_map(|text| text.parse().expect("EDTF")),
        )
    };
    let ids = |pattern| prop::collection::btree_set(pattern, 0..3);
    (
        prop::sample::select(vec!["", " ", "LEY", "nin", "tra común", "iniciativa", "q"]),
        ids("[a-d]"),
        ids("[mu]"),
        prop::collection::btree_set(
            prop::sample::select(vec!["signed".to_owned(), "amended".to_owned()]),
            0..2,
        ),
        ids("[p-t]"),
        (date(), date()),
    )
        .prop_map(
            |(text, categories, jurisdictions, effects, tags, (from, to))| {
                let mut query = Query {
                    text: text.into(),
                    from,
                    to,
                    ..Query::default()
                };
                for (facet, ids) in
                    Facet::ALL
                        .into_iter()
                        .zip([categories, jurisdictions, effects, tags])
                {
                    query.chosen[facet] = ids.into_iter().map(Into::into).collect();
                }
                query
            },
        )
}

/// The ids that an event has for a facet.
fn ids(timeline: &Timeline, position: usize, facet: Facet) -> Vec<String> {
    let event = &timeline.events[position];
    match facet {
        Facet::Category => event.category.iter().map(ToString::to_string).collect(),
        Facet::Jurisdiction => event.jurisdiction.iter().map(ToString::to_string).collect(),
        Facet::Effect => event
            .effect
            .iter()
            .map(|effect| effect.word().to_owned())
            .collect(),
        Facet::Tag => event.tags.iter().map(ToString::to_string).collect(),
    }
}

/// Whether an event matches, by the meaning of the words of the documentation.
fn matches(
    timeline: &Timeline,
    index: &Index,
    position: usize,
    query: &Query,
    except: Option<Facet>,
) -> bool {
    let event = &timeline.events[position];
    let mut text: Vec<String> = event
        .title
        .all()
        .chain(event.summary.iter().flat_map(|s| s.all()))
        .flat_map(fold::words)
        .collect();
    text.push("id".into());
    for facet in [Facet::Category, Facet::Jurisdiction, Facet::Tag] {
        text.extend(ids(timeline, position, facet));
    }
    if event.category.as_deref() == Some("b") {
        text.extend(["bill".to_owned(), "iniciativa".to_owned()]);
    }
    let span = event.date.span();
    fold::words(&query.text).all(|searched| text.iter().any(|word| word.starts_with(&searched)))
        && query
            .from
            .as_ref()
            .is_none_or(|from| span.end > from.span().start)
        && query
            .to
            .as_ref()
            .is_none_or(|to| span.start < to.span().end)
        && Facet::ALL.iter().all(|facet| {
            // What the timeline does not have asks for nothing.
            let chosen: Vec<_> = query.chosen[*facet]
                .iter()
                .filter(|id| index.value(*facet, id).is_some())
                .collect();
            Some(*facet) == except
                || chosen.is_empty()
                || ids(timeline, position, *facet)
                    .iter()
                    .any(|id| chosen.iter().any(|c| ***c == **id))
        })
}

proptest! {
    #[test]
    fn an_answer_is_what_matches(timeline in timeline(), query in query()) {
        let index = Index::new(&timeline);
        let text = TextIndex::new(&timeline, &index);
        let answer = index.answer(&query, &text);
        for rank in 0..index.len() as u32 {
            prop_assert_eq!(answer.selection.contains(rank), matches(&timeline, &index, index.position(rank), &query, None));
        }
        for facet in Facet::ALL {
            for (value, count) in index.values(facet).iter().zip(&answer.counts[facet]) {
                let expected = (0..timeline.events.len())
                    .filter(|position| matches(&timeline, &index, *position, &query, Some(facet)))
                    .filter(|position| ids(&timeline, *position, facet).iter().any(|id| **id == **value))
                    .count();
                prop_assert_eq!(*count as usize, expected, "{:?} {}", facet, value);
            }
        }
        for (condition, count) in index.relaxations(&query, &text) {
            let relaxed = index.answer(&condition.dropped_from(&query), &text);
            prop_assert_eq!(relaxed.selection.count(), count);
        }
    }

    #[test]
    fn ranks_are_the_order_of_time(timeline in timeline()) {
        let index = Index::new(&timeline);
        prop_assert!(index.starts().is_sorted());
        for rank in 0..index.len() as u32 {
            prop_assert_eq!(index.rank(index.position(rank)), rank);
            prop_assert_eq!(index.ends()[rank as usize], timeline.events[index.position(rank)].date.span().end);
        }
    }

    #[test]
    fn an_index_made_in_steps_is_the_same(timeline in timeline(), step in 1usize..9) {
        let mut builder = IndexBuilder::new(&timeline);
        let mut before = 0;
        while let Some(done) = builder.step(step) {
            prop_assert!((before..=timeline.events.len()).contains(&done));
            before = done;
        }
        prop_assert_eq!(builder.finish(), Index::new(&timeline));
    }

    #[test]
    fn a_selection_counts_and_finds(len in 0usize..300, keep in prop::collection::vec(any::<bool>(), 300)) {
        let selection = Selection::from_bits(selection::Bits::of(len, |rank| keep[rank]));
        let members: Vec<u32> = (0..len as u32).filter(|rank| keep[*rank as usize]).collect();
        prop_assert_eq!(selection.iter().collect::<Vec<_>>(), members.clone());
        prop_assert_eq!(selection.count(), members.len());
        for rank in 0..len as u32 + 70 {
            prop_assert_eq!(selection.count_before(rank), members.iter().filter(|m| **m < rank).count());
            prop_assert_eq!(selection.next(rank), members.iter().copied().find(|m| *m > rank));
            prop_assert_eq!(selection.previous(rank), members.iter().copied().rfind(|m| *m < rank));
        }
        for n in 0..members.len() + 2 {
            prop_assert_eq!(selection.nth(n), members.get(n).copied());
        }
    }

    #[test]
    fn text_indexed_in_steps_is_the_same(timeline in timeline(), step in 1usize..9, query in query()) {
        let index = Index::new(&timeline);
        let mut builder = TextIndexBuilder::new(&timeline);
        while builder.step(&timeline, &index, step) {}
        prop_assert_eq!(index.answer(&query, &builder.finish()), index.answer(&query, &TextIndex::new(&timeline, &index)));
    }
}

#[test]
fn runs_are_merged_in_the_order_of_time() {
    let dates = (0..70_000u32).map(|n| 1900 + n.wrapping_mul(7919) % 101);
    let events: Vec<Value> = dates
        .map(|year| json!({"id": "a", "date": year.to_string(), "title": "A"}))
        .collect();
    let file = json!({"version": 1, "title": "T", "events": events});
    let timeline: Timeline = serde_json::from_value(file).expect("a timeline");
    let index = Index::new(&timeline);
    assert!(index.starts().is_sorted());
    let mut positions: Vec<usize> = (0..70_000).map(|rank| index.position(rank)).collect();
    positions.sort_unstable();
    assert!(positions.into_iter().eq(0..70_000));
}

#[test]
fn effects_are_those_that_occur_in_the_order_of_the_format() {
    let file = json!({"version": 1, "title": "T", "events": [
        {"id": "a", "date": "2003", "title": "A", "effect": "published"},
        {"id": "b", "date": "2004", "title": "B", "effect": "signed"},
        {"id": "c", "date": "2005", "title": "C"}]});
    let timeline: Timeline = serde_json::from_value(file).expect("a timeline");
    let index = Index::new(&timeline);
    assert_eq!(
        index.values(Facet::Effect),
        [
            Effect::Signed.word().into(),
            Effect::Published.word().into()
        ]
    );
    assert_eq!(
        [0, 1, 2].map(|rank| index.value_of(Facet::Effect, rank)),
        [Some(1), Some(0), None]
    );
    assert_eq!(
        index
            .extent()
            .map(|span| crate::date::calendar::civil(span.end).year),
        Some(2006)
    );
    let mut query = Query::default();
    query.chosen[Facet::Tag].push("none".into());
    assert_eq!(index.unknown(&query), [(Facet::Tag, "none".into())]);
}

#[test]
fn all_of_time_holds_series_and_lives_too() {
    let file = serde_json::json!({ "version": 1, "title": "T",
        "events": [{ "id": "a", "date": "2000", "title": "A" }],
        "instruments": [{ "id": "i", "name": "I", "in_force": "1950/.." }],
        "series": [{ "id": "s", "name": "S", "scale": ["1"], "points": [{ "date": "2020", "value": "1" }] }] });
    let timeline: Timeline = serde_json::from_value(file).expect("a timeline");
    let extent = Index::new(&timeline).extent().expect("an extent");
    let year = |at| crate::date::calendar::civil(at).year;
    assert_eq!((year(extent.start), year(extent.end - 1)), (1950, 2020));
}
