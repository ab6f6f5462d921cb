//! Reading an element that is not sound: take out what is wrong, and try again.
//!
//! The strict parser says at which byte it gave up. The innermost part of the element there is
//! what is wrong; it is overwritten with blanks, so that all other places stay the same.

use super::extra::{Keeps, keep};
use super::locate::Step;
use super::nearest::nearest;
use super::problem::{Expected, ProblemKind, quote};
use super::scan::{Fault, parts, sound_end};
use crate::date::Edtf;
use crate::timeline::Object;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A problem of an element: where in it, and whether it is left out because of it.
pub struct Found {
    /// The place, counted as the element's text is.
    pub at: usize,
    /// The way from the element.
    pub way: Vec<Step>,
    /// What it is.
    pub kind: ProblemKind,
    /// Whether the whole element is left out.
    pub dropped: bool,
}

/// What stands in place of a required member that is missing; nothing where the element
/// cannot do without it.
pub type Invent<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A part of an element at a place.
struct Here {
    way: Vec<Step>,
    /// Where the part begins and ends, and its value begins.
    start: usize,
    value: usize,
    end: usize,
}

/// Reads the element `bytes`, whose structure is sound, as well as can be.
pub fn mend<T: DeserializeOwned + Keeps>(
    bytes: &[u8],
    invent: Invent,
    found: &mut Vec<Found>,
) -> Option<T> {
    let mut text = bytes.to_vec();
    // Members made up for missing ones stand right after the opening brace.
    let mut made_up = String::new();
    let mut unknown: Vec<(Vec<Step>, Value)> = Vec::new();
    // The fewest bytes that a part can have bound how often one can be taken out.
    for _ in 0..=bytes.len() {
        let mut whole = text.clone();
        if !made_up.is_empty() {
            whole.splice(1..1, made_up.bytes());
        }
        let error = match serde_json::from_slice::<Object<T>>(&whole) {
            Ok(Object(mut item)) => {
                for (way, value) in unknown {
                    keep(&mut item, &way, value);
                }
                return Some(item);
            }
            Err(error) => error,
        };
        let gave_up = offset(&whole, &error);
        let at = match gave_up {
            0 | 1 => gave_up,
            _ => gave_up.saturating_sub(made_up.len()).max(1),
        };
        let message = error.to_string();
        if let Some(name) = named(&message, "missing field ") {
            let object = innermost(&text, at, true);
            // A member that was wrong has been told already; its object now lacks it.
            let told = found.iter().rposition(|problem| {
                problem.way.split_last().is_some_and(|(last, way)| {
                    *last == Step::Member(name.clone()) && way == object.way
                })
            });
            let invented = if object.way.is_empty() {
                invent(&name)
            } else {
                None
            };
            let whole_item = object.way.is_empty() && invented.is_none();
            match told {
                Some(told) => found[told].dropped |= whole_item,
                None => found.push(Found {
                    at: object.value,
                    way: object.way.clone(),
                    kind: ProblemKind::MissingMember {
                        name: name.clone(),
                        invented: invented.clone(),
                    },
                    dropped: whole_item,
                }),
            }
            match invented {
                Some(value) => {
                    let empty = parts(&text, 0).is_empty() && made_up.is_empty();
                    let comma = if empty { "" } else { "," };
                    let member = format!("{}:{}{comma}", Value::from(name), Value::from(value));
                    made_up.insert_str(0, &member);
                }
                None if object.way.is_empty() => return None,
                None => blank(&mut text, &object),
            }
            continue;
        }
        let here = innermost(&text, at, false);
        if here.way.is_empty() {
            let kind = ProblemKind::WrongType {
                expected: Expected::Object,
                found: quote(bytes),
            };
            found.push(Found {
                at: 0,
                way: Vec::new(),
                kind,
                dropped: true,
            });
            return None;
        }
        let value = &text[here.value..here.end];
        let kind = classify(&message, &here.way, value);
        if matches!(kind, ProblemKind::UnknownMember { .. })
            && let Ok(value) = serde_json::from_slice(value)
        {
            unknown.push((here.way.clone(), value));
        }
        let place = if matches!(
            kind,
            ProblemKind::UnknownMember { .. } | ProblemKind::DuplicateMember { .. }
        ) {
            here.start
        } else {
            here.value
        };
        found.push(Found {
            at: place,
            way: here.way.clone(),
            kind,
            dropped: false,
        });
        blank(&mut text, &here);
    }
    None
}

