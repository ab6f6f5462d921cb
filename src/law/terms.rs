//! The terms of the field, mapped once: what each word of the format means, what it does to
//! an instrument's life, and what other vocabularies call it.
//!
//! Sources:
//! - schema.org, type `Legislation` and enumeration `LegalForceStatus`, as `schema-dts` 2.1
//!   has them;
//! - ELI, the European Legislation Identifier, ontology `http://data.europa.eu/eli/ontology#`;
//! - Akoma Ntoso 1.0 (OASIS), `eventType` of a life cycle's `eventRef`: `generation`,
//!   `amendment` or `repeal`;
//! - the Vienna Convention on the Law of Treaties (1969), by article.
//!
//! To fit the law of another country, use the word whose meaning is nearest; the table is what
//! an export says in the other vocabularies.

use super::{Ending, Status};
use crate::timeline::{Effect, InstrumentType, RelationType};

/// An effect of an event on an instrument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EffectTerm {
    /// The word of the format.
    pub effect: Effect,
    /// What it means.
    pub meaning: &'static str,
    /// The status that it brings; nothing where the status stays.
    pub status: Option<Status>,
    /// The property of schema.org's `Legislation` that its date is.
    pub schema: Option<&'static str>,
    /// The property of ELI that its date is.
    pub eli: Option<&'static str>,
    /// The type of the event in Akoma Ntoso's life cycle.
    pub akn: Option<&'static str>,
    /// Where the meaning is taken from.
    pub source: &'static str,
}

/// A status of an instrument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatusTerm {
    /// The status.
    pub status: Status,
    /// What it means.
    pub meaning: &'static str,
    /// The member of schema.org's `LegalForceStatus`.
    pub schema: &'static str,
    /// The value of ELI's `in_force`.
    pub eli: &'static str,
}

/// What one instrument does to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelationTerm {
    /// The word of the format.
    pub relation: RelationType,
    /// What it means.
    pub meaning: &'static str,
    /// The property of schema.org's `Legislation`.
    pub schema: Option<&'static str>,
    /// The property of ELI.
    pub eli: &'static str,
    /// Whether a chain of it that comes back to where it began is a contradiction.
    pub acyclic: bool,
}

/// A type of instrument.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypeTerm {
    /// The word of the format.
    pub kind: InstrumentType,
    /// What it means.
    pub meaning: &'static str,
    /// What an export writes as schema.org's `legislationType`, which is free text.
    pub schema: &'static str,
}

/// Writes a table and the functions that look into it by a match, so that what is only read
/// out for documents (meanings, sources) weighs nothing where it is not.
macro_rules! effects {
    ($($effect:ident, $status:expr, $schema:expr, $eli:expr, $akn:expr, $source:literal, $meaning:literal;)+) => {
        /// Every effect, in the order of the format.
        pub const EFFECTS: &[EffectTerm] = &[$(EffectTerm {
            effect: Effect::$effect, meaning: $meaning, status: $status, schema: $schema,
            eli: $eli, akn: $akn, source: $source,
        },)+];

        impl Status {
            /// The status that an effect brings; nothing where it leaves it as it is.
            pub const fn after(effect: Effect) -> Option<Status> {
                match effect { $(Effect::$effect => $status,)+ }
            }
        }
    };
}

const DATE: Option<&str> = Some("legislationDate");
const DOCUMENT: Option<&str> = Some("date_document");
const GENERATION: Option<&str> = Some("generation");
const AMENDMENT: Option<&str> = Some("amendment");
const REPEAL: Option<&str> = Some("repeal");
const END: Option<&str> = Some("date_no_longer_in_force");

effects! {
    Proposed, Some(Status::Proposed), None, None, None, "parliamentary usage",
        "A bill or an initiative was presented.";
    Adopted, Some(Status::Adopted), DATE, DOCUMENT, GENERATION, "Vienna Convention, art. 9",
        "The text of a treaty was adopted.";
    OpenedForSignature, Some(Status::Adopted), None, None, None, "Vienna Convention, art. 10",
        "The treaty was opened for signature.";
    Signed, Some(Status::Signed), DATE, DOCUMENT, None, "Vienna Convention, art. 12",
        "Signed, be it subject to ratification.";
    Approved, Some(Status::Signed), None, None, None, "Vienna Convention, art. 14",
        "Approved by the legislature, before ratification.";
    Ratified, Some(Status::Ratified), None, None, None, "Vienna Convention, arts. 14 and 16",
        "Ratified: the instrument of ratification was deposited.";
    Acceded, Some(Status::Ratified), None, None, None, "Vienna Convention, art. 15",
        "Acceded to, without signature.";
    Reserved, None, None, None, None, "Vienna Convention, arts. 19 to 23",
        "A reservation or an interpretative declaration was made.";
    Enacted, Some(Status::Adopted), DATE, DOCUMENT, GENERATION, "parliamentary usage",
        "Passed by the legislature.";
    Published, Some(Status::Published), Some("datePublished"), Some("date_publication"), None,
        "ELI", "Published in the official gazette.";
    EnteredIntoForce, Some(Status::InForce), None, Some("first_date_entry_in_force"), None,
        "Vienna Convention, art. 24; ELI", "Entered into force: it binds from that day on.";
    Amended, None, None, None, AMENDMENT, "Akoma Ntoso; Vienna Convention, art. 40",
        "Its text was changed; it stays in force.";
    Repealed, Some(Status::Ended(Ending::Repealed)), None, END, REPEAL, "Akoma Ntoso; ELI",
        "Ended as a whole by a later act, in the course of that day.";
    Annulled, Some(Status::Ended(Ending::Annulled)), None, END, REPEAL, "judicial usage",
        "Annulled by a court as a whole.";
    AnnulledInPart, Some(Status::PartlyInForce), None, None, AMENDMENT, "judicial usage; ELI",
        "Annulled by a court in part; the rest stays in force.";
    Denounced, Some(Status::Ended(Ending::Denounced)), None, END, REPEAL,
        "Vienna Convention, arts. 42, 54 and 56",
        "The party withdrew from the treaty. Give the day on which that takes effect.";
}

