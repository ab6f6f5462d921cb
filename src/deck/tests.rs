//! Examples and properties of decks, shows and quizzes.

use super::*;
use crate::i18n::Lang;
use crate::timeline::Timeline;
use proptest::prelude::*;

const DATA: &[u8] = include_bytes!("../../data/mexico-anti-trafficking.json");

fn timeline(json: &str) -> Timeline {
    serde_json::from_str(json).expect("a timeline")
}

fn data(address: &str) -> Talk {
    let timeline = crate::read::read(DATA).timeline.expect("the data");
    Talk::new(timeline, address, "https://example.org/")
}

fn names(talk: &Talk) -> Vec<String> {
    (0..talk.slides.len()).map(|at| talk.name(at)).collect()
}

#[test]
fn eras_come_before_their_events_and_laws_after_what_brings_them_about() {
    let talk = Talk::new(
        timeline(
            r#"{"version": 1, "title": "T",
            "instruments": [{"id": "law", "relations": [{"type": "repeals", "target": "old"}]}, {"id": "old"}, {"id": "lone"}],
            "eras": [{"date": "2000/2009", "title": "Zero"}, {"date": "1950/1960", "title": "Empty"}, {"date": "2010/..", "title": "Tens"}],
            "events": [
              {"id": "late", "date": "2012", "title": "Late", "instrument": "lone", "effect": "enacted"},
              {"id": "bill", "date": "2006", "title": "Bill", "instrument": "law", "effect": "proposed"},
              {"id": "law", "date": "2007", "title": "Law", "instrument": "law", "effect": "published"}]}"#,
        ),
        "",
        "",
    );
    let expected = [
        "title",
        "era:1",
        "event:bill",
        "event:law",
        "instrument:law",
        "era:3",
        "event:late",
        "sources",
    ];
    assert_eq!(names(&talk), expected);
}

#[test]
fn the_filters_choose_and_the_table_orders() {
    let all = data("");
    let events = |talk: &Talk| {
        names(talk)
            .iter()
            .filter(|it| it.starts_with("event:"))
            .count()
    };
    assert_eq!(events(&all), all.timeline.events.len());
    let treaties = data("?category=treaty");
    let wanted = all.timeline.events.iter();
    let wanted = wanted
        .filter(|it| it.category.as_deref() == Some("treaty"))
        .count();
    assert_eq!(events(&treaties), wanted);
    let back = data("?view=table&sort=-date&category=treaty");
    let dates: Vec<_> = (0..back.slides.len())
        .filter_map(|at| back.date(at))
        .collect();
    assert!(
        dates
            .windows(2)
            .all(|pair| pair[0].span().start >= pair[1].span().start)
    );
    assert_eq!(dates.len(), wanted);
}

#[test]
fn an_author_sets_the_slides_and_filters_hide_some() {
    let file = r#"{"version": 1, "title": "T", "categories": [{"id": "x"}, {"id": "y"}],
        "eras": [{"date": "2000/2009", "title": "Zero"}],
        "events": [
          {"id": "a", "date": "2003", "title": "A", "category": "x", "notes": "own"},
          {"id": "b", "date": "2001", "title": "B", "category": "y"}],
        "slides": [{"event": "a", "notes": "Ask first."}, {"title": "Why?", "body": "*So.*"}, {"era": "2000/2009"},
          {"event": "b"}, {"event": "a"}, {"event": "gone"}, {"mood": 1}]}"#;
    let file = crate::read::read(file.as_bytes())
        .timeline
        .expect("a timeline");
    let talk = Talk::new(file.clone(), "", "");
    let expected = ["title", "event:a", "slide:2", "era:1", "event:b", "sources"];
    assert_eq!(names(&talk), expected);
    let notes = |at: usize| talk.words(at).notes.map(|said| said.text);
    assert_eq!(notes(1).as_deref(), Some("Ask first."));
    assert_eq!(
        talk.words(2).body.map(|it| it.text).as_deref(),
        Some("*So.*")
    );
    let some = Talk::new(file, "?category=y", "");
    assert_eq!(
        names(&some),
        ["title", "slide:2", "era:1", "event:b", "sources"]
    );
}

