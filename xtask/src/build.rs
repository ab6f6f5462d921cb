//! `cargo xtask build`: a release in `dist/`, made small, with a table of its bytes.

use crate::run::{Outcome, command, root, run};
use crate::tools;
use std::fs;

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

/// Builds the release.
pub fn build() -> Outcome {
    tools::node()?;
    tools::builders()?;
    tools::node_packages("xtask")?;
    run(&mut command("trunk", &["build", "--release"]))?;
    optimise()?;
    run(&mut command("node", &["xtask/sizes.mjs", "dist"]))
}

/// Makes the module smaller where trunk left it. Trunk would run wasm-opt itself, but looks
/// for one of its own to download where the version is not the one it knows.
fn optimise() -> Outcome {
    let dist = root().join("dist");
    let entries = fs::read_dir(&dist).map_err(|error| format!("dist/: {error}."))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            let mut wasm_opt = command("xtask/node_modules/.bin/wasm-opt", &["-Oz"]);
            wasm_opt.args(FEATURES).arg("-o").arg(&path).arg(&path);
            run(&mut wasm_opt)?;
        }
    }
    Ok(())
}
