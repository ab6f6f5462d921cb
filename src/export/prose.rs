//! Markdown on paper: the words with their emphasis, lists as lists, addresses to be read.

use super::paper::Node;
use crate::markdown::{Block, Inline, blocks};

/// A text in Markdown as elements; the class is that of each of its outermost parts.
pub fn prose(text: &str, class: &str) -> Vec<Node> {
    all(&blocks(text), class)
}

fn all(blocks: &[Block], class: &str) -> Vec<Node> {
    blocks.iter().map(|part| block(part, class)).collect()
}

fn element(name: &'static str, class: &str, inner: Vec<Node>) -> Node {
    let class = (!class.is_empty()).then(|| ("class", class.to_owned()));
    Node::Element(name, class.into_iter().collect(), inner)
}

fn block(block: &Block, class: &str) -> Node {
    match block {
        Block::Paragraph(parts) => element("p", class, inline(parts)),
        Block::Heading(_, parts) => element("h4", class, inline(parts)),
        Block::List(first, items) => {
            let items = items.iter().map(|item| {
                let inner = match &item[..] {
                    [Block::Paragraph(parts), rest @ ..] => {
                        let mut inner = inline(parts);
                        inner.extend(all(rest, ""));
                        inner
                    }
                    blocks => all(blocks, ""),
                };
                element("li", "", inner)
            });
            let items = items.collect();
            match first {
                None => element("ul", class, items),
                Some(first) => {
                    let mut attributes = vec![("start", first.to_string())];
                    attributes.extend((!class.is_empty()).then(|| ("class", class.to_owned())));
                    Node::Element("ol", attributes, items)
                }
            }
        }
        Block::Quote(inner) => element("blockquote", class, all(inner, "")),
        Block::Code(code) => element("pre", class, vec![Node::Text(code.clone())]),
        Block::Rule => element("hr", class, Vec::new()),
    }
}

fn inline(parts: &[Inline]) -> Vec<Node> {
    let mut nodes = Vec::new();
    for part in parts {
        match part {
            Inline::Text(text) => nodes.push(Node::Text(text.clone())),
            Inline::Emphasis(parts) => nodes.push(element("em", "", inline(parts))),
            Inline::Strong(parts) => nodes.push(element("strong", "", inline(parts))),
            Inline::Code(text) => nodes.push(element("code", "", vec![Node::Text(text.clone())])),
            Inline::Break => nodes.push(element("br", "", Vec::new())),
            Inline::Link(url, parts) => {
                let words = inline(parts);
                let is_address = words == [Node::Text(url.clone())];
                nodes.extend(words);
                // Nobody can follow a link on paper: its address is written out.
                if !is_address {
                    nodes.push(element(
                        "span",
                        "paper-address",
                        vec![Node::Text(format!(" ({url})"))],
                    ));
                }
            }
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a tree, its elements as tags.
    fn shown(nodes: &[Node]) -> String {
        let one = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(name, _, inner) => format!("<{name}>{}</{name}>", shown(inner)),
        };
        nodes.iter().map(one).collect()
    }

    #[test]
    fn no_mark_is_printed_raw() {
        let text = "# One\nA **b** and *c*, `d`.\n\n- [e](https://x.org/)\n- f\n\n3. g\n\n> h";
        assert_eq!(
            shown(&prose(text, "paper-body")),
            "<h4>One</h4><p>A <strong>b</strong> and <em>c</em>, <code>d</code>.</p>\
             <ul><li>e<span> (https://x.org/)</span></li><li>f</li></ul><ol><li>g</li></ol>\
             <blockquote><p>h</p></blockquote>"
        );
    }
}