#[test]
fn every_slide_is_found_by_its_name_and_says_something() {
    for lang in Lang::ALL {
        let talk = data(&format!("?lang={}", lang.code()));
        for at in 0..talk.slides.len() {
            let slide = Slide::named(&talk.name(at), &talk.timeline);
            assert_eq!(slide, Some(talk.slide(at)));
            assert_eq!(talk.place(talk.slide(at)), Some(at));
            let words = talk.words(at);
            assert!(
                !words.title.text.is_empty() && !words.when.is_empty(),
                "{}",
                talk.name(at)
            );
        }
    }
    let talk = data("");
    for name in [
        "",
        "event:",
        "era:0",
        "era:99",
        "slide:1",
        "instrument:x",
        "nothing:1",
        "1",
    ] {
        assert_eq!(Slide::named(name, &talk.timeline), None, "{name}");
    }
}

#[test]
fn a_talk_begins_where_the_address_says() {
    let talk = data("?event=palermo-published");
    assert_eq!(talk.name(talk.begin("")), "event:palermo-published");
    assert_eq!(talk.begin("title"), 0);
    assert_eq!(talk.begin("sources"), talk.slides.len() - 1);
    assert_eq!(
        data("?category=judgment&event=palermo-published").begin(""),
        0
    );
    let law = data("?instrument=law-2007");
    assert_eq!(law.name(law.begin("1")), "instrument:law-2007");
    let link = talk.link.unwrap_or_default();
    assert_eq!(link, "https://example.org/?lang=en");
}

