//! HTML of other tools to Markdown and to plain text. Nothing of it stays markup.

/// HTML as Markdown: paragraphs, line breaks, emphasis, quotations, lists, links. Other elements
/// leave their text; scripts and styles leave nothing.
pub fn markdown(html: &str) -> String {
    convert(html, true)
}

/// HTML as one line of text.
pub fn plain(html: &str) -> String {
    convert(html, false)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether elements part the text into lines, so that line breaks mean nothing.
pub fn has_blocks(html: &str) -> bool {
    const BLOCKS: [&str; 8] = ["p", "br", "div", "li", "ul", "ol", "blockquote", "table"];
    html.split('<').skip(1).any(|tag| {
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric());
        let name = tag.get(..end.unwrap_or(tag.len())).unwrap_or_default();
        BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block))
    })
}

/// The address that an element such as `iframe` shows.
pub fn src(html: &str) -> Option<String> {
    let (tag, _) = html.get(html.find('<')? + 1..)?.split_once('>')?;
    attribute(tag, "src").filter(|src| is_web(src))
}

/// Whether an address is one of the web or of a letter.
pub fn is_web(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        ["http", "https", "mailto"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

fn convert(html: &str, marked: bool) -> String {
    let mut out = String::new();
    let mut links: Vec<Option<String>> = Vec::new();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        let tag = (c == '<').then(|| rest.get(1..).unwrap_or_default());
        let tag = tag.filter(|tag| {
            tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
        });
        let Some((tag, after)) = tag.and_then(|tag| tag.split_once('>')) else {
            let (text, length) = character(rest, c);
            if marked && matches!(text, '*' | '_' | '[' | ']' | '`' | '\\') {
                out.push('\\');
            }
            out.push(if text.is_whitespace() { ' ' } else { text });
            rest = rest.get(length..).unwrap_or_default();
            continue;
        };
        rest = after;
        let closing = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        match &*name {
            "script" | "style" if !closing => {
                let end = format!("</{name}");
                let lower = rest.to_ascii_lowercase();
                let at = lower.find(&end).unwrap_or(rest.len());
                rest = rest.get(at..).unwrap_or_default();
            }
            "p" | "div" | "blockquote" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" => {
                out.push_str("\n\n");
                if name == "blockquote" && !closing && marked {
                    out.push_str("> ");
                }
            }
            "br" => out.push('\n'),
            "li" if !closing => out.push_str(if marked { "\n- " } else { "\n" }),
            "b" | "strong" if marked => out.push_str("**"),
            "i" | "em" | "cite" if marked => out.push('*'),
            "a" if !closing => {
                let href = attribute(tag, "href").filter(|href| marked && is_web(href));
                if href.is_some() {
                    out.push('[');
                }
                links.push(href);
            }
            "a" => {
                if let Some(Some(href)) = links.pop() {
                    let safe = href.replace(' ', "%20").replace('(', "%28");
                    out.push_str(&format!("]({})", safe.replace(')', "%29")));
                }
            }
            _ => {}
        }
    }
    tidy(&out)
}

/// Lines without double spaces, paragraphs with one empty line between.
fn tidy(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match (out.is_empty(), line.is_empty()) {
            (true, true) => {}
            (false, true) if out.ends_with("\n\n") => {}
            (false, true) => out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" }),
            _ => {
                out.push_str(&line);
                out.push('\n');
            }
        }
    }
    out.trim().to_owned()
}

/// The character that `rest` begins with, an entity being one; and its length.
fn character(rest: &str, c: char) -> (char, usize) {
    if c != '&' {
        return (c, c.len_utf8());
    }
    let entity = rest.get(1..).and_then(|after| after.split_once(';'));
    let Some((name, _)) = entity.filter(|(name, _)| name.len() <= 8) else {
        return (c, 1);
    };
    let code = |digits: &str, radix| u32::from_str_radix(digits, radix).ok();
    let found = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "laquo" => Some('«'),
        "raquo" => Some('»'),
        "aacute" => Some('á'),
        "eacute" => Some('é'),
        "iacute" => Some('í'),
        "oacute" => Some('ó'),
        "uacute" => Some('ú'),
        "ntilde" => Some('ñ'),
        _ => match name.strip_prefix('#') {
            Some(hex) if hex.starts_with(['x', 'X']) => {
                code(hex.get(1..).unwrap_or_default(), 16).and_then(char::from_u32)
            }
            Some(digits) => code(digits, 10).and_then(char::from_u32),
            None => None,
        },
    };
    found.map_or((c, 1), |found| (found, name.len() + 2))
}

/// The value of an attribute of a tag, `<` and `>` left off.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let at = from + lower.get(from..)?.find(name)?;
        from = at + name.len();
        let before = lower.get(..at)?.chars().next_back()?;
        let after = tag.get(from..)?.trim_start();
        let Some(value) = after.strip_prefix('=').filter(|_| before.is_whitespace()) else {
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = match quote {
            Some(quote) => value.get(1..)?.split(quote).next(),
            None => value.split_whitespace().next(),
        };
        return value.map(|value| value.replace("&amp;", "&").trim().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_markup_becomes_markdown() {
        for (html, expected) in [
            ("<p>One</p><p>Two <b>three</b></p>", "One\n\nTwo **three**"),
            (
                "See <a href=\"https://x.org/a_(b)\" title=\"\">here</a>.",
                "See [here](https://x.org/a_%28b%29).",
            ),
            ("<a href='javascript:alert(1)'>x</a>", "x"),
            ("a<br>b &amp; c &#8212; d", "a\nb & c — d"),
            ("<ul><li>one<li>two</ul>", "- one\n- two"),
            ("<blockquote>Said</blockquote>", "> Said"),
            ("1 < 2 & 3*4", "1 < 2 & 3\\*4"),
            ("<script>alert(1)</script>x<style>y</style>", "x"),
            ("<p>open", "open"),
        ] {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(
            plain("<a href=\"https://x.org\">Portrait</a>\n by <i>A*</i>"),
            "Portrait by A*"
        );
    }

    #[test]
    fn a_frame_tells_its_address() {
        let frame = "<iframe width=1 src=\"https://v.org/?a=1&amp;b=2\"></iframe>";
        assert_eq!(src(frame).as_deref(), Some("https://v.org/?a=1&b=2"));
        assert_eq!(src("<iframe src=\"javascript:x\">"), None);
    }
}
