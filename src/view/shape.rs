//! The sign of a category: a shape and a colour, for colour is never the only sign.

use yew::prelude::*;

/// How many shapes and colours there are; categories beyond begin anew.
const SIGNS: u16 = 8;

/// The class that gives a category its colour.
pub fn class(category: Option<u16>) -> String {
    category.map_or_else(
        || "sign none".into(),
        |n| format!("sign sign-{}", n % SIGNS),
    )
}

/// The shape of a category about a point, in SVG.
pub fn shape(category: Option<u16>, x: f64, y: f64, size: f64) -> Html {
    let corners = |corners: &[(f64, f64)]| {
        let points = corners
            .iter()
            .map(|(dx, dy)| format!("{:.1},{:.1}", x + dx * size, y + dy * size));
        html! { <polygon points={points.collect::<Vec<_>>().join(" ")} /> }
    };
    match category.map(|n| n % SIGNS) {
        Some(1) => corners(&[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)]),
        Some(2) => corners(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        Some(3) => corners(&[(0.0, -1.05), (1.1, 0.85), (-1.1, 0.85)]),
        Some(4) => corners(&[(-1.1, -0.85), (1.1, -0.85), (0.0, 1.05)]),
        Some(5) => corners(&[
            (-0.5, -1.1),
            (0.5, -1.1),
            (1.1, 0.0),
            (0.5, 1.1),
            (-0.5, 1.1),
            (-1.1, 0.0),
        ]),
        Some(6) => corners(&[(-1.1, -0.5), (1.1, -0.5), (1.1, 0.5), (-1.1, 0.5)]),
        Some(7) => corners(&[(-0.5, -1.1), (0.5, -1.1), (0.5, 1.1), (-0.5, 1.1)]),
        _ => {
            html! { <circle cx={format!("{x:.1}")} cy={format!("{y:.1}")} r={format!("{size:.1}")} /> }
        }
    }
}

/// The sign alone, beside a text.
pub fn sign(category: Option<u16>) -> Html {
    html! {
        <svg class={class(category)} width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
            { shape(category, 0.0, 0.0, 5.5) }
        </svg>
    }
}
