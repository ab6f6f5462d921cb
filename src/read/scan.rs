//! Finding the parts of JSON text, also of text that is not quite JSON.
//!
//! The scanner knows structure only: where values begin and end. Mistakes that leave no doubt
//! about what was meant (a comment, a comma too many or too few) are reported and mended in
//! place, byte for byte, so that every place in the mended text is the same in the file.

use super::ProblemKind;
use super::problem::quote;

/// How deep lists and objects may stand within each other.
pub const DEEPEST: usize = 100;

/// A mistake and where it is.
pub type Fault = (usize, ProblemKind);

/// The first place from `at` on that is no white space.
pub fn skip_space(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let space = rest
        .iter()
        .take_while(|c| matches!(c, b' ' | b'\t' | b'\n' | b'\r'));
    at + space.count()
}

/// The end of a comment that begins at `at`, if one does.
pub fn comment(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let length = if rest.starts_with(b"//") {
        rest.iter().position(|c| *c == b'\n').unwrap_or(rest.len())
    } else if rest.starts_with(b"/*") {
        let end = rest.windows(2).skip(2).position(|pair| pair == b"*/");
        end.map_or(rest.len(), |end| end + 4)
    } else {
        return None;
    };
    Some(at + length)
}

/// The end of the string that begins at `at` with the quote `bytes[at]`, after its closing
/// quote. Nothing where it does not end.
pub fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let quote = *bytes.get(at)?;
    let mut here = at + 1;
    loop {
        match *bytes.get(here)? {
            b'\\' => here += 2,
            c if c == quote => return Some(here + 1),
            _ => here += 1,
        }
    }
}

/// What may come next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Value,
    Key,
    Colon,
    /// A comma or the end of the list or object.
    Comma,
}

/// The end of the value that begins at `at`. Mistakes that could be mended are mended in
/// `bytes` and added to `faults`.
///
/// # Errors
/// The mistake that left no doubt only about its place.
pub fn value_end(bytes: &mut [u8], at: usize, faults: &mut Vec<Fault>) -> Result<usize, Fault> {
    let mut open: Vec<u8> = Vec::new();
    let mut next = Next::Value;
    let mut here = at;
    // Where the last comma stood, if nothing has come after it.
    let mut comma: Option<usize> = None;
    loop {
        here = skip_space(bytes, here);
        if let Some(end) = comment(bytes, here) {
            faults.push((here, ProblemKind::Comment));
            bytes[here..end].fill(b' ');
            continue;
        }
        let Some(&c) = bytes.get(here) else {
            return Err((bytes.len(), ProblemKind::Truncated));
        };
        let container = open.last().copied();
        if matches!(c, b'}' | b']')
            && container == Some(c)
            && matches!(next, Next::Comma | Next::Key | Next::Value)
        {
            // Directly after a comma the list or object was to go on.
            if let Some(comma) = comma.take() {
                faults.push((comma, ProblemKind::TrailingComma));
                bytes[comma] = b' ';
            } else if next == Next::Value
                && bytes[..here]
                    .iter()
                    .rev()
                    .find(|c| !c.is_ascii_whitespace())
                    == Some(&b':')
            {
                return Err(unexpected(bytes, here));
            }
            open.pop();
            here += 1;
            next = Next::Comma;
            if open.is_empty() {
                return Ok(here);
            }
            continue;
        }
        match (next, c) {
            (Next::Comma, b',') => {
                comma = Some(here);
                next = if container == Some(b'}') {
                    Next::Key
                } else {
                    Next::Value
                };
                here += 1;
                continue;
            }
            // A value or a key where a comma was due: the comma is missing, if there is a
            // blank to put it.
            (Next::Comma, b'"' | b'{' | b'[' | b'-' | b'0'..=b'9')
                if bytes[here - 1].is_ascii_whitespace() =>
            {
                let gap = bytes[..here]
                    .iter()
                    .rposition(|c| !c.is_ascii_whitespace())
                    .map_or(0, |last| last + 1);
                faults.push((gap, ProblemKind::MissingComma));
                bytes[gap] = b',';
                next = if container == Some(b'}') {
                    Next::Key
                } else {
                    Next::Value
                };
            }
            (Next::Colon, b':') => {
                next = Next::Value;
                here += 1;
                continue;
            }
            (Next::Comma | Next::Colon, _) => return Err(unexpected(bytes, here)),
            _ => {}
        }
        comma = None;
        match (next, c) {
            (Next::Key | Next::Value, b'"' | b'\'') => {
                let end = string_end(bytes, here).ok_or((here, ProblemKind::Truncated))?;
                mend_string(bytes, here, end, faults)?;
                here = end;
                next = if next == Next::Key {
                    Next::Colon
                } else {
                    Next::Comma
                };
            }
            (Next::Value, b'{' | b'[') => {
                if open.len() >= DEEPEST {
                    return Err((here, ProblemKind::TooDeep));
                }
                open.push(if c == b'{' { b'}' } else { b']' });
                next = if c == b'{' { Next::Key } else { Next::Value };
                here += 1;
            }
            (Next::Value, b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
                let length = word_length(bytes, here);
                let word = &bytes[here..here + length];
                if serde_json::from_slice::<serde_json::Value>(word).is_err() {
                    return Err(unexpected(bytes, here));
                }
                here += length;
                next = Next::Comma;
            }
            _ => return Err(unexpected(bytes, here)),
        }
        if open.is_empty() {
            return Ok(here);
        }
    }
}

