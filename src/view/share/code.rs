//! The link as a QR code, on the screen and as a file.

use crate::browser;
use crate::deck::Code;
use crate::i18n::{Lang, fill, share::Share};
use yew::prelude::*;

/// The name of the file.
const FILE: &str = "hito-qr.svg";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub lang: Lang,
    pub link: AttrValue,
    /// Hears what is to be told.
    pub said: Callback<String>,
}

#[component]
pub fn QrCode(props: &Props) -> Html {
    let words = Share::of(props.lang);
    let Some(code) = Code::of(&props.link) else {
        return html! { <p class="hint">{ words.code_none }</p> };
    };
    let size = code.size.to_string();
    let save = {
        let (said, file) = (props.said.clone(), file(&code));
        Callback::from(move |_: MouseEvent| {
            let saved = browser::save(FILE, "image/svg+xml", &file);
            said.emit(match saved {
                Some(()) => fill(words.code_saved, &[("file", FILE)]),
                None => words.code_failed.to_owned(),
            });
        })
    };
    html! {
        <div class="share-code">
            <svg viewBox={format!("0 0 {size} {size}")} role="img" aria-label={words.code} data-code="">
                <rect width={size.clone()} height={size} /><path d={code.path} />
            </svg>
            <button type="button" data-save-code="" onclick={save}>{ words.code_save }</button>
        </div>
    }
}

/// A picture that stands alone: dark on light, for readers of codes know nothing else.
fn file(code: &Code) -> String {
    let Code { size, path } = code;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{side}\" height=\"{side}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/><path d=\"{path}\"/></svg>\n",
        side = size * 8,
    )
}
