//! The words of lives of laws: statuses, in force on a date, chains of change, citations.

use super::catalogue::catalogue;

catalogue! {
    /// The words of lives of laws.
    Law {
        proposed: "proposed, not yet in force", "en proyecto, aún sin vigencia";
        adopted: "adopted, not yet in force", "texto aprobado, aún sin vigencia";
        signed: "signed, not yet in force", "con firma, aún sin vigencia";
        ratified: "ratified, not yet in force", "con ratificación, aún sin vigencia";
        published: "published, not yet in force", "con publicación, aún sin vigencia";
        in_force: "in force", "vigente";
        partly_in_force: "partly in force", "vigente en parte";
        perhaps: "perhaps in force", "quizá vigente";
        not_yet: "not yet in force", "aún no vigente";
        unknown: "not known", "no se sabe";
        repealed: "no longer in force (repealed)", "ya no vigente (abrogación)";
        annulled: "no longer in force (annulled)", "ya no vigente (invalidación)";
        denounced: "no longer in force (denounced)", "ya no vigente (denuncia)";
        superseded: "no longer in force (replaced)", "ya no vigente (sustitución)";
        lapsed: "no longer in force", "ya no vigente";

        amended_by: "amended by", "reforma mediante";
        repealed_by: "repealed by", "abrogación mediante";
        implemented_by: "carried out by", "cumplimiento mediante";
        superseded_by: "its place taken by", "sustitución mediante";
        cited_by: "referred to by", "remisión desde";
        transposed_by: "transposed by", "incorporación mediante";

        on_title: "What was in force on a day", "Qué estaba vigente un día";
        on_date: "In force on", "Vigente el";
        on_close: "Close “in force on”", "Cerrar «vigente el»";
        on_previous: "Previous change", "Cambio anterior";
        on_next: "Next change", "Cambio siguiente";
        on_hint: "A year, a month or a day: 2010, 2010-01, 2010-01-01. Where the date or a law’s dates are not exact, the answer is “perhaps”.", "Un año, un mes o un día: 2010, 2010-01, 2010-01-01. Si la fecha o las de una ley no son exactas, la respuesta es «quizá».";
        on_wrong: "This is not a date. Write 2010, 2010-01 or 2010-01-01.", "Esto no es una fecha. Escriba 2010, 2010-01 o 2010-01-01.";
        on_announced: "{date}: {force} in force, {perhaps} perhaps, {not} not", "{date}: {force} vigentes, {perhaps} quizá, {not} no";
        on_compare: "Compare with", "Comparar con";
        on_slider: "Date for “in force on”", "Fecha de «vigente el»";
        group_in_force: "In force", "Vigente";
        group_perhaps: "Perhaps in force", "Quizá vigente";
        group_not_yet: "Not yet in force", "Aún no vigente";
        group_ended: "Ended", "Ya no vigente";
        group_unknown: "Not known", "No se sabe";
        not_made: "Not made yet", "Aún no existían";
        ended_by: "by", "por";
        source_link: "source", "fuente";
        source_of: "Source for {name}: {source}", "Fuente de {name}: {source}";
        changed_title: "What changed: {from} – {to}", "Qué cambió: {from} – {to}";
        changed_perhaps: "perhaps between the two", "quizá entre las dos fechas";
        changed_none: "Nothing changed.", "Nada cambió.";

        instruments: "Laws and treaties", "Leyes y tratados";
        instruments_lines: "Laws|and treaties", "Leyes|y tratados";
        instrument_unknown: "There is no law or treaty “{id}” in this timeline.", "No hay ninguna ley ni tratado «{id}» en esta línea de tiempo.";
        instrument_more: "{n} more laws and treaties, {from} to {to}", "{n} leyes y tratados más, de {from} a {to}";
        status_on: "{date}: {status}", "{date}: {status}";
        life: "Its life", "Su historia";
        life_none: "The file tells nothing of its life.", "El archivo no dice nada de su historia.";
        life_entered: "Enters into force", "Entra en vigor";
        life_ended: "Ends", "Termina";
        life_from_file: "as the file gives it", "según el archivo";
        life_untold: "The file does not say when it entered into force.", "El archivo no dice cuándo entró en vigor.";
        life_end_untold: "The file does not say whether and when it ended.", "El archivo no dice si terminó ni cuándo.";
        chain: "What it acts on, and what acts on it", "Sobre qué actúa y qué actúa sobre este instrumento";
        chain_none: "The file names no relation to another.", "El archivo no indica relación con otro instrumento.";
        language_en: "in English", "en inglés";
        language_es: "in Spanish", "en español";

        cite: "Cite", "Citar";
        cite_timeline: "Cite this timeline", "Citar esta línea de tiempo";
        cite_text: "Plain text", "Texto simple";
        cite_bibtex: "BibTeX", "BibTeX";
        cite_csl: "CSL-JSON", "CSL-JSON";
        cite_copy: "Copy as {form}", "Copiar como {form}";
        cite_copied: "Citation copied", "Cita copiada";
        cite_accessed: "Accessed {date}.", "Consulta: {date}.";
        cite_in: "In: {title}.", "En: {title}.";
    }
}
