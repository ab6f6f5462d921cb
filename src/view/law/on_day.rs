//! What was in force on a day: steps to the next change, and the laws in groups.

use super::day_field::DayField;
use super::instrument_link;
use super::sources::source_link;
use crate::date::{Edtf, Endpoint, words};
use crate::i18n::{Lang, fill, law::Law, number};
use crate::law::{Answer, Status};
use crate::state::{Message, State};
use crate::view::open::open;
use crate::view::world::{Data, World};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties, PartialEq)]
pub struct OnProps {
    pub world: World,
    pub state: Rc<State>,
    pub send: Callback<Message>,
}

/// The groups of answers, in the order shown.
const GROUPS: usize = 5;

fn group(answer: Answer) -> usize {
    match answer {
        Answer::InForce { .. } => 0,
        Answer::Perhaps => 1,
        Answer::NotYet(_) => 2,
        Answer::Ended(_) => 3,
        Answer::Unknown => 4,
    }
}

/// The laws of the day, where one is chosen.
pub fn in_force(props: OnProps) -> Html {
    html! { <InForce ..props /> }
}

#[component]
fn InForce(props: &OnProps) -> Html {
    let OnProps { world, state, send } = props;
    let (law, lang) = (Law::of(state.lang), state.lang);
    let data = &world.data;
    let Some(on) = &state.on else {
        return html! {};
    };
    let days = data.lives().days_of_change(&data.timeline);
    let time = on.span();
    let before = days.partition_point(|day| *day < time.start);
    let after = days.partition_point(|day| *day < time.end);
    let step = |day: Option<&i64>, name: &'static str, sign: &'static str| {
        let to = day.map(|day| Edtf::day_of(*day));
        let disabled = to.is_none().to_string();
        let send = send.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(to) = &to {
                send.emit(Message::On(Some(to.clone())));
            }
        };
        html! { <button type="button" class="on-step" aria-disabled={disabled} aria-label={name} title={name} {onclick}>{ sign }</button> }
    };
    let close = send.reform(|_: MouseEvent| Message::On(None));
    let mut groups: [Vec<usize>; GROUPS] = Default::default();
    for (at, life) in data.lives().iter().enumerate() {
        groups[group(life.on(on))].push(at);
    }
    let blanks = [
        ("date", words(on, lang)),
        ("force", number(groups[0].len())),
        ("perhaps", number(groups[1].len() + groups[4].len())),
        ("not", number(groups[2].len() + groups[3].len())),
    ];
    let announced = fill(
        law.on_announced,
        &blanks
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    );
    let names = [
        law.group_in_force,
        law.group_perhaps,
        law.group_not_yet,
        law.group_ended,
        law.group_unknown,
    ];
    html! {
        <section class="on-open" aria-label={law.on_title} data-on={on.to_string()}>
            <div class="on-tools" role="group" aria-label={law.on_title}>
                <DayField id="on" name={law.on_date} {lang} date={state.on.clone()} send={send.reform(Message::On)} />
                { step(before.checked_sub(1).and_then(|at| days.get(at)), law.on_previous, "←") }
                { step(days.get(after), law.on_next, "→") }
                <DayField id="compare" name={law.on_compare} {lang} date={state.compare.clone()} send={send.reform(Message::Compare)} />
                <button type="button" class="on-close" aria-label={law.on_close} title={law.on_close} onclick={close}>{ "×" }</button>
            </div>
            <p class="hint">{ law.on_hint }</p>
            <p class="unseen" role="status">{ announced }</p>
            if let Some(compare) = &state.compare { { changes(data, on, compare, state, send) } }
            <div class="on-groups">
                { for groups.iter().zip(names).enumerate().filter(|(_, (members, _))| !members.is_empty()).map(|(n, (members, name))| html! {
                    <section class={format!("on-group on-group-{n}")} data-group={GROUP_WORDS[n]}>
                        <h3>{ name }{ " " }<span class="on-count">{ number(members.len()) }</span></h3>
                        { group_of(data, members, on, state, send) }
                    </section>
                }) }
            </div>
            { values(data, on, lang) }
        </section>
    }
}

/// The members of a group; those that had not even been proposed stay folded.
fn group_of(
    data: &Data,
    members: &[usize],
    on: &Edtf,
    state: &State,
    send: &Callback<Message>,
) -> Html {
    let law = Law::of(state.lang);
    let unmade = |at: &&usize| {
        let life = data.lives().life(**at);
        life.is_some_and(|life| life.on(on) == Answer::NotYet(None))
    };
    let (later, now): (Vec<&usize>, Vec<&usize>) = members.iter().partition(unmade);
    let list = |members: &[&usize]| html! { <ul>{ for members.iter().map(|at| member(data, **at, on, state, send)) }</ul> };
    html! {
        <>
            { list(&now) }
            if !later.is_empty() {
                <details><summary>{ law.not_made }{ " " }<span class="on-count">{ number(later.len()) }</span></summary>{ list(&later) }</details>
            }
        </>
    }
}

