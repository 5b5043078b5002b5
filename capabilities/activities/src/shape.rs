//! Activities as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Money, Organisation, Paragraph};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use sharing::{Audience, Level, Tlp};

use crate::{
    Activity, Contact, Headcount, Kind, MissionProgramme, Modality, PopulationGroup, Sector, Site,
    Status,
};

/// Who does what, where, when, for whom.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Activity")]
pub struct ActivityShape {
    pub id: Id<Activity>,
    /// One organisation reports an activity and owns the record.
    pub reporting: Id<Organisation>,
    pub lead: Option<Id<Organisation>>,
    pub implementing: Vec<Id<Organisation>>,
    pub donors: Vec<Id<Organisation>>,
    pub kind: Kind,
    /// The code of the cluster, or of the field of peace work.
    pub sector: Sector,
    /// The OECD-DAC purpose that the sector usually is.
    pub dac: &'static str,
    pub subsector: Option<Line>,
    pub title: Line,
    pub description: Option<Paragraph>,
    pub status: Status,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    pub places: Vec<Id<Place>>,
    pub group: Option<PopulationGroup>,
    pub targeted: HeadcountShape,
    pub reached: HeadcountShape,
    pub modality: Option<Modality>,
    pub budget: Option<Money>,
    /// The mission's own programme, where it is one.
    pub programme: Option<MissionProgramme>,
    /// Who or what says so, where it is not the reporter itself.
    pub source: Option<Line>,
    /// Where more of it can be read: a web address.
    pub link: Option<Line>,
    /// The record's id in the reporter's own spreadsheet.
    pub record_key: Option<Line>,
    /// Who entered it on behalf of the reporting organisation.
    pub entered_by: Option<Id<Organisation>>,
    pub reported_on: Day,
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
    pub withdrawn: bool,
    pub version: i64,
}

/// People by sex and age; what is not known is left out.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Headcount")]
pub struct HeadcountShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub women: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub men: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub girls: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boys: Option<i64>,
    /// Of 60 years and more; they are in no sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elderly: Option<i64>,
    /// Families; they are in no sum either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub households: Option<i64>,
}

/// Where exactly an activity is.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Site")]
pub struct SiteShape {
    pub name: Option<Line>,
    /// In degrees, WGS 84.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub level: Level,
}

/// Whom to call about an activity.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Contact")]
pub struct ContactShape {
    pub name: Option<Line>,
    pub email: Option<Line>,
    pub phone: Option<Line>,
    pub level: Level,
}

impl From<Headcount> for HeadcountShape {
    fn from(count: Headcount) -> Self {
        let Headcount { total, women, men, girls, boys, elderly, households } = count;
        Self { total, women, men, girls, boys, elderly, households }
    }
}

impl From<&Site> for SiteShape {
    fn from(site: &Site) -> Self {
        let (latitude, longitude) = site.point.unzip();
        Self { name: site.name.clone(), latitude, longitude, level: site.share.level }
    }
}

impl From<&Contact> for ContactShape {
    fn from(contact: &Contact) -> Self {
        Self {
            name: contact.name.clone(),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            level: contact.share.level,
        }
    }
}

impl From<&Activity> for ActivityShape {
    fn from(activity: &Activity) -> Self {
        Self {
            id: activity.id,
            reporting: activity.reporting,
            lead: activity.lead,
            implementing: activity.implementing.clone(),
            donors: activity.donors.clone(),
            kind: activity.kind,
            sector: activity.sector,
            dac: activity.sector.dac(),
            subsector: activity.subsector.clone(),
            title: activity.title.clone(),
            description: activity.description.clone(),
            status: activity.status,
            first_day: activity.period.first(),
            last_day: activity.period.last(),
            places: activity.places.clone(),
            group: activity.group,
            targeted: activity.targeted.into(),
            reached: activity.reached.into(),
            modality: activity.modality,
            budget: activity.budget,
            programme: activity.programme,
            source: activity.source.clone(),
            link: activity.link.clone(),
            record_key: activity.record_key.clone(),
            entered_by: activity.entered_by,
            reported_on: activity.reported_on,
            level: activity.share.level,
            tlp: activity.share.tlp,
            audience: activity.share.audience,
            withdrawn: activity.withdrawn,
            version: activity.version,
        }
    }
}

impl Record for Activity {
    const KIND: &'static str = "activity";
    type Shape = ActivityShape;

    fn uuid(&self) -> uuid::Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/activities/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ActivityShape {
        self.into()
    }
}
