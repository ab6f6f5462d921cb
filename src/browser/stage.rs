//! What a presentation stands on: a dialog over the page, with the keys and the taps on it.

use super::sheet::dress;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{body, document, window};
use js_sys::{Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDialogElement, HtmlTextAreaElement, KeyboardEvent, PointerEvent};

/// What answers to keys by itself. A card of the overview does not: which one is chosen, the
/// show knows, and the focus only follows.
const CONTROL: &str = "a, button:not([data-card])";
/// A finger that moves less far, in CSS pixels, taps.
const SWIPE: f64 = 48.0;

/// A dialog over the page, which rests meanwhile.
#[derive(Clone, Debug)]
pub struct Stage {
    dialog: HtmlDialogElement,
}

impl Stage {
    /// A stage with the looks of the style sheet at an address; nothing where that or the
    /// dialog does not come, or where a stage is there already.
    pub async fn build(class: &str, style: &str) -> Option<Stage> {
        dress("present", style).await?;
        if document().query_selector("dialog.present").ok()?.is_some() {
            return None;
        }
        let dialog = document().create_element("dialog").ok()?;
        let dialog: HtmlDialogElement = dialog.dyn_into().ok()?;
        dialog.set_attribute("class", class).ok()?;
        body().append_child(&dialog).ok()?;
        Some(Stage { dialog })
    }

    /// Where the elements go.
    pub fn root(&self) -> Element {
        self.dialog.clone().into()
    }

    /// Opens it, under a name. The browser keeps the focus in it.
    pub fn open(&self, name: &str) {
        self.dialog
            .set_attribute("aria-label", name)
            .unwrap_or_default();
        if !self.dialog.open() {
            self.dialog.show_modal().unwrap_or_default();
        }
    }

    /// Closes it and takes it away: the focus goes where it was before.
    pub fn remove(&self) {
        self.dialog.close();
        self.dialog.remove();
    }

    /// Calls back when the browser closes it, as some do for a gesture.
    pub fn on_close(&self, closed: impl Fn() + 'static) -> EventListener {
        EventListener::new(&self.dialog, "close", move |_| closed())
    }

    /// Calls back for each key that is pressed: its name, whether the shift key is down, and
    /// whether a button or a link has the focus. A key that is taken goes nowhere else.
    pub fn on_key(&self, pressed: impl Fn(&str, bool, bool) -> bool + 'static) -> EventListener {
        let options = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        EventListener::new_with_options(&window(), "keydown", options, move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing() {
                return;
            }
            if pressed(&key.key(), key.shift_key(), closest(event, CONTROL)) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    }
}

/// A new element at the end of the page, for what lies over it, with the looks of the style sheet
/// of a name at an address; nothing where that does not come, or where there is one already.
pub async fn over_page(name: &str, style: &str) -> Option<Element> {
    dress(name, style).await?;
    let class = format!("{name}-over");
    if document().get_elements_by_class_name(&class).length() > 0 {
        return None;
    }
    let root = super::make("div")?;
    root.set_class_name(&class);
    super::put(&body(), &root);
    Some(root)
}

/// Selects the text of a field.
pub fn select_text(field: &Element) {
    if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        field.select();
    }
}

/// Whether an event comes from within what a selector finds.
fn closest(event: &web_sys::Event, selector: &str) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let found = target.and_then(|target| target.closest(selector).ok().flatten());
    found.is_some()
}

/// What a hand does on a slide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tap {
    /// Taps or clicks at this share of the width, from 0 to 1.
    At(f64),
    /// Swipes to the left.
    Left,
    /// Swipes to the right.
    Right,
}

