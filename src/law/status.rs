//! What an instrument is at a time.

/// The status of an instrument, in the order in which a life goes through them. A life may
/// leave some out, and never goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A bill: its text is proposed.
    Proposed,
    /// Its text is fixed: adopted, opened for signature, or passed.
    Adopted,
    /// Signed or approved, and not yet binding.
    Signed,
    /// Ratified or acceded to: consent is given, force is still to come.
    Ratified,
    /// Published, and not yet in force.
    Published,
    /// In force.
    InForce,
    /// In force but for a part that was annulled.
    PartlyInForce,
    /// No more in force.
    Ended(Ending),
}

/// How the life of an instrument ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// Repealed or abrogated.
    Repealed,
    /// Annulled by a court.
    Annulled,
    /// Denounced: the party withdrew.
    Denounced,
    /// Another instrument took its place.
    Superseded,
    /// It ended on the day that the file gives, which names no act that ended it.
    Lapsed,
}

impl Status {
    /// The place of a status in a life; all endings share the last one.
    pub const fn rank(self) -> usize {
        match self {
            Status::Proposed => 0,
            Status::Adopted => 1,
            Status::Signed => 2,
            Status::Ratified => 3,
            Status::Published => 4,
            Status::InForce => 5,
            Status::PartlyInForce => 6,
            Status::Ended(_) => 7,
        }
    }

    /// How many ranks there are.
    pub const RANKS: usize = 8;

    /// Whether it binds, wholly or in part.
    pub const fn binds(self) -> bool {
        matches!(self, Status::InForce | Status::PartlyInForce)
    }
}
