//! What happened to an authorisation on a day, and what must be said of it.

use basics::{Day, Paragraph, Period, Refusal};

/// One dated event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub on: Day,
    pub what: What,
    /// What was said with it: what more is asked, why it was refused. Read by whoever sees the
    /// authorisation.
    pub said: Option<Paragraph>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Requested,
    /// The authority has it and says so.
    Acknowledged,
    /// The authority wants something more, perhaps by a day.
    MoreAsked {
        by: Option<Day>,
    },
    /// The authority has what it wanted more.
    Supplied,
    /// From a day to another, which may be open.
    Granted {
        period: Period,
        conditions: Option<Paragraph>,
    },
    Refused,
    /// Whoever asked for it does not want it any more, or gives it back.
    Withdrawn,
    /// The authority takes it back.
    Revoked,
}

/// The same without what completes it: what a form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    Requested,
    Acknowledged,
    MoreAsked,
    Supplied,
    Granted,
    Refused,
    Withdrawn,
    Revoked,
}

basics::named!(Happening);

impl Happening {
    pub const ALL: [Self; 8] = [
        Self::Requested,
        Self::Acknowledged,
        Self::MoreAsked,
        Self::Supplied,
        Self::Granted,
        Self::Refused,
        Self::Withdrawn,
        Self::Revoked,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Acknowledged => "acknowledged",
            Self::MoreAsked => "more_asked",
            Self::Supplied => "supplied",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Revoked => "revoked",
        }
    }

    /// It says nothing without its words: a refusal without its reason helps nobody the next time.
    fn wants_words(self) -> bool {
        matches!(self, Self::MoreAsked | Self::Refused | Self::Revoked)
    }
}

impl What {
    pub fn happening(&self) -> Happening {
        match self {
            Self::Requested => Happening::Requested,
            Self::Acknowledged => Happening::Acknowledged,
            Self::MoreAsked { .. } => Happening::MoreAsked,
            Self::Supplied => Happening::Supplied,
            Self::Granted { .. } => Happening::Granted,
            Self::Refused => Happening::Refused,
            Self::Withdrawn => Happening::Withdrawn,
            Self::Revoked => Happening::Revoked,
        }
    }
}

impl Event {
    /// Whether it can be noted on this day, whatever went before it.
    pub(crate) fn may_be_noted(&self, today: Day) -> Result<(), Refusal> {
        if self.on > today {
            let refused = Refusal::new("on", "authorisations-refused-future");
            return Err(refused.with("day", self.on).with("today", today));
        }
        if self.what.happening().wants_words() && self.said.is_none() {
            return Err(Refusal::new("said", "authorisations-refused-without-words"));
        }
        match &self.what {
            What::MoreAsked { by: Some(by) } if *by < self.on => {
                let refused = Refusal::new("answer_by", "authorisations-refused-answer-by");
                Err(refused.with("by", *by).with("day", self.on))
            }
            What::Granted { period, .. } if period.last().is_some_and(|last| last < self.on) => {
                let refused = Refusal::new("last_day", "authorisations-refused-over-when-granted");
                Err(refused.with("day", self.on))
            }
            _ => Ok(()),
        }
    }
}
