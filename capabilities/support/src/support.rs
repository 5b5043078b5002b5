//! Support to a security force that is not of the United Nations, and every rule about it.

use agreements::Agreement;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Person, Refusal, Role};
use sharing::{Audience, Constituency, Level, Share, Shared, Tlp, Viewer};
use uuid::Uuid;

use crate::{Approval, Condition, Kind, Standing, Step, What};

/// Something that the mission or a UN entity means to give to a security force, and what was
/// decided about it. It belongs to whoever gives, whose named people alone see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    pub id: Id<Self>,
    pub share: Share,
    /// What all of its owner read where something is owed for it: it names nobody.
    pub reference: Line,
    pub matter: Matter,
    pub agreement: Option<Id<Agreement>>,
    /// Who of its owner sees it, besides the Authorized Officers who decide.
    pub people: Vec<Id<Person>>,
    /// Whoever proposed it, or changed what is proposed.
    pub writers: Vec<Id<Person>>,
    /// In the order in which they were noted.
    pub steps: Vec<Step>,
    pub updated_at: Moment,
    pub version: i64,
}

/// What a decision is about. It stays as it was assessed: something else is another support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub kind: Kind,
    /// The unit that has it in the end, whoever hands it on.
    pub recipient: Line,
    pub commander: Option<Line>,
    /// The implementing partner that hands it on.
    pub through: Option<Id<Organisation>>,
    pub text: Paragraph,
    /// Why it is outside the policy, if its kind is.
    pub outside: Option<Paragraph>,
}

impl Matter {
    /// What is outside the policy is noted with the reason; what is inside has none.
    pub fn may_be_noted(&self) -> Result<(), Refusal> {
        match (self.kind.is_in_scope(), &self.outside) {
            (false, None) => Err(Refusal::new("outside", "support-refused-no-reason")),
            (true, Some(_)) => Err(Refusal::new("outside", "support-refused-in-scope")),
            _ => Ok(()),
        }
    }
}

impl Support {
    pub const STEPS_MAX: usize = 200;
    pub const PEOPLE_MAX: usize = 30;
    /// So many days before its review day it is said that the decision is about to lapse.
    pub const WARNED_DAYS: i32 = 30;

    /// MODERATE, so that an audience which its owner named opens it to another component of the
    /// mission, which HIGH would not; and passed on by nobody.
    pub fn share(owner: Id<Organisation>, audience: Id<Audience>) -> Share {
        Share { owner, level: Level::Moderate, tlp: Tlp::AmberStrict, audience }
    }

    /// The policy binds the United Nations: the mission, and its agencies.
    pub fn may_be_proposed_by(constituency: Option<Constituency>) -> Result<(), Refusal> {
        match constituency.is_some_and(Self::binds) {
            true => Ok(()),
            false => Err(Refusal::new("kind", "support-refused-not-un")),
        }
    }

    pub fn binds(constituency: Constituency) -> bool {
        constituency.is_of_the_mission() || constituency == Constituency::UnAgency
    }

    /// Of its owner, those who decide and those who are named; of others, whom its audience takes.
    pub fn is_for(&self, viewer: &Viewer) -> bool {
        match &viewer.actor {
            Some(actor) if viewer.owns(&self.share) => {
                actor.is(Role::AuthorizedOfficer) || self.people.contains(&actor.person)
            }
            _ => true,
        }
    }

    /// How it stood on that day.
    pub fn standing(&self, on: Day) -> Standing {
        let mut standing = match self.matter.kind.is_in_scope() {
            true => Standing::Proposed,
            false => Standing::Outside,
        };
        for step in self.steps.iter().filter(|step| step.on <= on) {
            standing = match &step.what {
                What::Assessed(_) if standing == Standing::Proposed => Standing::Assessed,
                What::Approved(approval) if approval.review > on => {
                    Standing::Current(approval.review.days_since(on))
                }
                What::Approved(approval) => Standing::Lapsed(approval.review),
                What::Refused { .. } => Standing::Refused(step.on),
                What::Suspended { .. } => Standing::Suspended(step.on),
                What::Closed { .. } => Standing::Closed(step.on),
                What::Assessed(_) | What::Met { .. } | What::Given { .. } => standing,
            };
        }
        standing
    }

