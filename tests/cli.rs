//! The command line, as a script sees it: what is printed, where, and the exit status.

use std::process::{Command, Output};

const DATA: &str = "data/mexico-anti-trafficking.json";

/// A file of the given text in the folder that Cargo gives to tests.
fn file(name: &str, text: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the file can be written");
    path.to_str().expect("a path in UTF-8").to_owned()
}

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
        (&["check"], "check"),
        (&["check", "--format", "xml", DATA], "xml"),
        (&["check", "--format"], "--format"),
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

#[test]
fn check_of_a_sound_file_gives_status_0() {
    let output = hito("C", &["check", DATA]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert_eq!(text(&output.stdout), format!("{DATA}: sound\n"));
}

#[test]
fn a_warning_alone_leaves_a_file_sound() {
    let odd = r#"{"version": 1, "title": "Law", "events": [], "mood": "calm"}"#;
    let output = hito("C", &["check", &file("odd.json", odd)]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("warning"), "{output:?}");
}

#[test]
fn check_of_a_broken_file_gives_status_1_and_names_the_place() {
    let broken = file("broken.json", "{");
    let output = hito("es", &["check", DATA, &broken]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stdout).contains(&format!("{broken}:1:")),
        "{output:?}"
    );
    assert!(text(&output.stdout).contains("error:"), "{output:?}");
}

#[test]
fn check_gives_a_script_its_problems_as_json() {
    let broken = file("broken-too.json", "{");
    let output = hito("C", &["check", "--format=json", DATA, &broken]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report[0]["sound"], true);
    assert_eq!(report[1]["file"], *broken);
    assert_eq!(report[1]["sound"], false);
    let problem = &report[1]["problems"][0];
    assert_eq!(problem["severity"], "error");
    for member in ["what", "how"] {
        assert!(
            problem[member].as_str().is_some_and(|it| !it.is_empty()),
            "{member}"
        );
    }
    assert!(problem["line"].is_u64() && problem["pointer"].is_string());
}

#[test]
fn a_file_that_cannot_be_read_gives_status_2() {
    let output = hito("C", &["check", DATA, "data/no-such-file.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("data/no-such-file.json"));
}
