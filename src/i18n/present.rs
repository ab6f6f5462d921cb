//! The words of presentations, of the speaker's window and of the quiz. The page's own words
//! about them are in its catalogue.

use super::catalogue::catalogue;

catalogue! {
    /// The words of presentations.
    Present {
        name: "Presentation", "Presentación";
        place: "{n} of {all}", "{n} de {all}";
        slide: "Slide {n} of {all}: {title}", "Diapositiva {n} de {all}: {title}";
        progress: "Progress", "Avance";
        strip: "Where in time: {date}", "Lugar en el tiempo: {date}";
        strip_all: "Where in time: {from} to {to}", "Lugar en el tiempo: de {from} a {to}";
        day_later: "1 day later", "1 día después";
        days_later: "{n} days later", "{n} días después";
        month_later: "1 month later", "1 mes después";
        months_later: "{n} months later", "{n} meses después";
        year_later: "1 year later", "1 año después";
        years_later: "{n} years later", "{n} años después";
        day_earlier: "1 day earlier", "1 día antes";
        days_earlier: "{n} days earlier", "{n} días antes";
        month_earlier: "1 month earlier", "1 mes antes";
        months_earlier: "{n} months earlier", "{n} meses antes";
        year_earlier: "1 year earlier", "1 año antes";
        years_earlier: "{n} years earlier", "{n} años antes";

        era: "Period", "Periodo";
        era_events_one: "1 event in this period", "1 acontecimiento en este periodo";
        era_events: "{n} events in this period", "{n} acontecimientos en este periodo";
        instrument: "What changed", "Qué cambió";
        force: "In force", "Vigencia";
        since: "since {date}", "desde {date}";
        until: "until {date}", "hasta {date}";
        more: "and {n} more", "y {n} más";
        source: "Source: {source}", "Fuente: {source}";
        sources: "Where it is all written", "Dónde está escrito todo";
        sources_one: "1 source, cited where it is used", "1 fuente, citada donde se usa";
        sources_other: "{n} sources, each cited where it is used", "{n} fuentes, cada una citada donde se usa";
        cited_one: "once", "1 vez";
        cited: "{n} times", "{n} veces";
        code: "QR code of the link {address}", "Código QR del enlace {address}";
        link: "This timeline, with every source", "Esta línea de tiempo, con cada fuente";
        start: "Press → or tap to begin, ? for all keys", "Presione → o toque para empezar, ? para ver las teclas";

        back: "Back", "Atrás";
        forward: "Next", "Siguiente";
        overview: "Overview", "Vista general";
        speaker: "Speaker’s window", "Ventana de notas";
        play: "Play by itself", "Avance automático";
        pause: "Stop", "Detener";
        loop_on: "Begin again at the end", "Volver a empezar al final";
        full: "Full screen", "Pantalla completa";
        quiz: "Quiz", "Cuestionario";
        help: "Keys", "Teclas";
        leave: "Leave", "Salir";
        close: "Close", "Cerrar";
        pace: "Every {n} seconds", "Cada {n} segundos";
        blank: "The screen is blank. Press B to go on.", "La pantalla está en blanco. Presione B para seguir.";
        jump: "Go to {n}: press Enter", "Ir a {n}: presione Enter";

        key_next: "next slide", "diapositiva siguiente";
        key_back: "slide before", "diapositiva anterior";
        key_ends: "first and last slide", "primera y última diapositiva";
        key_jump: "go to the slide of that number", "ir a la diapositiva de ese número";
        key_escape: "overview; there: leave", "vista general; ahí: salir";
        key_overview: "overview", "vista general";
        key_full: "full screen", "pantalla completa";
        key_blank: "blank screen, and back", "pantalla en blanco, y volver";
        key_speaker: "speaker’s window", "ventana de notas";
        key_play: "play by itself, and stop", "avance automático, y detenerlo";
        key_pace: "faster, slower", "más rápido, más lento";
        key_loop: "begin again at the end", "volver a empezar al final";
        key_quiz: "quiz: put events in order", "cuestionario: ordenar acontecimientos";
        key_help: "this list", "esta lista";
        enter: "Enter", "Enter";
        space: "Space", "Espacio";
        number: "Number", "Número";
        gestures: "Tap or click the right of the screen for the next slide and the left edge for the one before, or swipe. In full screen, Esc leaves full screen first.", "Toque o haga clic a la derecha para la diapositiva siguiente y en el borde izquierdo para la anterior, o deslice. En pantalla completa, Esc sale primero de ella.";

        blocked: "The browser did not open the speaker’s window", "El navegador no abrió la ventana de notas";
        blocked_how: "Allow pop-up windows for this site: look for a sign at the end of the address bar, or in the browser’s settings. Or open the window yourself:", "Permita las ventanas emergentes de este sitio: busque una señal al final de la barra de direcciones, o en la configuración del navegador. O abra usted la ventana:";
        speaker_title: "Notes: {title}", "Notas: {title}";
        now_shown: "Now", "Ahora";
        up_next: "Next", "Sigue";
        the_end: "The end", "Fin";
        notes: "Notes", "Notas";
        notes_none: "No notes for this slide.", "Esta diapositiva no tiene notas.";
        clock: "Time", "Hora";
        timer: "Since the start", "Desde el inicio";
        timer_reset: "Start again at zero", "Volver a cero";
        blank_screen: "Blank screen", "Pantalla en blanco";
        is_blank: "The screen is blank", "La pantalla está en blanco";
        waiting: "Looking for the presentation…", "Buscando la presentación…";
        gone: "The presentation is closed. This window follows it again when it is opened.", "La presentación está cerrada. Esta ventana la seguirá cuando se abra de nuevo.";
        in_step: "In step with the presentation", "Sincronizada con la presentación";

        quiz_title: "What came first?", "¿Qué fue primero?";
        quiz_how: "Put these events in the order of time, the earliest first. Nothing is stored or sent.", "Ordene estos acontecimientos en el tiempo, el más antiguo primero. Nada se guarda ni se envía.";
        quiz_up: "Earlier: {title}", "Antes: {title}";
        quiz_down: "Later: {title}", "Después: {title}";
        quiz_moved: "{title}: {n} of {all}", "{title}: {n} de {all}";
        quiz_check: "Check", "Comprobar";
        quiz_again: "Other events", "Otros acontecimientos";
        quiz_right: "All correct: every event is in its place.", "Todo correcto: cada acontecimiento está en su lugar.";
        quiz_some: "{n} of {all} are in the right place. The order is below.", "{n} de {all} están en su lugar. El orden está abajo.";
        quiz_answer: "The order", "El orden";
        quiz_few: "There are too few events with different dates for a quiz.", "Hay muy pocos acontecimientos con fechas distintas para un cuestionario.";
    }
}
