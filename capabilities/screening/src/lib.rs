//! Screening: names of organisations and of their office holders beside the sanctions list of the
//! United Nations Security Council.
//!
//! The secretariat brings the list, whole or not at all. Whoever verifies looks, and is looked for
//! by each new list and each change of a name: an organisation's own names, and those of its board
//! and officers where its dossier is open to them. What is like an entry, in any script, order of
//! words or spelling, is a *match*, which means nothing until named Authorized Officers have judged
//! it: one suffices to say that it is somebody else, that it is them takes two (R5.11). What was
//! judged stays so for the same name and entry; where either changes, people are asked again.
//!
//! Who sees what. A match belongs to whoever looked and is seen by those of them alone who verify:
//! a likeness is no finding, and whoever learns of it too soon is warned or slandered. What was
//! confirmed is told to the organisation, which can answer, unless the law forbids it (R5.12); who
//! said it by name, and what else was said, is not.
//!
//! Those whom organisations serve are never screened: there is no way. Names are taken from the
//! registry and from dossiers, which have none of theirs (K35), and from nowhere else.

mod answer;
mod bring_list;
mod consolidated;
mod entry;
mod found;
mod gathered;
mod index;
mod judge;
mod latin;
mod likeness;
mod look_again;
mod look_for;
mod pages;
mod searched;
mod shape;
mod store;
#[cfg(test)]
mod tests;

pub use bring_list::bring;
pub use consolidated::read;
pub use entry::{Alias, Before, Entry, EntryKind, List, Quality};
pub use found::{Finding, Match, Subject, Verdict, Word};
pub use index::{Alike, Index};
pub use likeness::Why;
pub use shape::MatchShape;
pub use store::{confirmed, enter, has_open_match, save_word};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Those who verify, and those who answer for an organisation of which something was confirmed.
const READ: Right =
    Right::of("screening.read", &[Role::Editor, Role::AuthorizedOfficer, Role::Secretariat]);
/// The list is one for all, and kept by the secretariat.
const KEEP: Right = Right::of("screening.keep", &[Role::Secretariat]);
/// Partnership officers of those who verify.
const LOOK: Right =
    Right::of("screening.look", &[Role::Editor, Role::AuthorizedOfficer, Role::Secretariat]);
/// A match is judged by people who answer for the verifying party, by name.
const JUDGE: Right = Right::of("screening.judge", &[Role::AuthorizedOfficer]).in_person();
/// Whoever speaks for the organisation, or for whoever looked.
const ANSWER: Right = Right::of("screening.answer", &[Role::AuthorizedOfficer, Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("screening")
        .migrations(&[
            Migration {
                name: "screening/0001_screening",
                text: include_str!("../migrations/0001_screening.sql"),
            },
            Migration {
                name: "screening/0002_doubts",
                text: include_str!("../migrations/0002_doubts.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("screening_match", "screening-matches")
        .menu(37, "screening-menu", "/matches", READ)
        .link("/parties/{id}", "screening-title", "/parties/{id}/screening", READ)
        .link("/parties/{id}/about", "screening-title", "/parties/{id}/screening", READ)
        .link("/parties/{id}/standing", "screening-title", "/parties/{id}/screening", READ)
        .follow::<Match>(READ)
        .act::<bring_list::BringList>()
        .act::<look_for::LookFor>()
        .act::<judge::Judge>()
        .act::<answer::Answering>()
        .page::<pages::SanctionsList>()
        .page::<pages::Screening>()
        .page::<pages::Matches>()
        .page::<pages::Matched>()
        .job::<look_again::LookAtAll>()
        .hears::<profiles::DossierChanged, look_again::LookAgain>()
        .hears::<parties::Renamed, look_again::LookAgain>()
        .hears::<parties::Merged, look_again::Follow>()
}
