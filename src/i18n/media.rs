//! The words about pictures and recordings.

use super::catalogue::catalogue;

catalogue! {
    /// The words about pictures and recordings.
    Media {
        open_document: "Open document", "Abrir documento";
        open_recording: "Open recording", "Abrir grabación";
        open_picture: "Open picture", "Abrir imagen";
        show: "Show the picture from {site}", "Mostrar la imagen de {site}";
        show_why: "Until you press, {site} does not learn that you are reading this.", "Mientras no presione el botón, {site} no sabrá que usted lee esto.";
        credit: "Credit: {credit}", "Crédito: {credit}";
        license: "Licence: {license}", "Licencia: {license}";
        failed: "The picture could not be loaded.", "No se pudo cargar la imagen.";
    }
}
