//! Running text to its parts.

use super::DEPTH;
use super::effort::looked_at;

/// A part of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Stressed words.
    Emphasis(Vec<Inline>),
    /// Strongly stressed words.
    Strong(Vec<Inline>),
    /// Words as a machine writes them.
    Code(String),
    /// An address that is safe to follow, and its words.
    Link(String, Vec<Inline>),
    /// The end of a line.
    Break,
}

/// An address that may be a link, trimmed: of the web or of a letter, never a script.
///
/// ```
/// use hito::markdown::safe_url;
/// assert_eq!(safe_url(" https://un.org/ "), Some("https://un.org/"));
/// assert_eq!(safe_url("javascript:alert(1)"), None);
/// ```
pub fn safe_url(url: &str) -> Option<&str> {
    let url = url.trim();
    let (scheme, _) = url.split_once(':')?;
    ["http", "https", "mailto"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
        .then_some(url)
}

/// The parts of running text, in which a line break is a `\n`.
///
/// ```
/// use hito::markdown::{inlines, Inline};
/// let text = |text: &str| Inline::Text(text.into());
/// assert_eq!(inlines("a *b* c"), [text("a "), Inline::Emphasis(vec![text("b")]), text(" c")]);
/// ```
pub fn inlines(text: &str) -> Vec<Inline> {
    parse(text, DEPTH, true)
}

/// The most signs in a row that stress words.
const MOST_SIGNS: usize = 3;

/// How far a link's address is looked for, in characters: else each of many links that do not
/// end would be looked for up to the end of the text.
const LONGEST_ADDRESS: usize = 500;

/// `links` is false within a link, which holds none.
fn parse(text: &str, depth: usize, links: bool) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = String::new();
    // What was looked for in vain is not looked for again, or bad input takes quadratic time.
    let mut missing: Vec<&str> = Vec::new();
    // Where the next `](` is, from the last place on that asked.
    let mut middle: Option<usize> = None;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        looked_at(1);
        let found = match c {
            '\\' => {
                let next = rest[1..].chars().next().filter(char::is_ascii_punctuation);
                plain.push(next.unwrap_or('\\'));
                at += 1 + usize::from(next.is_some());
                continue;
            }
            '\n' => Some((Inline::Break, 1)),
            '`' => code(rest, &mut missing),
            '*' | '_' if depth > 0 => {
                let run = run(rest, c);
                // Only the last signs of a long run can stress words; the others are counted
                // once, not again at each of them.
                if let Some(idle) = run.checked_sub(MOST_SIGNS + 1) {
                    plain.push_str(&rest[..=idle]);
                    at += idle + 1;
                    continue;
                }
                let before = text[..at].chars().next_back();
                stress(rest, (c, run), before, depth, links, &mut missing)
            }
            '[' if depth > 0 && links && !missing.contains(&MIDDLE) => {
                middle = middle.filter(|middle| *middle > at).or_else(|| {
                    let found = rest.find(MIDDLE);
                    looked_at(found.unwrap_or(rest.len()));
                    found.map(|middle| at + middle)
                });
                match middle {
                    Some(middle) => link(rest, middle - at, depth),
                    None => {
                        missing.push(MIDDLE);
                        None
                    }
                }
            }
            '<' if links => autolink(rest),
            _ => None,
        };
        match found {
            Some((part, length)) => {
                if !plain.is_empty() {
                    out.push(Inline::Text(std::mem::take(&mut plain)));
                }
                out.push(part);
                at += length;
            }
            None => {
                plain.push(c);
                at += c.len_utf8();
            }
        }
    }
    if !plain.is_empty() {
        out.push(Inline::Text(plain));
    }
    out
}

type Found = Option<(Inline, usize)>;

/// What stands between the words of a link and its address.
const MIDDLE: &str = "](";

/// How often a sign stands in a row where the text begins.
fn run(rest: &str, sign: char) -> usize {
    let run = rest.chars().take_while(|c| *c == sign).count();
    looked_at(run);
    run
}

fn code(rest: &str, missing: &mut Vec<&'static str>) -> Found {
    if missing.contains(&"`") {
        return None;
    }
    let found = rest[1..].find('`');
    looked_at(found.unwrap_or(rest.len()));
    let Some(end) = found else {
        missing.push("`");
        return None;
    };
    let inner = &rest[1..=end];
    (!inner.trim().is_empty()).then(|| (Inline::Code(inner.to_owned()), end + 2))
}

