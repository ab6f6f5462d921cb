//! How what is open is cited: a line to read, and forms to copy with one press.

use crate::browser::{self, Host};
use crate::export::{Cite as Asked, CiteForm, Cited, cite};
use crate::i18n::{Lang, detail::Detail, fill, law::Law};
use crate::state::{State, write_address};
use crate::view::today::today;
use crate::view::world::Data;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties)]
pub struct Props {
    pub data: Rc<Data>,
    pub cited: Cited,
    /// The address of the file, where it is not the built-in one.
    pub src: Option<String>,
    pub lang: Lang,
    /// Now, in seconds since 1970, where it is known.
    pub now: Option<f64>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let own = |it: &Props| (it.cited, it.src.clone(), it.lang, it.now);
        Rc::ptr_eq(&self.data, &other.data) && own(self) == own(other)
    }
}

/// What can be opened to cite something, with its forms in it.
pub fn cite_menu(cited: Cited, lang: Lang, body: Html) -> Html {
    let law = Law::of(lang);
    let name = match cited {
        Cited::Timeline => law.cite_timeline,
        _ => law.cite,
    };
    html! { <details class="cite"><summary>{ name }</summary>{ body }</details> }
}

/// The forms, for one who has opened it.
pub fn cite_body(props: Props) -> Html {
    html! { <Cite ..props /> }
}

#[component]
fn Cite(props: &Props) -> Html {
    let Props {
        data,
        cited,
        src,
        lang,
        now,
    } = props;
    let host = use_context::<Host>().unwrap_or_default();
    let told = use_state(|| None::<(CiteForm, bool)>);
    {
        let told = told.clone();
        use_effect_with(*cited, move |_| told.set(None));
    }
    let (law, lang) = (Law::of(*lang), *lang);
    let accessed = today(*now);
    let base = host.href();
    let base = base.split(['?', '#']).next().unwrap_or_default();
    let (events, instruments) = (&data.timeline.events, &data.timeline.instruments);
    let state = State {
        src: src.clone(),
        event: match cited {
            Cited::Event(at) => events.get(*at).map(|it| it.id.clone()),
            _ => None,
        },
        instrument: match cited {
            Cited::Instrument(at) => instruments.get(*at).map(|it| it.id.clone()),
            _ => None,
        },
        ..State::default()
    };
    let url = format!("{base}{}", write_address(&state, Lang::En));
    let written = |form: CiteForm| {
        let asked = Asked {
            timeline: &data.timeline,
            cited: *cited,
            url: &url,
            accessed: accessed.as_ref(),
            lang,
        };
        cite(&asked, form)
    };
    let buttons = CiteForm::ALL.map(|form| {
        let name = form.name(lang);
        let label = fill(law.cite_copy, &[("form", name)]);
        let (told, text) = (told.clone(), written(form));
        let onclick = move |_: MouseEvent| {
            let (told, text) = (told.clone(), text.clone());
            browser::spawn(async move { told.set(Some((form, browser::copy(text).await))) });
        };
        html! { <button type="button" data-cite={form.word()} aria-label={label} {onclick}>{ name }</button> }
    });
    let said = match *told {
        None => "",
        Some((_, true)) => law.cite_copied,
        Some((_, false)) => Detail::of(lang).copy_failed,
    };
    let shown = told.map_or(CiteForm::Text, |(form, _)| form);
    html! {
        <>
            <p class="cite-text">{ written(shown) }</p>
            <p class="cite-forms">{ for buttons }<span role="status">{ said }</span></p>
        </>
    }
}
