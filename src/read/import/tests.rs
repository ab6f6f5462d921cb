//! Files of other tools, whole.

use super::*;
use crate::i18n::Lang;
use crate::read::Severity;
use crate::timeline::{MediaType, Text};

fn events(text: &str) -> Vec<(String, String)> {
    let timeline = import(text.as_bytes()).timeline.expect("a timeline");
    let told = |event: &crate::timeline::Event| {
        let title = event.title.all().next().unwrap_or_default().to_owned();
        (event.date.to_string(), title)
    };
    timeline.events.iter().map(told).collect()
}

fn kinds(text: &str) -> Vec<(u32, NoteKind)> {
    let notes = import(text.as_bytes()).notes;
    notes
        .into_iter()
        .map(|note| (note.line, note.kind))
        .collect()
}

/// What a reader of our own finds wrong with an imported file.
fn sound(imported: &Imported) {
    let text = serde_json::to_vec(&imported.timeline).expect("JSON");
    let errors = read(&text).problems.into_iter();
    let errors: Vec<_> = errors.filter(|it| it.severity == Severity::Error).collect();
    assert_eq!(errors, []);
}

#[test]
fn json_of_timelinejs_keeps_what_it_tells() {
    let file = r#"{
      "title": {"text": {"headline": "Women in <b>Computing</b>", "text": "<p>Some words.</p>"}},
      "scale": "human",
      "events": [
        {"start_date": {"year": "1815", "month": "12", "day": "10"}, "end_date": {"year": 1852},
         "text": {"headline": "Ada Lovelace", "text": "<p>One.</p><p>Two.</p>"}, "group": "People & work",
         "media": {"url": "https://x.org/ada.jpg", "caption": "<a href='https://x.org'>Portrait</a>", "credit": "A. Chalon"}},
        {"start_date": {"year": "-44", "month": "3", "day": "15", "hour": "9", "minute": "5"}, "text": {"headline": "Ides"}, "unique_id": "ides"},
        {"start_date": {"year": "1200"}, "display_date": "c. 1200", "text": {"headline": "About then"}}
      ],
      "eras": [{"start_date": {"year": "1800"}, "end_date": {"year": "1899"}, "text": {"headline": "A century"}}]
    }"#;
    let imported = import(file.as_bytes());
    assert_eq!(imported.notes, []);
    sound(&imported);
    let timeline = imported.timeline.expect("a timeline");
    assert_eq!(timeline.title, "Women in Computing".into());
    assert_eq!(timeline.summary, Some("Some words.".into()));
    let [ada, ides, about] = &timeline.events[..] else {
        panic!("three events");
    };
    assert_eq!(ada.date.to_string(), "1815-12-10/1852");
    assert_eq!(ada.body, Some("One.\n\nTwo.".into()));
    assert_eq!(ada.category.as_deref(), Some("people-work"));
    assert_eq!(timeline.categories[0].name, Some("People & work".into()));
    assert_eq!(ada.media[0].kind, MediaType::Image);
    assert_eq!(ada.media[0].alt, "Portrait".into());
    assert_eq!(ada.media[0].credit, Some("A. Chalon".into()));
    assert_eq!(
        (&*ides.id, &*ides.date.to_string()),
        ("ides", "-0043-03-15T09:05:00")
    );
    assert_eq!(about.date.to_string(), "1200~");
    assert_eq!(timeline.eras[0].date.to_string(), "1800/1899");
}

#[test]
fn what_is_wrong_in_json_is_told_with_its_line() {
    let file = "{\"events\": [\n {\"text\": {\"headline\": \"No date\"}},\n {\"start_date\": {\"year\": \"2003\", \"month\": \"13\"},\n  \"text\": {\"headline\": \"x\"}},\n {\"start_date\": {\"year\": \"2003\"}, \"end_date\": {\"year\": \"2001\"}, \"text\": {\"headline\": \"Back\"}},\n {\"start_date\": {\"year\": \"2003\"}}\n]}";
    let notes = kinds(file);
    assert_eq!(notes[0], (2, NoteKind::NoDate));
    assert!(matches!(notes[1], (3, NoteKind::BadDate { .. })));
    assert!(matches!(notes[2], (5, NoteKind::Backwards { .. })));
    assert_eq!(notes[3], (6, NoteKind::NoTitle));
    assert_eq!(events(file), [("2003".into(), "Back".into())]);
}

