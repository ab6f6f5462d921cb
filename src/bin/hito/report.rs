//! Problems of a file, as lines for people and as JSON for scripts.

use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill, number};
use hito::read::{Problem, Reading, Severity};
use serde_json::json;
use std::io::{self, Write};

/// The problems of one file, in the form that editors and terminals turn into links.
pub fn print(file: &str, reading: &Reading, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let messages = Cli::of(lang);
    for problem in &reading.problems {
        let (line, column) = (problem.line, problem.column);
        let severity = match problem.severity {
            Severity::Error => messages.error,
            Severity::Warning => messages.warning,
        };
        let (what, how) = (problem.what(lang), problem.how(lang));
        writeln!(out, "{file}:{line}:{column}: {severity}: {what} {how}")?;
    }
    if reading.unlisted > 0 {
        let n = number(reading.unlisted);
        let blanks = [("file", file), ("n", &*n)];
        writeln!(out, "{}", fill(messages.more, &blanks))?;
    }
    Ok(())
}

/// Says that a file has no problem.
pub fn print_sound(file: &str, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", fill(Cli::of(lang).sound, &[("file", file)]))
}

/// One problem, for a script.
pub fn as_value(problem: &Problem, lang: Lang) -> serde_json::Value {
    json!({
        "severity": match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "line": problem.line,
        "column": problem.column,
        "pointer": problem.pointer,
        "what": problem.what(lang),
        "how": problem.how(lang),
    })
}
