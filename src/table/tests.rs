//! The order of the rows, and what is copied.

use super::*;
use crate::i18n::Lang;
use crate::query::{Index, Query, TextIndex};
use crate::timeline::Timeline;
use proptest::prelude::*;

fn timeline() -> Timeline {
    serde_json::from_str(
        r#"{"version": 1, "title": "Laws",
        "categories": [{"id": "z", "name": {"en": "Act", "es": "Ley"}}, {"id": "a", "name": {"en": "Treaty", "es": "Convenio"}}],
        "sources": [{"id": "s", "title": "A <b> & c", "publisher": "P", "url": "https://x.org/"}],
        "instruments": [{"id": "i", "name": "Law"}],
        "events": [
            {"id": "1", "date": "2001", "title": "écrit", "category": "a", "sources": [{"id": "s"}, {"id": "s"}]},
            {"id": "2", "date": "2002", "title": "Zeta", "category": "z", "instrument": "i", "sources": [{"id": "s"}]},
            {"id": "3", "date": "2003", "title": "=1+1\t2"},
            {"id": "4", "date": "2004", "title": "eclat", "category": "z"}]}"#,
    )
    .expect("a timeline")
}

fn order(sort: &str, lang: Lang) -> Vec<u32> {
    let timeline = timeline();
    let index = Index::new(&timeline);
    let text = TextIndex::new(&timeline, &index);
    let answer = index.answer(&Query::default(), &text);
    let sort = Sort::from_word(sort).expect("an order");
    ordered(&timeline, &index, &answer.selection, sort, lang)
}

#[test]
fn rows_stand_as_asked() {
    assert_eq!(order("date", Lang::En), [0, 1, 2, 3]);
    assert_eq!(order("-date", Lang::En), [3, 2, 1, 0]);
    assert_eq!(
        order("title", Lang::En),
        [2, 3, 0, 1],
        "accents and case do not count"
    );
    assert_eq!(
        order("category", Lang::En),
        [1, 3, 0, 2],
        "what has none is last"
    );
    assert_eq!(
        order("-category", Lang::En),
        [0, 1, 3, 2],
        "also the other way round"
    );
    assert_eq!(
        order("category", Lang::Es),
        [0, 1, 3, 2],
        "by the name that is seen"
    );
    assert_eq!(order("-sources", Lang::En), [0, 1, 2, 3]);
    assert_eq!(order("instrument", Lang::En), [1, 0, 2, 3]);
}

#[test]
fn asking_again_turns_the_order() {
    let once = Sort::default().asked(Column::Title);
    assert_eq!(
        once,
        Sort {
            by: Column::Title,
            down: false
        }
    );
    assert_eq!(
        once.asked(Column::Title),
        Sort {
            by: Column::Title,
            down: true
        }
    );
    assert_eq!(once.asked(Column::Title).asked(Column::Title), once);
    assert!(Sort::default().asked(Column::Date).down);
}

#[test]
fn a_copy_is_safe_to_paste() {
    let timeline = timeline();
    let index = Index::new(&timeline);
    let copied = copied(&timeline, &index, &[1, 2], Lang::En);
    let lines: Vec<&str> = copied.text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines.iter().all(|line| line.matches('\t').count() == 6),
        "{lines:?}"
    );
    assert_eq!(
        lines[1],
        "2002\tZeta\tAct\t\t\tLaw\tA <b> & c, P https://x.org/"
    );
    assert!(lines[2].contains("\t'=1+1 2\t"), "no formula: {}", lines[2]);
    assert!(
        copied
            .html
            .contains("<td>A &lt;b&gt; &amp; c, P https://x.org/</td>")
    );
    assert!(!copied.html.contains("<b>"));
}

proptest! {
    #[test]
    fn every_row_stands_once(by in prop::sample::select(Column::ALL.to_vec()), down in any::<bool>()) {
        let mut ranks = order(&Sort { by, down }.word(), Lang::Es);
        ranks.sort_unstable();
        prop_assert_eq!(ranks, [0, 1, 2, 3]);
    }
}

#[test]
fn a_copy_guards_what_a_tabulator_hides() {
    let file = r#"{"version": 1, "title": "T", "events": [
        {"id": "a", "date": "2003", "title": "\t=1+1"}]}"#;
    let timeline: Timeline = serde_json::from_str(file).expect("a timeline");
    let index = Index::new(&timeline);
    let copied = copied(&timeline, &index, &[0], Lang::En);
    assert!(copied.text.contains("\t' =1+1\t"), "{}", copied.text);
    assert!(copied.html.contains("<td>'\t=1+1</td>"), "{}", copied.html);
}
