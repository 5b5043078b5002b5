//! A flag, and every rule about flags.

use basics::{Day, Id, Moment, Organisation, Paragraph, Person, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

/// Something that a verifying party noted of an organisation. The organisation sees that it exists,
/// its category and its reason, and answers it, unless it must not be told (R5.12, K36).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    pub id: Id<Self>,
    /// Owned by whoever raised it.
    pub share: Share,
    pub party: Id<Organisation>,
    pub category: Category,
    pub stage: Stage,
    pub text: Paragraph,
    /// The legal reason for which its party is not told.
    pub restricted: Option<Paragraph>,
    /// By this day somebody looks at it again, so that none lives for ever by neglect.
    pub review_on: Day,
    /// It is escalated once at most.
    pub was_escalated: bool,
    pub escalated_by: Option<Id<Person>>,
    pub raised_at: Moment,
    pub updated_at: Moment,
    pub version: i64,
}

/// How far it has come: observation → yellow → escalated → red, or back to yellow; closed at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Worth noting, and no risk.
    Observation,
    Yellow,
    /// Given to an Authorized Officer to decide.
    Escalated,
    /// Nothing is signed any more.
    Red,
    /// Lifted or found to be untrue; it stays in the history.
    Closed,
}

/// What it is about (domain §5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    Reputational,
    Financial,
    Operational,
    Compliance,
    Sea,
    Safeguarding,
    Other,
}

basics::named!(Stage);
basics::named!(Category);

impl Stage {
    pub const ALL: [Self; 5] =
        [Self::Observation, Self::Yellow, Self::Escalated, Self::Red, Self::Closed];

    pub fn name(self) -> &'static str {
        match self {
            Self::Observation => "observation",
            Self::Yellow => "yellow",
            Self::Escalated => "escalated",
            Self::Red => "red",
            Self::Closed => "closed",
        }
    }
}

impl Category {
    pub const ALL: [Self; 7] = [
        Self::Reputational,
        Self::Financial,
        Self::Operational,
        Self::Compliance,
        Self::Sea,
        Self::Safeguarding,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Reputational => "reputational",
            Self::Financial => "financial",
            Self::Operational => "operational",
            Self::Compliance => "compliance",
            Self::Sea => "sea",
            Self::Safeguarding => "safeguarding",
            Self::Other => "other",
        }
    }
}

impl Flag {
    pub const REVIEW_DAYS_MAX: i32 = 366;

    /// Whether its party is told of it (R5.12): not where the law forbids, and never of what may be
    /// an allegation of abuse, which nobody of the accused organisation may see (K36).
    pub fn is_told(&self) -> bool {
        let is_abuse = matches!(self.category, Category::Sea | Category::Safeguarding);
        self.restricted.is_none() && !is_abuse
    }

    pub fn is_open(&self) -> bool {
        self.stage != Stage::Closed
    }

    pub fn is_due(&self, today: Day) -> bool {
        self.is_open() && self.review_on <= today
    }

    /// Each step says by when somebody looks again.
    pub fn may_be_reviewed_on(review_on: Day, today: Day) -> Result<Day, Refusal> {
        match review_on.days_since(today) {
            1..=Self::REVIEW_DAYS_MAX => Ok(review_on),
            _ => {
                let refused = Refusal::new("review_on", "diligence-refused-review");
                Err(refused.with("day", today.plus_days(Self::REVIEW_DAYS_MAX)))
            }
        }
    }

    /// An observation turns out to be a risk.
    pub fn warn(self) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Observation => Ok(Self { stage: Stage::Yellow, ..self }),
            _ => Err(refused("diligence-refused-no-observation")),
        }
    }

    /// A risk is given to an Authorized Officer to decide, once.
    pub fn escalate(self, by: Id<Person>) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Yellow if self.was_escalated => {
                Err(refused("diligence-refused-escalated-before"))
            }
            Stage::Yellow => Ok(Self {
                stage: Stage::Escalated,
                was_escalated: true,
                escalated_by: Some(by),
                ..self
            }),
            _ => Err(refused("diligence-refused-not-yellow")),
        }
    }

    /// Red, or back to yellow: never by whoever escalated it.
    pub fn decide(self, by: Id<Person>, is_red: bool) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Escalated if self.escalated_by == Some(by) => {
                Err(refused("diligence-refused-own-escalation"))
            }
            Stage::Escalated => {
                Ok(Self { stage: if is_red { Stage::Red } else { Stage::Yellow }, ..self })
            }
            _ => Err(refused("diligence-refused-not-escalated")),
        }
    }

    /// Lifted, or found to be untrue. What was escalated is decided first.
    pub fn close(self) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Observation | Stage::Yellow | Stage::Red => {
                Ok(Self { stage: Stage::Closed, ..self })
            }
            Stage::Escalated => Err(refused("diligence-refused-decide-first")),
            Stage::Closed => Err(refused("diligence-refused-closed")),
        }
    }

    pub fn may_be_answered(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(refused("diligence-refused-closed")) }
    }
}

