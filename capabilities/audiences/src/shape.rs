//! Audiences as programs read them.

use acts::{Record, ShownTo};
use basics::{Day, Id, Names, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, AudienceKind, Member};

use crate::Named;

/// A stored set of parties that a record can be shown to.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Audience")]
pub struct AudienceShape {
    pub id: Id<Audience>,
    pub kind: AudienceKind,
    /// None for those that the product ships: their members follow from their constituency.
    pub names: Option<Names>,
    /// Whose organisation keeps it; none for those that the product ships.
    pub owner: Option<Id<Organisation>>,
    pub members: Vec<MemberShape>,
    /// Told of the overlaps there.
    pub coordinators: Vec<Id<Organisation>>,
    /// From this day on it opens nothing: what was shown to it is seen by its owners alone.
    pub ended_on: Option<Day>,
    pub version: i64,
}

/// A party that is named in an audience.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AudienceMember")]
pub struct MemberShape {
    pub party: Id<Organisation>,
    pub since: Day,
}

/// How many of one's own records of one kind an audience sees.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ShownTo")]
pub(crate) struct ShownShape {
    kind: &'static str,
    /// Where it is 10,001, there are more.
    count: i64,
}

impl From<Member> for MemberShape {
    fn from(Member { party, since }: Member) -> Self {
        Self { party, since }
    }
}

impl From<ShownTo> for ShownShape {
    fn from(ShownTo { kind, count, .. }: ShownTo) -> Self {
        Self { kind, count }
    }
}

impl Record for Named {
    const KIND: &'static str = "audience";
    type Shape = AudienceShape;

    fn uuid(&self) -> uuid::Uuid {
        self.audience.id.uuid()
    }

    fn path(&self) -> String {
        format!("/audiences/{}", self.audience.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        self.audience.owner
    }

    fn shape(&self) -> AudienceShape {
        AudienceShape {
            id: self.audience.id,
            kind: self.audience.kind,
            names: self.audience.names.clone(),
            owner: self.audience.owner,
            members: self.members.iter().copied().map(MemberShape::from).collect(),
            coordinators: self.coordinators.clone(),
            ended_on: self.audience.ended_on,
            version: self.audience.version,
        }
    }
}
