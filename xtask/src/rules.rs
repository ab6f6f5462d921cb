//! Rules of the house that no compiler checks: which folder may name what.

use std::fs;
use std::path::Path;

/// A word, the only folder of `src/` that may hold it (none where it is empty), and why.
const RULES: [(&str, &str, &str); 8] = [
    (
        "web_sys",
        "browser",
        "only src/browser/ talks to the browser",
    ),
    (
        "js_sys",
        "browser",
        "only src/browser/ talks to the browser",
    ),
    (
        "wasm_bindgen",
        "browser",
        "only src/browser/ talks to the browser",
    ),
    (
        "gloo::",
        "browser",
        "only src/browser/ talks to the browser",
    ),
    ("use yew", "view", "only src/view/ knows Yew"),
    ("style=", "", "a strict policy forbids style attributes"),
    (
        "from_html_unchecked",
        "",
        "nothing from a file is ever markup",
    ),
    ("set_inner_html", "", "nothing from a file is ever markup"),
];

/// The file that a browser starts at.
const ENTRY: &str = "main.rs";

/// Checks every Rust file under `src/`; all breaches are listed.
pub fn check(root: &Path) -> Result<(), String> {
    let mut breaches = Vec::new();
    walk(&root.join("src"), &mut |path| {
        let Ok(text) = fs::read_to_string(path) else {
            return;
        };
        let inside = path.strip_prefix(root.join("src")).unwrap_or(path);
        for (number, line) in text.lines().enumerate() {
            for (word, reason) in broken(inside, line) {
                breaches.push(format!(
                    "src/{}:{}: {word}: {reason}",
                    inside.display(),
                    number + 1
                ));
            }
        }
    });
    breaches.extend(unsaid(root));
    if breaches.is_empty() {
        Ok(())
    } else {
        Err(breaches.join("\n"))
    }
}

/// The phrases of the catalogues that nothing says.
fn unsaid(root: &Path) -> Vec<String> {
    let (mut code, mut catalogues) = (String::new(), Vec::new());
    walk(&root.join("src"), &mut |path| {
        let text = fs::read_to_string(path).unwrap_or_default();
        if path.starts_with(root.join("src/i18n")) {
            catalogues.push((path.display().to_string(), text.clone()));
        }
        code.push_str(&text);
    });
    let phrases = catalogues
        .iter()
        .flat_map(|(path, text)| phrases(text).map(move |name| (path, name)));
    phrases
        .filter(|(_, name)| !says(&code, name))
        .map(|(path, name)| format!("{path}: {name}: nothing says this phrase"))
        .collect()
}

/// The names of the phrases of a catalogue.
fn phrases(catalogue: &str) -> impl Iterator<Item = &str> {
    let entries = catalogue
        .lines()
        .filter_map(|line| line.trim().split_once(": \""));
    let name = |it: &str| it.bytes().all(|c| c.is_ascii_lowercase() || c == b'_');
    entries
        .map(|(name, _)| name)
        .filter(move |it| !it.is_empty() && name(it))
}

/// Whether a field of a name is taken somewhere.
fn says(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let after = code[at + name.len()..].chars().next();
        code[..at].ends_with('.') && !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// The rules that a line of a file breaks.
fn broken<'a>(
    file: &Path,
    line: &'a str,
) -> impl Iterator<Item = (&'static str, &'static str)> + 'a {
    let folder = file
        .iter()
        .next()
        .and_then(|part| part.to_str())
        .unwrap_or_default()
        .to_owned();
    // The entry hands over to the app; comments may name what they are about.
    let entry = file == Path::new(ENTRY);
    let exempt = entry || line.trim_start().starts_with("//");
    RULES
        .into_iter()
        .filter(move |(word, home, _)| !exempt && folder != *home && line.contains(word))
        .map(|(word, _, reason)| (word, reason))
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for path in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
    {
        if path.is_dir() {
            walk(&path, visit);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            visit(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(file: &str, line: &str) -> usize {
        broken(Path::new(file), line).count()
    }

    #[test]
    fn the_browser_is_named_in_one_folder() {
        assert_eq!(count("view/app.rs", "let w = web_sys::window();"), 1);
        assert_eq!(count("browser/page.rs", "let w = web_sys::window();"), 0);
        assert_eq!(count("view/app.rs", "// web_sys does not come here"), 0);
        assert_eq!(count("main.rs", "use wasm_bindgen::prelude::*;"), 0);
        assert_eq!(count("bin/hito.rs", "use wasm_bindgen::prelude::*;"), 1);
    }

    #[test]
    fn a_phrase_that_nothing_says_is_found() {
        let names: Vec<_> =
            phrases("    Page {\n        skip: \"Skip\", \"Saltar\";\n    }").collect();
        assert_eq!(names, ["skip"]);
        assert!(says("{ page.skip }", "skip"));
        assert!(!says("{ page.skip_all } skip", "skip"));
    }

    #[test]
    fn markup_from_data_is_nowhere() {
        assert_eq!(count("view/body.rs", "Html::from_html_unchecked(text)"), 1);
        assert_eq!(count("view/body.rs", "<p style={css}>"), 1);
    }
}
