//! Pictures, recordings and documents of an event.
//!
//! A picture on another site is loaded only when the reader asks for it: whoever reads about
//! trafficking may be in danger, and the other site would learn who reads.

use super::markdown::foreign;
use crate::browser::{self, Host, Picture};
use crate::i18n::{Lang, fill, media::Media as Words};
use crate::timeline::{Media, MediaType};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub media: Media,
    /// The address of the file, to which the medium's is relative.
    pub src: Option<String>,
    pub lang: Lang,
}

#[component]
pub fn Medium(props: &Props) -> Html {
    let Props { media, src, lang } = props;
    let host = use_context::<Host>().unwrap_or_default();
    let asked = use_state(|| false);
    let broken = use_state(|| false);
    let words = Words::of(*lang);
    let (tag, alt) = media.alt.tagged(*lang);
    let alt_lang = foreign(tag, *lang);
    let Some(Picture { href, other_site }) = browser::picture(&host, &media.url, src.as_deref())
    else {
        return html! { <figure><figcaption lang={alt_lang}>{ alt }</figcaption></figure> };
    };
    let credit = media
        .credit
        .as_ref()
        .map(|credit| ("credit", words.credit, credit.get(*lang)));
    let license = media
        .license
        .as_ref()
        .map(|license| ("license", words.license, &**license));
    let facts = credit.into_iter().chain(license);
    let facts = facts
        .map(|(name, phrase, value)| html! { <span>{ fill(phrase, &[(name, value)]) }</span> });
    let image = media.kind == MediaType::Image;
    let name = match media.kind {
        MediaType::Image => words.open_picture,
        MediaType::Document => words.open_document,
        MediaType::Video | MediaType::Audio => words.open_recording,
    };
    let shown = match other_site {
        _ if !image || *broken => html! {
            <>
                if *broken { <span role="status">{ words.failed }{ " " }</span> }
                <a href={href} rel="noreferrer">{ name }</a>
            </>
        },
        Some(site) if !*asked => {
            let onclick = {
                let asked = asked.clone();
                move |_: MouseEvent| asked.set(true)
            };
            html! {
                <div class="picture-asked">
                    <button type="button" {onclick}>{ fill(words.show, &[("site", &site)]) }</button>
                    <p class="hint">{ fill(words.show_why, &[("site", &site)]) }</p>
                </div>
            }
        }
        _ => {
            let onerror = {
                let broken = broken.clone();
                move |_: yew::Event| broken.set(true)
            };
            html! { <img src={href} alt={alt.to_owned()} loading="lazy" decoding="async" referrerpolicy="no-referrer" {onerror} /> }
        }
    };
    html! {
        <figure class="medium">
            { shown }
            <figcaption><span lang={alt_lang}>{ alt }</span>{ for facts }</figcaption>
        </figure>
    }
}
