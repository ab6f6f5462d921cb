//! Dialogs over the page, and menus in it.

use super::Host;
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

/// Opens a dialog over the page, which rests until it is closed. The browser keeps the focus
/// inside, closes it by Escape, and gives the focus back.
pub fn show_modal(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>()
        && !dialog.open()
    {
        // Fails only for a dialog that has left the page, which nobody waits for.
        dialog.show_modal().unwrap_or_default();
    }
}

/// Closes a dialog.
pub fn close_dialog(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Whether an event comes from an element itself, not from something in it.
pub fn is_target(event: &web_sys::Event, element: &Element) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target == *element)
}

/// Whether a dialog of this kind lies over the page: it takes the keys.
pub fn dialog_open(host: &Host) -> bool {
    host.find("dialog.modal[open]").is_some()
}

fn open_menu(host: &Host) -> Option<Element> {
    host.find("details.menu[open]")
}

/// Closes the menu that is open and focuses what opened it; whether one was.
pub fn close_menu(host: &Host) -> bool {
    let Some(menu) = open_menu(host) else {
        return false;
    };
    host.focus("details.menu[open] > summary");
    menu.remove_attribute("open").unwrap_or_default();
    true
}

/// Closes the menu that is open when the reader presses elsewhere, or moves the focus away.
pub fn close_menus_outside(host: &Host) -> [EventListener; 2] {
    ["pointerdown", "focusin"].map(|name| {
        let host = host.clone();
        EventListener::new(&document(), name, move |event| {
            if let Some(menu) = open_menu(&host)
                && !event.composed_path().includes(&menu, 0)
            {
                menu.remove_attribute("open").unwrap_or_default();
            }
        })
    })
}
