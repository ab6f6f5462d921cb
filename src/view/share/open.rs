//! Opens the dialog that shares what is shown, over this page.

use super::dialog::{ShareDialog, ShareProps};
use crate::browser::{self, Answer};
use crate::i18n::Lang;
use crate::state::State;
use crate::timeline::Text;

/// The script of the element that the preview shows.
const ELEMENT: &str = "hito";

/// What is shared.
pub struct Asked {
    /// What is on the screen.
    pub state: State,
    /// The address of the folder of the app's files.
    pub home: String,
    /// The whole address of the timeline's file; empty where it has none.
    pub file: String,
    /// How many events it has.
    pub events: usize,
    /// What it is called.
    pub title: Text,
}

/// Shares it until the reader closes the dialog; nothing where there is one already, or where
/// what it looks like does not come.
pub async fn share(asked: Asked) -> Option<()> {
    let Asked {
        mut state,
        home,
        file,
        events,
        title,
    } = asked;
    state.present = None;
    let root = browser::over_page("sharing", &format!("{home}share.css")).await?;
    // Without the element the preview shows a link.
    browser::spawn(async { browser::beside(ELEMENT).await.map(drop).unwrap_or_default() });
    let done = Answer::default();
    let closed = done.clone();
    let props = ShareProps {
        state,
        page: browser::base().into(),
        home: home.into(),
        file: file.into(),
        events,
        titles: [Lang::En, Lang::Es].map(|lang| title.get(lang).to_owned().into()),
        closed: yew::Callback::from(move |()| closed.give("closed")),
    };
    let app = yew::Renderer::<ShareDialog>::with_root_and_props(root.clone(), props).render();
    done.wait().await;
    app.destroy();
    root.remove();
    Some(())
}