#[test]
fn a_spreadsheet_of_timelinejs_gives_the_same() {
    let file = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n\
        ,,,,,,,,,The title,Words,,,,,title,,\n\
        1943,7,,,1946,,,,,ENIAC,\"<p>A \"\"big\"\" one</p>\",https://youtu.be/x,,Film,,,Machines,\n\
        1990,,,,1999,,,,,Nineties,,,,,,era,,\n";
    let imported = import(file.as_bytes());
    assert_eq!(imported.notes, []);
    sound(&imported);
    let timeline = imported.timeline.expect("a timeline");
    assert_eq!(timeline.title, "The title".into());
    let event = &timeline.events[0];
    assert_eq!(event.date.to_string(), "1943-07/1946");
    assert_eq!(event.summary, Some("A \"big\" one".into()));
    assert_eq!(event.media[0].kind, MediaType::Video);
    assert_eq!(event.category.as_deref(), Some("Machines"));
    assert_eq!(timeline.eras[0].title, "Nineties".into());
}

#[test]
fn a_table_of_ones_own_is_read_in_spanish_too() {
    let file = "Fecha;Título;Categoría;Temas\n11/04/2003;Se publica;Ley;niñez, trata\n2003-04-31;No existe;;\n13/04/2003;Guion;;\n;Sin fecha;;\n2004;;Ley;\n2005;Uno;;;más\n";
    let notes = kinds(file);
    let lines: Vec<u32> = notes.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3, 4, 5, 6, 7]);
    assert!(
        matches!(notes[0].1, NoteKind::BadDate { .. }),
        "day or month first"
    );
    assert!(matches!(notes[2].1, NoteKind::Guessed { .. }));
    assert_eq!(notes[3].1, NoteKind::NoDate);
    assert_eq!(notes[4].1, NoteKind::NoTitle);
    assert_eq!(notes[5].1, NoteKind::ManyCells);
    let dates: Vec<String> = events(file).into_iter().map(|(date, _)| date).collect();
    assert_eq!(dates, ["2003-04-13", "2005"]);
}

#[test]
fn a_column_without_a_heading_is_told_once_where_it_is_first_filled() {
    let no_heading = |line, column| (line, NoteKind::NoHeading { column });
    for (file, expected) in [
        // The heading is empty: of two columns each is told, in lines of their own.
        (
            "date,, title ,\n2003,,A,\n2004,x,B, \n2005,y,C,z\n2006,,D,z\n",
            vec![no_heading(3, 2), no_heading(4, 4)],
        ),
        // Rows are longer than the headings as a rule: no error for each of them.
        (
            "date,title\n\n\"2003\",\"A\nb\"\n2004,B,x\n2005,C,y,\n",
            vec![no_heading(5, 3)],
        ),
        // One row is longer than all others: what it lacks is quotes.
        (
            "date,title,\n2003,A,\n2004,B, c,x\n2005,C,\n",
            vec![no_heading(3, 3), (3, NoteKind::ManyCells)],
        ),
        // The same beside a column that lacks its heading.
        (
            "date,title\n2003,A,x\n2004,B,x\n2005,C,x,y\n",
            vec![no_heading(2, 3), (4, NoteKind::ManyCells)],
        ),
    ] {
        assert_eq!(kinds(file), expected, "{file}");
        assert!(import(file.as_bytes()).timeline.is_some());
    }
    let imported = import("date,title,\n2003,A,x\n".as_bytes());
    let [note] = &imported.notes[..] else {
        panic!("one note");
    };
    assert_eq!(note.severity(), Severity::Warning);
    for (lang, said) in [
        (Lang::En, "Column 3 has no heading"),
        (Lang::Es, "La columna 3 no tiene encabezado"),
    ] {
        let words = note.words(lang);
        assert!(words.starts_with(said), "{words}");
    }
}

#[test]
fn the_line_of_a_finding_is_the_same_whatever_ends_lines() {
    let file = "Year,Headline,Text,\n2003,Law,\"One\nTwo\",\n,No date,,\n2005,,,\n2006,Rule,,x\n";
    for end in ["\n", "\r\n", "\r"] {
        let expected = [
            (4, NoteKind::NoDate),
            (5, NoteKind::NoTitle),
            (6, NoteKind::NoHeading { column: 4 }),
        ];
        assert_eq!(kinds(&file.replace('\n', end)), expected, "{end:?}");
    }
}

#[test]
fn empty_cells_at_the_end_of_a_row_tell_nothing() {
    for file in [
        "date,title\n2003,A,,\n2004,B, \n",
        "date,title,,\n2003,A,,\n2004,B\n",
        "Fecha;Título;\n2003;A;;;\n",
    ] {
        assert_eq!(kinds(file), [], "{file}");
    }
}

