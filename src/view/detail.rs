//! The open event: what happened, when, and where that is written.

use super::shape::sign;
use super::world::World;
use crate::browser;
use crate::date::{precision_words, words};
use crate::i18n::{Lang, fill, number, page::Page};
use crate::query::Facet;
use crate::state::{Message, State, write_address};
use crate::timeline::{Citation, Event, MediaType};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: State,
    pub send: Callback<Message>,
}

#[component]
pub fn Detail(props: &Props) -> Html {
    let Props { world, state, send } = props;
    let copied = use_state(|| None::<bool>);
    {
        let copied = copied.clone();
        use_effect_with(state.event.clone(), move |open| {
            copied.set(None);
            if open.is_some() {
                browser::focus("#detail-title");
            }
        });
    }
    let data = &world.data;
    let position = state
        .event
        .as_ref()
        .and_then(|id| data.index.find(&data.timeline, id));
    let Some(position) = position else {
        return html! {};
    };
    let (page, event, lang) = (
        Page::of(state.lang),
        &data.timeline.events[position],
        state.lang,
    );
    let rank = data.index.rank(position);
    let selection = &world.answer.selection;
    let go = |to: Option<u32>, name: &'static str| {
        let id = to.map(|rank| data.event(rank).id.clone());
        let disabled = id.is_none();
        let send = send.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(id) = &id {
                send.emit(Message::Open(id.clone()));
            }
        };
        html! { <button type="button" {disabled} {onclick}>{ name }</button> }
    };
    let close = send.reform(|_: MouseEvent| Message::Close);
    let place = selection.contains(rank).then(|| {
        let (n, all) = (
            number(selection.count_before(rank) + 1),
            number(selection.count()),
        );
        fill(page.place, &[("n", &n), ("all", &all)])
    });
    let copy = {
        let copied = copied.clone();
        move |_: MouseEvent| {
            let copied = copied.clone();
            browser::spawn(async move { copied.set(Some(browser::copy(browser::href()).await)) });
        }
    };
    let said = match *copied {
        None => "",
        Some(true) => page.copied,
        Some(false) => page.copy_failed,
    };
    let facts = [Facet::Category, Facet::Jurisdiction, Facet::Effect]
        .into_iter()
        .filter_map(|facet| {
            let value = data.index.value_of(facet, rank)?;
            Some(data.index.name(&data.timeline, facet, value, lang))
        });
    html! {
        <section class="detail" role="dialog" aria-labelledby="detail-title" data-open={event.id.to_string()}>
            <div class="detail-bar">
                { go(selection.previous(rank), page.previous) }
                { go(selection.next(rank), page.next) }
                <span class="place">{ place }</span>
                <button type="button" class="detail-close" onclick={close}>{ page.close }</button>
            </div>
            <p class="detail-date">{ words(&event.date, lang) }</p>
            <p class="detail-precision">{ precision_words(&event.date, lang) }</p>
            <h2 id="detail-title" tabindex="-1">{ event.title.get(lang) }</h2>
            <p class="detail-facts">{ sign(data.index.value_of(Facet::Category, rank)) }{ " " }{ facts.collect::<Vec<_>>().join(" · ") }</p>
            { for event.summary.iter().map(|text| html! { <p class="lead">{ text.get(lang) }</p> }) }
            { for event.body.iter().flat_map(|text| text.get(lang).split("\n\n")).map(|text| html! { <p>{ text.to_owned() }</p> }) }
            { for event.media.iter().filter_map(|media| {
                let name = match media.kind { MediaType::Document | MediaType::Image => page.opens_document, _ => page.opens_recording };
                let link = safe(&media.url)?;
                Some(html! { <p class="media"><a href={link} rel="noreferrer">{ name }</a>{ ": " }{ media.alt.get(lang) }</p> })
            }) }
            { instrument(world, event, state) }
            { disputes(world, event, lang) }
            <h3>{ page.sources }</h3>
            if event.sources.is_empty() { <p>{ page.source_none }</p> }
            { sources(world, &event.sources, lang) }
            <p class="detail-link">
                <a href={write_address(&State { event: Some(event.id.clone()), src: state.src.clone(), ..State::default() }, Lang::En)}>{ page.permalink }</a>
                <button type="button" onclick={copy}>{ page.copy_link }</button>
                <span role="status">{ said }</span>
            </p>
        </section>
    }
}

