//! Entries of the catalogue as programs read them.

use acts::Record;
use basics::{Id, Line, Moment, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{Clause, Code, Entry, Funds, Needs, Said};

/// One version of an entry of the catalogue.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementInstrument")]
pub struct EntryShape {
    pub id: Id<Entry>,
    pub code: Code,
    /// Which version it is, counted from 1.
    pub number: i64,
    pub said: Said,
    /// Whether drafts begin with it here.
    pub is_offered: bool,
    /// The mission that it comes from, and the key with which it was signed.
    pub origin: Option<Line>,
    pub signer: Option<String>,
    pub at: Moment,
}

/// All that is asked of a document.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementNeeds")]
pub(crate) struct NeedsShape {
    /// Whether it moves money: `never`, `perhaps` or `always`.
    pub(crate) funds: &'static str,
    /// It stands under a framework.
    pub(crate) framework: bool,
    pub(crate) review: bool,
    pub(crate) deliverables: bool,
    /// Of a hundred.
    pub(crate) first_tranche_max: Option<i64>,
    pub(crate) of_the_mission: bool,
    pub(crate) civil_society: bool,
    /// It sleeps until it is activated.
    pub(crate) sleeps: bool,
    pub(crate) clauses: Vec<Clause>,
}

impl From<Needs> for NeedsShape {
    fn from(needs: Needs) -> Self {
        Self {
            funds: match needs.funds {
                Funds::Never => "never",
                Funds::Perhaps => "perhaps",
                Funds::Always => "always",
            },
            framework: needs.framework,
            review: needs.review,
            deliverables: needs.deliverables,
            first_tranche_max: needs.first_tranche_max,
            of_the_mission: needs.of_the_mission,
            civil_society: needs.civil_society,
            sleeps: needs.sleeps,
            clauses: needs.clauses,
        }
    }
}

impl Record for Entry {
    const KIND: &'static str = "agreement_instrument";
    type Shape = EntryShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/agreements/catalogue".to_owned()
    }

    /// The catalogue is nobody’s: its changes stand in the instance’s own journal.
    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> EntryShape {
        EntryShape {
            id: self.id,
            code: self.code.clone(),
            number: self.number,
            said: self.said.clone(),
            is_offered: self.is_offered,
            origin: self.origin.as_ref().map(|origin| origin.name.clone()),
            signer: self.origin.as_ref().map(|origin| origin.signer.clone()),
            at: self.at,
        }
    }
}