#[test]
fn files_that_are_none_say_so() {
    for (file, kind) in [
        (&b""[..], NoteKind::Empty),
        (b"\xFF\xFEa\0", NoteKind::Encoding),
        (b"<!doctype html>", NoteKind::UnknownFile),
        (b"{\"rows\": []}", NoteKind::UnknownFile),
        (b"{\"events\": [", NoteKind::NotJson),
    ] {
        let imported = import(file);
        assert_eq!(imported.timeline, None);
        assert_eq!(imported.notes[0].kind, kind);
    }
    assert!(matches!(
        kinds("mood,weight\n1,2\n")[0].1,
        NoteKind::NoColumn { .. }
    ));
    let latin = import(b"Year,Headline\n2003,\x93Convenci\xF3n\x94 \x96 \x80\n");
    assert_eq!(latin.notes[0].kind, NoteKind::OldEncoding);
    let title = latin.timeline.expect("a timeline").events[0].title.clone();
    assert_eq!(title, Text::Plain("“Convención” – €".into()));
}

#[test]
fn a_timeline_file_comes_back_as_it_is() {
    let file = br#"{"version": 1, "title": "T", "events": []}"#;
    let imported = import(file);
    assert_eq!(imported.timeline, read(file).timeline);
    assert_eq!(imported.notes[0].kind, NoteKind::Already);
}

#[test]
fn ids_and_days_beside_a_title_are_no_titles() {
    for header in [
        "Event ID",
        "event_id",
        "event day",
        "event_url",
        "description url",
    ] {
        let file = format!("{header},Date,Title\n7,2003,Gazette\n");
        assert_eq!(
            events(&file),
            [("2003".into(), "Gazette".into())],
            "{header}"
        );
    }
}

#[test]
fn a_title_without_a_language_stands_beside_those_with_one() {
    let file = "Date,Title,Título (es)\n2003,Law,Ley\n2004,Rule,\n";
    let timeline = import(file.as_bytes()).timeline.expect("a timeline");
    let title = |at: usize, lang| timeline.events[at].title.get(lang).to_owned();
    assert_eq!(title(0, Lang::En), "Law");
    assert_eq!(title(0, Lang::Es), "Ley");
    assert_eq!(timeline.events[1].title, Text::Plain("Rule".into()));
}

#[test]
fn two_events_of_one_title_have_two_ids() {
    let file = "Year,Headline\n2003,Law\n2004,Law\n";
    let timeline = import(file.as_bytes()).timeline.expect("a timeline");
    let ids: Vec<&str> = timeline.events.iter().map(|event| &*event.id).collect();
    assert_eq!(ids, ["Law", "Law-2"]);
}

/// Every event looked for its line from the beginning of the file, and a title that stands often
/// for the first number that is free.
#[test]
fn many_entries_are_read_in_one_go() {
    const MANY: usize = 20_000;
    let many = |item: &dyn Fn(usize) -> String, between: &str| {
        (0..MANY).map(item).collect::<Vec<_>>().join(between)
    };
    let slide = r#"{"start_date": {"year": 2003}, "text": {"headline": "Law"}}"#.to_owned();
    let slides = many(&|_| slide.clone(), ",\n");
    let file = format!("{{\"events\": [{slides}],\n\"eras\": [{slides},\n{{}}]}}");
    let imported = import(file.as_bytes());
    let notes: Vec<_> = imported
        .notes
        .iter()
        .map(|it| (it.line, &it.kind))
        .collect();
    assert_eq!(notes, [(2 * MANY as u32 + 1, &NoteKind::NoDate)]);
    let timeline = imported.timeline.expect("a timeline");
    assert_eq!(*timeline.events[MANY - 1].id, *format!("Law-{MANY}"));
    let rows = many(&|n| format!("2003,Law,s{n},c{n},t {n}"), "\n");
    let table = format!("date,title,sources,category,tags\n{rows}\n");
    let timeline = import(table.as_bytes()).timeline.expect("a timeline");
    let lists = [
        timeline.sources.len(),
        timeline.categories.len(),
        timeline.tags.len(),
    ];
    assert_eq!(lists, [MANY; 3]);
    let rows = many(&|n| format!("2003,Law {n},x"), "\n");
    let told = kinds(&format!("date,title\n{rows}\n"));
    assert_eq!(told, [(2, NoteKind::NoHeading { column: 3 })]);
    let wide = kinds(&format!(
        "date,title\n2003,A\n2004,B{}\n",
        ",x".repeat(MANY)
    ));
    assert_eq!(wide, [(3, NoteKind::ManyCells)]);
}

