//! Which changes are worth going back to.

use super::Message;

/// How a change is written into the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// As a new entry: the back button undoes it.
    Push,
    /// Over the present entry.
    Replace,
    /// Not at all: it came from there.
    Keep,
}

/// What sort of thing the reader did last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Typed into the search field.
    Typing,
    /// Moved or zoomed by hand.
    Moving,
    /// Anything that is done in one step.
    Step,
    /// Chose how the page looks.
    Looks,
    /// Went back or forward.
    Travel,
}

impl Kind {
    /// The sort of a message.
    pub fn of(message: &Message) -> Kind {
        match message {
            Message::Search(_) => Kind::Typing,
            Message::Move(_) | Message::MoveOn(_) => Kind::Moving,
            Message::Lang(_)
            | Message::Theme(_)
            | Message::Collapse(_)
            | Message::Present(false) => Kind::Looks,
            Message::Restore(_) => Kind::Travel,
            _ => Kind::Step,
        }
    }
}

/// How a change is written, given what the reader did before it.
///
/// A word typed is one step, however many letters it has; so the first letter makes an entry
/// and the others write over it. Panning makes no entries at all, or going back would mean
/// going through every turn of the wheel.
pub fn history(before: Option<Kind>, now: Kind) -> History {
    match now {
        Kind::Travel => History::Keep,
        Kind::Moving | Kind::Looks => History::Replace,
        Kind::Typing if before == Some(Kind::Typing) => History::Replace,
        _ => History::Push,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_step() {
        let typed = Kind::of(&Message::Search("p".into()));
        assert_eq!(history(None, typed), History::Push);
        assert_eq!(history(Some(typed), typed), History::Replace);
        assert_eq!(history(Some(Kind::Step), typed), History::Push);
    }

    #[test]
    fn each_choice_is_a_step() {
        let choice = Kind::of(&Message::ClearFilters);
        assert_eq!(history(Some(choice), choice), History::Push);
    }

    #[test]
    fn travel_is_not_written_again() {
        let travel = Kind::of(&Message::Restore(Default::default()));
        assert_eq!(history(Some(Kind::Step), travel), History::Keep);
    }
}