/// Listens to taps, clicks and swipes on an element, but for those on a link or a button, and
/// those that mark text.
pub fn on_tap(element: &Element, tapped: impl Fn(Tap) + 'static) -> Vec<EventListener> {
    let begun: Rc<Cell<Option<(f64, f64)>>> = Rc::default();
    let tapped = Rc::new(tapped);
    let start = begun.clone();
    let down = EventListener::new(element, "pointerdown", move |event| {
        let pointer = event.dyn_ref::<PointerEvent>();
        let main = pointer.filter(|it| it.is_primary() && it.button() == 0);
        start.set(main.map(|it| (f64::from(it.client_x()), f64::from(it.client_y()))));
    });
    let (start, tell, on) = (begun, tapped, element.clone());
    let up = EventListener::new(element, "pointerup", move |event| {
        let (Some(pointer), Some((x, y))) = (event.dyn_ref::<PointerEvent>(), start.take()) else {
            return;
        };
        if closest(event, "a, button") {
            return;
        }
        let at = f64::from(pointer.client_x());
        let (dx, dy) = (at - x, f64::from(pointer.client_y()) - y);
        let touch = pointer.pointer_type() != "mouse";
        if touch && dx.abs() > SWIPE && dx.abs() > dy.abs() {
            tell(if dx < 0.0 { Tap::Left } else { Tap::Right });
        } else if dx.abs().max(dy.abs()) < 8.0 && !marks_text() {
            let place = on.get_bounding_client_rect();
            tell(Tap::At((at - place.left()) / place.width().max(1.0)));
        }
    });
    vec![down, up]
}

fn marks_text() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Whether what is in an element needs more height than it has.
pub fn overflows(element: &Element) -> bool {
    element.scroll_height() > element.client_height()
}

/// Fills the screen with the page, or no more. Browsers allow it only after a key or a click.
pub fn toggle_full_screen() {
    if document().fullscreen() {
        document().exit_fullscreen();
    } else {
        super::fill_screen();
    }
}

/// No more fills the screen.
pub fn leave_full_screen() {
    if document().fullscreen() {
        document().exit_fullscreen();
    }
}

/// Width and height of what is to be seen of the page, in CSS pixels.
pub fn screen() -> (f64, f64) {
    let number = |value: Result<JsValue, JsValue>| value.ok().and_then(|it| it.as_f64());
    let width = number(window().inner_width()).unwrap_or(1280.0);
    let height = number(window().inner_height()).unwrap_or(720.0);
    (width.max(1.0), height.max(1.0))
}

/// Calls back when that changes.
pub fn on_screen(changed: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "resize", move |_| changed())
}

/// Calls back when the page is left for good, or for another.
pub fn on_hide(hidden: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| hidden())
}

/// Opens a window, or takes the one that was opened under the name; whether the browser did.
pub fn open_window(address: &str, name: &str) -> bool {
    let opened =
        window().open_with_url_and_target_and_features(address, name, "popup,width=960,height=640");
    opened.ok().flatten().is_some()
}

/// The part of the address after the `?`, with it.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The page's address without what comes after the `?`.
pub fn base() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Writes the part of the address after the `?` over the present one.
pub fn replace_search(search: &str) {
    let path = window().location().pathname().unwrap_or_default();
    if let Ok(history) = window().history() {
        let address = format!("{path}{search}");
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(&address))
            .unwrap_or_default();
    }
}

/// Goes back one step of the history.
pub fn go_back() {
    if let Ok(history) = window().history() {
        history.back().unwrap_or_default();
    }
}

/// Calls back when the reader goes back or forward.
pub fn on_travel(travelled: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| travelled())
}

/// Calls the page in the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The time of day in the words of a language: hours and minutes.
pub fn time_of_day(lang: &str) -> String {
    let options = js_sys::Object::new();
    for part in ["hour", "minute"] {
        js_sys::Reflect::set(&options, &part.into(), &"2-digit".into()).unwrap_or_default();
    }
    let text = js_sys::Date::new_0().to_locale_time_string_with_options(lang, &options);
    text.into()
}

/// Answers once: a word that someone waits for.
#[derive(Clone, Debug)]
pub struct Answer {
    resolve: Rc<RefCell<Option<Function>>>,
    promise: Promise,
}

impl Default for Answer {
    fn default() -> Self {
        let resolve: Rc<RefCell<Option<Function>>> = Rc::default();
        let kept = resolve.clone();
        let promise = Promise::new(&mut |done, _| *kept.borrow_mut() = Some(done));
        Answer { resolve, promise }
    }
}

impl Answer {
    /// Answers, where that has not been done.
    pub fn give(&self, word: &str) {
        if let Some(done) = self.resolve.borrow_mut().take() {
            done.call1(&JsValue::NULL, &word.into()).unwrap_or_default();
        }
    }

    /// The word, once it is there.
    pub async fn wait(&self) -> String {
        let word = JsFuture::from(self.promise.clone()).await;
        word.ok()
            .and_then(|word| word.as_string())
            .unwrap_or_default()
    }
}
