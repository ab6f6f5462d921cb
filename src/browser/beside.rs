//! What lies beside the app, which only whoever started it knows: a page and its folder, or one
//! file that holds everything.

use js_sys::{Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static KNOWN: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says who knows what lies beside the app: a function of a name that promises an address, or
/// an empty text for a script that it has run.
pub fn beside_from(known: Function) {
    KNOWN.with(|there| *there.borrow_mut() = Some(known));
}

/// The address of what has a name, or an empty text once the script of that name has run;
/// nothing where there is none, or it does not come.
pub async fn beside(name: &str) -> Option<String> {
    let known = KNOWN.with(|there| there.borrow().clone())?;
    let promise = known.call1(&JsValue::NULL, &name.into()).ok()?;
    let promise: Promise = promise.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}
