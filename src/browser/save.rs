//! Handing files to the reader.

use gloo::utils::document;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

/// Browsers draw no canvas with a side longer than this.
const LONGEST: f64 = 16_000.0;

/// Saves a text as a file; nothing where the browser refuses.
pub fn save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    save_blob(name, &blob)
}

/// Draws a picture in SVG with `scale` pixels for each of its own, and saves it as PNG.
pub async fn save_picture(name: &str, svg: &str, scale: u8) -> Option<()> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&data_url(svg));
    JsFuture::from(image.decode()).await.ok()?;
    let size = |side: u32| f64::from(side) * f64::from(scale);
    let (width, height) = (size(image.natural_width()), size(image.natural_height()));
    let shrink = (LONGEST / width.max(height)).min(1.0);
    let (width, height) = (width * shrink, height * shrink);
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let drawn = Promise::new(&mut |resolve: Function, _| {
        // A canvas that cannot be read leaves the promise with nothing in it.
        if canvas.to_blob(&resolve).is_err() {
            resolve
                .call1(&JsValue::NULL, &JsValue::NULL)
                .unwrap_or_default();
        }
    });
    let blob: Blob = JsFuture::from(drawn).await.ok()?.dyn_into().ok()?;
    save_blob(name, &blob)
}

/// A picture in SVG as an address; a strict policy lets pictures have no other.
fn data_url(svg: &str) -> String {
    let text = js_sys::encode_uri_component(svg);
    format!("data:image/svg+xml;charset=utf-8,{}", String::from(text))
}

fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link = document().create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Browsers read the file after the click has been dealt with.
    gloo::timers::callback::Timeout::new(60_000, move || {
        Url::revoke_object_url(&address).unwrap_or_default();
    })
    .forget();
    Some(())
}
