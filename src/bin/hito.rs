//! The command line.
//!
//! It reads the arguments and the files, hands bytes to the engine, and prints what comes
//! back. It decides nothing about timelines.
//!
//! Exit status: 0 when all is sound, 1 when a file has problems, 2 when the command could not
//! run. The language of the messages follows `LC_ALL`, `LC_MESSAGES` and `LANG`.

use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill};
use hito::read::{Problem, Severity, read};
use lexopt::{Arg, Parser};
use serde_json::json;
use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

/// Why a command could not run.
enum Failure {
    /// The arguments make no sense: what is wrong with them.
    Usage(String),
    /// A file could not be read: which one, and why.
    Read(String),
    /// The output could not be written.
    Write(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Write(error)
    }
}

fn main() -> ExitCode {
    let lang = language();
    let messages = Cli::of(lang);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = run(Parser::from_env(), lang, &mut out);
    let outcome = outcome.and_then(|code| Ok(out.flush().map(|()| code)?));
    let complaint = match outcome {
        Ok(code) => return code,
        // Who reads only the first lines (`hito schema | head`) has what they wanted.
        Err(Failure::Write(error)) if error.kind() == ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Err(Failure::Write(error)) => {
            fill(messages.cannot_write, &[("reason", &error.to_string())])
        }
        Err(Failure::Read(what)) => what,
        Err(Failure::Usage(what)) => format!("{what}\n{}", messages.see_help),
    };
    // Nobody is left to tell when this fails too.
    let _ = writeln!(io::stderr(), "hito: {complaint}");
    ExitCode::from(2)
}

/// The language that the environment asks for; the first variable that is set decides.
fn language() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty())
        .and_then(|value| Lang::from_tag(&value.to_string_lossy()))
        .unwrap_or_default()
}

fn run(mut arguments: Parser, lang: Lang, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let messages = Cli::of(lang);
    match arguments.next().map_err(usage)? {
        None => Err(Failure::Usage(messages.no_command.into())),
        Some(Arg::Short('h') | Arg::Long("help")) => {
            out.write_all(messages.help.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Arg::Short('V') | Arg::Long("version")) => {
            writeln!(out, "hito {}", env!("CARGO_PKG_VERSION"))?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Arg::Value(command)) if command == "schema" => {
            if let Some(argument) = arguments.next().map_err(usage)? {
                return Err(unexpected(argument, messages));
            }
            writeln!(out, "{:#}", hito::timeline::schema())?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Arg::Value(command)) if command == "check" => check(arguments, lang, out),
        Some(Arg::Value(command)) => {
            let command = command.to_string_lossy();
            let blanks = [("command", &*command)];
            Err(Failure::Usage(fill(messages.unknown_command, &blanks)))
        }
        Some(argument) => Err(unexpected(argument, messages)),
    }
}

fn usage(error: lexopt::Error) -> Failure {
    Failure::Usage(error.to_string())
}

fn unexpected(argument: Arg, messages: &Cli) -> Failure {
    let argument = match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    let blanks = [("argument", argument.as_str())];
    Failure::Usage(fill(messages.unexpected_argument, &blanks))
}

/// `hito check FILE…`: reads each file and prints its problems.
///
/// A file that cannot be read ends the command: what it would say of the others is of no use
/// to a script that asked for all.
fn check(mut arguments: Parser, lang: Lang, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let messages = Cli::of(lang);
    let (mut files, mut as_json) = (Vec::<OsString>::new(), false);
    while let Some(argument) = arguments.next().map_err(usage)? {
        match argument {
            Arg::Long("format") => {
                let format = arguments.value().map_err(usage)?;
                as_json = match format.to_str() {
                    Some("json") => true,
                    Some("text") => false,
                    _ => return Err(unexpected(Arg::Value(format), messages)),
                };
            }
            Arg::Value(file) => files.push(file),
            argument => return Err(unexpected(argument, messages)),
        }
    }
    if files.is_empty() {
        return Err(Failure::Usage(messages.no_file.into()));
    }
    let (mut sound, mut report) = (true, Vec::new());
    for file in &files {
        let name = file.to_string_lossy();
        let bytes = std::fs::read(Path::new(file)).map_err(|error| {
            let blanks = [("file", &*name), ("reason", &error.to_string())];
            Failure::Read(fill(messages.cannot_read, &blanks))
        })?;
        let problems = read(&bytes).problems;
        let errors = problems.iter().any(|it| it.severity == Severity::Error);
        sound &= !errors;
        if as_json {
            let problems: Vec<_> = problems.iter().map(|it| as_value(it, lang)).collect();
            report.push(json!({ "file": name, "sound": !errors, "problems": problems }));
        } else {
            print(&name, &problems, lang, out)?;
        }
    }
    if as_json {
        writeln!(out, "{:#}", serde_json::Value::from(report))?;
    }
    Ok(if sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// The problems of one file, in the form that editors and terminals turn into links.
fn print(file: &str, problems: &[Problem], lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let messages = Cli::of(lang);
    for problem in problems {
        let (line, column) = (problem.line, problem.column);
        let severity = match problem.severity {
            Severity::Error => messages.error,
            Severity::Warning => messages.warning,
        };
        let (what, how) = (problem.what(lang), problem.how(lang));
        writeln!(out, "{file}:{line}:{column}: {severity}: {what} {how}")?;
    }
    if problems.is_empty() {
        writeln!(out, "{}", fill(messages.sound, &[("file", file)]))?;
    }
    Ok(())
}

/// One problem, for a script.
fn as_value(problem: &Problem, lang: Lang) -> serde_json::Value {
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
