//! An address as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light squares around a code that readers need, by its standard (ISO/IEC 18004).
const QUIET: usize = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// How many squares it is wide and high, the quiet zone included.
    pub size: usize,
    /// Its dark squares as the path of an SVG, a square being 1 wide.
    pub path: String,
}

impl Code {
    /// The code of a text; nothing where it is too long for any.
    pub fn of(text: &str) -> Option<Code> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let from = x;
                while x < code.size() && code.get_module(x, y) {
                    x += 1;
                }
                if x > from {
                    let at = |n: i32| n as usize + QUIET;
                    let width = x - from;
                    path += &format!("M{} {}h{width}v1h-{width}z", at(from), at(y));
                }
                x += 1;
            }
        }
        Some(Code {
            size: code.size() as usize + 2 * QUIET,
            path,
        })
    }
}