/// An address that may be a link: the web or a letter, never a script.
fn safe(url: &str) -> Option<String> {
    let (scheme, _) = url.trim().split_once(':')?;
    let known = ["http", "https", "mailto"];
    known
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
        .then(|| url.trim().to_owned())
}

fn instrument(world: &World, event: &Event, state: &State) -> Html {
    let (page, lang) = (Page::of(state.lang), state.lang);
    let instruments = &world.data.timeline.instruments;
    let Some(found) = event
        .instrument
        .as_ref()
        .and_then(|id| instruments.iter().find(|i| i.id == *id))
    else {
        return html! {};
    };
    let name = found
        .name
        .as_ref()
        .map_or(&*found.id, |name| name.get(lang));
    let relations = found.relations.iter().map(|relation| {
        let target = instruments.iter().find(|other| other.id == relation.target);
        let name = target
            .and_then(|other| other.name.as_ref())
            .map_or(&*relation.target, |name| name.get(lang));
        html! { <li>{ relation.kind.name(lang) }{ " " }{ name.to_owned() }</li> }
    });
    html! {
        <div class="instrument">
            <h3>{ page.instrument }</h3>
            <p>{ name.to_owned() }{ for found.kind.map(|kind| format!(" ({})", kind.name(lang).to_lowercase())) }</p>
            { for found.in_force.iter().map(|date| html! { <p>{ fill(page.in_force, &[("dates", &words(date, lang))]) }</p> }) }
            <ul>{ for relations }</ul>
        </div>
    }
}

fn disputes(world: &World, event: &Event, lang: Lang) -> Html {
    let page = Page::of(lang);
    if event.disputes.is_empty() {
        return html! {};
    }
    let claims = event.disputes.iter().map(|dispute| html! {
        <div class="claim">
            <h4>{ page.dispute_other }{ for dispute.date.iter().map(|date| format!(" · {}", words(date, lang))) }</h4>
            <p>{ dispute.claim.get(lang) }</p>
            { sources(world, &dispute.sources, lang) }
        </div>
    });
    html! {
        <div class="dispute">
            <h3>{ page.dispute }</h3>
            <h4>{ page.dispute_shown }{ " · " }{ words(&event.date, lang) }</h4>
            { for claims }
        </div>
    }
}

fn sources(world: &World, citations: &[Citation], lang: Lang) -> Html {
    let page = Page::of(lang);
    let rows = citations.iter().map(|citation| {
        let Some(source) = world.data.source(&citation.id) else {
            return html! { <li>{ citation.id.to_string() }</li> };
        };
        let title = source.title.get(lang).to_owned();
        let facts = [
            source
                .publisher
                .as_ref()
                .map(|publisher| publisher.get(lang).to_owned()),
            source.date.as_ref().map(|date| words(date, lang)),
            source.kind.map(|kind| kind.name(lang).to_owned()),
            citation
                .locator
                .as_ref()
                .map(|locator| locator.get(lang).to_owned()),
        ];
        let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let hreflang = source
            .language
            .as_ref()
            .map(|language| language.to_string());
        html! {
            <li>
                if let Some(href) = source.url.as_deref().and_then(safe) {
                    <a {href} {hreflang} rel="noreferrer">{ title }</a>
                } else { <span>{ title }</span> }
                <span class="source-facts">{ facts }</span>
                if let Some(href) = source.archived.as_deref().and_then(safe) {
                    <a {href} rel="noreferrer">{ page.source_archived }</a>
                }
            </li>
        }
    });
    html! { <ul class="sources">{ for rows }</ul> }
}
