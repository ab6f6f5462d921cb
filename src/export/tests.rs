//! What must hold of exported files, over the built-in data and over odd ones.

use super::*;
use crate::i18n::Lang;
use crate::query::Facet;
use crate::read::read;
use proptest::prelude::*;

const DATA: &[u8] = include_bytes!("../../data/mexico-anti-trafficking.json");

fn timeline(file: &[u8]) -> Timeline {
    read(file).timeline.expect("a timeline")
}

fn order<'a>(timeline: &'a Timeline, state: &'a State) -> Order<'a> {
    Order {
        timeline,
        state,
        scope: Scope::Shown,
        width: 1000.0,
        base: Some("https://example.org/hito/"),
        now: Some(1_700_000_000),
        ground: true,
    }
}

fn treaties() -> State {
    let mut state = State::default();
    state.query.chosen[Facet::Category] = vec!["treaty".into()];
    state
}

#[test]
fn json_of_the_whole_is_the_file_again() {
    let file = timeline(DATA);
    let state = treaties();
    let mut order = order(&file, &state);
    order.scope = Scope::Whole;
    let written = export(&order, Format::Json);
    assert_eq!(timeline(written.as_bytes()), file);
}

#[test]
fn json_loses_no_unknown_member() {
    let odd = br#"{"version": 1, "title": "T", "mood": "calm", "events": [{"id": "a",
        "date": "2003", "title": {"nah": "tenahuatilli"}, "weight": 7.5,
        "sources": [{"id": "s", "page": [1, null]}]}], "sources": [{"id": "s", "title": "S"}]}"#;
    let file = timeline(odd);
    let state = State::default();
    let written = export(&order(&file, &state), Format::Json);
    let (before, after): (serde_json::Value, serde_json::Value) = (
        serde_json::from_slice(odd).expect("JSON"),
        serde_json::from_str(&written).expect("JSON"),
    );
    assert_eq!(after, before);
}

#[test]
fn a_part_holds_what_the_filters_leave() {
    let file = timeline(DATA);
    let state = treaties();
    let count = |event: &&crate::timeline::Event| event.category.as_deref() == Some("treaty");
    let expected = file.events.iter().filter(count).count();
    let order = order(&file, &state);
    let json = export(&order, Format::Json);
    let kept = timeline(json.as_bytes());
    assert_eq!(kept.events.len(), expected);
    assert!(kept.events.len() < file.events.len());
    assert_eq!(read(json.as_bytes()).problems, []);
    let whole = Order {
        scope: Scope::Whole,
        ..order
    };
    let uids = |order| export(order, Format::Ical).matches("\r\nUID:").count();
    assert!(uids(&order) < uids(&whole));
}

#[test]
fn a_table_has_one_row_an_event_and_no_formula() {
    let file = timeline(
        br#"{"version": 1, "title": "T", "events": [
        {"id": "=a", "date": "-0043-03-15", "title": "@SUM(A1)", "summary": "+1"},
        {"id": "b", "date": "2003", "title": "say \"x\", twice"}]}"#,
    );
    let state = State::default();
    let csv = export(&order(&file, &state), Format::Csv);
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("\u{feff}id,date,earliest,latest,date_words,title,summary,"));
    assert!(lines[1].starts_with("\"'=a\",-0043-03-15,,,15 March 44 BC,\"'@SUM(A1)\",\"'+1\","));
    assert!(lines[2].starts_with("b,2003,2003-01-01,2003-12-31,2003,\"say \"\"x\"\", twice\","));
}

#[test]
fn calendar_entries_are_days_that_come_back_each_year() {
    let file = timeline(
        br#"{"version": 1, "id": "t", "title": "T", "events": [
        {"id": "a b", "date": "2003-04-11", "title": "Gazette; one"},
        {"id": "c", "date": "2003-04-11/2003-04-13", "title": "Meeting"},
        {"id": "d", "date": "2003", "title": "Some time"}]}"#,
    );
    let state = State::default();
    let text = export(&order(&file, &state), Format::Ical);
    for line in [
        "UID:a_20_b@t.hito",
        "DTSTAMP:20231114T221320Z",
        "DTSTART;VALUE=DATE:20030411",
        "DTEND;VALUE=DATE:20030412",
        "RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=11",
        "SUMMARY:Gazette\\; one (2003)",
        "DTEND;VALUE=DATE:20030414",
        "URL;VALUE=URI:https://example.org/hito/?lang=en&event=a%20b",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}\n{text}");
    }
    assert_eq!(text.matches("RRULE").count(), 1);
    assert!(!text.contains("Some time"));
}

