//! The words of dates: months, seasons, and what is said around them.

use super::Lang;
use super::catalogue::catalogue;

/// The words of dates.
#[derive(Debug)]
pub struct DateWords {
    /// The months, as they stand within a date.
    pub months: [&'static str; 12],
    /// The months in three letters or four.
    pub months_short: [&'static str; 12],
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],
    /// A day.
    pub day_month_year: &'static str,
    /// A day, with a short month.
    pub day_month_year_short: &'static str,
    /// A day whose year follows later.
    pub day_month: &'static str,
    /// The same with a short month.
    pub day_month_short: &'static str,
    /// A month.
    pub month_year: &'static str,
    /// A month, by its short name.
    pub month_year_short: &'static str,
    /// A season.
    pub season_year: &'static str,
    /// Ten years.
    pub decade: &'static str,
    /// A year before the common era.
    pub before_christ: &'static str,
    /// Millions of years.
    pub million: &'static str,
    /// A year of which some month is meant.
    pub some_month: &'static str,
    /// A month or year of which some day is meant.
    pub some_day: &'static str,
    /// An uncertain date.
    pub uncertain: &'static str,
    /// An approximate date.
    pub approximate: &'static str,
    /// A date that is both.
    pub both: &'static str,
    /// From a date, without end.
    pub since: &'static str,
    /// Up to a date, without beginning.
    pub or_before: &'static str,
    /// From a date to one that is not known.
    pub end_unknown: &'static str,
    /// To a date from one that is not known.
    pub start_unknown: &'static str,
    /// What stands between "since" and a day.
    pub article_day: &'static str,
    /// The article of a decade.
    pub article_decade: &'static str,
    /// Known to the century.
    pub known_century: &'static str,
    /// Known to the decade.
    pub known_decade: &'static str,
    /// Known to the year.
    pub known_year: &'static str,
    /// Known to the season.
    pub known_season: &'static str,
    /// Known to the month.
    pub known_month: &'static str,
    /// Known to the day.
    pub known_day: &'static str,
    /// Known to the second.
    pub known_second: &'static str,
    /// Uncertain.
    pub known_uncertain: &'static str,
    /// Approximate.
    pub known_approximate: &'static str,
}

impl DateWords {
    const EN: DateWords = DateWords {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        months_short: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        seasons: ["spring", "summer", "autumn", "winter"],
        day_month_year: "{day} {month} {year}",
        day_month_year_short: "{day} {month} {year}",
        day_month: "{day} {month}",
        day_month_short: "{day} {month}",
        month_year: "{month} {year}",
        month_year_short: "{month} {year}",
        season_year: "{season} {year}",
        decade: "{year}s",
        before_christ: "{year} BC",
        million: "{n} million",
        some_month: "{year}, month not recorded",
        some_day: "{date}, day not recorded",
        uncertain: "perhaps {date}",
        approximate: "c. {date}",
        both: "perhaps c. {date}",
        since: "since {date}",
        or_before: "{date} or before",
        end_unknown: "from {date}, end not known",
        start_unknown: "until {date}, beginning not known",
        article_day: "",
        article_decade: "",
        known_century: "Known to the century",
        known_decade: "Known to the decade",
        known_year: "Known to the year",
        known_season: "Known to the season",
        known_month: "Known to the month",
        known_day: "Known to the day",
        known_second: "Known to the second",
        known_uncertain: "the date is uncertain",
        known_approximate: "the date is approximate",
    };

    const ES: DateWords = DateWords {
        months: [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        months_short: [
            "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
        ],
        seasons: ["primavera", "verano", "otoño", "invierno"],
        day_month_year: "{day} de {month} de {year}",
        day_month_year_short: "{day} {month} {year}",
        day_month: "{day} de {month}",
        day_month_short: "{day} {month}",
        month_year: "{month} de {year}",
        month_year_short: "{month} {year}",
        season_year: "{season} de {year}",
        decade: "década de {year}",
        before_christ: "{year} a. C.",
        million: "{n} millones",
        some_month: "{year}, mes no registrado",
        some_day: "{date}, día no registrado",
        uncertain: "quizá {date}",
        approximate: "hacia {date}",
        both: "quizá hacia {date}",
        since: "desde {date}",
        or_before: "{date} o antes",
        end_unknown: "desde {date}, fin desconocido",
        start_unknown: "hasta {date}, inicio desconocido",
        article_day: "el ",
        article_decade: "la ",
        known_century: "Se conoce el siglo",
        known_decade: "Se conoce la década",
        known_year: "Se conoce el año",
        known_season: "Se conoce la estación",
        known_month: "Se conoce el mes",
        known_day: "Se conoce el día",
        known_second: "Se conoce la hora exacta",
        known_uncertain: "la fecha es incierta",
        known_approximate: "la fecha es aproximada",
    };

    /// The words of a language.
    pub const fn of(lang: Lang) -> &'static DateWords {
        match lang {
            Lang::En => &DateWords::EN,
            Lang::Es => &DateWords::ES,
        }
    }
}

catalogue! {
    /// What is wrong with a date, and how to mend it.
    DateProblems {
        syntax: "“{text}” is not a date in EDTF.", "«{text}» no es una fecha en EDTF.";
        month: "“{text}” names a month that does not exist.", "«{text}» indica un mes que no existe.";
        day: "“{text}” names a day that its month does not have.", "«{text}» indica un día que ese mes no tiene.";
        time: "“{text}” names a time of day that does not exist.", "«{text}» indica una hora que no existe.";
        year: "The year of “{text}” is too far away to be drawn.", "El año de «{text}» es demasiado lejano para dibujarse.";
        how_suggest: "Write “{date}”, if that is what is meant.", "Escriba «{date}», si eso es lo que se quiere decir.";
        how_calendar: "Check the date against a calendar. If the day is not known, leave it out.", "Compare la fecha con un calendario. Si el día no se conoce, omítalo.";
        how_syntax: "Write the year, then the month and the day if they are known: 2003, 2003-04 or 2003-04-11; 198X for a decade, 2003~ for “about”, 2000/2002 for a range.", "Escriba el año y, si se conocen, el mes y el día: 2003, 2003-04 o 2003-04-11; 198X para una década, 2003~ para «hacia», 2000/2002 para un periodo.";
    }
}
