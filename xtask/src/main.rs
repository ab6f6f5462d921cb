//! Set-up, test and release tasks.

fn main() {}
