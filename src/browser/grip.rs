//! Dragging a small thing that moves with the hand.

use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Listens to drags of an element until it is dropped.
#[derive(Debug)]
pub struct Grip {
    _listeners: Vec<EventListener>,
}

impl Grip {
    /// Tells how far the pointer went since it was told last, in CSS pixels to the right. The
    /// element has the pointer from the press on, for it may be smaller than one step of it.
    pub fn listen(element: &Element, moved: impl Fn(f64) + 'static) -> Grip {
        let moved = Rc::new(moved);
        let held: Rc<Cell<Option<(i32, f64)>>> = Rc::default();
        let names = ["pointerdown", "pointermove", "pointerup", "pointercancel"];
        let listeners = names.map(|name| {
            let (on, moved, held) = (element.clone(), moved.clone(), held.clone());
            EventListener::new(element, name, move |event| {
                let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
                    return;
                };
                let (id, x) = (pointer.pointer_id(), f64::from(pointer.client_x()));
                // What is below must not be moved too.
                event.stop_propagation();
                match (name, held.get()) {
                    ("pointerdown", None) if pointer.button() == 0 => {
                        held.set(Some((id, x)));
                        on.set_pointer_capture(id).unwrap_or_default();
                    }
                    ("pointermove", Some((holder, was))) if holder == id => {
                        held.set(Some((id, x)));
                        if x != was {
                            moved(x - was);
                        }
                    }
                    ("pointerup" | "pointercancel", Some((holder, _))) if holder == id => {
                        held.set(None);
                    }
                    _ => {}
                }
            })
        });
        Grip {
            _listeners: listeners.into(),
        }
    }
}
