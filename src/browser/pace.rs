//! When work is done: before the next frame, when things have come to rest, a slice at a time.

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Calls once, before the next frame is drawn.
pub fn before_frame(call: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(call);
    // Without a window nothing is drawn, and there is nothing to do before it.
    let _ = window().request_animation_frame(closure.unchecked_ref());
}

/// Calls once, after so many milliseconds, unless it is dropped before.
#[derive(Debug)]
pub struct Later {
    _timeout: Timeout,
}

impl Later {
    /// Calls after `millis` milliseconds.
    pub fn new(millis: u32, call: impl FnOnce() + 'static) -> Later {
        Later {
            _timeout: Timeout::new(millis, call),
        }
    }
}

/// Lets the browser draw and answer the reader before work goes on.
///
/// A message to oneself, not a timer: browsers hold back a timer that follows timers for four
/// milliseconds.
pub async fn breathe() {
    let channel = MessageChannel::new();
    let promise = Promise::new(&mut |resolve: Function, _| {
        let sent = channel.as_ref().is_ok_and(|channel| {
            channel.port1().set_onmessage(Some(&resolve));
            channel.port2().post_message(&JsValue::NULL).is_ok()
        });
        if !sent {
            Timeout::new(0, move || {
                resolve.call0(&JsValue::NULL).unwrap_or_default();
            })
            .forget();
        }
    });
    JsFuture::from(promise).await.unwrap_or_default();
    if let Ok(channel) = channel {
        channel.port1().close();
    }
}

/// A stretch of work that is short enough for the browser to stay quick.
#[derive(Clone, Copy, Debug)]
pub struct Slice {
    began: f64,
    millis: f64,
}

impl Slice {
    /// Begins a slice of so many milliseconds.
    pub fn begin(millis: f64) -> Slice {
        Slice {
            began: millis_since_start(),
            millis,
        }
    }

    /// Whether it has lasted long enough.
    pub fn is_over(&self) -> bool {
        millis_since_start() - self.began >= self.millis
    }

    /// Breathes, then begins anew.
    pub async fn rest(&mut self) {
        breathe().await;
        self.began = millis_since_start();
    }
}

/// Waits until what was changed so far is on the screen.
pub async fn painted() {
    let promise = Promise::new(&mut |resolve: Function, _| {
        // Called before the frame is drawn; whoever waits goes on with it.
        let _ = window().request_animation_frame(&resolve);
    });
    JsFuture::from(promise).await.unwrap_or_default();
    breathe().await;
}

fn millis_since_start() -> f64 {
    window()
        .performance()
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
