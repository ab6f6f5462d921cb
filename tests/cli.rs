//! The command line, as a script sees it: what is printed, where, and the exit status.

use std::process::{Command, Output};

const DATA: &str = "data/mexico-anti-trafficking.json";

/// A file of the given text in the folder that Cargo gives to tests.
fn file(name: &str, text: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the file can be written");
    path.to_str().expect("a path in UTF-8").to_owned()
}

fn hito(language: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hito"))
        .args(arguments)
        .env("LC_ALL", language)
        .output()
        .expect("the command runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn schema_prints_the_schema_of_the_repository() {
    let output = hito("C", &["schema"]);
    assert_eq!(output.status.code(), Some(0));
    let kept = std::fs::read_to_string("data/timeline.schema.json").expect("the schema");
    assert!(text(&output.stdout) == kept, "other than the file");
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn help_and_version_are_no_mistake() {
    for arguments in [["--help"], ["-h"], ["--version"], ["-V"]] {
        let output = hito("C", &arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(text(&output.stdout).contains("hito"), "{arguments:?}");
    }
}

#[test]
fn arguments_that_make_no_sense_give_status_2_and_say_which() {
    for (arguments, named) in [
        (&[] as &[&str], "command"),
        (&["shema"], "shema"),
        (&["--loud"], "--loud"),
        (&["schema", "file.json"], "file.json"),
        (&["schema", "-x"], "-x"),
        (&["check"], "check"),
        (&["check", "--format", "xml", DATA], "xml"),
        (&["check", "--format"], "--format"),
    ] {
        let output = hito("en_US.UTF-8", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        let complaint = text(&output.stderr);
        assert!(complaint.contains(named), "{complaint}");
        assert!(complaint.contains("--help"), "{complaint}");
    }
}

#[test]
fn it_speaks_the_language_of_the_environment() {
    let spanish = hito("es_MX.UTF-8", &["shema"]);
    assert!(text(&spanish.stderr).contains("No existe el comando «shema»"));
    let german = hito("de_DE.UTF-8", &["shema"]);
    assert!(text(&german.stderr).contains("There is no command “shema”"));
}

#[test]
fn check_of_a_sound_file_gives_status_0() {
    let output = hito("C", &["check", DATA]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert_eq!(text(&output.stdout), format!("{DATA}: sound\n"));
}

#[test]
fn a_warning_alone_leaves_a_file_sound() {
    let odd = r#"{"version": 1, "title": "Law", "events": [], "mood": "calm"}"#;
    let output = hito("C", &["check", &file("odd.json", odd)]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("warning"), "{output:?}");
}

#[test]
fn check_of_a_broken_file_gives_status_1_and_names_the_place() {
    let broken = file("broken.json", "{");
    let output = hito("es", &["check", DATA, &broken]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stdout).contains(&format!("{broken}:1:")),
        "{output:?}"
    );
    assert!(text(&output.stdout).contains("error:"), "{output:?}");
}

#[test]
fn check_gives_a_script_its_problems_as_json() {
    let broken = file("broken-too.json", "{");
    let output = hito("C", &["check", "--format=json", DATA, &broken]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report[0]["sound"], true);
    assert_eq!(report[1]["file"], *broken);
    assert_eq!(report[1]["sound"], false);
    let problem = &report[1]["problems"][0];
    assert_eq!(problem["severity"], "error");
    for member in ["what", "how"] {
        assert!(
            problem[member].as_str().is_some_and(|it| !it.is_empty()),
            "{member}"
        );
    }
    assert!(problem["line"].is_u64() && problem["pointer"].is_string());
}

#[test]
fn check_tells_how_many_problems_it_does_not_list() {
    let odd = |n| format!(r#"{{"id": "e{n}", "date": "2003", "title": "A", "mood": 1}}"#);
    let mut events: Vec<String> = (0..2200).map(odd).collect();
    events.push(r#"{"id": "b", "date": "2003-02-31", "title": "B"}"#.to_owned());
    let events = events.join(",");
    let many = format!(r#"{{"version": 1, "title": "T", "events": [{events}]}}"#);
    let many = file("many.json", &many);
    for (language, more) in [
        ("en_US.UTF-8", "and 1,201 more"),
        ("es_MX.UTF-8", "y 1,201 más"),
    ] {
        let output = hito(language, &["check", &many]);
        assert_eq!(output.status.code(), Some(1));
        let told = text(&output.stdout);
        assert!(told.ends_with(&format!("{many}: {more}\n")), "{told}");
    }
    let output = hito("C", &["check", "--format", "json", &many]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report[0]["unlisted"], 1201);
    assert_eq!(report[0]["sound"], false);
    let export = hito("C", &["export", &many, "--to", "csv"]);
    assert_eq!(export.status.code(), Some(1));
}

#[test]
fn a_file_that_cannot_be_read_gives_status_2() {
    let output = hito("C", &["check", DATA, "data/no-such-file.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("data/no-such-file.json"));
}

#[test]
fn export_writes_each_format() {
    for (format, begins) in [
        ("svg", "<?xml"),
        ("csv", "\u{feff}id,date,"),
        ("json", "{\n  \"version\": 1"),
        ("ics", "BEGIN:VCALENDAR\r\n"),
        ("jsonld", "{\n  \"@context\": ["),
    ] {
        let output = hito("C", &["export", DATA, "--to", format]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(text(&output.stdout).starts_with(begins), "{format}");
        assert_eq!(text(&output.stderr), "");
    }
}

#[test]
fn export_takes_filters_as_an_address_does() {
    let rows = |arguments: &[&str]| {
        let output = hito("C", &[&["export", DATA, "--to", "csv"], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        text(&output.stdout)
            .lines()
            .filter(|line| line.contains(",treaty,") || line.contains(",law,"))
            .count()
    };
    let all = rows(&[]);
    let treaties = rows(&["--category", "treaty"]);
    assert!(treaties > 0 && treaties < all);
    assert_eq!(rows(&["--category=treaty,law"]), all);
    let late = rows(&["--category", "treaty", "--from", "2004"]);
    let early = rows(&["--category", "treaty", "--to-date", "2003"]);
    assert!(late > 0 && early > 0 && late < treaties && early < treaties);
    let spanish = hito(
        "C",
        &[
            "export", DATA, "--to", "svg", "--lang", "es", "--q", "palermo",
        ],
    );
    assert!(text(&spanish.stdout).contains("Textos con «palermo»"));
}

#[test]
fn export_writes_the_same_bytes_at_the_same_time() {
    let out = file("dated.ics", "");
    let run = || {
        let status = Command::new(env!("CARGO_BIN_EXE_hito"))
            .args(["export", DATA, "--to", "ics", "--out", &out])
            .env("SOURCE_DATE_EPOCH", "1700000000")
            .status()
            .expect("the command runs");
        assert_eq!(status.code(), Some(0));
        std::fs::read_to_string(&out).expect("the file is written")
    };
    let first = run();
    assert!(first.contains("DTSTAMP:20231114T221320Z"));
    assert_eq!(run(), first);
}

#[test]
fn export_says_what_makes_no_sense() {
    for (arguments, named) in [
        (&["export"] as &[&str], "file"),
        (&["export", DATA], "--to"),
        (&["export", DATA, "--to", "pdf"], "pdf"),
        (&["export", DATA, "--to", "svg", "--width", "wide"], "wide"),
        (
            &["export", DATA, "--to", "csv", "--from", "2003-13"],
            "2003-13",
        ),
        (
            &["export", DATA, "--to", "csv", "--category", "trety"],
            "trety",
        ),
        (&["export", DATA, "--to", "csv", "--mood", "calm"], "--mood"),
        (&["import"], "import"),
    ] {
        let output = hito("C", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        let complaint = text(&output.stderr);
        assert!(complaint.contains(named), "{complaint}");
    }
}

#[test]
fn export_of_a_file_with_mistakes_gives_what_is_sound() {
    let mistakes = "tests/files/five-mistakes.json";
    let output = hito("C", &["export", mistakes, "--to", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).starts_with('{'));
    assert!(text(&output.stderr).contains("five-mistakes.json:"));
    let broken = file("nothing.json", "nothing");
    let output = hito("C", &["export", &broken, "--to", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
}

#[test]
fn files_of_timelinejs_are_imported_and_sound() {
    for sample in ["json", "csv"] {
        let sample = format!("tests/files/import/timelinejs-women-in-computing.{sample}");
        let out = file("imported.json", "");
        let output = hito("C", &["import", &sample, "--out", &out]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(text(&output.stderr).contains("warning: "), "{output:?}");
        let check = hito("C", &["check", &out]);
        assert_eq!(text(&check.stdout), format!("{out}: sound\n"));
        let kept = std::fs::read_to_string(&out).expect("the file");
        for said in ["Women in Computing", "1815-12-10/1852-11-27", "Rózsa Péter"] {
            assert!(kept.contains(said), "{said}");
        }
    }
}

#[test]
fn import_names_the_line_of_what_is_wrong() {
    let table = file(
        "table.csv",
        "Year,Headline\n2003,Law\n,No date\n2004-05,Odd\n",
    );
    let output = hito("es", &["import", &table]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("\"Law\""));
    let told = text(&output.stderr);
    assert!(
        told.contains(&format!("{table}:3: error: No hay fecha")),
        "{told}"
    );
    assert!(told.contains(&format!("{table}:4: error: ")), "{told}");
}

#[test]
fn import_warns_of_a_column_without_a_heading() {
    let table = file("unheaded.csv", "Year,Headline,\n2003,Law,\n2004,Rule,x\n");
    let output = hito("es", &["import", &table]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let told = text(&output.stderr);
    let expected = format!("{table}:3: advertencia: La columna 3 no tiene encabezado");
    assert!(told.starts_with(&expected), "{told}");
}

#[test]
fn build_writes_pages_into_a_release_and_nowhere_else() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    std::fs::create_dir_all(&folder).expect("a folder");
    let out = folder.to_str().expect("a path in UTF-8");
    let index = folder.join("index.html");
    std::fs::write(&index, "<html lang=\"en\">").expect("a page");
    let arguments = ["build", DATA, "--out", out];
    let refused = hito("en_US.UTF-8", &arguments);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("no release"));
    let template = "<html lang=\"en\"><!-- head -->x<!-- /head --><script src=\"./first.js\">\
        </script><!-- body -->y<!-- /body --><link href=\"./app.css\">";
    std::fs::write(&index, template).expect("a page");
    // Twice: a page that was written can be written again.
    for _ in 0..2 {
        let site = [
            "build",
            DATA,
            "--out",
            out,
            "--site",
            "https://example.org/a/",
        ];
        let output = hito("en_US.UTF-8", &site);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    let page = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a page");
    let (en, es) = (page("index.html"), page("es/index.html"));
    assert!(en.contains("src=\"./first.js\"") && es.contains("src=\"../first.js\""));
    assert!(es.contains("href=\"../app.css\"") && es.contains("<html lang=\"es\""));
    assert!(es.contains("href=\"https://example.org/a/es/\"") && !es.contains(">y<"));
    assert_eq!(en.matches("id=\"written\"").count(), 1);
    assert!(page("timeline-es-dark.svg").starts_with("<?xml"));
    assert!(folder.join("data/mexico-anti-trafficking.json").exists());
    let bad = hito("C", &["build", DATA, "--out", out, "--site", "example.org"]);
    assert_eq!(bad.status.code(), Some(2));
}

/// An empty release in a folder of its own.
fn release(name: &str) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::remove_dir_all(&folder).unwrap_or_default();
    std::fs::create_dir_all(&folder).expect("a folder");
    let template = "<html lang=\"en\"><!-- head --><!-- /head --><!-- body --><!-- /body -->";
    std::fs::write(folder.join("index.html"), template).expect("a page");
    folder
}

/// Builds the pages of a timeline with a title.
fn built(folder: &std::path::Path, file: &std::path::Path, title: &str, more: &[&str]) {
    let timeline = format!(r#"{{"version": 1, "title": "{title}", "events": []}}"#);
    std::fs::write(file, timeline).expect("the file can be written");
    let paths = [file, folder].map(|path| path.to_str().expect("a path in UTF-8"));
    let arguments = [&["build", paths[0], "--out", paths[1]], more].concat();
    let output = hito("C", &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[test]
fn build_leaves_nothing_of_an_older_build() {
    let folder = release("rebuilt");
    let own = folder.with_extension("json");
    let there = |name: &str| folder.join(name);
    let read = |name: &str| std::fs::read_to_string(there(name)).expect("a file");
    built(&folder, &own, "Older", &[]);
    let written = [
        "index.html",
        "es/index.html",
        "timeline-en.svg",
        "timeline-es-dark.svg",
        "timeline.jsonld",
        "data/rebuilt.json",
    ];
    let pack = || {
        for end in ["br", "gz"] {
            for name in written {
                std::fs::write(there(&format!("{name}.{end}")), "packed").expect("written");
            }
        }
    };
    let packed = || {
        let all = written
            .iter()
            .flat_map(|name| ["br", "gz"].map(|end| format!("{name}.{end}")));
        all.filter(|name| there(name).exists()).collect::<Vec<_>>()
    };
    pack();
    std::fs::write(there("first.js.br"), "packed").expect("written");
    built(&folder, &own, "Newer", &[]);
    assert_eq!(packed(), [""; 0]);
    assert!(there("first.js.br").exists(), "it was not written anew");
    assert!(read("index.html").contains("Newer") && read("data/rebuilt.json").contains("Newer"));
    // The file of the release itself, edited where it is.
    pack();
    built(&folder, &there("data/rebuilt.json"), "Newest", &[]);
    assert_eq!(packed(), [""; 0]);
    assert!(read("index.html").contains("Newest") && read("data/rebuilt.json").contains("Newest"));
}

/// A worker as a release has it, with lists of its own.
fn worker(files: &[&str], later: &[&str]) -> String {
    let source = std::fs::read_to_string("src/browser/offline.js").expect("the worker");
    let list = |names: &[&str]| format!("{names:?}");
    let listed = source.replace("[\"__FILES__\"]", &list(files));
    let listed = listed.replace("[\"__LATER__\"]", &list(later));
    assert!(!listed.contains("__FILES__") && !listed.contains("__LATER__"));
    listed
}

/// What a worker keeps at once and later, and the name of its release.
fn kept(folder: &std::path::Path) -> (Vec<String>, Vec<String>, String) {
    let text = std::fs::read_to_string(folder.join("offline.js")).expect("the worker");
    let between = |before: &str, after: &str| {
        let (_, rest) = text.split_once(before).expect(before);
        rest.split_once(after).expect(after).0.to_owned()
    };
    let list = |name: &str| {
        let list = between(&format!("const {name} = "), ";\n");
        serde_json::from_str::<Vec<String>>(&list).expect("a list")
    };
    (list("FILES"), list("LATER"), between("`${OURS}", "`"))
}

#[test]
fn build_renews_what_is_kept_for_when_there_is_no_network() {
    let folder = release("kept");
    let there = |name: &str| folder.join(name);
    let write = |name: &str, text: &str| std::fs::write(there(name), text).expect("written");
    for name in ["first.js", "app-0123456789abcdef.css", "paper.css"] {
        write(name, name);
    }
    let files = [
        "./app-0123456789abcdef.css",
        "./data/of-the-release.json",
        "./es/",
        "./first.js",
        "./gone.js",
        "./",
    ];
    write(
        "offline.js",
        &worker(&files, &["./paper.css", "./gone.css"]),
    );
    write("offline.js.br", "packed");
    let own = folder.with_file_name("ley #2.json");
    built(&folder, &own, "Law", &[]);
    let (files, later, first) = kept(&folder);
    let expected = [
        "./app-0123456789abcdef.css",
        "./first.js",
        "./",
        "./es/",
        "./data/ley%20%232.json",
    ];
    assert_eq!(
        (&files[..], &later[..]),
        (
            &expected.map(String::from)[..],
            &["./paper.css".to_owned()][..]
        )
    );
    assert!(
        !there("offline.js.br").exists(),
        "it would be sent in its place"
    );
    let name = |name: &str| name.len() == 16 && name.bytes().all(|c| c.is_ascii_hexdigit());
    assert!(name(&first), "{first}");
    // The same again is the same release.
    built(&folder, &own, "Law", &[]);
    assert_eq!(kept(&folder), (files.clone(), later, first.clone()));
    // Another text of the timeline, another file of the app and one that was removed.
    built(&folder, &own, "Lex", &[]);
    let second = kept(&folder).2;
    write("first.js", "first.sj");
    built(&folder, &own, "Lex", &[]);
    let third = kept(&folder).2;
    std::fs::remove_file(there("paper.css")).expect("removed");
    built(&folder, &own, "Lex", &[]);
    let (_, later, fourth) = kept(&folder);
    assert!(later.is_empty());
    let names = std::collections::BTreeSet::from([first, second, third, fourth]);
    assert_eq!(names.len(), 4);
    // Another timeline takes the place of the one before.
    built(&folder, &folder.with_file_name("lex.json"), "Lex", &[]);
    assert_eq!(
        kept(&folder).0.last().map(String::as_str),
        Some("./data/lex.json")
    );
    assert!(!kept(&folder).0.contains(&files[4]));
}

#[test]
fn build_knows_the_worker_when_it_is_packed_and_leaves_others_alone() {
    let folder = release("other-workers");
    let own = folder.with_extension("json");
    let path = folder.join("offline.js");
    let packed = "const OURS=`hito ${x} `,RELEASE=`${OURS}__RELEASE__`,FILES=[\"./a.js\"],LATER=[];FILES.map(f)";
    std::fs::write(&path, packed).expect("written");
    built(&folder, &own, "Law", &[]);
    let text = std::fs::read_to_string(&path).expect("the worker");
    let list = "FILES=[\"./\",\"./es/\",\"./data/other-workers.json\"],LATER=[];FILES.map(f)";
    assert!(text.ends_with(list) && !text.contains("__"), "{text}");
    for other in ["registration.unregister();", "FILES = [not, a, list]", ""] {
        std::fs::write(&path, other).expect("written");
        built(&folder, &own, "Law", &[]);
        assert_eq!(std::fs::read_to_string(&path).expect("there"), other);
    }
    std::fs::remove_file(&path).expect("removed");
    built(&folder, &own, "Law", &[]);
    assert!(!path.exists(), "a site may do without");
}

#[test]
fn build_shows_a_picture_only_where_it_is_said_to_be_of_this_timeline() {
    let folder = release("card");
    let own = folder.with_extension("json");
    std::fs::write(folder.join("timeline-en.png"), "of another timeline").expect("written");
    let page = || std::fs::read_to_string(folder.join("index.html")).expect("a page");
    built(&folder, &own, "Law", &[]);
    assert!(!page().contains("og:image"));
    built(&folder, &own, "Law", &["--card"]);
    assert!(page().contains("timeline-en.png"));
}

#[test]
fn build_escapes_the_name_of_the_file_in_addresses() {
    let folder = release("named");
    built(&folder, &folder.with_file_name("ley #1.json"), "Law", &[]);
    let page = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a page");
    assert!(folder.join("data/ley #1.json").exists());
    assert!(page("index.html").contains(r#"name="hito:file" content="data/ley%20%231.json""#));
    assert!(page("es/index.html").contains(r#"href="./../data/ley%20%231.json""#));
}

#[test]
fn one_file_needs_a_release() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("release");
    std::fs::create_dir_all(&folder).expect("a folder");
    let app = folder.to_str().expect("a path in UTF-8");
    let template = folder.join("single.html");
    let export = || hito("C", &["export", DATA, "--to", "html", "--app", app]);
    std::fs::remove_file(&template).unwrap_or_default();
    let missing = export();
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).contains("single.html"), "{missing:?}");
    std::fs::write(&template, "<html>").expect("the file can be written");
    let none = export();
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("no release"), "{none:?}");
    let page = "<html lang=\"en\"><!-- head --><!-- /head --><!-- body --><!-- /body --><!-- data --><!-- /data --></html>";
    std::fs::write(&template, page).expect("the file can be written");
    let made = export();
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    assert!(text(&made.stdout).contains("id=\"hito-timeline\">{\"version\":1,"));
}
