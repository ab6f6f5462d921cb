//! A room that an app may live in, and leave for another.

use super::app::{App, Start};
use yew::prelude::*;

/// Who lives in a room.
#[derive(Properties, PartialEq)]
pub struct RoomProps {
    /// The app that lives here, with the number of the stay: another number is another app.
    pub guest: Option<(u32, Start)>,
}

/// A root that stays while apps come and go.
#[component]
pub fn Room(props: &RoomProps) -> Html {
    let app = |(stay, start): &(u32, Start)| {
        let start = start.clone();
        html! { <App key={*stay} ..start /> }
    };
    props.guest.as_ref().map(app).unwrap_or_default()
}
