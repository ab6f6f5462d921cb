//! What a file says of a life that cannot be true together.

use super::Origin;

/// The end of a life that is in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its entry into force.
    Entry,
    /// Its end.
    End,
}

/// Two statements on one end of a life that cannot both be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Which end.
    pub side: Side,
    /// What tells the one: `in_force` where it says anything.
    pub one: Origin,
    /// What tells the other.
    pub other: Origin,
}