/// The groups' names for tests and for whoever styles the page.
const GROUP_WORDS: [&str; GROUPS] = ["in-force", "perhaps", "not-yet", "ended", "unknown"];

/// One law, what it was on the day, and what made it so.
fn member(data: &Data, at: usize, on: &Edtf, state: &State, send: &Callback<Message>) -> Html {
    let (law, lang) = (Law::of(state.lang), state.lang);
    let (Some(instrument), Some(life)) = (data.timeline.instruments.get(at), data.lives().life(at))
    else {
        return html! {};
    };
    let answer = life.on(on);
    let said = match answer {
        Answer::InForce { partly: false } | Answer::Perhaps | Answer::Unknown => None,
        Answer::InForce { partly: true } => Some(answer.name(lang)),
        Answer::NotYet(status) => status.map(|status| status.name(lang)),
        Answer::Ended(ending) => Some(ending.name(lang)),
    };
    // What told of it: the event with which its present spell began.
    let since = life.spells.iter().rfind(|spell| match answer {
        Answer::InForce { .. } => spell.status.binds(),
        Answer::Ended(_) => matches!(spell.status, Status::Ended(_)),
        Answer::NotYet(status) => Some(spell.status) == status,
        Answer::Perhaps | Answer::Unknown => false,
    });
    let date = since
        .and_then(|spell| spell.from.date)
        .map(|date| match answer {
            Answer::InForce { .. } => {
                let ends = [Endpoint::Date(date), Endpoint::Open];
                words(&Edtf::Interval(Box::new(ends)), lang)
            }
            _ => words(&Edtf::Date(date), lang),
        });
    let event = since.and_then(|spell| match spell.from.origin {
        crate::law::Origin::Event(at) => data.timeline.events.get(at),
        _ => None,
    });
    let cited = event.map_or(&instrument.sources[..], |event| &event.sources);
    let ended = matches!(answer, Answer::Ended(_)) && !life.ended_by.is_empty();
    html! {
        <li data-member={instrument.id.to_string()}>
            { instrument_link(data, at, state, send) }
            <span class="on-said">
                { said }
                if ended { { " " }{ law.ended_by }{ " " }{ for life.ended_by.iter().map(|by| instrument_link(data, *by, state, send)) } }
                { for date.map(|date| format!("{}{date}", if said.is_some() { ", " } else { "" })) }
                { " " }{ source_link(data, cited, data.instrument_name(at, lang), lang) }
            </span>
        </li>
    }
}

/// What the series say for the day.
fn values(data: &Data, on: &Edtf, lang: Lang) -> Html {
    let time = on.span();
    let rows = data.timeline.series.iter().flat_map(|series| {
        let name = series.title(lang);
        let holds = move |point: &&crate::timeline::Point| {
            let span = point.date.span();
            span.start < time.end && time.start < span.end
        };
        // A long stretch asks for no more than a few values.
        series.points.iter().filter(holds).take(3).map(move |point| {
            let value = series.label(&point.value, lang);
            let line = format!("{name}: {value}");
            html! { <p class="on-value"><strong>{ line.clone() }</strong>{ format!(" ({})", words(&point.date, lang)) }{ " " }{ source_link(data, &point.sources, &line, lang) }</p> }
        })
    });
    rows.collect()
}

/// What changed between two dates.
fn changes(
    data: &Data,
    on: &Edtf,
    compare: &Edtf,
    state: &State,
    send: &Callback<Message>,
) -> Html {
    let (law, lang) = (Law::of(state.lang), state.lang);
    let (from, to) = if on <= compare {
        (on, compare)
    } else {
        (compare, on)
    };
    let found = data.lives().changes_between(&data.timeline, from, to);
    let title = fill(
        law.changed_title,
        &[("from", &words(from, lang)), ("to", &words(to, lang))],
    );
    let rows = found.iter().map(|change| {
        let (before, after) = (change.before.name(lang), change.after.name(lang));
        let said = if change.before == change.after { before.to_owned() } else {
            format!("{before} → {after}")
        };
        let events = change.events.iter().filter_map(|between| {
            let event = data.timeline.events.get(between.event)?;
            let (href, onclick) = open(state, &event.id, send);
            Some(html! {
                <li>
                    { words(&event.date, lang) }{ ": " }<a {href} {onclick}>{ event.title.get(lang) }</a>{ " " }
                    { source_link(data, &event.sources, event.title.get(lang), lang) }
                    if !between.sure { <span class="on-said">{ format!("({})", law.changed_perhaps) }</span> }
                </li>
            })
        });
        let id = data.timeline.instruments.get(change.instrument).map(|it| it.id.to_string());
        html! {
            <li data-change={id}>
                { instrument_link(data, change.instrument, state, send) }
                <span class="on-said">{ said }</span>
                <ul>{ for events }</ul>
            </li>
        }
    });
    html! {
        <section class="on-changes" data-compare={compare.to_string()}>
            <h3>{ title }</h3>
            if found.is_empty() { <p>{ law.changed_none }</p> }
            <ul>{ for rows }</ul>
        </section>
    }
}
