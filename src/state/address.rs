//! State to address and back.
//!
//! The names are a contract with everyone who links to a timeline: they change only with
//! the version of the file format. What cannot be understood is left out and told.

use super::{State, Theme, ViewName};
use crate::date::Edtf;
use crate::i18n::Lang;
use crate::layout::{LaneBy, Window};
use crate::query::Facet;
use crate::table::Sort;
use crate::timeline::Id;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// A parameter of an address that was left out because it could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressProblem {
    /// The parameter's name.
    pub name: String,
    /// What it said.
    pub value: String,
}

/// The parameters that the element takes as attributes, too (`src/browser/hito.js`).
pub const ATTRIBUTES: [&str; 18] = [
    "src",
    "lang",
    "view",
    "q",
    "category",
    "jurisdiction",
    "effect",
    "tag",
    "from",
    "to",
    "event",
    "instrument",
    "on",
    "compare",
    "window",
    "lanes",
    "sort",
    "theme",
];

/// What is escaped in a value. Commas, slashes and colons are legible as they are, and
/// browsers and servers let them pass in a query.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'\'')
    .add(b'\\')
    .add(b'`');

/// The state that an address tells, and what of the address could not be understood.
///
/// `query` is the part after the `?`, with or without it; `preferred` is the language of a
/// reader whose address names none. Unknown names are not problems: hosts add their own.
///
/// ```
/// use hito::{i18n::Lang, state::read_address};
/// let (state, problems) = read_address("?q=palermo&view=circle", Lang::En);
/// assert_eq!(state.query.text, "palermo");
/// assert_eq!(problems[0].name, "view");
/// ```
pub fn read_address(query: &str, preferred: Lang) -> (State, Vec<AddressProblem>) {
    let mut state = State {
        lang: preferred,
        ..State::default()
    };
    let mut problems = Vec::new();
    let query = query.strip_prefix('?').unwrap_or(query);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if read_parameter(&mut state, &name, &value).is_none() {
            problems.push(AddressProblem {
                name: name.into_owned(),
                value: value.into_owned(),
            });
        }
    }
    (state, problems)
}

/// Takes one parameter into the state, or says by `None` that its value means nothing.
fn read_parameter(state: &mut State, name: &str, value: &str) -> Option<()> {
    // Whoever writes no more than the name presents from the beginning.
    if name == "present" {
        state.present = Some(value.into());
        return Some(());
    }
    // An empty value is what a form sends for an empty field.
    if value.is_empty() {
        return Some(());
    }
    match name {
        "src" => state.src = Some(value.to_owned()),
        "lang" => state.lang = Lang::from_tag(value)?,
        "view" => state.view = by_word(&ViewName::ALL, ViewName::word, value)?,
        "q" => state.query.text = value.to_owned(),
        "from" => state.query.from = Some(value.parse().ok()?),
        "to" => state.query.to = Some(value.parse().ok()?),
        "event" => state.event = Some(value.into()),
        "instrument" => state.instrument = Some(value.into()),
        "on" => state.on = Some(value.parse().ok()?),
        "compare" => state.compare = Some(value.parse().ok()?),
        "window" => {
            state.window = Some(
                value
                    .parse::<Edtf>()
                    .ok()
                    .and_then(|w| Window::of_edtf(&w))?,
            )
        }
        "theme" => state.theme = by_word(&Theme::ALL, Theme::word, value)?,
        "sort" => state.sort = Sort::from_word(value)?,
        "lanes" => state.lanes = by_word(&LaneBy::ALL, LaneBy::word, value)?,
        _ => {
            if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.word() == name) {
                state.query.chosen[facet] = split(value);
            }
        }
    }
    Some(())
}

fn by_word<T: Copy>(all: &[T], word: fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|item| word(*item) == value)
}

/// The address of a state for a link. It names its language even where the reader's browser
/// would choose the same: a link opens what is on the screen, for whoever follows it.
pub fn link_address(state: &State) -> String {
    let other = Lang::ALL.into_iter().find(|lang| *lang != state.lang);
    let query = write_address(state, other.unwrap_or_default());
    [&state.page, &*query].concat()
}

