//! A table with one row an event, as spreadsheets open it: RFC 4180, UTF-8 with a byte order
//! mark, lines ended by CR LF.
//!
//! | column | what it holds |
//! |---|---|
//! | `id` | the event's id |
//! | `date` | its date in EDTF |
//! | `earliest`, `latest` | the first and the last day that it may mean, `YYYY-MM-DD`; empty without one |
//! | `date_words` | the date in the reader's language |
//! | `title_en`, `title_es`, … | the title, one column a language of the file; `title` where it names none |
//! | `summary_…`, `body_…`, `notes_…` | the same for these texts |
//! | `category`, `jurisdiction`, `instrument`, `effect` | their ids |
//! | `importance` | 1 to 5 |
//! | `tags` | ids, with `; ` between |
//! | `sources` | ids, with `; ` between, a locator in brackets: `palermo (art. 3)`; a `;`, `[`, `⏐` or `\` of their own has a backslash before it, and so has a bracket behind a space in an id |
//! | `source_urls` | their addresses, with a space between |
//! | `disputes` | what other sources say, with ` ⏐ ` between: `2003-04-11: Ratified [encyclopedia]`; a `⏐` or `\` of their own has a backslash before it |
//!
//! Names of columns are the same in every language: a table is read by programs too.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tabulator or a line break as a
//! formula. Before such a text stands an apostrophe, as OWASP advises; the importer takes it off.

use super::Part;
use crate::date::calendar::civil;
use crate::date::{Instant, words};
use crate::read::import::cell::{PARTS_CLAIMS, escaped_id, escaped_locator};
use crate::read::import::claim;
use crate::read::import::guard::needs_guard;
use crate::timeline::{Citation, Event, Text};

/// Between several values of a cell.
pub const BETWEEN: &str = "; ";

/// A text of an event that the file may hold in several languages.
type Told = (&'static str, fn(&Event) -> Option<&Text>);
const TEXTS: [Told; 4] = [
    ("title", |event| Some(&event.title)),
    ("summary", |event| event.summary.as_ref()),
    ("body", |event| event.body.as_ref()),
    ("notes", |event| event.notes.as_ref()),
];

/// The table of a part.
pub fn csv(part: &Part) -> String {
    let texts: Vec<(Told, Vec<Option<&str>>)> = TEXTS
        .into_iter()
        .map(|told| (told, languages(part, told.1)))
        .collect();
    let mut out = String::from("\u{feff}");
    let mut header: Vec<String> = ["id", "date", "earliest", "latest", "date_words"]
        .map(str::to_owned)
        .into();
    for ((name, _), tags) in &texts {
        header.extend(tags.iter().map(|tag| match tag {
            Some(tag) => format!("{name}_{tag}"),
            None => (*name).to_owned(),
        }));
    }
    header.extend(
        [
            "category",
            "jurisdiction",
            "instrument",
            "effect",
            "importance",
            "tags",
            "sources",
            "source_urls",
            "disputes",
        ]
        .map(str::to_owned),
    );
    row(&mut out, header);
    for event in part.events() {
        row(&mut out, cells(part, event, &texts));
    }
    out
}

fn cells(part: &Part, event: &Event, texts: &[(Told, Vec<Option<&str>>)]) -> Vec<String> {
    let lang = part.lang();
    let span = event.date.span();
    let id = |id: &Option<Box<str>>| id.as_deref().unwrap_or_default().to_owned();
    let mut cells = vec![
        event.id.to_string(),
        event.date.to_string(),
        day(span.start),
        day(span.end.saturating_sub(1)),
        words(&event.date, lang),
    ];
    for ((_, told), tags) in texts {
        let text = told(event);
        cells.extend(tags.iter().map(|tag| {
            text.and_then(|text| in_language(text, *tag))
                .unwrap_or_default()
                .to_owned()
        }));
    }
    let effect = event.effect.map_or("", |effect| effect.word());
    cells.extend([
        id(&event.category),
        id(&event.jurisdiction),
        id(&event.instrument),
        effect.to_owned(),
        event.importance.to_string(),
        event.tags.join(BETWEEN),
        list(&event.sources, |citation| cited(part, citation)).join(BETWEEN),
        urls(part, event).join(" "),
        claims(part, event).join(&format!(" {PARTS_CLAIMS} ")),
    ]);
    cells
}

/// The languages that a text is in anywhere in the part, in the order of their first use; one
/// column without a name where no language is said.
fn languages<'a>(part: &Part<'a>, told: fn(&Event) -> Option<&Text>) -> Vec<Option<&'a str>> {
    let mut tags: Vec<Option<&str>> = Vec::new();
    for event in part.events() {
        let mut see = |tag| {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        };
        match told(event) {
            Some(Text::Plain(_)) => see(None),
            Some(Text::Tagged(all)) => all.iter().for_each(|(tag, _)| see(Some(tag))),
            None => {}
        }
    }
    tags
}

