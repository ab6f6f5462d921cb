//! Dates in words.

use super::{Date, Edtf, Endpoint, Month, Precision};
use crate::i18n::{Lang, dates::DateWords, fill, number};

/// How much room there is.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Long,
    Short,
}

/// A date in words: "11 April 2003", "c. 1980s", «desde el 15 de junio de 2012».
///
/// The day stands before the month in both languages.
///
/// ```
/// use hito::{date::words, i18n::Lang};
/// let date = "2003-04-11".parse()?;
/// assert_eq!(words(&date, Lang::En), "11 April 2003");
/// assert_eq!(words(&date, Lang::Es), "11 de abril de 2003");
/// # Ok::<(), hito::date::DateError>(())
/// ```
pub fn words(date: &Edtf, lang: Lang) -> String {
    all(date, lang, Style::Long)
}

/// A date in words with short names of months, for tight places: "11 Apr 2003".
pub fn short_words(date: &Edtf, lang: Lang) -> String {
    all(date, lang, Style::Short)
}

/// How precisely a date is known, in a sentence.
pub fn precision_words(date: &Edtf, lang: Lang) -> String {
    let words = DateWords::of(lang);
    let mut out = match date.precision() {
        Precision::Century => words.known_century,
        Precision::Decade => words.known_decade,
        Precision::Year => words.known_year,
        Precision::Season => words.known_season,
        Precision::Month => words.known_month,
        Precision::Day => words.known_day,
        Precision::Second => words.known_second,
    }
    .to_owned();
    for (said, words) in [
        (date.is_uncertain(), words.known_uncertain),
        (date.is_approximate(), words.known_approximate),
    ] {
        if said {
            out.push_str("; ");
            out.push_str(words);
        }
    }
    out
}

fn all(date: &Edtf, lang: Lang, style: Style) -> String {
    let words = DateWords::of(lang);
    let (start, end) = match date {
        Edtf::Date(date) => return one(date, lang, style),
        Edtf::Interval(ends) => (ends[0], ends[1]),
    };
    let with = |phrase, date: &Date| fill(phrase, &[("date", &with_article(date, lang, style))]);
    match (start, end) {
        (Endpoint::Date(start), Endpoint::Date(end)) => between(&start, &end, lang, style),
        (Endpoint::Date(start), Endpoint::Open) => with(words.since, &start),
        (Endpoint::Date(start), Endpoint::Unknown) => with(words.end_unknown, &start),
        (Endpoint::Open, Endpoint::Date(end)) => {
            fill(words.or_before, &[("date", &one(&end, lang, style))])
        }
        (Endpoint::Unknown, Endpoint::Date(end)) => with(words.start_unknown, &end),
        _ => String::new(),
    }
}

/// From one date to another, with what they share said once.
fn between(start: &Date, end: &Date, lang: Lang, style: Style) -> String {
    let bare = |date: &Date| !date.uncertain && !date.approximate && date.time.is_none();
    if bare(start) && bare(end) && start.year == end.year && start.year > 0 {
        match (start.month, end.month) {
            (Month::Day(m1, d1), Month::Day(m2, d2)) if m1 == m2 => {
                return format!("{d1}–{}", day(d2, m2, end, lang, style));
            }
            (Month::Day(m1, d1), Month::Day(m2, d2)) => {
                let words = DateWords::of(lang);
                let first = match style {
                    Style::Long => words.day_month,
                    Style::Short => words.day_month_short,
                };
                let name = month_name(m1, lang, style);
                let first = fill(first, &[("day", &d1.to_string()), ("month", name)]);
                return format!("{first} – {}", day(d2, m2, end, lang, style));
            }
            (Month::Month(m1), Month::Month(_)) => {
                let first = month_name(m1, lang, style);
                return format!("{first} – {}", one(end, lang, style));
            }
            _ => {}
        }
    }
    let (start, end) = (one(start, lang, style), one(end, lang, style));
    // A range of plain years is set tight, as typographers do.
    let plain = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    if plain(&start) && plain(&end) {
        format!("{start}–{end}")
    } else {
        format!("{start} – {end}")
    }
}

