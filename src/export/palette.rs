//! The colours of a picture: those of the page in light, for paper and screen alike.
//!
//! The page has them in `style/tokens.css`; a test holds the two together.

/// The ground of the page.
pub const PAPER: &str = "#fbf9f4";
/// The ground of what lies upon it.
pub const RAISED: &str = "#ffffff";
/// Text and axes.
pub const INK: &str = "#1d1c1a";
/// Text that says less.
pub const MUTED: &str = "#5c5850";
/// Hairlines.
pub const LINE: &str = "#d9d3c7";
/// Every other era.
pub const FAINT: &str = "#ece7dc";
/// Text upon a strong colour.
pub const ACCENT_INK: &str = "#ffffff";
/// Today, and the worst step of a series.
pub const WARN: &str = "#8f3b00";
/// The signs of categories, in the order of their shapes.
pub const SIGNS: [&str; 8] = [
    "#0b5c8a", "#a8440b", "#12694c", "#96407a", "#5b4fa3", "#7a5a00", "#306d80", "#6d6a64",
];

/// The same in dark, each beside the light one. Text upon a strong colour is white in light,
/// as what lies upon the page is; in dark both are dark.
const DARK: [(&str, &str); 15] = [
    (PAPER, "#171613"),
    (RAISED, "#21201c"),
    (INK, "#efeae0"),
    (MUTED, "#b3ac9f"),
    (LINE, "#45413a"),
    (FAINT, "#2a2824"),
    (WARN, "#ffb988"),
    (SIGNS[0], "#7cc0ea"),
    (SIGNS[1], "#f2a272"),
    (SIGNS[2], "#6fcfa6"),
    (SIGNS[3], "#e6a0cb"),
    (SIGNS[4], "#b9aef5"),
    (SIGNS[5], "#e0c05a"),
    (SIGNS[6], "#8fc9d9"),
    (SIGNS[7], "#bbb6ac"),
];

/// A picture in the colours of a dark page. Only whole values of attributes are replaced,
/// never what a text says.
pub fn dark(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find("=\"#") {
        let (before, after) = rest.split_at(at + 2);
        out.push_str(before);
        let end = after.find('"').unwrap_or(after.len());
        let (colour, tail) = after.split_at(end);
        let dark = DARK.iter().find(|(light, _)| *light == colour);
        out.push_str(dark.map_or(colour, |(_, dark)| dark));
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The colour of a category by its value.
pub fn colour(category: Option<u16>) -> &'static str {
    category.map_or(MUTED, |n| SIGNS[usize::from(n) % SIGNS.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_page() {
        let css = include_str!("../../style/tokens.css");
        let block = |start: &str| {
            css.split_once(start)
                .and_then(|(_, rest)| rest.split_once('}'))
                .map(|(block, _)| block)
                .expect("the tokens")
        };
        let of = |block: &str, name: &str| {
            let (_, rest) = block
                .split_once(&format!("--{name}: "))
                .unwrap_or_else(|| panic!("no token {name}"));
            rest.split(';').next().unwrap_or_default().to_owned()
        };
        let light = block(":root {");
        let token = |name: &str| of(light, name);
        let dark = block(":root[data-theme=\"dark\"] {");
        let plain = [
            ("paper", PAPER),
            ("raised", RAISED),
            ("ink", INK),
            ("muted", MUTED),
            ("line", LINE),
            ("faint", FAINT),
            ("warn", WARN),
        ];
        for (name, colour) in plain
            .into_iter()
            .chain([("c3", SIGNS[3]), ("c7", SIGNS[7])])
        {
            let svg = format!("fill=\"{colour}\"");
            let expected = format!("fill=\"{}\"", of(dark, name));
            assert_eq!(super::dark(&svg), expected, "{name}");
        }
        assert_eq!(super::dark(">=#fbf9f4<"), ">=#fbf9f4<");
        for (name, colour) in plain.into_iter().chain([("accent-ink", ACCENT_INK)]) {
            assert_eq!(token(name), colour, "{name}");
        }
        for (n, colour) in SIGNS.iter().enumerate() {
            assert_eq!(token(&format!("c{n}")), *colour, "c{n}");
        }
    }
}
