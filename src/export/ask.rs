//! Exports as the page asks for them: a file as it came, what its address shows of it, and in
//! which form.

use super::paper::{Kind, Node, Paper, paper};
use super::{Format, Order, Part, Scope, export, file_name, single};
use crate::i18n::Lang;
use crate::read::read;
use crate::state::read_address;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The form: a word of [`Format`], [`PIXELS`] for a picture of it, or [`single::WORD`].
    pub format: String,
    /// How much of it.
    pub scope: Scope,
    /// How wide a picture is, in CSS pixels.
    pub width: f64,
    /// The address of the page without its query.
    pub base: String,
    /// Now, in seconds since 1970.
    pub now: i64,
    /// Whether a picture has a ground.
    pub ground: bool,
    /// How many pixels for each CSS pixel.
    pub scale: u8,
    /// The kind of paper: a word of [`Kind`].
    pub paper: String,
    /// Whether paper tells at length.
    pub body: bool,
    /// Whether paper has notes for the speaker.
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

    fn format(word: &str) -> Ask {
        Ask {
            format: word.into(),
            ..Ask::default()
        }
    }

    fn on_paper(word: &str) -> Ask {
        Ask {
            paper: word.into(),
            ..Ask::default()
        }
    }

    #[test]
    fn an_answer_is_a_named_file() {
        let file =
            br#"{"version": 1, "id": "t", "title": {"en": "Law", "es": "Ley"}, "events": []}"#;
        let ask = format("svg");
        let given = answer(file, "?lang=es", &ask).expect("an answer");
        assert_eq!(given.name, "hito-t.svg");
        assert!(given.text.contains(">Ley</title>"));
        assert_eq!(answer(b"", "", &ask), None);
        assert_eq!(answer(file, "", &format("doc")), None);
        let alone = |template| alone(file, "?lang=es", &format("html"), template);
        let page = "<html lang=\"en\"><!-- head --><!-- /head --><!-- body --><!-- /body --><!-- data --><!-- /data -->";
        let given = alone(page).expect("a page");
        assert_eq!(given.name, "hito-t.html");
        assert_eq!(alone("<html>"), None);
        assert!(sheets(file, "", &on_paper("poster-a0")).is_some());
        assert_eq!(sheets(file, "", &on_paper("slides-3")), None);
    }
}