#[test]
fn a_picture_stands_alone_and_says_what_it_shows() {
    let file = timeline(DATA);
    let count = Part::new(&file, &treaties(), Scope::Shown)
        .selection
        .count();
    let all = file.events.len();
    for lang in Lang::ALL {
        let state = State { lang, ..treaties() };
        let svg = export(&order(&file, &state), Format::Svg);
        let title = file.title.get(lang);
        assert!(svg.contains(&format!("<title id=\"hito-title\">{title}</title>")));
        for text in match lang {
            Lang::En => [
                "Category: Treaty".to_owned(),
                format!("{count} of {all} events"),
                "Licence of the data".to_owned(),
            ],
            Lang::Es => [
                "Categoría: Tratado".to_owned(),
                format!("{count} de {all} acontecimientos"),
                "Licencia de los datos".to_owned(),
            ],
        } {
            assert!(svg.contains(&text), "{text}");
        }
        for outside in [
            "href", "@import", "<style", "<script", "url(h", "<image", "NaN", "inf\"",
        ] {
            assert!(!svg.contains(outside), "{outside}");
        }
    }
}

#[test]
fn every_event_on_the_screen_is_drawn_or_counted() {
    let file = timeline(DATA);
    let state = State::default();
    let svg = export(&order(&file, &state), Format::Svg);
    let drawn = svg.matches("data-event=").count();
    let counted: usize = svg
        .split("<text ")
        .filter(|text| text.contains("text-anchor=\"middle\""))
        .filter_map(|text| text.split(['>', '<']).nth(1)?.parse::<usize>().ok())
        .sum();
    assert_eq!(drawn + counted, file.events.len());
}

#[test]
fn a_picture_shows_the_lives_of_laws_and_the_other_dates_of_disputes() {
    let file = timeline(DATA);
    let mut state = State::default();
    let svg = export(&order(&file, &state), Format::Svg);
    for instrument in &file.instruments {
        let told = svg.contains(&format!("data-instrument=\"{}\"", instrument.id));
        // Of the Constitution's life the file tells nothing.
        assert_eq!(told, &*instrument.id != "constitution", "{}", instrument.id);
    }
    let way = "stroke-dasharray=\"2.5 3\"";
    let day = |date: &str| {
        date.parse::<crate::date::Edtf>()
            .expect("a date")
            .span()
            .start as f64
    };
    state.window = crate::layout::Window::new(day("2003-02-20"), day("2003-05-01"));
    let near = export(&order(&file, &state), Format::Svg);
    assert!(near.matches(way).count() >= 1, "the gazette's day");
}

#[test]
fn a_transparent_picture_has_no_ground() {
    let file = timeline(DATA);
    let state = State::default();
    let mut order = order(&file, &state);
    let first = |svg: &str| {
        let after = svg.split("</desc>").nth(1).unwrap_or_default().trim_start();
        after.lines().next().unwrap_or_default().to_owned()
    };
    assert!(first(&export(&order, Format::Svg)).contains(palette::PAPER));
    order.ground = false;
    assert!(first(&export(&order, Format::Svg)).starts_with("<text"));
}

