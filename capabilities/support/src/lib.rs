//! Support: what the United Nations give to security forces that are not theirs, and whether they
//! may (Human Rights Due Diligence Policy).
//!
//! A *support* says what is to be given to which unit, through whom, and of which kind. A kind that
//! is outside the policy is noted with the reason. For every other one the risk is assessed, with
//! what makes it smaller, and an Authorized Officer who did not propose it decides: approved until
//! a review day, with conditions or without, or refused. Where it stands follows from its dated
//! steps: a decision lapses by itself on its review day, a condition whose day passed unmet takes
//! its force away, and whatever becomes known suspends it at once. What is delivered or paid is a
//! step as well, and is refused on a day on which no decision was current (K15, R5.17).
//!
//! Who sees what. A support belongs to whoever gives. Of their people it is seen by the Authorized
//! Officers, who decide, and by those who are named in it, and by nobody else; of others by whoever
//! belongs to an audience that the owner named, never to one that the product ships. What is owed
//! for it (conditions, the next review) is owed to oneself and told by its reference alone, since
//! all people of an organisation read what it owes; the journal keeps its id and no word of it, and
//! no file stands beside it, since files are seen by all of an organisation too.
//!
//! An agreement is not signed or stopped here: its page says, to whoever sees a support that comes
//! with it, that nothing is delivered or paid under it as long as no decision is current. What is
//! owed under it as a payment or a deliverable is not noted as given until then, by whoever gives
//! the support: that is offered to `obligations` as a rule (`Bar`).

mod assess;
mod close;
mod correct;
mod decide;
mod follow;
mod form;
mod give;
mod given;
mod kind;
mod meet;
mod pages;
mod propose;
mod shape;
mod standing;
mod step;
pub mod store;
mod support;
mod suspend;
#[cfg(test)]
mod tests;

pub use given::owe;
pub use kind::Kind;
pub use shape::SupportShape;
pub use standing::Standing;
pub use step::{Approval, Assessment, Condition, Giving, Happening, Risk, Step, Verdict, What};
pub use support::{Matter, Support};

use acts::{Aside, Capability, Record as _};
use agreements::Agreement;
use basics::{Right, Role};
use database::Migration;
use obligations::{Bar, DoneThere};

/// Everybody who is signed in may look, as far as it is shown to them.
pub const READ: Right = Right::of_members("support.read");
/// Those who prepare what is given, and note what became of it.
pub const WRITE: Right = Right::of("support.write", &[Role::Editor, Role::AuthorizedOfficer]);
/// Who answers for it, by name, and never by a program.
pub const DECIDE: Right = Right::of("support.decide", &[Role::AuthorizedOfficer]).in_person();

/// It is in no list of what an audience sees: the number alone would tell colleagues who are not
/// named that there is something.
pub fn capability() -> Capability {
    Capability::new("support")
        .migrations(&[Migration {
            name: "support/0001_support",
            text: include_str!("../migrations/0001_support.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(39, "support-menu", "/support", READ)
        .offer(Aside::<Agreement>::new(|cx, about| Box::pin(pages::beside_agreement(cx, about))))
        .offer(Bar::new(|cx, owed| Box::pin(given::may_be_given(cx, owed))))
        .offer(DoneThere::all(Support::KIND))
        .follow::<Support>(READ)
        .act::<propose::Propose>()
        .act::<correct::Correct>()
        .act::<assess::Assess>()
        .act::<decide::Decide>()
        .act::<meet::Meet>()
        .act::<give::Give>()
        .act::<suspend::Suspend>()
        .act::<close::Close>()
        .page::<pages::List>()
        .page::<pages::Show>()
        .page::<pages::OfAgreement>()
        .hears::<parties::Merged, follow::Follow>()
}
