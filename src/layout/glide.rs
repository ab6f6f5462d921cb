//! How the window moves by itself: on its way to another one, or on after the hand let go.

use super::Window;

/// How long the way to another window takes, in milliseconds.
const WAY: f64 = 280.0;
/// After so many milliseconds a moving window has lost most of its speed.
const FRICTION: f64 = 280.0;
/// Slower than this, in pixels per millisecond, it stands.
const STILL: f64 = 0.03;

/// A movement of the window, as a function of the time since it began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    from: Window,
    way: Way,
}

/// What moves the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Way {
    /// It goes to another one.
    To(Window),
    /// It runs on at first so fast: shares of its length per millisecond, later for a positive
    /// number; on a screen of this width.
    On(f64, f64),
}

impl Glide {
    /// A movement that begins at a window.
    pub fn new(from: Window, way: Way) -> Glide {
        Glide { from, way }
    }

    /// The window that it goes to.
    pub fn aim(&self) -> Option<Window> {
        match self.way {
            Way::To(window) => Some(window),
            Way::On(..) => None,
        }
    }

    /// The window after so many milliseconds, and whether it is at rest.
    pub fn at(&self, elapsed: f64) -> (Window, bool) {
        match self.way {
            Way::To(to) if elapsed >= WAY => (to, true),
            Way::To(to) => {
                let t = elapsed.max(0.0) / WAY;
                // Fast at first, for a reader waits for the end of it.
                let eased = 1.0 - (1.0 - t).powi(3);
                (self.from.towards(&to, eased), false)
            }
            Way::On(speed, width) => {
                let left = (-elapsed.max(0.0) / FRICTION).exp();
                let window = self.from.panned(speed * FRICTION * (1.0 - left));
                (window, (speed * left * width).abs() < STILL)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(start: f64, end: f64) -> Window {
        Window::new(start, end).expect("finite")
    }

    #[test]
    fn a_way_ends_where_it_should() {
        let (from, to) = (window(0.0, 1e9), window(4e8, 5e8));
        let glide = Glide::new(from, Way::To(to));
        assert_eq!(glide.at(0.0), (from, false));
        assert_eq!(glide.at(1e4), (to, true));
        let (half, still) = glide.at(60.0);
        assert!(!still && half.length() < from.length() && half.length() > to.length());
    }

    #[test]
    fn running_on_comes_to_rest_and_keeps_the_scale() {
        let from = window(0.0, 1e9);
        let glide = Glide::new(from, Way::On(0.001, 1000.0));
        let (soon, still) = glide.at(16.0);
        assert!(!still && soon.start > 0.0);
        let (late, still) = glide.at(3000.0);
        assert!(still && (late.length() - 1e9).abs() < 1.0);
    }
}
