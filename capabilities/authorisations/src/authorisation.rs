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

#[cfg(test)]
mod tests {
    use sharing::{Audience, Level, Tlp};

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Asked for on the first of June, and granted until a day if one is given.
    fn asked(kind: Kind, granted_until: Option<&str>) -> Authorisation {
        let line = |text| Line::parse("title", text).unwrap();
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        let event = |on, what| Event { on: day(on), what, said: None };
        let until = granted_until.map(day);
        let granted = until.map(|until| {
            let period = Period::between(day("2026-06-10"), until).unwrap();
            event("2026-06-10", What::Granted { period, conditions: None })
        });
        Authorisation {
            id: Id::well_known(1),
            share: Share { owner: Id::well_known(2), level, tlp, audience },
            kind,
            title: line("Wells"),
            authority: Authority::Named(line("Prefecture")),
            scope: Scope::default(),
            wanted: Period::ALWAYS,
            renews: None,
            events: [event("2026-06-01", What::Requested)].into_iter().chain(granted).collect(),
            updated_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    #[test]
    fn after_so_many_days_of_its_kind_it_is_said_that_there_is_no_answer() {
        for kind in Kind::ALL {
            let one = asked(kind, None);
            let last = day("2026-06-01").plus_days(kind.answer_days());
            assert_eq!(one.standing(last), Standing::Waiting(kind.answer_days()), "R6.3 {kind:?}");
            let next = last.plus_days(1);
            let days = kind.answer_days() + 1;
            assert_eq!(one.standing(next), Standing::NoAnswer(days), "R6.3 {kind:?}");
            assert_eq!(one.state(), State::Requested, "R6.3: and nothing was refused");
        }
    }

    #[test]
    fn its_end_is_warned_of_at_90_60_30_and_15_days() {
        let one = asked(Kind::Registration, Some("2026-12-31"));
        let at = |left: i32| one.warning(day("2026-12-31").plus_days(-left));
        assert_eq!([91, 90, 61, 60].map(at), [None, Some(90), Some(90), Some(60)]);
        assert_eq!([31, 30, 16, 15, 0].map(at), [60, 30, 30, 15, 15].map(Some));
        assert_eq!(at(-1), None);
        assert_eq!(one.standing(day("2027-01-01")), Standing::Expired(day("2026-12-31")));
    }

    #[test]
    fn the_next_one_is_asked_for_as_early_as_an_answer_takes_and_not_before_this_one_was_given() {
        let today = day("2026-06-15");
        let long = asked(Kind::Registration, Some("2026-12-31"));
        assert_eq!(long.renew_by(today), Some(day("2026-10-02")));
        let short = asked(Kind::Registration, Some("2026-07-01"));
        assert_eq!(short.renew_by(today), Some(day("2026-06-10")));
        assert_eq!(asked(Kind::Travel, None).renew_by(today), None);
        assert_eq!(long.renew_by(day("2027-01-01")), None, "what is over is not renewed");
        assert_eq!(long.turnaround(), Some(9), "R6.3");
    }
}
