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

#[cfg(test)]
mod tests {
    use crate::i18n::{
        chart::Chart, choices::Choices, cli::Cli, dates::DateProblems, detail::Detail,
        export::Export, export_menu::ExportMenu, help::Help, import::Import, law::Law,
        media::Media, page::Page, present::Present, problems::Problems, report::Report,
        search::Search, share::Share, table::Table, terms::Terms, written::Written,
    };

    /// The names of the blanks of a phrase, sorted.
    fn blanks(phrase: &str) -> Vec<&str> {
        let mut names: Vec<&str> = phrase
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name)
            // JSON that is quoted in a hint has braces too.
            .filter(|name| name.bytes().all(|c| c.is_ascii_lowercase()))
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn both_wordings_have_the_same_blanks() {
        let phrases = [
            Page::all(),
            Chart::all(),
            Choices::all(),
            Detail::all(),
            Terms::all(),
            DateProblems::all(),
            Problems::all(),
            Cli::all(),
            Law::all(),
            Export::all(),
            ExportMenu::all(),
            Import::all(),
            Report::all(),
            Search::all(),
            Help::all(),
            Media::all(),
            Table::all(),
            Written::all(),
            Present::all(),
            Share::all(),
        ];
        for (name, en, es) in phrases.into_iter().flatten() {
            assert_eq!(blanks(en), blanks(es), "{name}");
            assert!(!en.is_empty() && !es.is_empty(), "{name}");
        }
    }
}
