//! Where an app stands: on a page of its own, in an element of someone else's page, or nowhere
//! at all, when a page is written on the machine that builds it.
//!
//! Whatever an app looks up or changes around itself goes through its [`Host`], so that
//! several apps share a page and none touches what is not its own.

use super::page::scheme_of_the_web;
use super::sheet::is_printing;
use super::within::topmost;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement, Url};

/// Where an app stands. Clones stand in the same place.
#[derive(Clone, Debug)]
pub struct Host(Rc<Place>);

enum Place {
    Nowhere,
    Page { home: String, file: String },
    Element(Guest),
}

/// An element of someone else's page.
struct Guest {
    /// What holds the app, within a shadow tree.
    root: Element,
    /// The address of the folder of the app's files, which is that of the app's own page too.
    home: String,
    /// What a page of the app's own would have after the `?` of its address.
    search: RefCell<String>,
    /// Who is told when a script changes that.
    travel: RefCell<Option<Box<dyn Fn()>>>,
    /// Hears what happens: a word, and what there is to tell of it.
    told: Function,
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Place::Nowhere => "Nowhere",
            Place::Page { .. } => "Page",
            Place::Element(_) => "Element",
        })
    }
}

/// An event in a page that was written before the app came.
const ENTRY: &str = "[id^=\"event-\"]";

/// Where a reader was in a page that was written before the app came.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The event they were at, and how far below the top of the window it stood, in CSS pixels.
    pub event: Option<(String, f64)>,
    /// Whether something of the page had the focus.
    pub focused: bool,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Host {
    fn default() -> Self {
        Host::nowhere()
    }
}

impl Host {
    /// No browser at all: every question has an empty answer, and nothing is done.
    pub fn nowhere() -> Host {
        Host(Rc::new(Place::Nowhere))
    }

    /// A page that is the app's alone. `home` is the address of the folder that the app's
    /// files are in; the page may be in another one, as those of other languages are. `file`
    /// is the way from there to the file that is shown where the address names none.
    pub fn page(home: String, file: String) -> Host {
        Host(Rc::new(Place::Page { home, file }))
    }

    /// An element of someone else's page. `root` holds the app within a shadow tree; `home` is
    /// the address of the folder of the app's files; `search` stands for what an address has
    /// after its `?`; `told` hears what happens.
    pub fn element(root: Element, home: String, search: String, told: Function) -> Host {
        Host(Rc::new(Place::Element(Guest {
            root,
            home,
            search: RefCell::new(search),
            travel: RefCell::default(),
            told,
        })))
    }

    fn there(&self) -> bool {
        !matches!(*self.0, Place::Nowhere)
    }

    fn guest(&self) -> Option<&Guest> {
        match &*self.0 {
            Place::Element(guest) => Some(guest),
            _ => None,
        }
    }

    /// Whether the page is someone else's.
    pub fn is_guest(&self) -> bool {
        self.guest().is_some()
    }

    /// Where keys are listened to: a guest hears only those pressed within it.
    pub(super) fn ear(&self) -> EventTarget {
        match self.guest() {
            Some(guest) => guest.root.clone().into(),
            None => document().into(),
        }
    }

    /// Goes to what a script asks of an element, as to another entry of the history.
    pub fn travel(&self, search: &str) {
        let Some(guest) = self.guest() else {
            return;
        };
        *guest.search.borrow_mut() = search.to_owned();
        if let Some(back) = &*guest.travel.borrow() {
            back();
        }
    }

    /// Lets go of whoever listens, so that nothing keeps the other alive.
    pub fn leave(&self) {
        if let Some(guest) = self.guest() {
            guest.travel.take();
        }
    }

    /// The address of the page that links lead to, without its query; empty on that page.
    pub fn links(&self) -> &str {
        self.guest().map_or("", |guest| &guest.home)
    }

    /// Tells whoever put the app here what happened.
    fn tell(&self, what: &str, detail: &str) {
        if let Some(guest) = self.guest() {
            // Whoever fails to listen does not stop the app.
            let _ = guest
                .told
                .call2(&JsValue::NULL, &what.into(), &detail.into());
        }
    }

    /// The part of the address after the `?`, with it.
    pub fn search(&self) -> String {
        match &*self.0 {
            Place::Nowhere => String::new(),
            Place::Page { .. } => window().location().search().unwrap_or_default(),
            Place::Element(guest) => guest.search.borrow().clone(),
        }
    }

    /// The event that the address names after the `#`, as the links of a page do that was
    /// written before the app came.
    pub fn fragment_event(&self) -> Option<String> {
        if !matches!(*self.0, Place::Page { .. }) {
            return None;
        }
        let hash = window().location().hash().ok()?;
        let id = js_sys::decode_uri_component(hash.strip_prefix("#event-")?).ok()?;
        id.as_string()
    }

