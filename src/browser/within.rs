//! What has the focus within an element: the same in a page and in a shadow tree.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement, SvgElement};

/// Whether an element, or something in it, has the focus.
pub fn has_focus(root: &Element) -> bool {
    root.matches(":focus-within").unwrap_or(false)
}

/// Whether nothing has the focus, as after an element that had it is gone.
pub fn focus_is_lost() -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// An attribute of what has the focus within an element.
pub fn focused_attribute(root: &Element, name: &str) -> Option<String> {
    let focused = root.query_selector(":focus").ok().flatten()?;
    focused.get_attribute(name)
}

/// Focuses the first element with an attribute of this value; whether there was one.
pub fn focus_within(root: &Element, attribute: &str, value: &str) -> bool {
    let value = value.replace('\\', "\\\\").replace('"', "\\\"");
    let found = root.query_selector(&format!("[{attribute}=\"{value}\"]"));
    let Some(found) = found.ok().flatten() else {
        return false;
    };
    focus_on(&found);
    true
}

/// The first element of a selector that begins in the window or below; nothing where the first
/// of all does.
pub(super) fn topmost(root: &Element, selector: &str) -> Option<Element> {
    let found = root.query_selector_all(selector).ok()?;
    let mut all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    let above = |element: &Element| element.get_bounding_client_rect().top() < 0.0;
    if !above(&all.next()?) {
        return None;
    }
    all.find(|element| !above(element))
}

/// Focuses an element.
pub fn focus_on(element: &Element) {
    if let Some(html) = element.dyn_ref::<HtmlElement>() {
        html.focus().unwrap_or_default();
    } else if let Some(svg) = element.dyn_ref::<SvgElement>() {
        svg.focus().unwrap_or_default();
    }
}

/// Focuses an element, and leaves the page where it is.
pub fn focus_in_place(element: &Element) {
    let stays = FocusOptions::new();
    stays.set_prevent_scroll(true);
    if let Some(html) = element.dyn_ref::<HtmlElement>() {
        html.focus_with_options(&stays).unwrap_or_default();
    }
}

/// Opens a dialog above everything else, which then has the focus until it is closed.
pub fn open_dialog(element: &Element) {
    if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>()
        && !dialog.open()
    {
        dialog.show_modal().unwrap_or_default();
    }
}
