//! The table as text, for a spreadsheet or a letter.

use super::Column;
use crate::date::words;
use crate::i18n::{Lang, page::Page};
use crate::query::{Facet, Index};
use crate::read::import::guard::needs_guard;
use crate::timeline::{Event, Source, Timeline};

/// A table as it is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Cells with tabs between, rows with line feeds.
    pub text: String,
    /// A table in HTML, for programs that keep its shape. It never goes into the page.
    pub html: String,
}

/// The name of the law or treaty of an event; nothing where it has none.
pub fn instrument_name<'a>(timeline: &'a Timeline, event: &'a Event, lang: Lang) -> &'a str {
    let Some(id) = &event.instrument else {
        return "";
    };
    let found = timeline.instruments.iter().find(|other| other.id == *id);
    let name = found.and_then(|instrument| instrument.name.as_ref());
    name.map_or(id, |name| name.get(lang))
}

/// A source in one line: its title, and who published it.
pub fn source_words(source: &Source, lang: Lang) -> String {
    let title = source.title.get(lang);
    match &source.publisher {
        Some(publisher) => [title, ", ", publisher.get(lang)].concat(),
        None => title.to_owned(),
    }
}

/// The rows with a row of headings, `ranks` in the order in which they stand.
pub fn copied(timeline: &Timeline, index: &Index, ranks: &[u32], lang: Lang) -> Copied {
    let mut copied = Copied {
        text: String::new(),
        html: String::from("<table>"),
    };
    let page = Page::of(lang);
    let names = Column::ALL.map(|column| column.name(page).to_owned());
    row(&names, "th", &mut copied);
    for rank in ranks {
        row(&cells(timeline, index, *rank, lang), "td", &mut copied);
    }
    copied.html += "</table>";
    copied
}

impl Column {
    /// Its heading.
    pub const fn name(self, page: &Page) -> &'static str {
        match self {
            Column::Date => page.column_date,
            Column::Title => page.column_title,
            Column::Category => page.facet_category,
            Column::Jurisdiction => page.facet_jurisdiction,
            Column::Effect => page.facet_effect,
            Column::Instrument => page.instrument,
            Column::Sources => page.sources,
        }
    }
}

fn cells(timeline: &Timeline, index: &Index, rank: u32, lang: Lang) -> [String; 7] {
    let event = &timeline.events[index.position(rank)];
    let of = |facet| {
        let value = index.value_of(facet, rank);
        value.map_or("", |value| index.name(timeline, facet, value, lang))
    };
    let sources: Vec<String> = event
        .sources
        .iter()
        .map(|citation| {
            let found = timeline
                .sources
                .iter()
                .find(|source| source.id == citation.id);
            let Some(source) = found else {
                return citation.id.to_string();
            };
            let mut line = source_words(source, lang);
            if let Some(url) = &source.url {
                line += " ";
                line += url;
            }
            line
        })
        .collect();
    Column::ALL.map(|column| match column {
        Column::Date => words(&event.date, lang),
        Column::Title => event.title.get(lang).to_owned(),
        Column::Category => of(Facet::Category).to_owned(),
        Column::Jurisdiction => of(Facet::Jurisdiction).to_owned(),
        Column::Effect => of(Facet::Effect).to_owned(),
        Column::Instrument => instrument_name(timeline, event, lang).to_owned(),
        Column::Sources => sources.join("; "),
    })
}

fn row(cells: &[String; 7], element: &str, out: &mut Copied) {
    out.html += "<tr>";
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            out.text.push('\t');
        }
        // What begins so is a formula to a spreadsheet, and the file may be anybody's.
        let guard = if needs_guard(cell) { "'" } else { "" };
        let (open, close) = (["<", element, ">"].concat(), ["</", element, ">"].concat());
        out.html += &open;
        for text in [guard, cell] {
            for c in text.chars() {
                out.text.push(if c.is_control() { ' ' } else { c });
                match c {
                    '<' => out.html += "&lt;",
                    '>' => out.html += "&gt;",
                    '&' => out.html += "&amp;",
                    '"' => out.html += "&quot;",
                    c => out.html.push(c),
                }
            }
        }
        out.html += &close;
    }
    out.html += "</tr>";
    out.text.push('\n');
}
