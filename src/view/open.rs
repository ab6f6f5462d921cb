//! The way to an event: an address for a new tab, a message for this one.

use crate::i18n::Lang;
use crate::state::{Message, State, write_address};
use crate::timeline::Id;
use yew::prelude::*;

/// The address that opens an event in the present state, and what a press of its link does.
pub fn open(state: &State, id: &Id, send: &Callback<Message>) -> (String, Callback<MouseEvent>) {
    let opened = State {
        event: Some(id.clone()),
        ..state.clone()
    };
    let (send, id) = (send.clone(), id.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(Message::Open(id.clone()));
    });
    (write_address(&opened, Lang::En), onclick)
}
