//! Parties as programs read them.

use acts::Record;
use basics::{Id, Line, Names, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Constituency};

use crate::{OrganisationType, Party, Stage};

/// An organisation, one of its offices, a mission component or an authority.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Party")]
pub struct PartyShape {
    pub id: Id<Organisation>,
    /// OCHA's number for the type of organisation.
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub constituency: Constituency,
    pub names: Names,
    pub acronym: Option<Line>,
    pub aliases: Vec<Line>,
    pub former_names: Vec<Line>,
    /// The organisation that it is an office of.
    pub part_of: Option<Id<Organisation>>,
    /// `unclaimed`, `registered`, `merged` or `archived`.
    pub stage: &'static str,
    /// The party under which it goes on, once it is merged.
    pub merged_into: Option<Id<Organisation>>,
    pub audience: Id<Audience>,
    pub version: i64,
}

impl From<&Party> for PartyShape {
    fn from(party: &Party) -> Self {
        Self {
            id: party.id,
            kind: party.kind,
            constituency: party.constituency,
            names: party.names.clone(),
            acronym: party.acronym.clone(),
            aliases: party.aliases.clone(),
            former_names: party.former_names.clone(),
            part_of: party.part_of,
            stage: party.stage.name(),
            merged_into: match party.stage {
                Stage::Merged { into } => Some(into),
                _ => None,
            },
            audience: party.share.audience,
            version: party.version,
        }
    }
}

impl Record for Party {
    const KIND: &'static str = "party";
    type Shape = PartyShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/parties/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> PartyShape {
        self.into()
    }
}
