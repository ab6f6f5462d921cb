//! What stands below the strip: how far the show is, and its buttons.

use crate::deck::{Command, Mode, Show, Talk};
use crate::i18n::{fill, number, present::Present};
use crate::view::icon::{CLOSE, icon};
use yew::prelude::*;

const BACK: &str = "M10 3l-5 5 5 5";
const FORWARD: &str = "M6 3l5 5-5 5";
const OVERVIEW: &str = "M2 3h5v4h-5zM9 3h5v4h-5zM2 9.5h5v4h-5zM9 9.5h5v4h-5z";
const SPEAKER: &str = "M3 2.5h10v11h-10zM5.5 6h5M5.5 8.5h5M5.5 11h3";
const PLAY: &str = "M5 3l8 5-8 5z";
const PAUSE: &str = "M5.5 3v10M10.5 3v10";
const LOOP: &str = "M3 8a5 5 0 1 1 1.5 3.5M4 14v-3h3";
const FULL: &str = "M2 6v-4h4M10 2h4v4M14 10v4h-4M6 14h-4v-4";
const QUIZ: &str = "M2 4h8M2 8h8M2 12h8M13 3v10M11.3 11.5l1.7 1.7 1.7-1.7";
const KEYS: &str = "M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M8 12.6v.4";

/// The bar of a show.
pub fn bar(show: &Show, talk: &Talk, send: &Callback<Command>) -> Html {
    let words = Present::of(talk.lang());
    let button = |command: Command, name: &'static str, line: &'static str, on: Option<bool>| {
        let onclick = send.reform(move |_: MouseEvent| command);
        let off = match command {
            Command::Back => show.at == 0,
            Command::Next => show.at + 1 == show.count,
            _ => false,
        };
        html! {
            <button type="button" aria-label={name} title={name} aria-pressed={on.map(|on| on.to_string())}
                aria-disabled={off.then_some("true")} {onclick}>{ icon(line) }</button>
        }
    };
    let place = fill(
        words.place,
        &[("n", &number(show.at + 1)), ("all", &number(show.count))],
    );
    let (play, line) = if show.playing {
        (words.pause, PAUSE)
    } else {
        (words.play, PLAY)
    };
    html! {
        <footer class="show-bar">
            <progress aria-label={words.progress} max={show.count.to_string()} value={(show.at + 1).to_string()}></progress>
            <p class="show-place" data-place={(show.at + 1).to_string()}>
                { place }
                if !show.digits.is_empty() { <span class="show-digits">{ fill(words.jump, &[("n", &show.digits)]) }</span> }
                if show.playing { <span class="show-pace">{ fill(words.pace, &[("n", &show.seconds().to_string())]) }</span> }
            </p>
            <div class="show-tools" role="toolbar" aria-label={words.name}>
                { button(Command::Back, words.back, BACK, None) }
                { button(Command::Next, words.forward, FORWARD, None) }
                { button(Command::Overview, words.overview, OVERVIEW, Some(show.mode == Mode::Overview)) }
                { button(Command::Speaker, words.speaker, SPEAKER, None) }
                { button(Command::Play, play, line, None) }
                { button(Command::Loop, words.loop_on, LOOP, Some(show.looping)) }
                { button(Command::Quiz, words.quiz, QUIZ, Some(show.mode == Mode::Quiz)) }
                { button(Command::FullScreen, words.full, FULL, None) }
                { button(Command::Help, words.help, KEYS, Some(show.mode == Mode::Help)) }
                { button(Command::Leave, words.leave, CLOSE, None) }
            </div>
        </footer>
    }
}
