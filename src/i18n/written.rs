//! The words of a page that is read without the app.

use super::catalogue::catalogue;

catalogue! {
    /// The words of a page that is read without the app.
    Written {
        data: "The data of this timeline (JSON)", "Los datos de esta línea de tiempo (JSON)";
        scriptless: "With JavaScript this timeline can also be searched, filtered and zoomed.", "Con JavaScript, esta línea de tiempo también se puede buscar, filtrar y ampliar.";
    }
}
