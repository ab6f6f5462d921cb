//! The page's words about what is wrong with a file.

use super::catalogue::catalogue;

catalogue! {
    /// The page's words about what is wrong with a file.
    Report {
        doubtful: "Something in this file is not as it should be. It is shown as it is written.", "Algo en este archivo no está como debería. Se muestra tal como está escrito.";
        broken: "This file has problems. Only what could be read is shown.", "Este archivo tiene problemas. Solo se muestra lo que se pudo leer.";
        hopeless: "The file is not a timeline that can be read.", "El archivo no es una línea de tiempo que se pueda leer.";
        looking: "Looking for what is wrong…", "Buscando qué está mal…";
        not_loaded: "What is wrong cannot be listed now: a part of this page did not load. Check the connection and open this list again.", "No se puede mostrar ahora qué está mal: una parte de esta página no se cargó. Revise la conexión y abra de nuevo esta lista.";
        not_loaded_all: "What is wrong cannot be said now: a part of this page did not load. Check the connection and try again.", "No se puede decir ahora qué está mal: una parte de esta página no se cargó. Revise la conexión e inténtelo de nuevo.";
    }
}
