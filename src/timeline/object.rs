//! Objects that are written as objects.
//!
//! What `serde` derives for a type with members also takes a list of their values in the order
//! in which the type happens to name them. The format knows no such thing.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A value that is read from an object alone.
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }

        // Asked for a map, the parser would refuse a list before its bracket, which is where
        // something else may end.
        deserializer.deserialize_any(ObjectVisitor(PhantomData))
    }
}

/// A list of objects, for `deserialize_with`.
pub fn objects<'de, L, D>(deserializer: D) -> Result<L, D::Error>
where
    L: IntoIterator + FromIterator<L::Item>,
    L::Item: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let items = Vec::<Object<L::Item>>::deserialize(deserializer)?;
    Ok(items.into_iter().map(|item| item.0).collect())
}
