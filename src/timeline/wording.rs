//! The terms of law in the reader's language.

use super::{Effect, InstrumentType, RelationType, SourceKind};
use crate::i18n::{Lang, terms::Terms};

impl Effect {
    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let terms = Terms::of(lang);
        match self {
            Effect::Proposed => terms.proposed,
            Effect::Adopted => terms.adopted,
            Effect::OpenedForSignature => terms.opened_for_signature,
            Effect::Signed => terms.signed,
            Effect::Approved => terms.approved,
            Effect::Ratified => terms.ratified,
            Effect::Acceded => terms.acceded,
            Effect::Reserved => terms.reserved,
            Effect::Enacted => terms.enacted,
            Effect::Published => terms.published,
            Effect::EnteredIntoForce => terms.entered_into_force,
            Effect::Amended => terms.amended,
            Effect::Repealed => terms.repealed,
            Effect::Annulled => terms.annulled,
            Effect::AnnulledInPart => terms.annulled_in_part,
            Effect::Denounced => terms.denounced,
        }
    }
}

impl InstrumentType {
    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let terms = Terms::of(lang);
        match self {
            InstrumentType::Treaty => terms.treaty,
            InstrumentType::Constitution => terms.constitution,
            InstrumentType::ConstitutionalReform => terms.constitutional_reform,
            InstrumentType::Law => terms.law,
            InstrumentType::Reform => terms.reform,
            InstrumentType::Regulation => terms.regulation,
            InstrumentType::Policy => terms.policy,
            InstrumentType::Judgment => terms.judgment,
        }
    }
}

impl RelationType {
    /// What the reader sees between the names of the two instruments.
    pub const fn name(self, lang: Lang) -> &'static str {
        let terms = Terms::of(lang);
        match self {
            RelationType::Amends => terms.amends,
            RelationType::Repeals => terms.repeals,
            RelationType::Implements => terms.implements,
            RelationType::Supersedes => terms.supersedes,
            RelationType::Cites => terms.cites,
            RelationType::Transposes => terms.transposes,
        }
    }
}

impl SourceKind {
    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let terms = Terms::of(lang);
        match self {
            SourceKind::Primary => terms.primary,
            SourceKind::Official => terms.official,
            SourceKind::Secondary => terms.secondary,
            SourceKind::Encyclopedia => terms.encyclopedia,
        }
    }
}
