//! The JSON Schema of the file format, made from the types so that the two cannot part.

use super::Timeline;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of a timeline file.
///
/// It says which members there are and what each may hold. It does not say what needs more
/// than one place to be seen: that an id exists, or that an end comes after its start.
///
/// Members that it does not know are allowed: files outlive versions.
///
/// ```
/// let schema = hito::timeline::schema();
/// assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
/// assert_eq!(schema["required"][0], "version");
/// ```
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(allow_unknown_members))
        .with_transform(RecursiveTransform(drop_rust_formats))
        .into_generator()
        .into_root_schema_for::<Timeline>();
    schema.insert("title".into(), "Timeline of law, format version 1".into());
    schema.to_value()
}

/// The types refuse members that they do not know, so that the reader can point at them. The
/// format does not.
fn allow_unknown_members(schema: &mut Schema) {
    if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        schema.remove("additionalProperties");
    }
}

/// `uint8` and its like mean nothing to a validator of JSON; the range is said beside it.
fn drop_rust_formats(schema: &mut Schema) {
    if schema.get("type").and_then(Value::as_str) == Some("integer") {
        schema.remove("format");
    }
}
