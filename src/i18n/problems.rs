//! What can be wrong with a file, and how to mend it.

use super::catalogue::catalogue;

catalogue! {
    /// What can be wrong with a file, and how to mend it.
    Problems {
        dropped: "It is not shown.", "No se muestra.";
        empty: "The file is empty.", "El archivo está vacío.";
        empty_how: "Write at least a version, a title and a list of events.", "Escriba al menos una versión, un título y una lista de acontecimientos.";
        html: "This is a web page, not a timeline file.", "Esto es una página web, no un archivo de línea de tiempo.";
        html_how: "Give the address of the JSON file itself. A server often answers with a page where a file is missing.", "Indique la dirección del archivo JSON. A menudo un servidor responde con una página cuando falta el archivo.";
        not_json: "The file is not JSON.", "El archivo no es JSON.";
        not_json_how: "A timeline file is text that begins with { and ends with }.", "Un archivo de línea de tiempo es un texto que empieza con { y termina con }.";
        not_object: "The file is JSON, but not a timeline: it does not begin with {.", "El archivo es JSON, pero no una línea de tiempo: no empieza con {.";
        not_object_how: "Put the list into an object: {\"version\": 1, \"title\": \"…\", \"events\": […]}.", "Ponga la lista dentro de un objeto: {\"version\": 1, \"title\": \"…\", \"events\": […]}.";
        encoding: "The file is not in UTF-8.", "El archivo no está en UTF-8.";
        encoding_how: "Save it again with the encoding UTF-8.", "Guárdelo de nuevo con la codificación UTF-8.";
        truncated: "The file ends in the middle.", "El archivo termina a la mitad.";
        truncated_how: "Copy it again in full, or close what is open: a quote, a } or a ].", "Cópielo de nuevo completo, o cierre lo que quedó abierto: unas comillas, una } o un ].";
        too_deep: "Lists and objects stand too deep within each other.", "Hay demasiadas listas y objetos unos dentro de otros.";
        too_deep_how: "Check for a bracket that is never closed.", "Revise si hay un corchete que nunca se cierra.";
        missing_comma: "A comma is missing here.", "Aquí falta una coma.";
        missing_comma_how: "Put a comma between the two.", "Ponga una coma entre ambos.";
        trailing_comma: "There is a comma too many.", "Sobra una coma.";
        trailing_comma_how: "Take out the comma before the closing bracket.", "Quite la coma que está antes del corchete de cierre.";
        comment: "There is a comment, which JSON does not have.", "Hay un comentario, y JSON no los admite.";
        comment_how: "Take it out; what is meant for speakers goes into “notes”.", "Quítelo; lo que es para quien expone va en «notes».";
        single_quotes: "The text stands in single quotes.", "El texto está entre comillas simples.";
        single_quotes_how: "Use double quotes, and write a double quote within the text as \\\".", "Use comillas dobles y escriba como \\\" las que estén dentro del texto.";
        control: "The text holds a line break or a tab, or its closing quote is missing.", "El texto contiene un salto de línea o un tabulador, o le faltan las comillas de cierre.";
        control_how: "Close the quote, or write a line break as \\n.", "Cierre las comillas o escriba el salto de línea como \\n.";
        escape: "A backslash stands before a character that needs none.", "Hay una barra invertida ante un carácter que no la necesita.";
        escape_how: "Write a plain backslash as \\\\.", "Escriba una barra invertida como \\\\.";
        unexpected: "“{found}” cannot stand here.", "«{found}» no puede estar aquí.";
        unexpected_how: "Check quotes, commas and brackets just before it.", "Revise las comillas, comas y corchetes que están justo antes.";
        unknown_member: "“{name}” is not part of the format. It is kept but not shown.", "«{name}» no es parte del formato. Se conserva, pero no se muestra.";
        unknown_member_how: "Check the spelling, or take it out.", "Revise cómo está escrito o quítelo.";
        meant_how: "Write “{nearest}”, if that is what is meant.", "Escriba «{nearest}», si eso es lo que se quiere decir.";
        duplicate_member: "“{name}” stands twice; only one of them counts.", "«{name}» aparece dos veces; solo cuenta una.";
        duplicate_member_how: "Take one of them out.", "Quite una de las dos.";
        missing_member: "“{name}” is missing.", "Falta «{name}».";
        missing_invented: "“{name}” is missing; “{invented}” stands in for it.", "Falta «{name}»; en su lugar se usa «{invented}».";
        missing_member_how: "Add “{name}”.", "Agregue «{name}».";
        wrong_type: "Here belongs {expected}, not {found}.", "Aquí va {expected}, no {found}.";
        type_word: "a plain text", "un texto simple";
        type_word_how: "Put it in double quotes.", "Póngalo entre comillas dobles.";
        type_text: "a text", "un texto";
        type_text_how: "Write a text in double quotes, or an object with one for each language: {\"en\": \"…\", \"es\": \"…\"}.", "Escriba un texto entre comillas dobles o un objeto con uno por idioma: {\"en\": \"…\", \"es\": \"…\"}.";
        type_date: "a date in double quotes", "una fecha entre comillas dobles";
        type_date_how: "Write the date as text, for example \"2003-04-11\".", "Escriba la fecha como texto, por ejemplo \"2003-04-11\".";
        type_number: "a whole number", "un número entero";
        type_number_how: "Write a whole number without quotes.", "Escriba un número entero sin comillas.";
        type_list: "a list", "una lista";
        type_list_how: "Put it in square brackets: [ … ].", "Póngalo entre corchetes: [ … ].";
        type_object: "an object", "un objeto";
        type_object_how: "Put its members in braces: { … }.", "Ponga sus miembros entre llaves: { … }.";
        unknown_word: "“{found}” is none of the words that can stand here.", "«{found}» no es ninguna de las palabras que pueden estar aquí.";
        unknown_word_how: "Write one of: {allowed}.", "Escriba una de estas: {allowed}.";
        importance: "The importance {found} is outside of 1 to 5.", "La importancia {found} no está entre 1 y 5.";
        importance_how: "Write a number from 1 (a detail) to 5 (a turning point).", "Escriba un número de 1 (un detalle) a 5 (un punto de inflexión).";
        version: "The file is of version {found}; this page knows version 1.", "El archivo es de la versión {found}; esta página conoce la versión 1.";
        version_how: "Use a newer release of this page, or write \"version\": 1.", "Use una edición más nueva de esta página o escriba \"version\": 1.";
        empty_title: "The title is empty.", "El título está vacío.";
        empty_title_how: "Say what it is in a few words.", "Diga en pocas palabras de qué se trata.";
        no_language: "The text has no language at all.", "El texto no tiene ningún idioma.";
        no_language_how: "Add at least one: {\"en\": \"…\"}.", "Agregue al menos uno: {\"es\": \"…\"}.";
        duplicate_id: "The id “{id}” stands twice; the first is in line {line}.", "El id «{id}» aparece dos veces; el primero está en la línea {line}.";
        duplicate_kept: "The id “{id}” stands twice; the first is in line {line}. This one is shown as “{kept}”.", "El id «{id}» aparece dos veces; el primero está en la línea {line}. Este se muestra como «{kept}».";
        duplicate_id_how: "Give one of them another id.", "Dé otro id a uno de ellos.";
        dangling: "There is no “{id}” in “{list}”.", "No hay ningún «{id}» en «{list}».";
        dangling_how: "Add it to “{list}”, or refer to one that is there.", "Agréguelo a «{list}» o haga referencia a uno que exista.";
        undeclared: "The file has no “{list}”, so “{id}” and others are shown by their ids.", "El archivo no tiene «{list}», por lo que «{id}» y otros se muestran con su id.";
        undeclared_how: "Add a list “{list}” with an id and a name for each.", "Agregue una lista «{list}» con un id y un nombre para cada uno.";
        backwards: "“{text}” ends before it starts.", "«{text}» termina antes de empezar.";
        backwards_how: "Write “{turned}”, or correct one of the dates.", "Escriba «{turned}» o corrija una de las fechas.";
        color: "“{found}” is not a colour that the page can use; it takes its own.", "«{found}» no es un color que la página pueda usar; toma uno propio.";
        color_how: "Write six hexadecimal digits after a #: #1f5fa8.", "Escriba seis dígitos hexadecimales después de #: #1f5fa8.";
        url: "“{found}” is not made a link.", "«{found}» no se convierte en enlace.";
        url_how: "Give an address that begins with https://.", "Indique una dirección que empiece con https://.";
        not_in_scale: "“{found}” is not a step of the scale.", "«{found}» no es un grado de la escala.";
        not_in_scale_how: "Write one of: {scale}. Or add it to “scale”.", "Escriba uno de estos: {scale}. O agréguelo a «scale».";
        cycle: "The jurisdiction “{id}” is part of itself.", "La jurisdicción «{id}» es parte de sí misma.";
        cycle_how: "Change “parent” so that the chain ends.", "Cambie «parent» para que la cadena termine.";
    }
}
