use super::*;
use crate::date::Edtf;
use crate::timeline::{Effect, Timeline};
use proptest::prelude::*;
use serde_json::{Value, json};

fn timeline(value: Value) -> Timeline {
    serde_json::from_value(value).expect("a timeline")
}

/// One instrument, with what is written and its events.
fn alone(in_force: Option<&str>, events: &[(&str, &str)]) -> Timeline {
    let mut law = json!({ "id": "law" });
    if let Some(in_force) = in_force {
        law["in_force"] = in_force.into();
    }
    let events = events.iter().enumerate().map(|(n, (date, effect))| {
        json!({ "id": format!("e{n}"), "date": date, "title": "T", "instrument": "law", "effect": effect })
    });
    let events: Vec<Value> = events.collect();
    timeline(json!({ "version": 1, "title": "T", "instruments": [law], "events": events }))
}

fn life(in_force: Option<&str>, events: &[(&str, &str)]) -> Life {
    let lives = Lives::new(&alone(in_force, events));
    lives.life(0).expect("a life").clone()
}

fn edtf(text: &str) -> Edtf {
    text.parse().expect("EDTF")
}

const YES: Answer = Answer::InForce { partly: false };
const PARTLY: Answer = Answer::InForce { partly: true };
const MADE: Answer = Answer::NotYet(None);
const REPEALED: Answer = Answer::Ended(Ending::Repealed);
const LAPSED: Answer = Answer::Ended(Ending::Lapsed);

