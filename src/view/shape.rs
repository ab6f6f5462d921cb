//! The sign of a category: a shape and a colour, for colour is never the only sign.

use crate::layout::{self, SIGNS, Sign, path, px};
use yew::prelude::*;

/// The class that gives a category its colour.
pub fn class(category: Option<u16>) -> String {
    category.map_or_else(
        || "sign none".into(),
        |n| format!("sign sign-{}", n % SIGNS),
    )
}

/// The shape of a category about the origin, in SVG.
pub fn shape(category: Option<u16>, size: f64) -> Html {
    match layout::sign(category) {
        Sign::Circle => {
            html! { <circle r={px(size)} /> }
        }
        Sign::Polygon(corners) => {
            let points = corners
                .iter()
                .map(|(dx, dy)| path(&[("", &[dx * size, dy * size])]));
            html! { <polygon points={points.collect::<Vec<_>>().join(" ")} /> }
        }
    }
}

/// The sign alone, beside a text.
pub fn sign(category: Option<u16>) -> Html {
    html! {
        <svg class={class(category)} width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
            { shape(category, 5.5) }
        </svg>
    }
}
