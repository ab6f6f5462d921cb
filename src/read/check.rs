//! What can only be seen with the whole file read: ids, references, and the sense of values.

use super::ids::doubles;
use super::locate::{Step, append, find};
use super::nearest::nearest;
use super::problem::{List, ProblemKind, quote};
use super::reader::{Place, Raw};
use crate::date::{Edtf, Endpoint};
use crate::timeline::{Citation, Id, Text, Timeline};
use std::collections::BTreeSet;

type Places = [Vec<Place>; List::ALL.len()];

/// Checks a timeline; events of one id get ids of their own.
pub fn check(timeline: &mut Timeline, bytes: &[u8], places: &Places) -> Vec<Raw> {
    let mut check = Check {
        bytes,
        places,
        found: Vec::new(),
    };
    check.ids(timeline);
    let ids = Ids::of(timeline);
    check.head(timeline);
    check.groups(timeline, &ids);
    check.sources(timeline);
    check.instruments(timeline, &ids);
    check.events(timeline, &ids);
    check.series(timeline, &ids);
    for (n, era) in timeline.eras.iter().enumerate() {
        check.date(List::Eras, n, &["date".into()], &era.date);
        check.title(List::Eras, n, &era.title);
    }
    check.found
}

/// The declared ids.
struct Ids {
    of: [BTreeSet<Id>; List::ALL.len()],
}

impl Ids {
    fn of(timeline: &Timeline) -> Ids {
        let mut of: [BTreeSet<Id>; List::ALL.len()] = Default::default();
        of[List::Categories as usize]
            .extend(timeline.categories.iter().map(|item| item.id.clone()));
        of[List::Jurisdictions as usize]
            .extend(timeline.jurisdictions.iter().map(|item| item.id.clone()));
        of[List::Sources as usize].extend(timeline.sources.iter().map(|item| item.id.clone()));
        of[List::Instruments as usize]
            .extend(timeline.instruments.iter().map(|item| item.id.clone()));
        Ids { of }
    }
}

struct Check<'a> {
    bytes: &'a [u8],
    places: &'a Places,
    found: Vec<Raw>,
}

