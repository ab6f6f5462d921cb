//! `cargo xtask serve`: the app at a local address.

use crate::run::{Outcome, command, run};
use crate::tools;

/// Installs what is missing, then hands over to trunk.
pub fn serve(options: &[&str]) -> Outcome {
    tools::builders()?;
    let options = options.strip_prefix(&["--"]).unwrap_or(options);
    let mut arguments = vec!["serve"];
    arguments.extend(options);
    println!("\nThe app will be at http://127.0.0.1:8080/ (stop it with Ctrl-C)\n");
    run(&mut command("trunk", &arguments))
}
