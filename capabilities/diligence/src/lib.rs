//! Diligence: what others find of an organisation before they sign with it or pay it.
//!
//! UN entities and the mission's civilian component verify; nobody verifies themselves. A
//! *verification* is five answers, those to the mission's further questions, an outcome that
//! follows from all of them and a last day; it lapses by itself. Whoever asks what another has
//! found already and what still holds says why, and the organisation reads it (R5.13). A *flag*
//! goes from observation to yellow, is escalated once, and is made red or yellow again by another
//! person. What both come to is a *standing*, worked out each time it is asked:
//! whether one may sign, whether one may pay, and for each no what would help. A standing is
//! somebody's: one's own findings and those that were shared with one count, so that what somebody
//! else noted is neither decisive nor told. A match with a sanctions list that people confirmed
//! weighs as much as a red flag; `screening` stands below: what is confirmed of a name is one of
//! the things that a standing is worked out from, and a signature that forgot to ask would not
//! compile.
//!
//! An *assessment* of capacity against sexual exploitation and abuse is eight standards and a
//! rating that follows from them, or a documented answer; it is preliminary until another officer
//! has determined it, and then holds for five years at most. With low capacity nothing is signed
//! unless a *plan* runs: whoever assessed sets it down, and it counts once the organisation has
//! agreed to it in its own sign-in, or on paper where nobody of it has one. Its steps are
//! obligations of the organisation to whoever assessed it (R5.14, K25). A *passport* is what a body
//! elsewhere has found, as the organisation brought it; whoever verifies *recognises* it instead of
//! asking again, or declines it (R5.13).
//!
//! Domain §5.6 words an assessment's states `draft → … → submitted → final | rejected`: preliminary
//! and determined here, and what was rejected is assessed anew.
//!
//! Who sees what. Verifications, assessments and flags belong to whoever made them and stand among
//! that party and the organisation that they are about, at level MODERATE: nobody is judged without
//! being told and without a right of reply (R5.12). Kept back, by a reason that is written down, is
//! only what the law forbids to tell; and always what may be an allegation of abuse, since nobody
//! of the accused organisation may see it (K36): those flags are seen by whoever raised them alone.
//! Others see of a verification that it holds and until when, if the organisation itself shows it
//! to them, and never its answers; of an assessment the rating, and never the standards, and once
//! another that they are not shown has followed, that it holds no more; of a flag
//! they see nothing, so that an outsider can conclude nothing from an organisation that shows no
//! verification. A passport belongs to the organisation that it is about, which says who sees it; a
//! no to it is for the two alone.
//!
//! Domain §15 words an organisation's states `… → verified | not_verified → (flagged …)`. Here none
//! of these is stored: each follows from records with dates.

mod accept_plan;
mod act;
mod agree_plan;
mod answer;
mod assess;
mod bring;
mod capacity;
mod close;
mod decide;
mod decline;
mod determine;
mod escalate;
mod flag;
mod follow;
mod note_agreed;
mod pages;
mod passport;
mod plan;
mod psea;
mod raise;
mod recognise;
mod reply;
mod shape;
mod show;
mod show_capacity;
mod standing;
pub mod store;
#[cfg(test)]
mod tests;
mod verification;
mod verify;
mod warn;
mod withdraw;

pub use agree_plan::owe_steps;
pub use capacity::{Again, Capacity, Determined, Found, Met, Rating, Standard, Standards};
pub use flag::{Category, Flag, Stage};
pub use passport::{External, Passport, Recognition, Relied, Stead};
pub use plan::{Agreed, Owed, Plan, PlanStep};
pub use psea::{PlanStands, Psea, Rated};
pub use shape::{CapacityShape, FlagShape, PassportShape, RecognitionShape, VerificationShape};
pub use standing::{Block, Cause, Known, Standing, Verified};
pub use store::{standing, standing_with};
pub use verification::{Answer, Answers, Question, Verification};

use acts::{Aside, Capability, Record as _};
use attachments::Withdrawable;
use basics::{Right, Role};
use database::Migration;
use obligations::DoneThere;
use parties::Party;

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

/// Who binds an organisation that was judged to a plan (R1.3), and never by a program.
const AGREE: Right = Right::of("diligence.agree", &[Role::AuthorizedOfficer]).in_person();

const MIGRATIONS: [Migration; 5] = [
    Migration {
        name: "diligence/0001_diligence",
        text: include_str!("../migrations/0001_diligence.sql"),
    },
    Migration {
        name: "diligence/0002_capacity",
        text: include_str!("../migrations/0002_capacity.sql"),
    },
    Migration {
        name: "diligence/0003_passport",
        text: include_str!("../migrations/0003_passport.sql"),
    },
    Migration {
        name: "diligence/0004_agreed",
        text: include_str!("../migrations/0004_agreed.sql"),
    },
    Migration {
        name: "diligence/0005_further",
        text: include_str!("../migrations/0005_further.sql"),
    },
];

pub fn capability() -> Capability {
    Capability::new("diligence")
        .migrations(&MIGRATIONS)
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("diligence_verification", "diligence-verifications")
        .shares("diligence_flag", "diligence-flags")
        .shares("diligence_capacity", "diligence-capacities")
        .shares("diligence_passport", "diligence-passports")
        .menu(36, "diligence-menu", "/verifications", READ)
        .link("/parties/{id}", "diligence-standing", "/parties/{id}/standing", READ)
        .link("/parties/{id}/about", "diligence-standing", "/parties/{id}/standing", READ)
        .follow::<Verification>(READ)
        .follow::<Flag>(READ)
        .follow::<Capacity>(READ)
        .follow::<Passport>(READ)
        .offer(Aside::<Party>::new(|cx, about| Box::pin(pages::beside_profile(cx, about))))
        .offer(Withdrawable(Capacity::KIND))
        .offer(DoneThere::parts(Capacity::KIND, Plan::is_answer))
        .offer(Withdrawable(Passport::KIND))
        .act::<verify::Verify>()
        .act::<show::Show>()
        .act::<raise::Raise>()
        .act::<warn::Warn>()
        .act::<escalate::Escalate>()
        .act::<decide::Decide>()
        .act::<close::Close>()
        .act::<answer::Answering>()
        .act::<assess::Assess>()
        .act::<determine::Determine>()
        .act::<agree_plan::AgreePlan>()
        .act::<accept_plan::AcceptPlan>()
        .act::<note_agreed::NoteAgreed>()
        .act::<show_capacity::ShowCapacity>()
        .act::<reply::Reply>()
        .act::<bring::Bring>()
        .act::<recognise::Recognise>()
        .act::<decline::Decline>()
        .act::<withdraw::Withdraw>()
        .page::<pages::MaySign>()
        .page::<pages::Verifications>()
        .page::<pages::Verified>()
        .page::<pages::Flags>()
        .page::<pages::Flagged>()
        .page::<pages::Capacities>()
        .page::<pages::Assessed>()
        .page::<pages::Passports>()
        .page::<pages::Brought>()
        .hears::<parties::Merged, follow::Follow>()
}
