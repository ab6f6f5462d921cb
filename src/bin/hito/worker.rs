//! The worker that keeps a release for when there is no network: what it keeps, and the name by
//! which a browser tells one release from another.
//!
//! A worker fails to start where one file of its list is missing, and a browser takes the site
//! for unchanged as long as the text of the worker is the same. So both are renewed with the
//! pages.

use crate::failure::{Failure, read_file};
use crate::release::{Release, escaped};
use std::ops::Range;

/// The worker in a release.
const WORKER: &str = "offline.js";

/// The pages that are written, as addresses and as files.
const PAGES: [(&str, &str); 2] = [("./", "index.html"), ("./es/", "es/index.html")];

/// Where the worker has the name of the release: behind what is before it, until the sign.
const NAME: (&str, char) = ("${OURS}", '`');

/// Renews what the worker keeps: of the release's own files those that are there, the pages, and
/// the file `shown` in the folder of data, but no other. What is no worker of ours, or none at
/// all, is left as it is: a site may do without.
pub fn renew(release: &Release, shown: &str) -> Result<(), Failure> {
    let path = release.path(WORKER);
    if !path.exists() {
        return Ok(());
    }
    let bytes = read_file(path.as_os_str(), release.lang())?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Ok(());
    };
    let lists = (list(&text, "FILES"), list(&text, "LATER"), name(&text));
    let (Some(files), Some(later), Some(name)) = lists else {
        return Ok(());
    };
    let own = |listed: Vec<String>| -> Vec<(String, String)> {
        let own = listed.into_iter().filter_map(|address| {
            let file = address.strip_prefix("./")?.to_owned();
            let there = !file.is_empty() && !file.contains('/') && release.path(&file).is_file();
            there.then_some((address, file))
        });
        own.collect()
    };
    let (mut first, second) = (own(files.1), own(later.1));
    first.extend(PAGES.map(|(address, file)| (address.to_owned(), file.to_owned())));
    first.push((
        format!("./data/{}", escaped(shown)),
        format!("data/{shown}"),
    ));
    let mut number = Number::new();
    for (address, file) in first.iter().chain(&second) {
        let path = release.path(file);
        number.add(address.as_bytes());
        number.add(&read_file(path.as_os_str(), release.lang())?);
    }
    let mut changes = [
        (files.0, addresses(&first)),
        (later.0, addresses(&second)),
        (name, number.written()),
    ];
    // From the end, so that the places before stay where they are.
    changes.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut text = text;
    for (place, change) in changes {
        text.replace_range(place, &change);
    }
    release.write(WORKER, text.as_bytes())
}

/// The list that is assigned to a word, and where it stands.
fn list(text: &str, word: &str) -> Option<(Range<usize>, Vec<String>)> {
    text.match_indices(word).find_map(|(at, _)| {
        let assigned = text[at + word.len()..].trim_start().strip_prefix('=')?;
        let list = assigned.trim_start();
        let start = text.len() - list.len();
        let mut values = serde_json::Deserializer::from_str(list).into_iter();
        let names = values.next()?.ok()?;
        Some((start..start + values.byte_offset(), names))
    })
}

/// Where the name of the release stands.
fn name(text: &str) -> Option<Range<usize>> {
    let (before, end) = NAME;
    let start = text.find(before)? + before.len();
    let length = text[start..].find(end)?;
    Some(start..start + length)
}

fn addresses(files: &[(String, String)]) -> String {
    let addresses: Vec<&str> = files.iter().map(|(address, _)| &**address).collect();
    serde_json::json!(addresses).to_string()
}

/// A number that changes with what is added: FNV-1a, 64 bits. It guards against nobody; it tells
/// a release from the last one.
struct Number(u64);

impl Number {
    fn new() -> Number {
        Number(0xcbf2_9ce4_8422_2325)
    }

    /// The length goes first, so that what ends one file does not count as the beginning of the
    /// next.
    fn add(&mut self, bytes: &[u8]) {
        let length = (bytes.len() as u64).to_le_bytes();
        for byte in length.iter().chain(bytes) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn written(&self) -> String {
        format!("{:016x}", self.0)
    }
}
