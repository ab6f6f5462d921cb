//! Set-up, test and release tasks: `cargo xtask TASK`.
//!
//! - [`tools`]: what must be installed, at which version, and how.
//! - [`run`]: running commands and saying what runs.
//! - [`serve`], [`build`], [`test`], [`shots`], [`bench`], [`audit`]: the tasks.
//! - [`rules`]: rules of the house that no compiler checks.

mod audit;
mod bench;
mod build;
mod rules;
mod run;
mod serve;
mod shots;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [-- TRUNK OPTIONS]   install what is missing and serve the app
cargo xtask build [ADDRESS]            leave a release in dist/ and print its sizes; with the
                                       address of the site that it is for, for search engines
cargo xtask package                    build, and leave a package for npm in target/package/
cargo xtask test [engine|app|browser]  install what is missing and run the tests
cargo xtask shots [FOLDER]             take pictures of the built release
cargo xtask bench [--quick] [--write]  measure the release beside its peers
cargo xtask audit [--quick] [--write]  the release by Lighthouse, and over a slow line beside peers
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve", rest @ ..] => serve::serve(rest),
        ["bench", rest @ ..] => bench::bench(rest),
        ["audit", rest @ ..] => audit::audit(rest),
        ["build"] => build::build(None),
        ["build", site] => build::build(Some(site)),
        ["package"] => build::package(),
        ["test", rest @ ..] => test::test(rest),
        ["shots", rest @ ..] => shots::shots(rest.first().copied()),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(format!("There is no such task.\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}
