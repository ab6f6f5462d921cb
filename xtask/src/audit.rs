//! `cargo xtask audit`: what a first visit is like for a reader: Lighthouse, and a slow line beside peers.

use crate::bench::record;
use crate::run::{Outcome, command, root, run, step};
use crate::{build, tools};
use std::fs;

/// What stands before and after the figures in the record.
const MARKS: [&str; 2] = ["<!-- audit -->\n", "<!-- end of audit -->\n"];

/// Measures the release, each figure five times, or with `--quick` once; fails where Lighthouse
/// gives less than 100 for anything but speed. With `--write` the tables go into the record too.
pub fn audit(options: &[&str]) -> Outcome {
    if let Some(unknown) = options
        .iter()
        .find(|it| !["--quick", "--write"].contains(it))
    {
        return Err(format!("There is no option “{unknown}”."));
    }
    tools::node()?;
    tools::chromium()?;
    tools::node_packages("bench")?;
    step("release", || build::build(None))?;
    step("pages for forty events", || {
        run(&mut command("node", &["bench/forty.mjs"]))?;
        let folder = "target/bench/forty";
        let file = format!("{folder}/events.json");
        build::hito(&["build", &file, "--out", folder])
    })?;
    let tables = root().join("target/bench/audit.md");
    step("in the browser", || {
        let mut node = command("node", &["bench/audit.mjs", "--out"]);
        node.arg(&tables);
        if options.contains(&"--quick") {
            node.arg("--quick");
        }
        run(&mut node)
    })?;
    if !options.contains(&"--write") {
        return Ok(());
    }
    let text = fs::read_to_string(&tables).map_err(|error| error.to_string())?;
    record(
        MARKS,
        &format!("\nCommand: `cargo xtask audit`\n\n{text}\n"),
    )
}
