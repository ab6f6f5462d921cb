//! The words of what leaves the page: pictures, tables, calendars and paper.

use super::catalogue::catalogue;

catalogue! {
    /// The words of exported files.
    Export {
        description: "A timeline from {from} to {to} with {count}.", "Una línea de tiempo de {from} a {to} con {count}.";
        stretch: "{from} to {to}", "de {from} a {to}";
        filter: "{facet}: {values}", "{facet}: {values}";
        text: "Texts with “{text}”", "Textos con «{text}»";
        on: "In force: {date}", "En vigor: {date}";
        or: "or", "o";
        legend: "Key", "Simbología";
        legend_uncertain: "Uncertain or approximate date", "Fecha incierta o aproximada";
        legend_disputed: "Sources disagree", "Las fuentes no coinciden";
        legend_cluster: "Several events close together", "Varios acontecimientos muy cercanos";
        sources_at: "Each event with its sources: {address}", "Cada acontecimiento con sus fuentes: {address}";

        task_dates: "When did it happen? Write the date of each event.", "¿Cuándo ocurrió? Escriba la fecha de cada acontecimiento.";
        task_titles: "What happened then? Write what you know of each date.", "¿Qué ocurrió entonces? Escriba lo que sepa de cada fecha.";
        exercise_name: "Name:", "Nombre:";
        exercise_day: "Day:", "Fecha:";
        exercise_answers: "Answers", "Respuestas";
        events: "Events", "Acontecimientos";
        other_source: "Another source says", "Otra fuente dice";
        calendar_source: "Source: {source}", "Fuente: {source}";
    }
}