const NOT: (&str, &str) = ("NotInForce", "InForce-notInForce");

const fn status(
    status: Status,
    meaning: &'static str,
    names: (&'static str, &'static str),
) -> StatusTerm {
    StatusTerm {
        status,
        meaning,
        schema: names.0,
        eli: names.1,
    }
}

/// Every status, in the order of a life.
pub const STATUSES: &[StatusTerm] = &[
    status(Status::Proposed, "A bill.", NOT),
    status(Status::Adopted, "The text is fixed.", NOT),
    status(Status::Signed, "Signed or approved, not yet binding.", NOT),
    status(
        Status::Ratified,
        "Consent is given, force is still to come.",
        NOT,
    ),
    status(Status::Published, "Published, not yet in force.", NOT),
    status(Status::InForce, "In force.", ("InForce", "InForce-inForce")),
    status(
        Status::PartlyInForce,
        "In force but for a part.",
        ("PartiallyInForce", "InForce-partiallyInForce"),
    ),
    status(
        Status::Ended(Ending::Repealed),
        "Ended by a later act.",
        NOT,
    ),
    status(Status::Ended(Ending::Annulled), "Ended by a court.", NOT),
    status(
        Status::Ended(Ending::Denounced),
        "Ended by the party's withdrawal.",
        NOT,
    ),
    status(
        Status::Ended(Ending::Superseded),
        "Ended, for another took its place.",
        NOT,
    ),
    status(
        Status::Ended(Ending::Lapsed),
        "Ended on a day; no act is named.",
        NOT,
    ),
];

macro_rules! relations {
    ($($relation:ident, $schema:expr, $eli:literal, $acyclic:literal, $meaning:literal;)+) => {
        /// Every relation, in the order of the format.
        pub const RELATIONS: &[RelationTerm] = &[$(RelationTerm {
            relation: RelationType::$relation, meaning: $meaning, schema: $schema, eli: $eli,
            acyclic: $acyclic,
        },)+];

        /// Whether a chain of a relation that comes back to where it began is a contradiction.
        pub const fn is_acyclic(relation: RelationType) -> bool {
            match relation { $(RelationType::$relation => $acyclic,)+ }
        }
    };
}

relations! {
    Amends, Some("legislationAmends"), "amends", true, "Changes its text.";
    Repeals, Some("legislationRepeals"), "repeals", true, "Ends it as a whole.";
    Implements, Some("legislationEnsuresImplementationOf"), "ensures_implementation_of", true,
        "Carries it out.";
    Supersedes, Some("legislationChanges"), "changes", true, "Takes its place.";
    Cites, None, "cites", false, "Refers to it.";
    Transposes, Some("legislationTransposes"), "transposes", true,
        "Turns it into the law of the land.";
}

const fn kind(kind: InstrumentType, schema: &'static str, meaning: &'static str) -> TypeTerm {
    TypeTerm {
        kind,
        meaning,
        schema,
    }
}

/// Every type of instrument, in the order of the format.
pub const TYPES: &[TypeTerm] = &[
    kind(
        InstrumentType::Treaty,
        "treaty",
        "An agreement between states, a protocol included.",
    ),
    kind(
        InstrumentType::Constitution,
        "constitution",
        "A constitution.",
    ),
    kind(
        InstrumentType::ConstitutionalReform,
        "constitutional reform",
        "A change of a constitution.",
    ),
    kind(InstrumentType::Law, "law", "A statute."),
    kind(InstrumentType::Reform, "reform", "A change of a statute."),
    kind(
        InstrumentType::Regulation,
        "regulation",
        "A rule made by an executive authority.",
    ),
    kind(InstrumentType::Policy, "policy", "A policy or a programme."),
    kind(InstrumentType::Judgment, "judgment", "A judgment."),
];
