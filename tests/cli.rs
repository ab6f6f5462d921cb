//! The command line, as a script sees it: what is printed, where, and the exit status.

use std::process::{Command, Output};

fn hito(language: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hito"))
        .args(arguments)
        .env("LC_ALL", language)
        .output()
        .expect("the command runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn schema_prints_the_schema_of_the_repository() {
    let output = hito("C", &["schema"]);
    assert_eq!(output.status.code(), Some(0));
    let kept = std::fs::read_to_string("data/timeline.schema.json").expect("the schema");
    assert!(text(&output.stdout) == kept, "other than the file");
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn help_and_version_are_no_mistake() {
    for arguments in [["--help"], ["-h"], ["--version"], ["-V"]] {
        let output = hito("C", &arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(text(&output.stdout).contains("hito"), "{arguments:?}");
    }
}

#[test]
fn arguments_that_make_no_sense_give_status_2_and_say_which() {
    for (arguments, named) in [
        (&[] as &[&str], "command"),
        (&["shema"], "shema"),
        (&["--loud"], "--loud"),
        (&["schema", "file.json"], "file.json"),
        (&["schema", "-x"], "-x"),
    ] {
        let output = hito("en_US.UTF-8", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        let complaint = text(&output.stderr);
        assert!(complaint.contains(named), "{complaint}");
        assert!(complaint.contains("--help"), "{complaint}");
    }
}

#[test]
fn it_speaks_the_language_of_the_environment() {
    let spanish = hito("es_MX.UTF-8", &["shema"]);
    assert!(text(&spanish.stderr).contains("No existe la orden «shema»"));
    let german = hito("de_DE.UTF-8", &["shema"]);
    assert!(text(&german.stderr).contains("There is no command “shema”"));
}
