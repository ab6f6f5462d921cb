//! Giving back the memory of a large file: each event has some parts to free, and freeing a
//! million of them in one go would stop the page.

use crate::browser::{Slice, spawn};
use crate::timeline::Event;

/// How many events may be freed at once.
const AT_ONCE: usize = 1000;

/// Frees events, many of them a slice at a time.
pub fn discard(mut events: Vec<Event>) {
    // There is no page to stop on the machine that builds one.
    if events.len() <= AT_ONCE || cfg!(not(target_family = "wasm")) {
        return;
    }
    spawn(async move {
        let mut slice = Slice::begin(4.0);
        while !events.is_empty() {
            events.truncate(events.len().saturating_sub(AT_ONCE));
            if slice.is_over() {
                slice.rest().await;
            }
        }
    });
}
