//! Lines to blocks.

use super::DEPTH;
use super::inline::{Inline, inlines};

/// A part of a text that stands on lines of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading of level 1 to 6.
    Heading(u8, Vec<Inline>),
    /// A list: the number of its first item where it is numbered, and the items.
    List(Option<u32>, Vec<Vec<Block>>),
    /// Somebody else's words.
    Quote(Vec<Block>),
    /// Lines to be shown as they are.
    Code(String),
    /// A line between two parts.
    Rule,
}

/// The blocks of a text.
///
/// ```
/// use hito::markdown::{blocks, Block, Inline};
/// let text = |text: &str| vec![Inline::Text(text.into())];
/// assert_eq!(blocks("One\ntwo\n\n# Three"), [
///     Block::Paragraph(text("One two")),
///     Block::Heading(1, text("Three")),
/// ]);
/// ```
pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    parse(&lines, DEPTH)
}

fn parse(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut out = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let trimmed = line.trim();
        let taken = match starts(line, depth) {
            Start::Text => {
                if trimmed.is_empty() {
                    end(&mut paragraph, &mut out);
                } else {
                    paragraph.push(line);
                }
                at += 1;
                continue;
            }
            Start::Heading(level) => {
                end(&mut paragraph, &mut out);
                let words = trimmed[level..].trim();
                let words = words.trim_end_matches('#').trim_end();
                out.push(Block::Heading(level as u8, inlines(words)));
                1
            }
            Start::Rule => {
                end(&mut paragraph, &mut out);
                out.push(Block::Rule);
                1
            }
            Start::Fence => {
                end(&mut paragraph, &mut out);
                fence(&lines[at..], &mut out)
            }
            Start::Quote => {
                end(&mut paragraph, &mut out);
                let inner: Vec<&str> = lines[at..]
                    .iter()
                    .map_while(|line| line.trim_start().strip_prefix('>'))
                    .map(|line| line.strip_prefix(' ').unwrap_or(line))
                    .collect();
                out.push(Block::Quote(parse(&inner, depth - 1)));
                inner.len()
            }
            // A sentence that happens to begin a line with a number is no list.
            Start::Item(marker) if !paragraph.is_empty() && marker.number.unwrap_or(1) != 1 => {
                paragraph.push(line);
                1
            }
            Start::Item(marker) => {
                end(&mut paragraph, &mut out);
                list(&lines[at..], marker, depth, &mut out)
            }
        };
        at += taken;
    }
    end(&mut paragraph, &mut out);
    out
}

/// Ends the paragraph that the lines so far made.
fn end(lines: &mut Vec<&str>, out: &mut Vec<Block>) {
    if lines.is_empty() {
        return;
    }
    let mut text = String::new();
    for (n, line) in lines.iter().enumerate() {
        // Two spaces or a backslash at its end make a line end where it ends.
        let broken = line.ends_with("  ") || line.ends_with('\\');
        text.push_str(line.trim().trim_end_matches('\\'));
        if n + 1 < lines.len() {
            text.push(if broken { '\n' } else { ' ' });
        } else if line.ends_with('\\') {
            text.push('\\');
        }
    }
    lines.clear();
    out.push(Block::Paragraph(inlines(&text)));
}

/// What a line begins.
enum Start {
    Text,
    Heading(usize),
    Rule,
    Fence,
    Quote,
    Item(Marker),
}

/// The beginning of an item of a list.
#[derive(Clone, Copy)]
struct Marker {
    /// Its number, in a numbered list.
    number: Option<u32>,
    /// The sign: `-`, `*`, `+`, `.` or `)`.
    sign: u8,
    /// Where its text begins in the line.
    text: usize,
}

fn starts(line: &str, depth: usize) -> Start {
    let inner = line.trim();
    let indent = line.len() - line.trim_start().len();
    let same = |sign: char| {
        inner.chars().all(|c| c == sign || c == ' ') && inner.matches(sign).count() >= 3
    };
    let hashes = inner.bytes().take_while(|c| *c == b'#').count();
    if (1..=6).contains(&hashes) && inner[hashes..].starts_with(' ') {
        return Start::Heading(hashes);
    }
    if same('-') || same('*') || same('_') {
        return Start::Rule;
    }
    if inner.starts_with("```") || inner.starts_with("~~~") {
        return Start::Fence;
    }
    if depth > 0 && inner.starts_with('>') {
        return Start::Quote;
    }
    match marker(inner) {
        Some(marker) if depth > 0 => Start::Item(Marker {
            text: indent + marker.text,
            ..marker
        }),
        _ => Start::Text,
    }
}

fn marker(line: &str) -> Option<Marker> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let sign = *line.as_bytes().get(digits)?;
    let number = match digits {
        0 if b"-*+".contains(&sign) => None,
        1..=9 if b".)".contains(&sign) => Some(line[..digits].parse().ok()?),
        _ => return None,
    };
    // Something must follow after a space: a lone sign is a sign.
    let text = line[digits + 1..].strip_prefix(' ')?.trim_start();
    (!text.is_empty()).then(|| Marker {
        number,
        sign,
        text: line.len() - text.len(),
    })
}

/// Takes the lines of a list; tells how many they are.
fn list(lines: &[&str], first: Marker, depth: usize, out: &mut Vec<Block>) -> usize {
    let mut items = Vec::new();
    let mut inner: Vec<&str> = Vec::new();
    let mut text = first.text;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let indent = line.len() - line.trim_start().len();
        let blank = line.trim().is_empty();
        match starts(line, depth) {
            Start::Item(marker) if indent < text && marker.sign == first.sign => {
                if at > 0 {
                    items.push(parse(&std::mem::take(&mut inner), depth - 1));
                }
                text = marker.text;
                inner.push(&line[text..]);
            }
            // What is indented belongs to the item, and what only goes on does too.
            _ if indent >= 2 && !blank => inner.push(line.get(text.min(indent)..).unwrap_or(line)),
            Start::Text if !blank && !lines[at - 1].trim().is_empty() => inner.push(line),
            Start::Text if blank && goes_on(&lines[at + 1..], first.sign, depth) => inner.push(""),
            _ => break,
        }
        at += 1;
    }
    items.push(parse(&inner, depth - 1));
    out.push(Block::List(first.number, items));
    at
}

/// Whether a list goes on after a blank line.
fn goes_on(lines: &[&str], sign: u8, depth: usize) -> bool {
    lines.first().is_some_and(|line| {
        !line.trim().is_empty()
            && (line.starts_with("  ")
                || matches!(starts(line, depth), Start::Item(marker) if marker.sign == sign))
    })
}

/// Takes the lines of a fenced block of code; tells how many they are.
fn fence(lines: &[&str], out: &mut Vec<Block>) -> usize {
    let first = lines[0].trim();
    let mark = &first[..3];
    let ends = |line: &&str| line.trim() == mark;
    let length = lines[1..].iter().position(ends);
    let code = &lines[1..length.map_or(lines.len(), |length| 1 + length)];
    let mut text = code.join("\n");
    // The name of a language after the fence is the author's, and is kept.
    let name = first[3..].trim();
    if !name.is_empty() {
        text = format!("{name}\n{text}");
    }
    out.push(Block::Code(text));
    code.len() + 1 + usize::from(length.is_some())
}
