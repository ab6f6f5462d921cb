//! Letters as a search sees them: without case and without accents.
//!
//! Unicode's own tables (NFD, full case folding) would add more bytes to the page than all
//! the rest of the search; this covers the Latin letters of the languages of Europe and the
//! Americas and takes others as they are. `ñ` folds to `n` though it is a letter of its own
//! in Spanish, for whoever searches on a keyboard without it.

use crate::i18n::lower_letter;

/// Appends `c` in lower case and without accents to `out`.
pub fn fold(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    let plain = match lower_letter(c) {
        // Combining marks: what is left of an accent that was written apart.
        '\u{300}'..='\u{36f}' => "",
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'þ' => "th",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        other => {
            out.push(other);
            return;
        }
    };
    out.push_str(plain);
}

/// A text in lower case and without accents.
pub fn folded(text: &str) -> String {
    let mut out = String::new();
    text.chars().for_each(|c| fold(c, &mut out));
    out
}

/// Whether a character is part of a word. A combining mark is, or it would cut its word.
pub fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Calls `each` with the folded words of a text, which are made in `folded` one by one.
pub fn each_word(text: &str, folded: &mut String, mut each: impl FnMut(&str)) {
    folded.clear();
    // The character after the last one ends a word too.
    for c in text.chars().chain([' ']) {
        if in_word(c) {
            fold(c, folded);
        } else if !folded.is_empty() {
            each(folded);
            folded.clear();
        }
    }
}

/// The folded words of a text.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let mut words = Vec::new();
    each_word(text, &mut String::new(), |word| words.push(word.to_owned()));
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn case_and_accents_do_not_count() {
        let folded: Vec<_> = words("Añadió: CÓDIGO penal—n\u{303}u Łódź, №5").collect();
        assert_eq!(folded, ["anadio", "codigo", "penal", "nu", "lodz", "5"]);
    }
}
