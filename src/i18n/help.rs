//! The words about the keys.

use super::catalogue::catalogue;

catalogue! {
    /// The words about the keys.
    Help {
        open: "Help", "Ayuda";
        title: "Keys and gestures", "Teclas y gestos";
        everywhere: "Everywhere", "En toda la página";
        search: "Search", "Buscar";
        this: "Open this help", "Abrir esta ayuda";
        escape: "Close what is open", "Cerrar lo que está abierto";
        present: "Present in class", "Presentar en clase";
        tab: "Go to the next button or link", "Pasar al siguiente botón o enlace";
        on_timeline: "On the timeline", "En la línea de tiempo";
        arrows: "Earlier or later event", "Acontecimiento anterior o posterior";
        ends: "First or last event", "Primer o último acontecimiento";
        enter: "Open the event", "Abrir el acontecimiento";
        zoom: "Zoom in or out", "Acercar o alejar";
        page: "Go back or forward in time", "Retroceder o avanzar en el tiempo";
        fit: "Show all of time", "Mostrar todo el tiempo";
        pointer: "Drag to move through time. Ctrl and the wheel, or two fingers, zoom.", "Arrastre para moverse en el tiempo. Ctrl con la rueda, o dos dedos, acercan y alejan.";
    }
}
