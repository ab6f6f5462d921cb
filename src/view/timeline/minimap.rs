//! All of time on a small strip, with a brush for the part that is shown.

use super::World;
use super::layer::columns;
use crate::browser::{self, Drag, Drags};
use crate::date::{Edtf, short_words};
use crate::i18n::{Lang, chart::Chart};
use crate::layout::{Minimap, Window, px};
use std::cell::RefCell;
use yew::prelude::*;

/// The height of the strip, in pixels.
const HEIGHT: f64 = 34.0;
/// How near a pointer must be to a handle to take it.
const NEAR: f64 = 10.0;

/// What of the brush a hand or a key moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grip {
    /// Its left handle.
    Start,
    /// Its right handle.
    End,
    /// All of it, at this distance from its left edge, in seconds.
    Whole(f64),
}

/// What a reader does on the minimap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Brush {
    /// Moves the window while the pointer is down.
    Move(Window),
    /// Lets go; whether it was a jump to another place.
    Done(bool),
}

impl Grip {
    /// What a pointer takes at an instant that is `near` seconds wide; a place outside of the
    /// brush takes its middle.
    fn at(at: f64, window: &Window, near: f64) -> (Grip, bool) {
        let inner = near.min(window.length() / 4.0);
        if (window.start - near..window.start + inner).contains(&at) {
            (Grip::Start, false)
        } else if (window.end - inner..window.end + near).contains(&at) {
            (Grip::End, false)
        } else if window.contains(at) {
            (Grip::Whole(at - window.start), false)
        } else {
            (Grip::Whole(window.length() / 2.0), true)
        }
    }

    /// The window when the grip is drawn to an instant; at least `least` seconds are left of it.
    fn draw(self, at: f64, window: &Window, least: f64) -> Option<Window> {
        match self {
            Grip::Start => Window::new(at.min(window.end - least), window.end),
            Grip::End => Window::new(window.start, at.max(window.start + least)),
            Grip::Whole(from) => Window::new(at - from, at - from + window.length()),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MapProps {
    pub world: World,
    pub window: Window,
    pub width: f64,
    pub lang: Lang,
    pub brush: Callback<Brush>,
}

#[component]
pub fn Map(props: &MapProps) -> Html {
    let MapProps {
        world,
        window,
        width,
        lang,
        brush,
    } = props;
    let map = use_memo((world.clone(), *width), |(world, width)| {
        Minimap::new(
            &world.data.index,
            &world.answer.selection,
            *width,
            HEIGHT - 4.0,
        )
    });
    let node = use_node_ref();
    let now = use_mut_ref(|| (map.clone(), *window));
    *now.borrow_mut() = (map.clone(), *window);
    {
        let brush = brush.clone();
        use_effect_with(node.clone(), move |node| {
            let element = node.cast::<browser::Element>();
            let held = RefCell::new(None);
            let drags = element.map(|element| {
                Drags::listen(&element, move |drag| {
                    let (map, window) = now.borrow().clone();
                    let second = map.viewport.seconds_per_pixel();
                    let draw = |grip: Grip, x: f64| {
                        let to = grip.draw(map.viewport.instant(x), &window, second * 4.0);
                        to.into_iter().for_each(|to| brush.emit(Brush::Move(to)));
                    };
                    match drag {
                        Drag::Start(x) => {
                            let taken = Grip::at(map.viewport.instant(x), &window, second * NEAR);
                            held.replace(Some(taken));
                            if taken.1 {
                                draw(taken.0, x);
                            }
                        }
                        Drag::Move(x) => {
                            if let Some((grip, _)) = *held.borrow() {
                                draw(grip, x);
                            }
                        }
                        Drag::End => {
                            let jumped = held.take().is_some_and(|(_, jumped)| jumped);
                            brush.emit(Brush::Done(jumped));
                        }
                    }
                })
            });
            move || drop(drags)
        });
    }
    let chart = Chart::of(*lang);
    let (left, right) = map.brush(window);
    let shade = |from: f64, to: f64| {
        html! { <rect class="map-shade" x={px(from)} width={px((to - from).max(0.0))} height={px(HEIGHT)} /> }
    };
    let handle = |grip: Grip, x: f64, at: f64, name: &'static str| {
        let all = map.viewport.window;
        let share = ((at - all.start) / all.length() * 100.0).clamp(0.0, 100.0);
        let words = short_words(&Edtf::day_of(at as i64), *lang);
        let (window, brush, map) = (*window, brush.clone(), map.clone());
        let onkeydown = move |event: KeyboardEvent| {
            let (all, second) = (map.viewport.window, map.viewport.seconds_per_pixel());
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => at - all.length() / 100.0,
                "ArrowRight" | "ArrowUp" => at + all.length() / 100.0,
                "PageDown" => at - all.length() / 10.0,
                "PageUp" => at + all.length() / 10.0,
                "Home" => all.start,
                "End" => all.end,
                _ => return,
            };
            event.prevent_default();
            if let Some(to) = grip.draw(to, &window, second * 4.0) {
                brush.emit(Brush::Move(to));
                brush.emit(Brush::Done(false));
            }
        };
        html! {
            <g class="map-handle" role="slider" tabindex="0" aria-label={name} aria-valuemin="0" aria-valuemax="100"
                aria-valuenow={(share.round() as i64).to_string()} aria-valuetext={words} {onkeydown}>
                <rect class="target" x={px(x - 12.0)} width="24" height={px(HEIGHT)} />
                <rect class="map-grip" x={px(x - 2.5)} y={px(HEIGHT / 2.0 - 9.0)} width="5" height="18" rx="2" />
            </g>
        }
    };
    html! {
        <svg ref={node} class="map" width={px(*width)} height={px(HEIGHT)} role="group" aria-label={chart.overview}>
            <path class="map-all" d={columns(&map.all, HEIGHT)} />
            <path class="map-chosen" d={columns(&map.chosen, HEIGHT)} />
            { shade(0.0, left) }{ shade(right, *width) }
            <rect class="map-brush" x={px(left)} y="0.5" width={px(right - left)} height={px(HEIGHT - 1.0)} />
            { handle(Grip::Start, left, window.start, chart.first_shown) }
            { handle(Grip::End, right, window.end, chart.last_shown) }
        </svg>
    }
}