/// The byte at which the parser gave up.
fn offset(text: &[u8], error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive(|c| *c == b'\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    (before + error.column()).saturating_sub(1).min(text.len())
}

/// The name in backticks after a phrase.
fn named(message: &str, phrase: &str) -> Option<String> {
    let rest = message.strip_prefix(phrase)?.strip_prefix('`')?;
    rest.split('`').next().map(str::to_owned)
}

/// The innermost part that holds a place; with `object`, the innermost object.
fn innermost(text: &[u8], at: usize, object: bool) -> Here {
    let mut here = Here {
        way: Vec::new(),
        start: 0,
        value: 0,
        end: sound_end(text, 0).unwrap_or(text.len()),
    };
    let mut way = Vec::new();
    let mut value = here.value;
    loop {
        let inside = parts(text, value);
        // The parser gives up at the end of what it refuses, or just after it.
        let part = inside
            .into_iter()
            .enumerate()
            .rfind(|(_, part)| part.start <= at && at <= part.end);
        let Some((n, part)) = part else { break };
        if object && at >= part.end {
            break;
        }
        way.push(part.key.map_or(Step::Element(n), Step::Member));
        value = part.value;
        if !object || text.get(value) == Some(&b'{') {
            here = Here {
                way: way.clone(),
                start: part.start,
                value,
                end: part.end,
            };
        }
        // In the key, nothing within the value can be meant.
        if at < part.value {
            break;
        }
    }
    here
}

/// Overwrites a part and one comma beside it.
fn blank(text: &mut [u8], part: &Here) {
    for c in &mut text[part.start..part.end] {
        if *c != b'\n' {
            *c = b' ';
        }
    }
    let after = text[part.end..]
        .iter()
        .position(|c| !c.is_ascii_whitespace())
        .map(|n| part.end + n);
    let before = text[..part.start]
        .iter()
        .rposition(|c| !c.is_ascii_whitespace());
    for comma in [after, before].into_iter().flatten() {
        if text[comma] == b',' {
            text[comma] = b' ';
            break;
        }
    }
}

/// What the parser's message means, given where it gave up and what stands there.
fn classify(message: &str, way: &[Step], value: &[u8]) -> ProblemKind {
    let name = way.iter().rev().find_map(|step| match step {
        Step::Member(name) => Some(name.as_str()),
        Step::Element(_) => None,
    });
    let name = name.unwrap_or_default();
    let in_list = matches!(way.last(), Some(Step::Element(_)));
    if let Some(found) = named(message, "unknown field ") {
        let known = backticked(message).skip(1);
        let nearest = nearest(&found, known);
        return ProblemKind::UnknownMember {
            name: found,
            nearest,
        };
    }
    if let Some(name) = named(message, "duplicate field ") {
        return ProblemKind::DuplicateMember { name };
    }
    let text = serde_json::from_slice::<String>(value).ok();
    if let Some(found) = named(message, "unknown variant ") {
        let allowed: Vec<String> = backticked(message).skip(1).map(str::to_owned).collect();
        let nearest = nearest(&found, allowed.iter().map(String::as_str));
        return ProblemKind::UnknownWord {
            found: quote(found.as_bytes()),
            allowed,
            nearest,
        };
    }
    if let (Expected::Date, Some(text)) = (expected(name, in_list), &text)
        && let Err(error) = text.parse::<Edtf>()
    {
        return ProblemKind::BadDate {
            text: quote(text.as_bytes()),
            error,
        };
    }
    if message.starts_with("invalid length 0") {
        return ProblemKind::NoLanguage;
    }
    if name == "importance"
        && value
            .first()
            .is_some_and(|c| c.is_ascii_digit() || *c == b'-')
    {
        return ProblemKind::Importance {
            found: quote(value),
        };
    }
    if message.starts_with("invalid escape")
        || message.contains("surrogate")
        || message.contains("hex escape")
    {
        return ProblemKind::BadEscape;
    }
    if message.starts_with("invalid unicode") {
        return ProblemKind::Encoding;
    }
    ProblemKind::WrongType {
        expected: expected(name, in_list),
        found: quote(value),
    }
}

/// The words of a message that stand in backticks.
fn backticked(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

/// What a member of the format should hold.
fn expected(name: &str, in_list: bool) -> Expected {
    match name {
        "date" | "updated" | "in_force" => Expected::Date,
        "importance" | "version" => Expected::Number,
        "tags" | "scale" if in_list => Expected::Word,
        "labels" => Expected::Object,
        _ if in_list => Expected::Object,
        "tags" | "scale" | "media" | "sources" | "disputes" | "relations" | "points" => {
            Expected::List
        }
        "id" | "category" | "jurisdiction" | "instrument" | "effect" | "type" | "kind" | "url"
        | "archived" | "language" | "license" | "target" | "value" | "color" | "code"
        | "parent" => Expected::Word,
        _ => Expected::Text,
    }
}

/// Whether an element of a list parses as it is: how reading finds its way after a mistake.
pub fn sound<T: DeserializeOwned>(bytes: &[u8], at: usize) -> Option<(T, usize)> {
    let mut stream =
        serde_json::Deserializer::from_slice(bytes.get(at..)?).into_iter::<Object<T>>();
    let Object(item) = stream.next()?.ok()?;
    Some((item, at + stream.byte_offset()))
}

/// The faults of the scanner as problems of the element that begins at `start`.
pub fn faults(start: usize, faults: Vec<Fault>) -> impl Iterator<Item = Found> {
    faults.into_iter().map(move |(at, kind)| Found {
        at: at - start,
        way: Vec::new(),
        kind,
        dropped: false,
    })
}

#[cfg(test)]
mod tests {
    use crate::read::{Expected, ProblemKind, QuickReader, Soundness, Step, read};

    #[test]
    fn a_list_is_no_object() {
        let citation = r#"{"id": "e", "date": "2003", "title": "T", "sources": [["s"]]}"#;
        for (events, expected) in [
            (r#"["a", "2003", "T"]"#, "/events/0"),
            (citation, "/events/0/sources/0"),
        ] {
            let file = format!(
                r#"{{"version": 1, "title": "T", "events": [{events}],
                "sources": [{{"id": "s", "title": "S"}}]}}"#
            );
            let reading = read(file.as_bytes());
            let [problem] = &reading.problems[..] else {
                panic!("{:?}", reading.problems)
            };
            assert_eq!(problem.pointer, expected);
            let kind = &problem.kind;
            let wrong = |kind: &ProblemKind| matches!(kind, ProblemKind::WrongType { expected, .. } if *expected == Expected::Object);
            assert!(wrong(kind), "{kind:?}");
            let mut quick = QuickReader::new(file.into_bytes());
            while quick.step(1000) != Step::Done {}
            assert_eq!(quick.finish().found, Soundness::Broken);
        }
    }
}
