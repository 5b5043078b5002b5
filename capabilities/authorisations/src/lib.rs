//! Authorisations: what organisations ask of the host State, how long that takes, and what came of
//! it; and the law that says what is to be asked for.
//!
//! An *authorisation* is a request with its dated events. Where it stands follows from them; that
//! there is no answer is said with the days and counted apart from every refusal (R6.3). A *law*
//! says whom it covers, what it permits, and which authorisations it asks for in which places; the
//! secretariat keeps it for everyone. Both together warn whoever does something without what is
//! asked for, and never stop them (R6.6): on the page of an activity and of an agreement, and to
//! those alone whose it is, since nobody else sees all that they hold.
//!
//! Who sees what. An authorisation belongs to whoever asked, and nobody else sees it unless they
//! say so: through an audience, or by a mark for one organisation with a purpose and a last day.
//! The host State sees what was marked for it (R6.5), with the files that stand beside it and
//! without what its owner notes for itself. What authorisations make their holders owe, they owe
//! themselves. Figures of waiting are worked out of what a viewer sees.

mod authorisation;
mod correct;
mod correct_law;
mod enter_law;
mod event;
mod file;
mod follow;
mod form;
mod gap;
mod given;
mod jot;
mod kind;
mod law;
mod mark;
mod note;
mod pages;
mod record;
mod renew;
mod scope;
mod shape;
mod state;
pub mod store;
mod take_back;
#[cfg(test)]
mod tests;
mod unmark;
pub mod waiting;

pub use authorisation::{Authorisation, Authority};
pub use event::{Event, Happening, What};
pub use gap::{Gap, Why, gaps};
pub use given::owe;
pub use kind::Kind;
pub use law::{Law, LawForm};
pub use note::Note;
pub use scope::{Doing, Lineage, Scope};
pub use shape::{AuthorisationShape, LawShape};
pub use state::{Standing, State};

use activities::Activity;
use acts::{Aside, Capability, Record as _};
use agreements::Agreement;
use attachments::Withdrawable;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("authorisations.read");
/// Those who prepare an organisation's requests.
pub const WRITE: Right =
    Right::of("authorisations.write", &[Role::Editor, Role::AuthorizedOfficer]);
/// What is law is the same for everyone, and one office keeps it.
const KEEP_LAWS: Right = Right::of("authorisations.keep_laws", &[Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("authorisations")
        .migrations(&[Migration {
            name: "authorisations/0001_authorisations",
            text: include_str!("../migrations/0001_authorisations.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("authorisation", "authorisations-title")
        .menu(50, "authorisations-menu", "/authorisations", READ)
        .offer(Withdrawable(Authorisation::KIND))
        .offer(obligations::DoneThere::all(Authorisation::KIND))
        .offer(Aside::<Activity>::new(|cx, about| Box::pin(pages::beside_activity(cx, about))))
        .offer(Aside::<Agreement>::new(|cx, about| Box::pin(pages::beside_agreement(cx, about))))
        .follow::<Authorisation>(READ)
        .follow::<Law>(READ)
        .act::<file::File>()
        .act::<record::Record>()
        .act::<take_back::TakeBack>()
        .act::<correct::Correct>()
        .act::<renew::Renew>()
        .act::<mark::Mark>()
        .act::<unmark::Unmark>()
        .act::<jot::Jot>()
        .act::<enter_law::EnterLaw>()
        .act::<correct_law::CorrectLaw>()
        .page::<pages::List>()
        .page::<pages::Waiting>()
        .page::<pages::Show>()
        .page::<pages::Laws>()
        .page::<pages::ShowLaw>()
        .page::<pages::OfActivity>()
        .page::<pages::OfAgreement>()
        .hears::<parties::Merged, follow::Follow>()
}
