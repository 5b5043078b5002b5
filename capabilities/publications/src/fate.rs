//! What has become of an agreement of which something is public: nobody reads of one as in force
//! that is suspended or over.
//!
//! It follows from what the agreement tells when somebody does something to it, and from the
//! calendar on the day on which somebody reads. That it is so is always told; since when only where
//! the parties agreed to tell the period.

use agreements::{Agreement, Course};
use basics::Day;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fate {
    /// What somebody did to it, and since when or from when.
    pub turn: Option<(Turn, Day)>,
    pub last_day: Option<Day>,
    /// K19: while it is being amended, it stays what it was then.
    pub frozen_on: Option<Day>,
}

/// What a party does to a signed agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Suspended,
    Terminated,
    Closed,
}

/// What is told of one that does not simply run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Suspended,
    /// Its end is told, and still to come.
    Terminating,
    Terminated,
    Ended,
    Closed,
}

basics::named!(Turn);
basics::named!(State);

impl Fate {
    pub fn of(agreement: &Agreement) -> Self {
        let life = &agreement.life;
        let turn = match life.course() {
            Course::Runs => None,
            Course::Suspended(notice) => Some((Turn::Suspended, notice.day)),
            Course::Terminated(notice) => {
                Some((Turn::Terminated, notice.effective_on(&life.ground.parties)))
            }
            Course::Closed { day, .. } => Some((Turn::Closed, *day)),
        };
        let last_day = agreement.document.last_day;
        Self { turn, last_day, frozen_on: life.open.map(|open| open.since) }
    }

    /// What is told on a day, and since when or from when it is so; nothing while it simply runs.
    pub fn on(&self, today: Day) -> Option<(State, Day)> {
        let today = self.frozen_on.map_or(today, |frozen| frozen.min(today));
        let over = self.last_day.filter(|last| *last < today).map(|last| (State::Ended, last));
        match self.turn {
            Some((Turn::Closed, on)) => Some((State::Closed, on)),
            Some((Turn::Terminated, on)) if on <= today => Some((State::Terminated, on)),
            Some((Turn::Terminated, on)) => over.or(Some((State::Terminating, on))),
            Some((Turn::Suspended, on)) => over.or(Some((State::Suspended, on))),
            None => over,
        }
    }
}

impl Turn {
    pub const ALL: [Self; 3] = [Self::Suspended, Self::Terminated, Self::Closed];

    pub fn name(self) -> &'static str {
        match self {
            Self::Suspended => "suspended",
            Self::Terminated => "terminated",
            Self::Closed => "closed",
        }
    }
}

impl State {
    pub const ALL: [Self; 5] =
        [Self::Suspended, Self::Terminating, Self::Terminated, Self::Ended, Self::Closed];

    pub fn name(self) -> &'static str {
        match self {
            Self::Suspended => "suspended",
            Self::Terminating => "terminating",
            Self::Terminated => "terminated",
            Self::Ended => "ended",
            Self::Closed => "closed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn what_has_become_of_it_is_told_by_hand_and_by_calendar() {
        let last_day = Some(day("2026-12-31"));
        let on = |turn, frozen_on, today| {
            let fate = Fate { turn, last_day, frozen_on };
            fate.on(day(today)).map(|(state, on)| format!("{} {on}", state.name()))
        };
        let july = day("2026-07-10");
        let told = |turn| Some((turn, july));
        let says = |text: &str| Some(text.to_owned());
        assert_eq!(on(None, None, "2026-12-31"), None, "its last day is a day of it");
        assert_eq!(on(None, None, "2027-01-01"), says("ended 2026-12-31"));
        assert_eq!(on(None, Some(july), "2027-01-01"), None, "K19");
        assert_eq!(on(told(Turn::Suspended), None, "2026-08-01"), says("suspended 2026-07-10"));
        assert_eq!(on(told(Turn::Suspended), None, "2027-01-01"), says("ended 2026-12-31"));
        assert_eq!(on(told(Turn::Terminated), None, "2026-07-09"), says("terminating 2026-07-10"));
        assert_eq!(on(told(Turn::Terminated), None, "2026-07-10"), says("terminated 2026-07-10"));
        assert_eq!(on(told(Turn::Closed), None, "2027-01-01"), says("closed 2026-07-10"));
    }
}
