//! `hito build FILE --out FOLDER`: the pages of a timeline, in a folder that holds a release of
//! the app.

use crate::failure::{Failure, read_file, unexpected, usage};
use crate::release::{Release, escaped};
use crate::report;
use crate::worker;
use hito::export::template::{BODY, HEAD, filled};
use hito::export::written::{Place, written};
use hito::export::{Format, Order, Scope, export};
use hito::i18n::cli::Cli;
use hito::i18n::{Lang, fill};
use hito::read::read;
use hito::state::State;
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes the pages in both languages, their drawings, the linked data and the file itself, and
/// renews what the worker keeps of them for when there is no network. With
/// `--card`, what is in the folder as `timeline-LANG.png` is shown with links to the page: in a
/// copy of a release it may be a picture of another timeline, so that someone has to say so. A
/// file with mistakes is shown as far as it is sound, and its problems are told on the standard
/// error.
pub fn build(mut arguments: Parser, lang: Lang) -> Result<ExitCode, Failure> {
    let messages = Cli::of(lang);
    let (mut file, mut out, mut site) = (None, None, None);
    let mut card = false;
    while let Some(argument) = arguments.next().map_err(usage)? {
        match argument {
            Arg::Long("out") => out = Some(arguments.value().map_err(usage)?),
            Arg::Long("site") => {
                let value = arguments.value().map_err(usage)?;
                site = Some(address(&value).ok_or_else(|| {
                    let value = value.to_string_lossy();
                    let blanks = [("name", "site"), ("value", &*value)];
                    Failure::Usage(fill(messages.bad_value, &blanks))
                })?);
            }
            Arg::Long("card") => card = true,
            Arg::Value(value) if file.is_none() => file = Some(value),
            argument => return Err(unexpected(argument, messages)),
        }
    }
    let (Some(file), Some(out)) = (file, out) else {
        return Err(Failure::Usage(messages.build_needs.into()));
    };
    let release = Release::new(PathBuf::from(&out), lang);
    let template = release.path("index.html");
    let template = String::from_utf8_lossy(&read_file(template.as_os_str(), lang)?).into_owned();
    if filled(&template, &[(HEAD, ""), (BODY, "")]).is_none() {
        let name = out.to_string_lossy();
        return Err(Failure::File(fill(messages.no_release, &[("file", &name)])));
    }
    let bytes = read_file(&file, lang)?;
    let reading = read(&bytes);
    let name = file.to_string_lossy();
    report::print(&name, &reading, lang, &mut io::stderr())?;
    let sound = reading.is_sound();
    let Some(timeline) = reading.timeline else {
        return Ok(ExitCode::from(1));
    };
    let file_name = Path::new(&file).file_name().unwrap_or(&file);
    let file_name = file_name.to_string_lossy();
    release.take(&format!("data/{file_name}"), Path::new(&file), &bytes)?;
    let data = format!("data/{}", escaped(&file_name));
    let write = |name: &str, text: &str| release.write(name, text.as_bytes());
    for page in Lang::ALL {
        let (folder, home) = match page {
            Lang::En => ("", ""),
            Lang::Es => ("es/", "../"),
        };
        let code = page.code();
        let place = Place {
            home,
            site: site.as_deref(),
            file: &data,
            picture: card && release.path(&format!("timeline-{code}.png")).exists(),
            alone: false,
        };
        let parts = written(&timeline, page, &place);
        let inner = [(HEAD, &*parts.head), (BODY, &parts.body)];
        let html = filled(&template, &inner).unwrap_or_default();
        let html = html.replacen("<html lang=\"en\"", &format!("<html lang=\"{code}\""), 1);
        // The app's own files are beside the page in the first language.
        let html = match home {
            "" => html,
            home => above(&html, home),
        };
        write(&format!("{folder}index.html"), &html)?;
        write(&format!("timeline-{code}.svg"), &parts.drawing)?;
        write(&format!("timeline-{code}-dark.svg"), &parts.drawing_dark)?;
    }
    let order = Order {
        timeline: &timeline,
        state: &State::default(),
        scope: Scope::Whole,
        width: 0.0,
        base: site.as_deref(),
        now: None,
        ground: true,
    };
    write("timeline.jsonld", &export(&order, Format::JsonLd))?;
    worker::renew(&release, &file_name)?;
    Ok(ExitCode::from(u8::from(!sound)))
}

/// An address of the web that ends with a slash.
fn address(value: &OsString) -> Option<String> {
    let value = value.to_str()?;
    let web = value.starts_with("https://") || value.starts_with("http://");
    web.then(|| format!("{}/", value.trim_end_matches('/')))
}

/// A page that stands in a folder of its own: the addresses of the app's files, which begin
/// with `./`, lead up from it. Those that were written for this page do so already.
fn above(html: &str, home: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    for marks in [HEAD, BODY] {
        let Some((before, after)) = rest.split_once(marks[0]) else {
            break;
        };
        let (inner, tail) = after.split_once(marks[1]).unwrap_or((after, ""));
        out.push_str(&before.replace("=\"./", &format!("=\"{home}")));
        out.extend([marks[0], inner, marks[1]]);
        rest = tail;
    }
    out.push_str(&rest.replace("=\"./", &format!("=\"{home}")));
    out
}
