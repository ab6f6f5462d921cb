//! Long texts as elements.

use super::{element, text};
use crate::export::paper::Node;
use crate::markdown::{Block, Inline, blocks};

/// A text in Markdown. Its headings begin below those of the page.
pub fn prose(text: &str) -> Vec<Node> {
    all(&blocks(text))
}

fn all(blocks: &[Block]) -> Vec<Node> {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Node {
    match block {
        Block::Paragraph(parts) => element("p", &[], inline(parts)),
        Block::Heading(depth, parts) => {
            let name = match depth {
                0 | 1 => "h4",
                2 => "h5",
                _ => "h6",
            };
            element(name, &[], inline(parts))
        }
        Block::List(first, items) => {
            let items = items.iter().map(|item| {
                let inner = match &item[..] {
                    [Block::Paragraph(parts), rest @ ..] => {
                        let mut inner = inline(parts);
                        inner.extend(all(rest));
                        inner
                    }
                    blocks => all(blocks),
                };
                element("li", &[], inner)
            });
            let items = items.collect();
            match first {
                Some(first) => element("ol", &[("start", &first.to_string())], items),
                None => element("ul", &[], items),
            }
        }
        Block::Quote(inner) => element("blockquote", &[], all(inner)),
        Block::Code(code) => element("pre", &[], vec![text("code", &[], code)]),
        Block::Rule => element("hr", &[], vec![]),
    }
}

fn inline(parts: &[Inline]) -> Vec<Node> {
    let one = |part: &Inline| match part {
        Inline::Text(text) => Node::Text(text.to_string()),
        Inline::Emphasis(parts) => element("em", &[], inline(parts)),
        Inline::Strong(parts) => element("strong", &[], inline(parts)),
        Inline::Code(code) => text("code", &[], code),
        Inline::Link(url, parts) => element("a", &[("href", url)], inline(parts)),
        Inline::Break => element("br", &[], vec![]),
    };
    parts.iter().map(one).collect()
}
