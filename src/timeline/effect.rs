//! What an event does to an instrument.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the format's description.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The word that stands for it in a file and in an address.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
pub(super) use words;

words! {
    /// What an event does in the life of an instrument.
    ///
    /// The terms of treaties follow the Vienna Convention on the Law of Treaties (1969),
    /// articles 2 and 9 to 18; those of statutes the usage of Mexico's *Diario Oficial*.
    Effect {
        /// A bill or an initiative was presented.
        Proposed = "proposed",
        /// The text of a treaty was adopted.
        Adopted = "adopted",
        /// The treaty was opened for signature.
        OpenedForSignature = "opened_for_signature",
        /// Signed, be it subject to ratification.
        Signed = "signed",
        /// Approved by the legislature, before ratification.
        Approved = "approved",
        /// Ratified: the instrument of ratification was deposited.
        Ratified = "ratified",
        /// Acceded to, without signature.
        Acceded = "acceded",
        /// A reservation or an interpretative declaration was made.
        Reserved = "reserved",
        /// Passed by the legislature.
        Enacted = "enacted",
        /// Published in the official gazette.
        Published = "published",
        /// Entered into force.
        EnteredIntoForce = "entered_into_force",
        /// Amended or reformed.
        Amended = "amended",
        /// Repealed or abrogated.
        Repealed = "repealed",
        /// Annulled by a court, as a whole.
        Annulled = "annulled",
        /// Annulled by a court, in part.
        AnnulledInPart = "annulled_in_part",
        /// Denounced: the party withdrew from the treaty.
        Denounced = "denounced",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_what_the_file_says() {
        for effect in Effect::ALL {
            let json = serde_json::to_string(effect).expect("json");
            assert_eq!(json, format!("\"{}\"", effect.word()));
            assert_eq!(Effect::from_word(effect.word()), Some(*effect));
        }
    }
}
