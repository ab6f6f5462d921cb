//! `cargo xtask build`: a release in `dist/`, made small, with pages that can be read before
//! the app has come, and a table of its bytes.

use crate::run::{Outcome, command, root, run};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};

/// Features of WebAssembly that the compiler uses and every current browser has.
/// `--all-features` gave a module that no browser would start.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What makes a release smaller than a stable compiler does by itself: the standard library is
/// compiled anew, without the words of panics, which nobody would read: the module stops with
/// a trap either way. `RUSTC_BOOTSTRAP` lets the stable compiler of the project take options
/// that it calls unstable.
const LEAN: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
];

/// The flags that go with that.
const LEAN_FLAGS: &str = "-Zlocation-detail=none -Zfmt-debug=none";

/// Leaves in the module where everything goes, which what cuts it into parts must know.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// The flags of the compiler, as an environment variable.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Where the app lies while it is cut into parts, in the target folder.
const PARTS: &str = "parts";

/// The timeline that the release shows.
const DATA: &str = "data/mexico-anti-trafficking.json";

/// The same where it lies in the release, without white space.
const SHOWN: &str = "dist/data/mexico-anti-trafficking.json";

/// Builds the release. With `site`, the whole address that it will have, its pages name
/// themselves for search engines without a script.
pub fn build(site: Option<&str>) -> Outcome {
    tools::node()?;
    tools::builders()?;
    tools::splitter()?;
    tools::node_packages("xtask")?;
    let mut trunk = command("trunk", &["build", "--release", "--features", "split"]);
    trunk.env(FLAGS, RELOCATIONS);
    match tools::library_source() {
        Ok(()) => {
            trunk.envs(LEAN);
            trunk.env(FLAGS, format!("{RELOCATIONS} {LEAN_FLAGS}"));
        }
        Err(problem) => println!("{problem}\nThe release is built without, and is larger."),
    }
    run(&mut trunk)?;
    let parts = target().join(PARTS);
    cut(&parts)?;
    optimise(&parts)?;
    pages(site)?;
    run(&mut command("node", &["xtask/compress.mjs", "dist"]))?;
    run(&mut command("node", &["xtask/sizes.mjs", "dist"]))
}

/// Leaves a package for npm in `target/package/`: the release, and what developers of sites need.
pub fn package() -> Outcome {
    build(None)?;
    pack_for_npm()
}

/// Leaves the package for npm of the release that is there.
pub fn pack_for_npm() -> Outcome {
    let arguments = ["xtask/package.mjs", "dist", "target/package"];
    run(&mut command("node", &arguments))
}

/// Writes the pages that are read before the app has come, with the project's own command line.
fn pages(site: Option<&str>) -> Outcome {
    let mut arguments = vec!["build", SHOWN, "--out", "dist"];
    // Who shows links to a page knows no SVG. Without the renderer they show words alone.
    if let Err(problem) = tools::readers() {
        println!("{problem}\nThe pages are built without a picture for links.");
    } else {
        for lang in ["en", "es"] {
            let (svg, png) = (
                format!("dist/card-{lang}.svg"),
                format!("dist/timeline-{lang}.png"),
            );
            hito(&["export", DATA, "--to", "svg", "--lang", lang, "--out", &svg])?;
            run(command("rsvg-convert", &["--output", &png]).arg(&svg))?;
            fs::remove_file(root().join(svg)).map_err(|error| error.to_string())?;
        }
        arguments.push("--card");
    }
    if let Some(site) = site {
        arguments.extend(["--site", site]);
    }
    hito(&arguments)
}

/// Runs the project's own command line.
pub fn hito(arguments: &[&str]) -> Outcome {
    let cargo = ["run", "--quiet", "--no-default-features", "--features"];
    let mut hito = command("cargo", &cargo);
    hito.args(["cli", "--bin", "hito", "--"]);
    hito.args(arguments).env("LC_ALL", "C");
    run(&mut hito)
}

/// The folder that cargo builds in.
fn target() -> PathBuf {
    let named = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(named.unwrap_or_else(|| "target".into()))
}

/// Cuts the app's module into the parts that it names, in a folder. Trunk has bound it to its
/// script whole, which serves to try it; cutting comes before binding, so that is done again.
fn cut(parts: &Path) -> Outcome {
    let bound = parts.join("bound");
    if parts.exists() {
        fs::remove_dir_all(parts).map_err(|error| error.to_string())?;
    }
    let module = target().join("wasm32-unknown-unknown/release/hito-app.wasm");
    let mut split = command("wasm-split-cli", &["--target", "web"]);
    split.args(["--out-name", "hito-app"]);
    run(split.arg(module).arg(parts))?;
    let mut bind = command("wasm-bindgen", &["--target", "web", "--no-typescript"]);
    // The parts share the table of functions.
    bind.args(["--keep-lld-exports", "--out-name", "hito-app", "--out-dir"]);
    run(bind.arg(bound).arg(parts.join("hito-app.wasm")))
}

/// Makes the modules and their scripts smaller where trunk left them, with those of the parts in
/// the place of the whole. Trunk would run wasm-opt itself, but looks for one of its own to
/// download where the version is not the one it knows.
fn optimise(parts: &Path) -> Outcome {
    let mut pack = command("node", &["xtask/pack.mjs", "dist"]);
    run(pack.arg(parts).args(FEATURES))
}
