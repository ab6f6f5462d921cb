//! What is to be said of a file: how sound it is, and what is wrong, once it was asked for.

use super::app::Trouble;
use crate::browser;
use crate::read::{QuickReader, QuickReading, Soundness, Step};
use crate::timeline::Timeline;
use crate::tools::told::Told;
use std::rc::Rc;

/// What is to be said of a file that holds a timeline.
#[derive(Debug)]
pub struct Findings {
    /// How sound it is.
    pub found: Soundness,
    /// The file as it came, for the second module.
    pub file: Vec<u8>,
    /// What is wrong, where that had to be known before the timeline could be shown.
    pub told: Option<Rc<Told>>,
}

/// The timeline of a file, mended where that is needed and the second module can be had.
pub async fn settle(quick: QuickReading) -> Result<(Timeline, Findings), Trouble> {
    let QuickReading {
        mut timeline,
        found,
        file,
    } = quick;
    let mut told = None;
    if found == Soundness::Broken || timeline.is_none() {
        told = browser::problems(&file, true).await.map(Told::unpack);
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
