//! The words of the drawn timeline.

use super::catalogue::catalogue;

catalogue! {
    /// The words of the drawn timeline.
    Chart {
        name: "Timeline of {count}, in view {from} – {to}", "Línea de tiempo de {count}, a la vista {from} – {to}";
        keys: "Arrow keys move from event to event, Enter opens, plus and minus zoom, 0 shows everything, ? lists all keys.", "Las flechas van de un acontecimiento a otro, Enter abre, más y menos acercan y alejan, 0 muestra todo, ? enumera las teclas.";
        zoom_in: "Zoom in", "Acercar";
        zoom_out: "Zoom out", "Alejar";
        fit: "Show everything", "Mostrar todo";
        earlier: "Earlier", "Antes";
        later: "Later", "Después";
        wheel_hint: "Hold Ctrl to zoom with the wheel", "Mantenga Ctrl para acercar con la rueda";
        today: "Today", "Hoy";
        lanes_by: "Rows by", "Filas por";
        lanes_none: "Nothing", "Nada";
        lane_rest: "Without one", "Sin especificar";
        lane_all: "All events", "Todos los acontecimientos";
        fit_selection: "Fit the selection", "Ajustar a la selección";
        to_event: "Go to the open event", "Ir al acontecimiento abierto";
        lanes: "Rows", "Filas";
        shown: "What is shown", "Lo que se muestra";
        overview: "All of time, with the part that is shown", "Todo el tiempo, con la parte que se muestra";
        first_shown: "Beginning of the part that is shown", "Inicio de la parte que se muestra";
        last_shown: "End of the part that is shown", "Fin de la parte que se muestra";
        cluster: "{count} close together, {from} to {to}: {what}. Among them: {title}", "{count} muy cercanos, de {from} a {to}: {what}. Entre ellos: {title}";
        cluster_day: "{count} at the same time, {from}: {what}. Among them: {title}", "{count} al mismo tiempo, {from}: {what}. Entre ellos: {title}";
        share: "{name} {n}", "{name} {n}";
        rest: "without a category {n}", "sin categoría {n}";
        members: "{count} at the same time", "{count} al mismo tiempo";
        members_more: "and {n} more; the list shows them all", "y {n} más; la lista los muestra todos";
        no_value: "{date}: the file gives no value", "{date}: el archivo no da ningún valor";
        no_value_short: "no value", "sin valor";
        close: "Close", "Cerrar";
    }
}
