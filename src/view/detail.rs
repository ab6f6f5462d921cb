//! The open event: what happened, when, and where that is written.

use super::icon::{CLOSE, COPY, icon};
use super::law;
use super::markdown::{foreign, markdown};
use super::media::Medium;
use super::panel::Panel;
use super::shape::sign;
use super::world::World;
use crate::browser::{self, Host};
use crate::date::{precision_words, words};
use crate::export::Cited;
use crate::i18n::{Lang, detail::Detail as Words, fill, number, page::Page};
use crate::query::Facet;
use crate::state::{Message, State, write_address};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    /// Now, in seconds since 1970, where it is known.
    pub now: Option<f64>,
    /// Whether it covers the page, which rests meanwhile; else it stands beside the timeline.
    pub modal: bool,
    pub send: Callback<Message>,
}

#[component]
pub fn Detail(props: &Props) -> Html {
    let Props {
        world,
        state,
        now,
        modal,
        send,
    } = props;
    let host = use_context::<Host>().unwrap_or_default();
    let copied = use_state(|| None::<bool>);
    {
        let copied = copied.clone();
        use_effect_with(state.event.clone(), move |_| copied.set(None));
    }
    let data = &world.data;
    let Some(position) = data.open_event(state) else {
        return html! {};
    };
    let said = Words::of(state.lang);
    let (page, event, lang) = (
        Page::of(state.lang),
        &data.timeline.events[position],
        state.lang,
    );
    let rank = data.index.rank(position);
    let selection = &world.answer.selection;
    let go = |to: Option<u32>, name: &'static str| {
        let id = to.map(|rank| data.event(rank).id.clone());
        // A button that was really disabled would lose the focus.
        let disabled = id.is_none().to_string();
        let send = send.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(id) = &id {
                send.emit(Message::Open(id.clone()));
            }
        };
        html! { <button type="button" class="quiet" aria-disabled={disabled} {onclick}>{ name }</button> }
    };
    let close = send.reform(|_: MouseEvent| Message::Close);
    let place = selection.contains(rank).then(|| {
        let (n, all) = (
            number(selection.count_before(rank) + 1),
            number(selection.count()),
        );
        fill(said.place, &[("n", &n), ("all", &all)])
    });
    let copy = {
        let copied = copied.clone();
        move |_: MouseEvent| {
            let (copied, address) = (copied.clone(), host.href());
            browser::spawn(async move { copied.set(Some(browser::copy(address).await)) });
        }
    };
    let outcome = match *copied {
        None => "",
        Some(true) => said.copied,
        Some(false) => said.copy_failed,
    };
    let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect]
        .into_iter()
        .filter_map(|facet| {
            let value = data.index.value_of(facet, rank)?;
            Some(data.index.name(&data.timeline, facet, value, lang))
        });
    let (tag, title) = event.title.tagged(lang);
    let cited = Cited::Event(position);
    let closed = send.reform(|()| Message::Close);
    html! {
        <Panel label="detail-title" id={event.id.to_string()} modal={*modal} {closed}>
            <div class="detail-bar">
                { go(selection.previous(rank), said.previous) }
                { go(selection.next(rank), said.next) }
                <span class="place" role="status">{ place }<span class="unseen">{ ": " }{ title }</span></span>
                <button type="button" class="quiet detail-close" onclick={close} aria-label={page.close} title={page.close}>{ icon(CLOSE) }</button>
            </div>
            <p class="detail-date">{ words(&event.date, lang) }</p>
            <p class="detail-precision">{ precision_words(&event.date, lang) }</p>
            <h2 id="detail-title" tabindex="-1" lang={foreign(tag, lang)}>{ title }</h2>
            <p class="detail-facts">{ sign(data.index.value_of(Facet::Category, rank)) }{ " " }{ facts.collect::<Vec<_>>().join(" · ") }</p>
            { for event.summary.iter().map(|text| {
                let (tag, text) = text.tagged(lang);
                html! { <p class="lead" lang={foreign(tag, lang)}>{ text }</p> }
            }) }
            { for event.body.iter().map(|text| markdown(text, lang, 3)) }
            { for event.media.iter().map(|media| html! {
                <Medium key={media.url.to_string()} media={media.clone()} src={state.src.clone()} {lang} />
            }) }
            { law::hook(world, event, state, *now, send) }
            { law::disputes(data, event, lang) }
            <h3>{ page.sources }</h3>
            if event.sources.is_empty() { <p>{ said.source_none }</p> }
            { law::sources(data, &event.sources, lang) }
            { law::cite_menu(cited, lang, law::cite_body(law::CiteProps { data: data.clone(), cited, src: state.src.clone(), lang, now: *now })) }
            <p class="detail-link">
                <a href={[&state.page, &*write_address(&State { event: Some(event.id.clone()), src: state.src.clone(), ..State::default() }, Lang::En)].concat()}>{ said.permalink }</a>
                <button type="button" onclick={copy}>{ icon(COPY) }{ said.copy_link }</button>
                <span role="status">{ outcome }</span>
            </p>
        </Panel>
    }
}
