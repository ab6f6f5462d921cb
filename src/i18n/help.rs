//! The words about the keys and the signs.

use super::catalogue::catalogue;

catalogue! {
    /// The words about the keys and the signs.
    Help {
        open: "Help", "Ayuda";
        title: "Keys, gestures and signs", "Teclas, gestos y signos";
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
        signs: "What the signs mean", "Qué significan los signos";
        sign_event: "An event: its colour and shape tell the category, its size the importance", "Un acontecimiento: el color y la forma indican la categoría; el tamaño, la importancia";
        sign_uncertain: "The date is uncertain or approximate", "La fecha es incierta o aproximada";
        sign_extent: "The date lies somewhere along the line", "La fecha está en algún punto de la línea";
        sign_disputed: "Sources disagree", "Las fuentes no coinciden";
        sign_cluster: "So many events close together; it opens", "Tantos acontecimientos muy cercanos; se abre";
        sign_before: "A law or treaty before it enters into force", "Una ley o un tratado antes de su entrada en vigor";
        sign_in_force: "In force; the line at the end is its repeal", "Vigente; la línea del final es su abrogación";
        sign_partly: "Partly in force", "Vigente en parte";
        sign_perhaps: "Perhaps in force: the dates are not exact", "Quizá vigente: las fechas no son exactas";
        sign_today: "Today", "Hoy";
    }
}
