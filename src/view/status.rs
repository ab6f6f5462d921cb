//! What stands on the page when there is no timeline to show, or something to say about it.

use super::app::{Stage, Trouble};
use super::filters::facet_name;
use super::problems::{Problems, problem_list};
use super::world::Data;
use crate::browser::Failure;
use crate::i18n::{Lang, bytes, fill, lower, page::Page, report::Report as Words};
use crate::layout::px;
use crate::read::Soundness;
use crate::state::{AddressProblem, State};
use crate::timeline::Id;
use std::rc::Rc;
use yew::prelude::*;

/// How far the loading is, and the way to stop it.
pub fn progress(lang: Lang, stage: Stage, cancel: &Callback<()>) -> Html {
    let page = Page::of(lang);
    let (words, share) = match stage {
        Stage::Bytes(done, None) => (fill(page.loading_bytes, &[("done", &bytes(done))]), None),
        Stage::Bytes(done, Some(all)) => {
            let words = fill(
                page.loading_of,
                &[("done", &bytes(done)), ("all", &bytes(all))],
            );
            (words, Some(done as f64 / all.max(1) as f64))
        }
        Stage::Read(done, all) => (
            page.loading_read.into(),
            Some(done as f64 / all.max(1) as f64),
        ),
        Stage::Index(done, all) => (
            page.loading_index.into(),
            Some(done as f64 / all.max(1) as f64),
        ),
    };
    html! {
        <main id="main" class="status" tabindex="-1" aria-busy="true">
            <h1>{ page.loading }</h1>
            <progress max="1000" value={share.map(|share| px(share * 1000.0))} aria-label={page.loading}></progress>
            <p>{ words }</p>
            <button type="button" onclick={cancel.reform(|_: MouseEvent| ())}>{ page.cancel }</button>
        </main>
    }
}

/// Why there is nothing to show, and the ways on. `src` is the address that the reader gave.
pub fn failed(lang: Lang, trouble: &Trouble, src: Option<&str>, retry: &Callback<()>) -> Html {
    let page = Page::of(lang);
    let named = src.is_some();
    let src = src.unwrap_or_default();
    let said = match trouble {
        Trouble::Transfer(failure) => {
            let (what, how) = transfer(failure, src, page);
            html! { <><p class="what">{ what }</p><p>{ how }</p></> }
        }
        Trouble::File(Some(told)) => problem_list(told, lang),
        Trouble::File(None) => {
            let words = Words::of(lang);
            html! { <><p class="what">{ words.hopeless }</p><p>{ words.not_loaded_all }</p></> }
        }
    };
    html! {
        <main id="main" class="status" tabindex="-1">
            <div role="alert">
                <h1>{ page.failed }</h1>
                { said }
                if named { <p class="src">{ fill(page.failed_address, &[("src", src)]) }</p> }
            </div>
            <p class="ways">
                <button type="button" class="primary" onclick={retry.reform(|_: MouseEvent| ())}>{ page.retry }</button>
                if named { <a href="?">{ page.go_builtin }</a> }
            </p>
        </main>
    }
}

fn transfer(failure: &Failure, src: &str, page: &Page) -> (String, &'static str) {
    match failure {
        Failure::Address => (
            fill(page.failed_address_bad, &[("src", src)]),
            page.failed_address_bad_how,
        ),
        Failure::Network => (page.failed_network.into(), page.failed_network_how),
        Failure::Missing => (page.failed_missing.into(), page.failed_missing_how),
        Failure::Status(status) => {
            let status = status.to_string();
            (
                fill(page.failed_status, &[("status", &status)]),
                page.failed_status_how,
            )
        }
        Failure::Broken(done) => (
            fill(page.failed_broken, &[("done", &bytes(*done))]),
            page.failed_broken_how,
        ),
        Failure::Cancelled => (page.failed_cancelled.into(), page.failed_cancelled_how),
    }
}

/// What is to be said of the file and of the address; `unknown` is the event that the address asks
/// for and that there is not.
pub fn notices(
    data: &Rc<Data>,
    state: &State,
    address: &[AddressProblem],
    unknown: Option<&Id>,
    dismiss: &Callback<()>,
) -> Html {
    let page = Page::of(state.lang);
    let mut lines: Vec<String> = address
        .iter()
        .map(|problem| {
            fill(
                page.notice_address,
                &[("name", &problem.name), ("value", &problem.value)],
            )
        })
        .collect();
    lines.extend(data.index.unknown(&state.query).iter().map(|(kind, id)| {
        let name = lower(facet_name(*kind, page));
        fill(page.notice_value, &[("facet", &name), ("id", id)])
    }));
    lines.extend(
        unknown
            .iter()
            .map(|id| fill(page.event_unknown, &[("id", id)])),
    );
    let sound = data.findings.found == Soundness::Sound;
    if lines.is_empty() && sound {
        return html! {};
    }
    html! {
        <aside class="notices" role="status" aria-label={page.notice}>
            <div class="notices-words">
                { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
                if !sound { <Problems data={data.clone()} lang={state.lang} /> }
            </div>
            <button type="button" onclick={dismiss.reform(|_: MouseEvent| ())}>{ page.notice_dismiss }</button>
        </aside>
    }
}
