//! `cargo xtask test`: everything that must hold, the cheapest first.

use crate::run::{Outcome, command, output, root, run, step};
use crate::{build, rules, tools};
use std::fs;

/// Crates that the engine must be able to do without.
const BROWSER_CRATES: [&str; 4] = ["yew", "web-sys", "js-sys", "gloo"];

/// Runs the tests of the parts that are named, or of all.
pub fn test(parts: &[&str]) -> Outcome {
    const PARTS: [&str; 3] = ["engine", "app", "browser"];
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(part)) {
        return Err(format!("There are no tests “{unknown}”, only {PARTS:?}."));
    }
    let asked = |part| parts.is_empty() || parts.contains(&part);
    tools::node()?;
    if asked("engine") {
        engine()?;
    }
    if asked("app") {
        app()?;
    }
    if asked("browser") {
        browser()?;
    }
    println!("\nAll tests passed.");
    Ok(())
}

fn cargo(arguments: &[&str]) -> Outcome {
    run(&mut command("cargo", arguments))
}

fn engine() -> Outcome {
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("rules of the house", || rules::check(&root()))?;
    step("the engine needs no browser", no_browser_crates)?;
    step("engine", || {
        cargo(&["test", "--quiet", "--no-default-features"])
    })?;
    step("command line, data and schema", || {
        let features = ["--no-default-features", "--features", "cli"];
        let mut arguments = vec!["test", "--quiet", "--bins", "--tests"];
        arguments.extend(features);
        cargo(&arguments)
    })?;
    step("tasks", || {
        cargo(&["test", "--quiet", "--package", "xtask"])
    })
}

fn app() -> Outcome {
    tools::wasm_target()?;
    let deny = ["--", "-D", "warnings"];
    step("clippy on the host", || {
        let arguments = [
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--all-features",
        ];
        cargo(&[&arguments[..], &deny].concat())
    })?;
    step("clippy on wasm32", || {
        let arguments = ["clippy", "--quiet", "--target", "wasm32-unknown-unknown"];
        let whole = ["--lib", "--bin", "hito-app"];
        cargo(&[&arguments[..], &whole, &deny].concat())?;
        let parts = ["--features", "split"];
        cargo(&[&arguments[..], &whole, &parts, &deny].concat())
    })
}

fn browser() -> Outcome {
    step("release", || build::build(None))?;
    tools::chromium()?;
    tools::firefox()?;
    tools::webkit()?;
    tools::readers()?;
    tools::spreadsheet()?;
    tools::web_server()?;
    tools::node_packages("tests/browser")?;
    tools::node_packages("examples/react")?;
    build::pack_for_npm()?;
    step("browser", || {
        let folder = root().join("tests/browser");
        let entries = fs::read_dir(&folder).map_err(|error| error.to_string())?;
        let mut files: Vec<String> = entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| name.ends_with(".test.mjs"))
            .map(|name| format!("tests/browser/{name}"))
            .collect();
        files.sort();
        let mut node = command(
            "node",
            &["--test", "--test-concurrency=2", "--test-reporter=spec"],
        );
        run(node.args(files))
    })
}

/// Fails where the engine's dependencies hold a crate that needs a browser.
fn no_browser_crates() -> Outcome {
    let arguments = [
        "tree",
        "--no-default-features",
        "--edges",
        "normal",
        "--prefix",
        "none",
    ];
    let tree = output("cargo", &arguments).ok_or("cargo tree failed.")?;
    let name = |line: &str| {
        line.split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    match tree
        .lines()
        .map(name)
        .find(|name| BROWSER_CRATES.contains(&name.as_str()))
    {
        Some(name) => Err(format!("The engine depends on {name}.")),
        None => Ok(()),
    }
}