#[test]
fn the_truth_table_of_in_force_on() {
    let not = |status| Answer::NotYet(Some(status));
    // What is written; the events; the date asked for; the answer.
    type Row<'a> = (Option<&'a str>, &'a [(&'a str, &'a str)], &'a str, Answer);
    let treaty: &[(&str, &str)] = &[
        ("2000-12-13", "signed"),
        ("2003-03-04", "ratified"),
        ("2003-04-11", "published"),
        ("2003-09-29", "entered_into_force"),
    ];
    let repealed: &[(&str, &str)] = &[("2012-06-14", "repealed")];
    let table: &[Row] = &[
        // Each day on both sides of each boundary.
        (None, treaty, "2000-12-12", MADE),
        (None, treaty, "2000-12-13", not(Status::Signed)),
        (None, treaty, "2003-03-04", not(Status::Ratified)),
        (None, treaty, "2003-04-11", not(Status::Published)),
        (None, treaty, "2003-09-28", not(Status::Published)),
        (None, treaty, "2003-09-29", YES),
        (None, treaty, "2010-01-01", YES),
        // A date coarser than a boundary may lie on either side.
        (None, treaty, "2003-09", Answer::Perhaps),
        (None, treaty, "2003", Answer::Perhaps),
        (None, treaty, "2003-08", not(Status::Published)),
        (None, treaty, "2003-01/2003-08", MADE),
        (None, treaty, "2004", YES),
        (None, treaty, "200X", Answer::Perhaps),
        (None, treaty, "201X", YES),
        // A date that is not certain may be off by the unit above its own.
        (None, treaty, "2003-10-15?", Answer::Perhaps),
        (None, treaty, "2003-11-15?", YES),
        (None, treaty, "2004~", Answer::Perhaps),
        (None, treaty, "2003-10/..", YES),
        (None, treaty, "../2003-10", Answer::Perhaps),
        (None, treaty, "../2000", Answer::NotYet(None)),
        // What is written; its last day is in force as a whole.
        (Some("2007-11-27/2012-06-14"), &[], "2007-11-26", MADE),
        (Some("2007-11-27/2012-06-14"), &[], "2007-11-27", YES),
        (Some("2007-11-27/2012-06-14"), &[], "2012-06-14", YES),
        (Some("2007-11-27/2012-06-14"), &[], "2012-06-15", LAPSED),
        (
            Some("2007-11-27/2012-06-14"),
            repealed,
            "2012-06-15",
            REPEALED,
        ),
        (Some("2007-11-27/2012-06-14"), repealed, "2012-06-14", YES),
        // A written year or month: nobody knows on which of its days.
        (Some("2007/2012"), &[], "2007-06-01", Answer::Perhaps),
        (Some("2007/2012"), &[], "2008-01-01", YES),
        (Some("2007/2012"), &[], "2012-06-01", Answer::Perhaps),
        (Some("2007/2012"), &[], "2013-01-01", LAPSED),
        (Some("2007-11?/.."), &[], "2008-01-01", Answer::Perhaps),
        (Some("2007-11?/.."), &[], "2010-01-01", YES),
        (Some("2007-11?/.."), &[], "2006-01-01", MADE),
        // Ends that are open, and ends that are not known.
        (Some("2007/.."), &[], "2100", YES),
        (Some("2007/"), &[], "2008", Answer::Perhaps),
        (Some("2007/"), &[], "2006", MADE),
        (Some("../2012"), &[], "1900", YES),
        (Some("/2012"), &[], "1900", Answer::Perhaps),
        (Some("/2012"), &[], "2013", LAPSED),
        // The day of a repeal itself is neither.
        (None, repealed, "2012-06-13", Answer::Perhaps),
        (
            None,
            &[
                ("2007-11-27", "entered_into_force"),
                ("2012-06-14", "repealed"),
            ],
            "2012-06-13",
            YES,
        ),
        (
            None,
            &[
                ("2007-11-27", "entered_into_force"),
                ("2012-06-14", "repealed"),
            ],
            "2012-06-14",
            Answer::Perhaps,
        ),
        (
            None,
            &[
                ("2007-11-27", "entered_into_force"),
                ("2012-06-14", "repealed"),
            ],
            "2012-06-15",
            REPEALED,
        ),
        (
            None,
            &[("2007", "entered_into_force"), ("2012", "denounced")],
            "2013",
            Answer::Ended(Ending::Denounced),
        ),
        (
            None,
            &[("2007", "entered_into_force"), ("2012", "annulled")],
            "2013",
            Answer::Ended(Ending::Annulled),
        ),
        // What is published may bind from any later day; what is signed does not.
        (None, &[("2009-02-27", "published")], "2009-02-26", MADE),
        (
            None,
            &[("2009-02-27", "published")],
            "2010",
            Answer::Perhaps,
        ),
        (None, &[("2009-02-27", "enacted")], "2010", Answer::Perhaps),
        (
            None,
            &[("2009-02-27", "signed")],
            "2010",
            not(Status::Signed),
        ),
        (
            None,
            &[("2009-02-27", "proposed")],
            "2010",
            not(Status::Proposed),
        ),
        // Part of it was annulled.
        (
            Some("2013-03/.."),
            &[("2013-11-04", "annulled_in_part")],
            "2013-06",
            YES,
        ),
        (
            Some("2013-03/.."),
            &[("2013-11-04", "annulled_in_part")],
            "2014",
            PARTLY,
        ),
        // Amendments change nothing about force, and tell that there was some.
        (
            Some("2012/.."),
            &[("2014-03-19", "amended")],
            "2014-03-19",
            YES,
        ),
        (None, &[("2014-03-19", "amended")], "2014", Answer::Perhaps),
        // Nothing is told.
        (None, &[], "2010", Answer::Unknown),
    ];
    for (written, events, date, answer) in table {
        assert_eq!(
            life(*written, events).on(&edtf(date)),
            *answer,
            "{written:?} {events:?} on {date}"
        );
    }
}

#[test]
fn the_act_that_repeals_ends_what_tells_no_end() {
    let file = |old: Value, act: &str| {
        timeline(
            json!({ "version": 1, "title": "T", "events": [], "instruments": [
            old, { "id": "new", "in_force": "2012-06-15/..", "relations": [{ "type": act, "target": "old" }] }] }),
        )
    };
    let on = |timeline: &Timeline, date| {
        Lives::new(timeline)
            .life(0)
            .map(|life| life.on(&edtf(date)))
    };
    let silent = file(json!({ "id": "old", "in_force": "1990/" }), "repeals");
    assert_eq!(on(&silent, "2012-06-15"), Some(Answer::Perhaps));
    let told = json!({ "id": "old" });
    let events = json!([{ "id": "e", "date": "1990", "title": "T", "instrument": "old", "effect": "entered_into_force" }]);
    let mut by_events = file(told, "supersedes");
    by_events.events = serde_json::from_value(events).expect("events");
    assert_eq!(on(&by_events, "2012-06-14"), Some(YES));
    assert_eq!(
        on(&by_events, "2012-06-15"),
        Some(Answer::Ended(Ending::Superseded))
    );
    assert_eq!(
        Lives::new(&by_events)
            .life(0)
            .map(|life| life.ended_by.clone()),
        Some(vec![1])
    );
    // How a written end came about.
    let written = file(
        json!({ "id": "old", "in_force": "1990/2012-06-14" }),
        "repeals",
    );
    assert_eq!(on(&written, "2013"), Some(REPEALED));
    // One who says that it has no end is contradicted, and nothing is certain any more.
    let endless = file(json!({ "id": "old", "in_force": "1990/.." }), "repeals");
    assert_eq!(on(&endless, "2013"), Some(Answer::Perhaps));
    let lives = Lives::new(&endless);
    let found = &lives.life(0).expect("a life").contradictions;
    assert_eq!(
        found,
        &[Contradiction {
            side: Side::End,
            one: Origin::Written,
            other: Origin::Relation(1)
        }]
    );
}

