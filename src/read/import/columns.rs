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
    // `title_es`, `summary (en)`: a text with its language.
    if let Some((text, tag)) = words.rsplit_once(' ')
        && let Some(told) = told(text)
        && (2..=3).contains(&tag.len())
    {
        return Some(Column::Text(told, Some(tag.to_owned())));
    }
    if let Some(told) = told(&words) {
        return Some(Column::Text(told, None));
    }
    Some(match &*words {
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
        "id" | "unique id" => Column::Id,
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
}
