//! The Yew components: state and scene in, elements out.
//!
//! A component computes no position and changes no state: it sends a [`Message`] to [`App`],
//! the one place that has a state. Text of a file becomes text nodes and nothing else.
//!
//! [`Message`]: crate::state::Message

mod app;
mod detail;
mod filters;
mod header;
mod list;
mod open;
mod shape;
mod status;
mod timeline;
mod world;

pub use app::App;
