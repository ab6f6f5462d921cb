//! How wide an element is.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// How wide an element is now, in CSS pixels.
pub fn width(element: &Element) -> f64 {
    element.get_bounding_client_rect().width()
}

/// Watches the width of an element until it is dropped.
#[derive(Debug)]
pub struct Width {
    observer: Option<ResizeObserver>,
    _closure: Closure<dyn FnMut(js_sys::Array)>,
}

impl Width {
    /// Tells the width of an element, in CSS pixels, now and whenever it changes.
    pub fn watch(element: &Element, changed: impl Fn(f64) + 'static) -> Width {
        let closure = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let entry: Result<ResizeObserverEntry, JsValue> = entries.get(0).dyn_into();
            if let Ok(entry) = entry {
                changed(entry.content_rect().width());
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Width {
            observer,
            _closure: closure,
        }
    }
}

impl Drop for Width {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
