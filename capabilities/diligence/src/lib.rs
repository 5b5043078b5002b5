//! Diligence: what others find of an organisation before they sign with it or pay it.
//!
//! UN entities and the mission's civilian component verify; nobody verifies themselves. A
//! *verification* is five answers, an outcome that follows from them and a last day; it lapses by
//! itself. A *flag* goes from observation to yellow, is escalated once, and is made red or yellow
//! again by another person. What both come to is a *standing*, worked out each time it is asked:
//! whether one may sign, whether one may pay, and for each no what would help. A standing is
//! somebody's: one's own findings and those that were shared with one count, so that what somebody
//! else noted is neither decisive nor told. A match with a sanctions list that people confirmed
//! weighs as much as a red flag; `screening` stands below: what is confirmed of a name is one of
//! the things that a standing is worked out from, and a signature that forgot to ask would not
//! compile.
//!
//! Who sees what. Both records belong to whoever made them and stand among that party and the
//! organisation that they are about, at level MODERATE: nobody is judged without being told and
//! without a right of reply (R5.12). Kept back, by a reason that is written down, is only what the
//! law forbids to tell; and always what may be an allegation of abuse, since nobody of the accused
//! organisation may see it (K36): those flags are seen by whoever raised them alone. Others see of
//! a verification that it holds and until when, if the organisation itself shows it to them, and
//! never its answers; of a flag they see nothing, so that an outsider can conclude nothing from an
//! organisation that shows no verification.
//!
//! Domain §15 words an organisation's states `… → verified | not_verified → (flagged …)`. Here none
//! of these is stored: each follows from records with dates.

mod act;
mod answer;
mod close;
mod decide;
mod escalate;
mod flag;
mod follow;
mod pages;
mod raise;
mod shape;
mod show;
mod standing;
pub mod store;
#[cfg(test)]
mod tests;
mod verification;
mod verify;
mod warn;

pub use flag::{Category, Flag, Stage};
pub use shape::{FlagShape, VerificationShape};
pub use standing::{Block, Cause, Known, Standing, Verified};
pub use store::{standing, standing_with};
pub use verification::{Answer, Answers, Question, Verification};

use acts::Capability;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("diligence.read");
/// Partnership officers of those who verify.
const VERIFY: Right =
    Right::of("diligence.verify", &[Role::Editor, Role::AuthorizedOfficer, Role::Secretariat]);
/// Whether a flag is red is decided by those who answer for whoever raised it.
const DECIDE: Right = Right::of("diligence.decide", &[Role::AuthorizedOfficer]);
/// Whoever speaks for an organisation that was judged, or for whoever judged it.
const ANSWER: Right = Right::of(
    "diligence.answer",
    &[Role::Editor, Role::OrganisationAdministrator, Role::AuthorizedOfficer, Role::Secretariat],
);

pub fn capability() -> Capability {
    Capability::new("diligence")
        .migrations(&[Migration {
            name: "diligence/0001_diligence",
            text: include_str!("../migrations/0001_diligence.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("diligence_verification", "diligence-verifications")
        .shares("diligence_flag", "diligence-flags")
        .menu(36, "diligence-menu", "/verifications", READ)
        .link("/parties/{id}", "diligence-standing", "/parties/{id}/standing", READ)
        .link("/parties/{id}/about", "diligence-standing", "/parties/{id}/standing", READ)
        .follow::<Verification>(READ)
        .follow::<Flag>(READ)
        .act::<verify::Verify>()
        .act::<show::Show>()
        .act::<raise::Raise>()
        .act::<warn::Warn>()
        .act::<escalate::Escalate>()
        .act::<decide::Decide>()
        .act::<close::Close>()
        .act::<answer::Answering>()
        .page::<pages::MaySign>()
        .page::<pages::Verifications>()
        .page::<pages::Verified>()
        .page::<pages::Flags>()
        .page::<pages::Flagged>()
        .hears::<parties::Merged, follow::Follow>()
}
