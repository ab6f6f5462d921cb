//! What must be installed, at which version, and how. Nothing is installed twice.

use crate::run::{Outcome, command, output, root, run};
use std::path::Path;

/// The version of trunk. A newer one wants a newer Rust.
const TRUNK: &str = "0.21.14";
/// The version of wasm-bindgen's command line. It must be the version of the crate.
const WASM_BINDGEN: &str = "0.2.126";
/// The version of what cuts the app into parts.
const WASM_SPLIT: &str = "0.2.4";
/// The version of geckodriver, through which tests drive Firefox.
const GECKODRIVER: &str = "0.37.1";

/// The target that the app is compiled for.
pub fn wasm_target() -> Outcome {
    let installed = output("rustup", &["target", "list", "--installed"]).unwrap_or_default();
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    let library = Path::new(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown");
    if installed.contains("wasm32-unknown-unknown") || library.exists() {
        return Ok(());
    }
    println!("Adding the target wasm32-unknown-unknown to Rust (some seconds)");
    run(&mut command(
        "rustup",
        &["target", "add", "wasm32-unknown-unknown"],
    ))
    .map_err(|problem| {
        by_hand(
            &problem,
            "the wasm target",
            "rustup target add wasm32-unknown-unknown",
        )
    })
}

/// The source of the standard library, which a release compiles anew.
pub fn library_source() -> Outcome {
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    if library.exists() {
        return Ok(());
    }
    println!("Adding the source of the standard library to Rust (some seconds)");
    let remedy = "rustup component add rust-src";
    run(&mut command("rustup", &["component", "add", "rust-src"]))
        .map_err(|problem| by_hand(&problem, "the source of the standard library", remedy))
}

/// What turns the crate into a page.
pub fn builders() -> Outcome {
    wasm_target()?;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, 2)?;
    cargo_tool("trunk", "trunk", TRUNK, 7)
}

/// What cuts the app of a release into parts. Its program does not tell its version.
pub fn splitter() -> Outcome {
    let package = "wasm_split_cli_support";
    let listed = format!("{package} v{WASM_SPLIT}:");
    let there = output("cargo", &["install", "--list"]).unwrap_or_default();
    if there.lines().any(|line| line == listed) {
        return Ok(());
    }
    println!("Installing {package} {WASM_SPLIT} (about 2 minutes on two cores, once)");
    let arguments = [
        "install",
        package,
        "--locked",
        "--features",
        "build-binary",
        "--version",
        WASM_SPLIT,
    ];
    let remedy = format!("cargo {}", arguments.join(" "));
    run(&mut command("cargo", &arguments))
        .map_err(|problem| by_hand(&problem, "wasm-split-cli", &remedy))
}

fn cargo_tool(program: &str, package: &str, version: &str, minutes: u32) -> Outcome {
    let found = output(program, &["--version"]).unwrap_or_default();
    if found.split_whitespace().any(|word| word == version) {
        return Ok(());
    }
    match found.split_whitespace().nth(1) {
        Some(other) => println!("{program} is at {other}, and {version} is needed"),
        None => println!("{program} {version} is missing"),
    }
    println!("Installing {package} {version} (about {minutes} minutes on two cores, once)");
    let arguments = ["install", package, "--locked", "--version", version];
    run(&mut command("cargo", &arguments)).map_err(|problem| {
        by_hand(
            &problem,
            program,
            &format!("cargo install {package} --locked --version {version}"),
        )
    })
}

/// The packages of a folder's `package-lock.json`.
pub fn node_packages(folder: &str) -> Outcome {
    let folder = root().join(folder);
    let lock = |path: &str| std::fs::read(folder.join(path)).ok();
    // npm leaves a mark of its own; ours is the very lock file that was installed.
    let mark = "node_modules/.installed-lock.json";
    if lock(mark).is_some() && lock(mark) == lock("package-lock.json") {
        return Ok(());
    }
    println!(
        "Installing the packages of {} (some seconds)",
        folder.display()
    );
    let mut npm = command(
        "npm",
        &["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
    );
    run(npm.current_dir(&folder)).map_err(|problem| {
        by_hand(
            &problem,
            "npm's packages",
            &format!("npm ci --prefix {}", folder.display()),
        )
    })?;
    std::fs::copy(folder.join("package-lock.json"), folder.join(mark))
        .map(|_| ())
        .map_err(|error| format!("{mark} could not be written: {error}."))
}

/// Chromium and its driver, for the browser tests.
pub fn chromium() -> Outcome {
    debian(
        &[("chromium", "--version"), ("chromedriver", "--version")],
        &["chromium", "chromium-driver", "fonts-liberation"],
    )
}

/// Firefox and its driver, which Debian has no package of.
pub fn firefox() -> Outcome {
    debian(&[("firefox-esr", "--version")], &["firefox-esr"])?;
    cargo_tool("geckodriver", "geckodriver", GECKODRIVER, 2)
}

/// WebKit's small browser with its driver, and a screen that nobody sees for it to draw on.
pub fn webkit() -> Outcome {
    debian(
        &[("WebKitWebDriver", "--help"), ("Xvfb", "-help")],
        &["webkit2gtk-driver", "xvfb"],
    )
}

/// Readers of what is exported and printed that are not ours: of pictures and of PDF.
pub fn readers() -> Outcome {
    debian(
        &[("rsvg-convert", "--version"), ("pdftotext", "-v")],
        &["librsvg2-bin", "poppler-utils"],
    )
}

/// A spreadsheet that is not ours, which opens what is exported.
pub fn spreadsheet() -> Outcome {
    debian(&[("soffice", "--version")], &["libreoffice-calc-nogui"])
}

/// A web server, which the examples of `hosting/` are tried with.
pub fn web_server() -> Outcome {
    debian(&[("nginx", "-v")], &["nginx-light"])
}

/// Programs of Debian's packages, each with the argument that makes it tell its version.
fn debian(programs: &[(&str, &str)], packages: &[&str]) -> Outcome {
    let there = |(program, version): &(&str, &str)| output(program, &[version]).is_some();
    if programs.iter().all(there) {
        return Ok(());
    }
    let names = packages.join(" ");
    println!("Installing {names} (about a minute)");
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(packages);
    run(&mut command("apt-get", &["update", "-qq"]))
        .and_then(|()| run(command("apt-get", &install).env("DEBIAN_FRONTEND", "noninteractive")))
        .map_err(|problem| {
            let remedy = format!("sudo apt-get update && sudo apt-get install {names}");
            by_hand(&problem, &names, &remedy)
        })
}

/// Node, which runs wasm-opt and the browser tests.
pub fn node() -> Outcome {
    if output("node", &["--version"]).is_some() && output("npm", &["--version"]).is_some() {
        return Ok(());
    }
    Err(by_hand(
        "Node.js is missing.",
        "node and npm",
        "sudo apt-get install nodejs npm",
    ))
}

fn by_hand(problem: &str, tool: &str, remedy: &str) -> String {
    format!("{problem}\nThis needs {tool}. Install it by hand, then try again:\n    {remedy}")
}
