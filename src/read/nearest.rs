//! The word that was probably meant.

use crate::i18n::lower_letter;

/// The candidate that is most like `word`, if any is much like it: at most a third of its
/// letters added, left out, exchanged with a neighbour or replaced (Damerau–Levenshtein,
/// optimal string alignment). Numbers must be the same: `law-2007` is not a slip of the pen for
/// `law-2012`.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let most = (word.chars().count() / 3).clamp(1, 3);
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    candidates
        .filter(|candidate| digits(candidate) == digits(word))
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= most * 4)
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

fn distance(a: &str, b: &str) -> usize {
    let lower = |text: &str| {
        let letters = text.chars().map(lower_letter);
        letters.take(64).collect::<Vec<_>>()
    };
    let (a, b) = (lower(a), lower(b));
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let words = || ["published", "signed", "ratified"].into_iter();
        assert_eq!(nearest("publsihed", words()).as_deref(), Some("published"));
        assert_eq!(nearest("Signed", words()).as_deref(), Some("signed"));
        assert_eq!(nearest("voted", words()), None);
        assert_eq!(nearest("law-2007", ["law-2012"].into_iter()), None);
        assert_eq!(
            nearest("lwa-2012", ["law-2012"].into_iter()).as_deref(),
            Some("law-2012")
        );
    }
}
