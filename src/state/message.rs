//! What a reader does, and what comes of it.

use super::{State, Theme, ViewName};
use crate::date::Edtf;
use crate::i18n::Lang;
use crate::layout::{LaneBy, Window};
use crate::query::{Facet, Query};
use crate::table::Column;
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
    /// Opens an instrument in the place of the open event, if any.
    OpenInstrument(Id),
    /// Chooses the date for which it is shown what was in force; nothing shows it no more.
    On(Option<Edtf>),
    /// Moves that date by hand: one of many small steps.
    MoveOn(Edtf),
    /// Chooses a second date, to show what changed between.
    Compare(Option<Edtf>),
    /// Closes the event or the instrument that is open.
    Close,
    /// Chooses a view.
    View(ViewName),
    /// Chooses a language.
    Lang(Lang),
    /// Chooses light or dark.
    Theme(Theme),
    /// Chooses what the lanes stand for.
    Lanes(LaneBy),
    /// Collapses a lane, or opens it again.
    Collapse(Id),
    /// Sorts the table by a column, or turns its order round.
    Sort(Column),
    /// Presents from where the reader is, or no more.
    Present(bool),
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
        Message::Open(id) => (next.event, next.instrument) = (Some(id), None),
        Message::OpenInstrument(id) => (next.event, next.instrument) = (None, Some(id)),
        Message::Close => (next.event, next.instrument) = (None, None),
        Message::On(None) => (next.on, next.compare) = (None, None),
        Message::On(date) => next.on = date,
        Message::MoveOn(date) => next.on = Some(date),
        Message::Compare(date) => next.compare = date,
        Message::View(view) => next.view = view,
        Message::Lang(lang) => next.lang = lang,
        Message::Theme(theme) => next.theme = theme,
        Message::Lanes(lanes) => {
            next.lanes = lanes;
            // Other lanes have other names.
            next.collapsed.clear();
        }
        Message::Collapse(lane) => toggle(&mut next.collapsed, lane),
        Message::Sort(column) => next.sort = next.sort.asked(column),
        Message::Move(window) | Message::Show(window) => next.window = Some(window),
        Message::Present(on) => next.present = on.then(Box::default),
        Message::Fit => next.window = None,
        Message::Restore(earlier) => {
            next = *earlier;
            next.page = state.page.clone();
        }
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
            "[a-z]{1,4}".prop_map(|id| Message::OpenInstrument(id.into())),
            Just(Message::On("2010-01-01".parse().ok())),
            Just(Message::On(None)),
            Just(Message::Compare("2013".parse().ok())),
            Just(Message::Close),
            prop::sample::select(ViewName::ALL.to_vec()).prop_map(Message::View),
            prop::sample::select(Lang::ALL.to_vec()).prop_map(Message::Lang),
            prop::sample::select(Theme::ALL.to_vec()).prop_map(Message::Theme),
            any::<bool>().prop_map(Message::Present),
            Just(Message::Fit),
        ]
    }

    fn after(messages: impl IntoIterator<Item = Message>) -> State {
        messages
            .into_iter()
            .fold(State::default(), |state, message| reduce(&state, message))
    }

    #[test]
    fn sorting_by_the_same_column_twice_turns_the_order() {
        let by = |state: &State| reduce(state, Message::Sort(Column::Title));
        let (once, twice) = (by(&State::default()), by(&by(&State::default())));
        assert_eq!((once.sort.down, twice.sort.down), (false, true));
        assert_eq!(by(&twice), once);
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
