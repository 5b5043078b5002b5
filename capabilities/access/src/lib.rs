//! Access: what keeps help from people, told in figures without telling on anybody.
//!
//! An *incident* says of which of the nine categories it is, when and where, which sort of
//! organisation it hit and which sort of actor is responsible (R6.1). Whom exactly, is seen by its
//! owner and by whoever coordinates among those to whom it is shown: the access working group.
//! Incidents are HIGH, so that the mission and the host State see none through an audience, only
//! what was released to them (R6.4, R6.5). *Figures* are what the working group publishes of them:
//! by district or region, never finer, without small counts, and of days of which nothing was
//! published before (R6.2). They stay as they were published, since sums that moved with hidden
//! records would tell of them.
//!
//! A *violation* of the mission's status agreement is something else: another record, of the
//! mission, for the mission (R6.7).

mod category;
mod correct;
mod figures;
mod follow;
mod form;
mod incident;
mod log_violation;
mod pages;
mod publish;
mod pursue;
mod release;
mod report;
mod revoke;
mod shape;
mod step;
pub mod store;
#[cfg(test)]
mod tests;
mod violation;

pub use category::{Category, Group, Responsible};
pub use figures::{Cell, Figures, Fineness};
pub use incident::{Identity, Incident, Stage};
pub use shape::{FiguresShape, IncidentShape, ViolationShape};
pub use violation::{Breach, Pursued, Pursuit, Violation};

use acts::{Capability, Record as _};
use attachments::Withdrawable;
use basics::{Right, Role};
use database::Migration;

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("access.read");
/// All organisations report; only a record's own and the working group go on with it.
pub const WRITE: Right = Right::of("access.write", &[Role::Editor, Role::AuthorizedOfficer]);

pub fn capability() -> Capability {
    Capability::new("access")
        .migrations(&[Migration {
            name: "access/0001_access",
            text: include_str!("../migrations/0001_access.sql"),
        }])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("access_incident", "access-title")
        .shares("access_figures", "access-figures")
        .menu(51, "access-menu", "/access", READ)
        .offer(Withdrawable(Incident::KIND))
        .follow::<Incident>(READ)
        .follow::<Figures>(READ)
        .follow::<Violation>(READ)
        .act::<report::Report>()
        .act::<correct::Correct>()
        .act::<step::Step>()
        .act::<release::Release>()
        .act::<revoke::Revoke>()
        .act::<publish::Publish>()
        .act::<log_violation::LogViolation>()
        .act::<pursue::Pursue>()
        .page::<pages::List>()
        .page::<pages::ListFigures>()
        .page::<pages::ShowFigures>()
        .page::<pages::Show>()
        .page::<pages::Violations>()
        .page::<pages::ShowViolation>()
        .hears::<parties::Merged, follow::Follow>()
}
