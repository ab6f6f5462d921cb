//! The menu that exports and prints. The work is done by the module of tools, which is loaded
//! when it is asked for the first time.

use super::world::World;
use crate::browser::{self, Host, Loading};
use crate::export::ask::{Ask, PIXELS};
use crate::export::exercise::Blank;
use crate::export::paper::{Kind, Size};
use crate::export::{Format, Scope, single};
use crate::i18n::{Lang, export_menu::ExportMenu as Words, fill, number};
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
}

/// The name of the address's parameter that asks for paper: it is no part of the state.
const PRINT: &str = "print";

/// What the reader chose in the menu.
#[derive(Clone, PartialEq)]
struct Choice {
    whole: bool,
    ground: bool,
    kind: Kind,
    body: bool,
    notes: bool,
}

/// How far an export is.
#[derive(Clone, PartialEq)]
enum Progress {
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
    let choose = |change: fn(&mut Choice, bool)| {
        let choice = choice.clone();
        Callback::from(move |event: yew::Event| {
            let mut next = (*choice).clone();
            change(&mut next, browser::is_checked(&event));
            choice.set(next);
        })
    };
    let kind = {
        let choice = choice.clone();
        Callback::from(move |event: yew::Event| {
            let kind = Kind::from_word(&browser::value_of(&event));
            let kind = kind.unwrap_or(Kind::Handout);
            choice.set(Choice {
                kind,
                ..(*choice).clone()
            });
        })
    };
    let save = |format: &'static str, scale: u8, name: String| {
        let (props, choice, progress) = (props.clone(), choice.clone(), progress.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let ask = Ask {
                format: format.into(),
                scale,
                ..asked(&props, &choice)
            };
            run("save", &props, ask, progress.clone());
        });
        html! { <button type="button" data-export={format!("{format}-{scale}")} {onclick}>{ name }</button> }
    };
    let print = {
        let (props, choice, progress) = (props.clone(), choice.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| {
            run(
                "print",
                &props,
                paper(&props, &choice, choice.kind),
                progress.clone(),
            );
        })
    };
    let count = |phrase, n| fill(phrase, &[("n", &number(n))]);
    let (shown, all) = (
        props.world.answer.selection.count(),
        props.world.data.index.len(),
    );
    let scope = |whole: bool, words: String| {
        html! {
            <label class="option">
                <input type="radio" name="export-scope" checked={choice.whole == whole}
                    onchange={choose(if whole { |it, _| it.whole = true } else { |it, _| it.whole = false })} />
                <span class="option-name">{ words }</span>
            </label>
        }
    };
    let check = |name: &'static str, checked: bool, change: fn(&mut Choice, bool)| {
        html! {
            <label class="option">
                <input type="checkbox" {checked} onchange={choose(change)} />
                <span class="option-name">{ name }</span>
            </label>
        }
    };
    let kinds = kinds(words).into_iter().map(|(kind, name)| {
        html! { <option value={kind.word()} selected={kind == choice.kind}>{ name }</option> }
    });
    let said = match &*progress {
        Progress::Idle => String::new(),
        Progress::Busy => words.busy.into(),
        Progress::Saved(file) if file.is_empty() => String::new(),
        Progress::Saved(file) => fill(words.saved, &[("file", file)]),
        Progress::Failed => words.failed.into(),
    };
    let pixels = |scale: u8| fill(words.pixels, &[("scale", &scale.to_string())]);
    html! {
        <details class="menu export-menu">
            <summary>{ words.name }</summary>
            <div class="menu-body" role="group" aria-label={words.name}>
                <fieldset><legend>{ words.scope }</legend>
                    { scope(false, count(words.shown, shown)) }{ scope(true, count(words.whole, all)) }
                </fieldset>
                <fieldset><legend>{ words.picture }</legend>
                    <div class="export-ways">
                        { save(Format::Svg.word(), 1, "SVG".into()) }
                        { for [1, 2, 4].map(|scale| save(PIXELS, scale, pixels(scale))) }
                    </div>
                    { check(words.transparent, !choice.ground, |it, on| it.ground = !on) }
                </fieldset>
                <fieldset><legend>{ words.data }</legend>
                    <div class="export-ways">
                        { save(Format::Csv.word(), 1, words.csv.into()) }
                        { save(Format::Json.word(), 1, words.json.into()) }
                        { save(Format::Ical.word(), 1, words.ical.into()) }
                        { save(Format::JsonLd.word(), 1, words.linked.into()) }
                        { save(single::WORD, 1, words.single.into()) }
                    </div>
                </fieldset>
                <fieldset><legend>{ words.print }</legend>
                    <select id="print-kind" aria-label={words.kind} onchange={kind}>{ for kinds }</select>
                    { check(words.body, choice.body, |it, on| it.body = on) }
                    { check(words.notes, choice.notes, |it, on| it.notes = on) }
                    <button type="button" class="primary" data-print="" onclick={print}>{ words.go }</button>
                </fieldset>
                <p class="export-said" role="status">{ said }</p>
            </div>
        </details>
    }
}

fn kinds(words: &Words) -> Vec<(Kind, String)> {
    let mut kinds = vec![(Kind::Handout, words.handout.to_owned())];
    for size in Size::ALL {
        let name = size.word().to_uppercase();
        kinds.push((Kind::Poster(size), fill(words.poster, &[("size", &name)])));
    }
    kinds.push((Kind::Slides(1), words.slides_one.to_owned()));
    for n in [2, 4] {
        let name = fill(words.slides_some, &[("n", &n.to_string())]);
        kinds.push((Kind::Slides(n), name));
    }
    let blanks = [words.exercise_dates, words.exercise_titles];
    let blanks = Blank::ALL.into_iter().zip(blanks);
    kinds.extend(blanks.map(|(blank, name)| (Kind::Exercise(blank), name.to_owned())));
    kinds
}

/// What is asked for, the format still to be named.
fn asked(props: &Props, choice: &Choice) -> Ask {
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

fn paper(props: &Props, choice: &Choice, kind: Kind) -> Ask {
    Ask {
        paper: kind.word(),
        width: PAGE,
        ..asked(props, choice)
    }
}

/// Asks a tool for something, and tells how it goes. The file is loaded once more, which the
/// browser does from its store: nobody else needs its bytes after it has been read.
fn run(tool: &'static str, props: &Props, ask: Ask, progress: UseStateHandle<Progress>) {
    progress.set(Progress::Busy);
    let host = props.host.clone();
    let file = host.file(props.state.src.as_deref());
    let address = write_address(&props.state, Lang::En);
    browser::spawn(async move {
        let loading = Loading::new();
        let answer = match browser::load(&loading, file, |_, _| {}).await {
            Ok(bytes) => {
                browser::tool(
                    ("tools", tool),
                    &bytes,
                    &address,
                    &ask.write(),
                    &host.home(),
                )
                .await
            }
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
            run("print", props, paper(props, choice, kind), progress.clone());
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
