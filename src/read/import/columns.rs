//! What the columns of a table are called.

/// What a column tells.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A part of the start: year, month, day, time of day.
    Start(Part),
    /// The same of the end.
    End(Part),
    /// A whole date or interval.
    Date,
    /// The end as a whole date.
    Until,
    /// The date as the author words it.
    Display,
    /// A text in a language, or in none that is said.
    Text(Told, Option<String>),
    /// A text of HTML, as TimelineJS has it.
    Html,
    /// The event's id.
    Id,
    /// The category, by id or name.
    Category,
    /// The jurisdiction, by id or name.
    Jurisdiction,
    /// The instrument's id.
    Instrument,
    /// The effect's word.
    Effect,
    /// 1 to 5.
    Importance,
    /// Several ids or names.
    Tags,
    /// Several ids with locators.
    Sources,
    /// Their addresses.
    SourceUrls,
    /// What other sources say.
    Disputes,
    /// The address of a picture or a recording, or HTML.
    Media,
    /// Who made it.
    MediaCredit,
    /// What is written below it.
    MediaCaption,
    /// What it shows.
    MediaAlt,
    /// `title` or `era` where the row is no event.
    Kind,
    /// Follows from another column.
    Derived,
    /// Has no place in a timeline.
    NotKept(&'static str),
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Year,
    Month,
    Day,
    Time,
}

/// A text of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    Title,
    Summary,
    Body,
    Notes,
}

/// The column of a name, in English or Spanish, however it is spelled.
///
/// The names of TimelineJS's spreadsheet are those of its template; ours are those that
/// `export` writes.
pub fn column(name: &str) -> Option<Column> {
    let words = plain(name);
    // Names of one meaning come first: `event_id` is no title in Indonesian.
    fixed(&words)
        .or_else(|| told(&words).map(|told| Column::Text(told, None)))
        .or_else(|| in_a_language(name))
}

fn fixed(words: &str) -> Option<Column> {
    Some(match words {
        "year" | "start year" | "ano" | "ano de inicio" => Column::Start(Part::Year),
        "month" | "start month" | "mes" | "mes de inicio" => Column::Start(Part::Month),
        "day" | "start day" | "dia" | "dia de inicio" => Column::Start(Part::Day),
        "time" | "start time" | "hora" => Column::Start(Part::Time),
        "end year" | "ano final" | "ano de fin" => Column::End(Part::Year),
        "end month" | "mes final" | "mes de fin" => Column::End(Part::Month),
        "end day" | "dia final" | "dia de fin" => Column::End(Part::Day),
        "end time" | "hora final" | "hora de fin" => Column::End(Part::Time),
        "date" | "fecha" | "start" | "start date" | "begin" | "inicio" | "fecha de inicio"
        | "edtf" => Column::Date,
        "end" | "end date" | "until" | "fin" | "fecha de fin" | "fecha final" => Column::Until,
        "display date" => Column::Display,
        "text" | "texto" => Column::Html,
        "id" | "unique id" | "event id" => Column::Id,
        "category" | "group" | "categoria" | "grupo" => Column::Category,
        "jurisdiction" | "jurisdiccion" => Column::Jurisdiction,
        "instrument" | "instrumento" => Column::Instrument,
        "effect" | "efecto" => Column::Effect,
        "importance" | "importancia" => Column::Importance,
        "tags" | "tag" | "topics" | "temas" | "etiquetas" => Column::Tags,
        "sources" | "source" | "fuentes" | "fuente" => Column::Sources,
        "source urls" | "source url" => Column::SourceUrls,
        "disputes" | "discrepancias" => Column::Disputes,
        "media" | "image" | "imagen" => Column::Media,
        "media credit" | "credit" | "credito" => Column::MediaCredit,
        "media caption" | "caption" => Column::MediaCaption,
        "media alt" | "media alt text" | "alt text" | "alt" => Column::MediaAlt,
        "type" | "tipo" => Column::Kind,
        "earliest" | "latest" | "date words" => Column::Derived,
        "media thumbnail" => Column::NotKept("Media Thumbnail"),
        "background" => Column::NotKept("Background"),
        _ => return None,
    })
}

