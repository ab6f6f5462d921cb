//! What stands in the place of a view of another part until that comes, or says that it did not.

use crate::i18n::{Lang, page::Page};
use yew::prelude::*;

/// Where a part is that holds views.
#[derive(Clone, Copy, Default)]
pub enum Arrival<T> {
    /// Nobody has needed it.
    #[default]
    Away,
    /// It is on its way.
    Coming,
    /// It did not come.
    Failed,
    /// It is here.
    Here(T),
}

/// A part as a view uses it: where it is, and how to ask for it once more.
#[derive(Clone)]
pub struct Awaited<T> {
    pub arrival: Arrival<T>,
    pub lang: Lang,
    pub retry: Callback<()>,
}

impl<T> PartialEq for Awaited<T> {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.arrival) == std::mem::discriminant(&other.arrival)
            && self.lang == other.lang
    }
}

impl<T: Copy> Awaited<T> {
    /// A view of the part, or what stands in its place, in an element of a class.
    pub fn show(&self, class: &'static str, view: impl FnOnce(T) -> Html) -> Html {
        match self.arrival {
            Arrival::Here(part) => view(part),
            Arrival::Failed => missing(self.lang, class, Some(&self.retry)),
            Arrival::Away | Arrival::Coming => missing(self.lang, class, None),
        }
    }
}

/// Says that a part is on its way, or did not come where there is a way to try again.
fn missing(lang: Lang, class: &'static str, retry: Option<&Callback<()>>) -> Html {
    let page = Page::of(lang);
    let said = retry.map_or(page.part_loading, |_| page.part_failed);
    html! {
        <div class={classes!("awaited", class)} data-awaited={retry.is_some().to_string()}>
            <p role="status">{ said }</p>
            if let Some(retry) = retry { <button type="button" onclick={retry.reform(|_: MouseEvent| ())}>{ page.retry }</button> }
        </div>
    }
}
