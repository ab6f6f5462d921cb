//! Broken files and what is said about them; laws that hold for every file.

use super::*;
use crate::i18n::Lang;
use proptest::prelude::*;
use std::path::PathBuf;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A listing of what was read and of every problem, as an author would see it.
fn listing(reading: &Reading) -> String {
    let mut out = match &reading.timeline {
        Some(timeline) => {
            let ids: Vec<_> = timeline.events.iter().map(|event| &*event.id).collect();
            format!("events: {}\n", ids.join(" "))
        }
        None => "no timeline\n".to_owned(),
    };
    for problem in &reading.problems {
        out += &format!(
            "\n{:?} {} {}:{} {}\n",
            problem.severity,
            problem.code(),
            problem.line,
            problem.column,
            problem.pointer,
        );
        for lang in Lang::ALL {
            out += &format!(
                "  {}: {} {}\n",
                lang.code(),
                problem.what(lang),
                problem.how(lang)
            );
        }
    }
    out
}

/// Each file beside its expected listing; `UPDATE_EXPECT=1` writes the listings.
#[test]
fn broken_files_are_told_in_full() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder("tests/read"))
        .expect("the folder")
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            continue;
        }
        seen += 1;
        let listing = listing(&read(&std::fs::read(&path).expect("the file")));
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&expected, &listing).expect("written");
        }
        if std::fs::read_to_string(&expected).ok().as_deref() != Some(&listing) {
            wrong.push(format!("{}:\n{listing}", path.display()));
        }
    }
    assert!(seen >= 10, "only {seen} files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn data() -> Vec<u8> {
    std::fs::read(folder("data/mexico-anti-trafficking.json")).expect("the data")
}

#[test]
fn the_data_is_sound_and_nothing_is_lost() {
    let reading = read(&data());
    assert_eq!(
        listing(&Reading {
            timeline: None,
            ..reading.clone()
        }),
        "no timeline\n"
    );
    let timeline = reading.timeline.expect("a timeline");
    let written = serde_json::to_value(&timeline).expect("JSON");
    let file: serde_json::Value = serde_json::from_slice(&data()).expect("JSON");
    // What a file leaves out may be written or not; what it says must be there.
    fn holds(written: &serde_json::Value, file: &serde_json::Value, way: &str) {
        match (written, file) {
            (serde_json::Value::Object(written), serde_json::Value::Object(file)) => {
                for (name, value) in file {
                    match written.get(name) {
                        Some(written) => holds(written, value, &format!("{way}/{name}")),
                        // The importance of most events is not worth a member.
                        None => assert!(
                            value == &serde_json::json!(3) || value.is_null(),
                            "{way}/{name}"
                        ),
                    }
                }
            }
            (serde_json::Value::Array(written), serde_json::Value::Array(file)) => {
                assert_eq!(written.len(), file.len(), "{way}");
                for (n, (written, file)) in written.iter().zip(file).enumerate() {
                    holds(written, file, &format!("{way}/{n}"));
                }
            }
            _ => assert_eq!(written, file, "{way}"),
        }
    }
    holds(&written, &file, "");
    let again = read(&serde_json::to_vec(&timeline).expect("JSON"));
    assert_eq!(again.timeline, Some(timeline));
}

#[test]
fn unknown_members_are_kept() {
    let file = br#"{"version": 1, "title": "T", "mood": ["calm"], "events": [
        {"id": "a", "date": "2003", "title": "A", "weight": {"kg": 3},
         "sources": [{"id": "s", "page": 7}]}],
        "sources": [{"id": "s", "title": "S"}]}"#;
    let reading = read(file);
    assert_eq!(reading.problems.len(), 3);
    let written = serde_json::to_value(reading.timeline).expect("JSON");
    assert_eq!(written["mood"][0], "calm");
    assert_eq!(written["events"][0]["weight"]["kg"], 3);
    assert_eq!(written["events"][0]["sources"][0]["page"], 7);
}

