//! The Yew components: state and scene in, elements out.
//!
//! A component computes no position and changes no state: it sends a [`Message`] to [`App`],
//! the one place that has a state. Text of a file becomes text nodes and nothing else.
//!
//! [`Message`]: crate::state::Message

mod app;
mod awaited;
mod choices;
mod dates;
mod detail;
mod dialog;
mod discard;
mod empty;
mod export_body;
mod export_menu;
mod filters;
mod findings;
mod header;
mod help;
mod icon;
mod law;
mod list;
mod loading;
mod markdown;
mod media;
mod open;
mod panel;
mod panels;
mod parts;
mod present;
mod problems;
mod room;
mod save;
mod shape;
mod share;
mod signs;
mod status;
mod table;
mod timeline;
mod today;

mod world;

pub use app::{App, Start};
pub use room::{Room, RoomProps};
