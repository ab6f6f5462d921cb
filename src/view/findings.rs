//! What is to be said of a file: how sound it is, and what is wrong, once it was asked for.

use super::app::Trouble;
use super::parts;
use crate::read::{QuickReader, QuickReading, Soundness, Step};
use crate::report::Report;
use crate::timeline::Timeline;
use std::rc::Rc;

/// What is to be said of a file that holds a timeline.
#[derive(Debug)]
pub struct Findings {
    /// How sound it is.
    pub found: Soundness,
    /// The file as it came, for the report on it.
    pub file: Vec<u8>,
    /// What is wrong, where that had to be known before the timeline could be shown.
    pub told: Option<Rc<Report>>,
}

/// The timeline of a file, mended where that is needed and the report can be had.
pub async fn settle(quick: QuickReading) -> Result<(Timeline, Findings), Trouble> {
    let QuickReading {
        mut timeline,
        found,
        file,
    } = quick;
    let mut told = None;
    if found == Soundness::Broken || timeline.is_none() {
        told = parts::problems(&file, true).await;
        if let Some(told) = &mut told {
            timeline = told.mended.take().and_then(|text| {
                let mut reader = QuickReader::new(text.into_bytes());
                while !matches!(reader.step(usize::MAX), Step::Done) {}
                reader.finish().timeline
            });
        }
    }
    let told = told.map(Rc::new);
    match timeline {
        Some(timeline) => Ok((timeline, Findings { found, file, told })),
        None => Err(Trouble::File(told)),
    }
}
