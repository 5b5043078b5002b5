//! Publications as programs read them.

use acts::Record;
use agreements::{Agreement, Instrument};
use basics::{Day, Id, Line, Moment, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{By, Content, Proposed, Public, Publication, Stage, State, Sum, Text, Turn, Withdrawn};

/// What stands between an agreement’s parties of what the public may know of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Publication")]
pub struct PublicationShape {
    pub id: Id<Publication>,
    pub agreement: Id<Agreement>,
    pub stage: Stage,
    pub proposed: Option<ProposedShape>,
    pub public: Option<PublicShape>,
    pub withdrawn: Option<WithdrawnShape>,
    pub version: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PublicationProposed")]
pub struct ProposedShape {
    pub content: Content,
    /// What a party agrees to: SHA-256 of the content’s canonical JSON.
    pub hash: String,
    pub by: Id<Organisation>,
    pub at: Moment,
    /// Who has agreed to it.
    pub consents: Vec<ConsentShape>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PublicationConsent")]
pub struct ConsentShape {
    pub party: Id<Organisation>,
    pub at: Moment,
}

/// What everybody reads.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PublicationPublic")]
pub struct PublicShape {
    pub id: Id<Public>,
    pub content: Content,
    pub since: Moment,
    /// Since when it tells of a text that was amended.
    pub outdated_on: Option<Day>,
    /// What a party did to the agreement since; the day where the period is told.
    pub turn: Option<Turn>,
    pub turned_on: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PublicationWithdrawn")]
pub struct WithdrawnShape {
    pub party: Id<Organisation>,
    pub at: Moment,
    pub reason: Paragraph,
}

/// A public summary of an agreement, as whoever asks reads it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PublicSummary")]
pub(crate) struct SummaryShape {
    pub(crate) id: Id<Public>,
    pub(crate) title: Option<Line>,
    /// What it is for, in each language in which the parties say it.
    pub(crate) texts: Vec<Text>,
    /// The form that it has.
    pub(crate) instrument: Option<Instrument>,
    /// In the reader’s language.
    pub(crate) instrument_name: Option<String>,
    /// In the reader’s language.
    pub(crate) parties: Vec<String>,
    pub(crate) first_day: Option<Day>,
    pub(crate) last_day: Option<Day>,
    /// `below` is null where `from` is the exact total.
    pub(crate) money: Option<Sum>,
    pub(crate) places: Vec<PlaceTold>,
    pub(crate) since: Moment,
    /// Since when it tells of a text that was amended.
    pub(crate) outdated_on: Option<Day>,
    /// What has become of the agreement; null while it simply runs.
    pub(crate) state: Option<State>,
    /// Since when, or from when; told where the period is.
    pub(crate) state_on: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PublicSummaryPlace")]
pub(crate) struct PlaceTold {
    /// Its P-code.
    pub(crate) code: String,
    /// In the reader’s language.
    pub(crate) name: String,
}

impl From<&Proposed> for ProposedShape {
    fn from(one: &Proposed) -> Self {
        let consent = |by: &By| ConsentShape { party: by.party, at: by.at };
        Self {
            hash: one.content.hash().to_string(),
            content: one.content.clone(),
            by: one.by.party,
            at: one.by.at,
            consents: one.consents.iter().map(consent).collect(),
        }
    }
}

impl From<&Withdrawn> for WithdrawnShape {
    fn from(one: &Withdrawn) -> Self {
        Self { party: one.by.party, at: one.by.at, reason: one.reason.clone() }
    }
}

impl Record for Publication {
    const KIND: &'static str = "publication";
    type Shape = PublicationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/publications/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> PublicationShape {
        PublicationShape {
            id: self.id,
            agreement: self.agreement,
            stage: self.stage(),
            proposed: self.proposed.as_ref().map(ProposedShape::from),
            public: self.public.as_ref().map(Record::shape),
            withdrawn: self.withdrawn.as_ref().map(WithdrawnShape::from),
            version: self.version,
        }
    }
}

impl Record for Public {
    const KIND: &'static str = "publication_public";
    type Shape = PublicShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/published/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> PublicShape {
        let (turn, turned_on) = self.fate.turn.unzip();
        PublicShape {
            id: self.id,
            content: self.content.clone(),
            since: self.since,
            outdated_on: self.outdated_on,
            turn,
            turned_on: turned_on.filter(|_| self.tells_days()),
        }
    }
}
