//! Laws and treaties on the page: their lives, what was in force on a day, what acts on what,
//! and where each statement is written.

mod bar;
mod chain;
mod cite;
mod dispute;
mod hook;
mod life;
mod panel;
mod sources;

pub use bar::InForceBar;
pub use cite::Cite;
pub use dispute::{dispute_words, disputes};
pub use hook::hook;
pub use panel::instrument_panel;
pub use sources::sources;

use super::open::open_instrument;
use super::world::Data;
use crate::state::{Message, State};
use yew::prelude::*;

/// The name of an instrument as the way to its panel.
fn instrument_link(data: &Data, at: usize, state: &State, send: &Callback<Message>) -> Html {
    let Some(instrument) = data.timeline.instruments.get(at) else {
        return html! {};
    };
    let (href, onclick) = open_instrument(state, &instrument.id, send);
    html! {
        <a class="instrument-link" {href} data-open-instrument={instrument.id.to_string()} {onclick}>
            { data.instrument_name(at, state.lang).to_owned() }
        </a>
    }
}
