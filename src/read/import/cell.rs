//! Several values in one cell, with a sign between. Where a value holds such a sign itself, a
//! backslash stands before it.

/// What stands before a sign that is meant as a letter.
pub(crate) const ESCAPE: char = '\\';

/// What stands between claims.
pub(crate) const PARTS_CLAIMS: char = '⏐';

/// What means something in a list of citations: what parts them, what parts claims, and what
/// begins the citations of a claim. A round bracket begins a locator where it follows a space.
fn is_sign(c: char) -> bool {
    matches!(c, ESCAPE | PARTS_CLAIMS | ';' | '[' | '(')
}

/// An id as a list of citations has it.
pub(crate) fn escaped_id(id: &str) -> String {
    escape(id, |before, c| is_sign(c) && (c != '(' || before == ' '))
}

/// A locator as a list of citations has it: behind an id, its brackets begin nothing.
pub(crate) fn escaped_locator(locator: &str) -> String {
    escape(locator, |_, c| is_sign(c) && c != '(')
}

fn escape(text: &str, sign: impl Fn(char, char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.chars() {
        if sign(before, c) {
            out.push(ESCAPE);
        }
        out.push(c);
        before = c;
    }
    out
}

/// A value as it was before it stood in a list. A backslash before anything else is its own.
pub(crate) fn unescaped(text: &str) -> String {
    unescape(text, is_sign)
}

/// The same where other signs mean something.
pub(super) fn unescape(text: &str, is_sign: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let sign = chars.next_if(|next| c == ESCAPE && is_sign(*next));
        out.push(sign.unwrap_or(c));
    }
    out
}

/// What stands between the signs that no backslash stands before, still escaped, without the
/// spaces around it and without what is empty.
pub(crate) fn values(text: &str, sign: char) -> Vec<&str> {
    let mut escaped = false;
    let parts = text.split(|c| {
        let parts = c == sign && !escaped;
        escaped = c == ESCAPE && !escaped;
        parts
    });
    parts.map(str::trim).filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_values_may_stand_in_them() {
        for text in ["a; b", "a\\", "\\;", "c:\\x", "[1] ⏐ (2)", "\\\\;;"] {
            for escaped in [escaped_id(text), escaped_locator(text)] {
                let list = format!("{escaped}; x;");
                let read: Vec<String> = values(&list, ';').into_iter().map(unescaped).collect();
                assert_eq!(read, [text, "x"], "{list}");
            }
        }
    }

    #[test]
    fn an_address_keeps_its_brackets() {
        let address = "https://x.org/law_(2007)";
        assert_eq!(escaped_id(address), address);
        assert_eq!(escaped_id("law (2007)"), "law \\(2007)");
    }

    #[test]
    fn a_backslash_before_a_letter_is_its_own() {
        assert_eq!(unescaped("c:\\dof"), "c:\\dof");
    }
}
