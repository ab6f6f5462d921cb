//! Fetching a file, with progress, and a way to stop.

use super::Slice;
use gloo::utils::window;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

/// How often progress is told, in milliseconds: a large file comes in thousands of parts.
const TOLD: f64 = 50.0;
/// The most bytes that are made room for because a server promises them.
const MOST: u64 = 1 << 28;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The address is none, or not one of the web.
    Address,
    /// The server could not be reached, or does not let this page read.
    Network,
    /// The server has no such file.
    Missing,
    /// The server answered with another error.
    Status(u16),
    /// The transfer stopped after so many bytes.
    Broken(u64),
    /// The reader stopped it.
    Cancelled,
}

/// A transfer under way; dropping it stops it.
#[derive(Debug)]
pub struct Loading(Option<AbortController>);

impl Loading {
    /// A transfer that has not begun.
    pub fn new() -> Loading {
        Loading(AbortController::new().ok())
    }
}

impl Default for Loading {
    fn default() -> Self {
        Loading::new()
    }
}

impl Drop for Loading {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Fetches a file from a whole address, if there is one. `progress` hears how many bytes came and how many there are, where known.
/// The future borrows nothing of `loading`, which may be dropped to stop it.
pub fn load<F: Fn(u64, Option<u64>) + 'static>(
    loading: &Loading,
    address: Option<String>,
    progress: F,
) -> impl Future<Output = Result<Vec<u8>, Failure>> + use<F> {
    let signal = loading.0.as_ref().map(AbortController::signal);
    async move {
        let stopped = || signal.as_ref().is_some_and(web_sys::AbortSignal::aborted);
        let failed = |failure| {
            if stopped() {
                Failure::Cancelled
            } else {
                failure
            }
        };
        let address = address.ok_or(Failure::Address)?;
        let options = RequestInit::new();
        options.set_signal(signal.as_ref());
        let response = JsFuture::from(window().fetch_with_str_and_init(&address, &options)).await;
        let response: Response = response
            .ok()
            .and_then(|response| response.dyn_into().ok())
            .ok_or_else(|| failed(Failure::Network))?;
        match response.status() {
            404 | 410 => return Err(Failure::Missing),
            // A file from disk has the status 0.
            0 | 200..=299 => {}
            status => return Err(Failure::Status(status)),
        }
        let header = |name| response.headers().get(name).ok().flatten();
        // What is sent packed has the length of the packed bytes, which is not what arrives.
        let all = match header("content-encoding") {
            None => header("content-length").and_then(|length| length.parse().ok()),
            Some(_) => None,
        };
        let mut bytes = Vec::with_capacity(all.map_or(0, |all: u64| all.min(MOST) as usize));
        let mut told = Slice::begin(TOLD);
        let Some(body) = response.body() else {
            return Ok(bytes);
        };
        let reader: ReadableStreamDefaultReader =
            body.get_reader().dyn_into().map_err(|_| Failure::Network)?;
        loop {
            let broken = |count: usize| failed(Failure::Broken(count as u64));
            let chunk = JsFuture::from(reader.read())
                .await
                .map_err(|_| broken(bytes.len()))?;
            let get = |name: &str| Reflect::get(&chunk, &name.into()).unwrap_or(JsValue::UNDEFINED);
            if get("done").is_truthy() {
                return Ok(bytes);
            }
            let chunk: Uint8Array = get("value").dyn_into().map_err(|_| broken(bytes.len()))?;
            let from = bytes.len();
            bytes.resize(from + chunk.length() as usize, 0);
            chunk.copy_to(&mut bytes[from..]);
            if told.is_over() {
                progress(bytes.len() as u64, all);
                told = Slice::begin(TOLD);
            }
        }
    }
}