#[test]
fn numbers_and_times_are_read_as_spreadsheets_write_them() {
    for (row, date) in [
        ("\"1,970\",,,", "1970"),
        ("\"-10,000\",,,", "-9999"),
        ("1970.0,1.0,3.0,", "1970-01-03"),
        ("1970,1,3,14.30", "1970-01-03T14:30:00"),
        ("1970,1,3,1430", "1970-01-03T14:30:00"),
        ("1970,1,3,2:30 p.m.", "1970-01-03T14:30:00"),
        ("1970,1,3,12:05 a. m.", "1970-01-03T00:05:00"),
        ("1970,1,3,2:30:05.75 PM", "1970-01-03T14:30:05"),
        ("1970,1,3,9 am", "1970-01-03T09:00:00"),
    ] {
        let file = format!("Year,Month,Day,Time,Headline\n{row},x\n");
        assert_eq!(events(&file), [(date.into(), "x".into())], "{row}");
    }
    for row in [
        "1970.5,,,",
        "1.970,,,",
        "1970,1,3,25.10",
        "1970,1,3,2:3:4:5",
    ] {
        let file = format!("Year,Month,Day,Time,Headline\n{row},x\n");
        assert!(
            matches!(kinds(&file)[..], [(2, NoteKind::BadDate { .. })]),
            "{row}"
        );
    }
}

#[test]
fn an_end_that_is_none_takes_no_event_away() {
    let file = "Year,Month,Day,End Year,End Month,End Day,Headline\n1980,3,,,5,,Without a year\n1981,,,1982,2,30,No such day\n1983,5,6,1983,05,06,The same\n";
    let dates: Vec<String> = events(file).into_iter().map(|(date, _)| date).collect();
    assert_eq!(dates, ["1980-03", "1981", "1983-05-06"]);
    let notes = kinds(file);
    assert!(matches!(
        notes[..],
        [(2, NoteKind::BadEnd { .. }), (3, NoteKind::BadEnd { .. })]
    ));
    let json = r#"{"events": [{"start_date": {"year": "1980"}, "end_date": {"month": "5"}, "text": {"headline": "x"}}]}"#;
    assert_eq!(events(json), [("1980".into(), "x".into())]);
}

#[test]
fn slides_that_say_little_are_kept_and_what_is_left_out_is_told() {
    let header = "Year,Headline,Text,Media,Media Caption,Type\n";
    let rows = ",The title,Words,https://x.org/a.png,,title\n\
        2001,Another title,,,,title\n\
        2002,,\"<p>A text alone, which goes on for so long that nobody would take it for a headline of anything</p>\",,,\n\
        2003,Beside,,pictures/a.jpg,,\n\
        2004,None,,see the archive,,\n\
        2005,No address,,javascript:a.png,,\n";
    let file = format!("{header}{rows}");
    let imported = import(file.as_bytes());
    sound(&imported);
    let notes: Vec<_> = imported
        .notes
        .iter()
        .map(|it| (it.line, it.kind.clone()))
        .collect();
    let name = "title.media";
    let expected = [
        (2, NoteKind::NotKept { name }),
        (6, NoteKind::media("see the archive")),
        (7, NoteKind::media("javascript:a.png")),
    ];
    assert_eq!(notes, expected);
    let timeline = imported.timeline.expect("a timeline");
    assert_eq!(timeline.title, "The title".into());
    let titles: Vec<&str> = timeline
        .events
        .iter()
        .map(|it| it.title.get(Lang::En))
        .collect();
    let cut = "A text alone, which goes on for so long that nobody would take it for a…";
    assert_eq!(
        titles,
        ["Another title", cut, "Beside", "None", "No address"]
    );
    assert_eq!(&*timeline.events[2].media[0].url, "pictures/a.jpg");
    let json = r#"{"events": [{"start_date": {"year": 2003}, "text": {"headline": "x"}, "media": {"url": "none"}}]}"#;
    assert_eq!(kinds(json), [(1, NoteKind::media("none"))]);
}

#[test]
fn line_breaks_of_plain_text_stay() {
    let text = |cell: &str| {
        let file = format!("Year,Headline,Text\n2003,x,\"{cell}\"\n");
        let timeline = import(file.as_bytes()).timeline.expect("a timeline");
        timeline.events[0]
            .body
            .clone()
            .map(|it| it.get(Lang::En).to_owned())
    };
    assert_eq!(
        text("One.\r\n\r\nTwo\nlines").as_deref(),
        Some("One.\n\nTwo\nlines")
    );
    assert_eq!(
        text("One.\r\rTwo\rlines").as_deref(),
        Some("One.\n\nTwo\nlines")
    );
    assert_eq!(
        text("<p>One\nline.</p><p>Two.</p>").as_deref(),
        Some("One line.\n\nTwo.")
    );
}