#[test]
fn an_act_that_repeals_what_had_not_begun_contradicts_it() {
    let file = |old: Value, entry: &str| {
        timeline(json!({ "version": 1, "title": "T", "instruments": [old,
            { "id": "new", "in_force": format!("{entry}/.."), "relations": [{ "type": "repeals", "target": "old" }] }],
            "events": [{ "id": "e", "date": "2000", "title": "T", "instrument": "old", "effect": "entered_into_force" }] }))
    };
    let contradicted = Lives::new(&file(json!({ "id": "old" }), "1990"));
    let old = contradicted.life(0).expect("a life");
    for date in ["1995", "2000-06-01", "2010"] {
        assert_eq!(old.on(&edtf(date)), Answer::Perhaps, "{date}");
    }
    assert_eq!(
        old.contradictions,
        [Contradiction {
            side: Side::End,
            one: Origin::Relation(1),
            other: Origin::Event(0)
        }]
    );
    let sound = Lives::new(&file(json!({ "id": "old" }), "2005"));
    let old = sound.life(0).expect("a life");
    assert_eq!(old.contradictions, []);
    assert_eq!(old.on(&edtf("2004")), YES);
    assert_eq!(old.on(&edtf("2006")), REPEALED);
}

#[test]
fn what_another_repeals_had_begun_some_day() {
    let file = timeline(
        json!({ "version": 1, "title": "T", "events": [], "instruments": [{ "id": "old" },
            { "id": "new", "in_force": "2005/..", "relations": [{ "type": "repeals", "target": "old" }] }] }),
    );
    let lives = Lives::new(&file);
    let on = |date| lives.life(0).map(|life| life.on(&edtf(date)));
    assert_eq!(on("1990"), Some(Answer::Perhaps));
    assert_eq!(on("2006"), Some(REPEALED));
}

#[test]
fn what_contradicts_is_told_and_makes_the_answer_wider() {
    type Told<'a> = (Option<&'a str>, &'a [(&'a str, &'a str)]);
    type Case<'a> = (Told<'a>, &'a [(Side, Origin, Origin)], &'a str);
    let cases: &[Case] = &[
        (
            (Some("2007/.."), &[("2009", "entered_into_force")]),
            &[(Side::Entry, Origin::Written, Origin::Event(0))],
            "2008",
        ),
        (
            (Some("2007/2010"), &[("2012", "repealed")]),
            &[(Side::End, Origin::Written, Origin::Event(0))],
            "2011",
        ),
        (
            (Some("2007/.."), &[("2012", "repealed")]),
            &[(Side::End, Origin::Written, Origin::Event(0))],
            "2013",
        ),
        (
            (
                None,
                &[("2012", "entered_into_force"), ("2007", "repealed")],
            ),
            &[(Side::End, Origin::Event(1), Origin::Event(0))],
            "2009",
        ),
    ];
    for ((written, events), expected, date) in cases {
        let life = life(*written, events);
        let found: Vec<_> = life
            .contradictions
            .iter()
            .map(|c| (c.side, c.one, c.other))
            .collect();
        assert_eq!(&found, expected, "{written:?} {events:?}");
        assert_eq!(
            life.on(&edtf(date)),
            Answer::Perhaps,
            "{written:?} {events:?}"
        );
    }
    let sound: &[Told] = &[
        (
            Some("2007/2012-06-14"),
            &[
                ("2007-11-27?", "entered_into_force"),
                ("2012-06-14", "repealed"),
            ],
        ),
        (Some("2007/2012-06-13"), &[("2012-06-14", "repealed")]),
        (Some("2007/2013-06-14"), &[("2012-06-14", "denounced")]),
        (Some("2007/"), &[("2012-06-14", "repealed")]),
    ];
    for (written, events) in sound {
        assert_eq!(
            life(*written, events).contradictions,
            [],
            "{written:?} {events:?}"
        );
    }
}

