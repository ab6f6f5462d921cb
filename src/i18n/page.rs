//! The words of the page: headings, buttons, hints, announcements.

use super::catalogue::catalogue;

catalogue! {
    /// The words of the page.
    Page {
        skip: "Skip to the timeline", "Ir a la línea de tiempo";
        language: "Language", "Idioma";
        theme_light: "Light colours", "Colores claros";
        theme_dark: "Dark colours", "Colores oscuros";
        present: "Present", "Presentar";
        present_failed: "The presentation did not load. Check the connection and try again.", "La presentación no se cargó. Revise la conexión e intente de nuevo.";
        part_loading: "Loading…", "Cargando…";
        part_failed: "This part of the page did not load. Check the connection and try again.", "Esta parte de la página no se cargó. Revise la conexión e intente de nuevo.";
        share: "Share", "Compartir";
        share_failed: "The sharing dialog did not load. Check the connection and try again.", "La ventana para compartir no se cargó. Revise la conexión e intente de nuevo.";
        updated: "Data as of {date}", "Datos al {date}";
        license: "Licence of the data: {license}", "Licencia de los datos: {license}";
        view: "View", "Vista";
        view_timeline: "Timeline", "Línea de tiempo";
        view_list: "List", "Lista";
        view_table: "Table", "Tabla";
        column_date: "Date", "Fecha";
        column_title: "Event", "Acontecimiento";

        search: "Search", "Buscar";
        search_hint: "Search titles and texts", "Buscar en títulos y textos";
        filters: "Filters", "Filtros";
        filters_reset: "Clear all filters", "Quitar todos los filtros";
        filter_remove: "Remove the filter {name}", "Quitar el filtro {name}";
        facet_category: "Category", "Categoría";
        facet_jurisdiction: "Jurisdiction", "Jurisdicción";
        facet_effect: "Effect", "Efecto jurídico";
        facet_tag: "Topic", "Tema";
        dates: "Dates", "Fechas";
        from_chip: "from {date}", "desde {date}";
        to_chip: "to {date}", "hasta {date}";
        close: "Close", "Cerrar";

        results_one: "1 event", "1 acontecimiento";
        results_other: "{n} events", "{n} acontecimientos";
        results_of: "{n} of {all} events", "{n} de {all} acontecimientos";
        results_none: "No event matches", "Ningún acontecimiento coincide";
        empty_hint: "Everything asked for together leaves nothing to show. One condition less would help:", "Todo lo pedido a la vez no deja nada que mostrar. Una condición menos ayudaría:";
        quoted: "“{text}”", "«{text}»";
        empty_drop: "Without {name}: {count}", "Sin {name}: {count}";
        empty_file: "This timeline has no events yet", "Esta línea de tiempo aún no tiene acontecimientos";
        empty_file_hint: "Add events to the file and load the page again.", "Agregue acontecimientos al archivo y vuelva a cargar la página.";

        list_name: "List of events", "Lista de acontecimientos";
        list_page: "Events {first} to {last} of {all}", "Acontecimientos {first} a {last} de {all}";
        list_earlier: "Earlier events", "Acontecimientos anteriores";
        list_later: "Later events", "Acontecimientos posteriores";
        year_unplaced: "Open beginning", "Inicio abierto";

        sources: "Sources", "Fuentes";
        source_archived: "archived copy", "copia archivada";
        source_language: "in {language}", "en {language}";
        dispute: "Sources disagree", "Las fuentes no coinciden";
        dispute_shown: "Shown here", "Lo que se muestra aquí";
        dispute_other: "Another source", "Otra fuente";
        disputed: "disputed", "controvertido";
        instrument: "Instrument", "Instrumento";
        event_unknown: "There is no event “{id}” in this timeline.", "No hay ningún acontecimiento «{id}» en esta línea de tiempo.";

        loading: "Loading the timeline", "Cargando la línea de tiempo";
        loading_bytes: "{done} received", "{done} recibidos";
        loading_of: "{done} of {all}", "{done} de {all}";
        loading_read: "Reading the events", "Leyendo los acontecimientos";
        loading_index: "Putting the events in order", "Ordenando los acontecimientos";
        cancel: "Cancel", "Cancelar";
        failed: "The timeline could not be loaded", "No se pudo cargar la línea de tiempo";
        failed_address: "Address: {src}", "Dirección: {src}";
        retry: "Try again", "Intentar de nuevo";
        go_builtin: "Open the built-in timeline", "Abrir la línea de tiempo incluida";
        failed_network: "The file could not be reached.", "No se pudo llegar al archivo.";
        failed_network_how: "Check the connection. If the file is on another site, that site must allow other pages to read it (CORS).", "Revise la conexión. Si el archivo está en otro sitio, ese sitio debe permitir que otras páginas lo lean (CORS).";
        failed_missing: "There is no file at this address (404).", "No hay ningún archivo en esta dirección (404).";
        failed_missing_how: "Check the spelling of the address after “src=”.", "Revise cómo está escrita la dirección después de «src=».";
        failed_status: "The server answered with the error {status}.", "El servidor respondió con el error {status}.";
        failed_status_how: "Try again in a while, or ask whoever keeps the site.", "Intente de nuevo más tarde o consulte a quien administra el sitio.";
        failed_broken: "The transfer stopped after {done}.", "La transferencia se interrumpió después de {done}.";
        failed_broken_how: "Check the connection and try again.", "Revise la conexión e intente de nuevo.";
        failed_address_bad: "“{src}” is not an address that can be loaded.", "«{src}» no es una dirección que se pueda cargar.";
        failed_address_bad_how: "Give a path on this site, or an address that begins with https://.", "Indique una ruta de este sitio o una dirección que empiece con https://.";
        failed_cancelled: "Loading was cancelled.", "Se canceló la carga.";
        failed_cancelled_how: "Nothing was lost. You can try again.", "No se perdió nada. Puede intentar de nuevo.";

        notice: "Notices", "Avisos";
        notice_dismiss: "Dismiss", "Descartar";
        notice_problems_one: "The file has 1 problem; everything sound in it is shown.", "El archivo tiene 1 problema; se muestra todo lo que está bien.";
        notice_problems_other: "The file has {n} problems; everything sound in it is shown.", "El archivo tiene {n} problemas; se muestra todo lo que está bien.";
        notice_problems_show: "What is wrong, and how to mend it", "Qué está mal y cómo corregirlo";
        notice_unlisted: "and {n} more", "y {n} más";
        notice_place: "Line {line}, column {column}", "Línea {line}, columna {column}";
        notice_address: "The address says {name}={value}, which means nothing here; it was left out.", "La dirección dice {name}={value}, que aquí no significa nada; se omitió.";
        notice_value: "This timeline has no {facet} “{id}”, which the address asks for.", "Esta línea de tiempo no tiene {facet} «{id}», que la dirección pide.";
    }
}
