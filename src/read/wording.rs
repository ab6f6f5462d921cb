//! Problems in words: what is wrong, and how to mend it.

use super::problem::{Expected, Problem, ProblemKind};
use crate::i18n::{Lang, fill, problems::Problems};
use crate::law::Side;

impl ProblemKind {
    /// A name for the kind of problem that stays the same in every language and version.
    pub fn code(&self) -> &'static str {
        match self {
            ProblemKind::Empty => "empty",
            ProblemKind::Html => "html",
            ProblemKind::NotJson => "not-json",
            ProblemKind::NotObject => "not-object",
            ProblemKind::Encoding => "encoding",
            ProblemKind::Truncated => "truncated",
            ProblemKind::TooDeep => "too-deep",
            ProblemKind::MissingComma => "missing-comma",
            ProblemKind::TrailingComma => "trailing-comma",
            ProblemKind::Comment => "comment",
            ProblemKind::SingleQuotes => "single-quotes",
            ProblemKind::ControlCharacter => "control-character",
            ProblemKind::BadEscape => "bad-escape",
            ProblemKind::Unexpected { .. } => "unexpected",
            ProblemKind::UnknownMember { .. } => "unknown-member",
            ProblemKind::DuplicateMember { .. } => "duplicate-member",
            ProblemKind::MissingMember { .. } => "missing-member",
            ProblemKind::WrongType { .. } => "wrong-type",
            ProblemKind::UnknownWord { .. } => "unknown-word",
            ProblemKind::BadDate { .. } => "bad-date",
            ProblemKind::Importance { .. } => "importance",
            ProblemKind::Version { .. } => "version",
            ProblemKind::EmptyTitle => "empty-title",
            ProblemKind::NoLanguage => "no-language",
            ProblemKind::DuplicateId { .. } => "duplicate-id",
            ProblemKind::Dangling { .. } => "dangling",
            ProblemKind::Undeclared { .. } => "undeclared",
            ProblemKind::EndBeforeStart { .. } => "end-before-start",
            ProblemKind::BadColor { .. } => "bad-color",
            ProblemKind::UnsafeUrl { .. } => "unsafe-url",
            ProblemKind::NotInScale { .. } => "not-in-scale",
            ProblemKind::ParentCycle { .. } => "parent-cycle",
            ProblemKind::RelationCycle { .. } => "relation-cycle",
            ProblemKind::Contradiction { .. } => "contradiction",
            ProblemKind::NotAnInterval { .. } => "not-an-interval",
        }
    }
}

impl Problem {
    /// A name for the kind of problem that stays the same in every language and version.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// What is wrong, in a sentence or two.
    pub fn what(&self, lang: Lang) -> String {
        let words = Problems::of(lang);
        let mut out = phrases(&self.kind, lang).0;
        if self.dropped {
            out.push(' ');
            out.push_str(words.dropped);
        }
        out
    }

    /// How to mend it.
    pub fn how(&self, lang: Lang) -> String {
        phrases(&self.kind, lang).1
    }
}