#[test]
fn chains_lead_both_ways_and_cycles_are_found() {
    let relation = |kind: &str, target: &str| json!({ "type": kind, "target": target });
    let file = timeline(
        json!({ "version": 1, "title": "T", "events": [], "instruments": [
        { "id": "treaty" },
        { "id": "law", "relations": [relation("implements", "treaty"), relation("cites", "nowhere")] },
        { "id": "rule", "relations": [relation("implements", "law")] },
        { "id": "new", "relations": [relation("repeals", "law"), relation("implements", "treaty")] },
        { "id": "reform", "relations": [relation("amends", "new")] }] }),
    );
    let relations = Relations::new(&file);
    let chain = relations.chain(1, 2, 20);
    let steps: Vec<_> = chain
        .iter()
        .map(|link| (link.depth, link.edge.direction, link.edge.other))
        .collect();
    assert_eq!(
        steps,
        [
            (1, Direction::To, 0),
            (1, Direction::By, 2),
            (1, Direction::By, 3),
            (2, Direction::By, 4)
        ]
    );
    assert_eq!(relations.chain(1, 1, 2).len(), 2);
    assert_eq!(relations.cycles(), []);
    let round = |kind: &str| {
        Relations::new(&timeline(
            json!({ "version": 1, "title": "T", "events": [], "instruments": [
            { "id": "x" },
            { "id": "a", "relations": [relation(kind, "b")] },
            { "id": "b", "relations": [relation(kind, "c"), relation(kind, "x")] },
            { "id": "c", "relations": [relation(kind, "a")] },
            { "id": "self", "relations": [relation(kind, "self")] }] }),
        ))
        .cycles()
    };
    let repeals = crate::timeline::RelationType::Repeals;
    assert_eq!(
        round("repeals"),
        [(repeals, vec![1, 2, 3]), (repeals, vec![4])]
    );
    assert_eq!(round("cites"), []);
}

#[test]
fn changes_are_those_between_and_the_days_lead_to_them() {
    let file = alone(
        Some("2003-09-29/2012-06-14"),
        &[
            ("2000-12-13", "signed"),
            ("2003-09-29", "entered_into_force"),
            ("2010-05", "amended"),
            ("2012-06-14", "repealed"),
        ],
    );
    let lives = Lives::new(&file);
    let between = |a, b| lives.changes_between(&file, &edtf(a), &edtf(b));
    assert_eq!(between("2004", "2009"), []);
    let changes = between("2002", "2010-12-31");
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].before, changes[0].after),
        (Answer::NotYet(Some(Status::Signed)), YES)
    );
    let places = |change: &Change| change.events.iter().map(|it| it.event).collect::<Vec<_>>();
    assert_eq!(places(&changes[0]), [1, 2]);
    assert_eq!(between("2010-12-31", "2002"), changes);
    // The amendment of May 2010 may lie after a first date within that month or that year.
    for (a, b, expected) in [
        ("2010-05-20", "2011", &[2][..]),
        ("2010-05-31", "2011", &[]),
        ("2010", "2011", &[2]),
        ("2003-09-29", "2004", &[]),
        ("2003-09-28", "2003-09-29", &[1]),
    ] {
        let events = between(a, b).first().map(places);
        assert_eq!(events.unwrap_or_default(), expected, "{a} {b}");
    }
    // It surely lies between dates that leave all of the month between them, and no others.
    for (a, b, sure) in [
        ("2010-04-30", "2010-05-31", true),
        ("2010-04", "2010-06", true),
        ("2009", "2011", true),
        ("2010-05-01", "2010-05-31", false),
        ("2010-04-30", "2010-05-30", false),
        ("2010-04-30", "2010-05", false),
        ("2010", "2011", false),
        ("2010-04-30?", "2011", false),
    ] {
        let changes = between(a, b);
        let amended = changes[0].events.iter().find(|it| it.event == 2);
        assert_eq!(amended.map(|it| it.sure), Some(sure), "{a} {b}");
    }
    let days: Vec<String> = lives
        .days_of_change(&file)
        .into_iter()
        .map(|at| Edtf::day_of(at).to_string())
        .collect();
    assert_eq!(
        days,
        ["2000-12-13", "2003-09-29", "2010-05-31", "2012-06-15"]
    );
}

