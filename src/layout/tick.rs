//! The marks of the axis: from millennia to minutes, on the calendar's own borders.

use super::{Tick, Viewport};
use crate::date::calendar::{Civil, DAY, civil, days_in_month, midnight, month_start, year_start};
use crate::date::year_words;
use crate::i18n::{Lang, dates::DateWords, fill};

/// The least distance of two labels, in pixels.
const LABELS: f64 = 92.0;
/// The mean length of a year of the Gregorian calendar, in seconds.
const YEAR: f64 = 31_556_952.0;

/// How far apart ticks are.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Unit {
    Years(i64),
    Months(i64),
    Days(i64),
    Seconds(i64),
}

impl Unit {
    /// Below a year, from fine to coarse.
    const FINE: [Unit; 15] = [
        Unit::Seconds(60),
        Unit::Seconds(120),
        Unit::Seconds(300),
        Unit::Seconds(900),
        Unit::Seconds(1800),
        Unit::Seconds(3600),
        Unit::Seconds(3 * 3600),
        Unit::Seconds(6 * 3600),
        Unit::Seconds(12 * 3600),
        Unit::Days(1),
        Unit::Days(2),
        Unit::Days(7),
        Unit::Months(1),
        Unit::Months(3),
        Unit::Months(6),
    ];

    /// About how many seconds it is.
    fn length(self) -> f64 {
        match self {
            Unit::Years(n) => n as f64 * YEAR,
            Unit::Months(n) => n as f64 * YEAR / 12.0,
            Unit::Days(n) => (n * DAY) as f64,
            Unit::Seconds(n) => n as f64,
        }
    }

    /// The finest unit of at least so many seconds.
    fn at_least(seconds: f64) -> Unit {
        let fine = Unit::FINE.into_iter().find(|unit| unit.length() >= seconds);
        fine.unwrap_or_else(|| {
            let years = seconds / YEAR;
            let mut power = 1;
            loop {
                let round = [1, 2, 5].map(|n| n * power);
                if let Some(n) = round.into_iter().find(|n| *n as f64 >= years) {
                    return Unit::Years(n);
                }
                power *= 10;
            }
        })
    }

    /// Its last border at or before an instant.
    fn before(self, at: i64) -> i64 {
        let Civil {
            year, month, day, ..
        } = civil(at);
        match self {
            Unit::Years(n) => year_start(year.div_euclid(n) * n),
            Unit::Months(n) => month_start(year, (i64::from(month) - 1) / n * n + 1),
            // Weeks and pairs of days begin anew with each month.
            Unit::Days(n) => {
                let day = (i64::from(day) - 1) / n * n + 1;
                let day = if crowds(year, month, day, n) {
                    day - n
                } else {
                    day
                };
                midnight(year, month, day as u8).unwrap_or(at)
            }
            Unit::Seconds(n) => at.div_euclid(n) * n,
        }
    }

    /// Its next border after one.
    fn after(self, border: i64) -> i64 {
        let Civil {
            year, month, day, ..
        } = civil(border);
        match self {
            Unit::Years(n) => year_start(year.saturating_add(n)),
            Unit::Months(n) => month_start(year, i64::from(month) + n),
            Unit::Days(n) => {
                let next = border.saturating_add(n * DAY);
                let first = month_start(year, i64::from(month) + 1);
                let crowded = crowds(year, month, i64::from(day) + n, n);
                if crowded || next > first { first } else { next }
            }
            Unit::Seconds(n) => border.saturating_add(n),
        }
    }

    /// The unit whose borders are drawn without a label between its own.
    fn minor(self) -> Option<Unit> {
        Some(match self {
            Unit::Years(1) => Unit::Months(3),
            Unit::Years(n) if n % 5 == 0 => Unit::Years(n / 5),
            Unit::Years(n) => Unit::Years(n / 2),
            Unit::Months(1) => Unit::Days(7),
            Unit::Months(_) => Unit::Months(1),
            Unit::Days(1) => Unit::Seconds(6 * 3600),
            Unit::Days(_) => Unit::Days(1),
            Unit::Seconds(60) => return None,
            Unit::Seconds(n) if n % 5 == 0 && n < 3600 => Unit::Seconds(n / 5),
            Unit::Seconds(n) => Unit::Seconds(n / 2),
        })
    }

    /// Whether a border begins a larger unit, and what is written at it.
    fn label(self, border: i64, lang: Lang) -> (bool, String) {
        let at = civil(border);
        let words = DateWords::of(lang);
        let year = || year_words(at.year, lang);
        let month = words.months_short[usize::from(at.month) - 1];
        let day = || {
            let blanks = [("day", at.day.to_string()), ("month", month.to_owned())];
            let blanks = blanks
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            fill(words.day_month_short, &blanks)
        };
        match self {
            Unit::Years(n) => (at.year.rem_euclid(n * 10) == 0, year()),
            Unit::Months(_) | Unit::Days(_) if at.month == 1 && at.day == 1 => (true, year()),
            Unit::Months(_) => (false, month.to_owned()),
            Unit::Days(_) if at.day == 1 => {
                let year = year();
                let blanks = [("month", month), ("year", year.as_str())];
                (true, fill(words.month_year_short, &blanks))
            }
            Unit::Days(_) => (false, day()),
            Unit::Seconds(_) if border.rem_euclid(DAY) == 0 => (true, day()),
            Unit::Seconds(_) => (false, format!("{:02}:{:02}", at.hour, at.minute)),
        }
    }
}

