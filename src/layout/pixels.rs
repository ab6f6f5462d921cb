//! Lengths as a drawing says them, to a tenth of a pixel.
//!
//! Written by hand, for a scene has thousands of them: the standard library finds the shortest
//! decimals of a number, which takes longer and has tables of its own.

/// A length in CSS pixels: `12`, `12.3`, `-0.5`. What is no number is 0.
pub fn px(value: f64) -> String {
    let mut text = String::new();
    push(&mut text, value);
    text
}

/// The `d` of an SVG path: commands, each with its lengths.
///
/// ```
/// use hito::layout::path;
/// assert_eq!(path(&[("M", &[1.0, 2.25]), ("h", &[-3.0])]), "M1 2.3h-3");
/// ```
pub fn path(commands: &[(&str, &[f64])]) -> String {
    let mut text = String::new();
    draw_path(&mut text, commands);
    text
}

/// Goes on with a path.
pub fn draw_path(text: &mut String, commands: &[(&str, &[f64])]) {
    for (command, lengths) in commands {
        text.push_str(command);
        for (at, length) in lengths.iter().enumerate() {
            if at > 0 {
                text.push(' ');
            }
            push(text, *length);
        }
    }
}

fn push(text: &mut String, value: f64) {
    // The conversion ends at the limits of the type, and makes 0 of what is no number.
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        text.push('-');
    }
    let tenths = tenths.unsigned_abs();
    whole(text, tenths / 10);
    if !tenths.is_multiple_of(10) {
        text.push('.');
        whole(text, tenths % 10);
    }
}

fn whole(text: &mut String, mut value: u64) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    text.extend(digits[first..].iter().map(|digit| char::from(*digit)));
}

/// A stretch of time with both of its ends marked, as the data of an SVG path: the extent of an
/// imprecise date about the middle line `y`.
pub fn stretch(x: f64, y: f64, width: f64) -> String {
    path(&[("M", &[x, y - 4.0]), ("v8m0-4h", &[width]), ("m0-4v8", &[])])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_short() {
        let all = [12.0, 12.34, -0.02, -3.56, 0.05, f64::NAN].map(px);
        assert_eq!(all, ["12", "12.3", "0", "-3.6", "0.1", "0"]);
    }

    proptest! {
        #[test]
        fn a_length_is_kept_to_a_tenth(value in -1e9..1e9f64) {
            let read: f64 = px(value).parse().expect("a number");
            prop_assert!((read - value).abs() <= 0.05 + 1e-6);
        }
    }
}
