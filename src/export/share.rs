//! What is shown as a link, as an element for someone else's page, and as a frame for pages
//! that allow no more.

use super::xml::Xml;
use crate::state::{State, link_address, write_address};
use std::net::IpAddr;

/// What a frame may do: run the app, keep what it has seen, open links, save exports, print.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
/// How high a frame is before its page has told how high it wants to be, in CSS pixels.
pub const HEIGHT: u32 = 600;

/// A state that is shared, and where its parts are.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared<'a> {
    /// What the link shows.
    pub state: &'a State,
    /// The address of the app's page, without a query.
    pub page: &'a str,
    /// The address of the folder of the app's files, which ends with a slash.
    pub home: &'a str,
    /// The whole address of the timeline's file.
    pub file: &'a str,
    /// What the timeline is called.
    pub title: &'a str,
    /// How high the element or the frame is, in CSS pixels; without it as high as it needs.
    pub height: Option<u32>,
}

impl Shared<'_> {
    /// The link.
    pub fn link(&self) -> String {
        let state = State {
            page: self.page.into(),
            present: None,
            ..self.state.clone()
        };
        link_address(&state)
    }

    /// What the link asks for, after its `?`.
    fn query(&self) -> String {
        let link = self.link();
        link.split_once('?')
            .map_or(String::new(), |(_, query)| query.to_owned())
    }

    /// The attributes of the element, in the order in which they are written.
    pub fn attributes(&self) -> Vec<(String, String)> {
        let query = self.query();
        let asked = form_urlencoded::parse(query.as_bytes());
        let mut attributes = vec![("src".to_owned(), self.file.to_owned())];
        attributes.extend(
            asked
                .filter(|(name, _)| name != "src")
                .map(|(name, value)| (name.into_owned(), value.into_owned())),
        );
        let height = self.height.map(|height| height.to_string());
        attributes.extend(height.map(|height| ("height".to_owned(), height)));
        attributes
    }

    /// The element, with the link for where there are no scripts.
    ///
    /// ```
    /// use hito::{export::share::Shared, state::State};
    /// let state = State::default();
    /// let shared = Shared { state: &state, page: "https://a.example/", home: "https://a.example/",
    ///     file: "https://a.example/law.json", title: "Law & order", height: None };
    /// assert_eq!(shared.element(), "\
    /// <script type=\"module\" src=\"https://a.example/hito.js\"></script>
    /// <hito-timeline src=\"https://a.example/law.json\" lang=\"en\"><a href=\"https://a.example/?lang=en\">Law &amp; order</a>
    /// </hito-timeline>");
    /// ```
    pub fn element(&self) -> String {
        let mut out = Xml::default();
        script(&mut out, self.home, "hito.js");
        let attributes = self.attributes();
        out.open("hito-timeline", &borrowed(&attributes));
        out.text("a", &[("href", &self.link())], self.title);
        out.close("hito-timeline");
        out.finish().trim_end().to_owned()
    }

    /// The frame, with the script that gives it its height where none is set.
    pub fn frame(&self) -> String {
        let height = self.height.unwrap_or(HEIGHT).to_string();
        let mut out = Xml::default();
        if self.height.is_none() {
            script(&mut out, self.home, "hito-frame.js");
        }
        let attributes = [
            ("src", &*[self.page, "?embed&", &self.query()].concat()),
            ("title", self.title),
            ("width", "100%"),
            ("height", &height),
            ("sandbox", SANDBOX),
            ("allow", "fullscreen; clipboard-write"),
            ("loading", "lazy"),
        ];
        out.open("iframe", &attributes);
        out.close("iframe");
        out.finish().trim_end().to_owned()
    }
}

/// The same timeline with nothing chosen, sought or opened.
pub fn whole(state: &State) -> State {
    State {
        src: state.src.clone(),
        lang: state.lang,
        view: state.view,
        theme: state.theme,
        lanes: state.lanes,
        sort: state.sort,
        ..State::default()
    }
}

/// Whether a state shows less than the whole timeline, or something open.
pub fn is_part(state: &State) -> bool {
    write_address(state, state.lang) != write_address(&whole(state), state.lang)
}

/// Whom an address reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everyone, or everyone in the same network.
    Others,
    /// The browsers of this computer.
    Computer,
    /// Nobody: the page is a file.
    File,
}

