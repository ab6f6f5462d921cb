//! What the focus of the chart can stand on.

use std::fmt::Write;

/// Something that can have the focus.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// An event, by its place in the file.
    Event(usize),
    /// A cluster, by its lane and its cell.
    Cluster(usize, i64),
    /// A value of a series: the series, the point.
    Step(usize, usize),
}

impl Target {
    /// The chart is one stop of the tab key: what it reaches, and what only arrows reach.
    pub fn tabindex(&self, stop: &Option<Target>) -> &'static str {
        if stop.as_ref() == Some(self) {
            "0"
        } else {
            "-1"
        }
    }

    /// How an element says which one it is.
    pub fn word(&self) -> String {
        let mut word = String::new();
        // Writing into a string cannot fail.
        match self {
            Target::Event(at) => write!(word, "e{at}"),
            Target::Cluster(lane, cell) => write!(word, "c{lane}:{cell}"),
            Target::Step(series, point) => write!(word, "s{series}:{point}"),
        }
        .unwrap_or_default();
        word
    }

    /// The target that an element says it is.
    pub fn of_word(word: &str) -> Option<Target> {
        let (kind, rest) = word.split_at_checked(1)?;
        let pair = || rest.split_once(':');
        Some(match kind {
            "e" => Target::Event(rest.parse().ok()?),
            "c" => Target::Cluster(pair()?.0.parse().ok()?, pair()?.1.parse().ok()?),
            "s" => Target::Step(pair()?.0.parse().ok()?, pair()?.1.parse().ok()?),
            _ => return None,
        })
    }
}
