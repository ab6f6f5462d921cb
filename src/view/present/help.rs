//! The keys of a presentation, and what to do where the speaker's window did not open.

use crate::i18n::{Lang, present::Present};
use yew::prelude::*;

/// What the keys do.
pub fn help(lang: Lang) -> Html {
    let words = Present::of(lang);
    let rows: [(&[&str], &str); 14] = [
        (&["→", words.space, "PgDn", "N"], words.key_next),
        (&["←", "PgUp", "P"], words.key_back),
        (&["Home", "End"], words.key_ends),
        (&[words.number, words.enter], words.key_jump),
        (&["Esc"], words.key_escape),
        (&["O"], words.key_overview),
        (&["F"], words.key_full),
        (&["B", "."], words.key_blank),
        (&["S"], words.key_speaker),
        (&["A"], words.key_play),
        (&["+", "−"], words.key_pace),
        (&["R"], words.key_loop),
        (&["Q"], words.key_quiz),
        (&["?"], words.key_help),
    ];
    let rows = rows.into_iter().map(|(keys, does)| {
        let keys = keys.iter().map(|key| html! { <kbd>{ *key }</kbd> });
        html! { <div><dt>{ for keys }</dt><dd>{ does }</dd></div> }
    });
    html! {
        <div class="show-panel" data-panel="help">
            <h1 tabindex="-1">{ words.help }</h1>
            <dl class="keys">{ for rows }</dl>
            <p>{ words.gestures }</p>
        </div>
    }
}

/// How to allow the speaker's window, at this address.
pub fn blocked(lang: Lang, address: &str) -> Html {
    let words = Present::of(lang);
    // Windows of a page on a disk find each other by who has opened whom.
    html! {
        <div class="show-panel" data-panel="blocked">
            <h1 tabindex="-1">{ words.blocked }</h1>
            <p>{ words.blocked_how }{ " " }<a href={address.to_owned()} target="_blank" rel="opener">{ words.speaker }</a></p>
        </div>
    }
}