/// How much is copied at first to mend a value in it.
const COPIED: usize = 1 << 12;

/// A copy of the value that begins at `start`, mended, and where the value ends in it.
///
/// # Errors
/// As [`value_end`]; places are counted from `start`.
pub fn mended(
    bytes: &[u8],
    start: usize,
    faults: &mut Vec<Fault>,
) -> (Vec<u8>, Result<usize, Fault>) {
    // No more is copied than a good-sized value needs: copying a large file for each of its
    // mistakes would take minutes.
    let mut length = COPIED;
    loop {
        let reach = start.saturating_add(length).min(bytes.len());
        let mut copy = bytes.get(start..reach).unwrap_or_default().to_vec();
        let mut found = Vec::new();
        let end = value_end(&mut copy, 0, &mut found);
        // What was cut off would go on.
        let cut = match &end {
            Ok(_) => false,
            Err((_, ProblemKind::Truncated)) => true,
            Err((at, _)) => {
                let rest = copy.get(*at + 1..).unwrap_or_default();
                word_length(rest, 0) == rest.len()
            }
        };
        if !cut || reach >= bytes.len() {
            faults.append(&mut found);
            return (copy, end);
        }
        length = length.saturating_mul(8);
    }
}

fn word_length(bytes: &[u8], at: usize) -> usize {
    let word = bytes[at..]
        .iter()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'+' | b'.' | b'_'));
    word.count()
}

fn unexpected(bytes: &[u8], at: usize) -> Fault {
    let length = word_length(bytes, at).max(1);
    let mut end = (at + length).min(bytes.len());
    // A character of several bytes is quoted whole.
    while end < bytes.len() && bytes[end] & 0xC0 == 0x80 {
        end += 1;
    }
    let found = quote(&bytes[at..end]);
    (at, ProblemKind::Unexpected { found })
}

/// Mends what can be mended within a string: its quotes, and characters that must be escaped.
fn mend_string(
    bytes: &mut [u8],
    at: usize,
    end: usize,
    faults: &mut Vec<Fault>,
) -> Result<(), Fault> {
    let inside = at + 1..end - 1;
    if bytes[at] == b'\'' {
        // With double quotes inside, the text would need more room than it has.
        if bytes[inside.clone()].contains(&b'"') {
            return Err((at, ProblemKind::SingleQuotes));
        }
        faults.push((at, ProblemKind::SingleQuotes));
        bytes[at] = b'"';
        bytes[end - 1] = b'"';
    }
    if let Some(first) = bytes[inside.clone()].iter().position(|c| *c < b' ') {
        // A quote forgotten at the end of a line makes all that follows one text; then the
        // next line begins like a member.
        let line = inside.start + first;
        let structure = |c: &u8| c.is_ascii_whitespace() || b"{}[],".contains(c);
        let goes_on = bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
        if bytes[line] != b'\t' && bytes[line..end - 1].iter().all(structure) && goes_on {
            return Err((at, ProblemKind::ControlCharacter));
        }
        faults.push((line, ProblemKind::ControlCharacter));
        for c in &mut bytes[inside] {
            if *c < b' ' {
                *c = b' ';
            }
        }
    }
    Ok(())
}

/// A part of an object or a list: where it and its value begin and end.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The member's name; nothing in a list.
    pub key: Option<String>,
    /// Where the part begins: the key of a member, the value in a list.
    pub start: usize,
    /// Where the value begins.
    pub value: usize,
    /// Where the value ends.
    pub end: usize,
}

