//! The entry of the third module, which the page loads when a timeline is presented or shared. It hands
//! over to [`hito::embed`] and decides nothing.

use hito::embed;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Presents a file as `address` shows it, until the reader leaves: see [`embed::present`].
/// `home` is the address of the folder of the app's files.
#[wasm_bindgen]
pub async fn present(
    file: Vec<u8>,
    address: String,
    ask: String,
    home: String,
) -> Result<String, JsValue> {
    let left = embed::present(file, &address, &ask, home).await;
    left.ok_or(JsValue::NULL)
}

/// Shares what `address` shows, until the reader closes the dialog: see [`embed::share`].
#[wasm_bindgen]
pub async fn share(
    _file: Vec<u8>,
    address: String,
    ask: String,
    home: String,
) -> Result<String, JsValue> {
    let shared = embed::share(&address, &ask, home).await;
    shared.ok_or(JsValue::NULL)
}

fn main() {}
