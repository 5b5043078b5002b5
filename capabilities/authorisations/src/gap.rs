//! What is done without an authorisation that is asked for: a warning, and never a bar (R6.6).

use basics::{Day, Id};
use sharing::Constituency;

use crate::{Authorisation, Doing, Kind, Law, Lineage, Standing};

/// An authorisation that a legal instrument asks for and that does not cover what is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub kind: Kind,
    /// The instrument that asks for it.
    pub law: Id<Law>,
    pub why: Why,
}

/// What comes nearest to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It ends before what is done does.
    Ends {
        on: Day,
        id: Id<Authorisation>,
    },
    /// It begins later.
    NotYet {
        on: Day,
        id: Id<Authorisation>,
    },
    /// Asked for and not decided. Nobody said no (R6.3).
    Waiting {
        days: i32,
        id: Id<Authorisation>,
    },
    /// It is good for other work or other places.
    Elsewhere {
        id: Id<Authorisation>,
    },
    /// It has ended, or was taken back.
    Over {
        on: Day,
        id: Id<Authorisation>,
    },
    Refused {
        on: Day,
        id: Id<Authorisation>,
    },
    /// None is known.
    None,
}

impl Why {
    pub fn name(self) -> &'static str {
        match self {
            Self::Ends { .. } => "ends",
            Self::NotYet { .. } => "not_yet",
            Self::Waiting { .. } => "waiting",
            Self::Elsewhere { .. } => "elsewhere",
            Self::Over { .. } => "over",
            Self::Refused { .. } => "refused",
            Self::None => "none",
        }
    }

    pub fn authorisation(self) -> Option<Id<Authorisation>> {
        match self {
            Self::Ends { id, .. }
            | Self::NotYet { id, .. }
            | Self::Waiting { id, .. }
            | Self::Elsewhere { id }
            | Self::Over { id, .. }
            | Self::Refused { id, .. } => Some(id),
            Self::None => None,
        }
    }

    fn of(one: &Authorisation, doing: &Doing, lineage: &Lineage, today: Day) -> Self {
        let id = one.id;
        let holds = one.scope.holds(doing, lineage);
        match one.standing(today) {
            Standing::Waiting(days) | Standing::NoAnswer(days) | Standing::MoreAsked(days) => {
                Self::Waiting { days, id }
            }
            Standing::Valid(_) | Standing::NotYet(_) if !holds => Self::Elsewhere { id },
            Standing::NotYet(on) => Self::NotYet { on, id },
            Standing::Valid(left) => match left {
                Some(left) => Self::Ends { on: today.plus_days(left), id },
                None => Self::None,
            },
            Standing::Expired(on) | Standing::Revoked(on) => Self::Over { on, id },
            Standing::Refused(on) => Self::Refused { on, id },
            Standing::Draft | Standing::Withdrawn => Self::None,
        }
    }
}

/// What is asked for and missing, each kind once. What is over needs nothing any more.
pub fn gaps(
    (laws, held): (&[Law], &[Authorisation]),
    constituency: Constituency,
    doing: &Doing,
    lineage: &Lineage,
    today: Day,
) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    if doing.period.last().is_some_and(|last| last < today) {
        return gaps;
    }
    for law in laws {
        for kind in law.asks_of(constituency, doing, lineage) {
            let of_kind = || held.iter().filter(|one| one.kind == *kind);
            let is_said = gaps.iter().any(|gap| gap.kind == *kind);
            if is_said || of_kind().any(|one| one.covers(doing, lineage, today)) {
                continue;
            }
            let nearest = of_kind().map(|one| Why::of(one, doing, lineage, today)).min();
            let why = nearest.unwrap_or(Why::None);
            gaps.push(Gap { kind: *kind, law: law.id, why });
        }
    }
    gaps
}
