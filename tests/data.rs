//! What must hold of the data set on anti-trafficking law in Mexico.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "data/mexico-anti-trafficking.json";

fn data() -> Value {
    let text = std::fs::read_to_string(FILE).expect("the data file");
    serde_json::from_str(&text).expect("JSON")
}

fn list<'a>(value: &'a Value, member: &str) -> &'a [Value] {
    value[member].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member].as_str().unwrap_or_default()
}

fn ids<'a>(value: &'a Value, member: &str) -> BTreeSet<&'a str> {
    let all = list(value, member);
    let ids: BTreeSet<_> = all.iter().map(|item| text(item, "id")).collect();
    assert_eq!(ids.len(), all.len(), "two {member} have the same id");
    ids
}

/// Calls `visit` with the member's name and the value, for every value of the file.
fn walk<'a>(member: &str, value: &'a Value, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(member, value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(member, item, visit)),
        Value::Object(members) => members.iter().for_each(|(name, it)| walk(name, it, visit)),
        _ => {}
    }
}

fn event<'a>(data: &'a Value, id: &str) -> &'a Value {
    let found = list(data, "events").iter().find(|it| text(it, "id") == id);
    found.unwrap_or_else(|| panic!("no event {id}"))
}

#[test]
fn it_is_large_enough_to_be_worth_reading() {
    let data = data();
    assert!(ids(&data, "events").len() >= 45);
    let weighty = |it: &&Value| it["importance"] == 5;
    let turning_points = list(&data, "events").iter().filter(weighty).count();
    assert!((6..=10).contains(&turning_points), "{turning_points}");
    let told = |it: &&Value| it["body"].is_object();
    assert!(list(&data, "events").iter().filter(told).count() >= 12);
}

#[test]
fn every_event_is_sourced_and_every_source_used() {
    let data = data();
    let known = ids(&data, "sources");
    let mut used = BTreeSet::new();
    for part in ["instruments", "events", "series"] {
        walk(part, &data[part], &mut |member, value| {
            if member == "sources"
                && let Some(id) = value["id"].as_str()
            {
                used.insert(id);
            }
        });
    }
    assert_eq!(known, used, "the sources named and the sources cited");
    let bare = |it: &&Value| list(it, "sources").is_empty();
    for part in [list(&data, "events"), list(&data, "instruments")] {
        let bare: Vec<_> = part.iter().filter(bare).map(|it| text(it, "id")).collect();
        assert!(bare.is_empty(), "without a source: {bare:?}");
    }
    for it in list(&data, "events") {
        let unsourced = |it: &&Value| list(it, "sources").is_empty();
        assert_eq!(list(it, "disputes").iter().filter(unsourced).count(), 0);
    }
    for it in list(&data["series"][0], "points") {
        assert!(!list(it, "sources").is_empty(), "{it}");
    }
}

#[test]
fn no_reference_leads_nowhere() {
    let data = data();
    let instruments = ids(&data, "instruments");
    let targets: Vec<_> = list(&data, "instruments")
        .iter()
        .flat_map(|it| list(it, "relations"))
        .map(|it| text(it, "target"))
        .collect();
    assert!(targets.iter().all(|id| instruments.contains(id)));
    let (categories, jurisdictions) = (ids(&data, "categories"), ids(&data, "jurisdictions"));
    let mut seen = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for it in list(&data, "events") {
        seen.0.insert(text(it, "category"));
        seen.1.insert(text(it, "jurisdiction"));
        seen.2
            .extend(list(it, "tags").iter().filter_map(Value::as_str));
        if let Some(id) = it["instrument"].as_str() {
            assert!(instruments.contains(id), "{id}");
        }
    }
    assert_eq!(seen.0, categories, "categories used and declared");
    assert_eq!(seen.1, jurisdictions, "jurisdictions used and declared");
    assert_eq!(seen.2, ids(&data, "tags"), "tags used and named");
}