    /// How many days are left, once they are few.
    pub fn warning(&self, today: Day) -> Option<i32> {
        match self.standing(today) {
            Standing::Current(left) if left <= Self::WARNED_DAYS => Some(left),
            _ => None,
        }
    }

    /// The approval that was given last, with its place among the steps; none once it was refused
    /// or closed.
    pub fn approval(&self) -> Option<(usize, &Approval)> {
        self.approval_on(Day::LAST)
    }

    fn approval_on(&self, on: Day) -> Option<(usize, &Approval)> {
        let noted = self.steps.iter().enumerate().filter(|(_, step)| step.on <= on);
        let last = noted.rev().find(|(_, step)| {
            matches!(step.what, What::Approved(_) | What::Refused { .. } | What::Closed { .. })
        });
        match last {
            Some((place, Step { what: What::Approved(approval), .. })) => Some((place, approval)),
            _ => None,
        }
    }

    pub fn is_suspended(&self) -> bool {
        let after = self.approval().map_or(0, |(place, _)| place);
        self.steps[after..].iter().any(|step| matches!(step.what, What::Suspended { .. }))
    }

    /// The conditions of the approval, each with whether it was met.
    pub fn conditions(&self) -> Vec<(&Condition, bool)> {
        self.conditions_on(Day::LAST)
    }

    /// As they stood on a day: what was noted later makes nothing right that was given before.
    fn conditions_on(&self, on: Day) -> Vec<(&Condition, bool)> {
        let Some((place, approval)) = self.approval_on(on) else { return Vec::new() };
        let is_met = |number: usize| {
            let later = self.steps[place..].iter().filter(|step| step.on <= on);
            later
                .filter_map(|step| match step.what {
                    What::Met { condition, .. } => Some(condition),
                    _ => None,
                })
                .any(|met| met == number)
        };
        let all = approval.conditions.iter().enumerate();
        all.map(|(number, condition)| (condition, is_met(number))).collect()
    }

    /// What it is about was put down by these people; they decide nothing about it.
    pub fn may_be_about(&self, matter: &Matter) -> Result<(), Refusal> {
        matter.may_be_noted()?;
        match self.steps.is_empty() || *matter == self.matter {
            true => Ok(()),
            false => Err(Refusal::new("recipient", "support-refused-fixed")),
        }
    }

    /// One more step, if it may follow those before it.
    pub fn take(self, step: Step, today: Day) -> Result<Self, Refusal> {
        self.may_take(&step, today)?;
        let mut steps = self.steps;
        steps.push(step);
        Ok(Self { steps, ..self })
    }

    fn may_take(&self, step: &Step, today: Day) -> Result<(), Refusal> {
        let question = step.what.question();
        let is_closed = matches!(self.standing(Day::LAST), Standing::Closed(_));
        // However many steps there are, what is wrong can be stopped.
        let stops = matches!(
            step.what,
            What::Suspended { .. } | What::Refused { .. } | What::Closed { .. }
        );
        if is_closed || (self.steps.len() >= Self::STEPS_MAX && !stops) {
            return Err(Refusal::new(question, "support-refused-closed"));
        }
        match &step.what {
            What::Assessed(_) => self.is_within_the_policy(question),
            What::Approved(approval) => {
                self.may_be_decided_by(step.by)?;
                approval.may_hold(today)
            }
            What::Refused { .. } => self.may_be_decided_by(step.by),
            What::Met { condition, .. } => match self.conditions().get(*condition) {
                Some((_, false)) if !self.is_suspended() => Ok(()),
                _ => Err(Refusal::new(question, "support-refused-no-condition")),
            },
            What::Suspended { .. } => match self.approval().is_some() && !self.is_suspended() {
                true => Ok(()),
                false => Err(Refusal::new(question, "support-refused-nothing-to-suspend")),
            },
            What::Given { .. } => self.may_be_given(step.on, today),
            What::Closed { .. } => Ok(()),
        }
    }

