//! A breach of the mission's status agreement: another record than an access incident, of other
//! owners and for other readers (R6.7).

use basics::{Day, Id, Moment, Paragraph, Refusal};
use places::Place;
use sharing::{Audience, Constituency, Level, Share, Shared, Tlp};
use uuid::Uuid;

/// What the mission holds against the host State, and what it did about it. NGOs are under no
/// status agreement, see none of these, and report access incidents instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub id: Id<Self>,
    /// Owned by a component of the mission, and seen by itself alone.
    pub share: Share,
    pub breach: Breach,
    pub on: Day,
    pub places: Vec<Id<Place>>,
    pub text: Paragraph,
    pub steps: Vec<Pursuit>,
    pub updated_at: Moment,
    pub version: i64,
}

/// What of the agreement was breached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breach {
    Movement,
    Flights,
    Premises,
    Communications,
    Supplies,
    Personnel,
    Immunity,
    Taxes,
    Other,
}

/// What was done about it on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pursuit {
    pub on: Day,
    pub what: Pursued,
    pub said: Paragraph,
}

/// How.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pursued {
    Meeting,
    NoteVerbale,
    Answer,
    /// Told to the Security Council.
    CouncilReport,
    Settled,
}

basics::named!(Breach);
basics::named!(Pursued);

impl Breach {
    pub const ALL: [Self; 9] = [
        Self::Movement,
        Self::Flights,
        Self::Premises,
        Self::Communications,
        Self::Supplies,
        Self::Personnel,
        Self::Immunity,
        Self::Taxes,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Movement => "movement",
            Self::Flights => "flights",
            Self::Premises => "premises",
            Self::Communications => "communications",
            Self::Supplies => "supplies",
            Self::Personnel => "personnel",
            Self::Immunity => "immunity",
            Self::Taxes => "taxes",
            Self::Other => "other",
        }
    }
}

impl Pursued {
    pub const ALL: [Self; 5] =
        [Self::Meeting, Self::NoteVerbale, Self::Answer, Self::CouncilReport, Self::Settled];

    pub fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::NoteVerbale => "note_verbale",
            Self::Answer => "answer",
            Self::CouncilReport => "council_report",
            Self::Settled => "settled",
        }
    }
}

impl Violation {
    pub const STEPS_MAX: usize = 60;

    pub(crate) fn share(owner: Id<basics::Organisation>) -> Share {
        let (level, tlp, audience) = (Level::High, Tlp::AmberStrict, Audience::OWN);
        Share { owner, level, tlp, audience }
    }

    /// Only the mission has a status agreement; others report what happened to them as incidents.
    pub fn may_be_logged_by(constituency: Option<Constituency>) -> Result<(), Refusal> {
        match constituency.is_some_and(Constituency::is_of_the_mission) {
            true => Ok(()),
            false => Err(Refusal::new("breach", "access-refused-not-the-mission")),
        }
    }

    pub fn is_settled(&self) -> bool {
        self.steps.iter().any(|step| step.what == Pursued::Settled)
    }

    /// What was done next, on a day that has come and not before what went before.
    pub fn pursue(self, step: Pursuit, today: Day) -> Result<Self, Refusal> {
        if self.is_settled() || self.steps.len() >= Self::STEPS_MAX {
            return Err(Refusal::new("what", "access-refused-settled"));
        }
        not_ahead("on", step.on, today)?;
        let last = self.steps.last().map_or(self.on, |last| last.on);
        if step.on < last {
            let refused = Refusal::new("on", "access-refused-order");
            return Err(refused.with("day", step.on).with("last", last));
        }
        let mut steps = self.steps;
        steps.push(step);
        Ok(Self { steps, ..self })
    }
}

pub(crate) fn not_ahead(about: &'static str, day: Day, today: Day) -> Result<(), Refusal> {
    match day > today {
        true => {
            let refused = Refusal::new(about, "access-refused-future");
            Err(refused.with("day", day).with("today", today))
        }
        false => Ok(()),
    }
}

impl Shared for Violation {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
