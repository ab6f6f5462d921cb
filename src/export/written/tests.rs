use super::*;
use crate::read::read;

fn page(file: &str, lang: Lang, place: &Place) -> Written {
    let timeline = read(file.as_bytes()).timeline.expect("a timeline");
    written(&timeline, lang, place)
}

const LAWS: &str = r#"{"version": 1, "title": {"en": "Laws", "es": "Leyes"},
  "summary": {"en": "What changed", "es": "Qué cambió"},
  "sources": [{"id": "s", "title": "Gazette", "url": "https://example.org/?a=1&b=2"}],
  "events": [
    {"id": "a b", "date": "2003-04-11", "title": {"en": "Signed", "es": "Firma"},
     "body": "**Long** [text](https://example.org/)", "sources": [{"id": "s", "locator": "p. 3"}],
     "disputes": [{"claim": "Another day", "date": "2003-04-12", "sources": [{"id": "s"}]}]}]}"#;

#[test]
fn everything_that_an_event_says_is_on_the_page() {
    let page = page(LAWS, Lang::En, &Place::default());
    for part in [
        r#"id="event-a b""#,
        r##"href="#event-a%20b""##,
        "Signed",
        "<strong>Long</strong>",
        r#"href="https://example.org/?a=1&amp;b=2""#,
        "p. 3",
        "Another day",
        "12 April 2003",
    ] {
        assert!(page.body.contains(part), "{part} in {}", page.body);
    }
    assert!(page.drawing.contains("Signed"));
}

#[test]
fn nothing_of_a_file_is_markup() {
    let bad = r#"<script>1</script></title>\"'&"#;
    let file = format!(
        r#"{{"version": 1, "title": "{bad}", "summary": "{bad}",
          "sources": [{{"id": "s", "title": "{bad}", "url": "javascript:1"}}],
          "events": [{{"id": "{bad}", "date": "2003", "title": "{bad}", "summary": "{bad}",
            "body": "{bad}", "sources": [{{"id": "s"}}]}}]}}"#
    );
    let page = page(&file, Lang::Es, &Place::default());
    for part in [&page.head, &page.body] {
        assert!(!part.contains("<script>"), "{part}");
        assert!(!part.contains("javascript:"), "{part}");
        // The only script is linked data, which holds no sign that could end it.
        assert!(part.matches("</script>").count() <= 1, "{part}");
    }
    assert!(page.head.matches("</title>").count() == 1);
}

#[test]
fn each_page_names_the_other_and_itself() {
    let place = Place {
        home: "../",
        site: Some("https://example.org/laws/"),
        file: "data/laws.json",
        picture: true,
        alone: false,
    };
    let page = page(LAWS, Lang::Es, &place);
    for part in [
        r#"<title>Leyes</title>"#,
        r#"rel="canonical" href="https://example.org/laws/es/""#,
        r#"href="https://example.org/laws/" hreflang="en""#,
        r#"href="https://example.org/laws/es/" hreflang="es""#,
        r#"content="https://example.org/laws/timeline-es.png""#,
        r#""@type":"Dataset""#,
    ] {
        assert!(page.head.contains(part), "{part} in {}", page.head);
    }
    assert!(
        page.body.contains(r#"href="./../?lang=en""#),
        "{}",
        page.body
    );
    assert!(page.body.contains(r#"src="./../timeline-es.svg""#));
    assert!(page.body.contains(r#"href="./../data/laws.json""#));
}

#[test]
fn text_in_another_language_says_so() {
    let file = r#"{"version": 1, "title": {"nah": "Tlahtolli"}, "events": []}"#;
    let page = page(file, Lang::En, &Place::default());
    assert!(
        page.body.contains(r#"<h1 lang="nah">Tlahtolli</h1>"#),
        "{}",
        page.body
    );
}
