//! The sense of values: what can only be seen with the whole file read.

use super::problem::List;
use crate::date::Edtf;
use crate::timeline::{Citation, Id, Jurisdiction, Text, Timeline};
use std::collections::BTreeSet;
use std::ops::Range;

/// One step of the way from an item to one of its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// To a member.
    Member(&'static str),
    /// To an element of a list.
    Element(usize),
}

/// What makes no sense.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Nonsense<'a> {
    /// A title without text.
    EmptyTitle,
    /// An interval that ends before it starts.
    EndBeforeStart(&'a Edtf),
    /// A life that is one date, not from one date to another.
    NotAnInterval(&'a Edtf),
    /// A reference to an id that a list does not have.
    Dangling(List, &'a str),
    /// An importance outside of 1 to 5.
    Importance(u8),
    /// A colour that is not `#rrggbb`.
    BadColor(&'a str),
    /// A URL that is not made a link.
    UnsafeUrl(&'a str),
    /// A value that is not a step of its series' scale.
    NotInScale(&'a str, &'a [Box<str>]),
    /// A jurisdiction that is part of itself.
    ParentCycle(&'a str),
}

/// Something that makes no sense, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt<'a> {
    /// The list.
    pub list: List,
    /// Which of its items that were read.
    pub item: usize,
    /// The way from the item.
    pub way: &'a [Part],
    /// What it is.
    pub what: Nonsense<'a>,
}

/// Tells everything of a timeline that makes no sense. Ids that stand twice are not among it.
pub fn walk(timeline: &Timeline, tell: &mut dyn FnMut(Doubt)) {
    Walk::new(timeline, tell).all(timeline, 0..timeline.events.len());
}

/// The same, but of some events alone.
pub fn walk_events(timeline: &Timeline, events: Range<usize>, tell: &mut dyn FnMut(Doubt)) {
    Walk::new(timeline, tell).events(timeline, events);
}

/// The same, but of everything that is no event.
pub fn walk_around_events(timeline: &Timeline, tell: &mut dyn FnMut(Doubt)) {
    Walk::new(timeline, tell).all(timeline, 0..0);
}

/// Whether a text has nothing to read in any language.
pub fn is_blank(text: &Text) -> bool {
    text.all().all(|text| text.trim().is_empty())
}

struct Walk<'a> {
    categories: Vec<&'a str>,
    jurisdictions: Vec<&'a str>,
    sources: Vec<&'a str>,
    instruments: Vec<&'a str>,
    list: List,
    item: usize,
    tell: &'a mut dyn FnMut(Doubt),
}

use Part::{Element, Member};

impl<'a> Walk<'a> {
    fn new(timeline: &'a Timeline, tell: &'a mut dyn FnMut(Doubt)) -> Walk<'a> {
        fn ids<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<&'a str> {
            let mut ids: Vec<&str> = ids.map(|id| &**id).collect();
            ids.sort_unstable();
            ids
        }
        Walk {
            categories: ids(timeline.categories.iter().map(|item| &item.id)),
            jurisdictions: ids(timeline.jurisdictions.iter().map(|item| &item.id)),
            sources: ids(timeline.sources.iter().map(|item| &item.id)),
            instruments: ids(timeline.instruments.iter().map(|item| &item.id)),
            list: List::Categories,
            item: 0,
            tell,
        }
    }
}

impl Walk<'_> {
    fn tell(&mut self, way: &[Part], what: Nonsense) {
        (self.tell)(Doubt {
            list: self.list,
            item: self.item,
            way,
            what,
        });
    }

    fn title(&mut self, title: &Text) {
        if is_blank(title) {
            self.tell(&[Member("title")], Nonsense::EmptyTitle);
        }
    }

    fn date(&mut self, way: &[Part], date: &Edtf) {
        if date.ends_before_start() {
            self.tell(way, Nonsense::EndBeforeStart(date));
        }
    }

    fn reference(&mut self, way: &[Part], to: List, id: &str) {
        let declared = match to {
            List::Categories => &self.categories,
            List::Jurisdictions => &self.jurisdictions,
            List::Sources => &self.sources,
            _ => &self.instruments,
        };
        if declared.binary_search(&id).is_err() {
            self.tell(way, Nonsense::Dangling(to, id));
        }
    }

    fn optional(&mut self, name: &'static str, to: List, id: &Option<Id>) {
        if let Some(id) = id {
            self.reference(&[Member(name)], to, id);
        }
    }

    /// Citations of an item, or of the part of it at `inside`.
    fn citations(&mut self, inside: Option<(&'static str, usize)>, citations: &[Citation]) {
        for (at, citation) in citations.iter().enumerate() {
            let (list, n) = inside.unwrap_or_default();
            let way = [
                Member(list),
                Element(n),
                Member("sources"),
                Element(at),
                Member("id"),
            ];
            let way = if inside.is_some() { &way } else { &way[2..] };
            self.reference(way, List::Sources, &citation.id);
        }
    }

    fn url(&mut self, way: &[Part], url: &str, relative: bool) {
        let safe = match url.split_once(':').map(|(scheme, _)| scheme) {
            // A colon after a slash is part of a path.
            Some(scheme) if scheme.contains(['/', '?', '#']) => relative,
            Some(scheme) => ["http", "https", "mailto"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(scheme)),
            None => relative,
        };
        if !safe {
            self.tell(way, Nonsense::UnsafeUrl(url));
        }
    }

    /// Everything, of the events only some.
    fn all(&mut self, timeline: &Timeline, events: Range<usize>) {
        self.list = List::Categories;
        for (n, category) in timeline.categories.iter().enumerate() {
            self.item = n;
            if let Some(color) = category.color.as_deref().filter(|color| !is_color(color)) {
                self.tell(&[Member("color")], Nonsense::BadColor(color));
            }
        }
        self.list = List::Jurisdictions;
        let circular = parts_of_themselves(&timeline.jurisdictions);
        for ((n, jurisdiction), circular) in timeline.jurisdictions.iter().enumerate().zip(circular)
        {
            self.item = n;
            self.optional("parent", List::Jurisdictions, &jurisdiction.parent);
            if circular {
                let id = &jurisdiction.id;
                self.tell(&[Member("parent")], Nonsense::ParentCycle(id));
            }
        }
        self.list = List::Sources;
        for (n, source) in timeline.sources.iter().enumerate() {
            self.item = n;
            self.title(&source.title);
            for (name, url) in [("url", &source.url), ("archived", &source.archived)] {
                if let Some(url) = url {
                    self.url(&[Member(name)], url, false);
                }
            }
            if let Some(date) = &source.date {
                self.date(&[Member("date")], date);
            }
        }
        self.list = List::Instruments;
        for (n, instrument) in timeline.instruments.iter().enumerate() {
            self.item = n;
            let jurisdiction = &instrument.jurisdiction;
            self.optional("jurisdiction", List::Jurisdictions, jurisdiction);
            if let Some(date) = &instrument.in_force {
                let way = [Member("in_force")];
                self.date(&way, date);
                if !date.is_interval() {
                    self.tell(&way, Nonsense::NotAnInterval(date));
                }
            }
            for (at, relation) in instrument.relations.iter().enumerate() {
                let way = [Member("relations"), Element(at), Member("target")];
                self.reference(&way, List::Instruments, &relation.target);
            }
            self.citations(None, &instrument.sources);
        }
        self.events(timeline, events);
        self.list = List::Series;
        for (n, series) in timeline.series.iter().enumerate() {
            self.item = n;
            for (at, point) in series.points.iter().enumerate() {
                let way = |name| [Member("points"), Element(at), Member(name)];
                self.date(&way("date"), &point.date);
                self.citations(Some(("points", at)), &point.sources);
                if !series.scale.contains(&point.value) {
                    let what = Nonsense::NotInScale(&point.value, &series.scale);
                    self.tell(&way("value"), what);
                }
            }
        }
        self.list = List::Eras;
        for (n, era) in timeline.eras.iter().enumerate() {
            self.item = n;
            self.date(&[Member("date")], &era.date);
            self.title(&era.title);
        }
        if !timeline.slides.is_empty() {
            self.slides(timeline);
        }
    }

    fn events(&mut self, timeline: &Timeline, events: Range<usize>) {
        self.list = List::Events;
        for (n, event) in timeline.events[events.clone()].iter().enumerate() {
            self.item = events.start + n;
            self.title(&event.title);
            self.date(&[Member("date")], &event.date);
            self.optional("category", List::Categories, &event.category);
            self.optional("jurisdiction", List::Jurisdictions, &event.jurisdiction);
            self.optional("instrument", List::Instruments, &event.instrument);
            if !(1..=5).contains(&event.importance) {
                let what = Nonsense::Importance(event.importance);
                self.tell(&[Member("importance")], what);
            }
            for (at, media) in event.media.iter().enumerate() {
                let way = [Member("media"), Element(at), Member("url")];
                self.url(&way, &media.url, true);
            }
            self.citations(None, &event.sources);
            for (at, dispute) in event.disputes.iter().enumerate() {
                self.citations(Some(("disputes", at)), &dispute.sources);
                if let Some(date) = &dispute.date {
                    self.date(&[Member("disputes"), Element(at), Member("date")], date);
                }
            }
        }
    }

    fn slides(&mut self, timeline: &Timeline) {
        self.list = List::Slides;
        let mut events: Vec<&str> = timeline.events.iter().map(|event| &*event.id).collect();
        events.sort_unstable();
        let eras: BTreeSet<&Edtf> = timeline.eras.iter().map(|era| &era.date).collect();
        for (n, slide) in timeline.slides.iter().enumerate() {
            self.item = n;
            self.optional("instrument", List::Instruments, &slide.instrument);
            if let Some(id) = &slide.event
                && events.binary_search(&&**id).is_err()
            {
                self.tell(&[Member("event")], Nonsense::Dangling(List::Events, id));
            }
            if let Some(date) = &slide.era
                && !eras.contains(date)
            {
                let date = date.to_string();
                self.tell(&[Member("era")], Nonsense::Dangling(List::Eras, &date));
            }
        }
    }
}

/// For each jurisdiction whether it is part of itself. Each is passed once, however long the
/// way up is. An id that stands twice means its first jurisdiction; the others are told apart.
fn parts_of_themselves(jurisdictions: &[Jurisdiction]) -> Vec<bool> {
    let mut ids: Vec<(&str, usize)> = jurisdictions.iter().map(|it| &*it.id).zip(0..).collect();
    ids.sort_unstable();
    let parent = |n: usize| {
        let parent = &**jurisdictions[n].parent.as_ref()?;
        let (id, n) = ids.get(ids.partition_point(|(id, _)| *id < parent))?;
        (*id == parent).then_some(*n)
    };
    let mut circular = vec![false; jurisdictions.len()];
    // The walk that first came by, from 1.
    let mut passed = vec![0; jurisdictions.len()];
    for n in 0..jurisdictions.len() {
        let walk = n + 1;
        let mut here = Some(n);
        while let Some(at) = here.filter(|at| passed[*at] == 0) {
            passed[at] = walk;
            here = parent(at);
        }
        // Back where this very walk came by: from there on it goes round.
        let mut round = here.filter(|at| passed[*at] == walk);
        while let Some(at) = round.filter(|at| !circular[*at]) {
            circular[at] = true;
            round = parent(at);
        }
    }
    circular
}

fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Jurisdictions of ids and parents; an empty parent is none.
    fn circular(parts: &[(&str, &str)]) -> Vec<bool> {
        let item = |(id, parent): &(&str, &str)| {
            let json = match *parent {
                "" => serde_json::json!({ "id": id }),
                parent => serde_json::json!({ "id": id, "parent": parent }),
            };
            serde_json::from_value(json).expect("a jurisdiction")
        };
        parts_of_themselves(&parts.iter().map(item).collect::<Vec<_>>())
    }

    #[test]
    fn what_leads_into_a_circle_is_not_part_of_itself() {
        let way = [
            ("a", "b"),
            ("b", "c"),
            ("c", "d"),
            ("d", "c"),
            ("e", "b"),
            ("f", "f"),
        ];
        assert_eq!(circular(&way), [false, false, true, true, false, true]);
        assert_eq!(circular(&[("a", "b"), ("b", ""), ("c", "x")]), [false; 3]);
        assert_eq!(circular(&[("a", ""), ("a", "a")]), [false; 2]);
    }
}
