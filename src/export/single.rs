//! A timeline with the whole app in one file, which opens from disk and asks no network for
//! anything.
//!
//! The release has a template of it (`single.html`): the app's modules, scripts and styles, and
//! a policy that lets nothing else run. Here it is given what is read without a script, and the
//! timeline. Both are text to a browser, whatever they hold.

use super::json::shown;
use super::template::{BODY, DATA, HEAD, filled};
use super::written::{Place, written};
use super::{Order, Part};
use crate::i18n::{Lang, page::Page};

/// The template's name in the folder of the app's files.
pub const TEMPLATE: &str = "single.html";
/// Its word on the command line, which is also the end of a file's name.
pub const WORD: &str = "html";
/// With more events than this, laying out what is written takes longer than the app takes to
/// come: it is for those without scripts then, and others see that it loads.
const MOST: usize = 500;
/// What tells the page's first script so.
const SHELL: &str = "<meta name=\"hito:shell\" content=\"\">";
/// The language that the template is written in.
const LANG: &str = "<html lang=\"en\"";

/// The file that is asked for; nothing where the template is none.
pub fn single(template: &str, order: &Order) -> Option<String> {
    let part = Part::new(order.timeline, order.state, order.scope);
    let timeline = shown(&part);
    let place = Place {
        alone: true,
        ..Place::default()
    };
    let mut page = written(&timeline, part.lang(), &place);
    if timeline.events.len() > MOST {
        page.head.push_str(SHELL);
        page.body = aside(&page.body, part.lang());
    }
    let parts = [
        (HEAD, &*page.head),
        (BODY, &page.body),
        (DATA, &data(&timeline)?),
    ];
    let (before, after) = template.split_once(LANG)?;
    let template = [before, "<html lang=\"", part.lang().code(), "\"", after].concat();
    filled(&template, &parts)
}

/// What is written, for those without scripts; and for others that the timeline is loading. What
/// is for the former anyway is so once, for such elements do not hold each other.
fn aside(body: &str, lang: Lang) -> String {
    let loading = Page::of(lang).loading;
    let body = body.replace("<noscript>", "").replace("</noscript>", "");
    format!(
        "<div class=\"starting\" role=\"status\"><p>{loading}</p><progress></progress></div><noscript>{body}</noscript>"
    )
}

/// A timeline as JSON in an element that no browser runs. It ends at an end tag or changes its
/// ways at a comment, so that `<` may not stand in it; JSON can say it otherwise.
fn data(timeline: &crate::timeline::Timeline) -> Option<String> {
    let text = serde_json::to_string(timeline).ok()?;
    let text = text.replace('<', "\\u003c");
    Some(
        [
            "<script type=\"application/json\" id=\"hito-timeline\">",
            &text,
            "</script>",
        ]
        .concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Scope;
    use crate::read::read;
    use crate::state::read_address;

    const PAGE: &str = "<!doctype html><html lang=\"en\" data-theme=\"auto\"><!-- head --><!-- /head --><!-- body --><!-- /body --><!-- data --><!-- /data --></html>";

    fn made(file: &str, address: &str) -> Option<String> {
        let timeline = read(file.as_bytes()).timeline?;
        let (state, _) = read_address(address, Default::default());
        let order = Order {
            timeline: &timeline,
            state: &state,
            scope: Scope::Shown,
            width: 0.0,
            base: None,
            now: None,
            ground: true,
        };
        single(PAGE, &order)
    }

    /// The timeline that a page holds.
    fn held(page: &str) -> serde_json::Value {
        let (_, rest) = page.split_once("id=\"hito-timeline\">").expect("data");
        let (text, _) = rest.split_once("</script>").expect("its end");
        serde_json::from_str(text).expect("JSON")
    }

    #[test]
    fn it_holds_what_is_shown_in_the_language_of_the_page() {
        let file = r#"{"version": 1, "title": {"en": "Laws", "es": "Leyes"}, "mood": "calm", "events": [
            {"id": "a", "date": "2003", "title": "Treaty"}, {"id": "b", "date": "2007", "title": "Law"}]}"#;
        let page = made(file, "?lang=es").expect("a page");
        assert!(page.starts_with("<!doctype html><html lang=\"es\" data-theme=\"auto\">"));
        assert!(page.contains("<title>Leyes</title>"));
        assert_eq!(
            held(&page),
            serde_json::from_str::<serde_json::Value>(file).expect("JSON")
        );
        let fewer = made(file, "?q=treaty").expect("a page");
        assert_eq!(held(&fewer)["events"].as_array().map(Vec::len), Some(1));
        assert!(!fewer.contains("id=\"event-b\""));
    }

    #[test]
    fn whatever_a_file_says_stays_text() {
        let bad = "</script><script>alert(1)</script><!-- <!-- /data --> ]]> \u{2028} <!-- body --><!-- /body -->";
        let quoted = serde_json::to_string(bad).expect("JSON");
        let file = format!(
            r#"{{"version": 1, "title": {quoted}, "events": [{{"id": "a", "date": "2003", "title": {quoted}, "body": {quoted}}}]}}"#
        );
        let page = made(&file, "").expect("a page");
        assert_eq!(held(&page)["title"], bad);
        // Those of the template, and the one of linked data.
        assert_eq!(page.matches("</script>").count(), 2);
        assert!(!page.contains("alert(1)</script"));
        for mark in [HEAD, BODY, DATA].iter().flatten() {
            assert_eq!(page.matches(mark).count(), 1, "{mark}");
        }
    }

    #[test]
    fn it_names_no_other_file() {
        let page = made(r#"{"version": 1, "title": "T", "events": [{"id": "a", "date": "2003", "title": "A"}]}"#, "").expect("a page");
        for named in ["\"./", ".svg", ".jsonld", "/es/", "rel=\"canonical\""] {
            assert!(!page.contains(named), "{named}");
        }
    }

    #[test]
    fn what_is_written_at_great_length_is_for_those_without_scripts() {
        let events: Vec<String> = (0..=MOST)
            .map(|n| {
                format!(r#"{{"id": "e{n}", "date": "2003", "title": "</noscript><b>{n}</b>"}}"#)
            })
            .collect();
        let file = format!(
            r#"{{"version": 1, "title": "T", "events": [{}]}}"#,
            events.join(",")
        );
        let page = made(&file, "").expect("a page");
        assert!(page.contains(SHELL));
        let (_, rest) = page.split_once("<noscript>").expect("for those without");
        let (inner, rest) = rest.split_once("</noscript>").expect("its end");
        assert!(inner.starts_with("<div id=\"written\"") && inner.contains("id=\"event-e500\""));
        assert!(rest.starts_with("<!-- /body -->"));
        let few = made(r#"{"version": 1, "title": "T", "events": []}"#, "").expect("a page");
        assert!(!few.contains(SHELL) && few.contains("--><div id=\"written\""));
    }

    #[test]
    fn another_page_is_no_template() {
        let timeline = read(br#"{"version": 1, "title": "T", "events": []}"#)
            .timeline
            .expect("a timeline");
        let order = Order {
            timeline: &timeline,
            state: &Default::default(),
            scope: Scope::Whole,
            width: 0.0,
            base: None,
            now: None,
            ground: true,
        };
        assert_eq!(
            single("<html lang=\"en\"><!-- head --><!-- /head -->", &order),
            None
        );
    }
}
