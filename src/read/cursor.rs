//! A place in JSON text that moves on as values are read, and how each type is read there.

use super::quick::Soundness;
use super::scan::{DEEPEST, sound_end};
use crate::date::Edtf;
use crate::timeline::{
    Category, Citation, DEFAULT_IMPORTANCE, Dispute, Effect, Era, Event, Instrument,
    InstrumentType, Jurisdiction, Media, MediaType, Point, Relation, RelationType, Series, Slide,
    Source, SourceKind, Tag, Text,
};
use std::collections::BTreeMap;

/// A place in JSON text. Every step answers nothing where the text is not what it should be.
pub struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// How sound what was read is.
    pub found: Soundness,
}

impl<'a> Cursor<'a> {
    /// A cursor at a byte of the text.
    pub fn new(text: &'a str, at: usize) -> Self {
        Cursor {
            text,
            at,
            found: Soundness::Sound,
        }
    }

    /// The byte that the cursor stands at.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The next byte that is no white space; 0 at the end.
    #[inline]
    pub fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(c) => return *c,
                None => return 0,
            }
        }
    }

    /// Passes over a byte that must come next.
    pub fn take(&mut self, c: u8) -> Option<()> {
        (self.peek() == c).then(|| self.at += 1)
    }

    /// Whether another part of a list or an object comes, its comma passed over, or else its
    /// end. `first` says that there was none, and is false from then on.
    pub fn more(&mut self, close: u8, first: &mut bool) -> Option<bool> {
        let mut c = self.peek();
        if c == close {
            self.at += 1;
            return Some(false);
        }
        if !std::mem::replace(first, false) {
            self.take(b',')?;
            c = self.peek();
        }
        (c != close).then_some(true)
    }

    /// Reads a list or an object, which `open` begins, part by part.
    pub fn each(
        &mut self,
        open: u8,
        part: &mut dyn FnMut(&mut Cursor<'a>) -> Option<()>,
    ) -> Option<()> {
        self.take(open)?;
        let mut first = true;
        // A bracket of ASCII and the one that closes it are two apart.
        while self.more(open + 2, &mut first)? {
            part(self)?;
        }
        Some(())
    }

    /// Which of an object's names comes, and that it has been seen; the number of them for
    /// one that is none of them, or that has been seen before.
    fn member(&mut self, names: &[&str], seen: &mut u32) -> Option<usize> {
        let name = self.name()?;
        let at = names.iter().position(|known| *known == name);
        let at = at.filter(|at| *seen & (1 << at) == 0);
        let at = at.unwrap_or(names.len());
        *seen |= 1 << at;
        Some(at)
    }

    /// Nothing but white space is left.
    pub fn end(&mut self) -> Option<()> {
        self.peek();
        (self.at >= self.text.len()).then_some(())
    }

    /// Notes that there is something to say.
    pub fn note(&mut self, found: Soundness) {
        self.found = self.found.max(found);
    }

    /// Passes over the value that begins at `start` and that cannot be read.
    pub fn pass_over(&mut self, start: usize) -> Option<()> {
        self.note(Soundness::Broken);
        self.at = sound_end(self.text.as_bytes(), start)?;
        Some(())
    }

    /// Passes over the value of a member that the format does not have. Numbers with a
    /// fraction or an exponent are left to the careful reader.
    pub fn unknown(&mut self, depth: usize) -> Option<()> {
        self.note(Soundness::Doubtful);
        let c = self.peek();
        match c {
            b'"' => Box::<str>::read(self).map(drop),
            b'{' | b'[' => {
                let depth = depth.checked_sub(1)?;
                self.each(c, &mut |part| {
                    if c == b'{' {
                        Box::<str>::read(part)?;
                        part.take(b':')?;
                    }
                    part.unknown(depth)
                })
            }
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => {
                if c == b'-' {
                    self.at += 1;
                }
                self.number().map(drop)
            }
        }
    }

    /// Passes over a word of JSON.
    fn word(&mut self, word: &str) -> Option<()> {
        let rest = self.text.get(self.at..)?;
        rest.starts_with(word).then(|| self.at += word.len())
    }

    /// The name of a member, with its colon passed over. One with escapes is left to the
    /// careful reader.
    pub fn name(&mut self) -> Option<&'a str> {
        let name = self.plain()?;
        self.take(b':')?;
        Some(name)
    }

    /// What stands between quotes, and whether there are escapes in it.
    fn quoted(&mut self) -> Option<(&'a str, bool)> {
        self.take(b'"')?;
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut here = start;
        let mut escaped = false;
        loop {
            let c = *bytes.get(here)?;
            if c == b'"' {
                break;
            }
            if c == b'\\' {
                escaped = true;
                here += 1;
            } else if c < b' ' {
                return None;
            }
            here += 1;
        }
        self.at = here + 1;
        Some((self.text.get(start..here)?, escaped))
    }

    /// A text without escapes: a date, a word or a name of the format.
    fn plain(&mut self) -> Option<&'a str> {
        let (text, escaped) = self.quoted()?;
        (!escaped).then_some(text)
    }

    /// A whole number of few digits.
    fn number(&mut self) -> Option<u32> {
        self.peek();
        let rest = self.text.as_bytes().get(self.at..)?;
        let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        // JSON has no leading zeros; what goes on after the digits is no whole number.
        let zero = digits > 1 && rest.first() == Some(&b'0');
        let goes_on = matches!(rest.get(digits), Some(b'.' | b'e' | b'E'));
        let text = self.text.get(self.at..self.at + digits)?;
        self.at += digits;
        if zero || goes_on || digits > 9 {
            return None;
        }
        text.parse().ok()
    }
}

