//! Audiences as programs read them.

use acts::Record;
use basics::{Id, Names, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, AudienceKind};

use crate::Named;

/// A stored set of parties that a record can be shown to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Audience")]
pub struct AudienceShape {
    pub id: Id<Audience>,
    pub kind: AudienceKind,
    /// None for those that the product ships: their members follow from their constituency.
    pub names: Option<Names>,
    /// Who is named in it, for whoever keeps it or belongs to it.
    pub members: Vec<Id<Organisation>>,
}

impl Record for Named {
    const KIND: &'static str = "audience";
    type Shape = AudienceShape;

    fn uuid(&self) -> uuid::Uuid {
        self.audience.id.uuid()
    }

    fn path(&self) -> String {
        "/audiences".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        self.audience.owner
    }

    fn shape(&self) -> AudienceShape {
        AudienceShape {
            id: self.audience.id,
            kind: self.audience.kind,
            names: self.audience.names.clone(),
            members: self.members.clone(),
        }
    }
}
