//! What stands in the place of a panel until it comes, or says that it did not.

use super::panels::{Arrival, Panels};
use crate::i18n::{Lang, page::Page};
use yew::prelude::*;

/// The panels as a view uses them: where they are, and how to ask for them once more.
#[derive(Clone)]
pub struct Awaited {
    pub arrival: Arrival,
    pub lang: Lang,
    pub retry: Callback<()>,
}

impl PartialEq for Awaited {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.arrival) == std::mem::discriminant(&other.arrival)
            && self.lang == other.lang
    }
}

impl Awaited {
    /// A panel, or what stands in its place, in an element of a class.
    pub fn show(&self, class: &'static str, panel: impl FnOnce(Panels) -> Html) -> Html {
        let page = Page::of(self.lang);
        let said = match self.arrival {
            Arrival::Here(panels) => return panel(panels),
            Arrival::Failed => page.part_failed,
            Arrival::Away | Arrival::Coming => page.part_loading,
        };
        let failed = matches!(self.arrival, Arrival::Failed);
        let retry = self.retry.reform(|_: MouseEvent| ());
        html! {
            <div class={classes!("awaited", class)} data-awaited={failed.to_string()}>
                <p role="status">{ said }</p>
                if failed { <button type="button" onclick={retry}>{ page.retry }</button> }
            </div>
        }
    }
}
