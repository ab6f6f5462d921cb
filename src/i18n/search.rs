//! The words of the search while it is not ready.

use super::catalogue::catalogue;

catalogue! {
    /// The words of the search while it is not ready.
    Search {
        preparing: "Preparing the search…", "Preparando la búsqueda…";
    }
}
