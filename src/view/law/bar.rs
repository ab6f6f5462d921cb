//! The bar that asks for a day, under what the page is filtered by.

use super::day_field::DayField;
use super::hook::day;
use super::on_day::OnProps;
use crate::i18n::{fill, law::Law};
use crate::state::{Message, State};
use crate::view::awaited::Awaited;
use crate::view::panels::Panels;
use crate::view::world::World;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    /// Now, in seconds since 1970, where it is known.
    pub now: Option<f64>,
    pub awaited: Awaited<Panels>,
    pub send: Callback<Message>,
}

#[component]
pub fn InForceBar(props: &Props) -> Html {
    let Props {
        world,
        state,
        now,
        awaited,
        send,
    } = props;
    let law = Law::of(state.lang);
    let data = &world.data;
    let unknown = state.instrument.as_deref();
    let unknown = unknown.filter(|id| data.instrument(id).is_none());
    let unknown = unknown.map(|id| fill(law.instrument_unknown, &[("id", id)]));
    let unknown = unknown.map(|words| html! { <p class="notices">{ words }</p> });
    if data.timeline.instruments.is_empty() {
        return html! { <>{ for unknown }</> };
    }
    if state.on.is_none() {
        let today = day(*now);
        let show = send.reform(move |_: MouseEvent| Message::On(today.clone()));
        return html! {
            <section class="on" aria-label={law.on_title}>
                { for unknown }
                <div class="on-tools" role="group" aria-label={law.on_title}>
                    <DayField id="on" name={law.on_date} lang={state.lang} date={None} send={send.reform(Message::On)} />
                    <button type="button" id="on-show" onclick={show}>{ law.on_title }</button>
                </div>
            </section>
        };
    }
    let asked = OnProps {
        world: world.clone(),
        state: state.clone(),
        send: send.clone(),
    };
    html! {
        <>
            { for unknown }
            { awaited.show("on on-open", |panels| (panels.in_force)(asked)) }
        </>
    }
}
