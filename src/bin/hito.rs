//! The command line.
//!
//! It reads the arguments and the files, hands bytes to the engine, and prints what comes
//! back. It decides nothing about timelines.
//!
//! Exit status: 0 when all is sound, 1 when a file has problems, 2 when the command could not
//! run. The language of the messages follows `LC_ALL`, `LC_MESSAGES` and `LANG`.

use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill};
use lexopt::{Arg, Parser};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Why a command could not run.
enum Failure {
    /// The arguments make no sense: what is wrong with them.
    Usage(String),
    /// The output could not be written.
    Write(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Write(error)
    }
}

fn main() -> ExitCode {
    let messages = Cli::of(language());
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = run(Parser::from_env(), messages, &mut out);
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

fn run(mut arguments: Parser, messages: &Cli, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let unexpected = |argument: Arg| {
        let argument = match argument {
            Arg::Short(letter) => format!("-{letter}"),
            Arg::Long(name) => format!("--{name}"),
            Arg::Value(value) => value.to_string_lossy().into_owned(),
        };
        let blanks = [("argument", argument.as_str())];
        Failure::Usage(fill(messages.unexpected_argument, &blanks))
    };
    let no_more = |mut arguments: Parser| match arguments.next() {
        Ok(None) => Ok(()),
        Ok(Some(argument)) => Err(unexpected(argument)),
        Err(error) => Err(Failure::Usage(error.to_string())),
    };
    match arguments.next() {
        Err(error) => Err(Failure::Usage(error.to_string())),
        Ok(None) => Err(Failure::Usage(messages.no_command.into())),
        Ok(Some(Arg::Short('h') | Arg::Long("help"))) => {
            out.write_all(messages.help.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(Some(Arg::Short('V') | Arg::Long("version"))) => {
            writeln!(out, "hito {}", env!("CARGO_PKG_VERSION"))?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(Some(Arg::Value(command))) if command == "schema" => {
            no_more(arguments)?;
            writeln!(out, "{:#}", hito::timeline::schema())?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(Some(Arg::Value(command))) => {
            let command = command.to_string_lossy();
            let blanks = [("command", &*command)];
            Err(Failure::Usage(fill(messages.unknown_command, &blanks)))
        }
        Ok(Some(argument)) => Err(unexpected(argument)),
    }
}
