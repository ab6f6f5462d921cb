//! The dialog that shares what is shown, over this page.

use crate::browser::{self, Answer};
use crate::i18n::Lang;
use crate::state::read_address;
use crate::view::share::{ShareDialog, ShareProps};

/// What stands between the titles of a timeline in what is asked.
pub const BETWEEN: char = '\u{1f}';

/// Shares what `address` shows of a file, until the reader closes the dialog: an empty text
/// then, and nothing where it cannot be shown. `ask` holds, each on a line of its own, the
/// file's address, how many events it has, and its titles in English and in Spanish with
/// [`BETWEEN`] between them. `home` is the address of the folder of the app's files.
pub async fn share(address: &str, ask: &str, home: String) -> Option<String> {
    let (file, rest) = ask.split_once('\n')?;
    let (events, titles) = rest.split_once('\n')?;
    let (english, spanish) = titles.split_once(BETWEEN)?;
    let (mut state, _) = read_address(address, Lang::default());
    state.present = None;
    let root = browser::over_page("sharing", &format!("{home}share.css")).await?;
    let done = Answer::default();
    let closed = done.clone();
    let props = ShareProps {
        state,
        page: browser::base().into(),
        home: home.into(),
        file: file.to_owned().into(),
        events: events.parse().ok()?,
        titles: [english, spanish].map(|title| title.to_owned().into()),
        closed: yew::Callback::from(move |()| closed.give("closed")),
    };
    let app = yew::Renderer::<ShareDialog>::with_root_and_props(root.clone(), props).render();
    done.wait().await;
    app.destroy();
    root.remove();
    Some(String::new())
}