/// The address of a state: the part of it after the `?`, with the `?`, or nothing where the
/// state is the one that an empty address tells.
pub fn write_address(state: &State, preferred: Lang) -> String {
    let mut out = String::new();
    let mut put = |name: &str, value: &str| {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(name);
        out.push('=');
        out.extend(utf8_percent_encode(value, ESCAPED));
    };
    if let Some(src) = &state.src {
        put("src", src);
    }
    if state.lang != preferred {
        put("lang", state.lang.code());
    }
    if state.view != ViewName::default() {
        put("view", state.view.word());
    }
    if !state.query.text.is_empty() {
        put("q", &state.query.text);
    }
    for facet in Facet::ALL {
        let chosen = &state.query.chosen[facet];
        if !chosen.is_empty() {
            put(facet.word(), &join(chosen));
        }
    }
    for (name, date) in [
        ("from", &state.query.from),
        ("to", &state.query.to),
        ("on", &state.on),
        ("compare", &state.compare),
    ] {
        if let Some(date) = date {
            put(name, &date.to_string());
        }
    }
    if state.lanes != LaneBy::default() {
        put("lanes", state.lanes.word());
    }
    if state.sort != Sort::default() {
        put("sort", &state.sort.word());
    }
    if let Some(window) = state.window {
        put("window", &window.to_edtf().to_string());
    }
    if let Some(event) = &state.event {
        put("event", event);
    }
    if let Some(instrument) = &state.instrument {
        put("instrument", instrument);
    }
    if state.theme != Theme::default() {
        put("theme", state.theme.word());
    }
    if let Some(slide) = &state.present {
        put("present", slide);
    }
    out
}

/// A parameter of an address, the part after the `?`, as it is written.
pub fn parameter<'a>(search: &'a str, name: &str) -> Option<&'a str> {
    let parts = search.strip_prefix('?').unwrap_or(search).split('&');
    let mut pairs = parts.filter_map(|part| part.split_once('='));
    pairs
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// An address, the part after the `?`, with one of its parameters set or taken out; the others
/// stay as they are written.
///
/// ```
/// use hito::state::with_parameter;
/// let search = with_parameter("?q=a%20b&present=&x", "present", Some("era:1"));
/// assert_eq!(search, "?q=a%20b&x&present=era:1");
/// assert_eq!(with_parameter("?present=title", "present", None), "");
/// ```
pub fn with_parameter(search: &str, name: &str, value: Option<&str>) -> String {
    let search = search.strip_prefix('?').unwrap_or(search);
    let other = |part: &&str| !part.is_empty() && part.split('=').next() != Some(name);
    let mut parts: Vec<String> = search.split('&').filter(other).map(str::to_owned).collect();
    if let Some(value) = value {
        parts.push(format!("{name}={}", utf8_percent_encode(value, ESCAPED)));
    }
    if parts.is_empty() {
        return String::new();
    }
    format!("?{}", parts.join("&"))
}