/// Emphasis or strong emphasis, with a run of asterisks or underscores.
fn stress(
    rest: &str,
    (sign, run): (char, usize),
    before: Option<char>,
    depth: usize,
    links: bool,
    missing: &mut Vec<&'static str>,
) -> Found {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // An underscore within a word is a letter of it.
    if sign == '_' && word(before) {
        return None;
    }
    let mark = match (sign, run) {
        ('*', 1) => "*",
        ('*', 2) => "**",
        ('*', 3) => "***",
        ('_', 1) => "_",
        ('_', 2) => "__",
        ('_', 3) => "___",
        _ => return None,
    };
    let inner = &rest[mark.len()..];
    let opens = inner.chars().next().is_some_and(|c| !c.is_whitespace());
    if !opens || missing.contains(&mark) {
        return None;
    }
    let end = close(inner, sign, mark.len());
    looked_at(end.unwrap_or(inner.len()));
    let Some(end) = end else {
        missing.push(mark);
        return None;
    };
    let parts = parse(&inner[..end], depth - 1, links);
    let part = match run {
        1 => Inline::Emphasis(parts),
        2 => Inline::Strong(parts),
        _ => Inline::Strong(vec![Inline::Emphasis(parts)]),
    };
    Some((part, end + 2 * mark.len()))
}

/// Where a run of exactly `length` signs closes what was opened before `inner`.
fn close(inner: &str, sign: char, length: usize) -> Option<usize> {
    let bytes = inner.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            // Within code a sign is a sign.
            b'`' => {
                let code = inner.get(at + 1..).and_then(|rest| rest.find('`'));
                at += code.map_or(1, |length| length + 2);
            }
            byte if byte == sign as u8 => {
                let run = bytes[at..].iter().take_while(|b| **b == sign as u8).count();
                let ends_word = at > 0 && !bytes[at - 1].is_ascii_whitespace();
                let next = inner[at + run..].chars().next();
                let free = sign == '*' || !next.is_some_and(char::is_alphanumeric);
                // Three signs close the inner emphasis and the outer one.
                if (run == length || run == 3) && ends_word && free {
                    return Some(if run == 3 { at + 3 - length } else { at });
                }
                at += run;
            }
            _ => at += 1,
        }
    }
    None
}

/// `[words](address)`, with the middle at a place. With an address that is not safe it stays as
/// it was typed.
fn link(rest: &str, middle: usize, depth: usize) -> Found {
    let words = &rest[1..middle];
    // An inner bracket would begin the link, not this one.
    let inner = words.find('[');
    looked_at(inner.unwrap_or(middle));
    if inner.is_some() || words.trim().is_empty() {
        return None;
    }
    let target = &rest[middle + MIDDLE.len()..];
    looked_at(target.len().min(LONGEST_ADDRESS));
    let mut open = 0;
    let end = target
        .char_indices()
        .take(LONGEST_ADDRESS)
        .find_map(|(at, c)| match c {
            '(' => {
                open += 1;
                None
            }
            ')' if open == 0 => Some(at),
            ')' => {
                open -= 1;
                None
            }
            _ => None,
        })?;
    let address = &target[..end];
    let url = safe_url(address)?;
    // A title after the address would be lost; such a link stays as it was typed.
    (!url.contains(char::is_whitespace)).then(|| {
        let part = Inline::Link(url.to_owned(), parse(words, depth - 1, false));
        (part, middle + 2 + end + 1)
    })
}

/// `<https://…>`.
fn autolink(rest: &str) -> Found {
    looked_at(rest.len().min(LONGEST_ADDRESS));
    let end = rest
        .char_indices()
        .take(LONGEST_ADDRESS)
        .find(|(_, c)| *c == '>')?
        .0;
    let inner = &rest[1..end];
    let url = safe_url(inner)?;
    (url == inner && !url.contains(char::is_whitespace)).then(|| {
        let words = Inline::Text(url.to_owned());
        (Inline::Link(url.to_owned(), vec![words]), end + 1)
    })
}
