//! The words of the menu that exports and prints. Apart from those of exported files, for the
//! page needs these alone.

use super::catalogue::catalogue;

catalogue! {
    /// The words of the export menu.
    ExportMenu {
        name: "Export", "Exportar";
        scope: "Which events", "Qué acontecimientos";
        shown: "What is shown ({n})", "Lo que se muestra ({n})";
        whole: "The whole timeline ({n})", "Toda la línea de tiempo ({n})";
        picture: "Picture", "Imagen";
        pixels: "PNG {scale}×", "PNG {scale}×";
        transparent: "Without a background", "Sin fondo";
        data: "Data", "Datos";
        csv: "Table (CSV)", "Tabla (CSV)";
        json: "Timeline file (JSON)", "Archivo de la línea (JSON)";
        ical: "Calendar (ICS)", "Calendario (ICS)";
        single: "The app in one file (HTML)", "La aplicación en un archivo (HTML)";
        linked: "Linked data (JSON-LD)", "Datos enlazados (JSON-LD)";
        print: "Print or PDF", "Imprimir o PDF";
        kind: "What to print", "Qué imprimir";
        handout: "Hand-out", "Material impreso";
        poster: "Poster {size}", "Cartel {size}";
        slides_one: "Slides, one a page", "Diapositivas, una por página";
        slides_some: "Slides, {n} a page", "Diapositivas, {n} por página";
        exercise_dates: "Exercise: dates left out", "Ejercicio: sin fechas";
        exercise_titles: "Exercise: titles left out", "Ejercicio: sin títulos";
        body: "With the full texts", "Con los textos completos";
        notes: "With the speaker’s notes", "Con las notas de exposición";
        go: "Print…", "Imprimir…";
        busy: "Working on it…", "Preparando…";
        saved: "Saved: {file}", "Guardado: {file}";
        failed: "That did not work. Check the connection and try again.", "No se pudo. Revise la conexión e intente de nuevo.";
    }
}
