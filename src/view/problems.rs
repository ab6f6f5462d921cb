//! The list of what is wrong with a file.

use super::parts;
use super::world::Data;
use crate::browser;
use crate::i18n::{Lang, fill, number, page::Page, plural, report::Report as Words};
use crate::read::Soundness;
use crate::report::Report;
use std::rc::Rc;
use yew::prelude::*;

/// Every problem with its place, and how many more there are.
pub fn problem_list(told: &Report, lang: Lang) -> Html {
    let page = Page::of(lang);
    let rows = told.problems.iter().map(|problem| {
        let place = [("line", &*problem.line), ("column", &*problem.column)];
        html! {
            <li>
                <span class="where">{ fill(page.notice_place, &place) }{ " " }<code>{ &problem.pointer }</code></span>
                <span class="what">{ problem.what(lang) }</span>{ " " }<span class="how">{ problem.how(lang) }</span>
            </li>
        }
    });
    html! {
        <>
            <ol class="problems">{ for rows }</ol>
            if told.unlisted > 0 { <p>{ fill(page.notice_unlisted, &[("n", &number(told.unlisted))]) }</p> }
        </>
    }
}

/// How far the list is.
enum Listing {
    /// Nobody has asked.
    Unasked,
    /// It is on its way.
    Asked,
    /// That part of the page does not load.
    Failed,
    /// It is there.
    Told(Rc<Report>),
}

#[derive(Properties)]
pub struct ProblemsProps {
    pub data: Rc<Data>,
    pub lang: Lang,
}

impl PartialEq for ProblemsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.data, &other.data) && self.lang == other.lang
    }
}

/// How many problems a file has, and the list of them to be opened.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let findings = &props.data.findings;
    let listing = use_state(|| match &findings.told {
        Some(told) => Listing::Told(told.clone()),
        None => Listing::Unasked,
    });
    let (page, words) = (Page::of(props.lang), Words::of(props.lang));
    let (sentence, list) = match &*listing {
        Listing::Told(told) => {
            let count = told.problems.len() + told.unlisted;
            let phrase = plural(count, page.notice_problems_one, page.notice_problems_other);
            let sentence = fill(phrase, &[("n", &number(count))]);
            (sentence, problem_list(told, props.lang))
        }
        other => {
            let sentence = match findings.found {
                Soundness::Broken => words.broken,
                _ => words.doubtful,
            };
            let list = match other {
                Listing::Failed => words.not_loaded,
                _ => words.looking,
            };
            (sentence.to_owned(), html! { <p role="status">{ list }</p> })
        }
    };
    let data = props.data.clone();
    let ask = Callback::from(move |_: MouseEvent| {
        if matches!(*listing, Listing::Unasked | Listing::Failed) {
            let (listing, data) = (listing.clone(), data.clone());
            listing.set(Listing::Asked);
            browser::spawn(async move {
                let told = parts::problems(&data.findings.file, false).await;
                listing.set(match told {
                    Some(told) => Listing::Told(Rc::new(told)),
                    None => Listing::Failed,
                });
            });
        }
    });
    html! {
        <>
            <p>{ sentence }</p>
            <details><summary onclick={ask}>{ page.notice_problems_show }</summary>{ list }</details>
        </>
    }
}
