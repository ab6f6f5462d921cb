//! A presentation over this page, or the speaker's window of one.

use super::show::{Presentation, PresentationProps};
use super::speaker::{Speaker, SpeakerProps, is_asked};
use super::talk;
use crate::browser::{self, Answer, Host, Stage};
use crate::state::read_address;
use std::rc::Rc;

/// What is presented.
pub struct Asked {
    /// The file, as it came.
    pub file: Vec<u8>,
    /// Its address; empty where it has none.
    pub from: String,
    /// The address that shows what of it is presented.
    pub address: String,
    /// The address of the folder of the app's files.
    pub home: String,
    /// Whether the step before in the history is this page, and not some other.
    pub pushed: bool,
}

/// Presents it until the reader leaves: `left` where the page is to show itself again, `gone`
/// where the browser has gone back to it already. Nothing where there is nothing to present.
pub async fn present(asked: Asked) -> Option<String> {
    let Asked {
        file,
        from,
        address,
        home,
        pushed,
    } = asked;
    let search = browser::search();
    let speaker = is_asked(&search);
    let talk = Rc::new(talk(file, &address, &browser::base())?);
    let (state, _) = read_address(&search, talk.lang());
    let first = state.present.unwrap_or_default().into_string();
    let class = if speaker {
        "present desk-dialog"
    } else {
        "present"
    };
    let stage = Stage::build(class, &format!("{home}present.css")).await?;
    let left = Answer::default();
    let (answer, gone) = (left.clone(), Answer::default());
    let there = gone.clone();
    let travelled = browser::on_travel(move || {
        if read_address(&browser::search(), Default::default())
            .0
            .present
            .is_none()
        {
            answer.give("gone");
            there.give("gone");
        }
    });
    let root = stage.root();
    let title = talk.timeline.title.get(talk.lang()).to_owned();
    let word = if speaker {
        let props = SpeakerProps {
            talk,
            stage: stage.clone(),
            first,
        };
        let app = yew::Renderer::<Speaker>::with_root_and_props(root, props).render();
        let word = left.wait().await;
        app.destroy();
        word
    } else {
        let props = PresentationProps {
            talk,
            stage: stage.clone(),
            host: Host::page(home, from),
            first,
            left: left.clone(),
        };
        let app = yew::Renderer::<Presentation>::with_root_and_props(root, props).render();
        let word = left.wait().await;
        app.destroy();
        word
    };
    browser::set_title(&title);
    stage.remove();
    browser::leave_full_screen();
    if word == "left" && pushed {
        browser::go_back();
        // The page follows the browser first, or it would think that it still presents.
        return Some(gone.wait().await);
    }
    drop(travelled);
    Some(word)
}
