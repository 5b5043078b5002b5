//! Where an authorisation stands: worked out from its dated events, and never set by anybody.
//!
//! Domain §6.3 words the states `draft → submitted → pending → granted | granted_with_conditions |
//! denied | no_response | withdrawn → used | expired`. Here *submitted* is `requested`, *pending*
//! `acknowledged` or `more_asked`, *denied* `refused`. That there is no answer, and that it has
//! ended, is no state: both follow from days (`Standing`). Whether one was used says the activity.

use basics::{Day, Period, Refusal};

use crate::{Event, Happening, Kind, What};

/// What its events come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not asked for yet.
    Draft,
    Requested,
    Acknowledged,
    MoreAsked,
    Granted,
    Refused,
    Withdrawn,
    Revoked,
}

basics::named!(State);

/// How it looks on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Draft,
    /// So many days since it was asked for.
    Waiting(i32),
    /// The same, and more than an answer usually takes. This is no denial (R6.3).
    NoAnswer(i32),
    /// The authority waits for something of ours.
    MoreAsked(i32),
    /// So many days are left; none are counted where it has no end.
    Valid(Option<i32>),
    NotYet(Day),
    Expired(Day),
    Refused(Day),
    Withdrawn,
    Revoked(Day),
}

impl State {
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Requested,
        Self::Acknowledged,
        Self::MoreAsked,
        Self::Granted,
        Self::Refused,
        Self::Withdrawn,
        Self::Revoked,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Requested => "requested",
            Self::Acknowledged => "acknowledged",
            Self::MoreAsked => "more_asked",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Revoked => "revoked",
        }
    }

    /// Asked for, and neither answered nor withdrawn.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Requested | Self::Acknowledged | Self::MoreAsked)
    }

    /// What it becomes when this happens; none where it cannot happen now.
    pub fn after(self, happening: Happening) -> Option<Self> {
        use Happening as H;
        Some(match (self, happening) {
            (Self::Draft, H::Requested) => Self::Requested,
            (Self::Requested, H::Acknowledged) => Self::Acknowledged,
            (Self::MoreAsked, H::Supplied) => Self::Acknowledged,
            (open, H::MoreAsked) if open.is_open() => Self::MoreAsked,
            (open, H::Granted) if open.is_open() => Self::Granted,
            (open, H::Refused) if open.is_open() => Self::Refused,
            (open, H::Withdrawn) if open.is_open() => Self::Withdrawn,
            (Self::Draft | Self::Granted, H::Withdrawn) => Self::Withdrawn,
            (Self::Granted, H::Revoked) => Self::Revoked,
            _ => return None,
        })
    }

    /// What can happen now.
    pub fn next(self) -> impl Iterator<Item = Happening> {
        Happening::ALL.into_iter().filter(move |happening| self.after(*happening).is_some())
    }

    /// What events come to, if each could follow the one before it.
    pub fn of(events: &[Event]) -> Option<Self> {
        events.iter().try_fold(Self::Draft, |state, event| state.after(event.what.happening()))
    }

    /// One more event: it happened, not before the last one, and can follow it.
    pub fn take(self, before: &[Event], event: &Event, today: Day) -> Result<Self, Refusal> {
        event.may_be_noted(today)?;
        if let Some(last) = before.last().filter(|last| event.on < last.on) {
            let refused = Refusal::new("on", "authorisations-refused-order");
            return Err(refused.with("day", event.on).with("last", last.on));
        }
        let why = if self == Self::Draft {
            "authorisations-refused-not-requested"
        } else if self.is_open() {
            "authorisations-refused-while-open"
        } else if self == Self::Granted {
            "authorisations-refused-while-granted"
        } else {
            "authorisations-refused-ended"
        };
        self.after(event.what.happening()).ok_or_else(|| Refusal::new("what", why))
    }
}

/// When it was asked for; none where it never was.
pub(crate) fn requested_on(events: &[Event]) -> Option<Day> {
    events.iter().find(|event| event.what == What::Requested).map(|event| event.on)
}

/// When the authority decided: it granted or refused, and took it back later if it did.
pub(crate) fn decided_on(events: &[Event]) -> Option<Day> {
    let is_decision = |event: &&Event| matches!(event.what, What::Granted { .. } | What::Refused);
    events.iter().find(is_decision).map(|event| event.on)
}

/// The days for which it was granted.
pub(crate) fn granted(events: &[Event]) -> Option<Period> {
    events.iter().find_map(|event| match &event.what {
        What::Granted { period, .. } => Some(*period),
        _ => None,
    })
}

impl Standing {
    pub const NAMES: [&'static str; 10] = [
        "draft",
        "waiting",
        "no_answer",
        "more_asked",
        "valid",
        "not_yet",
        "expired",
        "refused",
        "withdrawn",
        "revoked",
    ];

    pub fn of(kind: Kind, events: &[Event], today: Day) -> Self {
        let waited = requested_on(events).map_or(0, |on| today.days_since(on).max(0));
        let last = events.last().map_or(today, |event| event.on);
        match State::of(events).unwrap_or(State::Draft) {
            State::Draft => Self::Draft,
            State::Requested | State::Acknowledged if waited > kind.answer_days() => {
                Self::NoAnswer(waited)
            }
            State::Requested | State::Acknowledged => Self::Waiting(waited),
            State::MoreAsked => Self::MoreAsked(waited),
            State::Granted => Self::of_granted(granted(events).unwrap_or(Period::ALWAYS), today),
            State::Refused => Self::Refused(last),
            State::Withdrawn => Self::Withdrawn,
            State::Revoked => Self::Revoked(last),
        }
    }

    fn of_granted(period: Period, today: Day) -> Self {
        match (period.first(), period.last()) {
            (Some(first), _) if today < first => Self::NotYet(first),
            (_, Some(last)) if last < today => Self::Expired(last),
            (_, last) => Self::Valid(last.map(|last| last.days_since(today))),
        }
    }

    pub fn name(self) -> &'static str {
        let [draft, waiting, no_answer, more_asked, valid, not_yet, rest @ ..] = Self::NAMES;
        let [expired, refused, withdrawn, revoked] = rest;
        match self {
            Self::Draft => draft,
            Self::Waiting(_) => waiting,
            Self::NoAnswer(_) => no_answer,
            Self::MoreAsked(_) => more_asked,
            Self::Valid(_) => valid,
            Self::NotYet(_) => not_yet,
            Self::Expired(_) => expired,
            Self::Refused(_) => refused,
            Self::Withdrawn => withdrawn,
            Self::Revoked(_) => revoked,
        }
    }

    pub fn is_valid(self) -> bool {
        matches!(self, Self::Valid(_))
    }
}
