//! A timeline file again.

use super::{Part, Scope};
use crate::timeline::{Id, Timeline};
use std::borrow::Cow;

/// The file of a part: see [`shown`].
pub fn json(part: &Part) -> String {
    // Texts, numbers and lists of the types always have a JSON form.
    let text = serde_json::to_string_pretty(&*shown(part));
    text.map(|text| text + "\n").unwrap_or_default()
}

/// The timeline of a part: the whole with nothing lost, unknown members included and in the
/// file's own order; or with the events left out that are not shown. What those alone referred
/// to stays, so that the file needs no mending.
pub(super) fn shown<'a>(part: &Part<'a>) -> Cow<'a, Timeline> {
    if part.scope == Scope::Whole || part.selection.count() == part.index.len() {
        return Cow::Borrowed(part.timeline);
    }
    let mut timeline = part.timeline.clone();
    timeline.events = part.events().cloned().collect();
    // A slide of an event that is left out would show nothing.
    timeline.slides.retain(|slide| {
        let of = |id: &Id| timeline.events.iter().any(|event| event.id == *id);
        slide.event.as_ref().is_none_or(of)
    });
    Cow::Owned(timeline)
}
