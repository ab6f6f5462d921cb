//! The command line.
//!
//! It reads the arguments and the files, hands bytes to the engine, and prints what comes
//! back. It decides nothing about timelines. One module a command.
//!
//! Exit status: 0 when all is sound, 1 when a file has problems, 2 when the command could not
//! run. The language of the messages follows `LC_ALL`, `LC_MESSAGES` and `LANG`.

mod build;
mod check;
mod export;
mod failure;
mod import;
mod release;
mod report;
mod worker;

use failure::{Failure, unexpected, usage};
use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill};
use lexopt::{Arg, Parser};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

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
        Err(Failure::File(what)) => what,
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
        Some(Arg::Value(command)) if command == "build" => build::build(arguments, lang),
        Some(Arg::Value(command)) if command == "check" => check::check(arguments, lang, out),
        Some(Arg::Value(command)) if command == "export" => export::export(arguments, lang, out),
        Some(Arg::Value(command)) if command == "import" => import::import(arguments, lang, out),
        Some(Arg::Value(command)) => {
            let command = command.to_string_lossy();
            let blanks = [("command", &*command)];
            Err(Failure::Usage(fill(messages.unknown_command, &blanks)))
        }
        Some(argument) => Err(unexpected(argument, messages)),
    }
}
