//! The app on a page of its own.

use crate::browser::{self, Host};
use crate::i18n::Lang;
use crate::view::{App, Start};

/// The file that is shown where neither the address nor the page names one.
const BUILT_IN: &str = "data/mexico-anti-trafficking.json";

/// Starts the app on this page. `home` is the address of the folder of the app's files, `file`
/// the way from there to the page's timeline, and `lang` the page's language; each may be
/// empty where the page does not say.
pub fn page(home: String, file: String, lang: String) {
    let Some(root) = browser::element("app") else {
        return;
    };
    let tags = std::iter::once(lang).chain(browser::languages());
    let lang = tags.into_iter().find_map(|tag| Lang::from_tag(&tag));
    let file = if file.is_empty() {
        BUILT_IN.into()
    } else {
        file
    };
    let start = Start {
        host: Host::page(home, file),
        lang: lang.unwrap_or_default(),
    };
    yew::Renderer::<App>::with_root_and_props(root, start).render();
}
