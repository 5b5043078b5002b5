//! A liaison office, and every rule about it.

use basics::{Day, Id, Line, Moment, Paragraph, Refusal};
use places::Place;
use profiles::Spoken;
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Channel, Hours};

/// Where an organisation or a mission receives its partners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    pub id: Id<Self>,
    /// Owned by the organisation whose office it is.
    pub share: Share,
    pub name: Line,
    pub place: Id<Place>,
    /// How one finds it.
    pub address: Option<Line>,
    pub channels: Vec<Channel>,
    pub languages: Vec<Spoken>,
    pub hours: Option<Hours>,
    pub opened_on: Day,
    pub closed: Option<Closed>,
    pub updated_at: Moment,
    pub version: i64,
}

/// From which day on it is closed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub on: Day,
    pub why: Paragraph,
}

impl Office {
    pub fn is_closed(&self, today: Day) -> bool {
        self.closed.as_ref().is_some_and(|closed| closed.on <= today)
    }

    /// None where nobody said when it is open.
    pub fn is_open_now(&self, now: Moment, today: Day) -> Option<bool> {
        match self.is_closed(today) {
            true => Some(false),
            false => self.hours.as_ref().map(|hours| hours.are_now(now)),
        }
    }

    /// One closes what is open, from a day on that has not passed.
    pub fn close(self, on: Day, why: Paragraph, today: Day) -> Result<Self, Refusal> {
        self.must_be_open()?;
        if on < today {
            return Err(Refusal::new("on", "focal-points-refused-closed-before").with("day", today));
        }
        Ok(Self { closed: Some(Closed { on, why }), version: self.version + 1, ..self })
    }

    pub fn must_be_open(&self) -> Result<(), Refusal> {
        match &self.closed {
            Some(closed) => {
                let refusal = Refusal::new("office", "focal-points-refused-closed");
                Err(refusal.with("day", closed.on))
            }
            None => Ok(()),
        }
    }
}

impl Shared for Office {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
