//! Paper: a tree of plain data made into elements, shown while the browser prints.

use crate::export::paper::Node;
use gloo::utils::{body, document, window};
use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AddEventListenerOptions, Element, HtmlImageElement};

/// The class of the page's root while paper is shown in the place of the page.
const PRINTING: &str = "printing";

/// Prints a tree in the place of the page, which comes back afterwards, with the looks of the
/// style sheet at an address. Nothing where the elements cannot be made.
pub async fn print(paper: &Node, style: &str) -> Option<()> {
    // What an earlier print left, where the browser did not tell of its end.
    clear();
    dress("paper", style).await?;
    let element = make(paper)?;
    body().append_child(&element).ok()?;
    document()
        .document_element()?
        .class_list()
        .add_1(PRINTING)
        .ok()?;
    let pictures = element.get_elements_by_tag_name("img");
    for at in 0..pictures.length() {
        let picture = pictures.item(at)?.dyn_into::<HtmlImageElement>().ok()?;
        // A picture that cannot be drawn leaves its words.
        JsFuture::from(picture.decode()).await.unwrap_or_default();
    }
    let done = Closure::once_into_js(clear);
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    window()
        .add_event_listener_with_callback_and_add_event_listener_options(
            "afterprint",
            done.unchecked_ref(),
            &once,
        )
        .ok()?;
    let printed = window().print();
    if printed.is_err() {
        clear();
    }
    printed.ok()
}

/// Loads the style sheet of a name, once; a page that stands alone holds it, for no medium yet.
pub(super) async fn dress(name: &str, address: &str) -> Option<()> {
    let held = document()
        .query_selector(&format!("[data-sheet={name}]"))
        .ok()?;
    if let Some(held) = held {
        return held.remove_attribute("media").ok();
    }
    let link = document().create_element("link").ok()?;
    let attributes = [
        ("rel", "stylesheet"),
        ("href", address),
        ("data-sheet", name),
    ];
    for (name, value) in attributes {
        link.set_attribute(name, value).ok()?;
    }
    let loaded = Promise::new(&mut |resolve: Function, reject: Function| {
        for (event, answer) in [("load", resolve), ("error", reject)] {
            link.add_event_listener_with_callback(event, &answer)
                .unwrap_or_default();
        }
    });
    // After the styles of the page, some of which stand at its end.
    body().append_child(&link).ok()?;
    let loaded = JsFuture::from(loaded).await;
    if loaded.is_err() {
        link.remove();
    }
    loaded.ok().map(|_| ())
}

/// Whether paper is shown in the place of the page.
pub(super) fn is_printing() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.class_list().contains(PRINTING))
}

fn clear() {
    if let Some(root) = document().document_element() {
        root.class_list().remove_1(PRINTING).unwrap_or_default();
    }
    if let Ok(Some(paper)) = document().query_selector("body > .paper") {
        paper.remove();
    }
}

/// The element of a tree. Text becomes text, never markup.
fn make(node: &Node) -> Option<Element> {
    let Node::Element(name, attributes, inner) = node else {
        return None;
    };
    let element = document().create_element(name).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    for child in inner {
        match child {
            Node::Text(text) => {
                element.append_with_str_1(text).ok()?;
            }
            Node::Element(..) => {
                let child = make(child)?;
                element.append_child(&child).ok()?;
            }
        }
    }
    Some(element)
}
