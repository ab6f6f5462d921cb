//! The word that was probably meant.

use crate::i18n::lower_letter;

/// How many letters of a word are looked at.
const LETTERS: usize = 64;

/// How many letters may differ at most.
const MOST: usize = 3;

/// The candidate that is most like `word`, if any is much like it.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    Words::new(candidates).nearest(word)
}

/// Words among which many are looked for. Most of them are passed without looking at each of
/// their letters, so that thousands of references to thousands of ids are no work.
pub struct Words<'a> {
    /// Of each word the digits and how many letters it has; in this order.
    words: Vec<Word<'a>>,
    /// The letters of all words, one after the other.
    letters: Vec<char>,
}

struct Word<'a> {
    digits: Box<str>,
    length: usize,
    /// Where its letters begin.
    start: usize,
    signs: u64,
    text: &'a str,
}

impl<'a> Words<'a> {
    /// Makes ready what is known of the words.
    pub fn new(candidates: impl Iterator<Item = &'a str>) -> Words<'a> {
        let mut letters = Vec::new();
        let word = |text: &'a str| {
            let start = letters.len();
            letters.extend(small(text));
            Word {
                digits: digits(text),
                length: letters.len() - start,
                start,
                signs: signs(&letters[start..]),
                text,
            }
        };
        let mut words: Vec<Word> = candidates.map(word).collect();
        words.sort_by(|a, b| (&a.digits, a.length).cmp(&(&b.digits, b.length)));
        Words { words, letters }
    }

    /// The one that is most like `word`, if any is much like it: at most a third of its letters
    /// added, left out, exchanged with a neighbour or replaced (Damerau–Levenshtein, optimal
    /// string alignment). Numbers must be the same: `law-2007` is not a slip of the pen for
    /// `law-2012`.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let most = (word.chars().count() / 3).clamp(1, MOST);
        let (digits, letters) = (digits(word), small(word).collect::<Vec<_>>());
        let signs = signs(&letters);
        let begin = |length: usize| {
            let before = |it: &Word| (&it.digits, it.length) < (&digits, length);
            self.words.partition_point(before)
        };
        let alike = begin(letters.len().saturating_sub(most))..begin(letters.len() + most + 1);
        self.words[alike]
            .iter()
            // Whoever replaces a letter changes two signs at most.
            .filter(|it| (it.signs ^ signs).count_ones() as usize <= 2 * most)
            .filter(|it| it.text.len().abs_diff(word.len()) <= most * 4)
            .filter_map(|it| {
                let theirs = self.letters.get(it.start..it.start + it.length)?;
                Some((distance(&letters, theirs, most)?, it.text))
            })
            .filter(|(distance, text)| *distance < text.chars().count())
            .min()
            .map(|(_, text)| text.to_owned())
    }
}

fn digits(text: &str) -> Box<str> {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The letters that are compared.
fn small(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(lower_letter).take(LETTERS)
}

/// Which letters there are, as bits; some share one.
fn signs(letters: &[char]) -> u64 {
    let sign = |letter: &char| 1 << (*letter as u32 % 64);
    letters
        .iter()
        .map(sign)
        .fold(0, |all, sign: u64| all | sign)
}

/// How far two words are from each other; nothing where it is more than `most`. Only what lies
/// as near to the diagonal is computed.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let far = most + 1;
    // The row before the last one, the last one and this one take turns.
    let mut rows = [[far; LETTERS + 1]; 3];
    (0..=most.min(b.len())).for_each(|j| rows[0][j] = j);
    let mut least = 0;
    for (i, x) in a.iter().enumerate() {
        let [before, last, now] = [i + 2, i, i + 1].map(|at| at % 3);
        rows[now] = [far; LETTERS + 1];
        rows[now][0] = far.min(i + 1);
        let mut best_of_row = rows[now][0];
        for j in (i + 1).saturating_sub(far)..b.len().min(i + far) {
            let y = b[j];
            let mut best = (rows[last][j] + usize::from(*x != y))
                .min(rows[last][j + 1] + 1)
                .min(rows[now][j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == y {
                best = best.min(rows[before][j - 1] + 1);
            }
            rows[now][j + 1] = best.min(far);
            best_of_row = best_of_row.min(best);
        }
        // An exchange of neighbours leads over one row.
        if best_of_row.min(least) > most {
            return None;
        }
        least = best_of_row;
    }
    let distance = rows[a.len() % 3][b.len()];
    (distance <= most).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    /// The same by the book, with every cell.
    fn in_full(a: &[char], b: &[char]) -> usize {
        let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                rows[i][j] = match (i, j) {
                    (0, other) | (other, 0) => other,
                    _ => {
                        let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                        let best = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                        let exchanged =
                            i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                        if exchanged {
                            best.min(rows[i - 2][j - 2] + 1)
                        } else {
                            best
                        }
                    }
                };
            }
        }
        rows[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_nearest_is_found_however_much_is_passed_over(
            word in "[abñ1]{0,9}",
            words in prop::collection::vec("[abcñA1]{0,9}", 0..12),
        ) {
            let most = (word.chars().count() / 3).clamp(1, MOST);
            let letters = |text: &str| small(text).collect::<Vec<_>>();
            let each = words.iter().filter(|it| digits(it) == digits(&word));
            let each = each.filter(|it| it.len().abs_diff(word.len()) <= most * 4);
            let far = each.map(|it| (in_full(&letters(&word), &letters(it)), &**it));
            let expected = far.filter(|(far, it)| *far <= most && *far < it.chars().count()).min();
            let expected = expected.map(|(_, it)| it.to_owned());
            prop_assert_eq!(nearest(&word, words.iter().map(|it| &**it)), expected);
        }

        #[test]
        fn a_distance_is_exact_up_to_its_limit(a in "[abc]{0,9}", b in "[abc]{0,9}", most in 1..=MOST) {
            let [a, b] = [a, b].map(|text| text.chars().collect::<Vec<_>>());
            let exact = in_full(&a, &b);
            prop_assert_eq!(distance(&a, &b, most), (exact <= most).then_some(exact));
        }
    }
}
