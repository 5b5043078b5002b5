//! Stakeholders, relations and the map of a place as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Organisation, Paragraph};
use places::Place;
use profiles::Spoken;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Level, Tlp};
use uuid::Uuid;

use crate::{
    Body, Community, Hearing, Influence, Other, Relation, Sort, Stakeholder, Voice,
    voice::{Known, State},
};

/// A group or an office of a place that has no account here.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Stakeholder")]
pub struct StakeholderShape {
    pub id: Id<Stakeholder>,
    /// Who recorded it.
    pub organisation: Id<Organisation>,
    pub name: Line,
    pub body: Body,
    pub place: Id<Place>,
    /// For whom it speaks.
    pub communities: Vec<Community>,
    /// BCP-47 tags.
    pub languages: Vec<Spoken>,
    /// What it wants, and what worries it.
    pub interest: Option<Paragraph>,
    /// Null where nobody said.
    pub influence: Option<Influence>,
    /// How one approaches it with respect.
    pub approach: Option<Paragraph>,
    pub source: Line,
    pub as_of: Day,
    pub confirmed_on: Day,
    /// By when it is to be confirmed again.
    pub check_due_on: Day,
    pub ended_on: Option<Day>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// How a stakeholder stands to another, or to an organisation: one of the two is null.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StakeholderRelation")]
pub struct RelationShape {
    pub id: Id<Relation>,
    pub organisation: Id<Organisation>,
    pub of: Id<Stakeholder>,
    pub sort: Sort,
    pub other: Option<Id<Stakeholder>>,
    pub party: Option<Id<Organisation>>,
    pub note: Option<Paragraph>,
    pub source: Line,
    pub as_of: Day,
    /// Of a tension: one person proposes to show it to the audience below, and nobody agreed yet.
    pub proposed: bool,
    /// Null once it is shown: whoever sees it then learns nothing of who else was meant.
    pub proposed_to: Option<Id<Audience>>,
    pub ended_on: Option<Day>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// That a stakeholder was heard.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Hearing")]
pub(crate) struct HearingShape {
    on: Day,
    by: Id<Organisation>,
    /// What came of it.
    outcome: Paragraph,
}

/// Whether a community of a place is heard. `unknown`: nothing says that they are there, and
/// nothing that they are not.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Voice")]
pub(crate) struct VoiceShape {
    community: Community,
    state: State,
    /// Why it is held to be there.
    known: Option<Known>,
    /// How many stakeholders that speak for it are recorded.
    recorded: usize,
    heard_on: Option<Day>,
}

impl From<&Hearing> for HearingShape {
    fn from(hearing: &Hearing) -> Self {
        let Hearing { on, by, outcome } = hearing.clone();
        Self { on, by, outcome }
    }
}

impl From<&Voice> for VoiceShape {
    fn from(voice: &Voice) -> Self {
        let Voice { community, known, recorded, heard_on, state } = *voice;
        Self { community, state, known, recorded, heard_on }
    }
}

impl Record for Stakeholder {
    const KIND: &'static str = "stakeholder";
    type Shape = StakeholderShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/stakeholders/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> StakeholderShape {
        StakeholderShape {
            id: self.id,
            organisation: self.share.owner,
            name: self.name.clone(),
            body: self.body,
            place: self.place,
            communities: self.communities.clone(),
            languages: self.languages.clone(),
            interest: self.interest.clone(),
            influence: self.influence,
            approach: self.approach.clone(),
            source: self.source.clone(),
            as_of: self.as_of,
            confirmed_on: self.check.confirmed_on,
            check_due_on: self.check.due_on(),
            ended_on: self.ended_on,
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            version: self.version,
        }
    }
}

impl Record for Relation {
    const KIND: &'static str = "stakeholder_relation";
    type Shape = RelationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/stakeholder-relations/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> RelationShape {
        let (other, party) = match self.to {
            Other::Stakeholder(other) => (Some(other), None),
            Other::Party(party) => (None, Some(party)),
        };
        RelationShape {
            id: self.id,
            organisation: self.share.owner,
            of: self.of,
            sort: self.sort,
            other,
            party,
            note: self.note.clone(),
            source: self.source.clone(),
            as_of: self.as_of,
            proposed: self.showing.is_some() && !self.is_shown(),
            proposed_to: self.showing.as_ref().filter(|_| !self.is_shown()).map(|one| one.to),
            ended_on: self.ended_on,
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            version: self.version,
        }
    }
}
