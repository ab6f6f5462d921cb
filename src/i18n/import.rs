//! The words about files of other tools.

use super::catalogue::catalogue;

catalogue! {
    /// What there is to tell about an imported file.
    Import {
        title: "Imported timeline", "Línea de tiempo importada";
        empty: "The file has no content.", "El archivo está vacío.";
        encoding: "The file is in UTF-16. Save it in UTF-8.", "El archivo está en UTF-16. Guárdelo en UTF-8.";
        old_encoding: "The file is not in UTF-8; it was read as Windows-1252. Check the accents.", "El archivo no está en UTF-8; se leyó como Windows-1252. Revise los acentos.";
        unknown_file: "The file is neither a table (CSV) nor JSON of TimelineJS.", "El archivo no es una tabla (CSV) ni un JSON de TimelineJS.";
        not_json: "The file begins like JSON, but is broken here.", "El archivo empieza como JSON, pero aquí está dañado.";
        already: "The file is a timeline file already; it is written as it was read.", "El archivo ya es una línea de tiempo; se escribe tal como se leyó.";
        no_column: "No column has a name that is understood. Name one of them {wanted}.", "Ninguna columna tiene un nombre que se entienda. Nombre una de ellas {wanted}.";
        unknown_column: "The column “{name}” is not known; it was left out.", "La columna «{name}» no se conoce; se omitió.";
        no_heading: "Column {column} has no heading; what stands in it from here on was left out. Give the column a heading, or, where a text with a comma lacks its quotes, add them.", "La columna {column} no tiene encabezado; lo que contiene de aquí en adelante se omitió. Póngale un encabezado o, si a un texto con coma le faltan las comillas, agréguelas.";
        open_quote: "A text in quotes that begins here does not end.", "Un texto entre comillas que empieza aquí no termina.";
        many_cells: "The row has more cells than there are columns; a text with a comma may lack its quotes.", "La fila tiene más celdas que columnas; quizá a un texto con coma le faltan las comillas.";
        no_date: "There is no date; the entry was left out.", "No hay fecha; se omitió la entrada.";
        no_title: "There is no title; the entry was left out.", "No hay título; se omitió la entrada.";
        left_out: "The entry was left out.", "Se omitió la entrada.";
        end_left_out: "The end was left out.", "Se omitió el final.";
        guessed: "“{text}” was read as {date}.", "«{text}» se leyó como {date}.";
        backwards: "“{text}” ends before it begins; the end was left out.", "«{text}» termina antes de empezar; se omitió el final.";
        bad_value: "“{value}” means nothing in the column {name}; it was left out.", "«{value}» no significa nada en la columna {name}; se omitió.";
        not_kept: "A timeline file has no place for {name}; it was left out.", "Una línea de tiempo no tiene lugar para {name}; se omitió.";
    }
}