/// Whom the address of a page reaches.
///
/// ```
/// use hito::export::share::{Reach, reach};
/// assert_eq!(reach("https://example.org/laws/"), Reach::Others);
/// assert_eq!(reach("http://localhost:8080/"), Reach::Computer);
/// assert_eq!(reach("file:///home/me/laws.html"), Reach::File);
/// ```
pub fn reach(address: &str) -> Reach {
    let Some((_, rest)) = address
        .split_once("://")
        .filter(|(scheme, _)| matches!(*scheme, "http" | "https"))
    else {
        return Reach::File;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(number) => number.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let number = name.parse::<IpAddr>();
    let own = name == "localhost"
        || name.ends_with(".localhost")
        || number.is_ok_and(|number| number.is_loopback());
    if own { Reach::Computer } else { Reach::Others }
}

fn script(out: &mut Xml, home: &str, name: &str) {
    let address = [home, name].concat();
    out.open("script", &[("type", "module"), ("src", &address)]);
    out.close("script");
}

fn borrowed(attributes: &[(String, String)]) -> Vec<(&str, &str)> {
    attributes
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::state::read_address;

    const PAGE: &str = "https://a.example/h/es/";

    fn shared<'a>(state: &'a State, title: &'a str) -> Shared<'a> {
        Shared {
            state,
            page: PAGE,
            home: "https://a.example/h/",
            file: "https://a.example/h/law.json",
            title,
            height: None,
        }
    }

    #[test]
    fn a_link_shows_what_is_shared() {
        let search = "?src=law.json&lang=es&q=a%26b&category=law,treaty&on=2010&window=2000/2015&event=x&theme=dark";
        let (state, problems) = read_address(search, Lang::En);
        assert_eq!(problems, []);
        let link = shared(&state, "T").link();
        let (page, query) = link.split_once('?').expect("a query");
        assert_eq!(page, PAGE);
        assert_eq!(read_address(query, Lang::En).0, state);
    }

    #[test]
    fn an_element_and_a_frame_ask_for_the_same() {
        let (state, _) = read_address("lang=es&q=a%26b&category=law&from=2001", Lang::En);
        let shared = shared(&state, "T");
        let query: Vec<String> = shared
            .attributes()
            .iter()
            .skip(1)
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(query, ["lang=es", "q=a&b", "category=law", "from=2001"]);
        let frame = shared.frame();
        assert!(frame.contains("src=\"https://a.example/h/es/?embed&amp;lang=es&amp;q=a%26b&amp;category=law&amp;from=2001\""), "{frame}");
        assert!(frame.starts_with("<script type=\"module\" src=\"https://a.example/h/hito-frame.js\"></script>\n<iframe "), "{frame}");
    }

    #[test]
    fn nothing_of_a_file_leaves_its_quotes() {
        let (state, _) = read_address("q=%22%3E%3Cscript%3E", Lang::En);
        let title = "\"><img src=x onerror=alert(1)>";
        for text in [
            shared(&state, title).element(),
            shared(&state, title).frame(),
        ] {
            assert!(
                !text.contains("\"><img") && !text.contains("<script>"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_height_that_is_set_needs_no_script() {
        let state = State::default();
        let fixed = Shared {
            height: Some(480),
            ..shared(&state, "T")
        };
        assert!(fixed.frame().starts_with("<iframe ") && fixed.frame().contains(" height=\"480\""));
        assert_eq!(
            fixed
                .attributes()
                .last()
                .map(|(name, value)| (name.as_str(), value.as_str())),
            Some(("height", "480"))
        );
    }

    #[test]
    fn the_whole_keeps_looks_and_drops_choices() {
        let (state, _) = read_address(
            "src=a&lang=es&view=table&theme=dark&q=x&event=y&on=2000",
            Lang::En,
        );
        assert_eq!(
            write_address(&whole(&state), Lang::En),
            "?src=a&lang=es&view=table&theme=dark"
        );
        assert!(is_part(&state) && !is_part(&whole(&state)));
    }

    #[test]
    fn an_address_of_this_computer_reaches_nobody_else() {
        for (address, reached) in [
            ("http://127.0.0.1:9/x", Reach::Computer),
            ("http://[::1]:8080/", Reach::Computer),
            ("https://laws.localhost/", Reach::Computer),
            ("https://localhost.example/", Reach::Others),
            ("http://127.example.org/", Reach::Others),
            ("blob:http://a.example/1", Reach::File),
        ] {
            assert_eq!(reach(address), reached, "{address}");
        }
    }
}
