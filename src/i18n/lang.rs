//! The languages that the page speaks.

/// A language of the page. A file may hold text in any language; the page itself speaks these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Spanish, as written in Mexico.
    Es,
}

impl Lang {
    /// Every language, in the order shown to the reader.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Es];

    /// The BCP 47 primary subtag.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "Español",
        }
    }

    /// The language of a BCP 47 tag (`es-MX` is Spanish), if the page speaks it.
    ///
    /// ```
    /// use hito::i18n::Lang;
    /// assert_eq!(Lang::from_tag("es-MX"), Some(Lang::Es));
    /// assert_eq!(Lang::from_tag("nah"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }
}
