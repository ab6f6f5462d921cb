//! Calendar entries, as RFC 5545 writes them: each event as days, without a clock.
//!
//! An event known to the day comes back each year, as an anniversary. One known to the month,
//! the year or less would fill the calendar and stand nowhere, and is left out; so is one
//! before the year 1, which calendars cannot hold.

use super::{Order, Part};
use crate::date::calendar::{Civil, civil};
use crate::date::{Edtf, Endpoint, Instant, Month, words};
use crate::i18n::{export::Export, fill};
use crate::timeline::Event;

/// A line has at most so many bytes, its end not counted.
const LINE: usize = 75;

/// The calendar of a part.
pub fn ical(part: &Part, order: &Order) -> String {
    let lang = part.lang();
    let stamp = clock(order.now.unwrap_or_default());
    let mut out = String::new();
    let mut put = |name: &str, value: &str| line(&mut out, name, value);
    put("BEGIN", "VCALENDAR");
    put("VERSION", "2.0");
    put(
        "PRODID",
        &format!("-//Hito//Timeline//{}", lang.code().to_uppercase()),
    );
    put("CALSCALE", "GREGORIAN");
    put("X-WR-CALNAME", &escaped(part.timeline.title.get(lang)));
    for event in part.events() {
        let Some((start, end)) = days(&event.date) else {
            continue;
        };
        put("BEGIN", "VEVENT");
        put("UID", &uid(part, event));
        put("DTSTAMP", &stamp);
        put("DTSTART;VALUE=DATE", &date(start));
        // An entry without an end lasts its one day: so does one whose end lies before its
        // start, or where a calendar, which knows four digits of a year, has no day for it.
        if end > start && civil(end).year <= 9999 {
            put("DTEND;VALUE=DATE", &date(end));
        }
        if !event.date.is_interval() {
            put("RRULE", &yearly(start));
        }
        put("TRANSP", "TRANSPARENT");
        let title = event.title.get(lang);
        put(
            "SUMMARY",
            &escaped(&format!("{title} ({})", civil(start).year)),
        );
        put("DESCRIPTION", &escaped(&description(part, event)));
        if let Some(category) = name(part, event) {
            put("CATEGORIES", &escaped(category));
        }
        if let Some(address) = part.address(order.base, Some(event)) {
            put("URL;VALUE=URI", &address);
        }
        put("END", "VEVENT");
    }
    put("END", "VCALENDAR");
    out
}

/// From midnight of an event's first day to midnight after its last; nothing where it is not
/// known to the day, or a calendar cannot hold it.
fn days(date: &Edtf) -> Option<(Instant, Instant)> {
    let to_the_day = |end: Endpoint| {
        let date = end.date()?;
        let day = matches!(date.month, Month::Day(..)) && date.unspecified == 0;
        (day && (1..=9999).contains(&date.year)).then(|| {
            let mut date = *date;
            // The day as the place itself counted it.
            date.time = None;
            date.span()
        })
    };
    Some((to_the_day(date.start())?.start, to_the_day(date.end())?.end))
}

/// Each year on the same day; an anniversary of 29 February comes in leap years alone, for
/// RFC 5545 passes over days that a month does not have.
fn yearly(start: Instant) -> String {
    let day = civil(start);
    format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", day.month, day.day)
}

/// A name that is the same in every export, so that a calendar takes a newer one for the same
/// entry. Ids are texts of any sort: what is not a plain letter is written as its code.
fn uid(part: &Part, event: &Event) -> String {
    let plain = |text: &str| {
        text.chars()
            .map(|c| match c {
                'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => c.to_string(),
                c => format!("_{:x}_", u32::from(c)),
            })
            .collect::<String>()
    };
    let timeline = part.timeline.id.as_deref().unwrap_or("timeline");
    format!("{}@{}.hito", plain(&event.id), plain(timeline))
}

fn name<'a>(part: &'a Part, event: &Event) -> Option<&'a str> {
    use crate::query::Facet::Category;
    let value = part.index.value(Category, event.category.as_deref()?)?;
    Some(part.index.name(part.timeline, Category, value, part.lang()))
}

fn description(part: &Part, event: &Event) -> String {
    let lang = part.lang();
    let export = Export::of(lang);
    let mut lines = vec![words(&event.date, lang)];
    lines.extend(event.summary.as_ref().map(|text| text.get(lang).to_owned()));
    for dispute in &event.disputes {
        lines.push(format!(
            "{}: {}",
            export.other_source,
            dispute.claim.get(lang)
        ));
    }
    for citation in &event.sources {
        let source = part.source(&citation.id);
        let title = source.map_or(&*citation.id, |source| source.title.get(lang));
        let url = source.and_then(|source| source.url.as_deref());
        let named = match url {
            Some(url) => format!("{title}, {url}"),
            None => title.to_owned(),
        };
        lines.push(fill(export.calendar_source, &[("source", &named)]));
    }
    lines.join("\n")
}

fn date(instant: Instant) -> String {
    let Civil {
        year, month, day, ..
    } = civil(instant);
    format!("{year:04}{month:02}{day:02}")
}

fn clock(instant: Instant) -> String {
    let at = civil(instant);
    let (hour, minute, second) = (at.hour, at.minute, at.second);
    format!("{}T{hour:02}{minute:02}{second:02}Z", date(instant))
}

/// A text as a value: commas, semicolons and backslashes are escaped, line breaks written `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One line of content, folded before it is too long, never within a character.
fn line(out: &mut String, name: &str, value: &str) {
    let mut room = LINE;
    let mut put = |c: char| {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= c.len_utf8();
        out.push(c);
    };
    name.chars().for_each(&mut put);
    put(':');
    value.chars().filter(|c| !c.is_control()).for_each(put);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_said(text in "\\PC{0,300}") {
            let mut out = String::new();
            line(&mut out, "SUMMARY", &text);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= LINE));
            let unfolded = out.replace("\r\n ", "");
            prop_assert_eq!(unfolded, format!("SUMMARY:{text}\r\n"));
        }
    }

    #[test]
    fn only_what_is_known_to_the_day_has_days() {
        let days = |text: &str| days(&text.parse().expect("EDTF"));
        assert_eq!(days("2003-04-11"), Some((1_050_019_200, 1_050_105_600)));
        assert!(days("2003-04-11/2003-04-13").is_some());
        for text in [
            "2003",
            "2003-04",
            "198X",
            "2003-04-XX",
            "2003-04-11/..",
            "-0043-03-15",
        ] {
            assert_eq!(days(text), None, "{text}");
        }
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
