//! A field for a day. What is none stays in it, with what is wrong in words.

use crate::browser::value_of;
use crate::date::{Edtf, suggest};
use crate::i18n::{Lang, law::Law};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub id: &'static str,
    pub name: &'static str,
    pub lang: Lang,
    pub date: Option<Edtf>,
    pub send: Callback<Option<Edtf>>,
}

#[component]
pub fn DayField(props: &Props) -> Html {
    let wrong = use_state(|| None::<String>);
    {
        // A day that is set from elsewhere takes the place of what was wrong.
        let wrong = wrong.clone();
        use_effect_with(props.date.clone(), move |_| wrong.set(None));
    }
    let (send, told) = (props.send.clone(), wrong.clone());
    let onchange = move |event: yew::Event| {
        let value = value_of(&event);
        let value = value.trim();
        let date = value
            .parse::<Edtf>()
            .or_else(|error| suggest(value).ok_or(error)?.parse());
        told.set(Some(value.to_owned()).filter(|_| date.is_err() && !value.is_empty()));
        match date {
            Ok(date) => send.emit(Some(date)),
            Err(_) if value.is_empty() => send.emit(None),
            Err(_) => {}
        }
    };
    let date = || props.date.as_ref().map(Edtf::to_string);
    let value = (*wrong).clone().or_else(date).unwrap_or_default();
    let (field, hint) = ([props.id, "-date"].concat(), [props.id, "-wrong"].concat());
    html! {
        <>
            <label class="date"><span>{ props.name }</span><input id={field} {value} inputmode="numeric" placeholder="2010-01-01" {onchange}
                aria-invalid={wrong.is_some().to_string()} aria-describedby={hint.clone()} /></label>
            <p class="wrong" id={hint} role="status">{ wrong.as_ref().map(|_| Law::of(props.lang).on_wrong) }</p>
        </>
    }
}
