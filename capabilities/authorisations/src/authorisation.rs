//! An authorisation, from the request to its end, and every rule about it.

use basics::{Day, Id, Line, Moment, Organisation, Period, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{
    Doing, Event, Kind, Lineage, Scope, Standing, State, What,
    state::{decided_on, granted, requested_on},
};

/// What an organisation asked of an authority of the host State, and what came of it. It belongs to
/// whoever asked, who alone sees it until they say otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authorisation {
    pub id: Id<Self>,
    pub share: Share,
    pub kind: Kind,
    pub title: Line,
    pub authority: Authority,
    pub scope: Scope,
    /// The days for which it is wanted.
    pub wanted: Period,
    /// What it is to follow.
    pub renews: Option<Id<Self>>,
    /// In their order, each of which could follow the one before it.
    pub events: Vec<Event>,
    pub updated_at: Moment,
    pub version: i64,
}

/// Who is asked: a party of the registry, or an office that is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    Party(Id<Organisation>),
    Named(Line),
}

impl Authority {
    /// One of the two, and not both.
    pub fn of(party: Option<Id<Organisation>>, name: Option<Line>) -> Result<Self, Refusal> {
        match (party, name) {
            (Some(party), None) => Ok(Self::Party(party)),
            (None, Some(name)) => Ok(Self::Named(name)),
            (None, None) => Err(Refusal::new("authority", "authorisations-refused-no-authority")),
            _ => Err(Refusal::new("authority_name", "authorisations-refused-two-authorities")),
        }
    }
}

impl Authorisation {
    pub const EVENTS_MAX: usize = 60;
    /// Days before its end on which it is said how many are left.
    pub const WARNED: [i32; 4] = [15, 30, 60, 90];

    pub fn state(&self) -> State {
        State::of(&self.events).unwrap_or(State::Draft)
    }

    pub fn standing(&self, today: Day) -> Standing {
        Standing::of(self.kind, &self.events, today)
    }

    pub fn requested_on(&self) -> Option<Day> {
        requested_on(&self.events)
    }

    pub fn decided_on(&self) -> Option<Day> {
        decided_on(&self.events)
    }

    /// R6.3: the days from the request to the decision; none as long as there is none.
    pub fn turnaround(&self) -> Option<i32> {
        Some(self.decided_on()?.days_since(self.requested_on()?))
    }

    /// The days for which it was granted, also where it was taken back later.
    pub fn granted(&self) -> Option<Period> {
        granted(&self.events)
    }

    /// Which of the warnings has been reached: fewer days than these are left.
    pub fn warning(&self, today: Day) -> Option<i32> {
        let Standing::Valid(Some(left)) = self.standing(today) else { return None };
        Self::WARNED.into_iter().find(|days| left <= *days)
    }

    /// The day by which its holder asks for the next; none where it has no end, or has one already.
    pub fn renew_by(&self, today: Day) -> Option<Day> {
        let last = self.granted()?.last().filter(|last| *last >= today)?;
        let granted_on = self.decided_on()?;
        let is_granted = self.state() == State::Granted;
        is_granted.then(|| last.plus_days(-self.kind.renewal_days()).max(granted_on))
    }

    /// What the authority wants more, by its day: the number of the event, and the day.
    pub fn answer_by(&self) -> Option<(usize, Day)> {
        match self.events.last().map(|event| &event.what) {
            Some(What::MoreAsked { by: Some(by) }) => Some((self.events.len(), *by)),
            _ => None,
        }
    }

    /// What happened next, on a day that has come and not before what went before.
    pub fn take(self, event: Event, today: Day) -> Result<Self, Refusal> {
        if self.events.len() >= Self::EVENTS_MAX {
            let refused = Refusal::new("what", "authorisations-refused-many");
            return Err(refused.with("most", Self::EVENTS_MAX));
        }
        self.state().take(&self.events, &event, today)?;
        let mut events = self.events;
        events.push(event);
        Ok(Self { events, ..self })
    }

    /// The last event was noted by mistake.
    pub fn take_back(self) -> Result<(Self, Event), Refusal> {
        let mut events = self.events;
        match events.pop() {
            Some(event) => Ok((Self { events, ..self }, event)),
            None => Err(Refusal::new("event", "authorisations-refused-nothing-to-take-back")),
        }
    }

    /// Only what was granted is renewed.
    pub fn may_be_renewed(&self) -> Result<(), Refusal> {
        match self.state() {
            State::Granted => Ok(()),
            _ => Err(Refusal::new("renews", "authorisations-refused-not-granted")),
        }
    }

    /// Whether it is good for all of this on each of its days from today on (R6.6).
    pub fn covers(&self, doing: &Doing, lineage: &Lineage, today: Day) -> bool {
        let Some(period) = self.granted().filter(|_| self.state() == State::Granted) else {
            return false;
        };
        let from = doing.period.first().unwrap_or(today).max(today);
        let until = doing.period.last().unwrap_or(from).max(from);
        self.scope.holds(doing, lineage) && period.contains(from) && period.contains(until)
    }
}

impl Shared for Authorisation {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
