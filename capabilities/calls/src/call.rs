//! A call: what is sought, until when, and how far it has come.

use activities::Sector;
use basics::{Day, Id, Line, Moment, Money, Organisation, Paragraph, Person, Refusal, Refusals};
use places::Place;
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::{Criterion, Justification, Weights};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub id: Id<Self>,
    /// Owned by whoever calls. A draft is nobody else's.
    pub share: Share,
    pub road: Road,
    pub title: Line,
    pub text: Paragraph,
    pub sector: Option<Sector>,
    pub place: Option<Id<Place>>,
    /// The most that is paid; none where no money moves.
    pub budget: Option<Money>,
    pub days: Days,
    pub stage: Stage,
    /// Who scores; people of whoever calls.
    pub reviewers: Vec<Id<Person>>,
    pub updated_at: Moment,
    pub version: i64,
}

/// In which way a partner is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Road {
    /// Whoever sees it applies, and is judged by these.
    Open(Weights),
    /// One party is invited (R5.9).
    Direct { invited: Id<Organisation>, because: Vec<Justification>, said: Option<Paragraph> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The last day for questions.
    pub questions_until: Day,
    /// The last day for applying.
    pub apply_until: Day,
    /// By which each applicant has an answer.
    pub told_on: Day,
    /// When the work begins and ends, about.
    pub work: (Option<Day>, Option<Day>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    Published,
    /// Everybody who applied has an answer.
    Concluded,
    Cancelled(Paragraph),
}

/// What it is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Draft,
    Open,
    /// The day for applying has passed.
    UnderReview,
    Concluded,
    Cancelled,
}

basics::named!(Status);

impl Status {
    pub const ALL: [Self; 5] =
        [Self::Draft, Self::Open, Self::UnderReview, Self::Concluded, Self::Cancelled];

    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::UnderReview => "under_review",
            Self::Concluded => "concluded",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Stage {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Concluded => "concluded",
            Self::Cancelled(_) => "cancelled",
        }
    }
}

impl Road {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::Direct { .. } => "direct",
        }
    }
}

impl Days {
    /// In their order: whoever asks has time to read the answer, and is told after the last day.
    pub fn in_order(self) -> Result<Self, Refusal> {
        if self.questions_until > self.apply_until {
            return Err(Refusal::new("questions_until", "calls-refused-questions-late"));
        }
        if self.told_on < self.apply_until {
            return Err(Refusal::new("told_on", "calls-refused-told-early"));
        }
        basics::Period::new(self.work.0, self.work.1)?;
        Ok(self)
    }
}

impl Call {
    pub fn status(&self, today: Day) -> Status {
        match &self.stage {
            Stage::Draft => Status::Draft,
            Stage::Published if today <= self.days.apply_until => Status::Open,
            Stage::Published => Status::UnderReview,
            Stage::Concluded => Status::Concluded,
            Stage::Cancelled(_) => Status::Cancelled,
        }
    }

    pub fn weights(&self) -> &[(Criterion, i64)] {
        match &self.road {
            Road::Open(weights) => &weights.0,
            Road::Direct { .. } => &[],
        }
    }

    pub fn invited(&self) -> Option<Id<Organisation>> {
        match &self.road {
            Road::Open(_) => None,
            Road::Direct { invited, .. } => Some(*invited),
        }
    }

    /// What stands in the way of publishing it, all at once (R5.8, R5.9).
    pub fn lacks(&self, today: Day) -> Refusals {
        let mut lacks = Refusals::default();
        match &self.road {
            Road::Open(weights) => lacks.0.extend(weights.flaw()),
            Road::Direct { because, said, .. } => {
                if because.is_empty() {
                    lacks.0.push(Refusal::new("because", "calls-lacks-justification"));
                }
                if said.is_none() {
                    lacks.0.push(Refusal::new("said", "calls-lacks-said"));
                }
            }
        }
        if self.days.apply_until < today {
            let day = self.days.apply_until;
            let passed = Refusal::new("apply_until", "calls-lacks-time").with("day", day);
            lacks.0.push(passed);
        }
        lacks
    }

