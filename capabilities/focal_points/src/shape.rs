//! Focal points, answers and offices as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Problem};
use places::Place;
use profiles::Spoken;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use sharing::{Audience, Level, Tlp};
use uuid::Uuid;

use crate::{
    Channel, ChannelKind, Contact, FocalPoint, Hours, Near, Office, Reliance, Rung, Tenure, Topic,
    Weekday,
};

/// Whom one turns to at an organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FocalPoint")]
pub struct FocalPointShape {
    pub id: Id<FocalPoint>,
    pub organisation: Id<Organisation>,
    /// Sector codes, and names of matters such as `access`.
    pub topics: Vec<Topic>,
    /// Empty: every place.
    pub places: Vec<Id<Place>>,
    pub holder: ContactShape,
    pub stand_ins: Vec<ContactShape>,
    pub hours: Option<HoursShape>,
    pub since: Day,
    /// From this day on the first stand-in answers.
    pub departs_on: Option<Day>,
    pub confirmed_on: Day,
    /// By when it is to be confirmed again.
    pub check_due_on: Day,
    pub ended_on: Option<Day>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// A member of staff, and how they are reached at work.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StaffContact")]
pub struct ContactShape {
    pub name: Line,
    pub role: Option<Line>,
    pub channels: Vec<ChannelShape>,
    /// BCP-47 tags.
    pub languages: Vec<Spoken>,
}

/// A way to reach somebody.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Channel")]
pub struct ChannelShape {
    pub kind: ChannelKind,
    pub value: Line,
}

/// When somebody can be reached.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ContactHours")]
pub struct HoursShape {
    pub days: Vec<Weekday>,
    /// `08:30`.
    pub from: String,
    /// Where it is not later than `from`, it is on the next day.
    pub until: String,
    /// Such as `Africa/Bamako`.
    pub zone: String,
}

/// A liaison office.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LiaisonOffice")]
pub struct OfficeShape {
    pub id: Id<Office>,
    pub organisation: Id<Organisation>,
    pub name: Line,
    pub place: Id<Place>,
    pub address: Option<Line>,
    pub channels: Vec<ChannelShape>,
    pub languages: Vec<Spoken>,
    pub hours: Option<HoursShape>,
    pub opened_on: Day,
    pub closed_on: Option<Day>,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub version: i64,
}

/// Somebody who answers a question, and why.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "DirectoryAnswer")]
pub(crate) struct AnswerShape {
    pub(crate) focal_point: FocalPointShape,
    pub(crate) near: NearShape,
    /// Whether whoever answers speaks the language that was asked for.
    pub(crate) speaks: Option<bool>,
    pub(crate) reliance: Reliance,
    pub(crate) answered_by: AnsweredBy,
    /// Whether they are at their post now; null where nobody said when they are.
    pub(crate) there_now: Option<bool>,
}

/// How their area lies to the place that was asked for.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "is", rename_all = "snake_case")]
#[schemars(rename = "Nearness")]
pub(crate) enum NearShape {
    Unasked,
    Exact,
    Around { place: Id<Place> },
    Everywhere,
    Part,
}

/// Who answers today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnsweredBy {
    Holder,
    StandIn,
    Nobody,
}

basics::named!(AnsweredBy);

/// Somebody who held it before: for its organisation's people.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Tenure")]
pub(crate) struct TenureShape {
    name: Line,
    since: Day,
    until: Day,
    note: Option<Paragraph>,
    /// What was still open.
    items: Vec<Line>,
}

impl AnsweredBy {
    pub(crate) const ALL: [Self; 3] = [Self::Holder, Self::StandIn, Self::Nobody];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::StandIn => "stand_in",
            Self::Nobody => "nobody",
        }
    }
}

impl AnswerShape {
    pub(crate) fn of(rung: Rung, it: &FocalPoint, now: Moment, today: Day) -> Self {
        use crate::Answers;
        Self {
            focal_point: it.shape(),
            near: match rung.near {
                Near::Unasked => NearShape::Unasked,
                Near::Exact(_) => NearShape::Exact,
                Near::Around(place) => NearShape::Around { place },
                Near::Everywhere => NearShape::Everywhere,
                Near::Part(_) => NearShape::Part,
            },
            speaks: rung.speaks,
            reliance: it.reliance(today),
            answered_by: match it.answers(today) {
                Answers::Holder(_) => AnsweredBy::Holder,
                Answers::StandIn(_) => AnsweredBy::StandIn,
                Answers::Nobody => AnsweredBy::Nobody,
            },
            there_now: it.is_there(now, today),
        }
    }
}

impl From<&Contact> for ContactShape {
    fn from(contact: &Contact) -> Self {
        Self {
            name: contact.name.clone(),
            role: contact.role.clone(),
            channels: channels(&contact.channels),
            languages: contact.languages.clone(),
        }
    }
}

impl From<&Hours> for HoursShape {
    fn from(hours: &Hours) -> Self {
        Self {
            days: hours.days.clone(),
            from: hours.from.to_string(),
            until: hours.until.to_string(),
            zone: hours.zone.name().to_owned(),
        }
    }
}

impl From<&Tenure> for TenureShape {
    fn from(tenure: &Tenure) -> Self {
        let Tenure { name, since, until, note, items } = tenure.clone();
        Self { name, since, until, note, items }
    }
}

fn channels(channels: &[Channel]) -> Vec<ChannelShape> {
    let shape = |it: &Channel| ChannelShape { kind: it.kind, value: it.value.clone() };
    channels.iter().map(shape).collect()
}

impl Record for FocalPoint {
    const KIND: &'static str = "focal_point";
    type Shape = FocalPointShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/focal-points/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> FocalPointShape {
        FocalPointShape {
            id: self.id,
            organisation: self.share.owner,
            topics: self.topics.clone(),
            places: self.places.clone(),
            holder: (&self.holder).into(),
            stand_ins: self.stand_ins.iter().map(ContactShape::from).collect(),
            hours: self.hours.as_ref().map(HoursShape::from),
            since: self.since,
            departs_on: self.departs_on,
            confirmed_on: self.check.confirmed_on,
            check_due_on: self.check.due_on(),
            ended_on: self.ended_on,
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            version: self.version,
        }
    }

    /// Without numbers and addresses: people leave and change them, and the journal forgets
    /// nothing.
    fn noted(&self) -> Result<Value, Problem> {
        let mut noted = serde_json::to_value(self.shape()).map_err(Problem::broken)?;
        noted["holder"]["channels"] = kinds(&self.holder);
        for (stand_in, contact) in self.stand_ins.iter().enumerate() {
            noted["stand_ins"][stand_in]["channels"] = kinds(contact);
        }
        Ok(noted)
    }
}

/// In which ways somebody can be reached.
fn kinds(contact: &Contact) -> Value {
    contact.channels.iter().map(|channel| channel.kind.name()).collect()
}

impl Record for Office {
    const KIND: &'static str = "liaison_office";
    type Shape = OfficeShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/offices/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> OfficeShape {
        OfficeShape {
            id: self.id,
            organisation: self.share.owner,
            name: self.name.clone(),
            place: self.place,
            address: self.address.clone(),
            channels: channels(&self.channels),
            languages: self.languages.clone(),
            hours: self.hours.as_ref().map(HoursShape::from),
            opened_on: self.opened_on,
            closed_on: self.closed.as_ref().map(|closed| closed.on),
            level: self.share.level,
            tlp: self.share.tlp,
            audience: self.share.audience,
            version: self.version,
        }
    }
}
