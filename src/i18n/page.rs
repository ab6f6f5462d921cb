//! words of the page
