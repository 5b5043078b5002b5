//! Where a support stands on a day: worked out from its steps, and never set by anybody.
//!
//! Domain §5.8 words the states `request → screening → risk_assessed → decision (approved |
//! approved_with_conditions | refused) → monitoring → suspended | closed`. Here *monitoring* is a
//! current decision, and *lapsed* follows from its review day.

use basics::Day;

/// How it looks on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its kind is outside the policy: it needs no decision.
    Outside,
    Proposed,
    Assessed,
    /// Approved, with so many days to its review day.
    Current(i32),
    /// Its review day came and nobody decided anew.
    Lapsed(Day),
    Refused(Day),
    Suspended(Day),
    Closed(Day),
}

impl Standing {
    pub const NAMES: [&'static str; 8] =
        ["outside", "proposed", "assessed", "current", "lapsed", "refused", "suspended", "closed"];

    pub fn name(self) -> &'static str {
        let [outside, proposed, assessed, current, lapsed, refused, suspended, closed] =
            Self::NAMES;
        match self {
            Self::Outside => outside,
            Self::Proposed => proposed,
            Self::Assessed => assessed,
            Self::Current(_) => current,
            Self::Lapsed(_) => lapsed,
            Self::Refused(_) => refused,
            Self::Suspended(_) => suspended,
            Self::Closed(_) => closed,
        }
    }

    /// The day from which it has been so, where that is the point of it.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Lapsed(day) | Self::Refused(day) | Self::Suspended(day) | Self::Closed(day) => {
                Some(day)
            }
            Self::Outside | Self::Proposed | Self::Assessed | Self::Current(_) => None,
        }
    }

    /// Whether something may be given, as far as a decision goes (K15).
    pub fn lets_give(self) -> bool {
        matches!(self, Self::Outside | Self::Current(_))
    }
}
