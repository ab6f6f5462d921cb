//! EDTF in JSON: a string.

use super::Edtf;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DateVisitor;
        impl de::Visitor<'_> for DateVisitor {
            type Value = Edtf;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a date as text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Edtf, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(DateVisitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // The shape alone: that a month has no 31st is for the reader to say.
        let date = concat!(
            r"(Y-?[0-9]+(E[0-9]+)?|-?[0-9]{2}(XX|[0-9]X)|-?[0-9]{4}(-(XX(-XX)?|[0-9]{2}",
            r"(-(XX|[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?)?))?))?)[?~%]?"
        );
        schemars::json_schema!({
            "type": "string",
            "description": "A date or an interval in EDTF (ISO 8601-2), level 0 or 1.",
            "examples": ["2003", "2003-04-11", "198X", "2003~", "2000/2002", "2012-06-15/.."],
            "pattern": format!(r"^({date}|({date}|\.\.)?/({date}|\.\.)?)$")
        })
    }
}
