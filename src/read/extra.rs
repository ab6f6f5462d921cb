//! Where unknown members are kept: in the `extra` of the very object they stood in.

use super::locate::Step;
use crate::timeline::{
    Category, Citation, Dispute, Era, Event, Extra, Instrument, Jurisdiction, Series, Slide,
    Source, Tag,
};

/// An object of the format that keeps members it does not know.
pub trait Keeps {
    /// The `extra` of the object at the end of a way from this one.
    fn extra(&mut self, way: &[Step]) -> Option<&mut Extra>;
}

macro_rules! keeps {
    ($($type:ty { $($list:ident),* })+) => {$(
        impl Keeps for $type {
            fn extra(&mut self, way: &[Step]) -> Option<&mut Extra> {
                match way {
                    [] => Some(&mut self.extra),
                    $([Step::Member(name), Step::Element(at), rest @ ..] if name == stringify!($list) => {
                        self.$list.get_mut(*at)?.extra(rest)
                    })*
                    _ => None,
                }
            }
        }
    )+};
}

keeps! {
    Category {}
    Jurisdiction {}
    Tag {}
    Source {}
    Citation {}
    crate::timeline::Relation {}
    crate::timeline::Media {}
    Era {}
    Slide {}
    crate::timeline::Point { sources }
    Dispute { sources }
    Series { points }
    Instrument { relations, sources }
    Event { media, sources, disputes }
}

/// Keeps an unknown member, if the object it stood in is still there.
pub fn keep(item: &mut impl Keeps, way: &[Step], value: serde_json::Value) {
    if let Some((Step::Member(name), holder)) = way.split_last()
        && let Some(extra) = item.extra(holder)
    {
        extra.get_or_insert_default().insert(name.clone(), value);
    }
}
