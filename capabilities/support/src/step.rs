//! What happened to a support on a day, and by whose hand.

use basics::{Day, Id, Line, Paragraph, Person, Refusal};

/// One step, with the name of whoever took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day on which it was noted; of what was given, the day on which it was.
    pub on: Day,
    pub by: Id<Person>,
    pub name: Line,
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Assessed(Assessment),
    Approved(Approval),
    Refused {
        reason: Paragraph,
    },
    /// A condition of the approval, by its place in it.
    Met {
        condition: usize,
        said: Paragraph,
    },
    /// Something became known: nothing more is given until it is decided anew.
    Suspended {
        reason: Paragraph,
    },
    Given {
        how: Giving,
        said: Paragraph,
    },
    Closed {
        reason: Paragraph,
    },
}

/// What is to be feared of the recipient, and what is done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub risk: Risk,
    pub text: Paragraph,
    /// What makes the risk smaller.
    pub measures: Paragraph,
    /// How it is watched.
    pub monitoring: Option<Paragraph>,
}

/// A yes that ends on its review day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub reason: Paragraph,
    /// Each is met by its day, or nothing is given any more.
    pub conditions: Vec<Condition>,
    pub review: Day,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub due: Day,
    pub text: Line,
}

/// Of grave violations, as far as it is left after the measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    Low,
    Medium,
    High,
}

/// What an Authorized Officer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Approved,
    Conditional,
    Refused,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Giving {
    Delivery,
    Payment,
}

/// What happened, by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    Assessed,
    Approved,
    Refused,
    Met,
    Suspended,
    Given,
    Closed,
}

basics::named!(Risk);
basics::named!(Verdict);
basics::named!(Giving);
basics::named!(Happening);

impl Risk {
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

impl Verdict {
    pub const ALL: [Self; 3] = [Self::Approved, Self::Conditional, Self::Refused];

    pub fn name(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Conditional => "conditional",
            Self::Refused => "refused",
        }
    }
}

impl Giving {
    pub const ALL: [Self; 2] = [Self::Delivery, Self::Payment];

    pub fn name(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::Payment => "payment",
        }
    }
}

impl Happening {
    pub const ALL: [Self; 7] = [
        Self::Assessed,
        Self::Approved,
        Self::Refused,
        Self::Met,
        Self::Suspended,
        Self::Given,
        Self::Closed,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Assessed => "assessed",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Met => "met",
            Self::Suspended => "suspended",
            Self::Given => "given",
            Self::Closed => "closed",
        }
    }
}

impl What {
    pub fn happening(&self) -> Happening {
        match self {
            Self::Assessed(_) => Happening::Assessed,
            Self::Approved(_) => Happening::Approved,
            Self::Refused { .. } => Happening::Refused,
            Self::Met { .. } => Happening::Met,
            Self::Suspended { .. } => Happening::Suspended,
            Self::Given { .. } => Happening::Given,
            Self::Closed { .. } => Happening::Closed,
        }
    }

    /// The question that a no to it stands beside.
    pub(crate) fn question(&self) -> &'static str {
        match self {
            Self::Assessed(_) => "risk",
            Self::Approved(_) | Self::Refused { .. } => "verdict",
            Self::Met { .. } => "condition",
            Self::Given { .. } => "on",
            Self::Suspended { .. } | Self::Closed { .. } => "reason",
        }
    }
}

impl Approval {
    pub const CONDITIONS_MAX: usize = 10;
    /// A decision is looked at again within a year.
    pub const DAYS_MAX: i32 = 366;

    /// R5.17: its review day lies ahead, and each condition is due before it.
    pub fn may_hold(&self, today: Day) -> Result<(), Refusal> {
        let until = today.plus_days(Self::DAYS_MAX);
        if self.review <= today || self.review > until {
            let refused = Refusal::new("review", "support-refused-review");
            return Err(refused.with("today", today).with("until", until));
        }
        if self.conditions.len() > Self::CONDITIONS_MAX {
            let refused = Refusal::new("conditions", "support-refused-many-conditions");
            return Err(refused.with("most", Self::CONDITIONS_MAX));
        }
        let is_ahead = |one: &Condition| one.due >= today && one.due <= self.review;
        match self.conditions.iter().find(|one| !is_ahead(one)) {
            Some(one) => {
                let refused = Refusal::new("conditions", "support-refused-condition-day");
                Err(refused.with("day", one.due).with("review", self.review))
            }
            None => Ok(()),
        }
    }
}
