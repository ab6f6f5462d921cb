//! The words of what the filters hold.

use super::catalogue::catalogue;

catalogue! {
    /// The words of what the filters hold.
    Choices {
        show: "Show {count}", "Ver {count}";
        from: "From", "Desde";
        to: "To", "Hasta";
        date_hint: "A year, a month or a day: 2003, 2003-04, 2003-04-11. Also 198X for the 1980s.", "Un año, un mes o un día: 2003, 2003-04, 2003-04-11. También 198X para la década de 1980.";
        backwards: "The range ends before it begins.", "El periodo termina antes de empezar.";
    }
}
