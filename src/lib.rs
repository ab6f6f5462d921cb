//! Hito shows the history of a law as an interactive timeline.
//!
//! The folders, from left to right. A folder uses those to its left, never one to its right:
//!
//! ```text
//! i18n ─▶ markdown ─▶ date ─▶ timeline ─▶ law ─▶ read ─▶ report ─▶ query ─▶ table ─▶ layout ─▶ state ─▶ export ─▶ deck ─▶ browser ─▶ view ─▶ embed
//! ╰───────────────────────────────────── the engine: knows no browser ──────────────────────────────────────╯    ╰──── feature `app` ────╯
//! ```
//!
//! - [`i18n`]: languages, their catalogues of words, numbers and plurals.
//! - [`markdown`]: long texts as blocks and their parts; no link that is not safe.
//! - [`date`]: EDTF dates of history: parse, precision, instants, order, wording.
//! - [`timeline`]: what a timeline file says, as types.
//! - [`law`]: the life of laws and treaties: what was in force on a day, what changed what.
//! - [`read`]: bytes to a timeline and *all* problems found on the way.
//! - [`report`]: all that is wrong with a file, in words, and the file mended.
//! - [`query`]: columns sorted by time; facets, search; a query gives a selection.
//! - [`table`]: the selection as rows and columns: their order, and a copy of them.
//! - [`layout`]: scale, ticks, lanes, clusters, labels; gives a scene of plain shapes.
//! - [`state`]: state, message, reduce; state to address and back.
//! - [`export`]: pictures, tables, calendars and paper from a timeline and a state.
//! - [`deck`]: a timeline as slides: which, in what order, what each says; what a key does.
//! - `view`: Yew components: state and scene in, elements out.
//! - `embed`: puts the app on a page of its own or into someone else's.
//! - `browser`: the only folder that names web-sys, js-sys or gloo.

#[cfg(feature = "app")]
pub mod browser;
pub mod date;
pub mod deck;
#[cfg(feature = "app")]
pub mod embed;
pub mod export;
pub mod i18n;
pub mod law;
pub mod layout;
pub mod markdown;
pub mod query;
pub mod read;
pub mod report;
pub mod state;
pub mod table;
pub mod timeline;
#[cfg(feature = "app")]
pub mod view;
