//! Long texts as elements, built one by one: nothing of a file is ever markup.

use crate::i18n::Lang;
use crate::markdown::{Block, Inline, blocks};
use crate::timeline::Text;
use yew::prelude::*;

/// A text of a file in Markdown. Its headings begin at `level`, for the page has its own.
pub fn markdown(text: &Text, lang: Lang, level: u8) -> Html {
    let (tag, text) = text.tagged(lang);
    html! { <div class="prose" lang={foreign(tag, lang)}>{ all(&blocks(text), level) }</div> }
}

/// The tag of a text's language, where it is not the page's.
pub fn foreign(tag: Option<&str>, lang: Lang) -> Option<String> {
    tag.filter(|tag| Lang::from_tag(tag) != Some(lang))
        .map(str::to_owned)
}

fn all(blocks: &[Block], level: u8) -> Html {
    blocks.iter().map(|part| block(part, level)).collect()
}

fn block(block: &Block, level: u8) -> Html {
    match block {
        Block::Paragraph(parts) => html! { <p>{ inline(parts) }</p> },
        Block::Heading(depth, parts) => {
            let parts = inline(parts);
            match depth + level - 1 {
                ..=3 => html! { <h3>{ parts }</h3> },
                4 => html! { <h4>{ parts }</h4> },
                5 => html! { <h5>{ parts }</h5> },
                _ => html! { <h6>{ parts }</h6> },
            }
        }
        Block::List(first, items) => {
            let items = items.iter().map(|item| {
                // A lone paragraph needs no room above and below.
                let inner = match &item[..] {
                    [Block::Paragraph(parts), rest @ ..] => {
                        html! { <>{ inline(parts) }{ all(rest, level) }</> }
                    }
                    blocks => all(blocks, level),
                };
                html! { <li>{ inner }</li> }
            });
            match first {
                Some(first) => html! { <ol start={first.to_string()}>{ for items }</ol> },
                None => html! { <ul>{ for items }</ul> },
            }
        }
        Block::Quote(inner) => html! { <blockquote>{ all(inner, level) }</blockquote> },
        Block::Code(code) => html! { <pre tabindex="0"><code>{ code.clone() }</code></pre> },
        Block::Rule => html! { <hr /> },
    }
}

fn inline(parts: &[Inline]) -> Html {
    let one = |part: &Inline| match part {
        Inline::Text(text) => html! { { text.clone() } },
        Inline::Emphasis(parts) => html! { <em>{ inline(parts) }</em> },
        Inline::Strong(parts) => html! { <strong>{ inline(parts) }</strong> },
        Inline::Code(text) => html! { <code>{ text.clone() }</code> },
        Inline::Link(url, parts) => {
            html! { <a href={url.clone()} rel="noreferrer">{ inline(parts) }</a> }
        }
        Inline::Break => html! { <br /> },
    };
    parts.iter().map(one).collect()
}
