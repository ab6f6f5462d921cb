//! Text in one language or several.

use crate::i18n::Lang;
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Text in one language or several, as the file has it.
///
/// In JSON it is a plain string, or an object from BCP 47 language tag to string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// Text whose language the file does not say.
    Plain(Box<str>),
    /// Text by BCP 47 tag, in the file's order; never empty when it was read from a file.
    Tagged(Box<[(Box<str>, Box<str>)]>),
}

impl Text {
    /// The text for a reader of `lang`: in that language, else in English, else the first.
    ///
    /// ```
    /// use hito::{i18n::Lang, timeline::Text};
    /// let text: Text = serde_json::from_str(r#"{"en": "law", "es-MX": "ley"}"#)?;
    /// assert_eq!(text.get(Lang::Es), "ley");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn get(&self, lang: Lang) -> &str {
        self.tagged(lang).1
    }

    /// The text for a reader of `lang` with the tag of the language it is in, where the file
    /// says it: a page marks text in another language than its own.
    pub fn tagged(&self, lang: Lang) -> (Option<&str>, &str) {
        match self {
            Text::Plain(text) => (None, text),
            Text::Tagged(all) => {
                let find = |lang| {
                    all.iter()
                        .find(|(tag, _)| Lang::from_tag(tag) == Some(lang))
                };
                find(lang)
                    .or_else(|| find(Lang::En))
                    .or_else(|| all.first())
                    .map_or((None, ""), |(tag, text)| (Some(&**tag), &**text))
            }
        }
    }

    /// The text in every language that it has.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, tagged) = match self {
            Text::Plain(text) => (Some(&**text), &[][..]),
            Text::Tagged(all) => (None, &all[..]),
        };
        plain
            .into_iter()
            .chain(tagged.iter().map(|(_, text)| &**text))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::Plain(text.into())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Text::Plain(text) => serializer.serialize_str(text),
            Text::Tagged(all) => {
                let mut map = serializer.serialize_map(Some(all.len()))?;
                for (tag, text) in all {
                    map.serialize_entry(tag, text)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text, or an object with a text for each language")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.into()))
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<Text, E> {
                Ok(Text::Plain(text.into()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut all = Vec::with_capacity(map.size_hint().unwrap_or(2));
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                if all.is_empty() {
                    return Err(de::Error::invalid_length(
                        0,
                        &"a text in one language at least",
                    ));
                }
                Ok(Text::Tagged(all.into()))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Text: a plain string, or an object from BCP 47 language tag to string.",
            "oneOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": { "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
                    "additionalProperties": { "type": "string" }
                }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Text {
        serde_json::from_str(json).expect("a text")
    }

    #[test]
    fn falls_back_to_english_then_to_the_first() {
        let german = text(r#"{"de": "Gesetz", "en": "law"}"#);
        assert_eq!(german.tagged(Lang::Es), (Some("en"), "law"));
        let nahuatl = text(r#"{"nah": "tenahuatilli", "de": "Gesetz"}"#);
        assert_eq!(nahuatl.tagged(Lang::En), (Some("nah"), "tenahuatilli"));
    }

    #[test]
    fn a_plain_string_has_no_language() {
        assert_eq!(text("\"ley\"").tagged(Lang::En), (None, "ley"));
    }

    #[test]
    fn writes_back_what_it_read() {
        for json in [r#""ley""#, r#"{"es":"ley","en":"law"}"#] {
            assert_eq!(serde_json::to_string(&text(json)).expect("json"), json);
        }
    }

    #[test]
    fn no_language_at_all_is_an_error() {
        assert!(serde_json::from_str::<Text>("{}").is_err());
        assert!(serde_json::from_str::<Text>("3").is_err());
    }
}
