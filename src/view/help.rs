//! What the keys do, and what the signs of the timeline mean.

use super::dialog::{Dialog, dialog_head};
use super::signs::signs;
use crate::i18n::{Lang, help::Help, page::Page};
use yew::prelude::*;

/// The help, and what happens after it has closed.
pub fn help_dialog(lang: Lang, closed: Callback<()>) -> Html {
    let help = Help::of(lang);
    let rows = |rows: &[(&'static [&'static str], &'static str)]| {
        rows.iter()
            .map(|(keys, does)| {
                let keys = keys.iter().map(|key| html! { <kbd>{ *key }</kbd> });
                html! { <div><dt>{ for keys }</dt><dd>{ *does }</dd></div> }
            })
            .collect::<Html>()
    };
    html! {
        <Dialog class="help" label="help-title" {closed}>
            { dialog_head("help-title", help.title, Page::of(lang).close) }
            <h3>{ help.everywhere }</h3>
            <dl class="keys">{ rows(&[
                (&["/"], help.search),
                (&["?"], help.this),
                (&["Esc"], help.escape),
                (&["P"], help.present),
                (&["Tab"], help.tab),
            ]) }</dl>
            <h3>{ help.on_timeline }</h3>
            <dl class="keys">{ rows(&[
                (&["←", "→"], help.arrows),
                (&["Home", "End"], help.ends),
                (&["Enter"], help.enter),
                (&["+", "−"], help.zoom),
                (&["PgUp", "PgDn"], help.page),
                (&["0"], help.fit),
            ]) }</dl>
            <p class="hint">{ help.pointer }</p>
            <h3>{ help.signs }</h3>
            <dl class="keys signs">{ signs(lang) }</dl>
        </Dialog>
    }
}
