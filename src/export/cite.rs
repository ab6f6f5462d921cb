//! Citations of an event, of an instrument, or of the whole timeline, in the forms that
//! writers and their programs use. The day of access is given: nothing here asks a clock.

use super::iso::{iso, iso_end, parts};
use crate::date::{Date, Edtf, words};
use crate::i18n::{Lang, fill, law::Law};
use crate::timeline::{InstrumentType, Timeline};

/// What is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// The event at this place in the file.
    Event(usize),
    /// The instrument at this place in the file.
    Instrument(usize),
    /// The timeline.
    Timeline,
}

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiteForm {
    /// A line to read.
    Text,
    /// An entry of BibTeX, with the fields `url` and `urldate` of BibLaTeX.
    Bibtex,
    /// An item of CSL-JSON (schema 1.0.2).
    Csl,
}

impl CiteForm {
    /// Every form, in the order shown to the reader.
    pub const ALL: [CiteForm; 3] = [CiteForm::Text, CiteForm::Bibtex, CiteForm::Csl];

    /// Its name in the page.
    pub const fn word(self) -> &'static str {
        match self {
            CiteForm::Text => "text",
            CiteForm::Bibtex => "bibtex",
            CiteForm::Csl => "csl",
        }
    }

    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let law = Law::of(lang);
        match self {
            CiteForm::Text => law.cite_text,
            CiteForm::Bibtex => law.cite_bibtex,
            CiteForm::Csl => law.cite_csl,
        }
    }
}

/// What a citation is made of.
#[derive(Clone, Copy, Debug)]
pub struct Cite<'a> {
    /// The file.
    pub timeline: &'a Timeline,
    /// What of it.
    pub cited: Cited,
    /// The address that leads there. One that is not of the web leads nobody there, and is left out.
    pub url: &'a str,
    /// The day of access, where it is known.
    pub accessed: Option<&'a Edtf>,
    /// The language.
    pub lang: Lang,
}

/// A citation.
///
/// ```
/// use hito::export::{Cite, CiteForm, Cited, cite};
/// let file = br#"{"version": 1, "title": "Laws", "events": [
///   {"id": "a", "date": "2003-04-11", "title": "Gazette"}]}"#;
/// let timeline = hito::read::read(file).timeline.unwrap();
/// let accessed = "2026-11-24".parse().unwrap();
/// let one = Cite { timeline: &timeline, cited: Cited::Event(0), url: "https://example.org/?event=a",
///     accessed: Some(&accessed), lang: Default::default() };
/// assert_eq!(cite(&one, CiteForm::Text),
///     "“Gazette” (11 April 2003). In: Laws. https://example.org/?event=a. Accessed 24 November 2026.");
/// ```
pub fn cite(cite: &Cite, form: CiteForm) -> String {
    match form {
        CiteForm::Text => text(cite),
        CiteForm::Bibtex => bibtex(cite),
        CiteForm::Csl => csl(cite),
    }
}

impl<'a> Cite<'a> {
    fn id(&self) -> String {
        let file = self.timeline.id.as_deref().unwrap_or("timeline");
        let part = match self.cited {
            Cited::Event(at) => self.timeline.events.get(at).map(|it| &it.id),
            Cited::Instrument(at) => self.timeline.instruments.get(at).map(|it| &it.id),
            Cited::Timeline => None,
        };
        part.map_or_else(|| file.to_owned(), |part| format!("{file}-{part}"))
    }

    /// Its title, and how it is cited by others, where the file says so.
    fn title(&self) -> (&'a str, Option<&'a str>) {
        let timeline = self.timeline;
        match self.cited {
            Cited::Event(at) => {
                let event = timeline.events.get(at);
                (event.map_or("", |it| it.title.get(self.lang)), None)
            }
            Cited::Instrument(at) => timeline.instruments.get(at).map_or(("", None), |it| {
                let name = it.name.as_ref().map_or(&*it.id, |name| name.get(self.lang));
                (
                    name,
                    it.citation.as_ref().map(|citation| citation.get(self.lang)),
                )
            }),
            Cited::Timeline => (timeline.title.get(self.lang), None),
        }
    }

