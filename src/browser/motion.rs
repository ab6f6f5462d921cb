//! Frames, and whether the reader wants things to move.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A frame that was asked for; dropped before it comes, it does not come.
#[derive(Debug)]
pub struct Frame {
    id: i32,
    _closure: Closure<dyn FnMut(f64)>,
}

impl Frame {
    /// Calls back before the browser draws next, with the time in milliseconds.
    pub fn ask(draw: impl FnOnce(f64) + 'static) -> Option<Frame> {
        let closure = Closure::once(draw);
        let id = window().request_animation_frame(closure.as_ref().unchecked_ref());
        Some(Frame {
            id: id.ok()?,
            _closure: closure,
        })
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        window().cancel_animation_frame(self.id).unwrap_or_default();
    }
}

/// Whether the reader's system asks for as little motion as possible.
pub fn reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
