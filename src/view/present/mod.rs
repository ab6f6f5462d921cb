//! A presentation: an app of its own, on a stage over the page, which comes in a part of its own.
//!
//! It has a state of its own, [`Show`](crate::deck::Show), which only `deck` changes; it
//! writes the slide into the address and nothing else of the page. Must not be used by the
//! rest of the page but through `parts`, or that would carry it.

mod bar;
mod help;
mod open;
mod overview;
mod quiz;
mod show;
mod slide;
mod speaker;
mod strip;

pub use open::{Asked, present};

use crate::deck::Talk;
use crate::read::{QuickReader, Soundness, Step, read};
use crate::state::with_parameter;

/// The name of the address's parameter for the speaker's window.
pub const SPEAKER: &str = "speaker";

/// The talk about a file as an address shows it, on a page at `base`; nothing where the file
/// is no timeline.
fn talk(file: Vec<u8>, address: &str, base: &str) -> Option<Talk> {
    let mut reader = QuickReader::new(file);
    while !matches!(reader.step(usize::MAX), Step::Done) {}
    let reading = reader.finish();
    let timeline = match reading.found {
        Soundness::Broken => read(&reading.file).timeline,
        _ => reading.timeline,
    };
    // A page on a disk has no address that leads others to it.
    let base = if base.starts_with("http") { base } else { "" };
    Some(Talk::new(timeline?, address, base))
}

/// The name of the channel between the windows that present the same: the address without
/// what is theirs alone.
fn channel_name(base: &str, search: &str) -> String {
    let shared = with_parameter(&with_parameter(search, "present", None), SPEAKER, None);
    format!("hito-present:{base}{shared}")
}
