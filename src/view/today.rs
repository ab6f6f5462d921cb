//! The day by the reader's clock.

use crate::date::Edtf;

/// The day of an instant in seconds since 1970, once there is a clock.
pub fn today(now: Option<f64>) -> Option<Edtf> {
    now.map(|now| Edtf::day_of(now as i64))
}
