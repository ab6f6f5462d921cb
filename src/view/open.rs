//! The way to an event: an address for a new tab, a message for this one.

use crate::state::{Message, State, link_address};
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
    (link_address(&opened), onclick)
}

/// The address that opens an instrument in the present state, and what a press of its link does.
pub fn open_instrument(
    state: &State,
    id: &Id,
    send: &Callback<Message>,
) -> (String, Callback<MouseEvent>) {
    let opened = State {
        instrument: Some(id.clone()),
        event: None,
        ..state.clone()
    };
    let (send, id) = (send.clone(), id.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(Message::OpenInstrument(id.clone()));
    });
    (link_address(&opened), onclick)
}
