//! Lower case for the scripts that the page's words and most texts are written in.
//!
//! The standard library's tables for every script there is take 22 kB of the page's module, 7 of
//! them after packing; these rules are some hundred bytes. They hold for Latin as far as Vietnamese, Greek with one accent, Cyrillic,
//! Armenian and the full-width letters; others stay as they are.

/// A letter in lower case.
///
/// ```
/// use hito::i18n::lower_letter;
/// assert_eq!(lower_letter('Ñ'), 'ñ');
/// assert_eq!(lower_letter('×'), '×');
/// ```
pub fn lower_letter(letter: char) -> char {
    let at = letter as u32;
    let even = u32::from(at.is_multiple_of(2));
    let lower = match at {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => at + 32,
        0x130 => return 'i',
        0x178 => 0xff,
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x218..=0x21f | 0x222..=0x233 => at + even,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc => at + (1 - even),
        0x386 => 0x3ac,
        0x388..=0x38a => at + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => at + 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab => at + 32,
        0x400..=0x40f => at + 80,
        0x410..=0x42f => at + 32,
        0x4c0 => 0x4cf,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => at + even,
        0x4c1..=0x4ce => at + (1 - even),
        0x531..=0x556 => at + 48,
        0x1e9e => 0xdf,
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff => at + even,
        0xff21..=0xff3a => at + 32,
        _ => at,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// A text in lower case.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{lower, lower_letter};

    #[test]
    fn it_is_the_standard_library_s_lower_case_in_these_scripts() {
        let blocks = [
            '\0'..='\u{17f}',
            '\u{1cd}'..='\u{1ef}',
            '\u{218}'..='\u{21f}',
            '\u{222}'..='\u{233}',
            '\u{386}'..='\u{3ab}',
            '\u{400}'..='\u{556}',
            '\u{1e00}'..='\u{1eff}',
            '\u{ff21}'..='\u{ff3a}',
        ];
        for letter in blocks.into_iter().flatten() {
            // The dotted capital is two characters there, the second of which a search drops.
            let theirs = letter.to_lowercase().next();
            assert_eq!(Some(lower_letter(letter)), theirs, "{letter:?}");
        }
    }

    #[test]
    fn no_letter_becomes_another_than_its_own() {
        for letter in '\0'..=char::MAX {
            let ours = lower_letter(letter);
            assert!(
                ours == letter || letter.to_lowercase().next() == Some(ours),
                "{letter:?}"
            );
        }
    }

    #[test]
    fn texts_keep_what_is_no_letter() {
        assert_eq!(lower("Jurisdicción: ÁÉ-25 №"), "jurisdicción: áé-25 №");
    }
}
