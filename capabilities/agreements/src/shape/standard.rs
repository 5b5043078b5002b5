//! The library’s texts as programs read them.

use acts::Record;
use basics::{Id, Line, Moment, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{ModelText, Standard};

/// A text that the library has for a clause.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementStandard")]
pub struct StandardShape {
    pub id: Id<Standard>,
    /// The clause, and before it the entry of the catalogue where the text is for one alone.
    pub code: String,
    /// Which version it is, counted from 1.
    pub number: i64,
    pub texts: Vec<ModelText>,
    /// The mission that it comes from, and the key with which it was signed.
    pub origin: Option<Line>,
    pub signer: Option<String>,
    pub at: Moment,
}

impl Record for Standard {
    const KIND: &'static str = "agreement_standard";
    type Shape = StandardShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/agreements/library".to_owned()
    }

    /// The library is nobody’s: its changes stand in the instance’s own journal.
    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> StandardShape {
        StandardShape {
            id: self.id,
            code: self.model.code(),
            number: self.number,
            texts: self.texts.clone(),
            origin: self.origin.as_ref().map(|origin| origin.name.clone()),
            signer: self.origin.as_ref().map(|origin| origin.signer.clone()),
            at: self.at,
        }
    }
}
