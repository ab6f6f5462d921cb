//! The stretch of time that is on the screen, and how wide the screen is.

use crate::date::calendar::{DAY, civil};
use crate::date::{Date, Edtf, Endpoint, Instant, Month, Span, Time};

/// The narrowest window: ten minutes.
const NARROWEST: f64 = 600.0;
/// The farthest instant that a window may reach: some three thousand million years.
const FARTHEST: f64 = 1e17;

/// A visible stretch of time, in seconds since 1970-01-01T00:00Z. `start < end`, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The instant at the left edge.
    pub start: f64,
    /// The instant at the right edge.
    pub end: f64,
}

impl Window {
    /// A window from `start` to `end`, widened where it is too narrow to draw and cut where it
    /// reaches beyond all dates. Nothing where either is not a number.
    pub fn new(start: f64, end: f64) -> Option<Window> {
        if !start.is_finite() || !end.is_finite() {
            return None;
        }
        let (start, end) = (start.min(end), start.max(end));
        let missing = (NARROWEST - (end - start)).max(0.0) / 2.0;
        Some(Window {
            start: (start - missing).clamp(-FARTHEST, FARTHEST - NARROWEST),
            end: (end + missing).clamp(NARROWEST - FARTHEST, FARTHEST),
        })
    }

    /// How long it is, in seconds.
    pub fn length(&self) -> f64 {
        self.end - self.start
    }

    /// The window that shows all of `extent` with some room on both sides; a year around
    /// 1970 where there is nothing to show.
    pub fn fit(extent: Option<Span>) -> Window {
        let (start, end) = extent.map_or((0.0, 31_536_000.0), |span| {
            (span.start as f64, span.end as f64)
        });
        let margin = ((end - start) * 0.03).max(43_200.0);
        Window::new(start - margin, end + margin).unwrap_or(Window {
            start: 0.0,
            end: NARROWEST,
        })
    }

    /// The window `factor` times as long, with the instant at `anchor` (0 the left edge, 1 the
    /// right one) where it was.
    pub fn zoomed(&self, factor: f64, anchor: f64) -> Window {
        let length = (self.length() * factor).clamp(NARROWEST, 2.0 * FARTHEST);
        let fixed = self.start + self.length() * anchor;
        let start = fixed - length * anchor;
        Window::new(start, start + length).unwrap_or(*self)
    }

    /// The window moved by `share` of its length; later for a positive one.
    pub fn panned(&self, share: f64) -> Window {
        let by = self.length() * share;
        let by = by.clamp(-FARTHEST - self.start, FARTHEST - self.end);
        Window::new(self.start + by, self.end + by).unwrap_or(*self)
    }

    /// The window on the way from this one to another, at `t` from 0 to 1. The length changes
    /// by equal ratios in equal times, so that zooming looks even.
    pub fn towards(&self, other: &Window, t: f64) -> Window {
        let ratio = other.length() / self.length();
        let length = self.length() * ratio.powf(t);
        // The share of the way that the edges go while the length goes its own: for an even
        // zoom about a fixed point, edges move in step with the length.
        let share = if (ratio - 1.0).abs() < 1e-6 {
            t
        } else {
            (length - self.length()) / (other.length() - self.length())
        };
        let start = self.start + (other.start - self.start) * share;
        Window::new(start, start + length).unwrap_or(*other)
    }

    /// The window that an EDTF interval or date describes; nothing for one without ends.
    pub fn of_edtf(date: &Edtf) -> Option<Window> {
        let span = date.span();
        if span.start == Instant::MIN || span.end == Instant::MAX {
            return None;
        }
        Window::new(span.start as f64, span.end as f64)
    }

    /// The EDTF interval that describes it: to the day where it is longer than a year, else to
    /// the second, so that whoever follows an address sees what was on the screen.
    pub fn to_edtf(&self) -> Edtf {
        let exact = self.length() < 400.0 * DAY as f64;
        let date = |instant: f64| {
            let at = civil(instant as Instant);
            let far = at.year.unsigned_abs() > 9999;
            let clock = u32::from(at.hour) * 3600 + u32::from(at.minute) * 60;
            Endpoint::Date(Date {
                year: at.year,
                // EDTF writes years beyond four digits without month and day.
                month: if far {
                    Month::None
                } else {
                    Month::Day(at.month, at.day)
                },
                unspecified: 0,
                uncertain: false,
                approximate: false,
                time: (exact && !far).then_some(Time {
                    second: clock + u32::from(at.second),
                    offset: Some(0),
                }),
            })
        };
        // An interval holds its last day or second whole.
        Edtf::Interval(Box::new([date(self.start), date(self.end - 1.0)]))
    }

    /// Whether an instant is inside.
    pub fn contains(&self, instant: f64) -> bool {
        (self.start..self.end).contains(&instant)
    }
}

/// A window and the width it is shown on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// What is visible.
    pub window: Window,
    /// How wide it is shown, in CSS pixels; more than 0.
    pub width: f64,
}

impl Viewport {
    /// Where an instant stands, in pixels from the left edge.
    pub fn x(&self, instant: f64) -> f64 {
        (instant - self.window.start) / self.seconds_per_pixel()
    }

    /// The instant at a place.
    pub fn instant(&self, x: f64) -> f64 {
        self.window.start + x * self.seconds_per_pixel()
    }

    /// The scale: how much time one pixel shows.
    pub fn seconds_per_pixel(&self) -> f64 {
        self.window.length() / self.width.max(1.0)
    }
}
