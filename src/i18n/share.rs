//! The words of the dialog that shares and embeds. The page's own words about it are in its
//! catalogue.

use super::catalogue::catalogue;

catalogue! {
    /// The words of the dialog that shares and embeds.
    Share {
        name: "Share and embed", "Compartir e insertar";
        what: "What to share", "Qué compartir";
        now: "What I see now", "Lo que veo ahora";
        whole: "The whole timeline", "Toda la línea de tiempo";
        language: "Language", "Idioma";
        view: "View", "Vista";
        colours: "Colours", "Colores";
        colours_auto: "As the reader’s system", "Los del sistema de quien lee";
        colours_light: "Light", "Claros";
        colours_dark: "Dark", "Oscuros";
        height: "Height in a page, in pixels", "Altura en una página, en píxeles";
        height_hint: "Empty: as high as it needs to be.", "Vacía: la que haga falta.";
        file: "This page is a file on a disk: it has no address that leads others to it. Put it on a website, and share it from there.", "Esta página es un archivo en un disco: no tiene una dirección que lleve a otras personas a ella. Póngala en un sitio web y compártala desde ahí.";
        computer: "The address of this page works on this computer only. Put the page on a website, and share it from there.", "La dirección de esta página sólo funciona en esta computadora. Ponga la página en un sitio web y compártala desde ahí.";
        link: "Link", "Enlace";
        code: "QR code of the link", "Código QR del enlace";
        code_save: "Save the QR code (SVG)", "Guardar el código QR (SVG)";
        code_saved: "Saved: {file}", "Guardado: {file}";
        code_failed: "The QR code could not be saved.", "No se pudo guardar el código QR.";
        code_none: "This link is too long for a QR code. Share less, such as the whole timeline.", "Este enlace es demasiado largo para un código QR. Comparta menos, por ejemplo toda la línea de tiempo.";
        element: "For a web page", "Para una página web";
        element_hint: "HTML to paste where the timeline is to stand; in WordPress, into a block “Custom HTML”.", "HTML para pegar donde deba ir la línea de tiempo; en WordPress, en un bloque «HTML personalizado».";
        frame: "As a frame", "Como marco";
        frame_hint: "For sites that take frames alone. Where scripts are removed, set a height: then it needs none.", "Para sitios que sólo admiten marcos. Donde se eliminan los scripts, indique una altura: así no necesita ninguno.";
        copy: "Copy", "Copiar";
        copy_link: "Copy the link", "Copiar el enlace";
        copy_element: "Copy the HTML for a web page", "Copiar el HTML para una página web";
        copy_frame: "Copy the HTML of the frame", "Copiar el HTML del marco";
        copied: "Copied: {name}", "Copiado: {name}";
        copy_failed: "The browser did not allow copying. The text is selected: copy it with the keys or the menu of your system.", "El navegador no permitió copiar. El texto está seleccionado: cópielo con las teclas o el menú de su sistema.";
        preview: "Preview", "Vista previa";
    }
}
