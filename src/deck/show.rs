//! A presentation that runs: which slide is shown, and how.

/// How long a slide stays when the show plays by itself, in seconds: what one can choose.
pub const PACES: [u32; 6] = [5, 8, 12, 20, 30, 60];
/// A number of more digits is no number of a slide.
const DIGITS: usize = 7;

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// One slide.
    #[default]
    Slides,
    /// All of them, small.
    Overview,
    /// The keys.
    Help,
    /// How to allow the speaker's window, which the browser did not open.
    Blocked,
    /// Events to be put in order.
    Quiz,
}

/// What is asked of a show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next slide.
    Next,
    /// The one before.
    Back,
    /// The first.
    First,
    /// The last.
    Last,
    /// The one a row above, in the overview.
    Up,
    /// The one a row below.
    Down,
    /// A digit of the number of a slide.
    Digit(u8),
    /// Takes back a digit.
    Erase,
    /// The slide of the number that was typed.
    Jump,
    /// The slide at a place.
    GoTo(usize),
    /// Opens or closes the overview.
    Overview,
    /// Shows the slide that is chosen in the overview.
    Open,
    /// Away from what is open; from the overview, out of the presentation.
    Escape,
    /// Out of the presentation.
    Leave,
    /// Fills the screen, or no more.
    FullScreen,
    /// Shows nothing, or again what was shown.
    Blank,
    /// Opens the speaker's window.
    Speaker,
    /// The browser did not open it.
    Blocked,
    /// Opens or closes the list of keys.
    Help,
    /// Plays by itself, or no more.
    Play,
    /// Plays faster.
    Faster,
    /// Plays slower.
    Slower,
    /// Begins again at the end, or not.
    Loop,
    /// Opens the quiz.
    Quiz,
    /// The time of a slide that plays by itself is over.
    Tick,
}

/// What only the browser can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Back to the page.
    Leave,
    /// Fill the screen, or no more.
    FullScreen,
    /// Open the speaker's window.
    Speaker,
}

/// A presentation that runs. At least one slide is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Show {
    /// The slide's place.
    pub at: usize,
    /// How many slides there are; at least 1.
    pub count: usize,
    /// What is on the screen.
    pub mode: Mode,
    /// Whether the screen is blank.
    pub blank: bool,
    /// The digits typed so far.
    pub digits: String,
    /// Whether it plays by itself.
    pub playing: bool,
    /// The place in [`PACES`] of how long a slide stays.
    pub pace: usize,
    /// Whether it begins again at the end.
    pub looping: bool,
    /// How many slides stand in a row of the overview; at least 1.
    pub columns: usize,
}

/// How many slides stand in a row of the overview on a screen of a width in CSS pixels.
pub const fn columns(width: f64) -> usize {
    match width {
        ..640.0 => 2,
        ..1100.0 => 3,
        ..1700.0 => 4,
        _ => 6,
    }
}

impl Show {
    /// A show of so many slides that begins at a place.
    pub fn new(count: usize, at: usize) -> Show {
        let count = count.max(1);
        Show {
            at: at.min(count - 1),
            count,
            mode: Mode::Slides,
            blank: false,
            digits: String::new(),
            playing: false,
            pace: 2,
            looping: false,
            columns: 4,
        }
    }

    /// How long a slide stays, in seconds.
    pub fn seconds(&self) -> u32 {
        PACES.get(self.pace).copied().unwrap_or(PACES[0])
    }

    /// Whether the time of a slide runs.
    pub fn is_running(&self) -> bool {
        self.playing && self.mode == Mode::Slides && !self.blank
    }

    /// The show after a command, and what the browser must do for it.
    ///
    /// ```
    /// use hito::deck::{Command, Deed, Mode, Show};
    /// let (show, _) = Show::new(7, 0).obey(Command::Next);
    /// assert_eq!(show.at, 1);
    /// let (show, _) = show.obey(Command::Escape);
    /// assert_eq!(show.mode, Mode::Overview);
    /// assert_eq!(show.obey(Command::Escape).1, Some(Deed::Leave));
    /// ```
    pub fn obey(&self, command: Command) -> (Show, Option<Deed>) {
        let mut next = self.clone();
        if !matches!(command, Command::Digit(_) | Command::Erase | Command::Tick) {
            next.digits.clear();
        }
        let mut deed = None;
        match command {
            // Whoever goes on after a pause has not seen the slide yet.
            Command::Next | Command::Back if self.blank => next.blank = false,
            Command::Next => next.at = self.at.saturating_add(1),
            Command::Back => next.at = self.at.saturating_sub(1),
            Command::First => next.at = 0,
            Command::Last => next.at = self.count,
            Command::Up => next.at = self.at.checked_sub(self.columns).unwrap_or(self.at),
            Command::Down => {
                let below = self.at.saturating_add(self.columns);
                next.at = if below < self.count { below } else { self.at };
            }
            Command::Digit(digit) => {
                if self.digits.len() < DIGITS {
                    next.digits.push(char::from(b'0' + digit.min(9)));
                }
            }
            Command::Erase => {
                next.digits.pop();
            }
            Command::Jump => {
                if let Ok(number) = self.digits.parse::<usize>() {
                    next.at = number.saturating_sub(1);
                    next.open();
                }
            }
            Command::GoTo(at) => next.at = at,
            Command::Overview => {
                next.mode = match self.mode {
                    Mode::Overview => Mode::Slides,
                    _ => Mode::Overview,
                };
                next.blank = false;
            }
            Command::Open => next.open(),
            Command::Escape if !self.digits.is_empty() => {}
            Command::Escape if self.blank => next.blank = false,
            Command::Escape => match self.mode {
                Mode::Slides => next.mode = Mode::Overview,
                Mode::Overview => deed = Some(Deed::Leave),
                Mode::Help | Mode::Blocked | Mode::Quiz => next.mode = Mode::Slides,
            },
            Command::Leave => deed = Some(Deed::Leave),
            Command::FullScreen => deed = Some(Deed::FullScreen),
            Command::Speaker => deed = Some(Deed::Speaker),
            Command::Blocked => next.mode = Mode::Blocked,
            Command::Blank => next.blank = !self.blank,
            Command::Help => {
                next.blank = false;
                next.mode = match self.mode {
                    Mode::Help => Mode::Slides,
                    _ => Mode::Help,
                };
            }
            Command::Play => next.playing = !self.playing,
            Command::Faster => next.pace = self.pace.saturating_sub(1),
            Command::Slower => next.pace = (self.pace + 1).min(PACES.len() - 1),
            Command::Loop => next.looping = !self.looping,
            Command::Quiz => {
                next.blank = false;
                next.mode = Mode::Quiz;
            }
            Command::Tick if !self.is_running() => {}
            Command::Tick if self.at + 1 < self.count => next.at += 1,
            Command::Tick if self.looping => next.at = 0,
            Command::Tick => next.playing = false,
        }
        next.at = next.at.min(self.count - 1);
        (next, deed)
    }

    fn open(&mut self) {
        self.mode = Mode::Slides;
        self.blank = false;
    }
}