#[test]
fn the_closing_slide_counts_what_is_cited() {
    let talk = data("");
    let words = talk.words(talk.slides.len() - 1);
    assert!(words.unlisted > 0 && !words.rows.is_empty());
    assert!(words.facts[0].contains(&(words.rows.len() + words.unlisted).to_string()));
    let all = words.rows.len() + words.unlisted;
    for (left_out, rows) in [(1, words.rows.len() - 1), (99, 1)] {
        let mut fewer = words.clone();
        fewer.leave_out(left_out);
        assert_eq!((fewer.rows.len(), fewer.unlisted), (rows, all - rows));
    }
    let none = Talk::new(
        timeline(r#"{"version": 1, "title": "T", "events": []}"#),
        "",
        "",
    );
    assert_eq!(names(&none), ["title", "sources"]);
    assert!(none.words(1).rows.is_empty());
    assert_eq!(none.link, None);
}

#[test]
fn distances_are_as_exact_as_both_dates() {
    let words = |a: &str, b: &str, lang| {
        let date = |text: &str| text.parse().expect("EDTF");
        distance(&date(a), &date(b), lang)
    };
    for (a, b, expected) in [
        ("2003-01-31", "2003-02-01", Some("1 day later")),
        ("2003-01-15", "2003-02-20", Some("1 month later")),
        ("2003-01-15", "2004-12-14", Some("22 months later")),
        ("2003-01-15", "2005-01-15", Some("2 years later")),
        ("2003-04", "2003-06-01", Some("2 months later")),
        ("2003-04", "2003-04-09", None),
        ("2003", "2004-01-01", Some("1 year later")),
        ("198X", "2004", None),
        ("2003-04-11", "2003-04-11", None),
        ("2004", "2000/2002", Some("4 years earlier")),
        ("../2002", "2004", None),
        ("-0043", "0000", Some("43 years later")),
    ] {
        assert_eq!(words(a, b, Lang::En).as_deref(), expected, "{a} {b}");
    }
    let spanish = words("2003", "2007", Lang::Es);
    assert_eq!(spanish.as_deref(), Some("4 años después"));
}

#[test]
fn clickers_and_fingers_find_their_keys() {
    let show = Show::new(9, 3);
    let press = |show: &Show, name, shift| {
        let key = Key {
            name,
            shift,
            on_control: false,
        };
        command(key, show).map_or_else(|| show.clone(), |command| show.obey(command).0)
    };
    for next in [
        "ArrowRight",
        "ArrowDown",
        "PageDown",
        " ",
        "n",
        "N",
        "l",
        "j",
        "Enter",
    ] {
        assert_eq!(press(&show, next, false).at, 4, "{next}");
    }
    for back in ["ArrowLeft", "ArrowUp", "PageUp", "p", "P", "h", "k"] {
        assert_eq!(press(&show, back, false).at, 2, "{back}");
    }
    assert_eq!(press(&show, " ", true).at, 2);
    assert_eq!(press(&show, "Home", false).at, 0);
    assert_eq!(press(&show, "End", false).at, 8);
    let jumped = ["0", "7", "Enter"]
        .iter()
        .fold(show.clone(), |show, name| press(&show, name, false));
    assert_eq!((jumped.at, jumped.digits.as_str()), (6, ""));
    let far = ["9", "9", "Enter"]
        .iter()
        .fold(show.clone(), |show, name| press(&show, name, false));
    assert_eq!(far.at, 8);
    let erased = press(&press(&show, "7", false), "Escape", false);
    assert_eq!((erased.mode, erased.digits.as_str()), (Mode::Slides, ""));
    // What a button answers to is its own.
    let on_button = Key {
        name: " ",
        shift: false,
        on_control: true,
    };
    assert_eq!(command(on_button, &show), None);
    let strange = Key {
        name: "é",
        shift: false,
        on_control: false,
    };
    assert_eq!(command(strange, &show), None);
}

#[test]
fn escape_goes_to_the_overview_and_then_out() {
    let escape = |show: &Show| show.obey(Command::Escape);
    let (overview, deed) = escape(&Show::new(9, 3));
    assert_eq!((overview.mode, deed), (Mode::Overview, None));
    assert_eq!(escape(&overview).1, Some(Deed::Leave));
    for open in [Command::Help, Command::Quiz, Command::Blocked] {
        let (open, _) = Show::new(9, 3).obey(open);
        assert_eq!(escape(&open), (Show::new(9, 3), None));
    }
    let (blank, _) = Show::new(9, 3).obey(Command::Blank);
    assert_eq!(escape(&blank).0, Show::new(9, 3));
    assert_eq!(blank.obey(Command::Next).0, Show::new(9, 3));
}

#[test]
fn it_plays_by_itself_to_the_end_or_for_ever() {
    let tick = |show: &Show| show.obey(Command::Tick).0;
    let playing = Show::new(3, 1).obey(Command::Play).0;
    assert_eq!(tick(&playing).at, 2);
    assert!(!tick(&tick(&playing)).playing);
    let looping = playing.obey(Command::Loop).0;
    assert_eq!(tick(&tick(&looping)).at, 0);
    let (open, _) = playing.obey(Command::Overview);
    assert_eq!(tick(&open).at, 1);
    let fast = (0..9).fold(playing, |show, _| show.obey(Command::Faster).0);
    assert_eq!(fast.seconds(), PACES[0]);
}

#[test]
fn the_strip_follows_the_slides() {
    let talk = data("");
    let strip = Strip::new(&talk, 400.0);
    let shifts: Vec<f64> = (0..talk.slides.len())
        .map(|at| strip.shift(&talk, at))
        .collect();
    assert_eq!(shifts.first(), Some(&0.0));
    assert_eq!(shifts.last(), Some(&(strip.width - strip.shown)));
    for (at, shift) in shifts.iter().enumerate() {
        let Slide::Event(_) = talk.slide(at) else {
            continue;
        };
        let (from, _) = strip.place(&talk, at).expect("an event stands somewhere");
        let x = from - shift;
        assert!(
            (-0.001..=strip.shown + 0.001).contains(&x),
            "{} at {x}",
            talk.name(at)
        );
    }
    let events: usize = strip.marks.iter().map(|marks| marks.at.len()).sum();
    assert!(events > 30 && events <= talk.timeline.events.len());
}

#[test]
fn what_is_told_is_understood() {
    let here = Wire::Here {
        slide: "event:a&b=c ñ".into(),
        blank: true,
        since: 1.5e9,
    };
    for wire in [
        Wire::Hello,
        Wire::Bye,
        Wire::Reset,
        here,
        Wire::Do(Command::Next),
        Wire::Do(Command::Blank),
    ] {
        let text = wire.write().expect("a text");
        assert_eq!(Wire::read(&text), Some(wire));
    }
    assert_eq!(Wire::Do(Command::Leave).write(), None);
    for text in [
        "",
        "tell=do&do=leave",
        "tell=here&slide=a",
        "tell=here&slide=a&blank=0&since=NaN",
        "tell=x",
    ] {
        assert_eq!(Wire::read(text), None, "{text}");
    }
}

#[test]
fn a_quiz_has_one_right_order() {
    let talk = data("");
    for seed in 0..50 {
        let mut quiz = Quiz::new(&talk, 6, seed).expect("a quiz");
        assert_eq!(quiz.right.len(), 6);
        assert_ne!(quiz.order, quiz.right);
        let spans: Vec<_> = quiz
            .right
            .iter()
            .map(|at| talk.timeline.events[*at].date.span())
            .collect();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        // Sorting by hand, as a class would, ends at the right order.
        for n in 0..quiz.right.len() {
            let wanted = quiz.right[n];
            let mut at = quiz
                .order
                .iter()
                .position(|it| *it == wanted)
                .expect("there");
            while at > n {
                at = quiz.shift(at, true);
            }
        }
        assert_eq!(quiz.verdict(), Verdict { right: 6, all: 6 });
    }
    assert_ne!(Quiz::new(&talk, 6, 1), Quiz::new(&talk, 6, 2));
    let one_day = timeline(
        r#"{"version": 1, "title": "T", "events": [
        {"id": "a", "date": "2003", "title": "A"}, {"id": "b", "date": "2003-04", "title": "B"},
        {"id": "c", "date": "2004?", "title": "C"}, {"id": "d", "date": "2005", "title": "D"}]}"#,
    );
    assert_eq!(Quiz::new(&Talk::new(one_day, "", ""), 6, 1), None);
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        prop::sample::select(vec![
            Command::Next,
            Command::Back,
            Command::First,
            Command::Last,
            Command::Up,
            Command::Down,
            Command::Erase,
            Command::Jump,
            Command::Overview,
            Command::Open,
            Command::Escape,
            Command::Blank,
            Command::Blocked,
            Command::Help,
            Command::Play,
            Command::Faster,
            Command::Slower,
            Command::Loop,
            Command::Quiz,
            Command::Tick,
        ]),
        (0u8..255).prop_map(Command::Digit),
        any::<usize>().prop_map(Command::GoTo),
    ]
}

