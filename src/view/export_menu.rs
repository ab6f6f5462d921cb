//! The menu that exports and prints: what it remembers, and what it does. What it holds comes
//! with the panels, and the work is done by a part that comes when it is first asked for.

use super::awaited::Awaited;
use super::panels::Panels;
use super::parts;
use super::world::World;
use crate::browser::{self, Host, Loading};
use crate::export::Scope;
use crate::export::ask::Ask;
use crate::export::paper::Kind;
use crate::i18n::{Lang, export_menu::ExportMenu as Words};
use crate::state::{State, parameter, with_parameter, write_address};
use std::rc::Rc;
use yew::prelude::*;

/// A picture is not drawn narrower than this, however narrow the page is.
const NARROWEST: f64 = 960.0;
/// Room around the timeline of a picture, left and right.
const MARGINS: f64 = 48.0;
/// How wide a hand-out's page is without its margins: that of Letter and A4, the narrower one.
const PAGE: f64 = 680.0;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    pub host: Host,
    /// How wide the timeline is on the screen.
    pub width: f64,
    pub awaited: Awaited<Panels>,
}

/// What the open menu shows, and what it changes.
#[derive(Clone, PartialEq)]
pub struct BodyProps {
    pub menu: Props,
    pub choice: UseStateHandle<Choice>,
    pub progress: UseStateHandle<Progress>,
}

/// The name of the address's parameter that asks for paper: it is no part of the state.
const PRINT: &str = "print";

/// What the reader chose in the menu.
#[derive(Clone, PartialEq)]
pub struct Choice {
    pub whole: bool,
    pub ground: bool,
    pub kind: Kind,
    pub body: bool,
    pub notes: bool,
}

/// How far an export is.
#[derive(Clone, PartialEq)]
pub enum Progress {
    Idle,
    Busy,
    Saved(String),
    Failed,
}

#[component]
pub fn ExportMenu(props: &Props) -> Html {
    let words = Words::of(props.state.lang);
    let choice = use_state(|| Choice {
        whole: false,
        ground: true,
        kind: Kind::Handout,
        body: false,
        notes: false,
    });
    let progress = use_state(|| Progress::Idle);
    use_print_keys(props, &choice, &progress);
    let body = BodyProps {
        menu: props.clone(),
        choice,
        progress,
    };
    html! {
        <details class="menu export-menu">
            <summary>{ words.name }</summary>
            <div class="menu-body" role="group" aria-label={words.name}>
                { props.awaited.show("", |panels| (panels.export)(body)) }
            </div>
        </details>
    }
}

/// What is asked for, the format still to be named.
pub fn asked(props: &Props, choice: &Choice) -> Ask {
    let href = props.host.href();
    let base = href.split(['?', '#']).next().unwrap_or_default();
    Ask {
        scope: if choice.whole {
            Scope::Whole
        } else {
            Scope::Shown
        },
        width: props.width.max(NARROWEST) + MARGINS,
        base: base.to_owned(),
        now: browser::now() as i64,
        ground: choice.ground,
        body: choice.body,
        notes: choice.notes,
        ..Ask::default()
    }
}

/// The same for paper of a kind.
pub fn paper(props: &Props, choice: &Choice, kind: Kind) -> Ask {
    Ask {
        paper: kind.word(),
        width: PAGE,
        ..asked(props, choice)
    }
}

/// What is done with what is asked for.
#[derive(Clone, Copy)]
pub enum Deed {
    Save,
    Print,
}

/// Does it, and tells how it goes. The file is loaded once more, which the browser does from its
/// store: nobody else needs its bytes after it has been read.
pub fn run(deed: Deed, props: &Props, ask: Ask, progress: UseStateHandle<Progress>) {
    progress.set(Progress::Busy);
    let host = props.host.clone();
    let file = host.file(props.state.src.as_deref());
    let address = write_address(&props.state, Lang::En);
    browser::spawn(async move {
        let loading = Loading::new();
        let answer = match browser::load(&loading, file, |_, _| {}).await {
            Ok(bytes) => match deed {
                Deed::Save => parts::save(bytes, address, ask).await,
                Deed::Print => parts::print(bytes, address, ask, host.home()).await,
            },
            Err(_) => None,
        };
        progress.set(answer.map_or(Progress::Failed, Progress::Saved));
    });
}

/// Prints the hand-out where the reader presses the browser's own keys for printing, and once
/// what the address asks for.
#[hook]
fn use_print_keys(
    props: &Props,
    choice: &UseStateHandle<Choice>,
    progress: &UseStateHandle<Progress>,
) {
    let now = use_mut_ref(|| (props.clone(), choice.clone(), progress.clone()));
    *now.borrow_mut() = (props.clone(), choice.clone(), progress.clone());
    let host = props.host.clone();
    use_effect_with((), move |()| {
        let print = move |kind| {
            let (props, choice, progress) = &*now.borrow();
            run(
                Deed::Print,
                props,
                paper(props, choice, kind),
                progress.clone(),
            );
        };
        let search = host.search();
        let asked = parameter(&search, PRINT).and_then(Kind::from_word);
        if let Some(kind) = asked {
            // Who loads the page again does not want it twice.
            host.write_search(&with_parameter(&search, PRINT, None), false);
            print(kind);
        }
        let listener = host.on_print_keys(move || print(Kind::Handout));
        move || drop(listener)
    });
}
