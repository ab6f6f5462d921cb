//! The head and the foot of the page.

use super::icon::{DARK, LIGHT, icon};
use super::markdown::foreign;
use super::world::Data;
use crate::browser;
use crate::date::words;
use crate::i18n::{Lang, fill, help::Help, page::Page};
use crate::state::{Message, Theme};
use yew::prelude::*;

/// The title and the tools: those that are given, the help, which `help` opens, the theme and the
/// language.
pub fn header(
    data: &Data,
    lang: Lang,
    send: &Callback<Message>,
    help: Callback<()>,
    tools: Html,
) -> Html {
    let (tag, title) = data.timeline.title.tagged(lang);
    let summary = data.timeline.summary.as_ref().map(|text| text.tagged(lang));
    let name = Help::of(lang).open;
    html! {
        <header class="head" part="header">
            <h1 lang={foreign(tag, lang)}>{ title }</h1>
            <div class="head-tools">
                { tools }
                <button type="button" class="quiet" onclick={help.reform(|_: MouseEvent| ())} aria-keyshortcuts="?">
                    <span class="icon-text" aria-hidden="true">{ "?" }</span><span class="tool-name">{ name }</span>
                </button>
                { theme(lang, send) }
                { languages(lang, send) }
            </div>
            if let Some((tag, summary)) = summary {
                <p class="summary" lang={foreign(tag, lang)}>{ summary }</p>
            }
        </header>
    }
}

fn languages(now: Lang, send: &Callback<Message>) -> Html {
    let buttons = Lang::ALL.map(|lang| {
        let onclick = send.reform(move |_: MouseEvent| Message::Lang(lang));
        let pressed = (lang == now).to_string();
        // Two letters keep their place whichever language is spoken.
        html! { <button type="button" lang={lang.code()} aria-label={[&lang.code().to_ascii_uppercase(), " – ", lang.own_name()].concat()} aria-pressed={pressed} {onclick}>{ lang.code().to_ascii_uppercase() }</button> }
    });
    html! { <div class="choice" role="group" aria-label={Page::of(now).language}>{ for buttons }</div> }
}

/// Two buttons of which the style shows the one that changes something: only it knows the
/// system's colours while the page is drawn.
fn theme(lang: Lang, send: &Callback<Message>) -> Html {
    let page = Page::of(lang);
    let buttons = [
        (Theme::Dark, "to-dark", DARK, page.theme_dark),
        (Theme::Light, "to-light", LIGHT, page.theme_light),
    ]
    .map(|(theme, class, line, name)| {
        let onclick = send.reform(move |_: MouseEvent| {
            // What the system asks for anyway needs no choice, and no part of the address.
            let as_system = browser::prefers_dark() == (theme == Theme::Dark);
            Message::Theme(if as_system { Theme::Auto } else { theme })
        });
        html! {
            <button type="button" class={classes!("quiet", class)} aria-label={name} title={name} data-theme-to={theme.word()} {onclick}>{ icon(line) }</button>
        }
    });
    html! { <>{ for buttons }</> }
}

/// When the timeline was last changed, and how it may be used.
pub fn footer(data: &Data, lang: Lang) -> Html {
    let page = Page::of(lang);
    let timeline = &data.timeline;
    let updated = timeline
        .updated
        .as_ref()
        .map(|date| fill(page.updated, &[("date", &words(date, lang))]));
    let license = timeline
        .license
        .as_ref()
        .map(|license| fill(page.license, &[("license", license)]));
    html! {
        <footer class="foot" part="footer">{ for updated.into_iter().chain(license).map(|line| html! { <span>{ line }</span> }) }</footer>
    }
}
