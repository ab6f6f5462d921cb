//! The browser entry: what the script of the page calls once the module is there.

use hito::{browser, embed};
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app on a page of its own: see [`embed::page`].
#[wasm_bindgen]
pub fn page(home: String, file: String, lang: String) {
    embed::page(home, file, lang);
}

/// Puts the app into an element of someone else's page: see [`embed::Mounted`].
#[wasm_bindgen]
pub struct Mounted(embed::Mounted);

#[wasm_bindgen]
impl Mounted {
    /// Mounts the app: see [`embed::Mounted::new`].
    #[wasm_bindgen(constructor)]
    pub fn new(
        frame: &web_sys::Element,
        home: String,
        search: String,
        told: js_sys::Function,
    ) -> Mounted {
        Mounted(embed::Mounted::new(frame, home, search, told))
    }

    /// Shows what an address would have after its `?`.
    pub fn show(&self, search: &str) {
        self.0.show(search);
    }

    /// What an address would have after its `?` for what is shown.
    pub fn search(&self) -> String {
        self.0.search()
    }

    /// Ends the app and empties its element.
    pub fn end(self) {
        self.0.end();
    }
}

/// Says who knows what lies beside the app: see [`browser::beside_from`].
#[wasm_bindgen]
pub fn beside(known: js_sys::Function) {
    browser::beside_from(known);
}

fn main() {}