proptest! {
    #[test]
    fn a_show_never_leaves_its_slides(count in 0usize..9, at: usize, commands in prop::collection::vec(any_command(), 0..40)) {
        let mut show = Show::new(count, at);
        for command in commands {
            show = show.obey(command).0;
            prop_assert!(show.at < show.count);
            prop_assert!(show.pace < PACES.len());
        }
        // Whatever was done, three times Escape and once more leads out.
        let mut left = false;
        for _ in 0..5 {
            let (next, deed) = show.obey(Command::Escape);
            left |= deed == Some(Deed::Leave);
            show = next;
        }
        prop_assert!(left);
    }

    #[test]
    fn page_down_alone_goes_through_everything(count in 1usize..50) {
        let key = Key { name: "PageDown", shift: false, on_control: true };
        let mut show = Show::new(count, 0);
        for at in 0..count {
            prop_assert_eq!(show.at, at);
            let command = command(key, &show).expect("a command");
            show = show.obey(command).0;
        }
        prop_assert_eq!(show.at, count - 1);
    }

    #[test]
    fn any_text_is_read_as_a_message(text in ".{0,60}") {
        if let Some(wire) = Wire::read(&text) {
            let again = wire.write().and_then(|text| Wire::read(&text));
            prop_assert_eq!(again, Some(wire));
        }
    }
}
