//! `hito import FILE`

use crate::failure::{Failure, read_file, unexpected, usage, write_file};
use hito::i18n::Lang;
use hito::i18n::cli::Cli;
use hito::read::Severity;
use hito::read::import::{Imported, import as engine};
use lexopt::{Arg, Parser};
use std::io::{self, Write};
use std::process::ExitCode;

/// Turns a file of TimelineJS, or a table, into a timeline file. Everything that could be
/// read is written; what could not is told on the standard error, by line.
pub fn import(
    mut arguments: Parser,
    lang: Lang,
    out: &mut impl Write,
) -> Result<ExitCode, Failure> {
    let messages = Cli::of(lang);
    let (mut file, mut target) = (None, None);
    while let Some(argument) = arguments.next().map_err(usage)? {
        match argument {
            Arg::Long("out") => target = Some(arguments.value().map_err(usage)?),
            Arg::Value(value) if file.is_none() => file = Some(value),
            argument => return Err(unexpected(argument, messages)),
        }
    }
    let file = file.ok_or_else(|| Failure::Usage(messages.import_needs.into()))?;
    let name = file.to_string_lossy();
    let Imported { timeline, notes } = engine(&read_file(&file, lang)?);
    for note in &notes {
        let severity = match note.severity() {
            Severity::Error => messages.error,
            Severity::Warning => messages.warning,
        };
        let line = note.line;
        writeln!(
            io::stderr(),
            "{name}:{line}: {severity}: {}",
            note.words(lang)
        )?;
    }
    let Some(timeline) = timeline else {
        return Ok(ExitCode::from(1));
    };
    // The types always have a JSON form.
    let text = serde_json::to_string_pretty(&timeline).unwrap_or_default() + "\n";
    match target {
        Some(target) => write_file(&target, text.as_bytes(), lang)?,
        None => out.write_all(text.as_bytes())?,
    }
    let errors = notes.iter().any(|note| note.severity() == Severity::Error);
    Ok(if errors {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