/// Ids joined by commas; a comma or a backslash within an id has a backslash before it.
fn join(ids: &[Id]) -> String {
    let mut out = String::new();
    for (i, id) in ids.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        for c in id.chars() {
            if matches!(c, ',' | '\\') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// The ids of a list, sorted and without doubles or empty ones.
fn split(list: &str) -> Vec<Id> {
    let mut ids = Vec::new();
    let mut id = String::new();
    let mut chars = list.chars();
    while let Some(c) = chars.next() {
        match c {
            ',' => ids.push(std::mem::take(&mut id).into_boxed_str()),
            '\\' => id.extend(chars.next()),
            _ => id.push(c),
        }
    }
    ids.push(id.into_boxed_str());
    ids.retain(|id| !id.is_empty());
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids() -> impl Strategy<Value = Vec<Id>> {
        prop::collection::btree_set(r"[a-zñ,\\ &=%+#]{1,6}", 0..4)
            .prop_map(|ids| ids.into_iter().map(Into::into).collect())
    }

    fn date() -> impl Strategy<Value = Option<Edtf>> {
        prop::option::of(
            prop::sample::select(vec!["2003", "2003-04", "1985-04-12", "198X", "2003~"])
                .prop_map(|text| text.parse().expect("EDTF")),
        )
    }

    fn state() -> impl Strategy<Value = State> {
        let looks = (
            prop::sample::select(Lang::ALL.to_vec()),
            prop::sample::select(ViewName::ALL.to_vec()),
            prop::sample::select(Theme::ALL.to_vec()),
            prop::sample::select(LaneBy::ALL.to_vec()),
            prop::sample::select(vec!["date", "-date", "title", "-sources"]),
        );
        let asked = ("[^\0]{0,12}", [ids(), ids(), ids(), ids()], date(), date());
        let law = (
            prop::option::of("[^\0]{1,8}"),
            date(),
            date(),
            prop::option::of("[a-z:]{0,6}"),
        );
        let place = (
            prop::option::of("[^\0]{1,20}"),
            prop::option::of("[^\0]{1,8}"),
            prop::option::of((-80_000i64..80_000, 1i64..40_000)),
        );
        (looks, asked, place, law).prop_map(
            |(
                (lang, view, theme, lanes, sort),
                (text, chosen, from, to),
                (src, event, days),
                (instrument, on, compare, present),
            )| {
                let mut state = State {
                    src,
                    lang,
                    view,
                    event: event.map(Into::into),
                    instrument: instrument.map(Into::into),
                    on,
                    compare,
                    window: days.map(|(start, length)| {
                        let day = 86_400.0;
                        let start = start as f64 * day;
                        Window {
                            start,
                            end: start + length as f64 * day,
                        }
                    }),
                    lanes,
                    theme,
                    sort: Sort::from_word(sort).unwrap_or_default(),
                    present: present.map(Into::into),
                    ..State::default()
                };
                state.query.text = text;
                state.query.from = from;
                state.query.to = to;
                for (facet, ids) in Facet::ALL.into_iter().zip(chosen) {
                    state.query.chosen[facet] = ids;
                }
                state
            },
        )
    }

    #[test]
    fn the_element_takes_the_attributes_that_the_address_has() {
        let script = include_str!("../browser/hito.js");
        let names = ATTRIBUTES.map(|name| format!("\"{name}\"")).join(", ");
        assert!(script.contains(&format!("const NAMES = [{names}];")));
        let all = "src=a.json&lang=es&view=list&q=x&category=a&jurisdiction=b&effect=signed&tag=t&from=2001&to=2002\
            &event=e&instrument=i&on=2003&compare=2004&window=2000/2001&lanes=none&sort=title&theme=dark";
        let (state, problems) = read_address(all, Lang::En);
        assert_eq!(problems, []);
        let written = write_address(&state, Lang::En);
        for name in ATTRIBUTES {
            assert!(written.contains(&format!("{name}=")), "{name} in {written}");
        }
    }

    proptest! {
        #[test]
        fn an_address_tells_the_state_it_was_written_for(state in state(), preferred in prop::sample::select(Lang::ALL.to_vec())) {
            let address = write_address(&state, preferred);
            let (read, problems) = read_address(&address, preferred);
            prop_assert_eq!(read, state);
            prop_assert_eq!(problems, vec![]);
        }

        #[test]
        fn a_link_opens_the_same_whatever_language_the_browser_prefers(state in state(), preferred in prop::sample::select(Lang::ALL.to_vec())) {
            let (read, problems) = read_address(&link_address(&state), preferred);
            prop_assert_eq!(read, state);
            prop_assert_eq!(problems, vec![]);
        }

        #[test]
        fn any_text_at_all_is_read(text in ".{0,80}") {
            let (state, _) = read_address(&text, Lang::En);
            let (again, problems) = read_address(&write_address(&state, Lang::En), Lang::En);
            prop_assert_eq!(again, state);
            prop_assert_eq!(problems, vec![]);
        }
    }

    #[test]
    fn the_plain_state_has_no_address() {
        assert_eq!(write_address(&State::default(), Lang::En), "");
    }

    #[test]
    fn lists_are_legible_and_also_read_when_escaped() {
        let (state, _) = read_address("category=treaty%2Claw&window=2000/2012", Lang::En);
        assert_eq!(
            write_address(&state, Lang::En),
            "?category=law,treaty&window=2000-01-01/2012-12-31"
        );
    }

    #[test]
    fn what_is_broken_is_told_and_left_out() {
        let (state, problems) = read_address(
            "lang=xx&from=2003-13&window=yesterday&lanes=up&theme=&utm_source=x",
            Lang::Es,
        );
        assert_eq!(
            state,
            State {
                lang: Lang::Es,
                ..State::default()
            }
        );
        let names: Vec<_> = problems.iter().map(|problem| &*problem.name).collect();
        assert_eq!(names, ["lang", "from", "window", "lanes"]);
    }
}