#[test]
fn the_tables_name_every_term_once_and_in_order() {
    assert!(
        terms::EFFECTS
            .iter()
            .map(|term| term.effect)
            .eq(Effect::ALL.iter().copied())
    );
    assert!(
        terms::RELATIONS
            .iter()
            .map(|term| term.relation)
            .eq(crate::timeline::RelationType::ALL.iter().copied())
    );
    assert!(
        terms::TYPES
            .iter()
            .map(|term| term.kind)
            .eq(crate::timeline::InstrumentType::ALL.iter().copied())
    );
    assert!(terms::STATUSES.is_sorted_by_key(|term| term.status.rank()));
}

// Dates from coarse to fine, each a refinement of the one before it.
fn refinements() -> impl Strategy<Value = Vec<String>> {
    (1950i64..2030, 1u8..13, 1u8..29, 0u8..3).prop_map(|(year, month, day, doubt)| {
        let mark = ["", "?", "~"][usize::from(doubt)];
        let mut dates = Vec::new();
        if doubt > 0 {
            dates.push(format!("{}X{mark}", year / 10));
            dates.push(format!("{year}{mark}"));
            dates.push(format!("{year}-{month:02}{mark}"));
            dates.push(format!("{year}-{month:02}-{day:02}{mark}"));
        } else {
            dates.push(format!("{}X", year / 10));
            dates.push(format!("{year}"));
            dates.push(format!("{year}-{month:02}"));
        }
        dates.push(format!("{year}-{month:02}-{day:02}"));
        dates.push(format!("{year}-{month:02}-{day:02}T12:00:00Z"));
        dates
    })
}

/// A date without its time of day. What begins or ends on a day does so with it, so that a time
/// says something else, not the same more finely.
fn without_time(date: &str) -> &str {
    date.split('T').next().unwrap_or_default()
}

fn a_date() -> impl Strategy<Value = String> {
    (refinements(), any::<prop::sample::Index>())
        .prop_map(|(dates, at)| dates[at.index(dates.len())].clone())
}

fn some_events() -> impl Strategy<Value = Vec<(String, &'static str)>> {
    let effect = prop::sample::select(Effect::ALL.to_vec()).prop_map(Effect::word);
    prop::collection::vec((a_date(), effect), 0..6)
}

fn some_written() -> impl Strategy<Value = Option<String>> {
    let end = prop_oneof![a_date(), Just("..".to_owned()), Just(String::new())];
    prop::option::of((a_date(), end).prop_map(|(start, end)| format!("{start}/{end}")))
}