/// A date in words as it stands after "since" or "until": «el 14 de junio de 2012».
///
/// ```
/// use hito::{date::words_after, i18n::Lang};
/// let said = |date: &str| Ok::<_, hito::date::DateError>(words_after(&date.parse()?, Lang::Es));
/// assert_eq!(said("2012-06-14")?, "el 14 de junio de 2012");
/// assert_eq!(said("198X")?, "la década de 1980");
/// assert_eq!(said("2012-06")?, "junio de 2012");
/// # Ok::<(), hito::date::DateError>(())
/// ```
pub fn words_after(date: &Edtf, lang: Lang) -> String {
    match date {
        Edtf::Date(date) => with_article(date, lang, Style::Long),
        interval => words(interval, lang),
    }
}

fn with_article(date: &Date, lang: Lang, style: Style) -> String {
    let plain = !date.uncertain && !date.approximate;
    let article = if plain {
        article(date, lang, style)
    } else {
        ""
    };
    [article, &one(date, lang, style)].concat()
}

/// The article that a date needs after a preposition.
fn article(date: &Date, lang: Lang, style: Style) -> &'static str {
    let words = DateWords::of(lang);
    match date.month {
        Month::Day(..) if style == Style::Long => words.article_day,
        Month::None if date.unspecified == 1 && date.year >= 0 => words.article_decade,
        _ => "",
    }
}

fn one(date: &Date, lang: Lang, style: Style) -> String {
    let words = DateWords::of(lang);
    let year = year(date, lang);
    let month = |phrase, month| {
        let name = month_name(month, lang, style);
        fill(phrase, &[("month", name), ("year", &year)])
    };
    let of_month = match style {
        Style::Long => words.month_year,
        Style::Short => words.month_year_short,
    };
    let mut out = match date.month {
        Month::None => year,
        Month::Some(false) => fill(words.some_month, &[("year", &year)]),
        Month::Some(true) => fill(words.some_day, &[("date", &year)]),
        Month::Season(season) => {
            let name = words.seasons[usize::from(season.saturating_sub(21)).min(3)];
            fill(words.season_year, &[("season", name), ("year", &year)])
        }
        Month::Month(m) => month(of_month, m),
        Month::SomeDay(m) => fill(words.some_day, &[("date", &month(of_month, m))]),
        Month::Day(m, d) => day(d, m, date, lang, style),
    };
    if let Some(time) = date.time {
        let minutes = time.second / 60;
        out.push_str(&format!(", {:02}:{:02}", minutes / 60, minutes % 60));
        if !time.second.is_multiple_of(60) {
            out.push_str(&format!(":{:02}", time.second % 60));
        }
        match time.offset {
            None => {}
            Some(0) => out.push_str(" UTC"),
            Some(offset) => {
                let sign = if offset < 0 { '−' } else { '+' };
                let offset = offset.unsigned_abs();
                out.push_str(&format!(" (UTC{sign}{}:{:02})", offset / 60, offset % 60));
            }
        }
    }
    let phrase = match (date.uncertain, date.approximate) {
        (false, false) => return out,
        (true, false) => return fill(words.uncertain, &[("date", &out)]),
        (false, true) => words.approximate,
        (true, true) => words.both,
    };
    let out = [article(date, lang, style), &out].concat();
    fill(phrase, &[("date", &out)])
}

fn day(day: u8, month: u8, date: &Date, lang: Lang, style: Style) -> String {
    let words = DateWords::of(lang);
    let phrase = match style {
        Style::Long => words.day_month_year,
        Style::Short => words.day_month_year_short,
    };
    let name = month_name(month, lang, style);
    let year = year(date, lang);
    fill(
        phrase,
        &[("day", &day.to_string()), ("month", name), ("year", &year)],
    )
}

fn month_name(month: u8, lang: Lang, style: Style) -> &'static str {
    let words = DateWords::of(lang);
    let at = usize::from(month.clamp(1, 12)) - 1;
    match style {
        Style::Long => words.months[at],
        Style::Short => words.months_short[at],
    }
}

/// A year, a decade or a hundred years in words.
fn year(date: &Date, lang: Lang) -> String {
    let words = DateWords::of(lang);
    match date.unspecified {
        0 => year_words(date.year, lang),
        1 if date.year >= 0 => fill(words.decade, &[("year", &date.year.to_string())]),
        digits => {
            let last = date.year + if digits == 1 { 9 } else { 99 };
            if date.year >= 0 {
                format!("{}–{last}", date.year)
            } else {
                format!(
                    "{} – {}",
                    year_words(date.year, lang),
                    year_words(last, lang)
                )
            }
        }
    }
}

