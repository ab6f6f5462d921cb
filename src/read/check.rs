//! Problems of sense: ids that stand twice, and what [`sense`](super::sense) tells, with places.

mod dangling;
mod instruments;

use self::dangling::Loose;
use super::ids::doubles;
use super::locate::{Finder, LineTable, Step, append};
use super::problem::{List, ProblemKind, quote};
use super::reader::{Place, Raw};
use super::sense::{self, Doubt, Nonsense, Part};
use crate::date::Endpoint;
use crate::timeline::{Id, Timeline};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

type Places = [Vec<Place>; List::ALL.len()];

/// Checks a timeline; events of one id get ids of their own.
pub fn check(timeline: &mut Timeline, bytes: &[u8], places: &Places) -> Vec<Raw> {
    let mut check = Check {
        bytes,
        places,
        finder: Finder::new(bytes),
        lines: OnceCell::new(),
        undeclared: BTreeSet::new(),
        loose: Vec::new(),
        found: Vec::new(),
    };
    check.ids(timeline);
    check.head(timeline);
    sense::walk(timeline, &mut |doubt| check.doubt(timeline, doubt));
    check.lives(timeline);
    check.suggest(timeline);
    check.found
}

struct Check<'a> {
    bytes: &'a [u8],
    places: &'a Places,
    finder: Finder<'a>,
    /// Made when a problem names the line of another place: a sound file never asks.
    lines: OnceCell<LineTable>,
    /// Lists that the file does not have at all, once it is told.
    undeclared: BTreeSet<List>,
    /// References to nothing, for which a word that was meant is looked for at the end.
    loose: Vec<Loose>,
    found: Vec<Raw>,
}

impl Check<'_> {
    /// The line of a place.
    fn line(&self, offset: usize) -> u32 {
        self.lines
            .get_or_init(|| LineTable::new(self.bytes))
            .line(offset)
    }

    /// Adds a problem of the `n`-th item that was read of a list.
    fn add(&mut self, list: List, n: usize, way: &[Step], kind: ProblemKind) {
        let Some(place) = self.places[list as usize].get(n) else {
            return;
        };
        let mut pointer = String::new();
        append(&mut pointer, &[list.word().into(), place.number.into()]);
        append(&mut pointer, way);
        let offset = self.finder.find(place.offset, way);
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
                for (n, first) in doubles(&timeline.$items.iter().map(|item| &*item.id).collect::<Vec<_>>()) {
                    self.double(List::$list, n, first, &timeline.$items[n].id, None);
                }
            )+};
        }
        lists!(Categories categories, Jurisdictions jurisdictions, Tags tags, Sources sources,
            Instruments instruments, Series series);
        let again = doubles(
            &timeline
                .events
                .iter()
                .map(|event| &*event.id)
                .collect::<Vec<_>>(),
        );
        if again.is_empty() {
            return;
        }
        let mut taken: BTreeSet<Id> = timeline
            .events
            .iter()
            .map(|event| event.id.clone())
            .collect();
        // From where on numbers of an id are not known to be taken: to begin anew for each of
        // many events of one id would take quadratic time.
        let mut next: BTreeMap<Id, usize> = BTreeMap::new();
        for (n, first) in again {
            let id = timeline.events[n].id.clone();
            let number = next.entry(id.clone()).or_insert(2);
            let mut free = format!("{id}-{number}");
            while taken.contains(free.as_str()) {
                *number += 1;
                free = format!("{id}-{number}");
            }
            self.double(List::Events, n, first, &id, Some(free.clone()));
            taken.insert(free.clone().into());
            timeline.events[n].id = free.into();
        }
    }

    fn double(&mut self, list: List, n: usize, first: usize, id: &str, kept_as: Option<String>) {
        let first = self.places[list as usize]
            .get(first)
            .map_or(0, |place| place.offset);
        let first_line = self.line(first);
        let kind = ProblemKind::DuplicateId {
            id: quote(id.as_bytes()),
            first_line,
            kept_as,
        };
        self.add(list, n, &["id".into()], kind);
    }

    fn head(&mut self, timeline: &Timeline) {
        if !sense::is_blank(&timeline.title) {
            return;
        }
        let object = self.bytes.iter().position(|c| *c == b'{').unwrap_or(0);
        let offset = self.finder.find(object, &["title".into()]);
        if offset != object {
            self.found.push(Raw {
                offset,
                pointer: "/title".to_owned(),
                kind: ProblemKind::EmptyTitle,
                dropped: false,
            });
        }
    }

    fn doubt(&mut self, timeline: &Timeline, doubt: Doubt) {
        let told = self.found.len();
        let kind = match doubt.what {
            Nonsense::EmptyTitle => ProblemKind::EmptyTitle,
            Nonsense::EndBeforeStart(date) => {
                let [start, end]: [Endpoint; 2] = date.ends();
                ProblemKind::EndBeforeStart {
                    text: date.to_string(),
                    turned: format!("{end}/{start}"),
                }
            }
            Nonsense::NotAnInterval(date) => ProblemKind::NotAnInterval {
                text: date.to_string(),
            },
            Nonsense::Dangling(to, id) => match self.dangling(timeline, to, id) {
                Some(kind) => kind,
                None => return,
            },
            Nonsense::Importance(importance) => ProblemKind::Importance {
                found: importance.to_string(),
            },
            Nonsense::BadColor(color) => ProblemKind::BadColor {
                found: quote(color.as_bytes()),
            },
            Nonsense::UnsafeUrl(url) => ProblemKind::UnsafeUrl {
                found: quote(url.as_bytes()),
            },
            Nonsense::NotInScale(value, scale) => ProblemKind::NotInScale {
                found: quote(value.as_bytes()),
                scale: scale.iter().map(ToString::to_string).collect(),
            },
            Nonsense::ParentCycle(id) => ProblemKind::ParentCycle {
                id: quote(id.as_bytes()),
            },
        };
        let way = doubt.way.iter().map(|part| match part {
            Part::Member(name) => Step::from(*name),
            Part::Element(at) => Step::from(*at),
        });
        let way: Vec<Step> = way.collect();
        self.add(doubt.list, doubt.item, &way, kind);
        if let Nonsense::Dangling(to, id) = doubt.what
            && self.found.len() > told
        {
            self.loosen(told, to, id);
        }
    }
}
