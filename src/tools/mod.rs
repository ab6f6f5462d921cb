//! What few readers need: a second module, which the page loads when it is asked for.
//!
//! Plain functions of bytes and texts, for two modules share neither memory nor types. A
//! function gets the file as it came, reads it again, and answers with texts; what the reader
//! sees it gets as an address, where it needs it. The entry (`src/bin/hito-tools.rs`) exports
//! them to the page and does nothing else; [`told`] is the answer as the page unpacks it.
//!
//! The first module must not use anything here but [`told`], or it would carry it.

mod problems;
pub mod told;

pub use problems::problems;
