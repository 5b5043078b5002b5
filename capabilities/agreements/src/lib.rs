//! Agreements: what parties agree on, from the first draft to its end.
//!
//! An entry of the catalogue, on one of the forms that the product knows, says what a text must
//! have. The text is an ordered list of sections with a few tables; each edit makes another
//! version, known by its hash. Parties negotiate with one pen, accept a version by its hash, have
//! it reviewed where the instrument asks for that, and sign exactly that text. Only its parties see
//! it.
//!
//! Domain §15 words the states `draft → under_review → awaiting_signature → signed → active →
//! ended` and `cancelled`; what the calendar decides is told from the days and not stored. A signed
//! one is changed by numbered amendments alone (R5.4); it may be suspended, terminated with a right
//! of reply (R5.7) and closed (R5.6). What it promised stands among its parties' obligations.

mod accept;
mod act;
mod activate;
mod agreement;
mod amend;
mod amendment;
mod answer;
mod api;
mod arrange;
mod cancel;
mod catalogue;
mod clause;
mod close;
mod comment;
mod comparison;
mod conclude;
mod conclusion;
mod course;
mod document;
mod draft;
mod ended;
mod ending;
mod entry;
mod follow;
mod form;
mod given;
mod hand_over;
mod heirs;
mod instrument;
mod issue;
mod life;
mod lift;
mod pages;
mod proposal;
mod propose;
mod reopen;
mod reply;
mod review;
mod review_it;
mod set_clause;
mod set_instrument;
mod shape;
mod sign;
mod spoken;
mod standard;
mod status;
pub mod store;
mod strike;
mod suspend;
mod terminate;
#[cfg(test)]
mod tests;
mod translate;
mod translation;
mod way;
mod whole;
mod word;
mod writing;

pub use agreement::{Agreement, Version};
pub use amendment::{Amending, Amends, Open};
pub use catalogue::{Catalogue, Chosen, Listed};
pub use clause::Clause;
pub use comparison::{Change, Compared, Part, Piece, compare};
pub use conclusion::{Conclusion, Hindsight};
pub use course::{Course, Letter, Notice, Reply};
pub use document::{
    Branding, Deliverable, Document, Duty, Funding, FundingLine, Hash, InKind, Indicator,
    Reporting, Rhythm, Seat, Section, Tranche,
};
pub use entry::{Code, Drafted, Entry, EntryName, More, Said};
pub use form::{catalogue::called, library};
pub use given::owe_all;
pub use heirs::Heirs;
pub use instrument::{Funds, Instrument, Needs, PARTIES_MAX, is_of_civil_society};
pub use life::{Acceptance, Ground, Hand, Life, Signature, Stage, Wording};
pub use proposal::{Answer, Answered, Proposal};
pub use review::{Opinion, Question, Review, Verdict};
pub(crate) use shape::NeedsShape;
pub use shape::{AgreementShape, EntryShape, StandardShape};
pub use spoken::Spoken;
pub use standard::{Library, Model, ModelText, Origin, Standard};
pub use status::Status;
pub use translation::Translation;
pub use way::Way;
pub use writing::Wanted;

use std::sync::Arc;

use acts::{Capability, News, Record as _};
use basics::{Id, Right, Role};
use database::Migration;
use obligations::DoneThere;
use serde::{Deserialize, Serialize};

/// Everybody who is signed in may look, as far as it is shared with them.
pub const READ: Right = Right::of_members("agreements.read");
/// Those who prepare an organisation's agreements.
pub const WRITE: Right = Right::of("agreements.write", &[Role::Editor, Role::AuthorizedOfficer]);
/// Looks through what others of the same organisation wrote.
pub const REVIEW: Right =
    Right::of("agreements.review", &[Role::Editor, Role::AuthorizedOfficer]).in_person();
/// The only ones who bind an organisation (R1.3), and never by a program.
pub const SIGN: Right = Right::of("agreements.sign", &[Role::AuthorizedOfficer]).in_person();

/// The secretariat keeps the library and the catalogue that drafts begin with.
pub const KEEP: Right = Right::of("agreements.keep", &[Role::Secretariat]);

