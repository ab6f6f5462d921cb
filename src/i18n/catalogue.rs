//! How a catalogue of words is written down: both languages of a phrase side by side.

/// Makes a struct of phrases, one of it for each language. A phrase without one of the
/// languages does not compile.
macro_rules! catalogue {
    ($(#[$meta:meta])* $name:ident { $($phrase:ident: $en:literal, $es:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, PartialEq)]
        pub struct $name {
            $(#[doc = $en] pub $phrase: &'static str,)+
        }

        impl $name {
            const EN: $name = $name { $($phrase: $en,)+ };
            const ES: $name = $name { $($phrase: $es,)+ };

            /// The phrases of a language.
            pub const fn of(lang: $crate::i18n::Lang) -> &'static $name {
                match lang {
                    $crate::i18n::Lang::En => &$name::EN,
                    $crate::i18n::Lang::Es => &$name::ES,
                }
            }

            /// Every phrase with its name and both wordings, for the tests of the wording.
            #[cfg(test)]
            pub(crate) fn all() -> Vec<(&'static str, &'static str, &'static str)> {
                vec![$((stringify!($phrase), $en, $es),)+]
            }
        }
    };
}
pub(crate) use catalogue;
