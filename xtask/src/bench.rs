//! `cargo xtask bench`: the release beside its peers in one browser, and the engine beside the
//! floors of this machine.

use crate::run::{Outcome, command, root, run, step};
use crate::{build, tools};
use std::fs;

/// Where the figures of one run are kept.
const RECORD: &str = "BENCHMARKS.md";
/// What stands before and after the figures there.
const MARKS: [&str; 2] = ["<!-- figures -->\n", "<!-- end of figures -->\n"];

/// Measures everything, or with `--quick` the sizes that the budgets name, once. With `--write`
/// the tables go into `BENCHMARKS.md` too.
pub fn bench(options: &[&str]) -> Outcome {
    if let Some(unknown) = options
        .iter()
        .find(|it| !["--quick", "--write"].contains(it))
    {
        return Err(format!("There is no option “{unknown}”."));
    }
    let (quick, write) = (options.contains(&"--quick"), options.contains(&"--write"));
    tools::node()?;
    tools::chromium()?;
    tools::node_packages("bench")?;
    step("release", || build::build(None))?;
    let folder = root().join("target/bench");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let tables = folder.join("browser.md");
    step("in the browser", || {
        let mut node = command("node", &["bench/run.mjs", "--out"]);
        node.arg(&tables);
        if quick {
            node.arg("--quick");
        }
        run(&mut node)
    })?;
    let mut host = String::new();
    step("on this machine", || {
        host = engine(quick)?;
        print!("{host}");
        Ok(())
    })?;
    if !write {
        return Ok(());
    }
    let browser = fs::read_to_string(&tables).map_err(|error| error.to_string())?;
    let figures = format!(
        "\nCommand: `cargo xtask bench{}`\n\n{browser}\n### The engine on the host\n\n```text\n{}\n```\n\n",
        options
            .iter()
            .map(|it| format!(" {it}"))
            .collect::<String>(),
        host.trim_end()
    );
    record(MARKS, &figures)
}

/// What the benchmarks of the engine print.
fn engine(quick: bool) -> Result<String, String> {
    let mut cargo = command(
        "cargo",
        &[
            "bench",
            "--quiet",
            "--no-default-features",
            "--bench",
            "engine",
        ],
    );
    // Colours would be written into the record.
    cargo.args(["--", "--color", "never"]);
    // Enough for medians to stand still: most take some milliseconds.
    cargo.args(["--max-time", if quick { "0.2" } else { "1" }]);
    let output = cargo.output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    match output.status.success() {
        true => Ok(text),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// Puts the figures in the place of the last ones, which stand between two marks.
pub fn record(marks: [&str; 2], figures: &str) -> Outcome {
    let path = root().join(RECORD);
    let text = fs::read_to_string(&path).map_err(|error| format!("{RECORD}: {error}."))?;
    let text =
        replaced(&text, marks, figures).ok_or(format!("{RECORD} has no place for figures."))?;
    fs::write(&path, text).map_err(|error| format!("{RECORD}: {error}."))
}

fn replaced(text: &str, marks: [&str; 2], figures: &str) -> Option<String> {
    let (before, rest) = text.split_once(marks[0])?;
    let (_, after) = rest.split_once(marks[1])?;
    Some([before, marks[0], figures, marks[1], after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_replace_figures_and_nothing_else() {
        let text = format!("a\n{}old\n{}b\n", MARKS[0], MARKS[1]);
        let once = replaced(&text, MARKS, "new\n").expect("marks");
        assert_eq!(once, format!("a\n{}new\n{}b\n", MARKS[0], MARKS[1]));
        assert_eq!(replaced(&once, MARKS, "new\n"), Some(once));
        assert_eq!(replaced("a", MARKS, "new"), None);
    }
}
