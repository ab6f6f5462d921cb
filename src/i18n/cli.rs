//! The words of the command line.

use super::Lang;

/// Every phrase that the command line prints.
#[derive(Debug)]
pub struct Messages {
    /// How it is used. Not filled.
    pub help: &'static str,
    /// No command was given.
    pub no_command: &'static str,
    /// The command is not known: `{command}`.
    pub unknown_command: &'static str,
    /// A command was given something that it does not take: `{argument}`.
    pub unexpected_argument: &'static str,
    /// Where to read more; after a mistake in the arguments.
    pub see_help: &'static str,
    /// The output could not be written: `{reason}`.
    pub cannot_write: &'static str,
}

const EN: Messages = Messages {
    help: "\
Usage: hito COMMAND

Commands:
  schema    Print the JSON Schema of the file format

Options:
  -h, --help       Print this help
  -V, --version    Print the version

Exit status: 0 when all is sound, 2 when the command could not run.
",
    no_command: "No command was given.",
    unknown_command: "There is no command “{command}”.",
    unexpected_argument: "“{argument}” is not expected here.",
    see_help: "Try “hito --help”.",
    cannot_write: "The output could not be written: {reason}.",
};

const ES: Messages = Messages {
    help: "\
Uso: hito ORDEN

Órdenes:
  schema    Imprime el esquema JSON (JSON Schema) del formato de archivo

Opciones:
  -h, --help       Imprime esta ayuda
  -V, --version    Imprime la versión

Estado de salida: 0 si todo está en orden, 2 si la orden no pudo ejecutarse.
",
    no_command: "No se indicó ninguna orden.",
    unknown_command: "No existe la orden «{command}».",
    unexpected_argument: "Aquí no se espera «{argument}».",
    see_help: "Consulte «hito --help».",
    cannot_write: "No se pudo escribir la salida: {reason}.",
};

/// The phrases of the command line in `lang`.
pub const fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}
