//! Saves and prints what the menu of exports asks for.

use crate::browser::{self, Loading};
use crate::export::ask::{Ask, alone, answer, sheets};
use crate::export::single::TEMPLATE;

/// Saves what is asked for of a file as `address` shows it; the name of what was saved.
pub async fn save(file: Vec<u8>, address: String, ask: Ask) -> Option<String> {
    let answer = if ask.is_single() {
        let template = browser::beside(TEMPLATE).await;
        let template = browser::load(&Loading::new(), template, |_, _| {}).await;
        alone(
            &file,
            &address,
            &ask,
            &String::from_utf8_lossy(&template.ok()?),
        )
    } else {
        answer(&file, &address, &ask)
    }?;
    let saved = if ask.is_pixels() {
        browser::save_picture(&answer.name, &answer.text, ask.scale).await
    } else {
        browser::save(&answer.name, answer.media_type, &answer.text)
    };
    saved.map(|()| answer.name)
}

/// Prints what is asked for of a file as `address` shows it; no words. `home` is the address of
/// the folder of the app's files.
pub async fn print(file: Vec<u8>, address: String, ask: Ask, home: String) -> Option<String> {
    let sheets = sheets(&file, &address, &ask)?;
    let printed = browser::print(&sheets, &format!("{home}paper.css")).await;
    printed.map(|()| String::new())
}