fn borrowed<'a>(events: &'a [(String, &'static str)]) -> Vec<(&'a str, &'static str)> {
    events
        .iter()
        .map(|(date, effect)| (date.as_str(), *effect))
        .collect()
}

/// Yes, no, or perhaps.
fn truth(answer: Answer) -> Option<bool> {
    match answer {
        Answer::InForce { .. } => Some(true),
        Answer::NotYet(_) | Answer::Ended(_) => Some(false),
        Answer::Perhaps | Answer::Unknown => None,
    }
}

#[test]
fn what_begins_on_a_day_binds_all_of_it_and_what_begins_at_noon_does_not() {
    let on = |entry: &str, asked: &str| {
        truth(life(None, &[(entry, "entered_into_force")]).on(&edtf(asked)))
    };
    for asked in ["1970-01-01", "197X", "1970-01-01T00:00:00Z"] {
        assert_eq!(on("1970-01-01", asked), Some(true), "{asked}");
    }
    assert_eq!(on("1970-01-01T12:00:00Z", "1970-01-01"), None);
    assert_eq!(on("1970-01-01T12:00:00Z", "197X"), None);
    let through = |written: &str, asked: &str| truth(life(Some(written), &[]).on(&edtf(asked)));
    for day in ["1986-01-07", "1990-01-01"] {
        assert_eq!(through("1986-01-07/1990-01-01", day), Some(true), "{day}");
        let written = "1986-01-07T12:00:00Z/1990-01-01T12:00:00Z";
        assert_eq!(through(written, day), None, "{day}");
    }
    assert_eq!(on("1970-01-01T12:00:00Z", "1970-01-02"), Some(true));
}

proptest! {
    #[test]
    fn spells_follow_in_order_and_never_overlap(written in some_written(), events in some_events()) {
        let life = life(written.as_deref(), &borrowed(&events));
        for spell in &life.spells {
            prop_assert!(spell.from.earliest <= spell.from.latest);
        }
        for pair in life.spells.windows(2) {
            prop_assert!(pair[0].status.rank() < pair[1].status.rank());
            prop_assert_eq!(pair[0].to, Some(pair[1].from));
            prop_assert!(pair[0].from.earliest <= pair[1].from.earliest);
            prop_assert!(pair[0].from.latest <= pair[1].from.latest);
        }
        prop_assert!(life.spells.last().is_none_or(|last| last.to.is_none()));
    }

    #[test]
    fn an_instant_has_one_status_at_most(written in some_written(), events in some_events(), at in -1_000_000_000i64..2_000_000_000) {
        let life = life(written.as_deref(), &borrowed(&events));
        let certain = life.spells.iter().filter(|spell| spell.from.latest <= at && spell.to.is_none_or(|to| to.earliest > at));
        prop_assert!(certain.count() <= 1);
    }

    #[test]
    fn spells_agree_with_the_events(events in some_events()) {
        let life = life(None, &borrowed(&events));
        for (date, effect) in &events {
            let Some(status) = Effect::from_word(effect).and_then(Status::after) else { continue };
            // After an event the life is at its status or beyond.
            let after = edtf(date).span().end.saturating_add(40_000 * 86_400);
            let now = life.spells.iter().rfind(|spell| spell.from.earliest <= after);
            prop_assert!(now.is_some_and(|spell| spell.status.rank() >= status.rank()));
        }
        for spell in &life.spells {
            if let Origin::Event(at) = spell.from.origin {
                prop_assert!(at < events.len());
            }
        }
    }

    #[test]
    fn a_finer_question_never_takes_back_an_answer(written in some_written(), events in some_events(), dates in refinements()) {
        let life = life(written.as_deref(), &borrowed(&events));
        let answers: Vec<Option<bool>> = dates.iter().map(|date| truth(life.on(&edtf(date)))).collect();
        for pair in answers.windows(2) {
            prop_assert!(pair[0].is_none() || pair[0] == pair[1], "{:?} {:?}", dates, answers);
        }
    }

    #[test]
    fn a_finer_life_never_takes_back_an_answer(start in refinements(), end in refinements(), asked in a_date()) {
        let question = edtf(&asked);
        let mut before = None;
        for (start, end) in start.iter().zip(&end) {
            let (start, end) = (without_time(start), without_time(end));
            let written = format!("{start}/{end}");
            if edtf(&written).span().start >= edtf(end).span().start {
                return Ok(());
            }
            let now = truth(life(Some(&written), &[]).on(&question));
            prop_assert!(before.is_none() || before == now, "{written} on {asked}");
            before = now;
        }
    }

    #[test]
    fn a_finer_event_never_takes_back_an_answer(entry in refinements(), effect in prop::sample::select(vec!["repealed", "denounced", "annulled_in_part"]), end in refinements(), asked in a_date()) {
        let question = edtf(&asked);
        let mut before = None;
        for (entry, end) in entry.iter().zip(&end) {
            let entry = without_time(entry);
            if edtf(entry).span().end >= edtf(end).span().start {
                return Ok(());
            }
            let now = truth(life(None, &[(entry, "entered_into_force"), (end, effect)]).on(&question));
            prop_assert!(before.is_none() || before == now, "{entry} to {end} on {asked}");
            before = now;
        }
    }

    #[test]
    fn the_answer_for_a_day_is_its_status(written in some_written(), events in some_events(), day in -7_000i64..22_000) {
        let life = life(written.as_deref(), &borrowed(&events));
        let date = Edtf::day_of(day * 86_400);
        if let Some(status) = life.status_on(&date) {
            let binds = truth(life.on(&date));
            prop_assert_eq!(binds, Some(status.binds()));
        }
    }
}

#[test]
fn two_thousand_instruments_in_a_chain_are_no_work() {
    let instruments: Vec<Value> = (0..2000)
        .map(|n| json!({ "id": format!("i{n}"), "relations": [{ "type": "amends", "target": format!("i{}", (n + 1) % 2000) }] }))
        .collect();
    let file =
        timeline(json!({ "version": 1, "title": "T", "events": [], "instruments": instruments }));
    let relations = Relations::new(&file);
    assert_eq!(
        relations.cycles().first().map(|(_, cycle)| cycle.len()),
        Some(2000)
    );
    assert_eq!(Lives::new(&file).len(), 2000);
}
