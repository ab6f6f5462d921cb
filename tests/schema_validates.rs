//! A validator that is not ours (the crate `boon`) tries the schema on the data and on files
//! that are broken in one place each.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

const SCHEMA: &str = "data/timeline.schema.json";
const DATA: &str = "data/mexico-anti-trafficking.json";

struct Validator(Schemas, SchemaIndex);

impl Validator {
    fn new() -> Self {
        let mut schemas = Schemas::new();
        let index = Compiler::new()
            .compile(SCHEMA, &mut schemas)
            .expect("a schema of draft 2020-12");
        Validator(schemas, index)
    }

    fn accepts(&self, file: &Value) -> Result<(), String> {
        let outcome = self.0.validate(file, self.1);
        outcome.map_err(|problem| format!("{problem:#}"))
    }
}

fn file(event: Value) -> Value {
    json!({ "version": 1, "title": "Law", "events": [event] })
}

#[test]
fn the_data_is_valid() {
    let text = std::fs::read_to_string(DATA).expect("the data file");
    let data = serde_json::from_str(&text).expect("JSON");
    Validator::new().accepts(&data).expect("valid data");
}

#[test]
fn the_smallest_file_is_valid() {
    let event = json!({ "id": "act", "date": "2007", "title": "The act" });
    Validator::new().accepts(&file(event)).expect("valid");
}

#[test]
fn members_of_a_later_version_are_no_error() {
    let event = json!({ "id": "act", "date": "2007", "title": "The act", "mood": "calm" });
    let mut file = file(event);
    file["generator"] = json!({ "name": "a tool" });
    Validator::new().accepts(&file).expect("valid");
}

#[test]
fn a_file_broken_in_one_place_is_refused() {
    let validator = Validator::new();
    let sound = json!({ "id": "act", "date": "2007", "title": "The act" });
    for (member, value) in [
        ("id", json!(7)),
        ("id", json!(null)),
        ("date", json!(2007)),
        ("title", json!({})),
        ("title", json!({ "en": 7 })),
        ("title", json!({ "not a language": "The act" })),
        ("summary", json!(["The act"])),
        ("effect", json!("voted")),
        ("importance", json!(6)),
        ("importance", json!("high")),
        ("tags", json!("palermo")),
        ("sources", json!(["gazette"])),
        ("sources", json!([{ "locator": "p. 3" }])),
        ("disputes", json!([{ "date": "2008" }])),
        (
            "media",
            json!([{ "type": "hologram", "url": "a", "alt": "b" }]),
        ),
    ] {
        let mut event = sound.clone();
        event[member] = value;
        let file = file(event);
        assert!(validator.accepts(&file).is_err(), "accepted: {file}");
        // The reader's types refuse all that the schema refuses.
        let read = serde_json::from_value::<hito::timeline::Timeline>(file.clone());
        assert!(
            read.is_err() || member == "importance" || member == "title",
            "read: {file}"
        );
    }
    for (pointer, value) in [
        ("/version", json!(2)),
        ("/title", Value::Null),
        ("/events", json!({})),
        ("/events/0", json!("the act")),
    ] {
        let mut file = file(sound.clone());
        *file.pointer_mut(pointer).expect("a place in the file") = value;
        assert!(validator.accepts(&file).is_err(), "accepted: {file}");
    }
    for member in ["version", "title", "events"] {
        let mut file = file(sound.clone());
        file.as_object_mut().expect("an object").remove(member);
        assert!(
            validator.accepts(&file).is_err(),
            "accepted without {member}"
        );
    }
}
