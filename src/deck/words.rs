//! What a slide says.

use super::{Slide, Talk, distance};
use crate::date::{Edtf, short_words, words, words_after, year_words};
use crate::i18n::{Lang, fill, law::Law, number, page::Page, plural, present::Present};
use crate::law::{Life, Status};
use crate::query::Facet;
use crate::timeline::{Citation, Event, Text};
use std::collections::BTreeMap;

/// More rows than these do not fit a slide.
const ROWS: usize = 5;
/// So many sources stand beside the code.
const SOURCES: usize = 3;
/// A title of a source longer than this, in letters, is cut: it stands in full where the link
/// leads.
const LETTERS: usize = 84;

/// Words with the tag of their language, where the file says it and it is not the reader's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The BCP 47 tag.
    pub tag: Option<String>,
    /// The words.
    pub text: String,
}

impl Said {
    fn of(text: &Text, lang: Lang) -> Said {
        let (tag, text) = text.tagged(lang);
        let foreign = tag.filter(|tag| Lang::from_tag(tag) != Some(lang));
        Said {
            tag: foreign.map(str::to_owned),
            text: text.to_owned(),
        }
    }

    /// The same, cut between two words where it is long.
    fn cut(mut self) -> Said {
        if let Some((at, _)) = self.text.char_indices().nth(LETTERS) {
            let end = self.text[..at].rfind(' ').unwrap_or(at);
            self.text.truncate(end);
            self.text.push('…');
        }
        self
    }

    fn plain(text: impl Into<String>) -> Said {
        Said {
            tag: None,
            text: text.into(),
        }
    }
}

/// A line of a list on a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about: a date, a relation.
    pub name: String,
    /// What it says.
    pub said: Said,
}

/// What a slide says, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SlideWords {
    /// When, or what sort of slide it is.
    pub when: String,
    /// How long after the slide before.
    pub after: Option<String>,
    /// The category of an event, as the index numbers them.
    pub category: Option<u16>,
    /// Category, jurisdiction, effect: in words.
    pub facts: Vec<String>,
    /// The title.
    pub title: Said,
    /// A sentence or two.
    pub lead: Option<Said>,
    /// Text at length, in Markdown.
    pub body: Option<Said>,
    /// A list.
    pub rows: Vec<Row>,
    /// How many more rows there would be.
    pub unlisted: usize,
    /// What other sources say.
    pub claims: Vec<Row>,
    /// Where it is told.
    pub sources: Vec<Said>,
    /// Notes for the speaker, in Markdown.
    pub notes: Option<Said>,
    /// A picture, and what it shows.
    pub picture: Option<(String, Said)>,
}

impl SlideWords {
    /// Leaves out so many of the last rows, but for the first: they count as unlisted.
    pub fn leave_out(&mut self, rows: usize) {
        let left = self.rows.len().saturating_sub(rows).max(1);
        self.unlisted += self.rows.len().saturating_sub(left);
        self.rows.truncate(left);
    }
}

impl Talk {
    /// What the slide at a place says.
    pub fn words(&self, at: usize) -> SlideWords {
        let words = match self.slide(at) {
            Slide::Title => self.title(),
            Slide::Era(era) => self.era(era),
            Slide::Event(event) => self.event(event),
            Slide::Instrument(instrument) => self.instrument(instrument),
            Slide::Own(own) => self.own(own),
            Slide::Sources => self.closing(),
        };
        SlideWords {
            after: self.after(at),
            ..words
        }
    }

    /// The title of the slide at a place, and its date or sort: enough for a list.
    pub fn name_words(&self, at: usize) -> (String, Said) {
        let words = self.words(at);
        let when = match self.slide(at) {
            Slide::Event(event) => self.timeline.events.get(event),
            _ => None,
        };
        let when = when.map(|event| short_words(&event.date, self.lang()));
        (when.unwrap_or(words.when), words.title)
    }

    /// The date of the slide at a place.
    pub fn date(&self, at: usize) -> Option<&Edtf> {
        match self.slide(at) {
            Slide::Era(era) => self.timeline.eras.get(era).map(|it| &it.date),
            Slide::Event(event) => self.timeline.events.get(event).map(|it| &it.date),
            Slide::Title | Slide::Instrument(_) | Slide::Own(_) | Slide::Sources => None,
        }
    }

    /// How long after the event before the one at a place happened.
    fn after(&self, at: usize) -> Option<String> {
        let Slide::Event(_) = self.slide(at) else {
            return None;
        };
        let before = (0..at).rev().find_map(|at| match self.slide(at) {
            Slide::Event(_) => self.date(at),
            _ => None,
        });
        distance(before?, self.date(at)?, self.lang())
    }

    fn title(&self) -> SlideWords {
        let lang = self.lang();
        let summary = self.timeline.summary.as_ref();
        SlideWords {
            when: self.years().map_or(String::new(), |(from, to)| {
                if from == to {
                    from
                } else {
                    format!("{from}–{to}")
                }
            }),
            facts: self.asked.clone(),
            title: Said::of(&self.timeline.title, lang),
            lead: summary.map(|text| Said::of(text, lang)),
            ..SlideWords::default()
        }
    }

