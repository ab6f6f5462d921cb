//! Where a text holds the words that were searched.

use super::fold::{fold, in_word, words};
use std::ops::Range;

/// The stretches of `text`, in bytes, that are the beginnings of words searched by `query`.
///
/// ```
/// use hito::query::highlight;
/// assert_eq!(highlight("Código Penal Federal", "cod fed"), [0..4, 14..17]);
/// ```
pub fn highlight(text: &str, query: &str) -> Vec<Range<usize>> {
    let searched: Vec<String> = words(query).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while !searched.is_empty() && from < text.len() {
        let rest = &text[from..];
        let Some(start) = rest.find(in_word).map(|at| from + at) else {
            break;
        };
        let end = text[start..]
            .find(|c| !in_word(c))
            .map_or(text.len(), |at| start + at);
        let longest = searched
            .iter()
            .filter_map(|word| prefix_end(&text[start..end], word))
            .max();
        if let Some(length) = longest {
            found.push(start..start + length);
        }
        from = end;
    }
    found
}

/// How many bytes of `word` its folded beginning `prefix` takes, if it begins so.
fn prefix_end(word: &str, prefix: &str) -> Option<usize> {
    let mut folded = String::new();
    for (at, c) in word.char_indices() {
        fold(c, &mut folded);
        if folded.len() >= prefix.len() {
            return folded.starts_with(prefix).then_some(at + c.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::highlight;

    #[test]
    fn only_beginnings_of_words_count() {
        assert!(highlight("Convención de Palermo", "ción").is_empty());
        assert_eq!(highlight("Convención, convenio", "CONVEN"), [0..6, 13..19]);
        assert_eq!(highlight("Straße, Haus", "strasse ha"), [0..7, 9..11]);
        assert!(highlight("", "a").is_empty());
        assert!(highlight("a", " ").is_empty());
    }
}
