//! Tables with one row an event.

use super::build::{Builder, Parts, Shown, bare, display_date, heading, show, slug, tell};
use super::cell::{PARTS_CLAIMS, unescaped, values};
use super::claim;
use super::columns::{Column, Part, Told, column};
use super::csv::{Row, rows};
use super::guard::behind_guard;
use super::html::{is_web, plain};
use super::{Imported, Note, NoteKind, unheaded};
use crate::date::{Edtf, Endpoint};
use crate::timeline::{Citation, Dispute, Effect, Era, Event, Id, Text};

/// The timeline of a table.
pub fn table(text: &str) -> Imported {
    let (rows, open) = rows(text);
    let mut builder = Builder::new();
    let Some((header, rows)) = rows.split_first() else {
        return failed(NoteKind::Empty);
    };
    let mut columns = Vec::with_capacity(header.cells.len());
    for name in &header.cells {
        let known = column(name);
        if known.is_none() && !name.trim().is_empty() {
            let name = name.trim().to_owned();
            builder.note(header.line, NoteKind::UnknownColumn { name });
        }
        columns.push(known);
    }
    let has = |test: fn(&Column) -> bool| columns.iter().flatten().any(test);
    if !has(|it| matches!(it, Column::Date | Column::Start(Part::Year))) {
        return failed(NoteKind::NoColumn {
            wanted: "date, fecha, Year",
        });
    }
    if !has(|it| matches!(it, Column::Text(Told::Title, _))) {
        return failed(NoteKind::NoColumn {
            wanted: "title, título, Headline",
        });
    }
    for Note { line, kind } in unheaded::notes(header, rows) {
        builder.note(line, kind);
    }
    for row in rows {
        Reader {
            builder: &mut builder,
            columns: &columns,
            row,
        }
        .row();
    }
    if let Some(line) = open {
        builder.note(line, NoteKind::OpenQuote);
    }
    builder.finish()
}

fn failed(kind: NoteKind) -> Imported {
    Imported {
        timeline: None,
        notes: vec![Note { line: 1, kind }],
    }
}

/// One row.
struct Reader<'a> {
    builder: &'a mut Builder,
    columns: &'a [Option<Column>],
    row: &'a Row,
}

