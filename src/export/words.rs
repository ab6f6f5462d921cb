//! What is asked for, in words.

use super::Part;
use crate::date::{words, words_after};
use crate::i18n::{export::Export, fill, number, page::Page};
use crate::query::Facet;

/// The filters in words, one phrase each; nothing where everything is shown.
pub fn filter_words(part: &Part) -> Vec<String> {
    let (lang, query) = (part.lang(), &part.state.query);
    let (page, export) = (Page::of(lang), Export::of(lang));
    let mut phrases = Vec::new();
    if !query.text.trim().is_empty() {
        phrases.push(fill(export.text, &[("text", query.text.trim())]));
    }
    for facet in Facet::ALL {
        let chosen = &query.chosen[facet];
        let names: Vec<&str> = chosen
            .iter()
            .map(|id| match part.index.value(facet, id) {
                Some(value) => part.index.name(part.timeline, facet, value, lang),
                None => id,
            })
            .collect();
        if !names.is_empty() {
            let name = match facet {
                Facet::Category => page.facet_category,
                Facet::Jurisdiction => page.facet_jurisdiction,
                Facet::Effect => page.facet_effect,
                Facet::Tag => page.facet_tag,
            };
            let values = names.join(&format!(" {} ", export.or));
            phrases.push(fill(export.filter, &[("facet", name), ("values", &values)]));
        }
    }
    for (date, phrase) in [(&query.from, page.from_chip), (&query.to, page.to_chip)] {
        if let Some(date) = date {
            phrases.push(fill(phrase, &[("date", &words_after(date, lang))]));
        }
    }
    if let Some(on) = &part.state.on {
        phrases.push(fill(export.on, &[("date", &words(on, lang))]));
    }
    phrases
}

/// How many events are exported, in words.
pub fn count_words(part: &Part) -> String {
    let page = Page::of(part.lang());
    let (count, all) = (part.selection.count(), part.index.len());
    match (count, all) {
        (0, _) => page.results_none.into(),
        (1, 1) => page.results_one.into(),
        (count, all) if count == all => fill(page.results_other, &[("n", &number(count))]),
        _ => fill(
            page.results_of,
            &[("n", &number(count)), ("all", &number(all))],
        ),
    }
}