/// A text with its language set apart by a sign: `title_es-MX`, `summary (en)`, `notas-es`. A
/// space alone sets nothing apart, for most short words are the code of some language.
fn in_a_language(name: &str) -> Option<Column> {
    let (text, tag) = name.split_once(['_', '-', '(', '[', ':', '.', '/'])?;
    let (text, tag) = (plain(text), tag.trim().trim_end_matches([')', ']']));
    let tag = tag.replace('_', "-");
    let (told, subtags) = (told(&text)?, tag.split('-').collect::<Vec<_>>());
    let (language, rest) = subtags.split_first()?;
    // Under the names that `export` writes stands any language of a file. Under looser ones
    // `url` and `day` are likelier words than languages, and so are `id`, `no` and `nr`.
    let ours = matches!(&*text, "title" | "summary" | "body" | "notes");
    let language = language.to_ascii_lowercase();
    let letters = language.bytes().all(|byte| byte.is_ascii_alphabetic());
    let plausible = match (language.len(), &*language) {
        (2, "id" | "no" | "nr") | (3, _) => ours,
        (2, _) => true,
        // Of private use, or registered of old: `x-hito`, `i-mingo`.
        (1, "x" | "i") => ours && !rest.is_empty(),
        _ => false,
    };
    let subtag = |part: &&str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if !letters || !plausible || !rest.iter().all(subtag) {
        return None;
    }
    let tag = [&[&*language], rest].concat().join("-");
    Some(Column::Text(told, Some(tag)))
}

fn told(name: &str) -> Option<Told> {
    Some(match name {
        "title" | "headline" | "titulo" | "titular" | "name" | "nombre" | "event"
        | "acontecimiento" | "evento" => Told::Title,
        "summary" | "resumen" => Told::Summary,
        "body" | "description" | "descripcion" | "cuerpo" => Told::Body,
        "notes" | "notas" => Told::Notes,
        _ => return None,
    })
}

/// A name in small letters without accents, its words with a space between.
fn plain(name: &str) -> String {
    let letters: String = name
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_however_they_are_spelled() {
        assert_eq!(column("End Year"), Some(Column::End(Part::Year)));
        assert_eq!(column("FECHA"), Some(Column::Date));
        assert_eq!(column("Título"), column("headline"));
        assert_eq!(
            column("title_es"),
            Some(Column::Text(Told::Title, Some("es".into())))
        );
        assert_eq!(column("start_year"), column("Year"));
        assert_eq!(column("mood"), None);
    }

    #[test]
    fn a_language_is_set_apart_by_a_sign_and_keeps_its_region() {
        let tagged = |told, tag: &str| Some(Column::Text(told, Some(tag.to_owned())));
        for (name, told, tag) in [
            ("title (es)", Told::Title, "es"),
            ("Title-ES", Told::Title, "es"),
            ("título_es_MX", Told::Title, "es-MX"),
            ("title_es-MX", Told::Title, "es-MX"),
            ("summary_zh-Hant-TW", Told::Summary, "zh-Hant-TW"),
            ("body_nah", Told::Body, "nah"),
            ("notes_x-hito", Told::Notes, "x-hito"),
            ("title_id", Told::Title, "id"),
            ("Descripción [en]", Told::Body, "en"),
        ] {
            assert_eq!(column(name), tagged(told, tag), "{name}");
        }
    }

    #[test]
    fn a_short_word_after_the_name_of_a_text_is_no_language() {
        assert_eq!(column("Event ID"), Some(Column::Id));
        assert_eq!(column("event_id"), Some(Column::Id));
        for name in [
            "event day",
            "event_day",
            "description url",
            "description_url",
            "name_id",
            "Event (No)",
            "title es",
            "title_long",
        ] {
            assert_eq!(column(name), None, "{name}");
        }
    }
}
