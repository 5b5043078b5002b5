//! Obligations as programs read them.

use acts::Record;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Person};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{About, Obligation, Sort, State, calendar::Calendar, store::Step};

/// Something that one party owes another by a day.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Obligation")]
pub struct ObligationShape {
    pub id: Id<Obligation>,
    /// What it comes from; null where people made it by hand.
    pub about: Option<AboutShape>,
    pub sort: Sort,
    pub by: Id<Organisation>,
    pub to: Id<Organisation>,
    pub due: Day,
    pub title: Line,
    pub note: Option<Paragraph>,
    pub state: State,
    /// The day on which it came to stand so.
    pub since: Day,
    pub delivered_on: Option<Day>,
    /// What was said with the last step.
    pub said: Option<Paragraph>,
    /// What the last step pointed to.
    pub link: Option<Line>,
    pub version: i64,
}

/// The record that an obligation comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ObligationAbout")]
pub struct AboutShape {
    pub kind: String,
    #[schemars(with = "Id<Obligation>")]
    pub id: Uuid,
    /// Its page.
    pub path: String,
    /// Tells several of one record apart.
    pub part: String,
}

/// An obligation as it looks today.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ObligationToday")]
pub(crate) struct TodayShape {
    #[serde(flatten)]
    pub(crate) obligation: ObligationShape,
    /// Whose move it is; null once it has ended.
    pub(crate) turn: Option<Id<Organisation>>,
    /// Until the move is due; negative where it is late; null once it has ended.
    pub(crate) days_left: Option<i32>,
}

impl TodayShape {
    pub(crate) fn of(obligation: &Obligation, today: Day) -> Self {
        Self {
            obligation: obligation.shape(),
            turn: (!obligation.state.is_ended()).then(|| obligation.turn()),
            days_left: obligation.timing(today).days_left(),
        }
    }
}

/// One step of an obligation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ObligationStep")]
pub(crate) struct StepShape {
    state: State,
    due: Day,
    /// Null where the product itself took it.
    organisation: Option<Id<Organisation>>,
    said: Option<Paragraph>,
    link: Option<Line>,
    at: Moment,
}

impl From<&Step> for StepShape {
    fn from(step: &Step) -> Self {
        Self {
            state: step.state,
            due: step.due,
            organisation: step.organisation,
            said: step.said.clone(),
            link: step.link.clone(),
            at: step.at,
        }
    }
}

impl Record for Obligation {
    const KIND: &'static str = "obligation";
    type Shape = ObligationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/obligations/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ObligationShape {
        let about = self.about.as_ref().map(|(about, part)| {
            let About { kind, id, path } = about.clone();
            AboutShape { kind, id, path, part: part.clone() }
        });
        ObligationShape {
            id: self.id,
            about,
            sort: self.sort,
            by: self.by,
            to: self.to,
            due: self.due,
            title: self.title.clone(),
            note: self.note.clone(),
            state: self.state,
            since: self.since,
            delivered_on: self.delivered_on,
            said: self.said.clone(),
            link: self.link.clone(),
            version: self.version,
        }
    }
}

/// A calendar's address, without the address.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ObligationCalendar")]
pub(crate) struct CalendarShape {
    id: Id<Calendar>,
    person: Id<Person>,
    made_at: Moment,
}

impl Record for Calendar {
    const KIND: &'static str = "obligation_calendar";
    type Shape = CalendarShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/account/reminders".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.organisation)
    }

    fn shape(&self) -> CalendarShape {
        CalendarShape { id: self.id, person: self.person, made_at: self.made_at }
    }
}
