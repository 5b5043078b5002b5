//! Questionnaires: what the mission asks besides what the product always asks.
//!
//! A questionnaire is for one *purpose*: a verification, or the review of an agreement. The
//! questions that the product asks there are the field's own, stay in the code and are taken away
//! by nobody; a mission's *further* questions come after them. They are a record in versions that
//! follow each other: added, never changed, so that an answer is shown as it was asked for. An
//! empty version is one too: nothing further is asked.
//!
//! What is asked, and what became of it, belongs to whoever asks (`diligence`, `agreements`). They
//! stand above: this crate reads a form's further answers, holds them against the version that is
//! asked now, and hands them on with their questions.

mod answered;
mod api;
pub mod form;
mod pages;
mod questionnaire;
mod set;
mod shape;
pub mod store;
#[cfg(test)]
mod tests;

pub use answered::{Answered, Further};
pub use api::keep;
pub use pages::worded;
pub use questionnaire::{Good, Origin, Purpose, Question, Questionnaire, Wording};
pub use shape::{QuestionShape, QuestionnaireShape};

use std::sync::Arc;

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Whoever may be asked may read what.
pub const READ: Right = Right::of_members("questionnaires.read");
/// The secretariat keeps what is asked for all.
pub const KEEP: Right = Right::of("questionnaires.keep", &[Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("questionnaires")
        .migrations(&[Migration {
            name: "questionnaires/0001_questionnaires",
            text: include_str!("../migrations/0001_questionnaires.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .link("/agreements/library", "questionnaires-title", "/questionnaires", READ)
        .link("/verifications", "questionnaires-title", "/questionnaires", READ)
        .offer(packs::Offered(Arc::new(api::Packed)))
        .act::<set::Set>()
        .page::<pages::List>()
        .page::<pages::Versions>()
}
