//! The dialog itself: what is shared and how it looks, and what comes of it.

use super::code::QrCode;
use super::snippet::Snippet;
use crate::browser;
use crate::export::share::{Reach, Shared, is_part, reach, whole};
use crate::i18n::{Lang, page::Page, share::Share};
use crate::state::{ATTRIBUTES, State, Theme, ViewName};
use crate::view::dialog::{Dialog, dialog_head};
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// With more events than these a preview is drawn only when it is asked for: it holds the
/// whole timeline a second time.
const MANY: usize = 5_000;
/// The least and the greatest height that can be set, in CSS pixels.
const HEIGHTS: [u32; 2] = [200, 4_000];
/// What the dialog begins with.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// What is on the screen.
    pub state: State,
    /// The address of the page, without a query.
    pub page: AttrValue,
    /// The address of the folder of the app's files.
    pub home: AttrValue,
    /// The whole address of the timeline's file.
    pub file: AttrValue,
    /// How many events it has.
    pub events: usize,
    /// What it is called, in English and in Spanish.
    pub titles: [AttrValue; 2],
    /// What happens after it has closed.
    pub closed: Callback<()>,
}

/// What the reader chooses.
#[derive(Clone, PartialEq)]
struct Choice {
    whole: bool,
    lang: Lang,
    view: ViewName,
    theme: Theme,
    height: Option<u32>,
}

#[component]
pub fn ShareDialog(props: &ShareProps) -> Html {
    let lang = props.state.lang;
    let (words, page) = (Share::of(lang), Page::of(lang));
    let choice = use_state(|| Choice {
        whole: false,
        lang,
        view: props.state.view,
        theme: props.state.theme,
        height: None,
    });
    let told = use_state(String::new);
    let open = use_state(|| props.events <= MANY);
    let said = {
        let told = told.clone();
        Callback::from(move |text| told.set(text))
    };
    let mut state = match choice.whole {
        true => whole(&props.state),
        false => props.state.clone(),
    };
    (state.lang, state.view, state.theme) = (choice.lang, choice.view, choice.theme);
    let title = &props.titles[usize::from(choice.lang == Lang::Es)];
    let shared = Shared {
        state: &state,
        page: &props.page,
        home: &props.home,
        file: &props.file,
        title,
        height: choice.height,
    };
    let (link, element, frame): (AttrValue, AttrValue, AttrValue) = (
        shared.link().into(),
        shared.element().into(),
        shared.frame().into(),
    );
    // Without a file of the web there is nothing that another page could show.
    let alone = !props.file.starts_with("http");
    let warning = match reach(&props.page) {
        Reach::Others => None,
        Reach::Computer => Some(words.computer),
        Reach::File => Some(words.file),
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            // Whether it is open is the state's alone.
            event.prevent_default();
            open.set(!*open);
        })
    };
    html! {
        <Dialog class="sharing" label="share-title" closed={props.closed.clone()}>
            { dialog_head("share-title", words.name, page.close) }
            <div class="share-body">
                if let Some(warning) = warning { <p class="share-warning">{ warning }</p> }
                { options(words, page, &choice, is_part(&props.state), alone) }
                <Snippet {lang} kind="link" name={words.link} copy={words.copy_link} text={link.clone()} rows=2 said={said.clone()} />
                <QrCode {lang} {link} said={said.clone()} />
                if !alone {
                    <Snippet {lang} kind="element" name={words.element} copy={words.copy_element} hint={words.element_hint} text={element} rows=5 said={said.clone()} />
                    <Snippet {lang} kind="frame" name={words.frame} copy={words.copy_frame} hint={words.frame_hint} text={frame} rows=5 {said} />
                    <details class="share-preview" open={*open}>
                        <summary onclick={toggle}>{ words.preview }</summary>
                        if *open { <div class="share-stage" role="group" aria-label={words.preview} tabindex="0">{ preview(&shared) }</div> }
                    </details>
                }
            </div>
            <p class="share-said" role="status">{ (*told).clone() }</p>
        </Dialog>
    }
}

