//! What is the same wherever an app stands: languages, clipboard, clock, tasks.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

/// The reader's preferred languages, best first, as BCP 47 tags.
pub fn languages() -> Vec<String> {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag| tag.as_string()).collect()
}

/// The element of the page with an id.
pub fn element(id: &str) -> Option<web_sys::Element> {
    gloo::utils::document().get_element_by_id(id)
}

/// Opens an address in a tab of its own, which learns nothing of this page.
pub fn open_tab(address: &str) {
    // A browser that opens no tabs leaves the page as it is.
    let _ = window().open_with_url_and_target_and_features(address, "_blank", "noopener");
}

/// A new element that stands nowhere yet.
pub fn make(name: &str) -> Option<web_sys::Element> {
    gloo::utils::document().create_element(name).ok()
}

/// Puts an element into another, after what is there.
pub fn put(into: &web_sys::Element, element: &web_sys::Element) {
    // Fails only where the one holds the other.
    into.append_child(element).map(drop).unwrap_or_default();
}

/// Whether the reader's system asks for dark colours.
pub fn prefers_dark() -> bool {
    let query = window().match_media("(prefers-color-scheme: dark)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Marks that something has happened, for whoever measures.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        performance.mark(name).unwrap_or_default();
    }
}

/// Runs a task in the background.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Whether the box that an event comes from is checked.
pub fn is_checked(event: &web_sys::Event) -> bool {
    let target = event.target();
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}

/// The text of the field that an event comes from.
pub fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => other
            .dyn_into::<HtmlSelectElement>()
            .map(|select| select.value())
            .unwrap_or_default(),
    }
}

/// Fills the screen with the page, where the browser allows it: after a key or a click.
pub fn fill_screen() {
    if let Some(root) = gloo::utils::document().document_element() {
        root.request_fullscreen().unwrap_or_default();
    }
}

/// Seconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now() / 1000.0
}

/// Whether a file can be fetched from an address: it is one of the web, of this disk, or of what
/// the page itself holds.
pub(super) fn scheme_of_the_web(address: &str) -> bool {
    ["http:", "https:", "file:", "blob:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}