/// The text that is meant by one with escapes.
fn unescape(raw: &str) -> Option<String> {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(rest.get(..at)?);
        let kind = *rest.as_bytes().get(at + 1)?;
        rest = rest.get(at + 2..)?;
        out.push(match kind {
            b'"' | b'\\' | b'/' => char::from(kind),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = unit(&mut rest)?;
                if (0xD800..0xDC00).contains(&code) {
                    rest = rest.strip_prefix("\\u")?;
                    let low = unit(&mut rest)?;
                    let low = low.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                    code = 0x1_0000 + ((code - 0xD800) << 10) + low;
                }
                char::from_u32(code)?
            }
            _ => return None,
        });
    }
    out.push_str(rest);
    Some(out)
}

/// Four hexadecimal digits.
fn unit(rest: &mut &str) -> Option<u32> {
    let (digits, after) = rest.split_at_checked(4)?;
    let mut code = 0;
    for c in digits.chars() {
        code = code * 16 + c.to_digit(16)?;
    }
    *rest = after;
    Some(code)
}

/// A type that can be read at a cursor.
pub trait Read: Sized {
    /// Whether a member of the type must be there.
    const REQUIRED: bool = true;

    /// What stands for a member until it is read, or where it need not be there.
    fn blank() -> Self;

    /// Reads one value.
    fn read(c: &mut Cursor) -> Option<Self>;
}

impl Read for Box<str> {
    fn blank() -> Self {
        Box::default()
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        match c.quoted()? {
            (text, false) => Some(text.into()),
            (text, true) => Some(unescape(text)?.into()),
        }
    }
}

impl Read for u32 {
    fn blank() -> Self {
        0
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        c.number()
    }
}

/// The importance of an event.
impl Read for u8 {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        DEFAULT_IMPORTANCE
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        c.number()?.try_into().ok()
    }
}

impl Read for Edtf {
    fn blank() -> Self {
        Edtf::day(0, 1, 1)
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        c.plain()?.parse().ok()
    }
}

impl Read for Text {
    fn blank() -> Self {
        Text::Plain(Box::default())
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        if c.peek() != b'{' {
            return Box::read(c).map(Text::Plain);
        }
        let mut all = Vec::new();
        c.each(b'{', &mut |c| {
            let tag = Box::read(c)?;
            c.take(b':')?;
            all.push((tag, Box::read(c)?));
            Some(())
        })?;
        (!all.is_empty()).then(|| Text::Tagged(all.into()))
    }
}

impl<T: Read> Read for Option<T> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        None
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        if c.peek() == b'n' {
            return c.word("null").map(|()| None);
        }
        T::read(c).map(Some)
    }
}

/// A list that must be there.
impl<T: Read> Read for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        let mut items = Vec::new();
        c.each(b'[', &mut |c| {
            items.push(T::read(c)?);
            Some(())
        })?;
        Some(items)
    }
}

/// A list that may be left out.
impl<T: Read> Read for Box<[T]> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        Box::default()
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        Vec::read(c).map(Vec::into_boxed_slice)
    }
}

