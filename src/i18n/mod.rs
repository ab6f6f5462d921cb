//! Languages and words: the catalogues of both languages, plurals and numbers.
//!
//! A catalogue is a struct of strings, written once for each [`Lang`]: a word that one
//! language lacks does not compile. Knows no other folder, and decides nothing but wording.

mod catalogue;
pub mod cli;
pub mod dates;
mod fill;
mod lang;
mod number;
pub mod page;
pub mod problems;
pub mod terms;

pub use fill::fill;
pub use lang::Lang;
pub use number::{bytes, number, plural};
