//! A timeline as linked data: schema.org's `Legislation` and `Event` in JSON-LD 1.1, with terms
//! of ELI (the European Legislation Identifier) where schema.org has none.
//!
//! What is not certain is left out of what machines count with, and told in words: a date with
//! a doubt is no `Date` of schema.org, a life that is only perhaps in force has no
//! `legislationLegalForce`. What sources do not agree on stands in the text of its event.

use super::iso::{iso, iso_end};
use crate::date::{Edtf, words};
use crate::i18n::{Lang, page::Page};
use crate::law::{Answer, Bound, Life, Lives, Side, Status, terms};
use crate::state::{State, write_address};
use crate::timeline::{Citation, Effect, Event, Instrument, Relation, Source, Text, Timeline};
use serde_json::{Map, Value, json};

/// The linked data of a timeline. `base` is the address of the page without its query; with
/// it events and instruments have the addresses under which the page opens them.
///
/// ```
/// let file = br#"{"version": 1, "title": "Laws", "instruments": [{"id": "law", "type": "law",
///   "in_force": "2007-11-28/.."}], "events": []}"#;
/// let timeline = hito::read::read(file).timeline.unwrap();
/// let linked = hito::export::jsonld(&timeline, "https://example.org/");
/// assert!(linked.contains(r#""@id": "https://example.org/?instrument=law""#));
/// ```
pub fn jsonld(timeline: &Timeline, base: &str) -> String {
    linked(timeline, timeline.events.iter(), base)
}

/// The linked data of a timeline's instruments and of some of its events.
pub(super) fn linked<'a>(
    timeline: &Timeline,
    events: impl Iterator<Item = &'a Event>,
    base: &str,
) -> String {
    let writer = Writer { timeline, base };
    let lives = Lives::new(timeline);
    let mut graph = vec![writer.dataset()];
    for (instrument, life) in timeline.instruments.iter().zip(lives.iter()) {
        graph.push(writer.legislation(instrument, life));
    }
    graph.extend(events.map(|event| writer.event(event)));
    let context = json!(["https://schema.org", { "eli": "http://data.europa.eu/eli/ontology#" }]);
    let linked = json!({ "@context": context, "@graph": graph });
    let mut text = serde_json::to_string_pretty(&linked).unwrap_or_default();
    // Within a page it must not close the element that it stands in.
    text = text.replace("</", "<\\/");
    text.push('\n');
    text
}

/// What the timeline itself is, without what it tells, in one language: short enough to stand in
/// every page.
pub(super) fn about(timeline: &Timeline, base: &str, lang: Lang) -> String {
    let mut about = Writer { timeline, base }.dataset();
    if let Some(about) = about.as_object_mut() {
        about.insert("name".into(), timeline.title.get(lang).into());
        if let Some(summary) = &timeline.summary {
            about.insert("description".into(), summary.get(lang).into());
        }
        about.insert("@context".into(), "https://schema.org".into());
        if !base.is_empty() {
            about.insert("url".into(), base.into());
        }
    }
    about.to_string()
}

struct Writer<'a> {
    timeline: &'a Timeline,
    base: &'a str,
}

/// Puts a value in, where there is one.
fn put(into: &mut Map<String, Value>, name: &str, value: impl Into<Option<Value>>) {
    if let Some(value) = value.into() {
        into.insert(name.to_owned(), value);
    }
}

/// A text in every language that it has.
fn text(text: &Text) -> Value {
    match text {
        Text::Plain(text) => (**text).into(),
        Text::Tagged(all) => {
            let one = |(tag, text): &(Box<str>, Box<str>)| json!({ "@language": **tag, "@value": **text });
            all.iter().map(one).collect()
        }
    }
}

/// A list without brackets where it holds one; nothing where it holds none.
fn list(values: Vec<Value>) -> Option<Value> {
    match values.len() {
        0 | 1 => values.into_iter().next(),
        _ => Some(values.into()),
    }
}

