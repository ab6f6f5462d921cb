//! Why a command could not run.

use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill};
use lexopt::Arg;
use std::ffi::OsStr;
use std::io;
use std::path::Path;

/// Why a command could not run.
pub enum Failure {
    /// The arguments make no sense: what is wrong with them.
    Usage(String),
    /// A file could not be read or written: which one, and why.
    File(String),
    /// The output could not be written.
    Write(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Write(error)
    }
}

/// Arguments that the parser refuses.
pub fn usage(error: lexopt::Error) -> Failure {
    Failure::Usage(error.to_string())
}

/// An argument that the command does not know.
pub fn unexpected(argument: Arg, messages: &Cli) -> Failure {
    let argument = match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    let blanks = [("argument", argument.as_str())];
    Failure::Usage(fill(messages.unexpected_argument, &blanks))
}

/// The bytes of a file.
pub fn read_file(file: &OsStr, lang: Lang) -> Result<Vec<u8>, Failure> {
    std::fs::read(Path::new(file)).map_err(|error| named(file, &error, Cli::of(lang).cannot_read))
}

/// Writes a file whole.
pub fn write_file(file: &OsStr, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    std::fs::write(Path::new(file), bytes)
        .map_err(|error| named(file, &error, Cli::of(lang).cannot_write_file))
}

/// Removes a file, if it is there.
pub fn remove_file(file: &OsStr, lang: Lang) -> Result<(), Failure> {
    match std::fs::remove_file(Path::new(file)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(named(file, &error, Cli::of(lang).cannot_write_file))
        }
        _ => Ok(()),
    }
}

fn named(file: &OsStr, error: &io::Error, phrase: &str) -> Failure {
    let (file, reason) = (file.to_string_lossy(), error.to_string());
    Failure::File(fill(phrase, &[("file", &file), ("reason", &reason)]))
}
