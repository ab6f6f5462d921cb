//! The words of the command line.

use super::catalogue::catalogue;

catalogue! {
    /// Every phrase that the command line prints. The blanks are filled by [`super::fill`].
    Cli {
        help: "\
Usage: hito COMMAND

Commands:
  check FILE…    Name every problem of the files, with its place and how to mend it
  schema         Print the JSON Schema of the file format

Options:
      --format text|json    How check prints what it found (text)
  -h, --help                Print this help
  -V, --version             Print the version

Exit status: 0 when all is sound, 1 when a file has problems, 2 when the command could not
run. A warning alone leaves a file sound.
", "\
Uso: hito ORDEN

Órdenes:
  check ARCHIVO…    Señala cada problema de los archivos, su lugar y cómo corregirlo
  schema            Imprime el esquema JSON (JSON Schema) del formato de archivo

Opciones:
      --format text|json    Cómo imprime check lo que encontró (text)
  -h, --help                Imprime esta ayuda
  -V, --version             Imprime la versión

Estado de salida: 0 si todo está en orden, 1 si un archivo tiene problemas, 2 si la orden no
pudo ejecutarse. Un archivo que sólo tiene advertencias está en orden.
";
        no_command: "No command was given.", "No se indicó ninguna orden.";
        unknown_command: "There is no command “{command}”.", "No existe la orden «{command}».";
        unexpected_argument: "“{argument}” is not expected here.", "Aquí no se espera «{argument}».";
        see_help: "Try “hito --help”.", "Consulte «hito --help».";
        no_file: "“hito check” needs a file.", "«hito check» necesita un archivo.";
        cannot_read: "{file} could not be read: {reason}.", "No se pudo leer {file}: {reason}.";
        sound: "{file}: sound", "{file}: en orden";
        error: "error", "error";
        warning: "warning", "advertencia";
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
