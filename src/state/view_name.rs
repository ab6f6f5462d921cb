//! Names for what a reader chooses of the page itself.

/// A way to look at the selected events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ViewName {
    /// Drawn along time.
    #[default]
    Timeline,
    /// One below the other, to read.
    List,
    /// In rows and columns, to compare and to copy.
    Table,
}

impl ViewName {
    /// Every view, in the order shown to the reader.
    pub const ALL: [ViewName; 3] = [ViewName::Timeline, ViewName::List, ViewName::Table];

    /// Its name in an address.
    pub const fn word(self) -> &'static str {
        match self {
            ViewName::Timeline => "timeline",
            ViewName::List => "list",
            ViewName::Table => "table",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order shown to the reader.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its name in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}
