//! `hito check FILE…`

use crate::failure::{Failure, read_file, unexpected, usage};
use crate::report;
use hito::i18n::Lang;
use hito::i18n::cli::Cli;
use hito::read::read;
use lexopt::{Arg, Parser};
use serde_json::json;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// Reads each file and prints its problems.
///
/// A file that cannot be read ends the command: what it would say of the others is of no use
/// to a script that asked for all.
pub fn check(mut arguments: Parser, lang: Lang, out: &mut impl Write) -> Result<ExitCode, Failure> {
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
    let (mut sound, mut list) = (true, Vec::new());
    for file in &files {
        let name = file.to_string_lossy();
        let reading = read(&read_file(file, lang)?);
        sound &= reading.is_sound();
        if as_json {
            let problems = reading.problems.iter();
            let problems: Vec<_> = problems.map(|it| report::as_value(it, lang)).collect();
            list.push(json!({
                "file": name,
                "sound": reading.is_sound(),
                "problems": problems,
                "unlisted": reading.unlisted,
            }));
        } else if reading.problems.is_empty() {
            report::print_sound(&name, lang, out)?;
        } else {
            report::print(&name, &reading, lang, out)?;
        }
    }
    if as_json {
        writeln!(out, "{:#}", serde_json::Value::from(list))?;
    }
    Ok(if sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
