//! What stands on the page when there is no timeline to show, or something to say about it.

use super::app::{Stage, Trouble};
use super::filters::facet_name;
use super::world::Data;
use crate::browser::Failure;
use crate::i18n::{Lang, bytes, fill, number, page::Page, plural};
use crate::read::Problem;
use crate::state::{AddressProblem, State};
use crate::timeline::Id;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    pub lang: Lang,
    pub stage: Stage,
    pub cancel: Callback<()>,
}

#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let page = Page::of(props.lang);
    let (words, share) = match props.stage {
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
    };
    html! {
        <main id="main" class="status" tabindex="-1" aria-busy="true">
            <h1>{ page.loading }</h1>
            <progress max="1" value={share.map(|share| format!("{share:.3}"))} aria-label={page.loading}></progress>
            <p>{ words }</p>
            <button type="button" onclick={props.cancel.reform(|_: MouseEvent| ())}>{ page.cancel }</button>
        </main>
    }
}

#[derive(Properties, PartialEq)]
pub struct FailedProps {
    pub lang: Lang,
    pub trouble: Trouble,
    pub src: Option<String>,
    pub retry: Callback<()>,
}

#[component]
pub fn Failed(props: &FailedProps) -> Html {
    let page = Page::of(props.lang);
    let src = props.src.clone().unwrap_or_default();
    let said = match &props.trouble {
        Trouble::Transfer(failure) => {
            let (what, how) = transfer(failure, &src, page);
            html! { <><p class="what">{ what }</p><p>{ how }</p></> }
        }
        Trouble::File(problems) => problem_list(problems, 0, props.lang),
    };
    html! {
        <main id="main" class="status" tabindex="-1" role="alert">
            <h1>{ page.failed }</h1>
            { said }
            if props.src.is_some() { <p class="src">{ fill(page.failed_address, &[("src", &src)]) }</p> }
            <p class="ways">
                <button type="button" class="primary" onclick={props.retry.reform(|_: MouseEvent| ())}>{ page.retry }</button>
                if props.src.is_some() { <a href="?">{ page.go_builtin }</a> }
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

fn problem_list(problems: &[Problem], unlisted: usize, lang: Lang) -> Html {
    let page = Page::of(lang);
    let rows = problems.iter().map(|problem| {
        let (line, column) = (problem.line.to_string(), problem.column.to_string());
        html! {
            <li>
                <span class="where">{ fill(page.notice_place, &[("line", &line), ("column", &column)]) }{ " " }<code>{ &problem.pointer }</code></span>
                <span class="what">{ problem.what(lang) }</span>{ " " }<span class="how">{ problem.how(lang) }</span>
            </li>
        }
    });
    html! {
        <>
            <ol class="problems">{ for rows }</ol>
            if unlisted > 0 { <p>{ fill(page.notice_unlisted, &[("n", &number(unlisted))]) }</p> }
        </>
    }
}

#[derive(Properties)]
pub struct NoticesProps {
    pub data: Rc<Data>,
    pub state: State,
    pub address: Vec<AddressProblem>,
    /// The event that the address asks for and that there is not.
    pub unknown: Option<Id>,
    pub dismiss: Callback<()>,
}

impl PartialEq for NoticesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data)
            && self.state == other.state
            && self.address == other.address
    }
}

#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let NoticesProps {
        data,
        state,
        address,
        unknown,
        dismiss,
    } = props;
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
        let name = facet_name(*kind, page).to_lowercase();
        fill(page.notice_value, &[("facet", &name), ("id", id)])
    }));
    lines.extend(
        unknown
            .iter()
            .map(|id| fill(page.event_unknown, &[("id", id)])),
    );
    let count = data.problems.len() + data.unlisted;
    if lines.is_empty() && count == 0 {
        return html! {};
    }
    let phrase = plural(count, page.notice_problems_one, page.notice_problems_other);
    html! {
        <aside class="notices" role="status" aria-label={page.notice}>
            { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
            if count > 0 {
                <p>{ fill(phrase, &[("n", &number(count))]) }</p>
                <details><summary>{ page.notice_problems_show }</summary>
                    { problem_list(&data.problems, data.unlisted, state.lang) }
                </details>
            }
            <button type="button" onclick={dismiss.reform(|_: MouseEvent| ())}>{ page.notice_dismiss }</button>
        </aside>
    }
}
