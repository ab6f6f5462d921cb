//! Conformance with EDTF, and the laws that hold for every date.

use super::*;
use proptest::prelude::*;

fn edtf(text: &str) -> Edtf {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn reads_and_writes_levels_0_and_1() {
    // The examples of the Library of Congress's specification, and the design's.
    for text in [
        "1985-04-12",
        "1985-04",
        "1985",
        "1985-04-12T23:20:30",
        "1985-04-12T23:20:30Z",
        "1985-04-12T23:20:30-04:00",
        "1985-04-12T23:20:30+04:30",
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005-02-08",
        "2004-02-01/2005-02",
        "2004-02-01/2005",
        "2005/2006-02",
        "Y170000002",
        "Y-170000002",
        "2001-21",
        "2001-24",
        "1984?",
        "2004-06~",
        "2004-06-11%",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "1985-04-12/..",
        "1985-04/..",
        "1985/..",
        "../1985-04-12",
        "../1985",
        "1985-04-12/",
        "1985/",
        "/1985-04-12",
        "/1985",
        "-1985",
        "-0043",
        "0000",
        "198X",
        "2003%",
        "1984~/2004-06",
        "1984-06-02?/2004-08-08~",
        "-004X",
        "-01XX",
    ] {
        assert_eq!(edtf(text).to_string(), text);
    }
    assert_eq!(edtf("Y-17E7").to_string(), "Y-170000000");
    assert_eq!(
        edtf("1985-04-12T23:20:30-04").to_string(),
        "1985-04-12T23:20:30-04:00"
    );
}

#[test]
fn refuses_what_is_not_a_date() {
    use DateError::*;
    for (text, error) in [
        ("", Syntax),
        ("/", Syntax),
        ("../..", Syntax),
        ("2003-4-11", Syntax),
        ("03", Syntax),
        ("2003-04-11T14:30", Syntax),
        ("2003-13", Month),
        ("2003-00", Month),
        ("2003-25", Month),
        ("2003-21-01", Month),
        ("2003-02-29", Day),
        ("2003-04-31", Day),
        ("2003-04-00", Day),
        ("2003-04-11T25:00:00Z", Time),
        ("Y99999999999999999999", Year),
        ("Y1E40", Year),
        ("Y2003", Syntax),
        ("1XXX", Syntax),
        ("198X-04", Syntax),
        ("[1667,1668]", Syntax),
        ("2003-XX-11", Syntax),
        ("ayer", Syntax),
        ("añ03", Syntax),
        ("-0000", Syntax),
        ("2003 ", Syntax),
        ("2003~?", Syntax),
    ] {
        assert_eq!(text.parse::<Edtf>(), Err(error), "{text}");
    }
}

#[test]
fn a_span_is_all_that_may_be_meant() {
    let days = |text| (edtf(text).span().end - edtf(text).span().start) / calendar::DAY;
    assert_eq!(days("2003"), 365);
    assert_eq!(days("2004-02"), 29);
    assert_eq!(days("198X"), 3653);
    assert_eq!(days("-004X"), 3653);
    assert_eq!(days("2003-24"), 31 + 31 + 29);
    assert_eq!(edtf("2012/").span(), edtf("2012").span());
    assert_eq!(edtf("2012/..").span().end, Instant::MAX);
    assert_eq!(edtf("../2012").span().start, Instant::MIN);
    assert_eq!(
        edtf("2003-04-11T00:00:00-06:00").span().start,
        edtf("2003-04-11T06:00:00Z").span().start
    );
}

#[test]
fn backwards_intervals_are_known() {
    assert!(edtf("2012/2007").ends_before_start());
    assert!(!edtf("2012/2012-06").ends_before_start());
    assert!(!edtf("2012/..").ends_before_start());
    assert!(!edtf("2012").ends_before_start());
}

#[test]
fn an_error_says_how_to_mend_it() {
    use crate::i18n::Lang;
    for (text, suggestion) in [
        ("2003-4-11", "2003-04-11"),
        ("2003/04/11", "2003-04-11"),
        ("13/04/2003", "2003-04-13"),
        ("04/2003", "2003-04"),
        ("1980s", "198X"),
        ("c. 1980", "1980~"),
        ("2000 - 2002", "2000/2002"),
        ("198x", "198X"),
        (" 2003", "2003"),
    ] {
        assert_eq!(suggest(text).as_deref(), Some(suggestion), "{text}");
        assert!(DateError::Syntax.how(text, Lang::Es).contains(suggestion));
    }
    for text in ["03/04/2003", "yesterday", "2003-02-30", "2003"] {
        assert_eq!(suggest(text), None, "{text}");
    }
}

#[test]
fn a_cell_full_of_dashes_is_no_date() {
    for text in ["–".repeat(200_000), " - ".repeat(200_000)] {
        assert_eq!(suggest(&text), None);
    }
    assert_eq!(suggest("1980s – 1990s").as_deref(), Some("198X/199X"));
    assert_eq!(suggest("2000–2001–2002"), None);
}

#[test]
fn the_day_of_an_instant_reads_back() {
    let years = [
        -300_000_000_000,
        -12_000,
        -9_999,
        -44,
        0,
        2003,
        9_999,
        10_000,
        12_000,
    ];
    let instants = years.map(|year| calendar::midnight(year, 3, 4).unwrap_or(Instant::MAX));
    for at in instants.into_iter().chain([Instant::MIN, Instant::MAX]) {
        let day = Edtf::day_of(at);
        assert_eq!(day.to_string().parse(), Ok(day));
    }
    let day = |year| calendar::midnight(year, 3, 4).map(|at| Edtf::day_of(at).to_string());
    assert_eq!(day(-9_999).as_deref(), Some("-9999-03-04"));
    assert_eq!(day(12_000).as_deref(), Some("Y12000"));
}

fn date() -> impl Strategy<Value = Date> {
    let months = prop_oneof![
        Just(Month::None),
        any::<bool>().prop_map(Month::Some),
        (21u8..=24).prop_map(Month::Season),
        (1u8..=12).prop_map(Month::Month),
        (1u8..=12).prop_map(Month::SomeDay),
        (1u8..=12, 1u8..=28).prop_map(|(month, day)| Month::Day(month, day)),
    ];
    let time = (0u32..86_400, prop::option::of(-840i16..=840));
    (-9999i64..=9999, months, 0u8..=2, any::<[bool; 3]>(), time).prop_map(
        |(year, month, unspecified, [uncertain, approximate, clock], (second, offset))| {
            let clock = clock && matches!(month, Month::Day(..)) && !uncertain && !approximate;
            let unspecified = if month == Month::None { unspecified } else { 0 };
            let scale = 10i64.pow(unspecified.into());
            let mut year = year - year.rem_euclid(scale);
            if year < 0 && unspecified > 0 {
                year += 1;
            }
            Date {
                year,
                month,
                unspecified,
                uncertain,
                approximate,
                time: clock.then_some(Time { second, offset }),
            }
        },
    )
}

fn any_edtf() -> impl Strategy<Value = Edtf> {
    let endpoint = || {
        prop_oneof![
            4 => date().prop_map(Endpoint::Date),
            1 => Just(Endpoint::Open),
            1 => Just(Endpoint::Unknown),
        ]
    };
    prop_oneof![
        date().prop_map(Edtf::Date),
        (endpoint(), endpoint())
            .prop_filter("one end is known", |(a, b)| a.date().or(b.date()).is_some())
            .prop_map(|(a, b)| Edtf::Interval(Box::new([a, b]))),
    ]
}

proptest! {
    #[test]
    fn printing_and_reading_are_inverse(date in any_edtf()) {
        prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
    }

    #[test]
    fn the_order_is_total(a in any_edtf(), b in any_edtf(), c in any_edtf()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
        if a.span().start < b.span().start {
            prop_assert!(a < b);
        }
    }

    #[test]
    fn a_date_begins_before_it_ends(date in date()) {
        prop_assert!(date.span().start < date.span().end);
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,24}", dateish in "[0-9XY?~%/.TZE:+-]{0,24}") {
        for text in [text, dateish] {
            if let Ok(date) = text.parse::<Edtf>() {
                let _ = (date.span(), words(&date, crate::i18n::Lang::Es));
            }
            let _ = suggest(&text);
        }
    }
}