#[test]
fn a_picture_of_an_empty_file_is_a_picture() {
    let file = timeline(br#"{"version": 1, "title": "<&>", "events": []}"#);
    let state = State::default();
    let svg = export(&order(&file, &state), Format::Svg);
    assert!(svg.contains("&lt;&amp;&gt;"));
    assert!(svg.ends_with("</svg>\n"));
}

#[test]
fn names_of_files_say_what_is_in_them() {
    let file = timeline(DATA);
    let name = |state: &State, scope, format| file_name(&Part::new(&file, state, scope), format);
    let updated = file.updated.as_ref().expect("a date").to_string();
    assert_eq!(
        name(&State::default(), Scope::Shown, Format::Csv),
        format!("hito-mx-anti-trafficking-{updated}")
    );
    let mut state = treaties();
    state.query.text = "Convención".into();
    assert_eq!(
        name(&state, Scope::Shown, Format::Ical),
        "hito-mx-anti-trafficking-convencion-treaty"
    );
    state.window = "2005/2014"
        .parse()
        .ok()
        .and_then(|date| crate::layout::Window::of_edtf(&date));
    assert_eq!(
        name(&state, Scope::Shown, Format::Svg),
        "hito-mx-anti-trafficking-convencion-treaty-2005-2014"
    );
    assert_eq!(
        name(&state, Scope::Whole, Format::Json),
        format!("hito-mx-anti-trafficking-{updated}")
    );
    let odd = timeline(br#"{"version": 1, "title": "../ \u00d1and\u00fa?", "events": []}"#);
    let part = Part::new(&odd, &State::default(), Scope::Whole);
    assert_eq!(file_name(&part, Format::Svg), "hito-nandu");
}

#[test]
fn a_table_reads_back_as_the_same_events() {
    let file = timeline(DATA);
    let state = State::default();
    let csv = export(&order(&file, &state), Format::Csv);
    let imported = crate::read::import::import(csv.as_bytes());
    assert_eq!(imported.notes, []);
    let back = imported.timeline.expect("a timeline");
    let part = Part::new(&file, &state, Scope::Whole);
    assert_eq!(back.events.len(), file.events.len());
    for (event, back) in part.events().zip(&back.events) {
        let mut event = event.clone();
        // What a table has no column for.
        event.media = Box::default();
        // The table has what is cited in one language.
        let one = |text: &crate::timeline::Text| text.get(Lang::En).into();
        for citation in &mut event.sources {
            citation.locator = citation.locator.as_ref().map(one);
        }
        for dispute in &mut event.disputes {
            dispute.claim = one(&dispute.claim);
            for citation in &mut dispute.sources {
                citation.locator = citation.locator.as_ref().map(one);
            }
        }
        assert_eq!(*back, event, "{}", event.id);
    }
}

#[test]
fn a_table_keeps_texts_that_are_odd() {
    let file = timeline(
        br#"{"version": 1, "title": "T", "events": [
        {"id": "a", "date": "2003", "title": {"en": "Law", "es-MX": "Ley", "zh-Hant": "x", "id": "y"},
         "body": "\n- one\n- two", "summary": "\t= x", "notes": "'=x",
         "sources": [{"id": "s", "locator": "art. 3 (b)"}, {"id": "s (t); u", "locator": "p. 1; [2] \\ 3)"}],
         "disputes": [{"claim": "Never", "sources": [{"id": "s", "locator": "art. [3]; (4)"}]}]},
        {"id": "b", "date": "2004", "title": "Plain"}],
        "sources": [{"id": "s", "title": "S"}, {"id": "s (t); u", "title": "S"}]}"#,
    );
    let state = State::default();
    let csv = export(&order(&file, &state), Format::Csv);
    let back = crate::read::import::import(csv.as_bytes());
    assert_eq!(back.notes, []);
    assert_eq!(back.timeline.expect("a timeline").events, file.events);
}

/// Events with one dispute more each, written as a table and read again.
fn disputes_back(disputes: &[crate::timeline::Dispute]) -> Vec<crate::timeline::Dispute> {
    let mut file = timeline(
        br#"{"version": 1, "title": "T", "events": [{"id": "a", "date": "2003", "title": "A"}]}"#,
    );
    file.events[0].disputes = disputes.into();
    let state = State::default();
    let csv = export(&order(&file, &state), Format::Csv);
    let back = crate::read::import::import(csv.as_bytes());
    assert_eq!(back.notes, []);
    back.timeline
        .expect("a timeline")
        .events
        .remove(0)
        .disputes
        .into()
}

fn dispute(claim: &str, date: Option<&str>, source: Option<&str>) -> crate::timeline::Dispute {
    let cited = |id: &str| crate::timeline::Citation {
        id: id.into(),
        locator: None,
        extra: None,
    };
    crate::timeline::Dispute {
        claim: claim.into(),
        date: date.and_then(|date| date.parse().ok()),
        sources: source.map(cited).into_iter().collect(),
        extra: None,
    }
}

