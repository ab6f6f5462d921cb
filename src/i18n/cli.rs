//! The words of the command line.

use super::catalogue::catalogue;

catalogue! {
    /// Every phrase that the command line prints. The blanks are filled by [`super::fill`].
    Cli {
        help: "\
Usage: hito COMMAND

Commands:
  build FILE --out FOLDER   Write the pages of the timeline into a folder with a release of the app
  check FILE…               Name every problem of the files, with its place and how to mend it
  export FILE --to FORMAT   Write the timeline as svg, csv, json, ics, jsonld or html
  import FILE               Turn a file of TimelineJS (JSON) or a table (CSV) into a timeline file
  schema                    Print the JSON Schema of the file format

Options of check:
      --format text|json    How to print what was found (text)

Options of export and import:
      --out FILE            Write into a file (the standard output)

Options of export:
      --lang en|es          The language (that of the environment)
      --q WORDS, --category IDS, --jurisdiction IDS, --effect WORDS, --tag IDS,
      --from DATE, --to-date DATE
                            Only the events that match, as in the address of the page
      --window FROM/TO      The stretch of time that a picture shows (all)
      --lanes category|jurisdiction|tag|none
                            What the rows of a picture stand for (category)
      --width PIXELS        How wide a picture is (1200)
      --transparent         A picture without a background
      --base ADDRESS        The address of the page, for links back
      --app FOLDER          Where the release is whose app goes into an html file (dist)

Options of build:
      --site ADDRESS        The whole address that the folder will have, for search engines
      --card                Show timeline-en.png and timeline-es.png, which are in the folder, with links

Options of all:
  -h, --help                Print this help
  -V, --version             Print the version

Exit status: 0 when all is sound, 1 when a file has problems, 2 when the command could not
run. A warning alone leaves a file sound. What is sound of a file is exported or imported all
the same; its problems go to the standard error.
", "\
Uso: hito COMANDO

Comandos:
  build ARCHIVO --out CARPETA Escribe las páginas en una carpeta con una versión de la aplicación
  check ARCHIVO…              Señala cada problema de los archivos, su lugar y cómo corregirlo
  export ARCHIVO --to FORMATO Escribe la línea de tiempo como svg, csv, json, ics, jsonld o html
  import ARCHIVO              Convierte un archivo de TimelineJS (JSON) o una tabla (CSV)
  schema                      Imprime el esquema JSON (JSON Schema) del formato de archivo

Opciones de check:
      --format text|json    Cómo imprimir lo que se encontró (text)

Opciones de export e import:
      --out ARCHIVO         Escribe en un archivo (la salida estándar)

Opciones de export:
      --lang en|es          El idioma (el del entorno)
      --q PALABRAS, --category IDS, --jurisdiction IDS, --effect PALABRAS, --tag IDS,
      --from FECHA, --to-date FECHA
                            Sólo los acontecimientos que coinciden, como en la dirección de la página
      --window DESDE/HASTA  El periodo que muestra una imagen (todo)
      --lanes category|jurisdiction|tag|none
                            Lo que representan las filas de una imagen (category)
      --width PÍXELES       El ancho de una imagen (1200)
      --transparent         Una imagen sin fondo
      --base DIRECCIÓN      La dirección de la página, para los enlaces
      --app CARPETA         Dónde está la versión cuya aplicación va en un archivo html (dist)

Opciones de build:
      --site DIRECCIÓN      La dirección completa que tendrá la carpeta, para los buscadores
      --card                Muestra con los enlaces timeline-en.png y timeline-es.png de la carpeta

Opciones de todos:
  -h, --help                Imprime esta ayuda
  -V, --version             Imprime la versión

Estado de salida: 0 si todo está en orden, 1 si un archivo tiene problemas, 2 si el comando
no pudo ejecutarse. Un archivo que sólo tiene advertencias está en orden. Lo que está bien de un
archivo se exporta o importa de todos modos; sus problemas van a la salida de errores.
";
        no_command: "No command was given.", "No se indicó ningún comando.";
        unknown_command: "There is no command “{command}”.", "No existe el comando «{command}».";
        unexpected_argument: "“{argument}” is not expected here.", "Aquí no se espera «{argument}».";
        see_help: "Try “hito --help”.", "Consulte «hito --help».";
        no_file: "“hito check” needs a file.", "«hito check» necesita un archivo.";
        cannot_read: "{file} could not be read: {reason}.", "No se pudo leer {file}: {reason}.";
        cannot_write_file: "{file} could not be written: {reason}.", "No se pudo escribir {file}: {reason}.";
        bad_value: "“{value}” means nothing for --{name}.", "«{value}» no significa nada para --{name}.";
        export_needs: "“hito export” needs {what}.", "«hito export» necesita {what}.";
        a_file: "a file", "un archivo";
        build_needs: "“hito build” needs a file and --out with a folder.", "«hito build» necesita un archivo y --out con una carpeta.";
        no_release: "{file} holds no release of the app. Copy one there first.", "{file} no contiene ninguna versión de la aplicación. Cópiela ahí primero.";
        import_needs: "“hito import” needs a file.", "«hito import» necesita un archivo.";
        sound: "{file}: sound", "{file}: en orden";
        more: "{file}: and {n} more", "{file}: y {n} más";
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
        const BLANKS: [&str; 8] = [
            "{command}",
            "{argument}",
            "{file}",
            "{reason}",
            "{name}",
            "{value}",
            "{what}",
            "{n}",
        ];
        for (name, en, es) in Cli::all() {
            let blanks = |phrase: &str| BLANKS.map(|blank| phrase.contains(blank));
            assert_eq!(blanks(en), blanks(es), "{name}");
        }
    }
}
