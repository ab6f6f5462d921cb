//! Languages and words: the catalogues of both languages, plurals and numbers.
//!
//! A catalogue is a struct of strings, written once for each [`Lang`]: a word that one
//! language lacks does not compile. Knows no other folder, and decides nothing but wording.

mod catalogue;
pub mod chart;
pub mod choices;
pub mod cli;
pub mod dates;
pub mod detail;
pub mod export;
pub mod export_menu;
mod fill;
pub mod help;
pub mod import;
mod lang;
pub mod law;
mod lower;
pub mod media;
mod number;
pub mod page;
pub mod present;
pub mod problems;
pub mod report;
pub mod search;
pub mod share;
pub mod table;
pub mod terms;
pub mod written;

pub use fill::fill;
pub use lang::Lang;
pub use lower::{lower, lower_letter};
pub use number::{bytes, number, plural};
