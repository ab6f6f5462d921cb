//! Exports asked for in a text, as the page asks its module of tools: bytes and texts in,
//! texts out, so that nothing else must cross between the two.

use super::paper::{Kind, Node, Paper, paper};
use super::{Format, Order, Part, Scope, export, file_name, single};
use crate::i18n::Lang;
use crate::read::read;
use crate::state::read_address;

/// What is asked, written and read as the part of an address after the `?`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// `format`, a word of [`Format`], [`PIXELS`] for a picture of it, or [`single::WORD`].
    pub format: String,
    /// `scope`, a word of [`Scope`].
    pub scope: Scope,
    /// `width`, in CSS pixels.
    pub width: f64,
    /// `base`, the address of the page without its query.
    pub base: String,
    /// `now`, in seconds since 1970.
    pub now: i64,
    /// `ground`: whether a picture has one.
    pub ground: bool,
    /// `scale`: how many pixels for each CSS pixel.
    pub scale: u8,
    /// `paper`, a word of [`Kind`].
    pub paper: String,
    /// `body`: whether paper tells at length.
    pub body: bool,
    /// `notes`: whether paper has notes for the speaker.
    pub notes: bool,
}

impl Default for Ask {
    fn default() -> Self {
        Ask {
            format: String::new(),
            scope: Scope::Shown,
            width: 1200.0,
            base: String::new(),
            now: 0,
            ground: true,
            scale: 1,
            paper: String::new(),
            body: false,
            notes: false,
        }
    }
}

/// The word for a picture of pixels, which the browser makes of one in SVG.
pub const PIXELS: &str = "png";

impl Ask {
    /// Whether a picture of pixels is asked for.
    pub fn is_pixels(&self) -> bool {
        self.format == PIXELS
    }

    /// Whether a file is asked for that holds the app, too.
    pub fn is_single(&self) -> bool {
        self.format == single::WORD
    }

    /// The text that asks for it.
    pub fn write(&self) -> String {
        let flag = |flag: bool| if flag { "1" } else { "0" };
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.append_pair("format", &self.format);
        out.append_pair("scope", self.scope.word());
        out.append_pair("width", &(self.width as u32).to_string());
        out.append_pair("base", &self.base);
        out.append_pair("now", &self.now.to_string());
        out.append_pair("ground", flag(self.ground));
        out.append_pair("scale", &self.scale.to_string());
        out.append_pair("paper", &self.paper);
        out.append_pair("body", flag(self.body));
        out.append_pair("notes", flag(self.notes));
        out.finish()
    }

    /// What a text asks for; what it does not say is as by default.
    pub fn read(text: &str) -> Ask {
        let mut ask = Ask::default();
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            match &*name {
                "format" => ask.format = value.into_owned(),
                "scope" if value == Scope::Whole.word() => ask.scope = Scope::Whole,
                "width" => ask.width = value.parse().unwrap_or(ask.width),
                "base" => ask.base = value.into_owned(),
                "now" => ask.now = value.parse().unwrap_or_default(),
                "ground" => ask.ground = value == "1",
                "scale" => ask.scale = value.parse().unwrap_or(ask.scale),
                "paper" => ask.paper = value.into_owned(),
                "body" => ask.body = value == "1",
                "notes" => ask.notes = value == "1",
                _ => {}
            }
        }
        ask
    }
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds.
    pub text: String,
}

/// The file that is asked for of the timeline in `file`, as `address` shows it; nothing where
/// there is no such format, or no timeline.
pub fn answer(file: &[u8], address: &str, ask: &Ask) -> Option<Answer> {
    let format = if ask.is_pixels() {
        Format::Svg
    } else {
        Format::from_word(&ask.format)?
    };
    let (state, _) = read_address(address, Lang::default());
    let timeline = read(file).timeline?;
    let order = order(&timeline, &state, ask);
    let part = Part::new(&timeline, &state, ask.scope);
    Some(Answer {
        name: format!("{}.{}", file_name(&part, format), ask.format),
        media_type: format.media_type(),
        text: export(&order, format),
    })
}

/// The file with the whole app that is asked for, likewise; `template` is that of the release.
pub fn alone(file: &[u8], address: &str, ask: &Ask, template: &str) -> Option<Answer> {
    let (state, _) = read_address(address, Lang::default());
    let timeline = read(file).timeline?;
    let order = order(&timeline, &state, ask);
    let part = Part::new(&timeline, &state, ask.scope);
    Some(Answer {
        name: format!("{}.{}", file_name(&part, Format::Json), single::WORD),
        media_type: "text/html;charset=utf-8",
        text: single::single(template, &order)?,
    })
}

/// The paper that is asked for, likewise.
pub fn sheets(file: &[u8], address: &str, ask: &Ask) -> Option<Node> {
    let kind = Kind::from_word(&ask.paper)?;
    let (state, _) = read_address(address, Lang::default());
    let timeline = read(file).timeline?;
    let how = Paper {
        kind,
        body: ask.body,
        notes: ask.notes,
    };
    Some(paper(&order(&timeline, &state, ask), &how))
}

fn order<'a>(
    timeline: &'a crate::timeline::Timeline,
    state: &'a crate::state::State,
    ask: &'a Ask,
) -> Order<'a> {
    Order {
        timeline,
        state,
        scope: ask.scope,
        width: ask.width,
        // A page on a disk has no address that leads others to it.
        base: ask.base.starts_with("http").then_some(&*ask.base),
        now: Some(ask.now),
        ground: ask.ground,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_understood() {
        let ask = Ask {
            format: "svg".into(),
            scope: Scope::Whole,
            width: 801.0,
            base: "https://example.org/?a&b".into(),
            now: 1_700_000_000,
            ground: false,
            scale: 4,
            paper: "slides-2".into(),
            body: true,
            notes: true,
        };
        assert_eq!(Ask::read(&ask.write()), ask);
        assert_eq!(Ask::read("format=&width=wide&x=y"), Ask::default());
    }

    #[test]
    fn an_answer_is_a_named_file() {
        let file =
            br#"{"version": 1, "id": "t", "title": {"en": "Law", "es": "Ley"}, "events": []}"#;
        let ask = Ask::read("format=svg&width=600");
        let given = answer(file, "?lang=es", &ask).expect("an answer");
        assert_eq!(given.name, "hito-t.svg");
        assert!(given.text.contains(">Ley</title>"));
        assert_eq!(answer(b"", "", &ask), None);
        assert_eq!(answer(file, "", &Ask::read("format=doc")), None);
        let alone = |template| alone(file, "?lang=es", &Ask::read("format=html"), template);
        let page = "<html lang=\"en\"><!-- head --><!-- /head --><!-- body --><!-- /body --><!-- data --><!-- /data -->";
        let given = alone(page).expect("a page");
        assert_eq!(given.name, "hito-t.html");
        assert_eq!(alone("<html>"), None);
        assert!(sheets(file, "", &Ask::read("paper=poster-a0")).is_some());
        assert_eq!(sheets(file, "", &Ask::read("paper=slides-3")), None);
    }
}
