//! What the reader sees, as a value: [`State`], the [`Message`]s that change it, and its
//! address.
//!
//! [`reduce`] is the one place where state changes, and it is pure. Nothing here draws,
//! loads, or asks a browser.

mod address;
mod history;
mod message;
mod view_name;

pub use address::{AddressProblem, read_address, write_address};
pub use history::{History, Kind, history};
pub use message::{Message, reduce};
pub use view_name::{Theme, ViewName};

use crate::i18n::Lang;
use crate::layout::{LaneBy, Window};
use crate::query::Query;
use crate::timeline::Id;

/// Everything that an address tells: what is on the screen, and nothing about how it got there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The address of the timeline's file; the built-in one without it.
    pub src: Option<String>,
    /// The language of the page.
    pub lang: Lang,
    /// Which view of the selection is shown.
    pub view: ViewName,
    /// What the reader asks for.
    pub query: Query,
    /// The event that is open.
    pub event: Option<Id>,
    /// The stretch of time on the screen; everything without it.
    pub window: Option<Window>,
    /// What the lanes stand for.
    pub lanes: LaneBy,
    /// Light, dark, or as the reader's system has it.
    pub theme: Theme,
}
