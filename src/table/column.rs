//! The columns of the table.

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// When it happened.
    #[default]
    Date,
    /// What happened.
    Title,
    /// The kind of event.
    Category,
    /// Whose law.
    Jurisdiction,
    /// What it does to the instrument.
    Effect,
    /// The law or treaty.
    Instrument,
    /// Where it is told; sorted by how many there are.
    Sources,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Column; 7] = [
        Column::Date,
        Column::Title,
        Column::Category,
        Column::Jurisdiction,
        Column::Effect,
        Column::Instrument,
        Column::Sources,
    ];

    /// Its name in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Column::Date => "date",
            Column::Title => "title",
            Column::Category => "category",
            Column::Jurisdiction => "jurisdiction",
            Column::Effect => "effect",
            Column::Instrument => "instrument",
            Column::Sources => "sources",
        }
    }
}

/// By which column the rows stand in order, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub by: Column,
    /// From the last to the first.
    pub down: bool,
}

impl Sort {
    /// Its name in an address: the column's, after a minus where the order is reversed.
    ///
    /// ```
    /// use hito::table::{Column, Sort};
    /// let sort = Sort { by: Column::Title, down: true };
    /// assert_eq!(sort.word(), "-title");
    /// assert_eq!(Sort::from_word("-title"), Some(sort));
    /// ```
    pub fn word(self) -> String {
        let minus = if self.down { "-" } else { "" };
        [minus, self.by.word()].concat()
    }

    /// The order that a word stands for.
    pub fn from_word(word: &str) -> Option<Sort> {
        let (down, word) = match word.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, word),
        };
        let by = Column::ALL.into_iter().find(|by| by.word() == word)?;
        Some(Sort { by, down })
    }

    /// The order after the reader asks for a column: that column, or the other way round
    /// where it was in order already.
    pub fn asked(self, by: Column) -> Sort {
        let down = self.by == by && !self.down;
        Sort { by, down }
    }
}
