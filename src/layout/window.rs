//! The stretch of time that is on the screen, and how wide the screen is.

/// A visible stretch of time, in seconds since 1970-01-01T00:00Z. `start < end`, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The instant at the left edge.
    pub start: f64,
    /// The instant at the right edge.
    pub end: f64,
}

/// A window and the width it is shown on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// What is visible.
    pub window: Window,
    /// How wide it is shown, in CSS pixels; more than 0.
    pub width: f64,
}
