//! What the presentation and the speaker's window tell each other, as texts.

use super::Command;

/// Something that one window tells the other.
#[derive(Clone, Debug, PartialEq)]
pub enum Wire {
    /// The speaker's window is there and wants to know where the show is.
    Hello,
    /// The presentation shows this.
    Here {
        /// The name of the slide.
        slide: String,
        /// Whether the screen is blank.
        blank: bool,
        /// When the show began, in seconds since 1970.
        since: f64,
    },
    /// The presentation was closed.
    Bye,
    /// The speaker asks for another slide.
    Do(Command),
    /// The speaker's clock begins anew.
    Reset,
}

/// What a speaker may ask for, and the words for it.
const ASKED: [(Command, &str); 5] = [
    (Command::Next, "next"),
    (Command::Back, "back"),
    (Command::First, "first"),
    (Command::Last, "last"),
    (Command::Blank, "blank"),
];

impl Wire {
    /// The text that tells it; nothing where it is not for the other window.
    pub fn write(&self) -> Option<String> {
        let mut out = form_urlencoded::Serializer::new(String::new());
        match self {
            Wire::Hello => out.append_pair("tell", "hello"),
            Wire::Bye => out.append_pair("tell", "bye"),
            Wire::Reset => out.append_pair("tell", "reset"),
            Wire::Here {
                slide,
                blank,
                since,
            } => out
                .append_pair("tell", "here")
                .append_pair("slide", slide)
                .append_pair("blank", if *blank { "1" } else { "0" })
                .append_pair("since", &since.to_string()),
            Wire::Do(command) => {
                let (_, word) = ASKED.iter().find(|(known, _)| known == command)?;
                out.append_pair("tell", "do").append_pair("do", word)
            }
        };
        Some(out.finish())
    }

    /// What a text tells; nothing where it tells nothing that is known.
    pub fn read(text: &str) -> Option<Wire> {
        let get = |wanted: &str| {
            let mut pairs = form_urlencoded::parse(text.as_bytes());
            pairs
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value)
        };
        match &*get("tell")? {
            "hello" => Some(Wire::Hello),
            "bye" => Some(Wire::Bye),
            "reset" => Some(Wire::Reset),
            "here" => Some(Wire::Here {
                slide: get("slide")?.into_owned(),
                blank: get("blank")? == "1",
                since: get("since")?
                    .parse()
                    .ok()
                    .filter(|it: &f64| it.is_finite())?,
            }),
            "do" => {
                let word = get("do")?;
                let (command, _) = ASKED.iter().find(|(_, known)| *known == word)?;
                Some(Wire::Do(*command))
            }
            _ => None,
        }
    }
}
