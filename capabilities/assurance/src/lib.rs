//! Assurance: how risky it is to hand cash to a partner, what that asks of whoever pays, and
//! whether it was done.
//!
//! Whoever pays *assesses* a partner: a rating, what it rests on, and until when it holds. A
//! *partner's year* has the cash and the liquidations of one partner in one body's books. From both
//! follow the least number of visits and whether a spot check is asked for, by a table that the
//! secretariat may change from a day on and that keeps what applied before (R5.15, K26). An
//! *engagement* is a visit, spot check or audit: planned, held with its findings, commented by the
//! partner, final. What was held of what is asked for is the *coverage*: void, partial, complete.
//! All of this is worked out each time and stored nowhere.
//!
//! Who sees what. Everything stands between the body that pays and the partner, who sees all that
//! is noted of it and has the word before anything is final. A visit that is planned is owed to the
//! partner by whoever must come: that somebody did not come is as visible as a late report.

mod api;
mod assess;
mod assessment;
mod cancel;
mod comment;
mod conclude;
mod correct_cash;
mod engagement;
mod finding;
mod follow;
mod form;
mod given;
mod hold;
mod pages;
mod plan;
mod postpone;
mod record_cash;
mod risk;
mod set_thresholds;
mod shape;
pub mod store;
#[cfg(test)]
mod tests;
mod thresholds;
mod year;

pub use assessment::{Assessment, Joined};
pub use engagement::{Engagement, Kind, Stage};
pub use finding::{Category, Finding, Priority};
pub use given::owe;
pub use risk::{Area, Basis, Risk};
pub use shape::{AssessmentShape, EngagementShape, PartnerYearShape, ThresholdsShape};
pub use thresholds::{Band, Limits, Thresholds};
pub use year::{Assured, Coverage, PartnerYear, Tally};

use std::sync::Arc;

use acts::{Capability, Record as _};
use basics::{Right, Role};
use database::Migration;
use obligations::DoneThere;

/// Everybody who is signed in may look, as far as it is shown to them.
pub const READ: Right = Right::of_members("assurance.read");
/// Those who look after partners, and those who answer for a partner.
pub const WRITE: Right = Right::of("assurance.write", &[Role::Editor, Role::AuthorizedOfficer]);
/// The thresholds are one for all, and kept by the secretariat.
const KEEP_THRESHOLDS: Right = Right::of("assurance.keep_thresholds", &[Role::Secretariat]);

pub fn capability() -> Capability {
    Capability::new("assurance")
        .migrations(&[
            Migration {
                name: "assurance/0001_assurance",
                text: include_str!("../migrations/0001_assurance.sql"),
            },
            Migration {
                name: "assurance/0002_joined",
                text: include_str!("../migrations/0002_joined.sql"),
            },
        ])
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .shares("assurance_assessment", "assurance-assessments")
        .shares("assurance_year", "assurance-title")
        .shares("assurance_engagement", "assurance-engagements")
        .menu(38, "assurance-menu", "/assurance", READ)
        .link("/parties/{id}", "assurance-of-party", "/parties/{id}/assurance", READ)
        .link("/parties/{id}/about", "assurance-of-party", "/parties/{id}/assurance", READ)
        .follow::<Assessment>(READ)
        .follow::<PartnerYear>(READ)
        .follow::<Engagement>(READ)
        .act::<assess::Assess>()
        .act::<record_cash::RecordCash>()
        .act::<correct_cash::CorrectCash>()
        .act::<plan::Plan>()
        .act::<postpone::Postpone>()
        .act::<hold::Hold>()
        .act::<comment::Comment>()
        .act::<conclude::Conclude>()
        .act::<cancel::Cancel>()
        .act::<set_thresholds::SetThresholds>()
        .page::<pages::List>()
        .page::<pages::ShowThresholds>()
        .page::<pages::ShowYear>()
        .page::<pages::ShowEngagement>()
        .page::<pages::OfParty>()
        .offer(packs::Offered(Arc::new(api::Packed)))
        .offer(DoneThere::all(Engagement::KIND))
        .hears::<parties::Merged, follow::Follow>()
}
