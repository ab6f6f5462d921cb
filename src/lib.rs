//! Hito shows the history of a law as an interactive timeline.
//!
//! The folders, from left to right. A folder uses those to its left, never one to its right:
//!
//! ```text
//! i18n ─▶ date ─▶ timeline ─▶ read ─▶ query ─▶ layout ─▶ state ─▶ browser ─▶ view
//! ╰──────────────── the engine: knows no browser ───────────────╯  ╰─ feature `app` ─╯
//! ```
//!
//! - [`i18n`]: languages, their catalogues of words, numbers and plurals.
//! - [`date`]: EDTF dates of history: parse, precision, instants, order, wording.
//! - [`timeline`]: what a timeline file says, as types.
//! - [`read`]: bytes to a timeline and *all* problems found on the way.
//! - [`query`]: columns sorted by time; facets, search; a query gives a selection.
//! - [`layout`]: scale, ticks, lanes, clusters, labels; gives a scene of plain shapes.
//! - [`state`]: state, message, reduce; state to address and back.
//! - `view`: Yew components: state and scene in, elements out.
//! - `browser`: the only folder that names web-sys, js-sys or gloo.

#[cfg(feature = "app")]
pub mod browser;
pub mod date;
pub mod i18n;
pub mod layout;
pub mod query;
pub mod read;
pub mod state;
pub mod timeline;
#[cfg(feature = "app")]
pub mod view;
