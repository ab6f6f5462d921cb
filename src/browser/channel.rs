//! Texts between the windows of one site.
//!
//! They go over a `BroadcastChannel`. A page on a disk is a site of its own to some browsers,
//! and to others each of its windows is one: there the windows post to each other as well, those
//! that one has opened or has been opened by. What comes on both ways counts once.

use gloo::events::EventListener;
use gloo::utils::window;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};

/// How many texts are remembered, so that none counts twice.
const REMEMBERED: usize = 32;
/// The most windows that are posted to.
const MOST: usize = 8;

/// A channel to the other windows that opened one of the same name; closed when it is dropped.
#[derive(Debug)]
pub struct Channel {
    name: String,
    channel: Option<BroadcastChannel>,
    /// The windows that are posted to.
    peers: Rc<RefCell<Vec<Window>>>,
    /// What tells this channel's texts from those of others, and how many there were.
    mark: String,
    sent: Cell<u32>,
    _listeners: Vec<EventListener>,
}

impl Channel {
    /// A channel of a name, and what is done with the texts that come. Nothing in a browser
    /// without any.
    pub fn open(name: &str, heard: impl Fn(&str) + 'static) -> Option<Channel> {
        let remembered: RefCell<VecDeque<String>> = RefCell::default();
        let heard = Rc::new(move |text: &str| {
            let Some((mark, text)) = text.split_once('\n') else {
                return;
            };
            {
                let mut marks = remembered.borrow_mut();
                if marks.iter().any(|it| it == mark) {
                    return;
                }
                marks.push_back(mark.to_owned());
                if marks.len() > REMEMBERED {
                    marks.pop_front();
                }
            }
            heard(text);
        });
        let channel = BroadcastChannel::new(name).ok();
        let mut listeners = Vec::new();
        if let Some(channel) = &channel {
            let heard = heard.clone();
            listeners.push(EventListener::new(channel, "message", move |event| {
                if let Some(text) = text_of(event) {
                    heard(&text);
                }
            }));
        }
        let peers: Rc<RefCell<Vec<Window>>> = Rc::default();
        let on_disk = window().location().protocol().ok()? == "file:";
        if on_disk {
            if let Some(opener) = window().opener().ok().filter(JsValue::is_object) {
                // One of another site is none that a cast would know; posting to it is allowed.
                peers.borrow_mut().push(opener.unchecked_into());
            }
            let (peers, begins) = (peers.clone(), format!("{name}\n"));
            listeners.push(EventListener::new(&window(), "message", move |event| {
                if let Some(text) = text_of(event)
                    && let Some(text) = text.strip_prefix(&*begins)
                    && let Some(peer) = peer_of(event)
                {
                    let mut peers = peers.borrow_mut();
                    if !peers.contains(&peer) && peers.len() < MOST {
                        peers.push(peer);
                    }
                    drop(peers);
                    heard(text);
                }
            }));
        }
        (channel.is_some() || on_disk).then(|| Channel {
            name: name.to_owned(),
            channel,
            peers,
            mark: js_sys::Math::random().to_string(),
            sent: Cell::new(0),
            _listeners: listeners,
        })
    }

    /// Sends a text.
    pub fn send(&self, text: &str) {
        let number = self.sent.get().wrapping_add(1);
        self.sent.set(number);
        let text = format!("{} {number}\n{text}", self.mark);
        if let Some(channel) = &self.channel {
            let text = JsValue::from_str(&text);
            channel.post_message(&text).unwrap_or_default();
        }
        let posted = JsValue::from_str(&format!("{}\n{text}", self.name));
        for peer in self.peers.borrow().iter() {
            // A file has no address that a message could be sent to by name.
            peer.post_message(&posted, "*").unwrap_or_default();
        }
    }
}

fn text_of(event: &web_sys::Event) -> Option<String> {
    event.dyn_ref::<MessageEvent>()?.data().as_string()
}

/// The window that a message comes from, where that is a file on this disk as well.
fn peer_of(event: &web_sys::Event) -> Option<Window> {
    let event = event.dyn_ref::<MessageEvent>()?;
    let on_disk = ["null", "file://"].contains(&&*event.origin());
    let source: JsValue = event.source().filter(|_| on_disk)?.into();
    Some(source.unchecked_into())
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
