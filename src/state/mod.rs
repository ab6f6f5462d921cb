//! What the reader sees, as a value: [`State`], the [`Message`]s that change it, and its
//! address.
//!
//! [`reduce`] is the one place where state changes, and it is pure. Nothing here draws,
//! loads, or asks a browser.

mod address;
mod history;
mod message;
mod view_name;

pub use address::{
    ATTRIBUTES, AddressProblem, link_address, parameter, read_address, with_parameter,
    write_address,
};
pub use history::{History, Kind, history};
pub use message::{Message, reduce};
pub use view_name::{Theme, ViewName};

use crate::date::Edtf;
use crate::i18n::Lang;
use crate::layout::{LaneBy, Window};
use crate::query::Query;
use crate::table::Sort;
use crate::timeline::Id;
use std::rc::Rc;

/// What is on the screen, and nothing about how it got there: all that an address tells, and
/// little more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The address of the timeline's file; the built-in one without it.
    pub src: Option<String>,
    /// The address of the page that links lead to; empty on that page itself. Not in the
    /// address.
    pub page: Rc<str>,
    /// The language of the page.
    pub lang: Lang,
    /// Which view of the selection is shown.
    pub view: ViewName,
    /// What the reader asks for.
    pub query: Query,
    /// The event that is open.
    pub event: Option<Id>,
    /// The instrument that is open, where no event is.
    pub instrument: Option<Id>,
    /// The date for which it is shown what was in force.
    pub on: Option<Edtf>,
    /// A second date, to show what changed between.
    pub compare: Option<Edtf>,
    /// The stretch of time on the screen; everything without it.
    pub window: Option<Window>,
    /// What the lanes stand for.
    pub lanes: LaneBy,
    /// The ids of the lanes that are collapsed, sorted. Not in the address.
    pub collapsed: Vec<Id>,
    /// The order of the table's rows.
    pub sort: Sort,
    /// The slide that is presented, by its name; empty where the presentation begins. Nothing
    /// where none is.
    pub present: Option<Box<str>>,
    /// Light, dark, or as the reader's system has it.
    pub theme: Theme,
}
