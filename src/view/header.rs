//! The head and the foot of the page.

use super::app::themes;
use super::world::Data;
use crate::browser::value_of;
use crate::date::words;
use crate::i18n::{Lang, fill, page::Page};
use crate::state::{Message, State, ViewName};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct HeaderProps {
    pub data: Rc<Data>,
    pub state: State,
    /// Whether the page is too narrow for more than one view.
    pub narrow: bool,
    pub send: Callback<Message>,
}

impl PartialEq for HeaderProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data)
            && self.state == other.state
            && self.narrow == other.narrow
    }
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let HeaderProps {
        data,
        state,
        narrow,
        send,
    } = props;
    let page = Page::of(state.lang);
    let (tag, title) = data.timeline.title.tagged(state.lang);
    let langs = Lang::ALL.map(|lang| {
        let onclick = send.reform(move |_: MouseEvent| Message::Lang(lang));
        let pressed = (lang == state.lang).to_string();
        html! { <button type="button" lang={lang.code()} aria-pressed={pressed} {onclick}>{ lang.own_name() }</button> }
    });
    let views = [
        (ViewName::Timeline, page.view_timeline),
        (ViewName::List, page.view_list),
    ]
    .map(|(view, name)| {
        let onclick = send.reform(move |_: MouseEvent| Message::View(view));
        let pressed = (view == state.view).to_string();
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ name }</button> }
    });
    let choose = send.reform(move |event: yew::Event| {
        let value = value_of(&event);
        let theme = crate::state::Theme::ALL
            .into_iter()
            .find(|theme| theme.word() == value);
        Message::Theme(theme.unwrap_or_default())
    });
    let options = themes(page).map(|(theme, name)| {
        html! { <option value={theme.word()} selected={theme == state.theme}>{ name }</option> }
    });
    html! {
        <header class="head">
            <div class="head-words">
                <h1 lang={tag.map(str::to_owned)}>{ title }</h1>
                if let Some(summary) = &data.timeline.summary {
                    <p class="summary">{ summary.get(state.lang) }</p>
                }
            </div>
            <div class="head-tools">
                <div class="choice" role="group" aria-label={page.language}>{ for langs }</div>
                if !narrow {
                    <div class="choice" role="group" aria-label={page.view}>{ for views }</div>
                }
                <label class="theme"><span>{ page.theme }</span><select onchange={choose}>{ for options }</select></label>
            </div>
        </header>
    }
}

#[derive(Properties)]
pub struct FooterProps {
    pub data: Rc<Data>,
    pub lang: Lang,
}

impl PartialEq for FooterProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data) && self.lang == other.lang
    }
}

#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let page = Page::of(props.lang);
    let timeline = &props.data.timeline;
    let updated = timeline
        .updated
        .as_ref()
        .map(|date| fill(page.updated, &[("date", &words(date, props.lang))]));
    let license = timeline
        .license
        .as_ref()
        .map(|license| fill(page.license, &[("license", license)]));
    html! {
        <footer class="foot">{ for updated.into_iter().chain(license).map(|line| html! { <span>{ line }</span> }) }</footer>
    }
}
