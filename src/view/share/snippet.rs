//! A text to copy, with the button that copies it.

use crate::browser::{self, Element};
use crate::i18n::{Lang, fill, share::Share};
use crate::view::icon::{COPY, icon};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub lang: Lang,
    /// A word for what it is, for the id of the field.
    pub kind: &'static str,
    pub name: &'static str,
    /// What the button does, for those who hear it alone.
    pub copy: &'static str,
    #[prop_or_default]
    pub hint: Option<&'static str>,
    pub text: AttrValue,
    pub rows: u8,
    /// Hears what is to be told.
    pub said: Callback<String>,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Snippet(props: &Props) -> Html {
    let Props {
        lang,
        kind,
        name,
        copy,
        hint,
        text,
        rows,
        said,
        children,
    } = props;
    let words = Share::of(*lang);
    let field = use_node_ref();
    let select = {
        let field = field.clone();
        move || {
            if let Some(field) = field.cast::<Element>() {
                browser::select_text(&field);
            }
        }
    };
    let onclick = {
        let (text, said, name, select) = (text.clone(), said.clone(), *name, select.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, said, select) = (text.clone(), said.clone(), select.clone());
            browser::spawn(async move {
                if browser::copy(text.to_string()).await {
                    said.emit(fill(words.copied, &[("name", name)]));
                } else {
                    select();
                    said.emit(words.copy_failed.to_owned());
                }
            });
        })
    };
    let id = format!("share-{kind}");
    let hint_id = hint.map(|_| format!("share-{kind}-hint"));
    html! {
        <section class="share-part">
            <h3><label for={id.clone()}>{ *name }</label></h3>
            if let Some(hint) = hint { <p class="hint" id={hint_id.clone()}>{ *hint }</p> }
            <textarea {id} ref={field} readonly=true spellcheck="false" rows={rows.to_string()} value={text.clone()}
                aria-describedby={hint_id} onfocus={move |_: FocusEvent| select()} />
            <div class="share-ways">
                <button type="button" class="primary" data-copy={*kind} aria-label={*copy} {onclick}>{ icon(COPY) }{ words.copy }</button>
                { children.clone() }
            </div>
        </section>
    }
}
