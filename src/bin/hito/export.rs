//! `hito export FILE --to FORMAT`

use crate::failure::{Failure, read_file, unexpected, usage, write_file};
use crate::report;
use hito::export::single::{self, TEMPLATE, single};
use hito::export::{Format, Order, Scope};
use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill};
use hito::query::Index;
use hito::read::read;
use hito::state::read_address;
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// How wide a picture is where nothing is said, in CSS pixels.
const WIDTH: f64 = 1200.0;
/// Where a release of the app is looked for: where `cargo xtask build` leaves it.
const APP: &str = "dist";
/// Options that are names of an address. Its `to` is the option `to-date`, for `--to` says the
/// format.
const ADDRESS: [&str; 10] = [
    "lang",
    "q",
    "category",
    "jurisdiction",
    "effect",
    "tag",
    "from",
    "to-date",
    "window",
    "lanes",
];

/// What a timeline is written as.
enum To {
    Format(Format),
    /// One file with the whole app.
    Single,
}

impl To {
    fn from_word(word: &OsString) -> Option<To> {
        match word.to_str()? {
            single::WORD => Some(To::Single),
            word => Format::from_word(word).map(To::Format),
        }
    }
}

/// Writes a timeline in another form. A file with mistakes is exported as far as it is sound,
/// and its problems are told on the standard error.
pub fn export(
    mut arguments: Parser,
    lang: Lang,
    out: &mut impl Write,
) -> Result<ExitCode, Failure> {
    let messages = Cli::of(lang);
    let bad = |name: &str, value: &OsString| {
        let value = value.to_string_lossy();
        let blanks = [("name", name), ("value", &*value)];
        Failure::Usage(fill(messages.bad_value, &blanks))
    };
    let (mut file, mut to, mut target) = (None, None, None);
    let (mut base, mut width, mut ground) = (None, WIDTH, true);
    let mut app = OsString::from(APP);
    let mut address = form_urlencoded::Serializer::new(String::new());
    while let Some(argument) = arguments.next().map_err(usage)? {
        match argument {
            Arg::Long("to") => {
                let value = arguments.value().map_err(usage)?;
                to = Some(To::from_word(&value).ok_or_else(|| bad("to", &value))?);
            }
            Arg::Long("out") => target = Some(arguments.value().map_err(usage)?),
            Arg::Long("width") => {
                let value = arguments.value().map_err(usage)?;
                let given = value.to_str().and_then(|text| text.parse().ok());
                width = given
                    .filter(|width| (100.0..=100_000.0).contains(width))
                    .ok_or_else(|| bad("width", &value))?;
            }
            Arg::Long("base") => {
                let value = arguments.value().map_err(usage)?;
                base = Some(value.to_string_lossy().into_owned());
            }
            Arg::Long("app") => app = arguments.value().map_err(usage)?,
            Arg::Long("transparent") => ground = false,
            Arg::Long(name) if ADDRESS.contains(&name) => {
                let name = if name == "to-date" { "to" } else { name }.to_owned();
                let value = arguments.value().map_err(usage)?;
                address.append_pair(&name, &value.to_string_lossy());
            }
            Arg::Value(value) if file.is_none() => file = Some(value),
            argument => return Err(unexpected(argument, messages)),
        }
    }
    let needs = |what: &str| Failure::Usage(fill(messages.export_needs, &[("what", what)]));
    let file = file.ok_or_else(|| needs(messages.a_file))?;
    let to = to.ok_or_else(|| needs("--to"))?;
    let (state, refused) = read_address(&address.finish(), lang);
    if let Some(problem) = refused.first() {
        return Err(bad(&problem.name, &problem.value.clone().into()));
    }
    let reading = read(&read_file(&file, lang)?);
    let name = file.to_string_lossy();
    report::print(&name, &reading, lang, &mut io::stderr())?;
    let sound = reading.is_sound();
    let Some(timeline) = reading.timeline else {
        return Ok(ExitCode::from(1));
    };
    if let Some((facet, id)) = Index::new(&timeline).unknown(&state.query).first() {
        return Err(bad(facet.word(), &OsString::from(&**id)));
    }
    let order = Order {
        timeline: &timeline,
        state: &state,
        scope: Scope::Shown,
        width,
        base: base.as_deref(),
        now: now(),
        ground,
    };
    let text = match to {
        To::Format(format) => hito::export::export(&order, format),
        To::Single => {
            let template = read_file(Path::new(&app).join(TEMPLATE).as_os_str(), lang)?;
            let page = single(&String::from_utf8_lossy(&template), &order);
            page.ok_or_else(|| {
                let name = app.to_string_lossy();
                Failure::File(fill(messages.no_release, &[("file", &name)]))
            })?
        }
    };
    match target {
        Some(target) => write_file(&target, text.as_bytes(), lang)?,
        None => out.write_all(text.as_bytes())?,
    }
    Ok(ExitCode::from(u8::from(!sound)))
}

/// Seconds since 1970; those of `SOURCE_DATE_EPOCH` where a build must give the same bytes
/// each time.
fn now() -> Option<i64> {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok();
    given.and_then(|text| text.parse().ok()).or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
        i64::try_from(since.as_secs()).ok()
    })
}
