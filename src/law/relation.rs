//! What instruments do to each other: both directions, chains, and cycles.

use super::terms::is_acyclic;
use crate::timeline::{RelationType, Timeline};
use std::collections::{BTreeMap, BTreeSet};

/// Which way one looks along a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From the instrument that acts to the one that it acts on.
    To,
    /// From the one acted on to the one that acts.
    By,
}

/// A relation as seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Which way.
    pub direction: Direction,
    /// What the one that acts does.
    pub relation: RelationType,
    /// The other instrument's place in the file.
    pub other: usize,
}

/// One step of a chain that leads away from an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The instrument that the step starts from: its place in the file.
    pub from: usize,
    /// The step.
    pub edge: Edge,
    /// How many steps it is away, from 1.
    pub depth: usize,
}

/// The relations of a timeline's instruments, by their places in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relations {
    edges: Vec<Vec<Edge>>,
}

impl Relations {
    /// The relations of a timeline. One to an instrument that is not there is left out.
    pub fn new(timeline: &Timeline) -> Relations {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, instrument) in timeline.instruments.iter().enumerate() {
            places.entry(&instrument.id).or_insert(place);
        }
        let mut edges: Vec<Vec<Edge>> = vec![Vec::new(); timeline.instruments.len()];
        for (from, instrument) in timeline.instruments.iter().enumerate() {
            for relation in &instrument.relations {
                let Some(to) = places.get(&*relation.target).copied() else {
                    continue;
                };
                let mut put = |at: usize, direction, other| {
                    let edge = Edge {
                        direction,
                        relation: relation.kind,
                        other,
                    };
                    if !edges[at].contains(&edge) {
                        edges[at].push(edge);
                    }
                };
                put(from, Direction::To, to);
                put(to, Direction::By, from);
            }
        }
        Relations { edges }
    }

    /// The relations of an instrument: first what it does, then what is done to it.
    pub fn of(&self, instrument: usize) -> &[Edge] {
        self.edges.get(instrument).map_or(&[], Vec::as_slice)
    }

    /// The chains that lead away from an instrument without turning round: what it acts on and
    /// what that acts on, and what acts on it and what acts on that; each instrument once, as
    /// near as it is, up to `depth` steps and `most` links.
    pub fn chain(&self, instrument: usize, depth: usize, most: usize) -> Vec<Link> {
        let mut links = Vec::new();
        let mut seen = BTreeSet::from([instrument]);
        let mut ends = vec![(instrument, None)];
        for depth in 1..=depth {
            let mut next = Vec::new();
            for (from, way) in ends {
                for edge in self.of(from) {
                    let onward = way.is_none_or(|way| way == edge.direction);
                    if !onward || links.len() >= most || !seen.insert(edge.other) {
                        continue;
                    }
                    links.push(Link {
                        from,
                        edge: *edge,
                        depth,
                    });
                    next.push((edge.other, Some(edge.direction)));
                }
            }
            ends = next;
        }
        links
    }

    /// The relations that lead back to where they began: for each such cycle the instruments
    /// on it, from the one that stands first in the file. A citation may be mutual.
    pub fn cycles(&self) -> Vec<(RelationType, Vec<usize>)> {
        let kinds = RelationType::ALL
            .iter()
            .copied()
            .filter(|kind| is_acyclic(*kind));
        kinds
            .flat_map(|kind| {
                self.cycles_of(kind)
                    .into_iter()
                    .map(move |cycle| (kind, cycle))
            })
            .collect()
    }

    fn cycles_of(&self, kind: RelationType) -> Vec<Vec<usize>> {
        let next = |at: usize| {
            let acts = move |edge: &&Edge| edge.direction == Direction::To && edge.relation == kind;
            self.of(at)
                .iter()
                .filter(acts)
                .map(|edge| edge.other)
                .collect::<Vec<_>>()
        };
        // 0 not seen, 1 on the way, 2 done. The way is a list, not the stack of calls: a chain
        // of amendments may be as long as the file.
        let mut state = vec![0u8; self.edges.len()];
        let mut cycles = Vec::new();
        for root in 0..self.edges.len() {
            if state[root] != 0 {
                continue;
            }
            let mut way = vec![(root, next(root))];
            state[root] = 1;
            while let Some((at, ahead)) = way.last_mut() {
                let Some(to) = ahead.pop() else {
                    state[*at] = 2;
                    way.pop();
                    continue;
                };
                match state[to] {
                    0 => {
                        state[to] = 1;
                        way.push((to, next(to)));
                    }
                    1 => {
                        let from = way.iter().position(|(at, _)| *at == to).unwrap_or(0);
                        let mut cycle: Vec<usize> = way[from..].iter().map(|(at, _)| *at).collect();
                        let first = cycle.iter().enumerate().min_by_key(|(_, at)| **at);
                        let first = first.map_or(0, |(place, _)| place);
                        cycle.rotate_left(first);
                        cycles.push(cycle);
                    }
                    _ => {}
                }
            }
        }
        cycles
    }
}
