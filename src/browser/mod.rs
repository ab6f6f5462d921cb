//! The browser, in words of the app: its address, its network, its pointer. The only folder
//! that names web-sys, js-sys or gloo. It decides nothing: what an input means is the view's.
//!
//! A browser that lacks something answers with nothing, never with a panic.

mod beside;
mod channel;
mod clipboard;
mod dialog;
mod gestures;
mod grip;
mod host;
mod load;
mod motion;
mod pace;
mod page;
mod save;
mod sheet;
mod site;
mod size;
mod stage;
mod within;

pub use beside::{beside, beside_from};
pub use channel::Channel;
pub use clipboard::{copy, copy_table};
pub use dialog::*;
pub use gestures::{Drag, Drags, Gesture, Gestures};
/// Something listened to until it is dropped.
pub use gloo::events::EventListener as Listener;
pub use grip::Grip;
pub use host::{Host, Reading, selector};
pub use js_sys::Function;
pub use load::{Failure, Loading, load};
pub use motion::{Frame, reduced_motion};
pub use pace::{Later, Slice, before_frame, breathe, painted};
pub use page::*;
pub use save::{save, save_picture};
pub use sheet::print;
pub use site::{Picture, picture};
pub use size::{Width, width};
pub use stage::*;
pub use web_sys::Element;
pub use within::*;