    /// The address that shows what the app shows now.
    pub fn href(&self) -> String {
        if !self.there() {
            return String::new();
        }
        if let Some(guest) = self.guest() {
            return format!("{}{}", guest.home, guest.search.borrow());
        }
        window().location().href().unwrap_or_default()
    }

    /// Writes the address, as a new entry of the history or over the present one. A browser
    /// may refuse where there are too many changes at once; then the next one writes it.
    pub fn write_search(&self, search: &str, push: bool) {
        if !self.there() {
            return;
        }
        if let Some(guest) = self.guest() {
            if *guest.search.borrow() != search {
                *guest.search.borrow_mut() = search.to_owned();
                self.tell("change", search);
            }
            return;
        }
        let path = window().location().pathname().unwrap_or_default();
        // A page in a frame stays one.
        let now = window().location().search().unwrap_or_default();
        let framed = now
            .split(['?', '&'])
            .any(|part| part.split('=').next() == Some("embed"));
        let frame = match (framed, search.is_empty()) {
            (false, _) => "",
            (true, true) => "?embed",
            (true, false) => "&embed",
        };
        let address = [&path, search, frame].concat();
        if let Ok(history) = window().history() {
            let written = if push {
                history.push_state_with_url(&JsValue::NULL, "", Some(&address))
            } else {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
            };
            written.unwrap_or_default();
        }
    }

    /// The whole address of a file that the state names, or of the one that is shown where it
    /// names none; nothing where that is none of the web.
    pub fn file(&self, src: Option<&str>) -> Option<String> {
        let (home, file) = match &*self.0 {
            Place::Nowhere => return None,
            Place::Page { home, file } => (home, file.as_str()),
            Place::Element(guest) => (&guest.home, ""),
        };
        let address = Url::new_with_base(src.unwrap_or(file), home).ok()?.href();
        scheme_of_the_web(&address).then_some(address)
    }

    /// Calls back when the reader goes back or forward.
    pub fn on_travel(&self, back: impl Fn() + 'static) -> Option<EventListener> {
        if let Some(guest) = self.guest() {
            *guest.travel.borrow_mut() = Some(Box::new(back));
            return None;
        }
        self.there()
            .then(|| EventListener::new(&window(), "popstate", move |_| back()))
    }

