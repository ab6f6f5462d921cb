//! What authors write, and what nobody should.

use super::effort::effort;
use super::*;
use proptest::prelude::*;

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

/// All that a reader would see or follow.
fn seen(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(parts) | Block::Heading(_, parts) => read(parts, &mut out),
            Block::List(first, items) => {
                for (n, item) in items.iter().enumerate() {
                    if let Some(first) = first {
                        out += &(u64::from(*first) + n as u64).to_string();
                    }
                    out += &seen(item);
                }
            }
            Block::Quote(inner) => out += &seen(inner),
            Block::Code(code) => out += code,
            Block::Rule => {}
        }
    }
    out
}

fn read(parts: &[Inline], out: &mut String) {
    for part in parts {
        match part {
            Inline::Text(text) | Inline::Code(text) => *out += text,
            Inline::Emphasis(parts) | Inline::Strong(parts) => read(parts, out),
            Inline::Link(url, parts) => {
                read(parts, out);
                *out += url;
            }
            Inline::Break => {}
        }
    }
}

fn links(blocks: &[Block]) -> Vec<String> {
    fn of(parts: &[Inline], out: &mut Vec<String>) {
        for part in parts {
            match part {
                Inline::Link(url, parts) => {
                    out.push(url.clone());
                    of(parts, out);
                }
                Inline::Emphasis(parts) | Inline::Strong(parts) => of(parts, out),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(parts) | Block::Heading(_, parts) => of(parts, &mut out),
            Block::List(_, items) => items.iter().for_each(|item| out.extend(links(item))),
            Block::Quote(inner) => out.extend(links(inner)),
            Block::Code(_) | Block::Rule => {}
        }
    }
    out
}

#[test]
fn stress_in_words() {
    let strong = |words: &str| Inline::Strong(vec![text(words)]);
    let emphasis = |words: &str| Inline::Emphasis(vec![text(words)]);
    for (written, parts) in [
        ("a **b** c", vec![text("a "), strong("b"), text(" c")]),
        ("_a_ __b__", vec![emphasis("a"), text(" "), strong("b")]),
        ("***a***", vec![Inline::Strong(vec![emphasis("a")])]),
        (
            "**a *b***",
            vec![Inline::Strong(vec![text("a "), emphasis("b")])],
        ),
        ("2 * 3 * 4", vec![text("2 * 3 * 4")]),
        ("an_id_here", vec![text("an_id_here")]),
        (r"\*a\*", vec![text("*a*")]),
        ("**never closed", vec![text("**never closed")]),
        ("`a*b*`", vec![Inline::Code("a*b*".into())]),
        ("*«ley»*,", vec![emphasis("«ley»"), text(",")]),
    ] {
        assert_eq!(inlines(written), parts, "{written}");
    }
}

#[test]
fn links_are_safe_or_stay_as_typed() {
    let link = |url: &str, words: &str| Inline::Link(url.into(), vec![text(words)]);
    assert_eq!(
        inlines("[a](https://x.org/b_(c))"),
        [link("https://x.org/b_(c)", "a")]
    );
    assert_eq!(
        inlines("<https://x.org>"),
        [link("https://x.org", "https://x.org")]
    );
    for bad in [
        "[a](javascript:alert(1))",
        "[a](data:text/html,x)",
        "[a](//x.org)",
        "[a](https://x.org \"title\")",
        "![a](https://x.org/a.png",
        "<script>alert(1)</script>",
        "<a href=\"x\">",
    ] {
        assert_eq!(inlines(bad), [text(bad)], "{bad}");
    }
}

#[test]
fn blocks_by_their_lines() {
    let items = |items: &[&str]| items.iter().map(|item| vec![paragraph(item)]).collect();
    for (written, expected) in [
        (
            "- a\n- b\n\nc",
            vec![Block::List(None, items(&["a", "b"])), paragraph("c")],
        ),
        (
            "3. a\n4. b\n   more",
            vec![Block::List(Some(3), items(&["a", "b more"]))],
        ),
        ("- a\n\n- b", vec![Block::List(None, items(&["a", "b"]))]),
        (
            "- a\n  - b",
            vec![Block::List(
                None,
                vec![vec![paragraph("a"), Block::List(None, items(&["b"]))]],
            )],
        ),
        ("in\n1999. A year", vec![paragraph("in 1999. A year")]),
        ("> a\n> b", vec![Block::Quote(vec![paragraph("a b")])]),
        (
            "```\n*a*\n\n b\n```\nc",
            vec![Block::Code("*a*\n\n b".into()), paragraph("c")],
        ),
        ("---", vec![Block::Rule]),
        ("#5 is no heading", vec![paragraph("#5 is no heading")]),
        ("## Two ##", vec![Block::Heading(2, vec![text("Two")])]),
        (
            "a  \nb\\\nc",
            vec![Block::Paragraph(vec![
                text("a"),
                Inline::Break,
                text("b"),
                Inline::Break,
                text("c"),
            ])],
        ),
        ("- ", vec![paragraph("-")]),
    ] {
        assert_eq!(blocks(written), expected, "{written}");
    }
}

#[test]
fn no_input_takes_more_than_linear_effort() {
    for (before, part, after) in [
        ("", "*a ", ""),
        ("", "**a*", ""),
        ("", "_a ", ""),
        ("a", "*", "b"),
        ("", "_", "b"),
        ("a ", "*", " b"),
        ("", "[", ""),
        ("", "[", "a](b)"),
        ("", "[   ", "](b)"),
        ("", "[a](", ""),
        ("", "[a](", ")"),
        ("", "[a](b) ", ""),
        ("", "`", ""),
        ("", "` ", ""),
        ("", "> ", ""),
        ("", "- ", ""),
        ("", "<", ""),
        ("", "\\", ""),
    ] {
        let effort = |times: usize| {
            let text = format!("{before}{}{after}", part.repeat(times));
            effort(|| assert!(seen(&blocks(&text)).len() <= text.len()))
        };
        let (some, more) = (effort(2000), effort(8000));
        assert!(
            more <= some * 5,
            "{before}{part}…{after}: {some}, then {more}"
        );
    }
}

#[test]
fn only_the_last_signs_of_a_long_run_stress() {
    let strong = Inline::Strong(vec![Inline::Emphasis(vec![text("a")])]);
    assert_eq!(inlines("*****a***"), [text("**"), strong]);
    assert_eq!(inlines("a****b"), [text("a****b")]);
    assert_eq!(inlines("a____b"), [text("a____b")]);
}

/// What is said, without the marks.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #[test]
    fn nothing_is_lost(text in "([a-zñ0-9 ]|\n|  \n|\\*{1,3}|_|`{1,3}|~~~|\\[|\\]\\(|\\)|> |- |[0-9]\\. |# |<|>|\\\\|https://|:){0,40}") {
        // Each item of a list counts on from the first, whatever number it was given.
        let letters = |text: &str| words(text).chars().filter(|c| !c.is_numeric()).collect::<String>();
        let mut expected: Vec<char> = letters(&text).chars().collect();
        let mut found: Vec<char> = letters(&seen(&blocks(&text))).chars().collect();
        let autolinks = links(&blocks(&text)).len();
        expected.sort_unstable();
        found.sort_unstable();
        if autolinks == 0 {
            prop_assert_eq!(found, expected);
        } else {
            // An address in angle brackets is both seen and followed.
            prop_assert!(found.len() >= expected.len());
        }
    }

    #[test]
    fn no_text_panics_and_no_link_is_unsafe(text in any::<String>(), address in "(javascript|data|https|vbscript|JAVASCRIPT| java|\t)?:?[^\n]{0,12}") {
        blocks(&text);
        let linked = blocks(&format!("[a]({address}) <{address}>"));
        for url in links(&linked) {
            prop_assert!(url.starts_with("http") || url.starts_with("mailto") || safe_url(&url).is_some(), "{url}");
            prop_assert!(!url.to_lowercase().contains("script:") || url.to_lowercase().starts_with("http"), "{url}");
        }
    }
}
