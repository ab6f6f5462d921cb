//! A tree as HTML.

use crate::export::paper::Node;

/// Elements that have no end and hold nothing.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Trees as HTML. Text and values of attributes are escaped; of elements and attributes there
/// are none but those that the program names.
pub fn html(nodes: &[Node]) -> String {
    let mut out = String::new();
    nodes.iter().for_each(|node| write(node, &mut out));
    out
}

fn write(node: &Node, out: &mut String) {
    let (name, attributes, inner) = match node {
        Node::Text(text) => return escape(text, out),
        Node::Element(name, attributes, inner) => (*name, attributes, inner),
    };
    out.push('<');
    out.push_str(name);
    for (name, value) in attributes {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&name) {
        return;
    }
    for child in inner {
        match child {
            // A script's text ends at its end tag alone, and knows no escapes: `<` may not
            // stand in it, and linked data can say it otherwise.
            Node::Text(text) if name == "script" => out.push_str(&text.replace('<', "\\u003c")),
            child => write(child, out),
        }
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            // What HTML forbids in a document.
            '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}' => {}
            c => out.push(c),
        }
    }
}
