//! The apostrophe that keeps a spreadsheet from running a cell: `export` puts it before what it
//! might run, and reading takes it off.

const GUARD: char = '\'';

/// What a spreadsheet takes for the beginning of a formula.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n')
}

/// Whether a text needs the guard. A number, or a year before Christ in EDTF, is no formula.
pub(crate) fn needs_guard(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('-') => !chars.all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '/' | 'X')),
        Some(GUARD) => taken_for_guard(chars.as_str()),
        Some(c) => begins_formula(c),
        None => false,
    }
}

/// The text behind the guard, where a cell has one.
pub(crate) fn behind_guard(cell: &str) -> Option<&str> {
    cell.strip_prefix(GUARD)
        .filter(|rest| taken_for_guard(rest))
}

/// Whether an apostrophe before a text is the guard: one that is the text's own has a guard
/// before it.
fn taken_for_guard(rest: &str) -> bool {
    rest.starts_with(|c| c == GUARD || begins_formula(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guard_that_is_put_on_is_taken_off_and_no_other() {
        for text in [
            "=1", "+1", "-1+2", "@x", "\tx", "\rx", "\n- one", "'=1", "''", "'\n", "'-1", "-1",
            "'tis", "x", "", "'",
        ] {
            let guarded = needs_guard(text);
            let cell = if guarded {
                format!("'{text}")
            } else {
                text.to_owned()
            };
            assert_eq!(behind_guard(&cell), guarded.then_some(text), "{text:?}");
        }
    }
}