impl Reader<'_> {
    fn row(mut self) {
        let title = self.text(Told::Title);
        let kind = self.cell(&Column::Kind).to_lowercase();
        if kind == "title" && !self.builder.has_title() {
            let headline = title.map(|text| one(&text)).unwrap_or_default();
            let text = self.cell(&Column::Html).to_owned();
            self.builder.title(&headline, &text);
            if !self.cell(&Column::Media).is_empty() {
                self.builder.not_kept(self.row.line, "title.media");
            }
            return self.not_kept();
        }
        let Some(date) = self.date() else { return };
        let [caption, text] = [Column::MediaCaption, Column::Html].map(|it| self.cell(&it));
        let title = title.filter(|text| !one(text).is_empty());
        let title = title.or_else(|| Some(Text::Plain(heading(["", caption, text])?.into())));
        let Some(title) = title else {
            return self.builder.note(self.row.line, NoteKind::NoTitle);
        };
        if kind == "era" {
            let extra = None;
            return self
                .builder
                .timeline()
                .eras
                .push(Era { date, title, extra });
        }
        let wanted = match self.cell(&Column::Id) {
            "" => slug(&one(&title)),
            id => id.to_owned(),
        };
        let id = self.builder.id(&wanted);
        let mut event = bare(id, date, title);
        tell(&mut event, self.cell(&Column::Html));
        event.summary = self.text(Told::Summary).or(event.summary);
        event.body = self.text(Told::Body).or(event.body);
        event.notes = self.text(Told::Notes);
        display_date(&mut event, self.cell(&Column::Display));
        self.groups(&mut event);
        self.sources(&mut event);
        let shown = Shown {
            url: self.cell(&Column::Media),
            caption: self.cell(&Column::MediaCaption),
            credit: self.cell(&Column::MediaCredit),
            alt: self.cell(&Column::MediaAlt),
        };
        let (media, line) = (NoteKind::media(shown.url), self.row.line);
        if !show(&mut event, &shown) {
            self.builder.note(line, media);
        }
        self.builder.event(event);
        self.not_kept();
    }

    fn cell(&self, wanted: &Column) -> &str {
        let cells = self.columns.iter().zip(&self.row.cells);
        let mut found = cells.filter(|(column, _)| column.as_ref() == Some(wanted));
        let cell = found.next().map_or("", |(_, cell)| &**cell);
        behind_guard(cell).unwrap_or(cell).trim()
    }

    /// A text in the languages that the table has columns for. Where one column names no
    /// language and others do, it stands first, as of a language that is not determined.
    fn text(&self, wanted: Told) -> Option<Text> {
        let mut tagged: Vec<(Box<str>, Box<str>)> = Vec::new();
        let mut alone = None;
        for (column, cell) in self.columns.iter().zip(&self.row.cells) {
            // Behind a guard spaces at the edge are what was written; elsewhere they are a slip.
            let cell = behind_guard(cell).unwrap_or_else(|| cell.trim());
            let Some(Column::Text(told, tag)) = column else {
                continue;
            };
            if *told != wanted || cell.trim().is_empty() {
                continue;
            }
            match tag {
                // Two columns of one language: the first is kept.
                Some(tag) if tagged.iter().any(|(other, _)| **other == **tag) => {}
                Some(tag) => tagged.push((tag.as_str().into(), cell.into())),
                None if told == &Told::Title => alone = Some(plain(cell)),
                None => alone = Some(cell.to_owned()),
            }
        }
        if tagged.is_empty() {
            return alone.map(|text| Text::Plain(text.into()));
        }
        if let Some(text) = alone.filter(|text| !text.is_empty()) {
            tagged.insert(0, ("und".into(), text.into()));
        }
        Some(Text::Tagged(tagged.into()))
    }

    fn date(&mut self) -> Option<Edtf> {
        let line = self.row.line;
        let parts = |side: fn(Part) -> Column| {
            let part = |part| self.cell(&side(part)).to_owned();
            Parts {
                year: part(Part::Year),
                month: part(Part::Month),
                day: part(Part::Day),
                time: part(Part::Time),
            }
        };
        let (start, end) = (parts(Column::Start), parts(Column::End));
        let whole = self.cell(&Column::Date).to_owned();
        if whole.is_empty() {
            return self.builder.interval(line, &start, &end);
        }
        let date = self.builder.date(line, &whole)?;
        let until = self.cell(&Column::Until).to_owned();
        let (Endpoint::Date(first), false) = (date.start(), until.is_empty()) else {
            return Some(date);
        };
        match self.builder.date(line, &until)?.end() {
            Endpoint::Date(last) => self.builder.ranging(line, first, last),
            Endpoint::Open | Endpoint::Unknown => Some(date),
        }
    }

    fn groups(&mut self, event: &mut Event) {
        let line = self.row.line;
        let id = |text: &str| (!text.is_empty()).then(|| Id::from(text));
        let category = self.cell(&Column::Category).to_owned();
        event.category = self.builder.category(&category);
        let jurisdiction = self.cell(&Column::Jurisdiction).to_owned();
        event.jurisdiction = self.builder.jurisdiction(&jurisdiction);
        event.instrument = id(self.cell(&Column::Instrument));
        let tags = self.cell(&Column::Tags).to_owned();
        let tags = tags.split([';', ',']).map(str::trim);
        event.tags = tags.filter_map(|tag| self.builder.tag(tag)).collect();
        let bad = |name: &str, value: &str| NoteKind::BadValue {
            name: name.to_owned(),
            value: value.to_owned(),
        };
        match self.cell(&Column::Effect).to_owned() {
            word if word.is_empty() => {}
            word => match Effect::from_word(&word) {
                Some(effect) => event.effect = Some(effect),
                None => self.builder.note(line, bad("effect", &word)),
            },
        }
        match self.cell(&Column::Importance).to_owned() {
            text if text.is_empty() => {}
            text => match text.parse() {
                Ok(importance @ 1..=5) => event.importance = importance,
                _ => self.builder.note(line, bad("importance", &text)),
            },
        }
    }

    fn sources(&mut self, event: &mut Event) {
        let cited = self.cell(&Column::Sources).to_owned();
        let urls = self.cell(&Column::SourceUrls).to_owned();
        let urls: Vec<&str> = urls.split_whitespace().collect();
        event.sources = citations(&cited).into();
        let aligned = urls.len() == event.sources.len();
        for (at, citation) in event.sources.iter_mut().enumerate() {
            // A source may be given by its address alone.
            let own = is_web(&citation.id).then(|| citation.id.to_string());
            let url = own
                .as_deref()
                .or_else(|| aligned.then_some(urls.get(at).copied()).flatten());
            self.builder.source(&citation.id.clone(), url);
        }
        let claims = self.cell(&Column::Disputes).to_owned();
        event.disputes = values(&claims, PARTS_CLAIMS)
            .into_iter()
            .map(dispute)
            .collect();
        for dispute in &event.disputes {
            for citation in &dispute.sources {
                self.builder.source(&citation.id, None);
            }
        }
    }

    fn not_kept(&mut self) {
        let cells = self.columns.iter().zip(&self.row.cells);
        for (column, cell) in cells {
            if let (Some(Column::NotKept(name)), false) = (column, cell.trim().is_empty()) {
                self.builder.not_kept(self.row.line, name);
            }
        }
    }
}

/// The first language of a text.
fn one(text: &Text) -> String {
    text.all().next().unwrap_or_default().to_owned()
}

/// Citations such as `palermo (art. 3); dof-2003`.
fn citations(text: &str) -> Vec<Citation> {
    let citation = |part: &str| {
        let (id, locator) = match part.split_once(" (") {
            // The last bracket alone is ours: a locator may end with one of its own.
            Some((id, locator)) => (id, Some(locator.strip_suffix(')').unwrap_or(locator))),
            None => (part, None),
        };
        Citation {
            id: unescaped(id).into(),
            locator: locator.map(|text| Text::Plain(unescaped(text).into())),
            extra: None,
        }
    };
    values(text, ';').into_iter().map(citation).collect()
}

/// A claim such as `2003-04-11: Ratified [encyclopedia]`.
fn dispute(text: &str) -> Dispute {
    let (date, claim, sources) = claim::told(text);
    Dispute {
        claim: Text::Plain(claim.into()),
        date,
        sources: citations(sources).into(),
        extra: None,
    }
}
