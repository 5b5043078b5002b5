//! An obligation, and every rule about how it moves.

use basics::{Day, Detail, Id, Line, Moment, Organisation, Paragraph, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{About, Sort, State, Timing};

/// Something that one party owes another by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    pub id: Id<Self>,
    /// Owned by whoever owes it, seen by both and by nobody else.
    pub share: Share,
    /// What it comes from, with its part; none where people made it by hand.
    pub about: Option<(About, String)>,
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
    /// What was said with the last step: what was delivered, or why it was sent back or waived.
    pub said: Option<Paragraph>,
    /// What the last step pointed to: an address, or a page of this installation.
    pub link: Option<Line>,
    pub updated_at: Moment,
    pub version: i64,
}

/// What comes with a step: words, a pointer, a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    pub(crate) text: Option<Paragraph>,
    pub(crate) link: Option<Line>,
    pub(crate) has_file: bool,
}

/// Whoever is asked or is brought something answers within so many days: then they are late.
pub const ANSWER_DAYS: i32 = 14;

impl Obligation {
    /// Whose move it is; at the end, whose it was to deliver.
    pub fn turn(&self) -> Id<Organisation> {
        if self.state == State::Delivered { self.to } else { self.by }
    }

    /// Whom that move is for; none where somebody owes it to themselves.
    pub fn other(&self) -> Option<Id<Organisation>> {
        let other = if self.state == State::Delivered { self.by } else { self.to };
        (self.by != self.to).then_some(other)
    }

    /// By when the move is due. An answer has its days, as a delivery has its own.
    pub fn turn_due(&self) -> Day {
        match self.state {
            State::Proposed | State::Delivered => self.since.plus_days(ANSWER_DAYS),
            _ => self.due,
        }
    }

    /// How it looks today: the same sum for either side.
    pub fn timing(&self, today: Day) -> Timing {
        match (self.state, self.delivered_on) {
            (state, _) if !state.is_ended() => Timing::towards(self.turn_due(), today),
            (State::Accepted, Some(on)) => Timing::Kept { late: on.days_since(self.due).max(0) },
            (State::Settled, _) => Timing::Kept { late: self.since.days_since(self.due).max(0) },
            _ => Timing::Ended,
        }
    }

    /// Brought by whoever owes it: something must show it. What one owes oneself needs nobody else
    /// to accept it.
    pub(crate) fn deliver(self, said: Said, today: Day) -> Result<Self, Refusal> {
        if said.text.is_none() && said.link.is_none() && !said.has_file {
            return Err(Refusal::new("said", "obligations-refused-nothing-shown"));
        }
        let delivered = self.step(State::Delivered, said, today)?;
        let is_own = delivered.by == delivered.to;
        let state = if is_own { State::Accepted } else { State::Delivered };
        Ok(Self { state, delivered_on: Some(today), ..delivered })
    }

    /// Not it yet. The days that the answer took are added to the day by which it is owed: nobody
    /// is late by somebody else's waiting.
    pub(crate) fn send_back(self, said: Said, today: Day) -> Result<Self, Refusal> {
        let took = today.days_since(self.since).max(0);
        let back = self.step(State::SentBack, said, today)?;
        Ok(Self { due: back.due.plus_days(took), ..back })
    }

    /// The step to a state, where it may follow.
    pub(crate) fn step(self, next: State, said: Said, today: Day) -> Result<Self, Refusal> {
        if !self.state.may_become(next) {
            let refusal = Refusal::new("obligation", "obligations-refused-step");
            let word = format!("obligations-state-{}", self.state.name());
            return Err(refusal.with("state", Detail::Word(word)));
        }
        let Said { text, link, .. } = said;
        let version = self.version + 1;
        Ok(Self { state: next, since: today, said: text, link, version, ..self })
    }

    /// Nobody promises for yesterday, or asks for it.
    pub(crate) fn may_be_due(due: Day, today: Day) -> Result<Day, Refusal> {
        if due < today {
            return Err(Refusal::new("due", "obligations-refused-past").with("day", due));
        }
        Ok(due)
    }
}

/// A page of this installation, or a web address: nothing that a browser would run.
pub(crate) fn pointer(question: &'static str, link: Line) -> Result<Line, Refusal> {
    let text = link.as_str();
    let is_page = text.starts_with('/') && !text.starts_with("//");
    if is_page || text.starts_with("https://") || text.starts_with("http://") {
        return Ok(link);
    }
    Err(Refusal::new(question, "obligations-refused-link"))
}

impl Shared for Obligation {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
