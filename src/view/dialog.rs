//! A dialog over the page. It is the browser's own: the rest of the page rests meanwhile, the
//! focus stays inside, Escape closes, and the focus goes back to where it was.

use super::icon::{CLOSE, icon};
use crate::browser;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// More classes.
    pub class: &'static str,
    /// The id of the heading that names it.
    pub label: &'static str,
    /// What happens after it has closed.
    pub closed: Callback<()>,
    pub children: Html,
}

#[component]
pub fn Dialog(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = node.cast::<browser::Element>() {
                browser::show_modal(&dialog);
            }
        });
    }
    // A press beside the dialog is a press on its ground.
    let outside = {
        let node = node.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(dialog) = node.cast::<browser::Element>()
                && browser::is_target(&event, &dialog)
            {
                browser::close_dialog(&dialog);
            }
        })
    };
    html! {
        <dialog ref={node} class={classes!("modal", props.class)} aria-labelledby={props.label}
            onclose={props.closed.reform(|_: yew::Event| ())} onclick={outside}>
            { props.children.clone() }
        </dialog>
    }
}

/// The head of a dialog: its name, and the button that closes it.
pub fn dialog_head(id: &'static str, name: &'static str, close: &'static str) -> Html {
    html! {
        <form method="dialog" class="dialog-head">
            <h2 {id} tabindex="-1">{ name }</h2>
            <button aria-label={close}>{ icon(CLOSE) }</button>
        </form>
    }
}
