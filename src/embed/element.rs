//! The app in an element of someone else's page.

use crate::browser::{self, Element, Function, Host};
use crate::i18n::Lang;
use crate::view::{Room, RoomProps, Start};
use std::cell::{Cell, RefCell};

/// What apps lived in and have left. Yew never lets go of what it listens to an element with,
/// so that an element that an app has left is kept for the next one.
type Empty = (Element, yew::AppHandle<Room>);

thread_local! {
    static EMPTY: RefCell<Vec<Empty>> = const { RefCell::new(Vec::new()) };
    static STAYS: Cell<u32> = const { Cell::new(0) };
}

/// An app in an element. Several share a page, each with a state of its own.
pub struct Mounted {
    host: Host,
    room: Option<Empty>,
}

impl Mounted {
    /// Puts an app into an element. `home` is the address of the folder of the app's files,
    /// `search` what an address would have after its `?`, and `told` hears what happens, as a
    /// word and a text: `ready` and `error` once, `change` with the new search.
    pub fn new(frame: &Element, home: String, search: String, told: Function) -> Mounted {
        let kept = EMPTY.with(|empty| empty.borrow_mut().pop());
        let root = match &kept {
            Some((root, _)) => Some(root.clone()),
            None => browser::make("div"),
        };
        let Some(root) = root else {
            return Mounted {
                host: Host::nowhere(),
                room: None,
            };
        };
        browser::put(frame, &root);
        let host = Host::element(root.clone(), home, search, told);
        let tags = browser::languages();
        let lang = tags.iter().find_map(|tag| Lang::from_tag(tag));
        let stay = STAYS.get();
        STAYS.set(stay.wrapping_add(1));
        let start = Start {
            host: host.clone(),
            lang: lang.unwrap_or_default(),
        };
        let guest = RoomProps {
            guest: Some((stay, start)),
        };
        let room = match kept {
            Some((root, mut room)) => {
                room.update(guest);
                (root, room)
            }
            None => {
                let room = yew::Renderer::<Room>::with_root_and_props(root.clone(), guest);
                (root, room.render())
            }
        };
        Mounted {
            host,
            room: Some(room),
        }
    }

    /// Shows what an address would have after its `?`.
    pub fn show(&self, search: &str) {
        self.host.travel(search);
    }

    /// What an address would have after its `?` for what is shown.
    pub fn search(&self) -> String {
        self.host.search()
    }

    /// Ends the app and takes it out of its element.
    pub fn end(self) {
        self.host.leave();
        if let Some((root, mut room)) = self.room {
            room.update(RoomProps { guest: None });
            root.remove();
            EMPTY.with(|empty| empty.borrow_mut().push((root, room)));
        }
    }
}
