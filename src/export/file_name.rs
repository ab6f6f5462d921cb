//! What an exported file is called.

use super::{Format, Part, Scope};
use crate::date::calendar::civil;
use crate::query::{Facet, folded};

/// Longer than this, a name is cut between two words.
const LONGEST: usize = 80;

/// A name that says which timeline, and which part of it: `hito-mx-anti-trafficking-treaty`;
/// of the whole, the date of its data. Its ending, such as `.csv`, is left to the caller.
pub fn file_name(part: &Part, format: Format) -> String {
    let timeline = part.timeline;
    let name = timeline.id.as_deref();
    let mut words = vec![
        "hito".to_owned(),
        plain(name.unwrap_or(timeline.title.get(part.lang()))),
    ];
    let state = &part.state;
    words.push(plain(&state.query.text));
    for facet in Facet::ALL {
        words.extend(state.query.chosen[facet].iter().map(|id| plain(id)));
    }
    for date in [&state.query.from, &state.query.to].into_iter().flatten() {
        words.push(plain(&date.to_string()));
    }
    if let (Format::Svg, Some(window)) = (format, state.window) {
        let years = [window.start, window.end - 1.0].map(|at| civil(at as i64).year);
        words.extend(years.map(|year| plain(&year.to_string())));
    }
    words.retain(|word| !word.is_empty());
    if words.len() <= 2 || part.scope == Scope::Whole {
        words.extend(
            timeline
                .updated
                .as_ref()
                .map(|date| plain(&date.to_string())),
        );
    }
    let mut out = String::new();
    for word in words {
        if out.len() + word.len() > LONGEST {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&word);
    }
    out
}

/// A text in letters that every file system takes.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in folded(text).chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    let kept = out.trim_end_matches('-');
    kept.chars().take(LONGEST / 2).collect()
}
