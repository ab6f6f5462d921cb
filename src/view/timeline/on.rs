//! The date of "in force on" as a line across the chart, with a handle to move it.

use crate::browser::{self, Grip};
use crate::date::calendar::DAY;
use crate::date::{Edtf, Instant, words};
use crate::i18n::law::Law;
use crate::layout::{Viewport, path, px};
use crate::state::{Message, State};
use crate::view::world::World;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub world: World,
    pub state: Rc<State>,
    pub viewport: Viewport,
    /// Where the chart begins, in CSS pixels.
    pub gutter: f64,
    pub send: Callback<Message>,
}

/// The line and its handle: a slider. Left and right go to the change before and after, up and
/// down by a day.
#[component]
pub fn OnHandle(props: &Props) -> Html {
    let Props {
        world,
        state,
        viewport,
        gutter,
        send,
    } = props;
    let node = use_node_ref();
    // Where the hand is, finer than the day that is told.
    let hand = use_mut_ref(|| (*viewport, 0.0f64));
    let on = state.on.as_ref();
    let start = on.map(|on| on.span().start);
    if let Some(start) = start {
        let mut hand = hand.borrow_mut();
        hand.0 = *viewport;
        if (hand.1 as Instant).div_euclid(DAY) != start.div_euclid(DAY) {
            hand.1 = start as f64;
        }
    }
    {
        let (send, node) = (send.clone(), node.clone());
        use_effect_with(on.is_some(), move |_| {
            let element = node.cast::<browser::Element>();
            let drag = element.map(|element| {
                Grip::listen(&element, move |dx| {
                    let mut hand = hand.borrow_mut();
                    hand.1 += dx * hand.0.seconds_per_pixel();
                    send.emit(Message::MoveOn(Edtf::day_of(hand.1 as Instant)));
                })
            });
            move || drop(drag)
        });
    }
    let (Some(on), Some(start)) = (on, start) else {
        return html! {};
    };
    let span = on.span();
    let (left, right) = (viewport.x(start as f64), viewport.x(span.end as f64));
    let inside = |x: f64| (0.0..=viewport.width).contains(&x);
    let law = Law::of(state.lang);
    let days = world.data.lives().days_of_change(&world.data.timeline);
    let onkeydown = {
        let (send, on) = (send.clone(), on.clone());
        Callback::from(move |event: KeyboardEvent| {
            let span = on.span();
            let day = match event.key().as_str() {
                "ArrowLeft" => days[..days.partition_point(|day| *day < span.start)]
                    .last()
                    .copied(),
                "ArrowRight" => days
                    .get(days.partition_point(|day| *day < span.end))
                    .copied(),
                "ArrowDown" => Some(span.start.saturating_sub(DAY)),
                "ArrowUp" => Some(span.start.saturating_add(DAY)),
                "Home" => days.first().copied(),
                "End" => days.last().copied(),
                _ => return,
            };
            event.prevent_default();
            // The chart must not take the key for a step to another event.
            event.stop_propagation();
            if let Some(day) = day {
                send.emit(Message::On(Some(Edtf::day_of(day))));
            }
        })
    };
    let at = |value: f64| px(value + gutter);
    let window = viewport.window;
    let number = |at: f64| ((at as Instant).div_euclid(DAY)).to_string();
    let middle = (left + right) / 2.0;
    let class = if inside(middle) {
        "on-line"
    } else {
        "on-line off-screen"
    };
    let handle = middle.clamp(0.0, viewport.width);
    html! {
        <svg {class} data-on-line={on.to_string()}>
            if right - left > 3.0 {
                <rect class="on-span" x={at(left.clamp(0.0, viewport.width))} width={px(right.clamp(0.0, viewport.width) - left.clamp(0.0, viewport.width))} height="100%" />
            }
            if inside(middle) { <line x1={at(middle)} x2={at(middle)} y2="100%" /> }
            <g ref={node} class="on-handle" role="slider" tabindex="0" aria-label={law.on_slider}
                aria-valuemin={number(window.start)} aria-valuemax={number(window.end)} aria-valuenow={number(start as f64)}
                aria-valuetext={words(on, state.lang)} {onkeydown}>
                <rect class="target" x={at(handle - 12.0)} width="24" height="26" />
                <path d={path(&[("M", &[handle + gutter - 6.0, 2.0]), ("h12v12l-6 8l-6 -8z", &[])])} />
            </g>
        </svg>
    }
}
