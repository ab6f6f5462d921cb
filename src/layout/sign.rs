//! The signs of categories: a shape each, for colour is never the only sign.

/// How many shapes and colours there are; categories beyond begin anew.
pub const SIGNS: u16 = 8;

/// The outline of a sign about the origin, for a size of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// A circle of radius 1.
    Circle,
    /// A polygon with these corners.
    Polygon(&'static [(f64, f64)]),
}

/// The sign of a category by its value; a circle too for events without one.
///
/// ```
/// use hito::layout::{Sign, sign};
/// assert_eq!(sign(None), Sign::Circle);
/// assert_ne!(sign(Some(1)), sign(Some(2)));
/// assert_eq!(sign(Some(1)), sign(Some(9)));
/// ```
pub const fn sign(category: Option<u16>) -> Sign {
    let Some(category) = category else {
        return Sign::Circle;
    };
    match category % SIGNS {
        1 => Sign::Polygon(&[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)]),
        2 => Sign::Polygon(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        3 => Sign::Polygon(&[(0.0, -1.05), (1.1, 0.85), (-1.1, 0.85)]),
        4 => Sign::Polygon(&[(-1.1, -0.85), (1.1, -0.85), (0.0, 1.05)]),
        5 => Sign::Polygon(&[
            (-0.5, -1.1),
            (0.5, -1.1),
            (1.1, 0.0),
            (0.5, 1.1),
            (-0.5, 1.1),
            (-1.1, 0.0),
        ]),
        6 => Sign::Polygon(&[(-1.1, -0.5), (1.1, -0.5), (1.1, 0.5), (-1.1, 0.5)]),
        7 => Sign::Polygon(&[(-0.5, -1.1), (0.5, -1.1), (0.5, 1.1), (-0.5, 1.1)]),
        _ => Sign::Circle,
    }
}

/// The size of the sign of an event of some importance, in CSS pixels.
pub fn sign_size(importance: u8) -> f64 {
    4.0 + f64::from(importance) * 0.5
}