    fn is_within_the_policy(&self, question: &'static str) -> Result<(), Refusal> {
        match self.matter.kind.is_in_scope() {
            true => Ok(()),
            false => Err(Refusal::new(question, "support-refused-outside")),
        }
    }

    /// R5.17: by somebody else than who proposed or assessed it, and on an assessment that is newer
    /// than whatever was decided or became known before.
    pub fn may_be_decided_by(&self, person: Id<Person>) -> Result<(), Refusal> {
        self.is_within_the_policy("verdict")?;
        let last =
            |is_meant: fn(&What) -> bool| self.steps.iter().rposition(|step| is_meant(&step.what));
        let assessed = last(|what| matches!(what, What::Assessed(_)));
        let spent = last(|what| {
            matches!(what, What::Approved(_) | What::Refused { .. } | What::Suspended { .. })
        });
        if assessed.is_none() || assessed < spent {
            return Err(Refusal::new("verdict", "support-refused-not-assessed"));
        }
        if self.writers.contains(&person) {
            return Err(Refusal::new("verdict", "support-refused-own-proposal"));
        }
        match assessed.is_some_and(|place| self.steps[place].by == person) {
            true => Err(Refusal::new("verdict", "support-refused-own-assessment")),
            false => Ok(()),
        }
    }

    /// K15, R5.17: nothing is delivered or paid without a decision that was current on that day.
    pub fn may_be_given(&self, on: Day, today: Day) -> Result<(), Refusal> {
        if on > today {
            let refused = Refusal::new("on", "support-refused-future");
            return Err(refused.with("day", on).with("today", today));
        }
        let standing = self.standing(on);
        let why = match standing {
            Standing::Outside => return Ok(()),
            Standing::Current(_) => return self.is_kept(on),
            Standing::Proposed | Standing::Assessed => "support-refused-undecided",
            Standing::Refused(_) => "support-refused-refused",
            Standing::Lapsed(_) => "support-refused-lapsed",
            Standing::Suspended(_) => "support-refused-suspended",
            Standing::Closed(_) => "support-refused-closed",
        };
        let refused = Refusal::new("on", why).with("on", on);
        Err(standing.day().into_iter().fold(refused, |refused, day| refused.with("day", day)))
    }

    /// K15, R5.17: of all that its giver gives with one agreement, what holds up each payment and
    /// delivery under that, and why. That one was closed changes nothing of what was decided about
    /// it; what was closed is asked only where nothing is open.
    pub fn holding_up(all: &[Self], today: Day) -> Option<(&Self, Refusal)> {
        let against = |one: &'_ Self| one.as_decided().may_be_given(today, today).err();
        let is_closed = |one: &&Self| matches!(one.standing(Day::LAST), Standing::Closed(_));
        let (closed, open): (Vec<&Self>, Vec<&Self>) = all.iter().partition(is_closed);
        let held = |one: &Self| against(one).is_some();
        let held = match open.is_empty() {
            false => open.into_iter().find(|one| held(one)),
            true if closed.iter().all(|one| held(one)) => closed.into_iter().next(),
            true => None,
        };
        held.and_then(|one| Some((one, against(one)?)))
    }

    /// As it would stand if nobody had closed it.
    fn as_decided(&self) -> Self {
        let mut one = self.clone();
        one.steps.retain(|step| !matches!(step.what, What::Closed { .. }));
        one
    }

    /// A condition whose day passed unmet takes the approval's force away.
    fn is_kept(&self, on: Day) -> Result<(), Refusal> {
        let conditions = self.conditions_on(on);
        let broken = conditions.iter().find(|(condition, is_met)| !is_met && condition.due < on);
        match broken {
            Some((condition, _)) => {
                let refused = Refusal::new("on", "support-refused-condition");
                Err(refused.with("condition", &condition.text).with("day", condition.due))
            }
            None => Ok(()),
        }
    }
}

impl Shared for Support {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}
