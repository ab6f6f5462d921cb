//! The range of dates. What is not a date stays in its field, with what is wrong in words.

use crate::browser::value_of;
use crate::date::{DateError, Edtf};
use crate::i18n::{Lang, choices::Choices};
use crate::state::Message;
use yew::prelude::*;

/// The two fields of a range, and what is wrong with it as a whole.
pub fn dates(lang: Lang, from: &Option<Edtf>, to: &Option<Edtf>, send: &Callback<Message>) -> Html {
    let words = Choices::of(lang);
    let backwards =
        matches!((from, to), (Some(from), Some(to)) if to.span().end <= from.span().start);
    let send = |message: fn(Option<Edtf>) -> Message| send.reform(message);
    html! {
        <>
            <DateField id="date-from" name={words.from} {lang} date={from.clone()} send={send(Message::From)} />
            <DateField id="date-to" name={words.to} {lang} date={to.clone()} send={send(Message::To)} />
            <p class="wrong" role="status">{ backwards.then_some(words.backwards) }</p>
            <p class="hint" id="date-hint">{ words.date_hint }</p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FieldProps {
    id: &'static str,
    name: &'static str,
    lang: Lang,
    date: Option<Edtf>,
    send: Callback<Option<Edtf>>,
}

#[component]
fn DateField(props: &FieldProps) -> Html {
    let FieldProps {
        id,
        name,
        lang,
        date,
        send,
    } = props;
    let wrong = use_state(|| None::<(DateError, String)>);
    {
        // A date that is set from elsewhere takes the place of what was wrong.
        let wrong = wrong.clone();
        use_effect_with(date.clone(), move |_| wrong.set(None));
    }
    let onchange = {
        let (send, wrong) = (send.clone(), wrong.clone());
        Callback::from(move |event: yew::Event| {
            let text = value_of(&event).trim().to_owned();
            if text.is_empty() {
                wrong.set(None);
                return send.emit(None);
            }
            match text.parse() {
                Ok(date) => {
                    wrong.set(None);
                    send.emit(Some(date));
                }
                Err(error) => wrong.set(Some((error, text))),
            }
        })
    };
    let value = match &*wrong {
        Some((_, text)) => text.clone(),
        None => date.as_ref().map(Edtf::to_string).unwrap_or_default(),
    };
    let told = ["wrong-", *id].concat();
    let described = ["date-hint ", &told].concat();
    html! {
        <div class="date">
            <label for={*id}>{ *name }</label>
            <input id={*id} {value} autocomplete="off" spellcheck="false" placeholder="2003-04-11" {onchange}
                aria-invalid={wrong.is_some().to_string()} aria-describedby={described} />
            <p class="wrong" id={told} role="status">
                { for wrong.iter().map(|(error, text)| [error.what(text, *lang), error.how(text, *lang)].join(" ")) }
            </p>
        </div>
    }
}