fn in_language<'a>(text: &'a Text, tag: Option<&str>) -> Option<&'a str> {
    match (text, tag) {
        (Text::Plain(text), None) => Some(text),
        (Text::Tagged(all), Some(tag)) => {
            let found = all.iter().find(|(other, _)| **other == *tag);
            found.map(|(_, text)| &**text)
        }
        _ => None,
    }
}

/// A day as spreadsheets and databases read it; nothing where there is none or they could not.
fn day(instant: Instant) -> String {
    let day = civil(instant);
    if instant == Instant::MIN || instant >= Instant::MAX - 1 || !(0..=9999).contains(&day.year) {
        return String::new();
    }
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

fn list<T>(items: &[T], text: impl FnMut(&T) -> String) -> Vec<String> {
    items.iter().map(text).collect()
}

fn cited(part: &Part, citation: &Citation) -> String {
    let id = escaped_id(&citation.id);
    match &citation.locator {
        Some(locator) => format!("{id} ({})", escaped_locator(locator.get(part.lang()))),
        None => id,
    }
}

fn urls(part: &Part, event: &Event) -> Vec<String> {
    let sources = event.sources.iter();
    let urls = sources.filter_map(|citation| part.source(&citation.id)?.url.as_deref());
    urls.map(str::to_owned).collect()
}

fn claims(part: &Part, event: &Event) -> Vec<String> {
    list(&event.disputes, |dispute| {
        let sources = list(&dispute.sources, |citation| cited(part, citation)).join(BETWEEN);
        let claim = dispute.claim.get(part.lang());
        claim::written(dispute.date.as_ref(), claim, &sources)
    })
}

fn row(out: &mut String, cells: Vec<String>) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        field(out, cell);
    }
    out.push_str("\r\n");
}

fn field(out: &mut String, text: &str) {
    let guarded = needs_guard(text);
    if !text.contains(['"', ',', '\r', '\n']) && !guarded && text.trim() == text {
        return out.push_str(text);
    }
    out.push('"');
    if guarded {
        out.push('\'');
    }
    for c in text.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        field(&mut out, text);
        out
    }

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!(written("law"), "law");
        assert_eq!(written("a, b"), "\"a, b\"");
        assert_eq!(written("say \"x\""), "\"say \"\"x\"\"\"");
        assert_eq!(written("two\nlines"), "\"two\nlines\"");
        assert_eq!(written(" edge"), "\" edge\"");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in [
            "=1+1",
            "+52 55",
            "@SUM(A1)",
            "-1+2",
            "\tx",
            "-cmd|' /C calc'!A0",
        ] {
            assert_eq!(written(text), format!("\"'{text}\""));
        }
        for text in ["-0043", "-0043-03-15", "-0043/0014"] {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn days_beyond_the_calendars_of_spreadsheets_are_left_out() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(Instant::MIN), "");
        assert_eq!(day(Instant::MAX - 1), "");
        assert_eq!(day(-70_000_000_000), "");
    }
}
