//! All slides, small.

use crate::deck::{Command, Show, Talk};
use crate::i18n::{fill, number, present::Present};
use yew::prelude::*;

/// More slides than these at once would be slow to draw.
const AT_ONCE: usize = 240;

/// The overview of a show.
pub fn overview(show: &Show, talk: &Talk, send: &Callback<Command>) -> Html {
    let words = Present::of(talk.lang());
    let first = show.at / AT_ONCE * AT_ONCE;
    let last = (first + AT_ONCE).min(show.count);
    let cards = (first..last).map(|at| {
        let (when, title) = talk.name_words(at);
        let send = send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            send.emit(Command::GoTo(at));
            send.emit(Command::Open);
        });
        let here = at == show.at;
        let number = number(at + 1);
        html! {
            <li key={at}>
                <button type="button" data-card={(at + 1).to_string()} aria-current={here.then_some("true")}
                    tabindex={if here { "0" } else { "-1" }} {onclick}>
                    <span class="card-number">{ number }</span>
                    <span class="card-when">{ when }</span>
                    <span class="card-title" lang={title.tag}>{ title.text }</span>
                </button>
            </li>
        }
    });
    let columns = format!("columns-{}", show.columns);
    let name = fill(
        words.place,
        &[("n", &number(show.at + 1)), ("all", &number(show.count))],
    );
    html! {
        <div class="show-overview">
            <h1 class="unseen">{ words.overview }{ " " }{ name }</h1>
            <ol class={columns}>{ for cards }</ol>
        </div>
    }
}