#[test]
fn more_problems_than_are_listed_are_counted() {
    let event = r#"{"id": "a", "date": 3, "title": "A"}"#;
    let events = vec![event; LISTED + 5].join(",");
    let reading =
        read(format!(r#"{{"version": 1, "title": "T", "events": [{events}]}}"#).as_bytes());
    assert_eq!((reading.problems.len(), reading.unlisted), (LISTED, 5));
}

#[test]
fn no_number_of_warnings_hides_an_error() {
    let odd = |n| format!(r#"{{"id": "e{n}", "date": "2003", "title": "A", "mood": 1}}"#);
    let mut events: Vec<String> = (0..LISTED + 5).map(odd).collect();
    events.push(r#"{"id": "b", "date": "2003-02-31", "title": "B"}"#.to_owned());
    let events = events.join(",");
    let file = format!(r#"{{"version": 1, "title": "T", "events": [{events}]}}"#);
    let reading = read(file.as_bytes());
    assert!(!reading.is_sound());
    assert_eq!((reading.problems.len(), reading.unlisted), (LISTED, 6));
    assert_eq!(reading.problems[0].pointer, "/events/0/mood");
    assert_eq!(
        reading.problems[LISTED - 1].pointer,
        format!("/events/{}/date", LISTED + 5)
    );
}

#[test]
fn many_events_of_one_id_get_ids_of_their_own() {
    let event = |id: &str| format!(r#"{{"id": "{id}", "date": "2003", "title": "A"}}"#);
    let ids = ["a", "a-3", "a", "a", "a-3", "a"];
    let events = ids.map(event).join(",\n");
    let file = format!(r#"{{"version": 1, "title": "T", "events": [{events}]}}"#);
    let reading = read(file.as_bytes());
    let timeline = reading.timeline.expect("a timeline");
    let kept: Vec<&str> = timeline.events.iter().map(|event| &*event.id).collect();
    assert_eq!(kept, ["a", "a-3", "a-2", "a-4", "a-3-2", "a-5"]);
    let lines = reading.problems.iter().map(|problem| match &problem.kind {
        ProblemKind::DuplicateId { first_line, .. } => *first_line,
        other => panic!("{other:?}"),
    });
    assert_eq!(lines.collect::<Vec<_>>(), [1, 1, 2, 1]);
}

/// A file whose mistakes were once looked at again for each of them would not be read in hours.
#[test]
fn many_mistakes_of_one_kind_are_read_in_one_go() {
    const MANY: usize = 20_000;
    let event = r#"{"id": "a", "date": "2003", "title": "A"}"#;
    let events = vec![event; MANY].join(",\n");
    let part = |n| format!(r#"{{"id": "j{n}", "parent": "j{}"}}"#, (n + 1) % MANY);
    let parts = (0..MANY).map(part).collect::<Vec<_>>().join(",");
    let file = format!(
        r#"{{"version": 1, "title": "T", "jurisdictions": [{parts}], "events": [{events}]}}"#
    );
    let reading = read(file.as_bytes());
    assert_eq!(reading.problems.len() + reading.unlisted, MANY + MANY - 1);
    let timeline = reading.timeline.expect("a timeline");
    let last = timeline.events.last().expect("an event");
    assert_eq!(*last.id, *format!("a-{MANY}"));
}

/// The `n`-th of many words without digits.
fn word(n: usize) -> String {
    let part = |at: u32| {
        let letter = |by: usize| char::from(b'a' + ((n / 26_usize.pow(at) + by) % 26) as u8);
        [letter(0), letter(7), letter(13)]
    };
    (0..4).flat_map(part).collect()
}

/// The same for references to nothing: each was compared with every id, and the list that holds
/// it was read anew.
#[test]
fn many_references_to_nothing_are_read_in_one_go() {
    const MANY: usize = 20_000;
    let list = |item: &dyn Fn(usize) -> String| (0..MANY).map(item).collect::<Vec<_>>().join(",\n");
    let sources = list(&|n| format!(r#"{{"id": "{}", "title": "S"}}"#, word(n)));
    let cited = |n| format!(r#"{{"id": "{}x"}}"#, word(n));
    let event = |n, cited: &str| {
        format!(r#"{{"id": "e{n}", "date": "2003", "title": "A", "sources": [{cited}]}}"#)
    };
    let slides = list(&|n| format!(r#"{{"era": "{}"}}"#, 5000 + n % 3000));
    let eras = list(&|n| format!(r#"{{"date": "{}", "title": "E"}}"#, 1000 + n % 3000));
    for (events, sources) in [
        (list(&|n| event(n, &cited(n))), &*sources),
        (event(0, &list(&cited)), &*sources),
        (event(0, &list(&cited)), ""),
    ] {
        let file = format!(
            r#"{{"version": 1, "title": "T", "sources": [{sources}], "events": [{events}], "eras": [{eras}], "slides": [{slides}]}}"#
        );
        let reading = read(file.as_bytes());
        assert_eq!(reading.problems.len() + reading.unlisted, MANY + MANY);
        for (n, problem) in reading.problems.iter().enumerate() {
            let meant = (!sources.is_empty()).then(|| word(n));
            let expected = ProblemKind::Dangling {
                list: List::Sources,
                id: format!("{}x", word(n)),
                nearest: meant,
            };
            assert_eq!(problem.kind, expected);
        }
    }
}

#[test]
fn a_large_unknown_member_is_kept_and_reading_goes_on() {
    let large = "7, ".repeat(20_000);
    let file = format!(
        r#"{{"version": 1, "mood": [{large} 8,], "title": "T", "events": [
        {{"id": "a", "date": "2003", "title": "A", "weights": [{large} 8]}}]}}"#
    );
    let reading = read(file.as_bytes());
    let problems = reading.problems.iter();
    let told: Vec<_> = problems
        .map(|it| (&*it.pointer, it.line, it.kind.code()))
        .collect();
    let unknown = "unknown-member";
    let comma = (file.find(",]").expect("a comma") + 1) as u32;
    assert_eq!(
        told,
        [
            ("/mood", 1, unknown),
            ("/mood", 1, "trailing-comma"),
            ("/events/0/weights", 2, unknown)
        ]
    );
    assert_eq!(reading.problems[1].column, comma);
    let written = serde_json::to_value(reading.timeline).expect("JSON");
    assert_eq!(written["mood"][20_000], 8);
    assert_eq!(written["events"][0]["weights"][20_000], 8);
}

/// A sound file of a few events.
fn sound_file() -> impl Strategy<Value = Vec<u8>> {
    let event = (
        "[a-z]{1,3}",
        prop::sample::select(vec!["2003", "198X", "2003-04-11"]),
        "[^\0]{0,9}",
    );
    prop::collection::vec(event, 0..5).prop_map(|events| {
        let events: Vec<_> = events
            .into_iter()
            .enumerate()
            .map(|(n, (id, date, title))| serde_json::json!({
                "id": format!("{id}{n}"), "date": date, "title": {"en": format!("t{title}"), "es": "x"},
                "sources": [{"id": "s"}], "tags": ["p", "q"], "importance": 4,
            }))
            .collect();
        let file = serde_json::json!({"version": 1, "title": "T", "events": events,
            "sources": [{"id": "s", "title": "S"}],
            "slides": [{"title": "Why?", "body": {"en": "*b*"}, "notes": "n"}]});
        serde_json::to_vec_pretty(&file).expect("JSON")
    })
}

/// What the quick reader finds, in steps of `items`.
fn quick(bytes: &[u8], items: usize) -> QuickReading {
    let mut reader = QuickReader::new(bytes.to_vec());
    while !matches!(reader.step(items), Step::Done) {}
    reader.finish()
}

/// A timeline without the members that the format does not have.
fn known(timeline: Option<Timeline>) -> Option<Timeline> {
    let mut timeline = timeline?;
    timeline.extra = None;
    let citations = |citations: &mut [crate::timeline::Citation]| {
        citations.iter_mut().for_each(|item| item.extra = None);
    };
    macro_rules! forget {
        ($($items:ident)+) => { $(for item in timeline.$items.iter_mut() { item.extra = None; })+ };
    }
    forget!(categories jurisdictions tags sources instruments events series eras slides);
    for event in &mut timeline.events {
        citations(&mut event.sources);
        event.media.iter_mut().for_each(|item| item.extra = None);
        for dispute in &mut event.disputes {
            dispute.extra = None;
            citations(&mut dispute.sources);
        }
    }
    for instrument in &mut timeline.instruments {
        citations(&mut instrument.sources);
        let relations = &mut instrument.relations;
        relations.iter_mut().for_each(|item| item.extra = None);
    }
    for series in &mut timeline.series {
        for point in &mut series.points {
            point.extra = None;
            citations(&mut point.sources);
        }
    }
    Some(timeline)
}

/// Holds the quick reader to what it promises of a file.
fn promises_hold(bytes: &[u8]) {
    let (quick, careful) = (quick(bytes, 3), read(bytes));
    let text = String::from_utf8_lossy(bytes);
    match quick.found {
        Soundness::Sound => assert_eq!(careful.problems, vec![], "{text}"),
        Soundness::Doubtful => assert!(!careful.problems.is_empty(), "{text}"),
        Soundness::Broken => {}
    }
    if quick.found != Soundness::Broken {
        assert_eq!(quick.timeline, known(careful.timeline), "{text}");
    }
    assert_eq!(quick.file, bytes);
}

#[test]
fn the_quick_reader_tells_how_sound_a_file_is() {
    use Soundness::{Broken, Doubtful, Sound};
    let events = |events: &str| format!(r#"{{"version": 1, "title": "T", "events": [{events}]}}"#);
    let event = r#"{"id": "a", "date": "2003", "title": "A"}"#;
    for (file, found, count) in [
        (events(event), Sound, Some(1)),
        (format!("\u{FEFF}{}", events(event)), Sound, Some(1)),
        (
            events(r#"{"id": "a", "date": "2003", "title": {"en": "A"}, "summary": null}"#),
            Sound,
            Some(1),
        ),
        (
            events(r#"{"id": "a", "date": "2003", "title": "A", "mood": [1, {"b": null}]}"#),
            Doubtful,
            Some(1),
        ),
        (
            events(r#"{"id": "a", "date": "2003", "title": "A", "category": "c"}"#),
            Doubtful,
            Some(1),
        ),
        (
            events(r#"{"id": "a", "date": "2007/2003", "title": "A"}"#),
            Doubtful,
            Some(1),
        ),
        (events(&format!("{event}, {event}")), Broken, Some(2)),
        (events(&format!(r#"{{"id": 7}}, {event}"#)), Broken, Some(1)),
        (
            events(r#"{"i\u0064": "a", "date": "2003", "title": "A"}"#),
            Broken,
            Some(0),
        ),
        (events(&format!("{event},")), Broken, Some(1)),
        (events(&format!("{event} // one")), Broken, Some(1)),
        (
            r#"{"version": 2, "title": "T", "events": []}"#.into(),
            Broken,
            Some(0),
        ),
        (r#"{"version": 1, "title": "T"}"#.into(), Broken, Some(0)),
        ("[]".into(), Broken, None),
        (String::new(), Broken, None),
    ] {
        let quick = quick(file.as_bytes(), 1);
        let events = quick.timeline.map(|timeline| timeline.events.len());
        assert_eq!((quick.found, events), (found, count), "{file}");
        promises_hold(file.as_bytes());
    }
    assert_eq!(quick(b"\xFF\xFE\x00", 1).file, b"\xFF\xFE\x00");
}

#[test]
fn the_quick_reader_reads_what_the_careful_one_does() {
    let quick = quick(&data(), 7);
    assert_eq!(quick.found, Soundness::Sound);
    assert_eq!(quick.timeline, read(&data()).timeline);
    for entry in std::fs::read_dir(folder("tests/read"))
        .expect("the folder")
        .flatten()
    {
        promises_hold(&std::fs::read(entry.path()).expect("the file"));
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        promises_hold(&bytes);
        let reading = read(&bytes);
        prop_assert!(reading.timeline.is_some() || !reading.problems.is_empty());
    }

    #[test]
    fn a_sound_file_has_no_problems(file in sound_file()) {
        prop_assert_eq!(quick(&file, 2).found, Soundness::Sound);
        prop_assert_eq!(read(&file).problems, vec![]);
    }

    #[test]
    fn no_damage_is_too_strange(
        file in sound_file(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0u8..3, prop::sample::select(b"{}[],:\"'x1/\\\n\xC3".to_vec())), 1..4),
        step in 1usize..5,
    ) {
        let mut bytes = file;
        for (at, what, byte) in damage {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match what {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, byte),
                _ => bytes[at] = byte,
            }
        }
        promises_hold(&bytes);
        let reading = read(&bytes);
        for problem in &reading.problems {
            prop_assert!(problem.line >= 1 && problem.column >= 1);
            prop_assert!(!problem.what(Lang::Es).is_empty() && !problem.how(Lang::En).is_empty());
        }
        // What JSON itself refuses is never passed over in silence.
        if serde_json::from_slice::<serde::de::IgnoredAny>(&bytes).is_err() {
            prop_assert!(!reading.problems.is_empty());
        }
        let mut reader = Reader::new(bytes);
        while !matches!(reader.step(step), Step::Done) {}
        prop_assert_eq!(reader.finish(), reading);
    }
}

#[test]
fn an_act_that_repeals_what_had_not_begun_is_told() {
    let file = |entry: &str| {
        format!(
            r#"{{"version": 1, "title": "T", "instruments": [{{"id": "old"}}, {{"id": "new",
            "in_force": "{entry}/..", "relations": [{{"type": "repeals", "target": "old"}}]}}],
            "events": [{{"id": "e", "date": "2000", "title": "T", "instrument": "old",
            "effect": "entered_into_force"}}]}}"#
        )
    };
    let problems = read(file("1990").as_bytes()).problems;
    let kinds: Vec<_> = problems.iter().map(|problem| &problem.kind).collect();
    assert!(
        matches!(kinds[..], [ProblemKind::Contradiction { there, .. }] if there == "2000"),
        "{kinds:?}"
    );
    assert_eq!(read(file("2005").as_bytes()).problems, []);
}