    /// The years of the first and of the last event that are shown.
    pub fn years(&self) -> Option<(String, String)> {
        let year = |at: i64| year_words(crate::date::calendar::civil(at).year, self.lang());
        let extent = self.extent()?;
        let last = extent.end.max(extent.start.saturating_add(1));
        Some((year(extent.start), year(last - 1)))
    }

    fn era(&self, at: usize) -> SlideWords {
        let (lang, present) = (self.lang(), Present::of(self.lang()));
        let Some(era) = self.timeline.eras.get(at) else {
            return SlideWords::default();
        };
        let range = self.index.range(era.date.span());
        let first = self.selection.count_before(range.start);
        let count = self.selection.count_before(range.end) - first;
        let mut ranks: Vec<u32> = (first..first + count)
            .filter_map(|n| self.selection.nth(n))
            .collect();
        // The weightiest, in the order of time.
        let weight = |rank: &u32| self.index.importance().get(*rank as usize).copied();
        ranks.sort_by_key(|rank| std::cmp::Reverse(weight(rank)));
        ranks.truncate(ROWS);
        ranks.sort_unstable();
        let rows = ranks.iter().filter_map(|rank| {
            let event = self.timeline.events.get(self.index.position(*rank))?;
            Some(self.row_of(event))
        });
        let many = plural(count, present.era_events_one, present.era_events);
        SlideWords {
            when: words(&era.date, lang),
            facts: vec![fill(many, &[("n", &number(count))])],
            title: Said::of(&era.title, lang),
            rows: rows.collect(),
            unlisted: count - ranks.len(),
            ..SlideWords::default()
        }
    }

    fn row_of(&self, event: &Event) -> Row {
        Row {
            name: short_words(&event.date, self.lang()),
            said: Said::of(&event.title, self.lang()),
        }
    }