impl Writer<'_> {
    fn address(&self, state: &State) -> String {
        format!("{}{}", self.base, write_address(state, Lang::En))
    }

    fn event_id(&self, id: &str) -> String {
        let event = Some(id.into());
        self.address(&State {
            event,
            ..State::default()
        })
    }

    fn instrument_id(&self, id: &str) -> String {
        let instrument = Some(id.into());
        self.address(&State {
            instrument,
            ..State::default()
        })
    }

    fn dataset(&self) -> Value {
        let timeline = self.timeline;
        let mut out = Map::new();
        put(&mut out, "@type", Value::from("Dataset"));
        put(
            &mut out,
            "@id",
            Value::from(self.address(&State::default())),
        );
        put(&mut out, "name", text(&timeline.title));
        put(&mut out, "description", timeline.summary.as_ref().map(text));
        put(
            &mut out,
            "license",
            timeline.license.as_deref().map(Value::from),
        );
        put(&mut out, "dateModified", date(timeline.updated.as_ref()));
        out.into()
    }

    fn legislation(&self, instrument: &Instrument, life: &Life) -> Value {
        let mut out = Map::new();
        let id = self.instrument_id(&instrument.id);
        put(&mut out, "@type", Value::from("Legislation"));
        put(&mut out, "@id", Value::from(id.clone()));
        put(&mut out, "url", Value::from(id));
        let name = instrument
            .name
            .as_ref()
            .map_or_else(|| Value::from(&*instrument.id), text);
        put(&mut out, "name", name);
        put(
            &mut out,
            "legislationIdentifier",
            instrument.citation.as_ref().map(text),
        );
        let kind = instrument
            .kind
            .and_then(|kind| terms::TYPES.iter().find(|term| term.kind == kind));
        put(
            &mut out,
            "legislationType",
            kind.map(|term| Value::from(term.schema)),
        );
        put(
            &mut out,
            "legislationJurisdiction",
            self.jurisdiction(instrument),
        );
        self.dates(&mut out, life);
        self.force(&mut out, instrument, life);
        self.relations(&mut out, instrument);
        put(&mut out, "citation", self.works(&instrument.sources));
        out.into()
    }

    fn jurisdiction(&self, instrument: &Instrument) -> Option<Value> {
        let id = instrument.jurisdiction.as_ref()?;
        let declared = self.timeline.jurisdictions.iter().find(|it| it.id == *id);
        let mut out = Map::new();
        put(&mut out, "@type", Value::from("AdministrativeArea"));
        let name = declared.and_then(|it| it.name.as_ref());
        put(
            &mut out,
            "name",
            name.map_or_else(|| Value::from(&**id), text),
        );
        let code = declared.and_then(|it| it.code.as_deref());
        put(&mut out, "identifier", code.map(Value::from));
        Some(out.into())
    }

    /// The dates of what happened to it, each under the name that the vocabularies have for it;
    /// the first of several.
    fn dates(&self, out: &mut Map<String, Value>, life: &Life) {
        for event in life
            .events
            .iter()
            .filter_map(|at| self.timeline.events.get(*at))
        {
            let term = |effect: Effect| terms::EFFECTS.iter().find(|term| term.effect == effect);
            let Some(term) = event.effect.and_then(term) else {
                continue;
            };
            let Some(when) = iso_end(&event.date.start()) else {
                continue;
            };
            let eli = term.eli.map(|name| format!("eli:{name}"));
            for name in term.schema.map(str::to_owned).into_iter().chain(eli) {
                // What begins and ends force follows from the whole life.
                if !name.ends_with("_in_force") {
                    out.entry(name).or_insert_with(|| when.clone().into());
                }
            }
        }
    }

    /// What it is as of the day on which the file was last changed.
    fn force(&self, out: &mut Map<String, Value>, instrument: &Instrument, life: &Life) {
        let contradicted = |side| life.contradictions.iter().any(|it| it.side == side);
        let told = |bound: &Bound| bound.is_told();
        let entry = life.force().next().map(|spell| spell.from).filter(told);
        let entry = entry.filter(|_| !contradicted(Side::Entry));
        let entry = entry.and_then(|bound| iso(&bound.date?));
        put(out, "eli:first_date_entry_in_force", entry.map(Value::from));
        let end = life.end().map(|(_, bound)| bound).filter(told);
        let end = end.filter(|_| life.contradictions.is_empty());
        let end = end.and_then(|bound| iso(&bound.date?));
        put(out, "eli:date_no_longer_in_force", end.map(Value::from));
        let open = |part: String| {
            if part.is_empty() {
                "..".to_owned()
            } else {
                part
            }
        };
        if let Some(written) = instrument.in_force.as_ref().filter(|it| it.is_interval()) {
            let ends = written.ends().map(|end| match end.date() {
                Some(date) => iso(date),
                None => Some(String::new()),
            });
            if let [Some(start), Some(end)] = ends {
                let covered = format!("{}/{}", open(start), open(end));
                put(out, "temporalCoverage", Value::from(covered));
            }
        }
        let Some(updated) = &self.timeline.updated else {
            return;
        };
        let status = match life.on(updated) {
            Answer::InForce { partly: false } => Status::InForce,
            Answer::InForce { partly: true } => Status::PartlyInForce,
            Answer::NotYet(status) => status.unwrap_or(Status::Proposed),
            Answer::Ended(ending) => Status::Ended(ending),
            Answer::Perhaps | Answer::Unknown => return,
        };
        let Some(term) = terms::STATUSES.iter().find(|term| term.status == status) else {
            return;
        };
        let force = format!("https://schema.org/{}", term.schema);
        put(out, "legislationLegalForce", Value::from(force));
        put(
            out,
            "eli:in_force",
            json!({ "@id": format!("eli:{}", term.eli) }),
        );
        put(out, "legislationDateVersion", date(Some(updated)));
    }

    fn relations(&self, out: &mut Map<String, Value>, instrument: &Instrument) {
        for term in terms::RELATIONS {
            let of = |it: &&Relation| it.kind == term.relation;
            let targets = instrument.relations.iter().filter(of);
            let there = |id: &str| self.timeline.instruments.iter().any(|it| *it.id == *id);
            let targets = targets
                .filter(|it| there(&it.target))
                .map(|it| json!({ "@id": self.instrument_id(&it.target) }));
            let name = term
                .schema
                .map_or_else(|| format!("eli:{}", term.eli), str::to_owned);
            put(out, &name, list(targets.collect()));
        }
    }

    fn event(&self, event: &Event) -> Value {
        let mut out = Map::new();
        let id = self.event_id(&event.id);
        put(&mut out, "@type", Value::from("Event"));
        put(&mut out, "@id", Value::from(id.clone()));
        put(&mut out, "url", Value::from(id));
        put(&mut out, "name", text(&event.title));
        put(&mut out, "description", self.description(event));
        put(
            &mut out,
            "startDate",
            iso_end(&event.date.start()).map(Value::from),
        );
        if event.date.is_interval() {
            put(
                &mut out,
                "endDate",
                iso_end(&event.date.end()).map(Value::from),
            );
        }
        let about = event.instrument.as_deref();
        let there = about.filter(|id| self.timeline.instruments.iter().any(|it| *it.id == **id));
        put(
            &mut out,
            "about",
            there.map(|id| json!({ "@id": self.instrument_id(id) })),
        );
        let mut works: Vec<Value> = self.all_works(&event.sources);
        works.extend(event.disputes.iter().map(|dispute| {
            let mut claim = Map::new();
            put(&mut claim, "@type", Value::from("Claim"));
            put(&mut claim, "text", text(&dispute.claim));
            let when = dispute
                .date
                .as_ref()
                .map(|date| Value::from(date.to_string()));
            put(&mut claim, "temporal", when);
            put(&mut claim, "appearance", self.works(&dispute.sources));
            Value::from(claim)
        }));
        put(&mut out, "subjectOf", list(works));
        out.into()
    }

    /// The date in words, the summary, and what other sources say instead.
    fn description(&self, event: &Event) -> Value {
        let one = |lang: Lang| {
            let page = Page::of(lang);
            let mut said = format!("{}.", words(&event.date, lang));
            if let Some(summary) = &event.summary {
                said = format!("{said} {}", summary.get(lang));
            }
            if !event.disputes.is_empty() {
                said = format!("{said} {}:", page.dispute);
            }
            for dispute in &event.disputes {
                said = format!("{said} {}", dispute.claim.get(lang));
                let when = dispute.date.as_ref().map(|date| words(date, lang));
                let sources = dispute.sources.iter().filter_map(|it| self.source(&it.id));
                let publishers = sources.map(|it| {
                    it.publisher
                        .as_ref()
                        .unwrap_or(&it.title)
                        .get(lang)
                        .to_owned()
                });
                let told: Vec<String> = when.into_iter().chain(publishers).collect();
                if !told.is_empty() {
                    said = format!("{said} ({})", told.join("; "));
                }
            }
            json!({ "@language": lang.code(), "@value": said })
        };
        Lang::ALL.map(one).into_iter().collect()
    }

    fn source(&self, id: &str) -> Option<&Source> {
        self.timeline.sources.iter().find(|it| *it.id == *id)
    }

    fn works(&self, citations: &[Citation]) -> Option<Value> {
        list(self.all_works(citations))
    }

    fn all_works(&self, citations: &[Citation]) -> Vec<Value> {
        let work = |citation: &Citation| {
            let source = self.source(&citation.id)?;
            let mut out = Map::new();
            put(&mut out, "@type", Value::from("CreativeWork"));
            put(&mut out, "name", text(&source.title));
            let publisher = source.publisher.as_ref();
            let publisher =
                publisher.map(|name| json!({ "@type": "Organization", "name": text(name) }));
            put(&mut out, "publisher", publisher);
            put(&mut out, "datePublished", date(source.date.as_ref()));
            put(
                &mut out,
                "inLanguage",
                source.language.as_deref().map(Value::from),
            );
            put(&mut out, "url", source.url.as_deref().map(Value::from));
            put(
                &mut out,
                "archivedAt",
                source.archived.as_deref().map(Value::from),
            );
            Some(Value::from(out))
        };
        citations.iter().filter_map(work).collect()
    }
}