#[test]
fn every_text_is_in_both_languages() {
    const TRANSLATED: [&str; 8] = [
        "title", "summary", "body", "notes", "claim", "name", "citation", "labels",
    ];
    let mut data = data();
    let sources = data["sources"].take();
    let mut texts = 0;
    walk("", &data, &mut |member, value| {
        if TRANSLATED.contains(&member) {
            assert!(value.is_object() || member.is_empty(), "{member}: {value}");
        }
        if value.get("en").is_none() && value.get("es").is_none() {
            return;
        }
        texts += 1;
        let (en, es) = (text(value, "en"), text(value, "es"));
        assert!(!en.trim().is_empty() && !es.trim().is_empty(), "{value}");
        assert_ne!(en, es, "not translated");
        // Spanish of Mexico in print quotes with «», and leaves no English marks behind.
        assert!(!es.contains(['“', '”', '"']), "{es}");
        assert!(!en.contains(['«', '»', '"']), "{en}");
        assert!(!en.contains("  ") && !es.contains("  "), "{value}");
    });
    assert!(texts > 300, "{texts}");
    // A document keeps its own title; where the page has none, we describe it in both.
    walk("sources", &sources, &mut |_, value| {
        if value.get("en").is_some() || value.get("es").is_some() {
            assert_ne!(text(value, "en"), text(value, "es"));
        }
    });
}

#[test]
fn every_address_is_https() {
    let data = data();
    for source in list(&data, "sources") {
        assert!(text(source, "url").starts_with("https://"), "{source}");
        if let Some(copy) = source["archived"].as_str() {
            assert!(copy.starts_with("https://"), "{source}");
        }
        for member in ["kind", "language", "publisher"] {
            assert!(!source[member].is_null(), "{member}: {source}");
        }
    }
}

#[test]
fn the_required_core_is_there() {
    let data = data();
    for (id, date) in [
        ("palermo-adopted", "2000-11-15"),
        ("palermo-signed", "2000-12"),
        ("trafficking-protocol-signed", "2000-12-13"),
        ("trafficking-protocol-approved", "2002-10-22"),
        ("trafficking-protocol-approval-gazetted", "2002-11-27"),
        ("trafficking-protocol-instrument-signed", "2003-02-03"),
        ("palermo-ratified", "2003-03-04"),
        ("trafficking-protocol-ratified", "2003-03-04"),
        ("palermo-declarations", "2003-03-04"),
        ("trafficking-protocol-published", "2003-04-10"),
        ("palermo-published", "2003-04-11"),
        ("palermo-in-force", "2003-09-29"),
        ("us-act-2000", "2000-10-28"),
        ("us-act-2003", "2003-12-19"),
        ("law-2007-bill", "2004-12-09"),
        ("law-2007-published", "2007-11-27"),
        ("blue-heart-launched", "2009-03-05"),
        ("commission-2009", "2009-07"),
        ("workshops-2010", "2010"),
        ("blue-heart-mexico", "2010-04-14?"),
        ("constitutional-reform-2011", "2011-07-14"),
        ("general-law-bill", "2011-08-03"),
        ("general-law-published", "2012-06-14"),
        ("law-2007-abrogated", "2012-06-14"),
        ("bill-2013-09", "2013-09-10"),
        ("bill-2013-10", "2013-10-08"),
        ("veracruz-judgment", "2013-11-04"),
        ("reform-2014", "2014-03-19"),
        ("blue-heart-2", "2017-08-01"),
        ("reform-2018", "2018-01-19"),
        ("reform-2021", "2021-05-20"),
        ("reform-2023", "2023-04-05"),
        ("reform-2024", "2024-06-07"),
        ("reform-2025", "2025-11-14"),
        ("claim-displacement-1980s", "198X"),
        ("claim-children-2000-2002", "2000/2002"),
    ] {
        assert_eq!(text(event(&data, id), "date"), date, "{id}");
    }
}

#[test]
fn the_tier_is_told_for_every_year() {
    let watch_list = 2004..=2007;
    let expected: BTreeMap<String, &str> = (2001..=2025)
        .map(|year| {
            (
                year.to_string(),
                ["2", "2WL"][usize::from(watch_list.contains(&year))],
            )
        })
        .collect();
    let data = data();
    let series = &data["series"][0];
    let points: BTreeMap<String, &str> = list(series, "points")
        .iter()
        .map(|it| (text(it, "date").to_owned(), text(it, "value")))
        .collect();
    assert_eq!(points, expected);
    let scale = list(series, "scale");
    assert!(
        points
            .values()
            .all(|tier| scale.iter().any(|step| step == tier))
    );
    let reports: BTreeSet<_> = list(&data, "events")
        .iter()
        .filter(|it| it["category"] == "report")
        .map(|it| text(it, "date")[..4].to_owned())
        .collect();
    assert_eq!(reports, expected.into_keys().collect());
}

