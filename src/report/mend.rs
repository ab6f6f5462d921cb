//! What is wrong with a file, and the file mended.

use super::{Problem, Report};
use crate::read::read;
use crate::timeline::{Citation, Timeline};

/// What is wrong with a file, in the words of both languages; with `mend` also the timeline
/// without what is wrong.
///
/// ```
/// use hito::report::report;
/// let file = br#"{"version": 1, "title": "Laws", "events": [{"date": "2003", "title": "A"}]}"#;
/// let report = report(file, true);
/// assert_eq!(report.problems[0].pointer, "/events/0");
/// assert!(report.mended.unwrap().contains("event-1"));
/// ```
pub fn report(file: &[u8], mend: bool) -> Report {
    let reading = read(file);
    let problems = reading.problems.iter().map(|problem| {
        Problem::new(
            problem.line.to_string(),
            problem.column.to_string(),
            problem.pointer.clone(),
            |lang| [problem.what(lang), problem.how(lang)],
        )
    });
    Report {
        problems: problems.collect(),
        unlisted: reading.unlisted,
        mended: reading.timeline.filter(|_| mend).and_then(|mut timeline| {
            forget_unknown(&mut timeline);
            serde_json::to_string(&timeline).ok()
        }),
    }
}

/// Takes out the members that the format does not have: the page shows none of them.
fn forget_unknown(timeline: &mut Timeline) {
    macro_rules! forget {
        ($($items:expr),+) => { $(for item in &mut $items { item.extra = None; })+ };
    }
    let citations = |citations: &mut Box<[Citation]>| forget!(*citations);
    timeline.extra = None;
    forget!(
        timeline.categories,
        timeline.jurisdictions,
        timeline.tags,
        timeline.sources,
        timeline.instruments,
        timeline.events,
        timeline.series,
        timeline.eras,
        timeline.slides
    );
    for event in &mut timeline.events {
        citations(&mut event.sources);
        forget!(event.media, event.disputes);
        for dispute in &mut event.disputes {
            citations(&mut dispute.sources);
        }
    }
    for instrument in &mut timeline.instruments {
        citations(&mut instrument.sources);
        forget!(instrument.relations);
    }
    for series in &mut timeline.series {
        forget!(series.points);
        for point in &mut series.points {
            citations(&mut point.sources);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::read::{QuickReader, Soundness, Step};

    fn quick(file: Vec<u8>) -> crate::read::QuickReading {
        let mut reader = QuickReader::new(file);
        while !matches!(reader.step(100), Step::Done) {}
        reader.finish()
    }

    #[test]
    fn every_problem_is_told_in_both_languages() {
        let file = include_bytes!("../../tests/files/five-mistakes.json");
        let told = report(file, true);
        let reading = read(file);
        assert_eq!(told.problems.len(), reading.problems.len());
        for (told, problem) in told.problems.iter().zip(&reading.problems) {
            assert_eq!(told.line, problem.line.to_string());
            assert_eq!(told.pointer, problem.pointer);
            for lang in Lang::ALL {
                assert_eq!(told.what(lang), problem.what(lang));
                assert_eq!(told.how(lang), problem.how(lang));
            }
        }
    }

    #[test]
    fn the_quick_reader_reads_every_mended_file() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/read");
        for entry in std::fs::read_dir(folder).expect("the folder").flatten() {
            let file = std::fs::read(entry.path()).expect("the file");
            let Some(mut timeline) = read(&file).timeline else {
                assert_eq!(report(&file, true).mended, None);
                continue;
            };
            forget_unknown(&mut timeline);
            let mended = report(&file, true).mended.expect("a timeline");
            let again = quick(mended.into_bytes());
            // A file without a title has one of no letters, which is told and stays.
            assert!(again.found < Soundness::Broken, "{:?}", entry.path());
            assert_eq!(again.timeline, Some(timeline), "{:?}", entry.path());
        }
    }

    #[test]
    fn a_timeline_is_given_only_where_it_is_asked_for() {
        let file = br#"{"version": 1, "title": "T", "events": []}"#;
        assert_eq!(report(file, false), Report::default());
    }
}
