//! Whose address is whose.

use super::Host;
use gloo::utils::window;
use web_sys::Url;

/// The address of a picture or a recording.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The whole address.
    pub href: String,
    /// The site it is on, where that is another one than the page's.
    pub other_site: Option<String>,
}

/// The address of something that a file names, relative to the file: `src` is the file's own
/// as the app's state has it, if it has one. Nothing where it is not an address of the web.
pub fn picture(host: &Host, address: &str, src: Option<&str>) -> Option<Picture> {
    let url = Url::new_with_base(address, &host.file(src)?).ok()?;
    let web = ["http:", "https:"].contains(&url.protocol().as_str());
    let here = window().location().origin().ok();
    web.then(|| Picture {
        href: url.href(),
        other_site: (Some(url.origin()) != here).then(|| url.host()),
    })
}
