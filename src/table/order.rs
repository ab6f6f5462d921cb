//! In what order the rows stand.

use super::{Column, Sort, instrument_name};
use crate::i18n::Lang;
use crate::query::{Facet, Index, Selection, folded};
use crate::timeline::Timeline;

/// The ranks of the selected events in the order asked for.
///
/// Texts stand without regard to case and accents, as a reader of `lang` sees them; rows with
/// nothing in the column stand last, whichever way the others go; equal ones stand by date.
pub fn ordered(
    timeline: &Timeline,
    index: &Index,
    selection: &Selection,
    sort: Sort,
    lang: Lang,
) -> Vec<u32> {
    if sort.by == Column::Date {
        let mut ranks: Vec<u32> = selection.iter().collect();
        if sort.down {
            ranks.reverse();
        }
        return ranks;
    }
    let mut rows: Vec<(String, u32)> = selection
        .iter()
        .map(|rank| (key(timeline, index, sort.by, rank, lang), rank))
        .collect();
    // A stable sort keeps the order of dates.
    rows.sort_by(|(a, _), (b, _)| {
        let keys = if sort.down { b.cmp(a) } else { a.cmp(b) };
        a.is_empty().cmp(&b.is_empty()).then(keys)
    });
    rows.into_iter().map(|(_, rank)| rank).collect()
}

/// What a row is sorted by; nothing where it has nothing in the column.
fn key(timeline: &Timeline, index: &Index, by: Column, rank: u32, lang: Lang) -> String {
    let event = &timeline.events[index.position(rank)];
    let of = |facet| {
        let value = index.value_of(facet, rank);
        value.map_or("", |value| index.name(timeline, facet, value, lang))
    };
    let text = match by {
        Column::Category => of(Facet::Category),
        Column::Jurisdiction => of(Facet::Jurisdiction),
        Column::Effect => of(Facet::Effect),
        Column::Instrument => instrument_name(timeline, event, lang),
        Column::Sources => {
            let count = event.sources.len();
            // As a letter, whose order is that of its number.
            let letter = u32::try_from(count).ok().and_then(char::from_u32);
            return letter
                .filter(|_| count > 0)
                .map(String::from)
                .unwrap_or_default();
        }
        Column::Title | Column::Date => event.title.get(lang),
    };
    folded(text)
}
