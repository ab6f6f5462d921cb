//! The selection as a table: which columns there are, in what order its rows stand, and what
//! it is when it is copied. Knows no element and no clipboard.

mod column;
mod copy;
mod order;
#[cfg(test)]
mod tests;

pub use column::{Column, Sort};
pub use copy::{Copied, copied, instrument_name, source_words};
pub use order::ordered;
