//! The schema in the repository is the one that the types give.

const FILE: &str = "data/timeline.schema.json";

#[test]
fn the_schema_in_the_repository_is_current() {
    let mut now = serde_json::to_string_pretty(&hito::timeline::schema()).expect("json");
    now.push('\n');
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(FILE, &now).expect("the data folder can be written");
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        kept == now,
        "{FILE} is not what the types give; run the test with UPDATE_EXPECT=1 to rewrite it"
    );
}