    /// Only a draft is changed: whoever applies knows what counts, and it stays.
    pub fn may_be_changed(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Draft => Ok(()),
            _ => Err(Refusal::new("call", "calls-refused-published")),
        }
    }

    pub fn publish(self, share: Share, today: Day) -> Result<Self, Refusals> {
        self.may_be_changed()?;
        self.lacks(today).or(Self { share, stage: Stage::Published, ..self })
    }

    pub fn may_be_asked_about(&self, today: Day) -> Result<(), Refusal> {
        self.is_open(today)?;
        let until = self.days.questions_until;
        match today <= until {
            true => Ok(()),
            false => Err(Refusal::new("text", "calls-refused-no-questions").with("day", until)),
        }
    }

    /// By others than whoever calls, while it is open; a direct one by whoever is invited.
    pub fn may_be_applied_for(&self, by: Id<Organisation>, today: Day) -> Result<(), Refusal> {
        if by == self.share.owner {
            return Err(Refusal::new("call", "calls-refused-own"));
        }
        if self.invited().is_some_and(|invited| invited != by) {
            return Err(Refusal::new("call", "calls-refused-not-invited"));
        }
        self.is_open(today)
    }

    fn is_open(&self, today: Day) -> Result<(), Refusal> {
        match self.status(today) {
            Status::Open => Ok(()),
            Status::UnderReview => {
                let day = self.days.apply_until;
                Err(Refusal::new("call", "calls-refused-late").with("day", day))
            }
            _ => Err(Refusal::new("call", "calls-refused-not-open")),
        }
    }

    /// Nobody scores, chooses or turns down before the last day: all have the same time.
    pub fn may_be_judged(&self, today: Day) -> Result<(), Refusal> {
        match self.status(today) {
            Status::UnderReview => Ok(()),
            Status::Open => {
                let day = self.days.apply_until;
                Err(Refusal::new("call", "calls-refused-still-open").with("day", day))
            }
            _ => Err(Refusal::new("call", "calls-refused-not-open")),
        }
    }

    pub fn cancel(self, reason: Paragraph) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Draft | Stage::Published => Ok(Self { stage: Stage::Cancelled(reason), ..self }),
            Stage::Concluded | Stage::Cancelled(_) => {
                Err(Refusal::new("reason", "calls-refused-over"))
            }
        }
    }

    /// Once nobody who applied waits for an answer any more.
    pub fn conclude(self, today: Day, waiting: usize) -> Result<Self, Refusal> {
        self.may_be_judged(today)?;
        match waiting {
            0 => Ok(Self { stage: Stage::Concluded, ..self }),
            _ => Err(Refusal::new("call", "calls-refused-waiting").with("count", waiting)),
        }
    }
}

impl Shared for Call {
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

    pub(crate) const CALLER: Id<Organisation> = Id::well_known(1);
    pub(crate) const APPLICANT: Id<Organisation> = Id::well_known(2);

    pub(crate) fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn said(text: &str) -> Paragraph {
        Paragraph::parse("text", text).unwrap()
    }

    pub(crate) fn share() -> Share {
        let (level, tlp, audience) = (Level::Low, Tlp::Green, Audience::PARTNERS);
        Share { owner: CALLER, level, tlp, audience }
    }

