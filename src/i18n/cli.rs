//! The words of the command line.

use super::catalogue::catalogue;

catalogue! {
    /// Every phrase that the command line prints. The blanks are filled by [`super::fill`].
    Cli {
        help: "\
Usage: hito COMMAND

Commands:
  schema    Print the JSON Schema of the file format

Options:
  -h, --help       Print this help
  -V, --version    Print the version

Exit status: 0 when all is sound, 2 when the command could not run.
", "\
Uso: hito ORDEN

Órdenes:
  schema    Imprime el esquema JSON (JSON Schema) del formato de archivo

Opciones:
  -h, --help       Imprime esta ayuda
  -V, --version    Imprime la versión

Estado de salida: 0 si todo está en orden, 2 si la orden no pudo ejecutarse.
";
        no_command: "No command was given.", "No se indicó ninguna orden.";
        unknown_command: "There is no command “{command}”.", "No existe la orden «{command}».";
        unexpected_argument: "“{argument}” is not expected here.", "Aquí no se espera «{argument}».";
        see_help: "Try “hito --help”.", "Consulte «hito --help».";
        cannot_write: "The output could not be written: {reason}.", "No se pudo escribir la salida: {reason}.";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_wordings_have_the_same_blanks() {
        const BLANKS: [&str; 4] = ["{command}", "{argument}", "{file}", "{reason}"];
        for (name, en, es) in Cli::all() {
            let blanks = |phrase: &str| BLANKS.map(|blank| phrase.contains(blank));
            assert_eq!(blanks(en), blanks(es), "{name}");
        }
    }
}
