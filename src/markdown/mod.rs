//! Markdown to plain data: paragraphs, headings, lists, quotes and code; emphasis, links and
//! line breaks. No element and no markup comes from here: the view builds elements one by one.
//!
//! A subset of CommonMark of our own: what authors of short texts write. Without raw HTML,
//! reference links, pictures and tables: these stay on the page as they were typed. Nothing
//! that was written is ever lost, and no input panics or takes more than linear time in
//! its length (times a bounded depth).

mod block;
mod effort;
mod inline;
#[cfg(test)]
mod tests;

pub use block::{Block, blocks};
pub use inline::{Inline, inlines, safe_url};

/// How deep quotes, lists and emphasis may stand in each other; what is deeper is plain text.
const DEPTH: usize = 6;
