//! The open instrument: what it is, its life, and what it has to do with others.

use super::chain::chain;
use super::cite::{Props as CiteProps, cite_body, cite_menu};
use super::hook::status;
use super::life::{enders, life};
use crate::export::Cited;
use crate::i18n::page::Page;
use crate::law::Answer;
use crate::query::Facet;
use crate::state::{Message, State};
use crate::view::icon::{CLOSE, icon};
use crate::view::panel::Panel;
use crate::view::today::today;
use crate::view::world::World;
use std::rc::Rc;
use yew::prelude::*;

/// How wide the diagram of relations is at most; it shrinks where there is less room.
const CHAIN: f64 = 440.0;

/// What the panel shows.
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    /// How wide the page is, in CSS pixels.
    pub width: f64,
    /// Whether it covers the page, which rests meanwhile; else it stands beside the timeline.
    pub modal: bool,
    /// Now, in seconds since 1970, where it is known.
    pub now: Option<f64>,
    pub send: Callback<Message>,
}

/// The panel, where an instrument is open.
pub fn instrument_panel(props: Props) -> Html {
    let Props {
        world,
        state,
        width,
        modal,
        now,
        send,
    } = &props;
    let (width, modal, now) = (*width, *modal, *now);
    let (page, lang) = (Page::of(state.lang), state.lang);
    let data = &world.data;
    let open = state
        .instrument
        .as_deref()
        .filter(|_| state.event.is_none());
    let Some(at) = open.and_then(|id| data.instrument(id)) else {
        return html! {};
    };
    let (Some(instrument), Some(of)) = (data.timeline.instruments.get(at), data.lives().life(at))
    else {
        return html! {};
    };
    let close = send.reform(|_: MouseEvent| Message::Close);
    let closed = send.reform(|()| Message::Close);
    let on = state.on.clone().or_else(|| today(now));
    let ended = on
        .as_ref()
        .filter(|on| matches!(of.on(on), Answer::Ended(_)));
    let facts = [
        instrument.kind.map(|kind| kind.name(lang).to_owned()),
        instrument
            .jurisdiction
            .as_ref()
            .map(|id| data.name(Facet::Jurisdiction, id, lang)),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let cited = Cited::Instrument(at);
    html! {
        <Panel class="instrument-panel" label="instrument-title" id={instrument.id.to_string()} {modal} {closed}>
            <div class="detail-bar">
                <span class="place">{ page.instrument }</span>
                <button type="button" class="quiet detail-close" onclick={close} aria-label={page.close} title={page.close}>{ icon(CLOSE) }</button>
            </div>
            <h2 id="instrument-title" tabindex="-1">{ data.instrument_name(at, lang).to_owned() }</h2>
            <p class="detail-facts">{ facts }</p>
            { for instrument.citation.iter().map(|citation| html! { <p class="detail-facts">{ citation.get(lang) }</p> }) }
            { for status(of, on.as_ref(), lang).map(|status| html! {
                <p class="instrument-status"><strong>{ status }</strong>
                    { for of.end().filter(|_| ended.is_some()).map(|(ending, _)| enders(data, of, ending, state, send)) }
                </p>
            }) }
            { chain(data, at, state, width.min(CHAIN), send) }
            { life(data, at, state, send) }
            { cite_menu(cited, lang, cite_body(CiteProps { data: data.clone(), cited, src: state.src.clone(), lang, now })) }
        </Panel>
    }
}
