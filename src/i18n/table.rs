//! The words of the table.

use super::catalogue::catalogue;

catalogue! {
    /// The words of the table.
    Table {
        caption: "Events, sorted by {column}, {way}", "Acontecimientos, ordenados por {column}, {way}";
        up: "ascending", "ascendente";
        down: "descending", "descendente";
        copy: "Copy table", "Copiar tabla";
        copied_one: "1 row copied", "1 fila copiada";
        copied_other: "{n} rows copied", "{n} filas copiadas";
        copy_failed: "The browser did not allow copying.", "El navegador no permitió copiar.";
        region: "Table of events; scroll sideways for more columns", "Tabla de acontecimientos; desplace hacia los lados para ver más columnas";
    }
}
