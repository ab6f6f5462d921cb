//! Wheel, drag, pinch and taps on an element.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};

/// How far a pointer goes before it drags, in CSS pixels; less is a tap.
const DRAG: f64 = 4.0;
/// Two taps within so many milliseconds and pixels are a double tap.
const DOUBLE: (f64, f64) = (350.0, 24.0);
/// The speed of a drag is that of its last milliseconds.
const RECENT: f64 = 90.0;
/// What a tap does not go through to.
const OWN: &str = "a, button, [role=button], [role=listitem]";

/// What the reader's hand does. Places are pixels from the left edge of the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Puts a hand on the element: whatever moves by itself stands still.
    Touch,
    /// Makes time `factor` times as long about a place.
    Zoom {
        /// More than 1 shows more time.
        factor: f64,
        /// What stays where it is.
        x: f64,
    },
    /// Moves time by pixels, to the right for a positive number.
    Pan(f64),
    /// Lets go while dragging so fast, in pixels per millisecond.
    Fling(f64),
    /// Taps twice at a place; out instead of in with a modifier.
    DoubleTap {
        /// Where.
        x: f64,
        /// Whether a modifier asks for the opposite.
        out: bool,
    },
    /// Draws a box from here to there.
    Box(f64, f64),
    /// Lets go of a box.
    Boxed(f64, f64),
    /// Turns the wheel without the key that makes it zoom: it is the page's.
    Wheel,
}

/// Listens to gestures on an element until it is dropped.
#[derive(Debug)]
pub struct Gestures {
    _listeners: Vec<EventListener>,
}

const TAKING: EventListenerOptions = EventListenerOptions {
    phase: EventListenerPhase::Bubble,
    passive: false,
};
const POINTER: [&str; 4] = ["pointerdown", "pointermove", "pointerup", "pointercancel"];

