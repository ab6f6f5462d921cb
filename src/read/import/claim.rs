//! What another source says, as one text: `2003-04-11: Ratified [encyclopedia]`. Both ways, so
//! that a claim comes back as it was, whatever stands in it.
//!
//! Most claims stand there as they are. A backslash stands before what would mean something else:
//! the sign that parts claims, a backslash, the colon of a claim that begins like a date, a space
//! at the beginning. Brackets without a source end a claim that ends with brackets of its own, or
//! with a space.

use super::cell::{ESCAPE, PARTS_CLAIMS, unescape};
use crate::date::Edtf;

/// A claim with its date, and with its sources as a list of citations has them.
pub(crate) fn written(date: Option<&Edtf>, claim: &str, sources: &str) -> String {
    let mut out = date.map(|date| format!("{date}:")).unwrap_or_default();
    let apart = |out: &mut String| {
        if !out.is_empty() {
            out.push(' ');
        }
    };
    if !claim.is_empty() {
        apart(&mut out);
        escape(&mut out, claim, date.is_some());
    }
    let like_sources = claim.ends_with(|c: char| c == ']' || c.is_whitespace());
    if !sources.is_empty() || like_sources || out.is_empty() {
        apart(&mut out);
        out.extend(["[", sources, "]"]);
    }
    out
}

/// The date, the claim and the sources of a text.
pub(crate) fn told(text: &str) -> (Option<Edtf>, String, &str) {
    let sources = text.strip_suffix(']').and_then(|text| {
        let alone = || Some(("", text.strip_prefix('[')?));
        text.rsplit_once(" [").or_else(alone)
    });
    let (text, sources) = sources.unwrap_or((text, ""));
    let (date, claim) = match dated(text) {
        Some((date, claim)) => (Some(date), claim),
        None => (None, text),
    };
    let sign = |c: char| matches!(c, ESCAPE | PARTS_CLAIMS | ':') || c.is_whitespace();
    (date, unescape(claim, sign), sources)
}

/// The date that a text begins with, and the rest.
fn dated(text: &str) -> Option<(Edtf, &str)> {
    let alone = || Some((text.strip_suffix(':')?, ""));
    let (date, claim) = text.split_once(": ").or_else(alone)?;
    Some((date.parse().ok()?, claim))
}

fn escape(out: &mut String, claim: &str, behind_date: bool) {
    let mut like_date = !behind_date && dated(claim).is_some();
    for (at, c) in claim.char_indices() {
        let edge = at == 0 && !behind_date && c.is_whitespace();
        let colon = like_date && c == ':';
        like_date &= !colon;
        if edge || colon || matches!(c, ESCAPE | PARTS_CLAIMS) {
            out.push(ESCAPE);
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_by_hand_is_understood() {
        for (text, date, claim, sources) in [
            ("Ratified", None, "Ratified", ""),
            (
                "2003-04-11: Ratified [encyclopedia; dof (p. 1)]",
                Some("2003-04-11"),
                "Ratified",
                "encyclopedia; dof (p. 1)",
            ),
            ("In c:\\dof", None, "In c:\\dof", ""),
            ("Law [of 2003] and more", None, "Law [of 2003] and more", ""),
            ("Note: 2003", None, "Note: 2003", ""),
        ] {
            let date = date.and_then(|date| date.parse().ok());
            assert_eq!(told(text), (date, claim.to_owned(), sources), "{text}");
        }
    }

    #[test]
    fn signs_stand_only_where_they_must() {
        for (claim, expected) in [
            ("Law [of 2003]; see: art. 3", "Law [of 2003]; see: art. 3"),
            ("a ⏐ b", "a \\⏐ b"),
            ("2003: in force", "2003\\: in force"),
            ("It says [sic]", "It says [sic] []"),
            ("", "[]"),
        ] {
            assert_eq!(written(None, claim, ""), expected);
        }
    }
}
