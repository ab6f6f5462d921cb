//! Statuses and answers in words.

use super::{Answer, Ending, Status};
use crate::i18n::{Lang, law::Law};
use crate::timeline::RelationType;

impl Status {
    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let law = Law::of(lang);
        match self {
            Status::Proposed => law.proposed,
            Status::Adopted => law.adopted,
            Status::Signed => law.signed,
            Status::Ratified => law.ratified,
            Status::Published => law.published,
            Status::InForce => law.in_force,
            Status::PartlyInForce => law.partly_in_force,
            Status::Ended(ending) => ending.name(lang),
        }
    }
}

impl Ending {
    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let law = Law::of(lang);
        match self {
            Ending::Repealed => law.repealed,
            Ending::Annulled => law.annulled,
            Ending::Denounced => law.denounced,
            Ending::Superseded => law.superseded,
            Ending::Lapsed => law.lapsed,
        }
    }
}

impl Answer {
    /// What the reader sees.
    pub const fn name(self, lang: Lang) -> &'static str {
        let law = Law::of(lang);
        match self {
            Answer::InForce { partly: false } => law.in_force,
            Answer::InForce { partly: true } => law.partly_in_force,
            Answer::Perhaps => law.perhaps,
            Answer::NotYet(_) => law.not_yet,
            Answer::Ended(ending) => ending.name(lang),
            Answer::Unknown => law.unknown,
        }
    }
}

impl super::Edge {
    /// What the reader sees before the name of the other instrument.
    pub const fn name(&self, lang: Lang) -> &'static str {
        let law = Law::of(lang);
        match (self.direction, self.relation) {
            (super::Direction::To, relation) => relation.name(lang),
            (_, RelationType::Amends) => law.amended_by,
            (_, RelationType::Repeals) => law.repealed_by,
            (_, RelationType::Implements) => law.implemented_by,
            (_, RelationType::Supersedes) => law.superseded_by,
            (_, RelationType::Cites) => law.cited_by,
            (_, RelationType::Transposes) => law.transposed_by,
        }
    }
}