impl Gestures {
    /// Tells each gesture on an element. The wheel zooms with Ctrl (as a trackpad's pinch
    /// does), pans sideways, and else is left to the page, which must not be trapped.
    pub fn listen(element: &Element, done: impl Fn(Gesture) + 'static) -> Gestures {
        let done = Rc::new(done);
        let on = element.clone();
        let tell = done.clone();
        let wheel = EventListener::new_with_options(element, "wheel", TAKING, move |event| {
            let Some(wheel) = event.dyn_ref::<WheelEvent>() else {
                return;
            };
            let (dx, dy) = (wheel.delta_x(), wheel.delta_y());
            let line = if wheel.delta_mode() == 0 { 1.0 } else { 24.0 };
            if wheel.ctrl_key() || wheel.meta_key() {
                // A notch of a wheel is some 100 pixels; a pinch comes in small steps.
                let factor = (dy * line * if dy.abs() < 40.0 { 0.01 } else { 0.002 }).exp();
                let x = place(wheel, &on);
                tell(Gesture::Zoom { factor, x });
            } else if wheel.shift_key() || dx.abs() > dy.abs() {
                let way = if dx == 0.0 { dy } else { dx };
                tell(Gesture::Pan(-way * line));
            } else {
                return tell(Gesture::Wheel);
            }
            event.prevent_default();
        });
        let mut listeners = vec![wheel];
        let hands = Rc::new(RefCell::new(Hands::default()));
        for name in POINTER {
            let (on, tell, hands) = (element.clone(), done.clone(), hands.clone());
            listeners.push(EventListener::new(element, name, move |event| {
                if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
                    let gestures = hands.borrow_mut().take(name, pointer, &on);
                    gestures
                        .into_iter()
                        .flatten()
                        .for_each(|gesture| tell(gesture));
                }
            }));
        }
        // Else the browser drags the link and takes the pointer away.
        listeners.push(EventListener::new_with_options(
            element,
            "dragstart",
            TAKING,
            |event| event.prevent_default(),
        ));
        // A click that ends a drag must not open what happens to be below.
        let capture = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        listeners.push(EventListener::new_with_options(
            element,
            "click",
            capture,
            move |event| {
                let dragged = std::mem::take(&mut hands.borrow_mut().dragged);
                // A key or a screen reader clicks without a pointer, long after the drag.
                let pointed = event
                    .dyn_ref::<web_sys::UiEvent>()
                    .is_some_and(|event| event.detail() > 0);
                if dragged && pointed {
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

/// Listens to one pointer that is pressed on an element and drawn along.
#[derive(Debug)]
pub struct Drags {
    _listeners: Vec<EventListener>,
}

/// A part of a drag, with the place in pixels from the left edge of the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drag {
    /// The pointer goes down.
    Start(f64),
    /// It moves while it is down.
    Move(f64),
    /// It is let go.
    End,
}

impl Drags {
    /// Tells drags on an element until it is dropped.
    pub fn listen(element: &Element, done: impl Fn(Drag) + 'static) -> Drags {
        let done = Rc::new(done);
        let held = Rc::new(RefCell::new(None));
        let listener = |name: &'static str| {
            let (on, tell, held) = (element.clone(), done.clone(), held.clone());
            EventListener::new(element, name, move |event| {
                let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
                    return;
                };
                let (id, x) = (pointer.pointer_id(), place(pointer, &on));
                let holds = *held.borrow() == Some(id);
                match name {
                    "pointerdown" if pointer.button() == 0 && held.borrow().is_none() => {
                        held.replace(Some(id));
                        on.set_pointer_capture(id).unwrap_or_default();
                        tell(Drag::Start(x));
                    }
                    "pointermove" if holds => tell(Drag::Move(x)),
                    "pointerup" | "pointercancel" if holds => {
                        held.replace(None);
                        tell(Drag::End);
                    }
                    _ => {}
                }
            })
        };
        Drags {
            _listeners: POINTER.map(listener).into(),
        }
    }
}

/// Where the pointer is, from the left edge of an element.
fn place(mouse: &web_sys::MouseEvent, on: &Element) -> f64 {
    f64::from(mouse.client_x()) - on.get_bounding_client_rect().left()
}

/// The pointers that are down, by id: where each began and where it is.
#[derive(Debug, Default)]
struct Hands {
    down: Vec<(i32, f64, f64)>,
    dragging: bool,
    dragged: bool,
    boxing: bool,
    /// When and where a single pointer was lately.
    trail: Vec<(f64, f64)>,
    /// When and where the last tap was.
    tap: Option<(f64, f64)>,
}

impl Hands {
    fn take(&mut self, name: &str, pointer: &PointerEvent, on: &Element) -> [Option<Gesture>; 2] {
        let id = pointer.pointer_id();
        let (time, x) = (pointer.time_stamp(), place(pointer, on));
        match name {
            "pointerdown" if pointer.button() == 0 => {
                self.down.retain(|(other, ..)| *other != id);
                self.down.push((id, x, x));
                self.dragged = false;
                self.boxing = pointer.shift_key() && self.down.len() == 1;
                self.trail.clear();
                [Some(Gesture::Touch), None]
            }
            "pointermove" => self.moved(id, time, x, on),
            "pointerup" | "pointercancel" => [self.lifted(id, time, x, pointer), None],
            _ => [None, None],
        }
    }

    fn moved(&mut self, id: i32, time: f64, x: f64, on: &Element) -> [Option<Gesture>; 2] {
        let Some(at) = self.down.iter().position(|(it, ..)| *it == id) else {
            return [None, None];
        };
        let (_, began, was) = self.down[at];
        if !self.dragging && self.down.len() == 1 && (x - began).abs() < DRAG {
            return [None, None];
        }
        if !self.dragging {
            self.dragging = true;
            // Without capture a drag only ends at the element's edge.
            on.set_pointer_capture(id).unwrap_or_default();
        }
        let other = self.down.iter().find(|(other, ..)| *other != id);
        let other = other.map(|(.., x)| *x);
        self.down[at] = (id, began, x);
        if self.boxing && other.is_none() {
            return [Some(Gesture::Box(began, x)), None];
        }
        let Some(other) = other else {
            self.trail.retain(|(at, _)| time - at < RECENT);
            self.trail.push((time, x));
            return [Some(Gesture::Pan(x - was)), None];
        };
        self.trail.clear();
        let (before, after) = ((was - other).abs().max(8.0), (x - other).abs().max(8.0));
        [
            Some(Gesture::Zoom {
                factor: before / after,
                x: (was + other) / 2.0,
            }),
            Some(Gesture::Pan((x - was) / 2.0)),
        ]
    }

    fn lifted(&mut self, id: i32, time: f64, x: f64, pointer: &PointerEvent) -> Option<Gesture> {
        let at = self.down.iter().position(|(it, ..)| *it == id)?;
        let (_, began, _) = self.down.remove(at);
        if !self.down.is_empty() {
            return None;
        }
        self.dragged = std::mem::take(&mut self.dragging);
        let boxing = std::mem::take(&mut self.boxing);
        if pointer.type_() == "pointercancel" {
            return boxing.then_some(Gesture::Boxed(x, x));
        }
        if self.dragged {
            self.tap = None;
            if boxing {
                return Some(Gesture::Boxed(began, x));
            }
            let (at, from) = *self.trail.iter().find(|(at, _)| time - at < RECENT)?;
            return Some(Gesture::Fling((x - from) / (time - at).max(1.0)));
        }
        let target = pointer
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let own = target.and_then(|target| target.closest(OWN).ok().flatten());
        let before = self.tap.take();
        if own.is_some() {
            return None;
        }
        if before.is_some_and(|(at, place)| time - at < DOUBLE.0 && (x - place).abs() < DOUBLE.1) {
            let out = pointer.shift_key() || pointer.alt_key();
            return Some(Gesture::DoubleTap { x, out });
        }
        self.tap = Some((time, x));
        None
    }
}
