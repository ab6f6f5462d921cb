//! What a key does: as a presenter's fingers, or the keys of a clicker, know it.

use super::{Command, Mode, Show};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its name, as browsers call it.
    pub name: &'a str,
    /// Whether the shift key was down.
    pub shift: bool,
    /// Whether the focus is on a button or a link, which answer to some keys by themselves.
    pub on_control: bool,
}

/// What a key asks for; nothing where it means nothing here.
pub fn command(key: Key, show: &Show) -> Option<Command> {
    let letter = lower(key.name);
    if show.mode == Mode::Quiz {
        return match letter {
            "Escape" | "q" => Some(Command::Escape),
            "?" => Some(Command::Help),
            "f" => Some(Command::FullScreen),
            _ => None,
        };
    }
    if show.mode == Mode::Help || show.mode == Mode::Blocked {
        return match letter {
            "Escape" | "?" => Some(Command::Escape),
            _ => None,
        };
    }
    // A button that has the focus is what these press.
    if key.on_control && matches!(key.name, "Enter" | " ") && show.digits.is_empty() {
        return None;
    }
    let overview = show.mode == Mode::Overview;
    Some(match letter {
        "ArrowUp" | "k" if overview => Command::Up,
        "ArrowDown" | "j" if overview => Command::Down,
        "Enter" if show.digits.is_empty() && overview => Command::Open,
        "Enter" if !show.digits.is_empty() => Command::Jump,
        " " if overview => Command::Open,
        " " if key.shift => Command::Back,
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" | "n" | "l" | "j" => Command::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" | "p" | "h" | "k" => Command::Back,
        "Home" => Command::First,
        "End" => Command::Last,
        "Escape" => Command::Escape,
        "Backspace" if !show.digits.is_empty() => Command::Erase,
        "o" => Command::Overview,
        "f" => Command::FullScreen,
        "b" | "." => Command::Blank,
        "s" => Command::Speaker,
        "?" => Command::Help,
        "a" => Command::Play,
        "+" | "=" => Command::Faster,
        "-" | "_" => Command::Slower,
        "r" => Command::Loop,
        "q" => Command::Quiz,
        digit => {
            let byte = *digit.as_bytes().first()?;
            (digit.len() == 1 && byte.is_ascii_digit()).then_some(Command::Digit(byte - b'0'))?
        }
    })
}

/// A capital letter as a small one: the shift key may be locked.
fn lower(name: &str) -> &str {
    const SMALL: &str = "abcdefghijklmnopqrstuvwxyz";
    match name.as_bytes() {
        [c] if c.is_ascii_uppercase() => {
            let at = usize::from(c - b'A');
            SMALL.get(at..=at).unwrap_or(name)
        }
        _ => name,
    }
}
