//! A slide as elements.

use crate::browser::{self, Host};
use crate::deck::{Code, Row, Said, Slide, SlideWords, Talk};
use crate::i18n::{fill, number, page::Page, present::Present};
use crate::timeline::Text;
use crate::view::markdown::markdown;
use crate::view::shape::sign;
use yew::prelude::*;

/// The size of the smallest letters.
pub const SMALLEST: usize = 5;

/// Words, with their language where it is not the page's.
pub fn said(said: &Said) -> Html {
    html! { <span lang={said.tag.clone()}>{ said.text.clone() }</span> }
}

/// Words in Markdown.
pub fn prose(said: &Said, talk: &Talk) -> Html {
    let text = match &said.tag {
        Some(tag) => Text::Tagged([(tag.as_str().into(), said.text.as_str().into())].into()),
        None => Text::Plain(said.text.as_str().into()),
    };
    markdown(&text, talk.lang(), 3)
}

/// The slide at a place, as the room sees it.
///
/// `way` is the class of how it comes, `size` how much smaller than usual its letters are; beyond
/// [`SMALLEST`], how many of its lines are left out.
pub fn slide(talk: &Talk, host: &Host, at: usize, way: &'static str, size: usize) -> Html {
    let mut words = talk.words(at);
    words.leave_out(size.saturating_sub(SMALLEST));
    let sort = match talk.slide(at) {
        Slide::Title => "slide-title",
        Slide::Era(_) => "slide-era",
        Slide::Event(_) => "slide-event",
        Slide::Instrument(_) => "slide-instrument",
        Slide::Own(_) => "slide-own",
        Slide::Sources => "slide-sources",
    };
    let full = format!("full-{}", size.min(SMALLEST));
    let picture = picture(talk, host, &words);
    let code = match talk.slide(at) {
        Slide::Sources => code(talk),
        _ => None,
    };
    let aside = picture.or(code);
    let class = classes!(
        "slide",
        sort,
        full,
        way,
        aside.is_some().then_some("has-aside")
    );
    html! {
        <article key={at} {class} data-slide={talk.name(at)}>
            <div class="slide-main">
                { head(&words) }
                { for words.lead.as_ref().map(|lead| html! { <p class="slide-lead">{ said(lead) }</p> }) }
                { for words.body.as_ref().map(|body| html! { <div class="slide-body">{ prose(body, talk) }</div> }) }
                { rows(talk, &words) }
                { claims(talk, &words) }
                { sources(talk, &words) }
                if talk.slide(at) == Slide::Title { <p class="slide-start">{ Present::of(talk.lang()).start }</p> }
            </div>
            { for aside }
        </article>
    }
}

fn head(words: &SlideWords) -> Html {
    let facts = words
        .facts
        .iter()
        .map(|fact| html! { <li>{ fact.clone() }</li> });
    html! {
        <>
            if !words.when.is_empty() {
                <p class="slide-when">
                    <span>{ words.when.clone() }</span>
                    { for words.after.as_ref().map(|after| html! { <span class="slide-after">{ after.clone() }</span> }) }
                </p>
            }
            if !words.title.text.is_empty() { <h1>{ said(&words.title) }</h1> }
            if !words.facts.is_empty() {
                <ul class="slide-facts">
                    { for words.category.map(|category| html! { <li class="slide-sign">{ sign(Some(category)) }</li> }) }
                    { for facts }
                </ul>
            }
        </>
    }
}

fn row(row: &Row) -> Html {
    html! { <div><dt>{ row.name.clone() }</dt><dd>{ said(&row.said) }</dd></div> }
}

fn rows(talk: &Talk, words: &SlideWords) -> Html {
    if words.rows.is_empty() {
        return html! {};
    }
    let more = Present::of(talk.lang()).more;
    html! {
        <>
            <dl class="slide-rows">{ for words.rows.iter().map(row) }</dl>
            if words.unlisted > 0 { <p class="slide-more">{ fill(more, &[("n", &number(words.unlisted))]) }</p> }
        </>
    }
}

fn claims(talk: &Talk, words: &SlideWords) -> Html {
    if words.claims.is_empty() {
        return html! {};
    }
    html! {
        <div class="slide-claims">
            <h2>{ Page::of(talk.lang()).dispute }</h2>
            <dl>{ for words.claims.iter().map(row) }</dl>
        </div>
    }
}

fn sources(talk: &Talk, words: &SlideWords) -> Html {
    let Some(first) = words.sources.first() else {
        return html! {};
    };
    let present = Present::of(talk.lang());
    let more = words.sources.len() - 1;
    let name = fill(present.source, &[("source", "")]);
    html! {
        <p class="slide-source">
            { name }{ said(first) }
            if more > 0 { { " · " }{ fill(present.more, &[("n", &number(more))]) } }
        </p>
    }
}

/// A picture of the page's own site: one on another site would tell that site who looks.
fn picture(talk: &Talk, host: &Host, words: &SlideWords) -> Option<Html> {
    let (url, alt) = words.picture.as_ref()?;
    let picture = browser::picture(host, url, talk.state.src.as_deref())?;
    if picture.other_site.is_some() {
        return None;
    }
    let text = alt.text.clone();
    Some(
        html! { <img class="slide-aside slide-picture" src={picture.href} alt={text} lang={alt.tag.clone()} /> },
    )
}

/// The link to the timeline, to be read by a telephone, and in letters.
fn code(talk: &Talk) -> Option<Html> {
    let present = Present::of(talk.lang());
    let link = talk.link.clone()?;
    let drawn = Code::of(&link).map(|code| {
        let size = code.size;
        html! {
            <svg class="slide-code" viewBox={format!("0 0 {size} {size}")} role="img"
                aria-label={fill(present.code, &[("address", &link)])}>
                <rect width={size.to_string()} height={size.to_string()} /><path d={code.path} />
            </svg>
        }
    });
    Some(html! {
        <div class="slide-aside">
            { for drawn }
            <p class="slide-link">{ present.link }<a href={link.clone()}>{ link }</a></p>
        </div>
    })
}