/// A year in words: "2003", "44 BC", "170 million BC". `year` is astronomical: 0 is 1 BC.
pub fn year_words(year: i64, lang: Lang) -> String {
    const MILLION: i64 = 1_000_000;
    let words = DateWords::of(lang);
    // Among millions the missing year zero would only add noise.
    let count = if year > 0 || year % MILLION == 0 && year != 0 {
        year.abs()
    } else {
        1 - year
    };
    let text = if count >= MILLION && count % MILLION == 0 {
        fill(words.million, &[("n", &number((count / MILLION) as usize))])
    } else if count > 9999 {
        number(count as usize)
    } else {
        count.to_string()
    };
    if year <= 0 {
        fill(words.before_christ, &[("year", &text)])
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> (String, String) {
        let date = text.parse().expect("EDTF");
        (words(&date, Lang::En), words(&date, Lang::Es))
    }

    #[test]
    fn dates_in_words() {
        for (edtf, en, es) in [
            ("2003-04-11", "11 April 2003", "11 de abril de 2003"),
            ("2003-04", "April 2003", "abril de 2003"),
            ("2003", "2003", "2003"),
            ("198X", "1980s", "década de 1980"),
            ("198X~", "c. 1980s", "hacia la década de 1980"),
            ("19XX", "1900–1999", "1900–1999"),
            ("2003?", "perhaps 2003", "quizá 2003"),
            ("2003~", "c. 2003", "hacia 2003"),
            (
                "2003-04%",
                "perhaps c. April 2003",
                "quizá hacia abril de 2003",
            ),
            ("2003-21", "spring 2003", "primavera de 2003"),
            (
                "2004-XX",
                "2004, month not recorded",
                "2004, mes no registrado",
            ),
            (
                "1985-04-XX",
                "April 1985, day not recorded",
                "abril de 1985, día no registrado",
            ),
            ("2000/2002", "2000–2002", "2000–2002"),
            (
                "2003-04-03/2003-04-05",
                "3–5 April 2003",
                "3–5 de abril de 2003",
            ),
            (
                "2003-04-30/2003-05-02",
                "30 April – 2 May 2003",
                "30 de abril – 2 de mayo de 2003",
            ),
            (
                "2012-06-15/..",
                "since 15 June 2012",
                "desde el 15 de junio de 2012",
            ),
            ("2012/..", "since 2012", "desde 2012"),
            ("../2012", "2012 or before", "2012 o antes"),
            (
                "2012/",
                "from 2012, end not known",
                "desde 2012, fin desconocido",
            ),
            (
                "/2012",
                "until 2012, beginning not known",
                "hasta 2012, inicio desconocido",
            ),
            ("-0043", "44 BC", "44 a. C."),
            ("0000", "1 BC", "1 a. C."),
            ("Y-17E7", "170 million BC", "170 millones a. C."),
            ("Y17E3", "17,000", "17,000"),
            (
                "2003-04-11T14:30:00Z",
                "11 April 2003, 14:30 UTC",
                "11 de abril de 2003, 14:30 UTC",
            ),
            (
                "2003-04-11T14:30:00-06:00",
                "11 April 2003, 14:30 (UTC−6:00)",
                "11 de abril de 2003, 14:30 (UTC−6:00)",
            ),
        ] {
            assert_eq!(both(edtf), (en.to_owned(), es.to_owned()), "{edtf}");
        }
    }

    #[test]
    fn short_months_in_tight_places() {
        let date = "2003-04-11".parse().expect("EDTF");
        assert_eq!(short_words(&date, Lang::En), "11 Apr 2003");
        assert_eq!(short_words(&date, Lang::Es), "11 abr 2003");
    }

    #[test]
    fn spanish_puts_an_article_after_a_preposition() {
        let said = |date: &str| words(&date.parse().expect("EDTF"), Lang::Es);
        assert_eq!(said("2012-04-24~"), "hacia el 24 de abril de 2012");
        assert_eq!(said("198X~"), "hacia la década de 1980");
        assert_eq!(said("2012-04~"), "hacia abril de 2012");
        assert_eq!(said("2012-04-24%"), "quizá hacia el 24 de abril de 2012");
        assert_eq!(said("198X/.."), "desde la década de 1980");
    }

    #[test]
    fn precision_is_a_sentence() {
        let date = "2003~".parse().expect("EDTF");
        assert_eq!(
            precision_words(&date, Lang::En),
            "Known to the year; the date is approximate"
        );
    }
}