/// The labels of a scale.
impl Read for BTreeMap<Box<str>, Text> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        BTreeMap::new()
    }

    fn read(c: &mut Cursor) -> Option<Self> {
        let mut labels = BTreeMap::new();
        c.each(b'{', &mut |c| {
            let step = Box::read(c)?;
            c.take(b':')?;
            labels.insert(step, Text::read(c)?);
            Some(())
        })?;
        Some(labels)
    }
}

macro_rules! words {
    ($($type:ident)+) => {$(
        impl Read for $type {
            fn blank() -> Self {
                $type::ALL[0]
            }

            fn read(c: &mut Cursor) -> Option<Self> {
                $type::from_word(c.plain()?)
            }
        }
    )+};
}

words!(Effect MediaType InstrumentType RelationType SourceKind);

/// Whether a member of this type must be there.
const fn is_required<T: Read>(_: &T) -> bool {
    T::REQUIRED
}

/// The members of each object: a field's own name, or the name that it has in a file. A field
/// that is forgotten here does not compile.
macro_rules! objects {
    ($($type:ident { $($field:ident $(= $word:literal)?),+ })+) => {$(
        impl Read for $type {
            fn blank() -> Self {
                $type { $($field: Read::blank(),)+ extra: None }
            }

            fn read(c: &mut Cursor) -> Option<Self> {
                #[allow(non_camel_case_types, reason = "each stands for the field of its name")]
                enum Field { $($field,)+ Unknown }
                const NAMES: &[&str] = &[$(objects!(@ $field $($word)?)),+];
                let mut item = Self::blank();
                let required = 0 $(| u32::from(is_required(&item.$field)) << Field::$field as u32)+;
                let mut seen = 1 << Field::Unknown as u32;
                c.each(b'{', &mut |c| {
                    let at = c.member(NAMES, &mut seen)?;
                    $(if at == Field::$field as usize {
                        item.$field = Read::read(c)?;
                    } else)+ {
                        c.unknown(DEEPEST)?;
                    }
                    Some(())
                })?;
                (seen & required == required).then_some(item)
            }
        }
    )+};
    (@ $field:ident) => { stringify!($field) };
    (@ $field:ident $word:literal) => { $word };
}

objects! {
    Category { id, name, color }
    Jurisdiction { id, name, code, parent }
    Tag { id, name }
    Source { id, title, publisher, date, url, archived, language, kind }
    Citation { id, locator }
    Instrument { id, name, kind = "type", jurisdiction, citation, in_force, relations, sources }
    Relation { kind = "type", target }
    Event { id, date, title, category, jurisdiction, importance, summary, body, instrument, effect, tags, media, sources, disputes, notes }
    Dispute { claim, date, sources }
    Media { kind = "type", url, alt, credit, license }
    Series { id, name, scale, labels, points }
    Point { date, value, sources }
    Era { date, title }
    Slide { event, instrument, era, title, body, notes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_mean_what_json_says() {
        for raw in [
            r#"a\"\\\/\b\f\n\r\tz"#,
            r"\u00e9\u0041",
            r"\ud83d\ude00!",
            r"\ud83d",
            r"\ud83dx",
            r"\ude00",
            r"\ud83d\u0041",
            r"\u+041",
            r"\u00",
            r"\x",
            r"\é",
        ] {
            let json: Option<String> = serde_json::from_str(&format!("\"{raw}\"")).ok();
            assert_eq!(unescape(raw), json, "{raw}");
        }
    }

    #[test]
    fn numbers_are_whole_and_written_as_json_writes_them() {
        for (text, expected) in [
            ("1", Some(1)),
            (" 40 ", Some(40)),
            ("0", Some(0)),
            ("01", None),
            ("1.0", None),
            ("1e2", None),
            ("-1", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(Cursor::new(text, 0).number(), expected, "{text}");
        }
    }

    #[test]
    fn commas_stand_between_and_nowhere_else() {
        let read = |text| Vec::<Box<str>>::read(&mut Cursor::new(text, 0)).map(|list| list.len());
        assert_eq!(read(r#"[]"#), Some(0));
        assert_eq!(read(r#"[ "a" , "b" ]"#), Some(2));
        for text in [r#"["a",]"#, r#"[,"a"]"#, r#"["a" "b"]"#, r#"["a""#, "["] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
