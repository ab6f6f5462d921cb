//! Small pictures beside the words of buttons; none stands for a word alone.

use yew::prelude::*;

pub const CLOSE: &str = "M4 4l8 8M12 4l-8 8";
pub const COPY: &str = "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z";
pub const DARK: &str = "M13 9.5A5.5 5.5 0 1 1 6.5 3a4.5 4.5 0 0 0 6.5 6.5z";
pub const FILTER: &str = "M2 4h12M4.5 8h7M6.5 12h3";
pub const LIGHT: &str = "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v1.5M8 13.5v1.5M1 8h1.5M13.5 8h1.5M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1";
pub const LIST: &str = "M6 4h8M6 8h8M6 12h8M2 4h1M2 8h1M2 12h1";
pub const SCREEN: &str = "M1.5 2.5h13M2.5 2.5v8h11v-8M8 10.5v3M5.5 14l2.5-1.5 2.5 1.5";
pub const SHARE: &str = "M8 10V1.5M5 4.5l3-3 3 3M4.5 7h-2v7.5h11V7h-2";
pub const TABLE: &str = "M2 3h12v10h-12zM2 6.5h12M6.5 6.5v6.5";
pub const TIMELINE: &str = "M1 12.5h14M3 12.5v-3M8 12.5v-3M13 12.5v-3M3 6h4M7 3h6";

/// A picture of 16 by 16 pixels, drawn with one line.
pub fn icon(line: &'static str) -> Html {
    html! { <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d={line} /></svg> }
}
