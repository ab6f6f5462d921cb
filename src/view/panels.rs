//! The panels: views that nobody needs at once, which come in a part of their own.
//!
//! Must not be used but through `parts`, or the rest of the page would carry them.

use super::choices::{choices, sheet};
use super::detail::{self, Detail};
use super::export_body::menu_body;
use super::export_menu;
use super::filters;
use super::help::help_dialog;
use super::law::{CiteProps, InstrumentProps, OnProps, cite_body, in_force, instrument_panel};
use super::list;
use super::table::Table;
use crate::i18n::Lang;
use crate::query::Facet;
use yew::prelude::*;

/// The panels, each a function of what it shows.
#[derive(Clone, Copy)]
pub struct Panels {
    /// The event that is open.
    pub detail: fn(detail::Props) -> Html,
    /// The instrument that is open.
    pub instrument: fn(InstrumentProps) -> Html,
    /// What was in force on the day that is chosen.
    pub in_force: fn(OnProps) -> Html,
    /// The events in rows and columns.
    pub table: fn(list::Props) -> Html,
    /// What a filter holds: the values of a facet, or the dates.
    pub choices: fn(filters::Props, Option<Facet>) -> Html,
    /// Every way to filter on a narrow page, and what happens after it has closed.
    pub sheet: fn(filters::Props, Callback<()>) -> Html,
    /// How something is cited.
    pub cite: fn(CiteProps) -> Html,
    /// What the menu that exports holds.
    pub export: fn(export_menu::BodyProps) -> Html,
    /// The help, and what happens after it has closed.
    pub help: fn(Lang, Callback<()>) -> Html,
}

impl Panels {
    /// All of them.
    pub const ALL: Panels = Panels {
        detail: |props| html! { <Detail ..props /> },
        instrument: instrument_panel,
        in_force,
        table: |props| html! { <Table ..props /> },
        choices,
        sheet,
        cite: cite_body,
        export: menu_body,
        help: help_dialog,
    };
}
