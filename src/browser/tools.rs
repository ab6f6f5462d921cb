//! The modules that are loaded when they are asked for, once each.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// Gives the module of a name, from whoever started this one: only a script can import.
    static LOADER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says how another module is loaded: a function of its name that promises it.
pub fn tools_from(load: Function) {
    LOADER.with(|loader| *loader.borrow_mut() = Some(load));
}

/// What a function of a module answers; nothing where the module does not come.
async fn ask(module: &str, name: &str, arguments: &Array) -> Option<JsValue> {
    let load = LOADER.with(|loader| loader.borrow().clone())?;
    let promise: Promise = load
        .call1(&JsValue::NULL, &module.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let module = JsFuture::from(promise).await.ok()?;
    let function: Function = Reflect::get(&module, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(&JsValue::NULL, arguments).ok()
}

/// What is wrong with a file, as [`crate::tools::problems`] packs it; nothing where that part
/// of the page does not load.
pub async fn problems(file: &[u8], mend: bool) -> Option<Vec<String>> {
    let arguments = Array::of2(&Uint8Array::from(file).into(), &mend.into());
    let texts: Array = ask("tools", "problems", &arguments)
        .await?
        .dyn_into()
        .ok()?;
    Some(texts.iter().filter_map(|text| text.as_string()).collect())
}

/// Asks a function of a module to do what `what` says of a file, as `address` shows it, with
/// the app's files in the folder `home`: what it answers. Nothing where that part of the page
/// does not load, or fails.
pub async fn tool(
    (module, name): (&str, &str),
    file: &[u8],
    address: &str,
    what: &str,
    home: &str,
) -> Option<String> {
    let file = Uint8Array::from(file);
    let arguments = Array::of4(&file, &address.into(), &what.into(), &home.into());
    let promise: Promise = ask(module, name, &arguments).await?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}
