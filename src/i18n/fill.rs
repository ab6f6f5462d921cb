//! Filling the blanks of a phrase.

/// Replaces each `{name}` in `phrase` by its value. A name without a value is left as it is;
/// values are never scanned again, so a value may hold braces.
///
/// ```
/// use hito::i18n::fill;
/// assert_eq!(fill("{n} of {all}", &[("n", "3"), ("all", "7")]), "3 of 7");
/// ```
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let Some(close) = rest.find('}') else { break };
        let name = &rest[1..close];
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[..=close]),
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_not_scanned_again() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
    }

    #[test]
    fn an_unknown_or_open_blank_is_left() {
        assert_eq!(fill("{a} {b", &[]), "{a} {b");
    }
}
