//! Calls: how an organisation finds a partner, so that whoever was not chosen can see that it was
//! fair.
//!
//! An open call says what is sought, by when, and what counts how much: its weights total 100
//! (R5.8). Whoever sees it asks, and everybody reads the answers and nobody who asked. What is
//! filed stays as it was filed. Reviewers are named; each declares a conflict or gives points and
//! sees nobody else's before all have finished. A direct call invites one party, for reasons from a
//! list and in words (R5.9). Ideas come without a call, and may become a direct one.
//!
//! Whoever calls owes each applicant an answer by the day that the call names; it stands among the
//! obligations, so that a mission's silence is as plain as a partner's.
//!
//! Domain §5.3 words the states of a call `draft → published → closed → finalized`; that the day
//! for applying has passed is told from the calendar and not stored.

mod act;
mod answer;
mod application;
mod apply;
mod ask;
mod call;
mod cancel;
mod change;
mod conclude;
mod criterion;
mod decide;
mod decline_idea;
mod draft;
mod draft_direct;
mod follow;
mod form;
mod idea;
mod name_reviewers;
mod pages;
mod propose;
mod publish;
mod question;
mod respond;
mod retract;
mod score;
mod scoring;
mod shape;
pub mod store;
mod take_up;
#[cfg(test)]
mod tests;
mod withdraw;

pub use application::{Application, State};
pub use call::{Call, Days, Road, Stage, Status};
pub use criterion::{Criterion, Justification, Weights};
pub use idea::{Idea, Outcome};
pub use question::Question;
pub use scoring::{Points, Score, Tally};
pub use shape::{ApplicationShape, CallShape, IdeaShape, QuestionShape, ScoreShape};

use acts::{Capability, Record as _};
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("calls.read");
/// Those who prepare: they draft, ask, apply and score.
const WRITE: Right = Right::of("calls.write", &[Role::Editor, Role::AuthorizedOfficer]);
/// Drafting and publishing are different rights, and so is choosing: they bind the organisation.
const COMMIT: Right = Right::of("calls.commit", &[Role::AuthorizedOfficer]).in_person();
/// Points are a person's own.
const SCORE: Right = Right::of("calls.score", &[Role::Editor, Role::AuthorizedOfficer]).in_person();

pub fn capability() -> Capability {
    Capability::new("calls")
        .migrations(&[Migration {
            name: "calls/0001_calls",
            text: include_str!("../migrations/0001_calls.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("call", "calls-title")
        .shares("call_application", "calls-applications")
        .shares("call_idea", "calls-ideas")
        .menu(34, "calls-menu", "/calls", READ)
        .offer(obligations::DoneThere::all(Application::KIND))
        .follow::<Call>(READ)
        .act::<draft::Draft>()
        .act::<draft_direct::DraftDirect>()
        .act::<change::Change>()
        .act::<publish::Publish>()
        .act::<name_reviewers::NameReviewers>()
        .act::<ask::Ask>()
        .act::<answer::AnswerAll>()
        .act::<apply::Apply>()
        .act::<withdraw::Withdraw>()
        .act::<score::GiveScore>()
        .act::<decide::Decide>()
        .act::<respond::Respond>()
        .act::<retract::Retract>()
        .act::<conclude::Conclude>()
        .act::<cancel::Cancel>()
        .act::<propose::Propose>()
        .act::<take_up::TakeUp>()
        .act::<decline_idea::DeclineIdea>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::Applied>()
        .page::<pages::Ideas>()
        .page::<pages::ShowIdea>()
        .hears::<parties::Merged, follow::Follow>()
}