/// What is wrong, and how to mend it.
fn phrases(kind: &ProblemKind, lang: Lang) -> (String, String) {
    let words = Problems::of(lang);
    let plain = |what: &str, how: &str| (what.to_owned(), how.to_owned());
    let with = |what, how, values: &[(&str, &str)]| (fill(what, values), fill(how, values));
    match kind {
        ProblemKind::Empty => plain(words.empty, words.empty_how),
        ProblemKind::Html => plain(words.html, words.html_how),
        ProblemKind::NotJson => plain(words.not_json, words.not_json_how),
        ProblemKind::NotObject => plain(words.not_object, words.not_object_how),
        ProblemKind::Encoding => plain(words.encoding, words.encoding_how),
        ProblemKind::Truncated => plain(words.truncated, words.truncated_how),
        ProblemKind::TooDeep => plain(words.too_deep, words.too_deep_how),
        ProblemKind::MissingComma => plain(words.missing_comma, words.missing_comma_how),
        ProblemKind::TrailingComma => plain(words.trailing_comma, words.trailing_comma_how),
        ProblemKind::Comment => plain(words.comment, words.comment_how),
        ProblemKind::SingleQuotes => plain(words.single_quotes, words.single_quotes_how),
        ProblemKind::ControlCharacter => plain(words.control, words.control_how),
        ProblemKind::BadEscape => plain(words.escape, words.escape_how),
        ProblemKind::Unexpected { found } => {
            with(words.unexpected, words.unexpected_how, &[("found", found)])
        }
        ProblemKind::UnknownMember {
            name,
            nearest: Some(nearest),
        } => with(
            words.unknown_member,
            words.meant_how,
            &[("name", name), ("nearest", nearest)],
        ),
        ProblemKind::UnknownMember {
            name,
            nearest: None,
        } => with(
            words.unknown_member,
            words.unknown_member_how,
            &[("name", name)],
        ),
        ProblemKind::DuplicateMember { name } => with(
            words.duplicate_member,
            words.duplicate_member_how,
            &[("name", name)],
        ),
        ProblemKind::MissingMember {
            name,
            invented: None,
        } => with(
            words.missing_member,
            words.missing_member_how,
            &[("name", name)],
        ),
        ProblemKind::MissingMember {
            name,
            invented: Some(invented),
        } => with(
            words.missing_invented,
            words.missing_member_how,
            &[("name", name), ("invented", invented)],
        ),
        ProblemKind::WrongType { expected, found } => {
            let (expected, how) = match expected {
                Expected::Word => (words.type_word, words.type_word_how),
                Expected::Text => (words.type_text, words.type_text_how),
                Expected::Date => (words.type_date, words.type_date_how),
                Expected::Number => (words.type_number, words.type_number_how),
                Expected::List => (words.type_list, words.type_list_how),
                Expected::Object => (words.type_object, words.type_object_how),
            };
            with(
                words.wrong_type,
                how,
                &[("expected", expected), ("found", found)],
            )
        }
        ProblemKind::UnknownWord {
            found,
            allowed,
            nearest,
        } => {
            let allowed = allowed.join(", ");
            let nearest = nearest.as_deref();
            let how = if nearest.is_some() {
                words.meant_how
            } else {
                words.unknown_word_how
            };
            with(
                words.unknown_word,
                how,
                &[
                    ("found", found),
                    ("allowed", &allowed),
                    ("nearest", nearest.unwrap_or_default()),
                ],
            )
        }
        ProblemKind::BadDate { text, error } => (error.what(text, lang), error.how(text, lang)),
        ProblemKind::Importance { found } => {
            with(words.importance, words.importance_how, &[("found", found)])
        }
        ProblemKind::Version { found } => {
            with(words.version, words.version_how, &[("found", found)])
        }
        ProblemKind::EmptyTitle => plain(words.empty_title, words.empty_title_how),
        ProblemKind::NoLanguage => plain(words.no_language, words.no_language_how),
        ProblemKind::DuplicateId {
            id,
            first_line,
            kept_as,
        } => {
            let line = first_line.to_string();
            let what = if kept_as.is_some() {
                words.duplicate_kept
            } else {
                words.duplicate_id
            };
            with(
                what,
                words.duplicate_id_how,
                &[
                    ("id", id),
                    ("line", &line),
                    ("kept", kept_as.as_deref().unwrap_or_default()),
                ],
            )
        }
        ProblemKind::Dangling { list, id, nearest } => {
            let how = if nearest.is_some() {
                words.meant_how
            } else {
                words.dangling_how
            };
            with(
                words.dangling,
                how,
                &[
                    ("list", list.word()),
                    ("id", id),
                    ("nearest", nearest.as_deref().unwrap_or_default()),
                ],
            )
        }
        ProblemKind::Undeclared { list, id } => with(
            words.undeclared,
            words.undeclared_how,
            &[("list", list.word()), ("id", id)],
        ),
        ProblemKind::EndBeforeStart { text, turned } => with(
            words.backwards,
            words.backwards_how,
            &[("text", text), ("turned", turned)],
        ),
        ProblemKind::BadColor { found } => with(words.color, words.color_how, &[("found", found)]),
        ProblemKind::UnsafeUrl { found } => with(words.url, words.url_how, &[("found", found)]),
        ProblemKind::NotInScale { found, scale } => {
            let scale = scale.join(", ");
            with(
                words.not_in_scale,
                words.not_in_scale_how,
                &[("found", found), ("scale", &scale)],
            )
        }
        ProblemKind::ParentCycle { id } => with(words.cycle, words.cycle_how, &[("id", id)]),
        ProblemKind::RelationCycle { relation, ids } => {
            let between = format!(" {} ", relation.name(lang));
            let chain = ids.join(&between);
            let values = [("chain", chain.as_str()), ("word", relation.word())];
            with(words.relation_cycle, words.relation_cycle_how, &values)
        }
        ProblemKind::Contradiction {
            id,
            side,
            here,
            there,
            line,
            pointer,
        } => {
            let what = match side {
                Side::Entry => words.contradiction_entry,
                Side::End => words.contradiction_end,
            };
            let line = line.to_string();
            let values = [
                ("id", id.as_str()),
                ("here", here),
                ("there", there),
                ("line", &line),
                ("pointer", pointer),
            ];
            with(what, words.contradiction_how, &values)
        }
        ProblemKind::NotAnInterval { text } => with(
            words.not_an_interval,
            words.not_an_interval_how,
            &[("text", text)],
        ),
    }
}
