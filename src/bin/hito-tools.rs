//! The entry of the second module, which the page loads when it is asked for what few readers
//! need. It hands over to [`hito::tools`] and decides nothing.

use hito::browser::{self, Loading};
use hito::export::ask::{Ask, alone, answer, sheets};
use hito::export::single::TEMPLATE;
use hito::tools;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is wrong with a file: see [`tools::problems`].
#[wasm_bindgen]
pub fn problems(file: &[u8], mend: bool) -> Vec<String> {
    tools::problems(file, mend)
}

/// Saves what [`Ask`] says of a file as `address` shows it; the name of the file. `home` is the
/// address of the folder of the app's files, or where there is none that of the template alone.
#[wasm_bindgen]
pub async fn save(
    file: Vec<u8>,
    address: String,
    ask: String,
    home: String,
) -> Result<String, JsValue> {
    let ask = Ask::read(&ask);
    let answer = if ask.is_single() {
        let name = if home.ends_with('/') { TEMPLATE } else { "" };
        let template = browser::load(&Loading::new(), Some(home + name), |_, _| {}).await;
        let template = template.map_err(|_| JsValue::NULL)?;
        alone(&file, &address, &ask, &String::from_utf8_lossy(&template))
    } else {
        answer(&file, &address, &ask)
    };
    let answer = answer.ok_or(JsValue::NULL)?;
    let saved = if ask.is_pixels() {
        browser::save_picture(&answer.name, &answer.text, ask.scale).await
    } else {
        browser::save(&answer.name, answer.media_type, &answer.text)
    };
    saved.map(|()| answer.name).ok_or(JsValue::NULL)
}

/// Prints what [`Ask`] says of a file as `address` shows it. `home` is the address of the
/// folder of the app's files.
#[wasm_bindgen]
pub async fn print(
    file: Vec<u8>,
    address: String,
    ask: String,
    home: String,
) -> Result<String, JsValue> {
    let sheets = sheets(&file, &address, &Ask::read(&ask)).ok_or(JsValue::NULL)?;
    let printed = browser::print(&sheets, &format!("{home}paper.css")).await;
    printed.map(|()| String::new()).ok_or(JsValue::NULL)
}

fn main() {}