    /// Calls back for each key pressed where the app listens: its name, and whether it goes
    /// into a field. The key is taken when the answer is true.
    pub fn on_key(&self, pressed: impl Fn(&str, bool) -> bool + 'static) -> Option<EventListener> {
        if !self.there() {
            return None;
        }
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&self.ear(), "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                    return;
                };
                if key.ctrl_key() || key.meta_key() || key.alt_key() {
                    return;
                }
                let target = event
                    .target()
                    .and_then(|target| target.dyn_into::<HtmlElement>().ok());
                let name = target.map(|target| target.tag_name()).unwrap_or_default();
                let typing = matches!(name.as_str(), "INPUT" | "SELECT" | "TEXTAREA");
                if pressed(&key.key(), typing) {
                    event.prevent_default();
                }
            });
        Some(listener)
    }

    /// Calls back when the browser's keys for printing are pressed on a page of the app's own,
    /// in the place of what they do.
    pub fn on_print_keys(&self, pressed: impl Fn() + 'static) -> Option<EventListener> {
        if !matches!(*self.0, Place::Page { .. }) {
            return None;
        }
        let options = EventListenerOptions::enable_prevent_default();
        let keys = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let key = event.dyn_ref::<web_sys::KeyboardEvent>();
            let asked = key.is_some_and(|key| {
                (key.ctrl_key() || key.meta_key())
                    && !key.alt_key()
                    && !key.shift_key()
                    && key.key().eq_ignore_ascii_case("p")
            });
            if asked {
                event.prevent_default();
                pressed();
            }
        });
        Some(keys)
    }

    /// Calls back before the browser puts a page of the app's own on paper as it stands, and
    /// afterwards. What the page draws meanwhile without waiting is on the paper.
    pub fn on_paper(&self, told: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
        if !matches!(*self.0, Place::Page { .. }) {
            return Vec::new();
        }
        let listen = |name, on| {
            let told = told.clone();
            EventListener::new(&window(), name, move |_| {
                // Paper of its own takes the place of the page.
                if !is_printing() {
                    told(on);
                }
            })
        };
        vec![listen("beforeprint", true), listen("afterprint", false)]
    }

    /// Calls back when the reader shows that they are there: with a pointer, a key, or in some
    /// other way that ends in a click. More than once.
    pub fn on_sign(&self, told: impl Fn() + Clone + 'static) -> Vec<EventListener> {
        if !self.there() {
            return Vec::new();
        }
        let listen = |name| {
            let told = told.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&self.ear(), name, options, move |_| told())
        };
        ["pointermove", "pointerdown", "keydown", "focusin", "click"]
            .map(listen)
            .into()
    }

    /// The address of the folder of the app's files; empty where there is none.
    pub fn home(&self) -> String {
        match &*self.0 {
            Place::Nowhere => String::new(),
            Place::Page { home, .. } => home.clone(),
            Place::Element(guest) => guest.home.clone(),
        }
    }

    /// Tells whoever put the app here that it shows something: a timeline, where it is `ready`.
    pub fn appear(&self, ready: bool) {
        self.tell(if ready { "ready" } else { "error" }, "");
    }

    /// Where the reader is in what the page showed before the app came, if anywhere but at its
    /// beginning.
    pub fn reading(&self) -> Option<Reading> {
        let written = self.written()?;
        let focused = written.query_selector(":focus").ok().flatten();
        let entry = match &focused {
            Some(focused) => focused.closest(ENTRY).ok().flatten(),
            None => topmost(&written, ENTRY),
        };
        let event = entry.and_then(|entry| {
            let id = entry.id();
            let top = entry.get_bounding_client_rect().top();
            Some((id.strip_prefix("event-")?.to_owned(), top))
        });
        let focused = focused.is_some();
        (focused || event.is_some()).then_some(Reading { event, focused })
    }

    /// Puts the app in the place of what the page showed before it came.
    pub fn take_place(&self) {
        if let Some(written) = self.written() {
            written.remove();
        }
    }

    fn written(&self) -> Option<Element> {
        let page = matches!(*self.0, Place::Page { .. });
        page.then(|| document().get_element_by_id("written"))?
    }

    /// Brings the reader back to where they were.
    pub fn keep_reading(&self, reading: &Reading) {
        let entry = reading.event.as_ref().and_then(|(id, top)| {
            let selector = selector("data-event", id);
            let now = self.find(&selector)?.get_bounding_client_rect().top();
            window().scroll_by_with_x_and_y(0.0, now - top);
            Some(selector)
        });
        if reading.focused {
            self.focus(entry.as_deref().unwrap_or("#main"));
        }
    }

    /// Sets the title, the language and the theme of a page that is the app's; the last two of
    /// an element.
    pub fn dress(&self, title: &str, lang: &str, theme: &str) {
        let root = match &*self.0 {
            Place::Nowhere => return,
            Place::Element(guest) => guest.root.parent_element(),
            Place::Page { .. } => {
                document().set_title(title);
                document().document_element()
            }
        };
        if let Some(root) = root {
            // Setting a plain attribute of an element that exists cannot fail.
            root.set_attribute("lang", lang).unwrap_or_default();
            root.set_attribute("data-theme", theme).unwrap_or_default();
        }
    }

    /// The first element of the app that a selector finds.
    pub fn find(&self, selector: &str) -> Option<Element> {
        let found = match &*self.0 {
            Place::Nowhere => return None,
            Place::Page { .. } => document().query_selector(selector),
            Place::Element(guest) => guest.root.query_selector(selector),
        };
        found.ok().flatten()
    }

    /// The element of the app that has the focus.
    pub fn focused(&self) -> Option<Element> {
        match &*self.0 {
            Place::Nowhere => None,
            Place::Page { .. } => document().active_element(),
            Place::Element(_) => self.find(":focus"),
        }
    }

    /// Whether nothing that is to be seen has the focus.
    pub fn has_no_focus(&self) -> bool {
        let hidden = |it: &Element| {
            let html = it.dyn_ref::<HtmlElement>();
            it.tag_name() == "BODY" || html.is_some_and(|html| html.offset_width() == 0)
        };
        self.focused().is_none_or(|it| hidden(&it))
    }

    /// Focuses the first element that a selector finds; whether there was one.
    pub fn focus(&self, selector: &str) -> bool {
        let Some(found) = self.find(selector) else {
            return false;
        };
        let html = found.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
        let svg = || {
            found
                .dyn_ref::<web_sys::SvgElement>()
                .map(web_sys::SvgElement::focus)
        };
        html.or_else(svg).is_some()
    }

    /// Focuses the element of an event; whether it is drawn.
    pub fn focus_event(&self, id: &str) -> bool {
        self.focus(&selector("data-event", id))
    }

    /// The selector of the link that has the focus, where it is one to an event or an
    /// instrument.
    pub fn focused_place(&self) -> Option<String> {
        let focused = self.focused()?;
        let names = [
            "data-event",
            "data-event-link",
            "data-instrument",
            "data-open-instrument",
        ];
        names
            .iter()
            .find_map(|name| Some(selector(name, &focused.get_attribute(name)?)))
    }

    /// The `data-event` of the element that has the focus.
    pub fn focused_event(&self) -> Option<String> {
        self.focused()?.get_attribute("data-event")
    }
}

/// The selector of the elements with a value in an attribute.
pub fn selector(attribute: &str, value: &str) -> String {
    let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
    format!("[{attribute}=\"{quoted}\"]")
}
