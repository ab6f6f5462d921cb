//! Wheel, drag and pinch on an element.

use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};

/// How far a pointer goes before it drags, in CSS pixels; less is a click.
const DRAG: f64 = 4.0;

/// What the reader's hand does. Places are pixels from the left edge of the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Makes time `factor` times as long about a place.
    Zoom {
        /// More than 1 shows more time.
        factor: f64,
        /// What stays where it is.
        x: f64,
    },
    /// Moves time by pixels, to the right for a positive number.
    Pan(f64),
}

/// Listens to gestures on an element until it is dropped.
#[derive(Debug)]
pub struct Gestures {
    _listeners: Vec<EventListener>,
}

impl Gestures {
    /// Tells each gesture on an element. The wheel zooms with Ctrl (as a trackpad's pinch
    /// does), pans sideways, and else is left to the page, which must not be trapped.
    pub fn listen(element: &Element, done: impl Fn(Gesture) + 'static) -> Gestures {
        let done = Rc::new(done);
        let taking = EventListenerOptions::enable_prevent_default();
        let on = element.clone();
        let tell = done.clone();
        let wheel = EventListener::new_with_options(element, "wheel", taking, move |event| {
            let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
                return;
            };
            let (dx, dy) = (wheel.delta_x(), wheel.delta_y());
            let line = if wheel.delta_mode() == 0 { 1.0 } else { 24.0 };
            let x = f64::from(wheel.client_x()) - on.get_bounding_client_rect().left();
            if wheel.ctrl_key() || wheel.meta_key() {
                // A notch of a wheel is some 100 pixels; a pinch comes in small steps.
                let factor = (dy * line * if dy.abs() < 40.0 { 0.01 } else { 0.002 }).exp();
                tell(Gesture::Zoom { factor, x });
            } else if wheel.shift_key() || dx.abs() > dy.abs() {
                let way = if dx == 0.0 { dy } else { dx };
                tell(Gesture::Pan(-way * line));
            } else {
                return;
            }
            event.prevent_default();
        });
        let mut listeners = vec![wheel];
        let hands = Rc::new(RefCell::new(Hands::default()));
        for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
            let (on, tell, hands) = (element.clone(), done.clone(), hands.clone());
            listeners.push(EventListener::new(element, name, move |event| {
                if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
                    let gesture = hands.borrow_mut().take(name, pointer, &on);
                    gesture.into_iter().for_each(|gesture| tell(gesture));
                }
            }));
        }
        // A click that ends a drag must not open what happens to be below.
        listeners.push(EventListener::new_with_options(
            element,
            "click",
            EventListenerOptions {
                phase: gloo::events::EventListenerPhase::Capture,
                passive: false,
            },
            move |event| {
                if std::mem::take(&mut hands.borrow_mut().dragged) {
                    event.prevent_default();
                    event.stop_propagation();
                }
            },
        ));
        Gestures {
            _listeners: listeners,
        }
    }
}

/// The pointers that are down, by id: where each began and where it is.
#[derive(Debug, Default)]
struct Hands {
    down: BTreeMap<i32, (f64, f64)>,
    dragging: bool,
    dragged: bool,
}

impl Hands {
    fn take(&mut self, name: &str, pointer: &PointerEvent, on: &Element) -> Vec<Gesture> {
        let id = pointer.pointer_id();
        let x = f64::from(pointer.client_x()) - on.get_bounding_client_rect().left();
        match name {
            "pointerdown" if pointer.button() == 0 => {
                self.down.insert(id, (x, x));
                self.dragged = false;
            }
            "pointermove" => return self.moved(id, x, on),
            "pointerup" | "pointercancel" => {
                self.down.remove(&id);
                if self.down.is_empty() {
                    self.dragged = std::mem::take(&mut self.dragging);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn moved(&mut self, id: i32, x: f64, on: &Element) -> Vec<Gesture> {
        let Some(&(began, was)) = self.down.get(&id) else {
            return Vec::new();
        };
        if !self.dragging && self.down.len() == 1 && (x - began).abs() < DRAG {
            return Vec::new();
        }
        if !self.dragging {
            self.dragging = true;
            // Without capture a drag only ends at the element's edge.
            on.set_pointer_capture(id).unwrap_or_default();
        }
        let other = self
            .down
            .iter()
            .find(|(other, _)| **other != id)
            .map(|(_, (_, x))| *x);
        self.down.insert(id, (began, x));
        match other {
            None => vec![Gesture::Pan(x - was)],
            Some(other) => {
                let (before, after) = ((was - other).abs().max(8.0), (x - other).abs().max(8.0));
                vec![
                    Gesture::Zoom {
                        factor: before / after,
                        x: (was + other) / 2.0,
                    },
                    Gesture::Pan((x - was) / 2.0),
                ]
            }
        }
    }
}