    /// When what is cited happened.
    fn date(&self) -> Option<&'a Edtf> {
        match self.cited {
            Cited::Event(at) => self.timeline.events.get(at).map(|it| &it.date),
            Cited::Instrument(_) | Cited::Timeline => None,
        }
    }

    /// The address, where it is one of the web.
    fn web(&self) -> Option<&str> {
        Some(self.url).filter(|url| url.starts_with("http"))
    }

    fn updated(&self) -> Option<Date> {
        self.timeline.updated.as_ref()?.start().date().copied()
    }
}

fn text(cite: &Cite) -> String {
    let law = Law::of(cite.lang);
    let (title, citation) = cite.title();
    let mut out = match (cite.cited, cite.lang) {
        (Cited::Event(_), Lang::En) => format!("“{title}”"),
        (Cited::Event(_), Lang::Es) => format!("«{title}»"),
        _ => title.to_owned(),
    };
    if let Some(date) = cite.date() {
        out.push_str(&format!(" ({})", words(date, cite.lang)));
    }
    out.push('.');
    if let Some(citation) = citation {
        out.push_str(&format!(" {citation}."));
    }
    if cite.cited != Cited::Timeline {
        let title = cite.timeline.title.get(cite.lang);
        out.push(' ');
        out.push_str(&fill(law.cite_in, &[("title", title)]));
    }
    if let Some(updated) = cite.updated() {
        out.push_str(&format!(" {}.", words(&Edtf::Date(updated), cite.lang)));
    }
    if let Some(url) = cite.web() {
        out.push_str(&format!(" {url}."));
    }
    if let Some(accessed) = cite.accessed {
        out.push(' ');
        out.push_str(&fill(
            law.cite_accessed,
            &[("date", &words(accessed, cite.lang))],
        ));
    }
    out
}

/// A text within braces: what TeX would take for an order is written so that it is not.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '_' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

fn bibtex(cite: &Cite) -> String {
    let (title, citation) = cite.title();
    let key: String = cite
        .id()
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '-'
            }
        })
        .collect();
    let mut fields = vec![("title", format!("{{{}}}", tex(title)))];
    if cite.cited != Cited::Timeline {
        let within = cite.timeline.title.get(cite.lang);
        fields.push((
            "howpublished",
            tex(&fill(Law::of(cite.lang).cite_in, &[("title", within)])),
        ));
    }
    if let Some(date) = cite.date() {
        fields.push(("note", tex(&words(date, cite.lang))));
    }
    if let Some(citation) = citation {
        fields.push(("note", tex(citation)));
    }
    if let Some(updated) = cite.updated().as_ref().and_then(iso) {
        let year = updated.split('-').next().unwrap_or_default();
        fields.push(("year", year.to_owned()));
        fields.push(("date", updated.clone()));
    }
    // A URL is taken as it is, but for braces, which no address has unescaped.
    if let Some(url) = cite.web() {
        fields.push(("url", url.replace('{', "%7B").replace('}', "%7D")));
    }
    if let Some(accessed) = cite.accessed.and_then(|date| iso_end(&date.start())) {
        fields.push(("urldate", accessed));
    }
    let mut out = format!("@misc{{{key}");
    for (name, value) in fields {
        out.push_str(&format!(",\n  {name} = {{{value}}}"));
    }
    out.push_str("\n}");
    out
}

