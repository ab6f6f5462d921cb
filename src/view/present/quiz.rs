//! The quiz: events to be put in the order of time, by hand or by keys.

use crate::browser::{self, Element};
use crate::date::words;
use crate::deck::{Quiz, Talk};
use crate::i18n::{fill, present::Present};
use std::rc::Rc;
use yew::prelude::*;

/// How many events are asked for.
const EVENTS: usize = 6;

#[derive(Clone, Properties)]
pub struct Props {
    pub talk: Rc<Talk>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.talk, &other.talk)
    }
}

/// How far the class is.
#[derive(Clone, PartialEq)]
struct Turn {
    quiz: Option<Quiz>,
    checked: bool,
    /// What was moved last, by which button; the focus stays on it.
    moved: Option<(usize, bool)>,
}

fn begin(talk: &Talk) -> Turn {
    Turn {
        quiz: Quiz::new(talk, EVENTS, browser::now().to_bits()),
        checked: false,
        moved: None,
    }
}

#[component]
pub fn QuizView(props: &Props) -> Html {
    let talk = props.talk.clone();
    let lang = talk.lang();
    let text = Present::of(lang);
    let node = use_node_ref();
    let turn = use_state(|| begin(&talk));
    {
        // What has moved keeps the focus: the button that moved it, or the other at an end.
        let node = node.clone();
        use_effect_with(turn.moved, move |moved| {
            if let (Some((at, up)), Some(list)) = (*moved, node.cast::<Element>()) {
                let name = |up| format!("{at}-{}", if up { "up" } else { "down" });
                let _ = browser::focus_within(&list, "data-move", &name(up));
            }
        });
    }
    let Some(quiz) = turn.quiz.clone() else {
        return html! {
            <div class="show-panel quiz" data-panel="quiz"><h1 tabindex="-1">{ text.quiz_title }</h1><p>{ text.quiz_few }</p></div>
        };
    };
    let title = |event: usize| {
        let event = talk.timeline.events.get(event);
        event.map_or("", |event| event.title.get(lang)).to_owned()
    };
    let all = quiz.order.len();
    let shift = {
        let (turn, quiz) = (turn.clone(), quiz.clone());
        Callback::from(move |(at, up): (usize, bool)| {
            let mut quiz = quiz.clone();
            let to = quiz.shift(at, up);
            turn.set(Turn {
                quiz: Some(quiz),
                checked: false,
                moved: Some((to, up)),
            });
        })
    };
    let items = quiz.order.iter().enumerate().map(|(at, event)| {
        let name = title(*event);
        let button = |up: bool, phrase: &str, sign: &'static str| {
            let end = if up { at == 0 } else { at + 1 == all };
            let word = if up { "up" } else { "down" };
            let onclick = shift.reform(move |_: MouseEvent| (at, up));
            html! {
                <button type="button" data-move={format!("{at}-{word}")} aria-label={fill(phrase, &[("title", &name)])}
                    aria-disabled={end.then_some("true")} {onclick}>{ sign }</button>
            }
        };
        let onkeydown = {
            let shift = shift.clone();
            Callback::from(move |event: KeyboardEvent| {
                let up = match &*event.key() {
                    "ArrowUp" => true,
                    "ArrowDown" => false,
                    _ => return,
                };
                event.prevent_default();
                shift.emit((at, up));
            })
        };
        html! {
            <li key={*event} {onkeydown}>
                <span class="quiz-moves">{ button(true, text.quiz_up, "↑") }{ button(false, text.quiz_down, "↓") }</span>
                <span class="quiz-title">{ name.clone() }</span>
            </li>
        }
    });
    let check = {
        let turn = turn.clone();
        Callback::from(move |_: MouseEvent| {
            turn.set(Turn {
                checked: true,
                ..(*turn).clone()
            });
        })
    };
    let again = {
        let (turn, talk) = (turn.clone(), talk.clone());
        Callback::from(move |_: MouseEvent| turn.set(begin(&talk)))
    };
    let verdict = quiz.verdict();
    let said = match &*turn {
        Turn { checked: true, .. } if verdict.right == verdict.all => text.quiz_right.to_owned(),
        Turn { checked: true, .. } => fill(
            text.quiz_some,
            &[
                ("n", &verdict.right.to_string()),
                ("all", &verdict.all.to_string()),
            ],
        ),
        Turn {
            moved: Some((at, _)),
            ..
        } => fill(
            text.quiz_moved,
            &[
                (
                    "title",
                    &quiz
                        .order
                        .get(*at)
                        .map(|event| title(*event))
                        .unwrap_or_default(),
                ),
                ("n", &(at + 1).to_string()),
                ("all", &all.to_string()),
            ],
        ),
        Turn { .. } => String::new(),
    };
    let answer = quiz.right.iter().filter_map(|event| {
        let event = talk.timeline.events.get(*event)?;
        let stands = quiz.order.iter().zip(&quiz.right).any(|(a, b)| {
            a == b && talk.timeline.events.get(*a).is_some_and(|it| it.id == event.id)
        });
        Some(html! {
            <li class={stands.then_some("stands")}>
                <b>{ words(&event.date, lang) }</b>{ " " }{ event.title.get(lang) }{ if stands { " ✓" } else { "" } }
            </li>
        })
    });
    html! {
        <div class="show-panel quiz" data-panel="quiz">
            <h1 tabindex="-1">{ text.quiz_title }</h1>
            <p>{ text.quiz_how }</p>
            <ol class="quiz-order" ref={node}>{ for items }</ol>
            <p class="quiz-said" role="status" data-checked={turn.checked.then_some("")}>{ said }</p>
            if turn.checked {
                <h2>{ text.quiz_answer }</h2>
                <ol class="quiz-answer">{ for answer }</ol>
            }
            <p class="quiz-ways">
                <button type="button" class="primary" data-quiz="check" onclick={check}>{ text.quiz_check }</button>
                <button type="button" data-quiz="again" onclick={again}>{ text.quiz_again }</button>
            </p>
        </div>
    }
}