/// A date as schema.org has it.
fn date(date: Option<&Edtf>) -> Option<Value> {
    iso_end(&date?.start()).map(Value::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Value {
        let bytes = include_bytes!("../../data/mexico-anti-trafficking.json");
        let timeline = crate::read::read(bytes).timeline.expect("a timeline");
        serde_json::from_str(&jsonld(&timeline, "https://example.org/hito/")).expect("JSON")
    }

    fn node<'a>(data: &'a Value, id: &str) -> &'a Value {
        let graph = data["@graph"].as_array().expect("a graph");
        let found = graph
            .iter()
            .find(|it| it["@id"].as_str().is_some_and(|it| it.ends_with(id)));
        found.unwrap_or_else(|| panic!("no {id}"))
    }

    #[test]
    fn the_law_of_2007_is_repealed_by_the_general_law() {
        let data = data();
        let general = node(&data, "?instrument=general-law-2012");
        assert_eq!(general["@type"], "Legislation");
        assert_eq!(
            general["legislationRepeals"]["@id"],
            "https://example.org/hito/?instrument=law-2007"
        );
        assert_eq!(
            general["legislationLegalForce"],
            "https://schema.org/InForce"
        );
        assert_eq!(general["datePublished"], "2012-06-14");
        assert_eq!(general["eli:first_date_entry_in_force"], "2012-06-15");
        assert_eq!(general["temporalCoverage"], "2012-06-15/..");
        let old = node(&data, "?instrument=law-2007");
        assert_eq!(
            old["legislationLegalForce"],
            "https://schema.org/NotInForce"
        );
        assert_eq!(old["eli:date_no_longer_in_force"], "2012-06-14");
        assert_eq!(old["datePublished"], "2007-11-27");
        let veracruz = node(&data, "?instrument=veracruz-law-2013");
        assert_eq!(
            veracruz["legislationLegalForce"],
            "https://schema.org/PartiallyInForce"
        );
        assert_eq!(
            node(&data, "?instrument=constitution").get("legislationLegalForce"),
            None
        );
        let protocol = node(&data, "?instrument=trafficking-protocol");
        assert_eq!(
            protocol["eli:cites"]["@id"],
            "https://example.org/hito/?instrument=palermo-convention"
        );
    }

    #[test]
    fn the_dispute_about_palermo_stands_in_the_text() {
        let data = data();
        let event = node(&data, "?event=palermo-ratified");
        assert_eq!(
            (&event["@type"], &event["startDate"]),
            (&"Event".into(), &"2003-03-04".into())
        );
        for (at, other) in [(0, "11 April 2003"), (1, "11 de abril de 2003")] {
            let said = event["description"][at]["@value"].as_str().expect("a text");
            assert!(said.contains(other) && said.contains("Wikipedia"), "{said}");
        }
        let works = event["subjectOf"].as_array().expect("works");
        let claim = works
            .iter()
            .find(|it| it["@type"] == "Claim")
            .expect("a claim");
        assert_eq!(claim["temporal"], "2003-04-11");
    }

    /// The first instrument of a file of one law, with what is written of its life and its events.
    fn law(in_force: &str, events: &[(&str, &str)]) -> Value {
        let events = events.iter().map(|(date, effect)| {
            json!({ "id": effect, "date": date, "title": "T", "instrument": "law", "effect": effect })
        });
        let file = json!({ "version": 1, "title": "T", "events": events.collect::<Value>(),
            "instruments": [{ "id": "law", "in_force": in_force }] });
        let timeline: Timeline = serde_json::from_value(file).expect("a timeline");
        let data: Value = serde_json::from_str(&jsonld(&timeline, "")).expect("JSON");
        node(&data, "?instrument=law").clone()
    }

    #[test]
    fn an_end_that_is_contradicted_is_not_written() {
        let endless = law("1990/..", &[("2005-05-05", "repealed")]);
        assert_eq!(endless.get("eli:date_no_longer_in_force"), None);
        assert_eq!(endless["eli:first_date_entry_in_force"], "1990");
        let two_ends = law("1990/2001", &[("2005-05-05", "repealed")]);
        assert_eq!(two_ends.get("eli:date_no_longer_in_force"), None);
        let two_entries = law("1990/..", &[("1995", "entered_into_force")]);
        assert_eq!(two_entries.get("eli:first_date_entry_in_force"), None);
        let sound = law("1990/2005", &[("2005-05-05", "repealed")]);
        assert_eq!(sound["eli:date_no_longer_in_force"], "2005");
    }

    #[test]
    fn a_date_in_doubt_is_not_written_as_one() {
        let doubtful = law("2008/..", &[("2007-11-27?", "published")]);
        assert_eq!(doubtful.get("datePublished"), None);
        let sure = law("2008/..", &[("2007-11-27", "published")]);
        assert_eq!(sure["datePublished"], "2007-11-27");
    }

    #[test]
    fn nothing_closes_the_element_that_it_stands_in() {
        let file =
            br#"{"version": 1, "title": "</script><script>alert(1)</script>", "events": []}"#;
        let timeline = crate::read::read(file).timeline.expect("a timeline");
        let linked = jsonld(&timeline, "");
        assert!(!linked.contains("</"), "{linked}");
        let back: Value = serde_json::from_str(&linked).expect("JSON");
        assert_eq!(
            back["@graph"][0]["name"],
            "</script><script>alert(1)</script>"
        );
    }
}