fn options(
    words: &'static Share,
    page: &Page,
    choice: &UseStateHandle<Choice>,
    part: bool,
    alone: bool,
) -> Html {
    let scope = |whole: bool, name: &'static str| {
        let choice = choice.clone();
        let checked = choice.whole == whole;
        let onchange = move |_: Event| {
            choice.set(Choice {
                whole,
                ..(*choice).clone()
            })
        };
        html! {
            <label class="option">
                <input type="radio" name="share-what" value={if whole { "whole" } else { "now" }} {checked} {onchange} />
                <span class="option-name">{ name }</span>
            </label>
        }
    };
    let list = |name: &'static str,
                id: &'static str,
                items: Vec<(&'static str, &'static str, bool)>,
                change: fn(&mut Choice, &str)| {
        let choice = choice.clone();
        let onchange = move |event: Event| {
            let mut next = (*choice).clone();
            change(&mut next, &browser::value_of(&event));
            choice.set(next);
        };
        let items = items
            .into_iter()
            .map(|(value, name, selected)| html! { <option {value} {selected}>{ name }</option> });
        html! { <label class="share-option">{ name }<select {id} {onchange}>{ for items }</select></label> }
    };
    let langs = Lang::ALL.map(|it| (it.code(), it.own_name(), it == choice.lang));
    let views = ViewName::ALL.map(|it| {
        let name = match it {
            ViewName::Timeline => page.view_timeline,
            ViewName::List => page.view_list,
            ViewName::Table => page.view_table,
        };
        (it.word(), name, it == choice.view)
    });
    let themes = Theme::ALL.map(|it| {
        let name = match it {
            Theme::Auto => words.colours_auto,
            Theme::Light => words.colours_light,
            Theme::Dark => words.colours_dark,
        };
        (it.word(), name, it == choice.theme)
    });
    let height = {
        let choice = choice.clone();
        move |event: Event| {
            let height = browser::value_of(&event).trim().parse().ok();
            let height = height.map(|height: u32| height.clamp(HEIGHTS[0], HEIGHTS[1]));
            choice.set(Choice {
                height,
                ..(*choice).clone()
            });
        }
    };
    html! {
        <div class="share-options">
            if part {
                <fieldset><legend>{ words.what }</legend>{ scope(false, words.now) }{ scope(true, words.whole) }</fieldset>
            }
            { list(words.language, "share-lang", langs.into(), |it, word| {
                it.lang = Lang::ALL.into_iter().find(|lang| lang.code() == word).unwrap_or(it.lang);
            }) }
            { list(words.view, "share-view", views.into(), |it, word| {
                it.view = ViewName::ALL.into_iter().find(|view| view.word() == word).unwrap_or(it.view);
            }) }
            { list(words.colours, "share-theme", themes.into(), |it, word| {
                it.theme = Theme::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or(it.theme);
            }) }
            if !alone {
                <label class="share-option">{ words.height }
                    <input id="share-height" type="number" min={HEIGHTS[0].to_string()} max={HEIGHTS[1].to_string()} step="10"
                        value={choice.height.map(|height| height.to_string()).unwrap_or_default()} onchange={height} aria-describedby="share-height-hint" />
                    <span class="hint" id="share-height-hint">{ words.height_hint }</span>
                </label>
            }
        </div>
    }
}

/// The element, to be looked at: it takes neither the focus nor a click. What is open would lie
/// over the whole page, so it is left out.
fn preview(shared: &Shared) -> Html {
    let state = State {
        event: None,
        instrument: None,
        ..shared.state.clone()
    };
    let shared = Shared {
        state: &state,
        ..shared.clone()
    };
    let mut element = VTag::new("hito-timeline");
    for (name, value) in shared.attributes() {
        let mut known = ATTRIBUTES.into_iter().chain(["height"]);
        if let Some(name) = known.find(|known| *known == name) {
            element.add_attribute(name, value);
        }
    }
    element.add_attribute("inert", "");
    element.into()
}
