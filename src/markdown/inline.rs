//! Running text to its parts.

use super::DEPTH;

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

/// `links` is false within a link, which holds none.
fn parse(text: &str, depth: usize, links: bool) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = String::new();
    // What was looked for in vain is not looked for again, or bad input takes quadratic time.
    let mut missing: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
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
                let before = text[..at].chars().next_back();
                stress(rest, c, before, depth, links, &mut missing)
            }
            '[' if depth > 0 && links => link(rest, depth, &mut missing),
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

fn code(rest: &str, missing: &mut Vec<&'static str>) -> Found {
    if missing.contains(&"`") {
        return None;
    }
    let Some(end) = rest[1..].find('`') else {
        missing.push("`");
        return None;
    };
    let inner = &rest[1..=end];
    (!inner.trim().is_empty()).then(|| (Inline::Code(inner.to_owned()), end + 2))
}

/// Emphasis or strong emphasis, with asterisks or underscores.
fn stress(
    rest: &str,
    sign: char,
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
    let run = rest.chars().take_while(|c| *c == sign).count();
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
    let Some(end) = close(inner, sign, mark.len()) else {
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

/// `[words](address)`. With an address that is not safe it stays as it was typed.
fn link(rest: &str, depth: usize, missing: &mut Vec<&'static str>) -> Found {
    if missing.contains(&"](") {
        return None;
    }
    let Some(middle) = rest.find("](") else {
        missing.push("](");
        return None;
    };
    let words = &rest[1..middle];
    // An inner bracket would begin the link, not this one.
    if words.trim().is_empty() || words.contains('[') {
        return None;
    }
    let target = &rest[middle + 2..];
    if missing.contains(&")") || !target.contains(')') {
        missing.push(")");
        return None;
    }
    let mut open = 0;
    let end = target
        .char_indices()
        .take(500)
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
    let end = rest.char_indices().take(500).find(|(_, c)| *c == '>')?.0;
    let inner = &rest[1..end];
    let url = safe_url(inner)?;
    (url == inner && !url.contains(char::is_whitespace)).then(|| {
        let words = Inline::Text(url.to_owned());
        (Inline::Link(url.to_owned(), vec![words]), end + 1)
    })
}
