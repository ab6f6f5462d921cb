//! `cargo xtask shots`: pictures of the built release, to look at and for the README.

use crate::run::{Outcome, command, run};
use crate::{build, tools};

/// Builds the release and takes its pictures; the README's goes to `docs/screenshot.png`.
pub fn shots(folder: Option<&str>) -> Outcome {
    build::build(None)?;
    tools::chromium()?;
    tools::node_packages("tests/browser")?;
    let folder = folder.unwrap_or("target/shots");
    run(&mut command("node", &["tests/browser/shots.mjs", folder]))
}
