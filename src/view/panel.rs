//! What is open: beside the timeline, or over the page where there is little room.

use crate::browser::{self, Host};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// More classes.
    #[prop_or_default]
    pub class: &'static str,
    /// The id of the heading that names it, which takes the focus.
    pub label: &'static str,
    /// The id of what is open.
    pub id: String,
    /// Whether it covers the page, which rests meanwhile.
    pub modal: bool,
    /// What happens after the browser has closed it.
    pub closed: Callback<()>,
    pub children: Html,
}

#[component]
pub fn Panel(props: &Props) -> Html {
    let host = use_context::<Host>().unwrap_or_default();
    let node = use_node_ref();
    {
        let (node, label) = (node.clone(), props.label);
        use_effect_with((props.id.clone(), props.modal), move |(_, modal)| {
            // Who goes on to the next event stays on the button that does so.
            let stays = host.find(".detail-bar:focus-within").is_some();
            if let Some(dialog) = node.cast::<browser::Element>().filter(|_| *modal) {
                browser::show_modal(&dialog);
            }
            if !stays {
                host.focus(&["#", label].concat());
            }
        });
    }
    let Props {
        class,
        label,
        id,
        modal,
        closed,
        children,
    } = props;
    let open = id.clone();
    if *modal {
        // The browser's own dialog: it keeps the focus inside.
        let onclose = closed.reform(|_: yew::Event| ());
        html! { <dialog ref={node} key="over" class={classes!("detail", "detail-over", *class)} aria-labelledby={*label} data-open={open} {onclose}>{ children.clone() }</dialog> }
    } else {
        html! { <section ref={node} key="beside" class={classes!("detail", *class)} role="dialog" aria-labelledby={*label} data-open={open}>{ children.clone() }</section> }
    }
}
