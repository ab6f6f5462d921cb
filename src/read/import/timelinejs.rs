//! JSON of TimelineJS.

use super::build::{Builder, Parts, Shown, bare, display_date, heading, show, slug, tell};
use super::html::plain;
use super::{Imported, Note, NoteKind};
use crate::read::locate::{Finder, LineTable, Step};
use crate::timeline::{Era, Text};
use serde_json::Value;

/// The timeline of a file; `text` is the file, for the lines of what is wrong in it.
pub fn timelinejs(value: &Value, text: &str) -> Imported {
    let Some(events) = value.get("events").and_then(Value::as_array) else {
        let kind = NoteKind::UnknownFile;
        return Imported {
            timeline: None,
            notes: vec![Note { line: 1, kind }],
        };
    };
    let mut import = Import {
        builder: Builder::new(),
        finder: Finder::new(text.as_bytes()),
        lines: LineTable::new(text.as_bytes()),
        start: text.find('{').unwrap_or(0),
    };
    if let Some(title) = value.get("title") {
        let told = title.get("text").unwrap_or(&Value::Null);
        import
            .builder
            .title(&word(told, "headline"), &word(told, "text"));
        import.background(title, &["title".into()]);
        if !word(title.get("media").unwrap_or(&Value::Null), "url").is_empty() {
            let line = import.line(&["title".into(), "media".into()]);
            import.builder.not_kept(line, "title.media");
        }
    }
    for (at, event) in events.iter().enumerate() {
        import.event(event, &["events".into(), at.into()]);
    }
    let eras = value.get("eras").and_then(Value::as_array);
    for (at, era) in eras.into_iter().flatten().enumerate() {
        import.era(era, &["eras".into(), at.into()]);
    }
    import.builder.finish()
}

struct Import<'a> {
    builder: Builder,
    finder: Finder<'a>,
    lines: LineTable,
    start: usize,
}

impl Import<'_> {
    fn line(&mut self, way: &[Step]) -> u32 {
        self.lines.line(self.finder.find(self.start, way))
    }

    fn background(&mut self, slide: &Value, way: &[Step]) {
        if slide.get("background").is_some_and(|it| !it.is_null()) {
            let line = self.line(&[way, &["background".into()]].concat());
            self.builder.not_kept(line, "background");
        }
    }

    fn event(&mut self, slide: &Value, way: &[Step]) {
        let line = self.line(way);
        let told = slide.get("text").unwrap_or(&Value::Null);
        let (start, end) = (parts(slide, "start_date"), parts(slide, "end_date"));
        let Some(date) = self.builder.interval(line, &start, &end) else {
            return;
        };
        let media = slide.get("media").unwrap_or(&Value::Null);
        let caption = word(media, "caption");
        let (headline, text) = (word(told, "headline"), word(told, "text"));
        let Some(title) = heading([&headline, &caption, &text]) else {
            return self.builder.note(line, NoteKind::NoTitle);
        };
        let wanted = match word(slide, "unique_id") {
            id if id.is_empty() => slug(&title),
            id => id,
        };
        let id = self.builder.id(&wanted);
        let mut event = bare(id, date, Text::Plain(title.into()));
        tell(&mut event, &text);
        let display = [
            word(slide, "display_date"),
            word(
                slide.get("start_date").unwrap_or(&Value::Null),
                "display_date",
            ),
        ];
        let display = display.into_iter().find(|text| !text.is_empty());
        display_date(&mut event, &display.unwrap_or_default());
        event.category = self.builder.category(&word(slide, "group"));
        let credit = word(media, "credit");
        let alt = word(media, "alt");
        let url = word(media, "url");
        let shown = Shown {
            url: &url,
            caption: &caption,
            credit: &credit,
            alt: &alt,
        };
        if !show(&mut event, &shown) {
            self.builder.note(line, NoteKind::media(&url));
        }
        self.builder.event(event);
        self.background(slide, way);
    }

    fn era(&mut self, era: &Value, way: &[Step]) {
        let line = self.line(way);
        let (start, end) = (parts(era, "start_date"), parts(era, "end_date"));
        let Some(date) = self.builder.interval(line, &start, &end) else {
            return;
        };
        let told = era.get("text").unwrap_or(&Value::Null);
        let title = plain(&word(told, "headline"));
        if title.is_empty() {
            return self.builder.note(line, NoteKind::NoTitle);
        }
        self.builder.timeline().eras.push(Era {
            date,
            title: Text::Plain(title.into()),
            extra: None,
        });
    }
}

/// The parts of a date; numbers are taken as well as texts.
fn parts(slide: &Value, name: &str) -> Parts {
    let date = slide.get(name).unwrap_or(&Value::Null);
    let part = |name| word(date, name).trim().to_owned();
    let clock = |name| match part(name) {
        text if text.is_empty() => "0".to_owned(),
        text => text,
    };
    let time = match part("hour") {
        hour if hour.is_empty() => hour,
        hour => format!("{hour}:{}:{}", clock("minute"), clock("second")),
    };
    Parts {
        year: part("year"),
        month: part("month"),
        day: part("day"),
        time,
    }
}

fn word(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
