//! Copying for the reader.

use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Clipboard, ClipboardItem};

/// The clipboard; a page that is not served safely has none.
fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    let there: &JsValue = clipboard.as_ref();
    (!there.is_undefined()).then_some(clipboard)
}

/// Copies a text; tells whether the browser allowed it.
pub async fn copy(text: String) -> bool {
    match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
        None => false,
    }
}

/// Copies a table as text and as HTML, so that each program takes what it understands;
/// tells whether the browser allowed it.
pub async fn copy_table(text: String, html: String) -> bool {
    match rich(&text, &html) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => copy(text).await,
    }
}

fn rich(text: &str, html: &str) -> Option<js_sys::Promise> {
    let kinds = Object::new();
    for (kind, text) in [("text/plain", text), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&text.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Reflect::set(&kinds, &kind.into(), &blob).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()?;
    Some(clipboard()?.write(&Array::of1(&item)))
}
