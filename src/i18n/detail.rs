//! The words of an open event.

use super::catalogue::catalogue;

catalogue! {
    /// The words of an open event.
    Detail {
        source_none: "The file names no source for this.", "El archivo no indica ninguna fuente.";
        previous: "Previous", "Anterior";
        next: "Next", "Siguiente";
        place: "{n} of {all}", "{n} de {all}";
        permalink: "Link to this event", "Enlace a este acontecimiento";
        copy_link: "Copy link", "Copiar enlace";
        copied: "Link copied", "Enlace copiado";
        copy_failed: "The browser did not allow copying. The address bar holds the link.", "El navegador no permitió copiar. La barra de direcciones contiene el enlace.";
    }
}