fn refused(why: &'static str) -> Refusal {
    Refusal { about: "flag", why, details: Vec::new() }
}

impl Shared for Flag {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use sharing::{Audience, Level, Tlp};

    use super::*;

    pub(crate) fn flag(party: Id<Organisation>, stage: Stage) -> Flag {
        let (owner, audience) = (Id::well_known(2), Audience::OWN);
        let moment = Moment::from_micros(0).unwrap();
        Flag {
            id: Id::well_known(1),
            share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
            party,
            category: Category::Financial,
            stage,
            text: Paragraph::parse("text", "Receipts are missing").unwrap(),
            restricted: None,
            review_on: "2026-09-01".parse().unwrap(),
            was_escalated: stage == Stage::Escalated,
            escalated_by: (stage == Stage::Escalated).then(|| Id::well_known(7)),
            raised_at: moment,
            updated_at: moment,
            version: 1,
        }
    }

    #[test]
    fn a_flag_goes_from_observation_to_red_by_two_people_and_is_escalated_once() {
        let (one, other) = (Id::well_known(7), Id::well_known(8));
        let yellow = flag(Id::well_known(3), Stage::Observation).warn().unwrap();
        assert_eq!(yellow.stage, Stage::Yellow);
        let escalated = yellow.escalate(one).unwrap();
        let own = escalated.clone().decide(one, true).map_err(|refusal| refusal.why);
        assert_eq!(own, Err("diligence-refused-own-escalation"));
        assert!(escalated.clone().close().is_err(), "what was escalated is decided first");
        let red = escalated.clone().decide(other, true).unwrap();
        assert_eq!(red.stage, Stage::Red);
        assert_eq!(red.close().unwrap().stage, Stage::Closed);
        let back = escalated.decide(other, false).unwrap();
        assert_eq!(back.stage, Stage::Yellow);
        let again = back.escalate(one).map_err(|refusal| refusal.why);
        assert_eq!(again, Err("diligence-refused-escalated-before"));
    }

    #[test]
    fn no_stage_is_reached_but_by_its_own_steps() {
        let someone = Id::well_known(8);
        for stage in Stage::ALL {
            let flag = flag(Id::well_known(3), stage);
            let reached = [
                (flag.clone().warn().is_ok(), stage == Stage::Observation),
                (flag.clone().escalate(someone).is_ok(), stage == Stage::Yellow),
                (flag.clone().decide(someone, true).is_ok(), stage == Stage::Escalated),
                (flag.close().is_ok(), !matches!(stage, Stage::Escalated | Stage::Closed)),
            ];
            assert!(reached.iter().all(|(is, may)| is == may), "{stage:?}: {reached:?}");
        }
    }

    #[test]
    fn a_party_is_told_of_a_flag_unless_the_law_or_those_who_were_harmed_forbid() {
        let told = flag(Id::well_known(3), Stage::Red);
        assert!(told.is_told(), "R5.12");
        let restricted = Paragraph::parse("restricted", "Under investigation").ok();
        assert!(!Flag { restricted, ..told.clone() }.is_told());
        assert!(!Flag { category: Category::Sea, ..told }.is_told(), "K36");
    }

    #[test]
    fn every_flag_is_looked_at_again_within_a_year() {
        let today: Day = "2026-06-15".parse().unwrap();
        let may = |days| Flag::may_be_reviewed_on(today.plus_days(days), today).is_ok();
        assert!(!may(0) && may(1) && may(366) && !may(367));
        let flag = flag(Id::well_known(3), Stage::Yellow);
        assert!(flag.is_due("2026-09-01".parse().unwrap()) && !flag.is_due(today));
    }
}