/// Whether a day, as a border every `n` days, stands too near to the first of the next month.
fn crowds(year: i64, month: u8, day: i64, n: i64) -> bool {
    let left = i64::from(days_in_month(year, month)) + 1 - day;
    left * 3 < n * 2
}

/// The ticks from `reach` pixels left of the viewport to as many right of it.
pub fn ticks(viewport: &Viewport, reach: f64, lang: Lang) -> Vec<Tick> {
    let unit = Unit::at_least(viewport.seconds_per_pixel() * LABELS);
    let minor = unit.minor().map(|minor| borders(minor, viewport, reach));
    let mut ticks: Vec<Tick> = borders(unit, viewport, reach)
        .map(|border| {
            let (major, label) = unit.label(border, lang);
            Tick {
                x: viewport.x(border as f64),
                label,
                major,
            }
        })
        .collect();
    let labelled: Vec<f64> = ticks.iter().map(|tick| tick.x).collect();
    let free = |x: &f64| labelled.iter().all(|other| (other - x).abs() > 4.0);
    let minor = minor
        .into_iter()
        .flatten()
        .map(|border| viewport.x(border as f64));
    ticks.extend(minor.filter(free).map(|x| Tick {
        x,
        label: String::new(),
        major: false,
    }));
    ticks.sort_by(|a, b| a.x.total_cmp(&b.x));
    ticks
}

fn borders(unit: Unit, viewport: &Viewport, reach: f64) -> impl Iterator<Item = i64> {
    let first = unit.before(viewport.instant(-reach) as i64);
    let last = viewport.instant(viewport.width + reach);
    std::iter::successors(Some(first), move |border| {
        let next = unit.after(*border);
        (next > *border).then_some(next)
    })
    .take_while(move |border| *border as f64 <= last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Window;
    use proptest::prelude::*;

    fn viewport(start: f64, length: f64) -> Viewport {
        let window = Window::new(start, start + length);
        Viewport {
            window: window.unwrap_or_else(|| Window::fit(None)),
            width: 1000.0,
        }
    }

    fn labels(from: &str, lang: Lang) -> String {
        let window = from.parse().ok().and_then(|date| Window::of_edtf(&date));
        let window = window.unwrap_or_else(|| Window::fit(None));
        let ticks = ticks(
            &Viewport {
                window,
                width: 1000.0,
            },
            0.0,
            lang,
        );
        let labels = ticks
            .iter()
            .filter(|tick| !tick.label.is_empty() && (0.0..999.9).contains(&tick.x));
        labels
            .map(|tick| tick.label.as_str())
            .collect::<Vec<_>>()
            .join(" | ")
    }

    #[test]
    fn labels_suit_the_span_and_the_language() {
        assert_eq!(
            labels("1980/2025", Lang::En),
            "1980 | 1985 | 1990 | 1995 | 2000 | 2005 | 2010 | 2015 | 2020 | 2025"
        );
        assert_eq!(labels("2003", Lang::Es), "2003 | abr | jul | oct");
        assert_eq!(
            labels("2003-04-11/2003-04-16", Lang::Es),
            "11 abr | 12 abr | 13 abr | 14 abr | 15 abr | 16 abr"
        );
        assert_eq!(
            labels("2003-04-11", Lang::En),
            "11 Apr | 03:00 | 06:00 | 09:00 | 12:00 | 15:00 | 18:00 | 21:00"
        );
        assert_eq!(
            labels("2003-09-29/2003-11-20", Lang::En),
            "Oct 2003 | 8 Oct | 15 Oct | 22 Oct | Nov 2003 | 8 Nov | 15 Nov"
        );
        assert_eq!(
            labels("-3000/2000", Lang::En).split(" | ").next(),
            Some("3001 BC")
        );
    }

    proptest! {
        #[test]
        fn labels_keep_apart_and_stay_few(start in -1e16..1e16f64, length in 2.8..17.0f64) {
            let ticks = ticks(&viewport(start, 10f64.powf(length)), 0.0, Lang::En);
            prop_assert!(ticks.len() < 200);
            let labelled: Vec<&Tick> = ticks.iter().filter(|tick| !tick.label.is_empty()).collect();
            for pair in labelled.windows(2) {
                prop_assert!(pair[1].x - pair[0].x > 60.0, "{:?}", pair);
            }
        }
    }
}