    fn event(&self, at: usize) -> SlideWords {
        let (lang, page) = (self.lang(), Page::of(self.lang()));
        let Some(event) = self.timeline.events.get(at) else {
            return SlideWords::default();
        };
        let rank = self.index.rank(at);
        let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect];
        let facts = facts.into_iter().filter_map(|facet| {
            let value = self.index.value_of(facet, rank)?;
            Some(
                self.index
                    .name(&self.timeline, facet, value, lang)
                    .to_owned(),
            )
        });
        let said = |text: &Option<Text>| text.as_ref().map(|text| Said::of(text, lang));
        let claims = event.disputes.iter().map(|dispute| Row {
            name: match &dispute.date {
                Some(date) => words(date, lang),
                None => page.dispute_other.to_owned(),
            },
            said: Said::of(&dispute.claim, lang),
        });
        let picture = event
            .media
            .iter()
            .find(|medium| medium.kind == crate::timeline::MediaType::Image);
        SlideWords {
            when: words(&event.date, lang),
            category: self.index.value_of(Facet::Category, rank),
            facts: facts.collect(),
            title: Said::of(&event.title, lang),
            lead: said(&event.summary),
            claims: claims.collect(),
            sources: self.sources(&event.sources),
            notes: self
                .set_notes(|slide| slide.event.as_ref() == Some(&event.id))
                .or_else(|| {
                    let notes = [&event.notes, &event.body];
                    notes.into_iter().find_map(said)
                }),
            picture: picture.map(|it| (it.url.to_string(), Said::of(&it.alt, lang))),
            ..SlideWords::default()
        }
    }

    /// The notes that the author's list of slides has for one of them.
    fn set_notes(&self, is: impl Fn(&crate::timeline::Slide) -> bool) -> Option<Said> {
        let set = self.timeline.slides.iter().find(|slide| is(slide))?;
        set.notes.as_ref().map(|notes| Said::of(notes, self.lang()))
    }

    /// Citations as titles with their publishers.
    fn sources(&self, citations: &[Citation]) -> Vec<Said> {
        let lang = self.lang();
        let sources = citations.iter().filter_map(|citation| {
            let mut sources = self.timeline.sources.iter();
            let source = sources.find(|source| source.id == citation.id)?;
            let mut said = Said::of(&source.title, lang).cut();
            if let Some(publisher) = &source.publisher
                && said.text.chars().count() < LETTERS / 2
            {
                said.text = format!("{}, {}", said.text, publisher.get(lang));
            }
            Some(said.cut())
        });
        sources.collect()
    }

    fn instrument_name(&self, at: usize) -> Said {
        let instrument = self.timeline.instruments.get(at);
        instrument.map_or_else(Said::default, |it| match &it.name {
            Some(name) => Said::of(name, self.lang()),
            None => Said::plain(&*it.id),
        })
    }

    fn instrument(&self, at: usize) -> SlideWords {
        let (lang, present) = (self.lang(), Present::of(self.lang()));
        let (Some(instrument), Some(life)) =
            (self.timeline.instruments.get(at), self.lives.life(at))
        else {
            return SlideWords::default();
        };
        let mut facts = Vec::new();
        facts.extend(instrument.kind.map(|kind| kind.name(lang).to_owned()));
        if let Some(id) = &instrument.jurisdiction {
            let mut jurisdictions = self.timeline.jurisdictions.iter();
            let named = jurisdictions.find(|it| it.id == *id);
            let name = named.and_then(|it| it.name.as_ref());
            facts.push(name.map_or(&**id, |name| name.get(lang)).to_owned());
        }
        let citation = instrument.citation.as_ref();
        facts.extend(citation.map(|text| text.get(lang).to_owned()));
        let mut rows = Vec::new();
        rows.extend(self.force(life));
        rows.extend(self.relations.of(at).iter().map(|edge| Row {
            name: edge.name(lang).to_owned(),
            said: self.instrument_name(edge.other),
        }));
        let events = life.events.iter();
        let events = events.filter_map(|at| self.timeline.events.get(*at));
        rows.extend(events.filter(|event| event.effect.is_some()).map(|event| {
            let mut row = self.row_of(event);
            if let Some(effect) = event.effect {
                row.said = Said::plain(effect.name(lang));
            }
            row
        }));
        let unlisted = rows.len().saturating_sub(ROWS);
        rows.truncate(rows.len() - unlisted);
        SlideWords {
            when: present.instrument.to_owned(),
            facts,
            title: self.instrument_name(at),
            rows,
            unlisted,
            sources: self.sources(&instrument.sources),
            notes: self.set_notes(|slide| slide.instrument.as_ref() == Some(&instrument.id)),
            ..SlideWords::default()
        }
    }

    /// From when to when an instrument is in force, and how that ended.
    fn force(&self, life: &Life) -> Option<Row> {
        let (lang, present) = (self.lang(), Present::of(self.lang()));
        let date =
            |bound: &crate::law::Bound| bound.date.map(|date| words_after(&Edtf::Date(date), lang));
        let begun = life.force().next()?;
        let mut parts = Vec::new();
        parts.extend(date(&begun.from).map(|date| fill(present.since, &[("date", &date)])));
        let ended = life.spells.iter().find_map(|spell| match spell.status {
            Status::Ended(_) => Some((spell.status.name(lang), date(&spell.from))),
            _ => None,
        });
        if let Some((name, at)) = ended {
            let until = at.map(|date| fill(present.until, &[("date", &date)]));
            parts.push(until.unwrap_or_default());
            parts.push(name.to_owned());
        }
        parts.retain(|part| !part.is_empty());
        let law = Law::of(lang);
        (!parts.is_empty()).then(|| Row {
            name: if begun.status == Status::PartlyInForce {
                law.partly_in_force.to_owned()
            } else {
                present.force.to_owned()
            },
            said: Said::plain(parts.join(", ")),
        })
    }

    fn own(&self, at: usize) -> SlideWords {
        let lang = self.lang();
        let Some(slide) = self.timeline.slides.get(at) else {
            return SlideWords::default();
        };
        let said = |text: &Option<Text>| text.as_ref().map(|text| Said::of(text, lang));
        SlideWords {
            title: said(&slide.title).unwrap_or_default(),
            body: said(&slide.body),
            notes: said(&slide.notes),
            ..SlideWords::default()
        }
    }

    fn closing(&self) -> SlideWords {
        let (lang, present) = (self.lang(), Present::of(self.lang()));
        let mut cited: BTreeMap<&str, usize> = BTreeMap::new();
        for event in self.events() {
            let disputes = event.disputes.iter().flat_map(|it| &it.sources);
            for citation in event.sources.iter().chain(disputes) {
                *cited.entry(&citation.id).or_default() += 1;
            }
        }
        let mut sources: Vec<_> = self
            .timeline
            .sources
            .iter()
            .filter_map(|source| Some((*cited.get(&*source.id)?, source)))
            .collect();
        sources.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let all = sources.len();
        let rows = sources.iter().take(SOURCES).map(|(count, source)| {
            let said = Said::of(&source.title, lang).cut();
            let many = plural(*count, present.cited_one, present.cited);
            Row {
                name: fill(many, &[("n", &number(*count))]),
                said,
            }
        });
        let page = Page::of(lang);
        let mut facts = Vec::new();
        if all > 0 {
            let many = plural(all, present.sources_one, present.sources_other);
            facts.push(fill(many, &[("n", &number(all))]));
        }
        let license = self.timeline.license.as_ref();
        facts.extend(license.map(|it| fill(page.license, &[("license", it)])));
        SlideWords {
            when: page.sources.to_owned(),
            facts,
            title: Said::plain(present.sources),
            rows: rows.collect(),
            unlisted: all.saturating_sub(SOURCES),
            ..SlideWords::default()
        }
    }
}
