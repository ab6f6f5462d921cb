//! What the menu that exports and prints holds.

use super::export_menu::{BodyProps, Choice, Deed, Progress, asked, paper, run};
use crate::browser;
use crate::export::ask::{Ask, PIXELS};
use crate::export::exercise::Blank;
use crate::export::paper::{Kind, Size};
use crate::export::{Format, single};
use crate::i18n::{export_menu::ExportMenu as Words, fill, number};
use yew::prelude::*;

/// The ways to export and to print, with their options.
pub fn menu_body(body: BodyProps) -> Html {
    let BodyProps {
        menu: props,
        choice,
        progress,
    } = body;
    let words = Words::of(props.state.lang);
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
            run(Deed::Save, &props, ask, progress.clone());
        });
        html! { <button type="button" data-export={format!("{format}-{scale}")} {onclick}>{ name }</button> }
    };
    let print = {
        let (props, choice, progress) = (props.clone(), choice.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| {
            run(
                Deed::Print,
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
        <>
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
        </>
    }
}

fn kinds(words: &Words) -> Vec<(Kind, String)> {
    let mut kinds = vec![(Kind::Handout, words.handout.to_owned())];
    for size in Size::ALL {
        let name = size.word().to_ascii_uppercase();
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
