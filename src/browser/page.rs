//! The page around the app: address, title, language, focus.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

/// The part of the address after the `?`, with it.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The whole address.
pub fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// The reader's preferred languages, best first, as BCP 47 tags.
pub fn languages() -> Vec<String> {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Writes the address, as a new entry of the history or over the present one. A browser may
/// refuse where there are too many changes at once; then the next one writes it.
pub fn write_search(search: &str, push: bool) {
    let path = window().location().pathname().unwrap_or_default();
    let address = format!("{path}{search}");
    if let Ok(history) = window().history() {
        let written = if push {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
        };
        written.unwrap_or_default();
    }
}

/// Calls back when the reader goes back or forward.
pub fn on_travel(back: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| back())
}

/// Calls back for each key pressed anywhere on the page: its name, and whether it goes into a
/// field. The key is taken when the answer is true.
pub fn on_key(pressed: impl Fn(&str, bool) -> bool + 'static) -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
            return;
        };
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let name = target.map(|target| target.tag_name()).unwrap_or_default();
        let typing = matches!(name.as_str(), "INPUT" | "SELECT" | "TEXTAREA");
        if pressed(&key.key(), typing) {
            event.prevent_default();
        }
    })
}

/// Sets the page's title, language and theme.
pub fn dress(title: &str, lang: &str, theme: &str) {
    document().set_title(title);
    if let Some(root) = document().document_element() {
        // Setting a plain attribute of an element that exists cannot fail.
        root.set_attribute("lang", lang).unwrap_or_default();
        root.set_attribute("data-theme", theme).unwrap_or_default();
    }
}

/// Marks the first frame with data, for whoever measures.
pub fn mark_drawn() {
    if let Some(performance) = window().performance() {
        performance.mark("hito:drawn").unwrap_or_default();
    }
}

/// Focuses the first element that a selector finds; whether there was one.
pub fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(found) = found else { return false };
    let html = found.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
    let svg = || {
        found
            .dyn_ref::<web_sys::SvgElement>()
            .map(web_sys::SvgElement::focus)
    };
    html.or_else(svg).is_some()
}

/// Focuses the element of an event; whether it is drawn.
pub fn focus_event(id: &str) -> bool {
    let quoted = id.replace('\\', "\\\\").replace('"', "\\\"");
    focus(&format!("[data-event=\"{quoted}\"]"))
}

/// The `data-event` of the element that has the focus.
pub fn focused_event() -> Option<String> {
    document().active_element()?.get_attribute("data-event")
}

/// Copies a text; tells whether the browser allowed it.
pub async fn copy(text: String) -> bool {
    let clipboard = window().navigator().clipboard();
    let there: &JsValue = clipboard.as_ref();
    if there.is_undefined() {
        return false;
    }
    let written = clipboard.write_text(&text);
    wasm_bindgen_futures::JsFuture::from(written).await.is_ok()
}

/// Runs a task in the background.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
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

/// Seconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now() / 1000.0
}