/// What other capabilities are told when an amendment has become a signed agreement’s text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Amended {
    pub agreement: Id<Agreement>,
}

impl News for Amended {
    const TOLD: &'static str = "agreements.amended";
}

/// What other capabilities are told when something else became of a signed agreement: it was
/// suspended, goes on, is terminated, closed or being amended, or a party of it is another now.
#[derive(Debug, Serialize, Deserialize)]
pub struct Turned {
    pub agreement: Id<Agreement>,
}

impl News for Turned {
    const TOLD: &'static str = "agreements.turned";
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "agreements/0001_agreements",
        text: include_str!("../migrations/0001_agreements.sql"),
    },
    Migration {
        name: "agreements/0002_papers",
        text: include_str!("../migrations/0002_papers.sql"),
    },
    Migration {
        name: "agreements/0003_ending",
        text: include_str!("../migrations/0003_ending.sql"),
    },
    Migration {
        name: "agreements/0004_amendments",
        text: include_str!("../migrations/0004_amendments.sql"),
    },
    Migration { name: "agreements/0005_ways", text: include_str!("../migrations/0005_ways.sql") },
    Migration {
        name: "agreements/0006_slices",
        text: include_str!("../migrations/0006_slices.sql"),
    },
    Migration {
        name: "agreements/0007_standards",
        text: include_str!("../migrations/0007_standards.sql"),
    },
    Migration {
        name: "agreements/0008_same_papers",
        text: include_str!("../migrations/0008_same_papers.sql"),
    },
    Migration { name: "agreements/0009_heirs", text: include_str!("../migrations/0009_heirs.sql") },
    Migration {
        name: "agreements/0010_instruments",
        text: include_str!("../migrations/0010_instruments.sql"),
    },
];

pub fn capability() -> Capability {
    Capability::new("agreements")
        .migrations(MIGRATIONS)
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .words(&[
            ("en", include_str!("../words/library/en.ftl")),
            ("fr", include_str!("../words/library/fr.ftl")),
            ("ar", include_str!("../words/library/ar.ftl")),
        ])
        .shares("agreement", "agreements-title")
        .menu(35, "agreements-menu", "/agreements", READ)
        .follow::<Agreement>(READ)
        .link("/agreements", "agreements-catalogue-title", "/agreements/catalogue", READ)
        .link("/agreements", "agreements-kept-title", "/agreements/library", READ)
        // In packs instruments stand before the texts that are for one of them.
        .offer(packs::Offered(Arc::new(api::Instruments)))
        .offer(packs::Offered(Arc::new(api::Clauses)))
        .offer(DoneThere::parts(Agreement::KIND, given::is_a_reply))
        .act::<set_clause::SetClause>()
        .act::<set_instrument::SetInstrument>()
        .act::<draft::Draft>()
        .act::<word::Word>()
        .act::<strike::Strike>()
        .act::<arrange::Arrange>()
        .act::<translate::Translate>()
        .act::<hand_over::HandOver>()
        .act::<propose::Propose>()
        .act::<answer::AnswerProposal>()
        .act::<comment::Comment>()
        .act::<accept::Accept>()
        .act::<review_it::ReviewIt>()
        .act::<reopen::Reopen>()
        .act::<sign::Sign>()
        .act::<cancel::Cancel>()
        .act::<activate::Activate>()
        .act::<issue::Issue>()
        .act::<amend::Amend>()
        .act::<suspend::Suspend>()
        .act::<lift::Lift>()
        .act::<terminate::Terminate>()
        .act::<reply::ReplyToIt>()
        .act::<conclude::Conclude>()
        .act::<close::Close>()
        .job::<ended::TakeEffect>()
        .hears::<obligations::Turned, given::GoOn>()
        .hears::<parties::Merged, follow::Follow>()
        .page::<pages::List>()
        .page::<pages::Check>()
        .page::<pages::Catalogue>()
        .page::<pages::Library>()
        .page::<pages::Show>()
        .page::<pages::Compare>()
        .page::<pages::SideBySide>()
}
