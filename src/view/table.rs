//! The events in rows and columns, to compare and to copy.

use super::icon::{COPY, icon};
use super::list::{Props, pages};
use super::markdown::foreign;
use super::open::open;
use super::shape::sign;
use crate::browser;
use crate::date::words;
use crate::i18n::{fill, number, page::Page, plural, table::Table as Words};
use crate::markdown::safe_url;
use crate::query::Facet;
use crate::state::Message;
use crate::table::{Column, copied, instrument_name, ordered, source_words};
use yew::prelude::*;

#[component]
pub fn Table(props: &Props) -> Html {
    let Props {
        world,
        state,
        page: at,
        paper,
        turn,
        send,
        ..
    } = props;
    let (page, words) = (Page::of(state.lang), Words::of(state.lang));
    let said = use_state(String::new);
    let ranks = {
        let key = (world.clone(), state.sort, state.lang);
        use_memo(key, |(world, sort, lang)| {
            let data = &world.data;
            ordered(
                &data.timeline,
                &data.index,
                &world.answer.selection,
                *sort,
                *lang,
            )
        })
    };
    let copy = {
        let (data, ranks, said, lang) =
            (world.data.clone(), ranks.clone(), said.clone(), state.lang);
        Callback::from(move |_: MouseEvent| {
            let copied = copied(&data.timeline, &data.index, &ranks, lang);
            let (said, count) = (said.clone(), ranks.len());
            browser::spawn(async move {
                let done = browser::copy_table(copied.text, copied.html).await;
                said.set(if done {
                    let phrase = plural(count, words.copied_one, words.copied_other);
                    fill(phrase, &[("n", &number(count))])
                } else {
                    words.copy_failed.to_owned()
                });
            });
        })
    };
    let heads = Column::ALL.map(|column| {
        let sorted = (state.sort.by == column).then_some(if state.sort.down { "descending" } else { "ascending" });
        let onclick = send.reform(move |_: MouseEvent| Message::Sort(column));
        html! {
            <th scope="col" aria-sort={sorted} data-column={column.word()}>
                <button type="button" {onclick}>{ column.name(page) }<span class="sort-sign" aria-hidden="true"></span></button>
            </th>
        }
    });
    let way = if state.sort.down {
        words.down
    } else {
        words.up
    };
    let blanks = [("column", state.sort.by.name(page)), ("way", way)];
    let (first, last) = props.part(ranks.len());
    let rows = ranks.get(first..last).unwrap_or_default();
    html! {
        <>
            <div class="table-tools">
                <button type="button" class="copy-table" onclick={copy}>{ icon(COPY) }{ words.copy }</button>
                <span role="status">{ &*said }</span>
            </div>
            <div class="table-region" role="region" aria-label={words.region} tabindex="0">
                <table class="table">
                    <caption>{ fill(words.caption, &blanks) }</caption>
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for rows.iter().map(|rank| row(props, *rank)) }</tbody>
                </table>
            </div>
            if !paper { { pages(state.lang, *at, ranks.len(), turn) } }
        </>
    }
}

fn row(props: &Props, rank: u32) -> Html {
    let Props {
        world, state, send, ..
    } = props;
    let (data, lang) = (&world.data, state.lang);
    let event = data.event(rank);
    let id = event.id.clone();
    let (href, onclick) = open(state, &id, send);
    let (tag, title) = event.title.tagged(lang);
    let of = |facet| {
        let value = data.index.value_of(facet, rank);
        value
            .map_or("", |value| {
                data.index.name(&data.timeline, facet, value, lang)
            })
            .to_owned()
    };
    let category = data.index.value_of(Facet::Category, rank);
    let sources = event.sources.iter().map(|citation| {
        let Some(source) = data.source(&citation.id) else {
            return html! { <li>{ citation.id.to_string() }</li> };
        };
        let name = source_words(source, lang);
        match source.url.as_deref().and_then(safe_url) {
            Some(href) => {
                html! { <li><a href={href.to_owned()} rel="noreferrer">{ name }</a></li> }
            }
            None => html! { <li>{ name }</li> },
        }
    });
    let current = (state.event.as_deref() == Some(&*id)).then_some("true");
    html! {
        <tr key={rank} aria-current={current}>
            <td class="cell-date">{ words(&event.date, lang) }</td>
            <th scope="row"><a {href} data-event={id.to_string()} lang={foreign(tag, lang)} {onclick}>{ title }</a>
                if !event.disputes.is_empty() { <span class="disputed">{ Page::of(lang).disputed }</span> }
            </th>
            <td class="cell-category">{ for category.map(|category| sign(Some(category))) }{ of(Facet::Category) }</td>
            <td>{ of(Facet::Jurisdiction) }</td>
            <td>{ of(Facet::Effect) }</td>
            <td class="cell-instrument">{ instrument_name(&data.timeline, event, lang).to_owned() }</td>
            <td class="cell-sources"><ul>{ for sources }</ul></td>
        </tr>
    }
}
