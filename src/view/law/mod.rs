//! Laws and treaties on the page: their lives, what was in force on a day, what acts on what,
//! and where each statement is written.

mod asked;
mod chain;
mod cite;
mod day_field;
mod dispute;
mod hook;
mod life;
mod on_day;
mod panel;
mod sources;

pub use asked::asked;
pub use cite::{Props as CiteProps, cite_body, cite_menu};
pub use dispute::{dispute_words, disputes};
pub use hook::hook;
pub use on_day::{OnProps, in_force};
pub use panel::{Props as InstrumentProps, instrument_panel};
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