impl Check<'_> {
    /// Adds a problem of the `n`-th item that was read of a list.
    fn add(&mut self, list: List, n: usize, way: &[Step], kind: ProblemKind) {
        let Some(place) = self.places[list as usize].get(n) else {
            return;
        };
        let mut pointer = String::new();
        append(&mut pointer, &[list.word().into(), place.number.into()]);
        append(&mut pointer, way);
        let offset = find(self.bytes, place.offset, way);
        self.found.push(Raw {
            offset,
            pointer,
            kind,
            dropped: false,
        });
    }

    fn ids(&mut self, timeline: &mut Timeline) {
        macro_rules! lists {
            ($($list:ident $items:ident),+) => {$(
                for (n, first) in doubles(timeline.$items.iter().map(|item| &*item.id)) {
                    self.double(List::$list, n, first, &timeline.$items[n].id, None);
                }
            )+};
        }
        lists!(Categories categories, Jurisdictions jurisdictions, Tags tags, Sources sources,
            Instruments instruments, Series series);
        let again = doubles(timeline.events.iter().map(|event| &*event.id));
        if again.is_empty() {
            return;
        }
        let mut taken: BTreeSet<Id> = timeline
            .events
            .iter()
            .map(|event| event.id.clone())
            .collect();
        for (n, first) in again {
            let id = timeline.events[n].id.clone();
            // Among n ids at most n are taken, so one of n + 1 is free.
            let free = (2..timeline.events.len() + 3)
                .map(|number| format!("{id}-{number}"))
                .find(|free| !taken.contains(free.as_str()))
                .unwrap_or_else(|| id.to_string());
            self.double(List::Events, n, first, &id, Some(free.clone()));
            taken.insert(free.clone().into());
            timeline.events[n].id = free.into();
        }
    }

    fn double(&mut self, list: List, n: usize, first: usize, id: &str, kept_as: Option<String>) {
        let first = self.places[list as usize]
            .get(first)
            .map_or(0, |place| place.offset);
        let first_line = super::locate::Lines::new(self.bytes).place(first).0;
        let kind = ProblemKind::DuplicateId {
            id: quote(id.as_bytes()),
            first_line,
            kept_as,
        };
        self.add(list, n, &["id".into()], kind);
    }

    fn head(&mut self, timeline: &Timeline) {
        let object = self.bytes.iter().position(|c| *c == b'{').unwrap_or(0);
        let written = |name: &str| find(self.bytes, object, &[name.into()]);
        if is_blank(&timeline.title) && written("title") != object {
            let offset = written("title");
            self.found.push(Raw {
                offset,
                pointer: "/title".to_owned(),
                kind: ProblemKind::EmptyTitle,
                dropped: false,
            });
        }
    }

    fn title(&mut self, list: List, n: usize, title: &Text) {
        if is_blank(title) {
            self.add(list, n, &["title".into()], ProblemKind::EmptyTitle);
        }
    }

    fn date(&mut self, list: List, n: usize, way: &[Step], date: &Edtf) {
        if date.ends_before_start() {
            let [start, end]: [Endpoint; 2] = date.ends();
            let turned = format!("{end}/{start}");
            self.add(
                list,
                n,
                way,
                ProblemKind::EndBeforeStart {
                    text: date.to_string(),
                    turned,
                },
            );
        }
    }

    fn reference(&mut self, list: List, n: usize, way: &[Step], to: List, id: &str, ids: &Ids) {
        let declared = &ids.of[to as usize];
        if declared.contains(id) {
            return;
        }
        let short = quote(id.as_bytes());
        // A file that declares nothing of the kind uses plain words on purpose.
        if declared.is_empty() && matches!(to, List::Categories | List::Jurisdictions) {
            let told = |raw: &Raw| matches!(&raw.kind, ProblemKind::Undeclared { list, .. } if *list == to);
            if !self.found.iter().any(told) {
                self.add(
                    list,
                    n,
                    way,
                    ProblemKind::Undeclared {
                        list: to,
                        id: short,
                    },
                );
            }
            return;
        }
        let nearest = nearest(id, declared.iter().map(|id| &**id));
        self.add(
            list,
            n,
            way,
            ProblemKind::Dangling {
                list: to,
                id: short,
                nearest,
            },
        );
    }

    fn citations(&mut self, list: List, n: usize, way: &[Step], citations: &[Citation], ids: &Ids) {
        for (at, citation) in citations.iter().enumerate() {
            if ids.of[List::Sources as usize].contains(&citation.id) {
                continue;
            }
            let way = [way, &["sources".into(), at.into(), "id".into()]].concat();
            self.reference(list, n, &way, List::Sources, &citation.id, ids);
        }
    }

    fn url(&mut self, list: List, n: usize, way: &[Step], url: &str, relative: bool) {
        let scheme = url
            .split_once(':')
            .map(|(scheme, _)| scheme.to_ascii_lowercase());
        let safe = match scheme.as_deref() {
            Some("http" | "https" | "mailto") => true,
            // A colon after a slash is part of a path.
            Some(scheme) if scheme.contains(['/', '?', '#']) => relative,
            Some(_) => false,
            None => relative,
        };
        if !safe {
            self.add(
                list,
                n,
                way,
                ProblemKind::UnsafeUrl {
                    found: quote(url.as_bytes()),
                },
            );
        }
    }

    fn groups(&mut self, timeline: &Timeline, ids: &Ids) {
        for (n, category) in timeline.categories.iter().enumerate() {
            if let Some(color) = &category.color
                && !is_color(color)
            {
                self.add(
                    List::Categories,
                    n,
                    &["color".into()],
                    ProblemKind::BadColor {
                        found: quote(color.as_bytes()),
                    },
                );
            }
        }
        for (n, jurisdiction) in timeline.jurisdictions.iter().enumerate() {
            let Some(parent) = &jurisdiction.parent else {
                continue;
            };
            let way = ["parent".into()];
            self.reference(
                List::Jurisdictions,
                n,
                &way,
                List::Jurisdictions,
                parent,
                ids,
            );
            let mut above = Some(parent);
            for _ in 0..timeline.jurisdictions.len() {
                if above == Some(&jurisdiction.id) {
                    let id = quote(jurisdiction.id.as_bytes());
                    self.add(
                        List::Jurisdictions,
                        n,
                        &way,
                        ProblemKind::ParentCycle { id },
                    );
                    break;
                }
                above = above.and_then(|id| {
                    timeline
                        .jurisdictions
                        .iter()
                        .find(|j| j.id == *id)?
                        .parent
                        .as_ref()
                });
            }
        }
    }

    fn sources(&mut self, timeline: &Timeline) {
        for (n, source) in timeline.sources.iter().enumerate() {
            self.title(List::Sources, n, &source.title);
            for (name, url) in [("url", &source.url), ("archived", &source.archived)] {
                if let Some(url) = url {
                    self.url(List::Sources, n, &[name.into()], url, false);
                }
            }
            if let Some(date) = &source.date {
                self.date(List::Sources, n, &["date".into()], date);
            }
        }
    }

    fn instruments(&mut self, timeline: &Timeline, ids: &Ids) {
        for (n, instrument) in timeline.instruments.iter().enumerate() {
            if let Some(jurisdiction) = &instrument.jurisdiction {
                self.reference(
                    List::Instruments,
                    n,
                    &["jurisdiction".into()],
                    List::Jurisdictions,
                    jurisdiction,
                    ids,
                );
            }
            if let Some(date) = &instrument.in_force {
                self.date(List::Instruments, n, &["in_force".into()], date);
            }
            for (at, relation) in instrument.relations.iter().enumerate() {
                let way = ["relations".into(), at.into(), "target".into()];
                self.reference(
                    List::Instruments,
                    n,
                    &way,
                    List::Instruments,
                    &relation.target,
                    ids,
                );
            }
            self.citations(List::Instruments, n, &[], &instrument.sources, ids);
        }
    }

    fn events(&mut self, timeline: &Timeline, ids: &Ids) {
        for (n, event) in timeline.events.iter().enumerate() {
            self.title(List::Events, n, &event.title);
            self.date(List::Events, n, &["date".into()], &event.date);
            for (name, list, id) in [
                ("category", List::Categories, &event.category),
                ("jurisdiction", List::Jurisdictions, &event.jurisdiction),
                ("instrument", List::Instruments, &event.instrument),
            ] {
                if let Some(id) = id
                    && !ids.of[list as usize].contains(id)
                {
                    self.reference(List::Events, n, &[name.into()], list, id, ids);
                }
            }
            if !(1..=5).contains(&event.importance) {
                let found = event.importance.to_string();
                self.add(
                    List::Events,
                    n,
                    &["importance".into()],
                    ProblemKind::Importance { found },
                );
            }
            for (at, media) in event.media.iter().enumerate() {
                self.url(
                    List::Events,
                    n,
                    &["media".into(), at.into(), "url".into()],
                    &media.url,
                    true,
                );
            }
            self.citations(List::Events, n, &[], &event.sources, ids);
            for (at, dispute) in event.disputes.iter().enumerate() {
                let way: [Step; 2] = ["disputes".into(), at.into()];
                self.citations(List::Events, n, &way, &dispute.sources, ids);
                if let Some(date) = &dispute.date {
                    self.date(
                        List::Events,
                        n,
                        &[&way[..], &["date".into()]].concat(),
                        date,
                    );
                }
            }
        }
    }

    fn series(&mut self, timeline: &Timeline, ids: &Ids) {
        for (n, series) in timeline.series.iter().enumerate() {
            for (at, point) in series.points.iter().enumerate() {
                let way: [Step; 2] = ["points".into(), at.into()];
                self.date(
                    List::Series,
                    n,
                    &[&way[..], &["date".into()]].concat(),
                    &point.date,
                );
                self.citations(List::Series, n, &way, &point.sources, ids);
                if !series.scale.contains(&point.value) {
                    let kind = ProblemKind::NotInScale {
                        found: quote(point.value.as_bytes()),
                        scale: series.scale.iter().map(ToString::to_string).collect(),
                    };
                    self.add(
                        List::Series,
                        n,
                        &[&way[..], &["value".into()]].concat(),
                        kind,
                    );
                }
            }
        }
    }
}

fn is_blank(text: &Text) -> bool {
    text.all().all(|text| text.trim().is_empty())
}

fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|c| c.is_ascii_hexdigit())
}
