//! The parts that the app is cut into: what few readers need, and what nobody needs at once.
//!
//! The code that only a function written here reaches comes as a file of its own, when that
//! function is called for the first time; all parts share one memory. Where a part does not
//! come the answer is nothing, and the next call tries again. Without the feature `split` all
//! of the app is one module, and nothing has to come.

use super::panels::Panels;
use super::timeline::Chart;
use super::{present, save, share};
use crate::export::ask::Ask;
use crate::report::{Report, report};
use std::pin::Pin;

/// Work of a part that takes its time.
type Work<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// A function of a part: what the part is called, then the function as it is there. For whoever
/// calls it the answer comes later, or not at all.
macro_rules! part {
    ($part:ident: $(#[$doc:meta])* $vis:vis fn $name:ident($($argument:ident: $type:ty),*) -> $answer:ty $body:block) => {
        $(#[$doc])*
        $vis async fn $name($($argument: $type),*) -> Option<$answer> {
            #[cfg(feature = "split")]
            {
                #[wasm_split_helpers::wasm_split($part, fallible)]
                fn $name($($argument: $type),*) -> Result<$answer, wasm_split_helpers::SplitLoaderError> {
                    Ok($body)
                }
                $name($($argument),*).await.ok()
            }
            #[cfg(not(feature = "split"))]
            Some($body)
        }
    };
}

part! { chart:
    /// The chart, which is all that a wide page shows at first and a narrow one never does.
    pub fn chart() -> Chart {
        Chart::WHOLE
    }
}

part! { panels:
    /// The views that nobody needs at once.
    pub fn panels() -> Panels {
        Panels::ALL
    }
}

part! { export:
    /// All that is wrong with a file; with `mend` also the timeline without that.
    pub fn problems(file: &[u8], mend: bool) -> Report {
        report(file, mend)
    }
}

part! { present:
    fn presentation(asked: present::Asked) -> Work<String> {
        Box::pin(present::present(asked))
    }
}

part! { present:
    fn sharing(asked: share::Asked) -> Work<()> {
        Box::pin(share::share(asked))
    }
}

part! { export:
    fn saving(file: Vec<u8>, address: String, ask: Ask) -> Work<String> {
        Box::pin(save::save(file, address, ask))
    }
}

part! { export:
    fn printing(file: Vec<u8>, address: String, ask: Ask, home: String) -> Work<String> {
        Box::pin(save::print(file, address, ask, home))
    }
}

/// Presents a file until the reader leaves: see [`present::present`].
pub async fn present(asked: present::Asked) -> Option<String> {
    presentation(asked).await?.await
}

/// Shares what is shown until the reader closes the dialog: see [`share::share`].
pub async fn share(asked: share::Asked) -> Option<()> {
    sharing(asked).await?.await
}

/// Saves what is asked for; the name of the file: see [`save::save`].
pub async fn save(file: Vec<u8>, address: String, ask: Ask) -> Option<String> {
    saving(file, address, ask).await?.await
}

/// Prints what is asked for: see [`save::print`].
pub async fn print(file: Vec<u8>, address: String, ask: Ask, home: String) -> Option<String> {
    printing(file, address, ask, home).await?.await
}