    pub(crate) fn call(road: Road) -> Call {
        Call {
            id: Id::well_known(9),
            share: share(),
            road,
            title: Line::parse("title", "Wells of the north bank").unwrap(),
            text: said("Six wells"),
            sector: None,
            place: None,
            budget: None,
            days: Days {
                questions_until: day("2026-07-01"),
                apply_until: day("2026-07-10"),
                told_on: day("2026-08-01"),
                work: (None, None),
            },
            stage: Stage::Draft,
            reviewers: Vec::new(),
            updated_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    pub(crate) fn open() -> Road {
        Road::Open(Weights(vec![(Criterion::LocalPresence, 60), (Criterion::Clarity, 40)]))
    }

    fn direct(because: &[Justification], text: Option<&str>) -> Road {
        let (because, said) = (because.to_vec(), text.map(said));
        Road::Direct { invited: APPLICANT, because, said }
    }

    fn whys(call: &Call, today: &str) -> Vec<&'static str> {
        call.lacks(day(today)).0.iter().map(|lack| lack.why).collect()
    }

    #[test]
    fn a_direct_call_needs_a_reason_of_the_list_and_one_in_words() {
        let known = [Justification::CivilSociety];
        assert_eq!(whys(&call(direct(&known, Some("The only one there"))), "2026-06-15"), [""; 0]);
        let silent = call(direct(&known, None));
        assert_eq!(whys(&silent, "2026-06-15"), ["calls-lacks-said"], "R5.9");
        let bare = call(direct(&[], None));
        let both = ["calls-lacks-justification", "calls-lacks-said"];
        assert_eq!(whys(&bare, "2026-06-15"), both, "R5.9");
        assert!(bare.publish(share(), day("2026-06-15")).is_err());
        let late = call(open());
        assert_eq!(whys(&late, "2026-07-11"), ["calls-lacks-time"]);
    }

    #[test]
    fn the_calendar_opens_and_closes_it() {
        let published = call(open()).publish(share(), day("2026-06-15")).unwrap();
        let status = |on: &str| published.status(day(on));
        assert_eq!(
            (status("2026-07-10"), status("2026-07-11")),
            (Status::Open, Status::UnderReview)
        );
        let why = |result: Result<(), Refusal>| result.map_err(|refusal| refusal.why);
        let (last, after) = (day("2026-07-10"), day("2026-07-11"));
        assert_eq!(why(published.may_be_applied_for(APPLICANT, last)), Ok(()));
        assert_eq!(why(published.may_be_applied_for(APPLICANT, after)), Err("calls-refused-late"));
        assert_eq!(why(published.may_be_applied_for(CALLER, last)), Err("calls-refused-own"));
        assert_eq!(why(published.may_be_judged(last)), Err("calls-refused-still-open"));
        assert_eq!(why(published.may_be_judged(after)), Ok(()));
        let asked = |on| why(published.may_be_asked_about(day(on)));
        assert_eq!(asked("2026-07-01"), Ok(()));
        assert_eq!(asked("2026-07-02"), Err("calls-refused-no-questions"));
        assert_eq!(why(published.may_be_changed()), Err("calls-refused-published"));
        let waits = published.clone().conclude(after, 1).unwrap_err();
        assert_eq!(waits.why, "calls-refused-waiting", "everybody is told");
        let concluded = published.conclude(after, 0).unwrap();
        assert_eq!(concluded.cancel(said("No money")).unwrap_err().why, "calls-refused-over");
    }

    #[test]
    fn only_whoever_is_invited_answers_a_direct_call() {
        let known = [Justification::Time];
        let one = call(direct(&known, Some("Rains"))).publish(share(), day("2026-06-15")).unwrap();
        let on = day("2026-06-20");
        assert!(one.may_be_applied_for(APPLICANT, on).is_ok());
        let other = one.may_be_applied_for(Id::well_known(3), on).unwrap_err();
        assert_eq!(other.why, "calls-refused-not-invited", "R5.9");
    }

    #[test]
    fn days_stand_in_their_order() {
        let days = call(open()).days;
        assert!(days.in_order().is_ok());
        let late = Days { questions_until: day("2026-07-11"), ..days };
        assert_eq!(late.in_order().unwrap_err().why, "calls-refused-questions-late");
        let early = Days { told_on: day("2026-07-09"), ..days };
        assert_eq!(early.in_order().unwrap_err().why, "calls-refused-told-early");
    }
}
