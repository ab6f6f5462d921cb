//! Dialogs over the page, and menus in it.

use super::Host;
use gloo::events::{EventListener, EventListenerOptions};
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

/// The class of a menu that goes to the left of its button.
const TURNED: &str = "menu-end";

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

/// Minds the menus: the one that is open closes when the reader presses elsewhere, or moves the
/// focus away, and one that opens stays within the page.
pub fn mind_menus(host: &Host) -> [EventListener; 3] {
    let closes = |name: &'static str| {
        let host = host.clone();
        EventListener::new(&document(), name, move |event| {
            if let Some(menu) = open_menu(&host)
                && !event.composed_path().includes(&menu, 0)
            {
                menu.remove_attribute("open").unwrap_or_default();
            }
        })
    };
    let options = EventListenerOptions::run_in_capture_phase();
    let there = host.clone();
    // It does not bubble.
    let opens = EventListener::new_with_options(&host.ear(), "toggle", options, move |_| {
        if let Some(menu) = open_menu(&there) {
            keep_within(&menu);
        }
    });
    [closes("pointerdown"), closes("focusin"), opens]
}

/// Turns a menu to the left where it would leave the page on the right.
fn keep_within(menu: &Element) {
    let classes = menu.class_list();
    classes.remove_1(TURNED).unwrap_or_default();
    let page = document().document_element();
    let width = page.map_or(0, |page| page.client_width());
    let body = menu.query_selector(".menu-body").ok().flatten();
    if body.is_some_and(|body| body.get_bounding_client_rect().right() > f64::from(width)) {
        classes.add_1(TURNED).unwrap_or_default();
    }
}