#[test]
fn a_table_keeps_what_claims_say() {
    let claims = [
        "Signed \u{23d0} not ratified",
        "\u{23d0}",
        "It says [sic]",
        "[sic]",
        "Law [of 2003] and [2004]",
        "[]",
        "2003: in force",
        "2003:",
        "2003-04-11/..: x",
        "Note: x",
        "\\",
        "c:\\dof\\",
        "\\\u{23d0} \\: \\[",
        "two\nlines\r\nand \"quotes\", commas; more",
        " edges ",
        "\n2003: edges\t",
        "=1+1",
        "'=1",
        "",
        " ",
    ];
    for date in [None, Some("2003-04-11"), Some("2003/..")] {
        for source in [None, Some("dof"), Some("[a] \u{23d0} \\")] {
            let all = claims.map(|claim| dispute(claim, date, source));
            for one in all.chunks(1) {
                assert_eq!(disputes_back(one), one);
            }
            assert_eq!(disputes_back(&all), all);
        }
    }
}

#[test]
fn a_claim_without_signs_stands_in_a_table_as_it_is() {
    let mut file = timeline(
        br#"{"version": 1, "title": "T", "events": [{"id": "a", "date": "2003", "title": "A"}]}"#,
    );
    let usual = ["Ratified (again); see: art. 3", "Law [of 2003] and others"];
    file.events[0].disputes = usual.map(|claim| dispute(claim, None, None)).into();
    let csv = export(&order(&file, &State::default()), Format::Csv);
    assert!(csv.contains(&usual.join(" \u{23d0} ")), "{csv}");
}

proptest! {
    #[test]
    fn any_claims_come_back_from_a_table(
        claims in prop::collection::vec((
            r#"([\\\[\]:; \n"'=,()a\u{23d0}]|2003|: | \[|\])*"#,
            prop::option::of("2003|200X|2003/\\.\\."),
            prop::option::of("[a-c\\\\\\[]{1,3}"),
        ), 1..4),
    ) {
        let all: Vec<_> = claims
            .iter()
            .map(|(claim, date, source)| dispute(claim, date.as_deref(), source.as_deref()))
            .collect();
        prop_assert_eq!(disputes_back(&all), all);
    }
}

#[test]
fn an_entry_ends_after_it_starts_and_within_four_digits() {
    let file = timeline(
        br#"{"version": 1, "id": "t", "title": "T", "events": [
        {"id": "a", "date": "2012-05-10/2012-05-01", "title": "Backwards"},
        {"id": "b", "date": "9999-12-30/9999-12-31", "title": "Last"}]}"#,
    );
    let state = State::default();
    let text = export(&order(&file, &state), Format::Ical);
    assert!(
        text.contains("DTSTART;VALUE=DATE:20120510\r\nTRANSP"),
        "{text}"
    );
    assert!(
        text.contains("DTSTART;VALUE=DATE:99991230\r\nTRANSP"),
        "{text}"
    );
    assert!(!text.contains("DTEND"), "{text}");
}

/// All text of a tree.
fn said(node: &paper::Node) -> String {
    match node {
        paper::Node::Text(text) => text.clone(),
        paper::Node::Element(_, _, inner) => inner.iter().map(said).collect::<Vec<_>>().join("\n"),
    }
}

#[test]
fn an_exercise_leaves_out_what_it_asks_for_and_answers_at_the_end() {
    use crate::i18n::export::Export;
    let file = timeline(DATA);
    for lang in Lang::ALL {
        let state = State { lang, ..treaties() };
        for blank in exercise::Blank::ALL {
            let how = paper::Paper {
                kind: paper::Kind::Exercise(blank),
                body: true,
                notes: true,
            };
            let text = said(&paper::paper(&order(&file, &state), &how));
            let (asked, answers) = text
                .split_once(&format!("\n{}\n", Export::of(lang).exercise_answers))
                .expect("answers");
            let part = Part::new(&file, &state, Scope::Shown);
            for event in part.events() {
                let date = crate::date::words(&event.date, lang);
                let title = event.title.get(lang);
                let lines =
                    |text: &str, line: &str| text.lines().filter(|it| it.trim() == line).count();
                let (told, left_out) = match blank {
                    exercise::Blank::Dates => (title, &*date),
                    exercise::Blank::Titles => (&*date, title),
                };
                assert!(lines(asked, told) > 0, "{told}");
                assert_eq!(lines(asked, left_out), 0, "{left_out}");
                assert!(
                    lines(answers, &date) > 0 && lines(answers, title) > 0,
                    "{title}"
                );
            }
        }
    }
}
