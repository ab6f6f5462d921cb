//! The life of laws and treaties: what was in force on a day, and what changed what.
//!
//! [`Lives`] are made once of a timeline. Each [`Life`] is a list of [`Spell`]s: stretches of
//! time in one [`Status`], that follow in order and never overlap, with boundaries as precise
//! as the dates they come from. [`Life::on`] answers for a date with *in force*, *not in force*
//! or *perhaps*, and never with a yes that a finer date could take back.
//!
//! The terms and where they come from stand in one table, [`terms`]. Nothing here checks a
//! file (`read` tells of contradictions and cycles), draws, or asks a clock.

mod answer;
mod bound;
mod change;
mod check;
mod life;
mod relation;
mod status;
pub mod terms;
#[cfg(test)]
mod tests;
mod wording;

pub use answer::Answer;
pub use bound::{Bound, Origin};
pub use change::{Between, Change};
pub use check::{Contradiction, Side};
pub use life::{Life, Lives, Spell};
pub use relation::{Direction, Edge, Link, Relations};
pub use status::{Ending, Status};