/// A text in JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn csl(cite: &Cite) -> String {
    let (title, citation) = cite.title();
    let kind = match cite.cited {
        Cited::Event(_) => "webpage",
        Cited::Timeline => "dataset",
        Cited::Instrument(at) => match cite.timeline.instruments.get(at).and_then(|it| it.kind) {
            Some(InstrumentType::Treaty) => "treaty",
            Some(InstrumentType::Judgment) => "legal_case",
            _ => "legislation",
        },
    };
    let mut members = vec![
        ("id", quoted(&cite.id())),
        ("type", quoted(kind)),
        ("title", quoted(title)),
        ("language", quoted(cite.lang.code())),
    ];
    members.extend(cite.web().map(|url| ("URL", quoted(url))));
    if cite.cited != Cited::Timeline {
        members.push((
            "container-title",
            quoted(cite.timeline.title.get(cite.lang)),
        ));
    }
    if let Some(citation) = citation {
        members.push(("references", quoted(citation)));
    }
    let dated = |date: &Edtf| {
        let numbers = date
            .start()
            .date()
            .and_then(parts)
            .filter(|_| !date.is_interval());
        match numbers {
            Some(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
                format!("{{\"date-parts\": [[{}]]}}", numbers.join(", "))
            }
            // What has a doubt is told in words.
            None => format!("{{\"literal\": {}}}", quoted(&words(date, cite.lang))),
        }
    };
    if let Some(date) = cite.date() {
        members.push(("event-date", dated(date)));
    }
    if let Some(updated) = cite.updated() {
        members.push(("issued", dated(&Edtf::Date(updated))));
    }
    if let Some(accessed) = cite.accessed {
        members.push(("accessed", dated(accessed)));
    }
    let members: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("    {}: {value}", quoted(name)))
        .collect();
    format!("[\n  {{\n{}\n  }}\n]", members.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(title: &str, date: &str, form: CiteForm) -> String {
        cited_at("https://e.org/?event=%C3%A9%201", title, date, form)
    }

    fn cited_at(url: &str, title: &str, date: &str, form: CiteForm) -> String {
        let file = serde_json::json!({ "version": 1, "id": "x_y", "title": "A & B", "updated": "2026-11-24",
            "instruments": [{ "id": "law", "type": "law", "name": "The Law", "citation": "DOF 14 June 2012" }],
            "events": [{ "id": "é 1", "date": date, "title": title }] });
        let timeline: Timeline = serde_json::from_value(file).expect("a timeline");
        let accessed = Edtf::day(2026, 11, 25);
        let at = Cited::Event(0);
        cite(
            &Cite {
                timeline: &timeline,
                cited: at,
                url,
                accessed: Some(&accessed),
                lang: Lang::En,
            },
            form,
        )
    }

    #[test]
    fn a_page_on_a_disk_has_no_address_to_cite() {
        for form in CiteForm::ALL {
            let cited = cited_at("file:///home/maria/law.html?event=a", "T", "2003", form);
            assert!(!cited.contains("maria"), "{cited}");
            assert!(!cited.to_lowercase().contains("url ="), "{cited}");
        }
    }

    #[test]
    fn tex_takes_nothing_for_an_order() {
        let entry = cited(r"50% of {\bf x} & y_z", "2003-04", CiteForm::Bibtex);
        assert_eq!(
            entry,
            "@misc{x-y---1,\n  title = {{50\\% of \\{\\textbackslash{}bf x\\} \\& y\\_z}},\n  \
            howpublished = {In: A \\& B.},\n  note = {April 2003},\n  year = {2026},\n  date = {2026-11-24},\n  \
            url = {https://e.org/?event=%C3%A9%201},\n  urldate = {2026-11-25}\n}"
        );
    }

    #[test]
    fn csl_is_json_with_numbers_or_words_for_dates() {
        let item = |date: &str| -> serde_json::Value {
            serde_json::from_str(&cited("A \"quoted\"\ntitle", date, CiteForm::Csl)).expect("JSON")
        };
        let sure = item("2003-04-11");
        assert_eq!(sure[0]["title"], "A \"quoted\"\ntitle");
        assert_eq!(
            sure[0]["event-date"]["date-parts"],
            serde_json::json!([[2003, 4, 11]])
        );
        assert_eq!(
            sure[0]["accessed"]["date-parts"],
            serde_json::json!([[2026, 11, 25]])
        );
        assert_eq!(item("2003~")[0]["event-date"]["literal"], "c. 2003");
        assert_eq!(item("2000/2002")[0]["event-date"]["literal"], "2000–2002");
    }
}
