//! What a reader does, and what comes of it.

use super::{State, Theme, ViewName};
use crate::date::Edtf;
use crate::i18n::Lang;
use crate::layout::{LaneBy, Window};
use crate::query::{Facet, Query};
use crate::timeline::Id;

/// Something that the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Types into the search field.
    Search(String),
    /// Chooses a value of a facet, or gives it up.
    Toggle(Facet, Id),
    /// Gives up every chosen value of a facet.
    ClearFacet(Facet),
    /// Sets the beginning of the date range.
    From(Option<Edtf>),
    /// Sets the end of the date range.
    To(Option<Edtf>),
    /// Gives up every filter.
    ClearFilters,
    /// Opens an event.
    Open(Id),
    /// Closes the event that is open.
    Close,
    /// Chooses a view.
    View(ViewName),
    /// Chooses a language.
    Lang(Lang),
    /// Chooses light or dark.
    Theme(Theme),
    /// Chooses what the lanes stand for.
    Lanes(LaneBy),
    /// Moves or zooms by hand: one of many small steps.
    Move(Window),
    /// Goes to a stretch of time in one step.
    Show(Window),
    /// Shows all of time.
    Fit,
    /// Goes back or forward to an earlier state.
    Restore(Box<State>),
}

/// The state after a message.
///
/// ```
/// use hito::state::{reduce, Message, State};
/// let state = reduce(&State::default(), Message::Open("law-2007".into()));
/// assert_eq!(reduce(&state, Message::Close), State::default());
/// ```
pub fn reduce(state: &State, message: Message) -> State {
    let mut next = state.clone();
    match message {
        Message::Search(text) => next.query.text = text,
        Message::Toggle(facet, id) => toggle(&mut next.query.chosen[facet], id),
        Message::ClearFacet(facet) => next.query.chosen[facet].clear(),
        Message::From(date) => next.query.from = date,
        Message::To(date) => next.query.to = date,
        Message::ClearFilters => next.query = Query::default(),
        Message::Open(id) => next.event = Some(id),
        Message::Close => next.event = None,
        Message::View(view) => next.view = view,
        Message::Lang(lang) => next.lang = lang,
        Message::Theme(theme) => next.theme = theme,
        Message::Lanes(lanes) => next.lanes = lanes,
        Message::Move(window) | Message::Show(window) => next.window = Some(window),
        Message::Fit => next.window = None,
        Message::Restore(earlier) => next = *earlier,
    }
    next
}

/// Chosen values are kept sorted, so that the same choice has one address.
fn toggle(chosen: &mut Vec<Id>, id: Id) {
    match chosen.binary_search(&id) {
        Ok(at) => {
            chosen.remove(at);
        }
        Err(at) => chosen.insert(at, id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn message() -> impl Strategy<Value = Message> {
        let facet = prop::sample::select(Facet::ALL.to_vec());
        prop_oneof![
            "[a-z ]{0,8}".prop_map(Message::Search),
            (facet.clone(), "[a-c]").prop_map(|(facet, id)| Message::Toggle(facet, id.into())),
            facet.prop_map(Message::ClearFacet),
            Just(Message::From("2003".parse().ok())),
            Just(Message::To(None)),
            Just(Message::ClearFilters),
            "[a-z]{1,4}".prop_map(|id| Message::Open(id.into())),
            Just(Message::Close),
            prop::sample::select(ViewName::ALL.to_vec()).prop_map(Message::View),
            prop::sample::select(Lang::ALL.to_vec()).prop_map(Message::Lang),
            prop::sample::select(Theme::ALL.to_vec()).prop_map(Message::Theme),
            Just(Message::Fit),
        ]
    }

    fn after(messages: impl IntoIterator<Item = Message>) -> State {
        messages
            .into_iter()
            .fold(State::default(), |state, message| reduce(&state, message))
    }

    proptest! {
        #[test]
        fn choosing_twice_is_not_choosing(before in prop::collection::vec(message(), 0..8), id in "[a-d]") {
            let state = after(before);
            let toggle = || Message::Toggle(Facet::Tag, id.as_str().into());
            prop_assert_eq!(reduce(&reduce(&state, toggle()), toggle()), state);
        }

        #[test]
        fn the_order_of_choices_does_not_matter(ids in prop::collection::btree_set("[a-f]", 0..6)) {
            let forth = after(ids.iter().map(|id| Message::Toggle(Facet::Category, id.as_str().into())));
            let back = after(ids.iter().rev().map(|id| Message::Toggle(Facet::Category, id.as_str().into())));
            prop_assert_eq!(forth, back);
        }

        #[test]
        fn clearing_leaves_no_condition_and_touches_nothing_else(before in prop::collection::vec(message(), 0..8)) {
            let state = after(before);
            let cleared = reduce(&state, Message::ClearFilters);
            prop_assert!(cleared.query.is_empty());
            prop_assert_eq!(State { query: state.query.clone(), ..cleared }, state);
        }

        #[test]
        fn the_same_message_again_changes_nothing(before in prop::collection::vec(message(), 0..8), last in message()) {
            prop_assume!(!matches!(last, Message::Toggle(..)));
            let once = reduce(&after(before), last.clone());
            prop_assert_eq!(reduce(&once, last), once);
        }

        #[test]
        fn going_back_restores(before in prop::collection::vec(message(), 0..8), then in message()) {
            let state = after(before);
            let next = reduce(&state, then);
            prop_assert_eq!(reduce(&next, Message::Restore(Box::new(state.clone()))), state);
        }
    }
}
