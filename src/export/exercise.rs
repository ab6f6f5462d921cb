//! Exercises on paper: a hand-out with the dates or the titles left out, and an answer sheet on
//! a page of its own at the end.

use super::handout::{Entry, Handout};
use super::paper::{Node, element, text};
use crate::i18n::{Lang, export::Export};
use crate::query::folded;

/// What is left out of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// When it happened.
    Dates,
    /// What happened.
    Titles,
}

impl Blank {
    /// Both.
    pub const ALL: [Blank; 2] = [Blank::Dates, Blank::Titles];

    /// Its name.
    pub const fn word(self) -> &'static str {
        match self {
            Blank::Dates => "dates",
            Blank::Titles => "titles",
        }
    }
}

/// The exercise and its answers. There are no drawings, for they would tell.
pub fn exercise(handout: &Handout, blank: Blank, lang: Lang) -> Vec<Node> {
    let words = Export::of(lang);
    let task = match blank {
        Blank::Dates => words.task_dates,
        Blank::Titles => words.task_titles,
    };
    let head = element(
        "header",
        "paper-head",
        vec![
            text("h1", "", &handout.title),
            element(
                "p",
                "exercise-name",
                vec![
                    text("span", "", words.exercise_name),
                    text("span", "", words.exercise_day),
                ],
            ),
            text("p", "paper-lead", task),
        ],
    );
    // In the order of the alphabet where the dates are asked for: the order of time would tell.
    let mut entries: Vec<&Entry> = handout.entries.iter().collect();
    if blank == Blank::Dates {
        entries.sort_by_key(|entry| folded(&entry.title));
    }
    let asked = entries.iter().map(|entry| asked(entry, blank));
    let mut nodes = vec![
        head,
        element("ol", "exercise-events", asked.collect()),
        text("h2", "exercise-answers-name", words.exercise_answers),
    ];
    let answers = entries.iter().map(|entry| {
        element(
            "li",
            "",
            vec![
                text("strong", "", &entry.date),
                Node::Text(format!(" {}", entry.title)),
            ],
        )
    });
    nodes.push(element("ol", "exercise-answers", answers.collect()));
    nodes
}

fn asked(entry: &Entry, blank: Blank) -> Node {
    let facts = text("p", "paper-facts", &entry.facts.join(" · "));
    let inner = match blank {
        Blank::Dates => vec![
            element("p", "exercise-line exercise-date", Vec::new()),
            text("h3", "", &entry.title),
            facts,
        ],
        Blank::Titles => vec![
            text("p", "paper-date", &entry.date),
            element("p", "exercise-line", Vec::new()),
            facts,
        ],
    };
    element("li", "", inner)
}