/// The parts of the object or list that begins at `at`; none of anything else. The text must
/// be sound.
pub fn parts(bytes: &[u8], at: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let Some(open) = bytes.get(at).filter(|c| matches!(c, b'{' | b'[')) else {
        return parts;
    };
    let mut here = at + 1;
    loop {
        here = skip_space(bytes, here);
        match bytes.get(here) {
            None | Some(b'}' | b']') => return parts,
            Some(b',') => here += 1,
            Some(_) => {
                let start = here;
                let mut key = None;
                if *open == b'{' {
                    let Some(end) = string_end(bytes, here) else {
                        return parts;
                    };
                    key = bytes
                        .get(here..end)
                        .and_then(|name| serde_json::from_slice(name).ok());
                    here = skip_space(bytes, skip_space(bytes, end) + 1);
                }
                let value = here;
                let Some(end) = sound_end(bytes, value) else {
                    return parts;
                };
                parts.push(Part {
                    key,
                    start,
                    value,
                    end,
                });
                here = end;
            }
        }
    }
}

/// The end of a sound value: like [`value_end`], but looks at brackets and quotes only.
pub fn sound_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut here = at;
    loop {
        match *bytes.get(here)? {
            b'"' => here = string_end(bytes, here)?,
            b'{' | b'[' => {
                depth += 1;
                here += 1;
            }
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                here += 1;
            }
            c if c.is_ascii_whitespace() || matches!(c, b',' | b':') => {
                if depth == 0 {
                    return None;
                }
                here += 1;
                continue;
            }
            _ => here += word_length(bytes, here).max(1),
        }
        if depth == 0 {
            return Some(here);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text after mending, and the codes of what was mended.
    fn mended(text: &str) -> Result<(String, Vec<&'static str>), Fault> {
        let mut bytes = text.as_bytes().to_vec();
        let mut faults = Vec::new();
        let end = value_end(&mut bytes, 0, &mut faults)?;
        let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
        Ok((text, faults.iter().map(|(_, kind)| kind.code()).collect()))
    }

    #[test]
    fn sound_text_is_left_alone() {
        for text in [
            r#"{"a": [1, -2.5e3, true, null, {"b": "\"}"}], "c": {}}"#,
            "[]",
            "\"x\"",
            "12",
        ] {
            assert_eq!(mended(text), Ok((text.to_owned(), vec![])));
            assert_eq!(sound_end(text.as_bytes(), 0), Some(text.len()));
        }
    }

    #[test]
    fn plain_mistakes_are_mended_in_place() {
        for (text, expected, code) in [
            ("[1,2,]", "[1,2 ]", "trailing-comma"),
            ("{\"a\": 1,}", "{\"a\": 1 }", "trailing-comma"),
            (
                "{\"a\": 1\n\"b\": 2}",
                "{\"a\": 1,\"b\": 2}",
                "missing-comma",
            ),
            ("[1 // x\n, 2]", "[1     \n, 2]", "comment"),
            ("['x']", "[\"x\"]", "single-quotes"),
            ("[\"a\nb\"]", "[\"a b\"]", "control-character"),
        ] {
            assert_eq!(
                mended(text),
                Ok((expected.to_owned(), vec![code])),
                "{text}"
            );
        }
    }

    #[test]
    fn a_part_of_a_file_is_mended_as_the_whole_is() {
        // Each way of being cut off, at the place where the first copy ends.
        for value in [
            "true",
            "-12.5e3",
            "\"a\\u00e9\"",
            "/* b */ 1",
            "// c\n 2",
            "'d'",
            "tru",
            "?",
        ] {
            for shift in 0..12 {
                let blank = " ".repeat(COPIED - 2 - shift);
                let text = format!("##[{blank}{value}, {{}}] more");
                let mut whole = text.as_bytes()[2..].to_vec();
                let (mut expected, mut faults) = (Vec::new(), Vec::new());
                let end = value_end(&mut whole, 0, &mut expected);
                let (copy, found) = super::mended(text.as_bytes(), 2, &mut faults);
                assert_eq!((found.clone(), faults), (end, expected), "{value} {shift}");
                if let Ok(end) = found {
                    assert_eq!(copy[..end], whole[..end], "{value} {shift}");
                }
            }
        }
    }

    #[test]
    fn of_a_large_file_little_is_copied_for_a_small_value() {
        let file = format!("[1,]{}", " ".repeat(COPIED * 100));
        let (copy, end) = super::mended(file.as_bytes(), 0, &mut Vec::new());
        assert_eq!((copy.len(), end), (COPIED, Ok(4)));
    }

    #[test]
    fn what_is_in_doubt_is_refused() {
        for text in [
            "{a: 1}",
            "[NaN]",
            "{\"a\" 1}",
            "{\"a\":}",
            "[1}",
            "{\"a\": 1",
            "[tru]",
            "[,1]",
        ] {
            assert!(mended(text).is_err(), "{text}");
        }
        assert!(mended(&"[".repeat(5000)).is_err_and(|(_, kind)| kind == ProblemKind::TooDeep));
    }
}
