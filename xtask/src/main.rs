//! Set-up, test and release tasks: `cargo xtask TASK`.
//!
//! - [`tools`]: what must be installed, at which version, and how.
//! - [`run`]: running commands and saying what runs.
//! - [`serve`], [`build`], [`test`], [`shots`]: the tasks.
//! - [`rules`]: rules of the house that no compiler checks.

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
cargo xtask build                      leave a release in dist/ and print its sizes
cargo xtask test [engine|app|browser]  install what is missing and run the tests
cargo xtask shots [FOLDER]             take pictures of the built release
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve", rest @ ..] => serve::serve(rest),
        ["build"] => build::build(),
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