#[test]
fn where_sources_disagree_both_stand() {
    let data = data();
    for (id, other, source) in [
        ("palermo-ratified", Some("2003-04-11"), "wikipedia"),
        (
            "trafficking-protocol-ratified",
            Some("2003-04-11"),
            "wikipedia",
        ),
        ("tip-2017", Some("2017"), "wikipedia"),
        ("blue-heart-mexico", None, "wikipedia"),
        ("blue-heart-mexico", None, "unodc-2016-07"),
        ("blue-heart-mexico", Some("2010-04-15"), "abogado-2010"),
        ("claim-children-2004", Some("2005-06-03"), "tip-report-2005"),
    ] {
        let says = |it: &Value| {
            it["date"].as_str() == other && list(it, "sources").iter().any(|it| it["id"] == source)
        };
        let disputes = list(event(&data, id), "disputes");
        assert!(disputes.iter().any(says), "{id}: {source} says {other:?}");
    }
}

#[test]
fn what_only_the_encyclopedia_says_is_told_as_its_claim() {
    let data = data();
    for it in list(&data, "events") {
        let sources = list(it, "sources");
        if sources.iter().all(|source| source["id"] == "wikipedia") {
            assert!(text(&it["summary"], "en").contains("article"), "{it}");
            assert!(text(&it["summary"], "es").contains("artículo"), "{it}");
        }
    }
}

/// What was in force on a day, each instrument by its id.
fn in_force_on(date: &str) -> BTreeMap<String, hito::law::Answer> {
    let bytes = std::fs::read(FILE).expect("the data file");
    let timeline = hito::read::read(&bytes).timeline.expect("a timeline");
    let date = date.parse().expect("EDTF");
    let lives = hito::law::Lives::new(&timeline);
    let ids = timeline.instruments.iter().map(|it| it.id.to_string());
    ids.zip(lives.iter().map(|life| life.on(&date))).collect()
}

#[test]
fn in_2010_the_law_of_2007_was_in_force_and_in_2013_the_general_law_that_repealed_it() {
    use hito::law::{Answer, Ending, Status};
    const IN_FORCE: Answer = Answer::InForce { partly: false };
    let treaties = [
        "palermo-convention",
        "trafficking-protocol",
        "smuggling-protocol",
    ];
    let then = in_force_on("2010-01-01");
    assert_eq!(then["law-2007"], IN_FORCE);
    assert_eq!(then["general-law-2012"], Answer::NotYet(None));
    assert!(treaties.iter().all(|id| then[*id] == IN_FORCE), "{then:?}");
    let later = in_force_on("2013-01-01");
    assert_eq!(later["general-law-2012"], IN_FORCE);
    assert_eq!(later["law-2007"], Answer::Ended(Ending::Repealed));
    assert!(
        treaties.iter().all(|id| later[*id] == IN_FORCE),
        "{later:?}"
    );
    // On the day of publication the old law is in force for the last time.
    let last = in_force_on("2012-06-14");
    assert_eq!(last["law-2007"], IN_FORCE);
    assert_eq!(
        last["general-law-2012"],
        Answer::NotYet(Some(Status::Published))
    );
    // A date that may lie on either side of a boundary gets no false answer.
    assert_eq!(in_force_on("2012")["law-2007"], Answer::Perhaps);
    assert_eq!(then["regulation-2009"], Answer::Perhaps);
    assert_eq!(
        in_force_on("2003-04-11")["palermo-convention"],
        Answer::NotYet(Some(Status::Published))
    );
    assert_eq!(
        in_force_on("2014")["veracruz-law-2013"],
        Answer::InForce { partly: true }
    );
    // Who repealed it says so, and cites where that is written.
    let data = data();
    let instrument = |id| {
        list(&data, "instruments")
            .iter()
            .find(|it| text(it, "id") == id)
    };
    let by = instrument("general-law-2012").expect("the general law");
    let repeals = |it: &Value| it["type"] == "repeals" && it["target"] == "law-2007";
    assert!(list(by, "relations").iter().any(repeals));
    for id in treaties.into_iter().chain(["law-2007", "general-law-2012"]) {
        assert!(
            !list(instrument(id).expect("there"), "sources").is_empty(),
            "{id}"
        );
    }
}

#[test]
fn every_life_agrees_with_its_events() {
    let bytes = std::fs::read(FILE).expect("the data file");
    let timeline = hito::read::read(&bytes).timeline.expect("a timeline");
    for (life, instrument) in hito::law::Lives::new(&timeline)
        .iter()
        .zip(&timeline.instruments)
    {
        assert_eq!(life.contradictions, [], "{}", instrument.id);
        assert!(
            !life.spells.is_empty() || &*instrument.id == "constitution",
            "{}",
            instrument.id
        );
    }
    assert_eq!(hito::law::Relations::new(&timeline).cycles(), []);
}
