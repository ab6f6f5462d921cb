//! How wide a text is, by a table, so that a layout is the same on the host and in every browser.

use std::borrow::Cow;

/// The size of the labels, in CSS pixels.
pub const FONT_SIZE: f64 = 13.0;

/// Room for fonts that run wider than the one the table is of.
const SAFETY: f64 = 1.12;

/// Advance widths of Helvetica from the space to the tilde, in thousandths of the font size,
/// as its published font metrics (AFM) give them. System fonts are drawn to be near it.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

fn advance(c: char) -> f64 {
    let thousandths = match c {
        ' '..='~' => WIDTHS[c as usize - 32],
        'á' | 'à' | 'é' | 'è' | 'ó' | 'ú' | 'ñ' | 'ü' => 556,
        'í' | 'ì' | 'ï' => 278,
        'Á' | 'É' => 667,
        'Í' => 278,
        '…' => 1000,
        // Wide scripts take the square of a line.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffdc}' | '\u{1f000}'.. => 1000,
        _ => 700,
    };
    f64::from(thousandths) / 1000.0
}

/// How wide a line of text is at most, in CSS pixels, at [`FONT_SIZE`].
pub fn text_width(text: &str) -> f64 {
    text.chars().map(advance).sum::<f64>() * FONT_SIZE * SAFETY
}

/// The text, or as much of it as `room` pixels hold with an ellipsis, cut between words;
/// and its width. Nothing where not even a few letters fit.
pub fn cut(text: &str, room: f64) -> Option<(Cow<'_, str>, f64)> {
    const SHORTEST: usize = 6;
    let width = text_width(text);
    if width <= room {
        return Some((text.into(), width));
    }
    let mut left = room - text_width("…");
    let mut end = 0;
    for (at, c) in text.char_indices() {
        left -= advance(c) * FONT_SIZE * SAFETY;
        if left < 0.0 {
            end = at;
            break;
        }
    }
    let kept = &text[..end];
    // The beginning of a word could be read as another, and is not in the name that a screen
    // reader says.
    let whole = text[end..].starts_with(' ');
    let word = if whole { Some(end) } else { kept.rfind(' ') };
    let kept = kept[..word?].trim_end_matches([' ', ',', ';', ':', '(', '—']);
    if kept.chars().count() < SHORTEST {
        return None;
    }
    let kept = format!("{kept}…");
    let width = text_width(&kept);
    Some((kept.into(), width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_cut_fits(text in "[ -~áé]{0,60}", room in 0.0..300.0f64) {
            if let Some((kept, width)) = cut(&text, room) {
                prop_assert!(width <= room + 1e-9);
                prop_assert!((text_width(&kept) - width).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn cutting_prefers_the_end_of_a_word() {
        let room = text_width("The General Law ag…");
        let kept = cut("The General Law against trafficking", room);
        assert_eq!(
            kept.map(|(text, _)| text.into_owned()),
            Some("The General Law…".into())
        );
        assert_eq!(cut("The General Law", 10.0), None);
    }
}
