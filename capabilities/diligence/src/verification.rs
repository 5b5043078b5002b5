//! A verification, and every rule about verifications.

use basics::{Day, Id, Organisation, Paragraph, Person, Refusal, Refusals};
use profiles::{Certificate, Completeness};
use questionnaires::{Answered, Further};
use sharing::{Share, Shared};
use uuid::Uuid;

/// What a UN entity or the mission found of an organisation on a day. It is never changed: a later
/// one of the same verifier takes its place, and it ends by itself because time passes (R5.10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    pub id: Id<Self>,
    /// Owned by whoever verified.
    pub share: Share,
    /// Who was verified.
    pub party: Id<Organisation>,
    pub answers: Answers,
    /// What the mission asks besides, each with its question as it was worded then.
    pub further: Further<Answer>,
    /// Why it was asked again what another had found and what still held (R5.13).
    pub again: Option<Paragraph>,
    pub made_on: Day,
    /// The last day on which it holds; none where it is negative.
    pub valid_until: Option<Day>,
    pub made_by: Id<Person>,
    /// Counts those of one party by one verifier.
    pub number: i64,
    pub version: i64,
}

/// The five questions (domain §5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    Certificate,
    Mandate,
    Safeguards,
    OtherRisk,
    Flags,
}

basics::named!(Question);

/// Yes or no, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub yes: bool,
    pub comment: Option<Paragraph>,
}

/// One answer to each question, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(pub [Answer; 5]);

/// What a verification is made upon.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    pub today: Day,
    pub completeness: &'a Completeness,
    pub certificate: Option<&'a Certificate>,
    /// Where it is an office: whether its organisation holds a verification.
    pub head_is_verified: Option<bool>,
    /// A red flag or a confirmed match stands against it or against its organisation.
    pub is_blocked: bool,
    /// A likeness of one of its names with a sanctions list waits for somebody's word.
    pub has_open_match: bool,
}

impl Question {
    pub const ALL: [Self; 5] =
        [Self::Certificate, Self::Mandate, Self::Safeguards, Self::OtherRisk, Self::Flags];

    pub fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Mandate => "mandate",
            Self::Safeguards => "safeguards",
            Self::OtherRisk => "other_risk",
            Self::Flags => "flags",
        }
    }

    /// The answer that speaks for the organisation.
    pub fn good(self) -> bool {
        self < Self::OtherRisk
    }
}

impl Answers {
    pub fn of(&self, question: Question) -> &Answer {
        &self.0[question as usize]
    }

    /// Nobody sets the outcome: it follows from the answers.
    pub fn is_positive(&self) -> bool {
        Question::ALL.into_iter().all(|question| self.of(question).yes == question.good())
    }
}

/// Nobody takes an answer away that is always asked for, and a further one decides as much, unless
/// the mission only wants it noted.
pub(crate) fn is_positive(answers: &Answers, further: &Further<Answer>) -> bool {
    let speaks_against =
        |one: &Answered<Answer>| one.question.decides && !one.question.is_good(one.answer.yes);
    answers.is_positive() && !further.answers.iter().any(speaks_against)
}

impl Verification {
    /// However long a certificate is valid, so many days later people look again.
    pub const DAYS_MAX: i32 = 5 * 365;
    /// Days before its end on which both sides are warned.
    pub const WARNED: [i32; 4] = [15, 30, 60, 90];

    pub fn is_positive(&self) -> bool {
        self.valid_until.is_some()
    }

    /// Whether it still holds. No job has to notice that it ends.
    pub fn holds(&self, today: Day) -> bool {
        self.valid_until.is_some_and(|until| today <= until)
    }

    /// Which of the warnings has been reached: fewer days than these are left.
    pub fn warning(&self, today: Day) -> Option<i32> {
        let left = self.valid_until?.days_since(today);
        Self::WARNED.into_iter().find(|days| (0..=*days).contains(&left))
    }

    /// What stands against a positive outcome, each with what would satisfy it. A negative one may
    /// always be recorded.
    pub fn may_be_positive(ground: &Ground<'_>) -> Refusals {
        let mut against = Vec::new();
        if !ground.completeness.is_whole() {
            let missing = ground.completeness.missing.len();
            let incomplete = Refusal::new("party", "diligence-refused-incomplete");
            against.push(incomplete.with("count", missing));
        }
        against.extend(Self::may_be_stood_in_for(ground).0);
        Refusals(against)
    }

    /// The same where another's assessment answers the questions: nobody has to say again what they
    /// told that body (R5.13), and everything else still stands against it.
    pub fn may_be_stood_in_for(ground: &Ground<'_>) -> Refusals {
        let mut against = Vec::new();
        match ground.certificate {
            None => against.push(Refusal::new("certificate", "diligence-refused-no-certificate")),
            Some(it) if !it.is_valid(ground.today) => {
                let over = Refusal::new("certificate", "diligence-refused-certificate-over");
                let until = it.valid_until.map_or(String::new(), |day| day.to_string());
                against.push(over.with("day", until));
            }
            Some(_) => {}
        }
        if ground.head_is_verified == Some(false) {
            against.push(Refusal::new("party", "diligence-refused-head-unverified"));
        }
        if ground.is_blocked {
            against.push(Refusal::new("flags", "diligence-refused-verify-red"));
        }
        if ground.has_open_match {
            against.push(Refusal::new("flags", "diligence-refused-verify-match"));
        }
        Refusals(against)
    }

    /// Nobody is asked the same twice without a reason: what another found and what still holds
    /// satisfies (R5.13). Where nobody has, there is nothing to give a reason for.
    pub fn may_ask_again(
        found: Option<(&str, Day)>,
        again: Option<Paragraph>,
    ) -> Result<Option<Paragraph>, Refusal> {
        match (found, again) {
            (None, _) => Ok(None),
            (Some(_), Some(again)) => Ok(Some(again)),
            (Some((by, until)), None) => {
                let refused = Refusal::new("again", "diligence-refused-verified-already");
                Err(refused.with("by", by).with("day", until))
            }
        }
    }

    /// The last day: the earliest of what was chosen, of the certificate's and of five years.
    pub fn lasts(
        today: Day,
        chosen: Option<Day>,
        certificate: &Certificate,
    ) -> Result<Day, Refusal> {
        let longest = today.plus_days(Self::DAYS_MAX);
        let longest = certificate.valid_until.map_or(longest, |until| until.min(longest));
        match chosen {
            Some(chosen) if chosen < today => {
                Err(Refusal::new("valid_until", "diligence-refused-over").with("day", chosen))
            }
            Some(chosen) if chosen > longest => {
                Err(Refusal::new("valid_until", "diligence-refused-longest").with("day", longest))
            }
            chosen => Ok(chosen.unwrap_or(longest)),
        }
    }
}

impl Shared for Verification {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use basics::Line;
    use profiles::Part;
    use questionnaires::{Good, Question};

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn answers(yes: [bool; 5]) -> Answers {
        Answers(yes.map(|yes| Answer { yes, comment: None }))
    }

    fn certificate(until: Option<&str>) -> Certificate {
        let line = |text| Line::parse("x", text).unwrap();
        Certificate {
            number: line("7"),
            authority: line("Ministry"),
            issued_on: day("2020-01-01"),
            valid_until: until.map(day),
        }
    }

    #[test]
    fn the_outcome_follows_from_the_five_answers() {
        assert!(answers([true, true, true, false, false]).is_positive());
        for wrong in 0..5 {
            let mut yes = [true, true, true, false, false];
            yes[wrong] = !yes[wrong];
            assert!(!answers(yes).is_positive(), "§5.4, question {wrong}");
        }
    }

    #[test]
    fn a_further_answer_decides_unless_it_is_only_noted() {
        let good = answers([true, true, true, false, false]);
        let further = |good, decides, yes| {
            let code = Line::parse("x", "staff").unwrap();
            let question = Question { code, wordings: Vec::new(), good, decides };
            let answer = Answer { yes, comment: None };
            Further { number: 1, answers: vec![Answered { question, answer }] }
        };
        let of = |further| is_positive(&good, &further);
        assert!(of(Further::default()), "nothing further was asked");
        assert!(of(further(Good::Yes, true, true)) && of(further(Good::No, true, false)));
        assert!(!of(further(Good::Yes, true, false)) && !of(further(Good::No, true, true)));
        assert!(of(further(Good::Yes, false, false)), "it is only noted");
        let bad = answers([false, true, true, false, false]);
        assert!(!is_positive(&bad, &further(Good::Yes, true, true)), "it heals nothing");
    }

    /// R5.13: a valid assessment by another satisfies; nobody is asked again without a reason.
    #[test]
    fn r5_13_nobody_is_asked_again_without_a_reason() {
        let found = Some(("Agency", day("2026-12-31")));
        let again = || Paragraph::parse("x", "A new director").unwrap();
        let why = |found, again| {
            let asked = Verification::may_ask_again(found, again);
            asked.map_err(|refusal| (refusal.about, refusal.why))
        };
        let refused = ("again", "diligence-refused-verified-already");
        assert_eq!(why(found, None), Err(refused));
        assert_eq!(why(found, Some(again())), Ok(Some(again())));
        assert_eq!(why(None, None), Ok(None));
        assert_eq!(why(None, Some(again())), Ok(None), "there is nothing to give a reason for");
    }

    #[test]
    fn a_verification_ends_with_the_certificate_and_at_the_latest_after_five_years() {
        let today = day("2026-06-15");
        let lasts = |chosen: Option<&str>, until| {
            let lasts = Verification::lasts(today, chosen.map(day), &certificate(until));
            lasts.map(|day| day.to_string()).map_err(|refusal| refusal.why)
        };
        assert_eq!(lasts(None, Some("2027-01-31")), Ok("2027-01-31".into()), "R5.10");
        assert_eq!(lasts(None, None), Ok("2031-06-14".into()));
        assert_eq!(lasts(Some("2026-12-31"), Some("2027-01-31")), Ok("2026-12-31".into()));
        assert_eq!(lasts(Some("2027-02-01"), Some("2027-01-31")), Err("diligence-refused-longest"));
        assert_eq!(lasts(Some("2026-06-14"), None), Err("diligence-refused-over"));
    }

    #[test]
    fn each_thing_that_stands_against_it_is_said() {
        let today = day("2026-06-15");
        let whole = Completeness { missing: vec![] };
        let half = Completeness { missing: vec![Part::Board] };
        let (valid, over) = (certificate(None), certificate(Some("2026-06-14")));
        let ground = Ground {
            today,
            completeness: &whole,
            certificate: Some(&valid),
            head_is_verified: None,
            is_blocked: false,
            has_open_match: false,
        };
        let why = |ground: &Ground<'_>| {
            let against = Verification::may_be_positive(ground).0;
            against.into_iter().map(|refusal| refusal.why).collect::<Vec<_>>()
        };
        assert!(why(&ground).is_empty());
        assert!(why(&Ground { head_is_verified: Some(true), ..ground.clone() }).is_empty());
        let all = Ground {
            completeness: &half,
            certificate: Some(&over),
            head_is_verified: Some(false),
            is_blocked: true,
            has_open_match: true,
            ..ground.clone()
        };
        let expected = [
            "diligence-refused-incomplete",
            "diligence-refused-certificate-over",
            "diligence-refused-head-unverified",
            "diligence-refused-verify-red",
            "diligence-refused-verify-match",
        ];
        assert_eq!(why(&all), expected, "K22");
        let another = Verification::may_be_stood_in_for(&all).0;
        let another: Vec<_> = another.into_iter().map(|refusal| refusal.why).collect();
        assert_eq!(another, expected[1..], "R5.13: nobody is asked again, and R5.10 holds");
        let none = Ground { certificate: None, ..ground };
        assert_eq!(why(&none), ["diligence-refused-no-certificate"], "R5.10");
    }

    #[test]
    fn it_lapses_by_itself_and_warns_before() {
        let of = |until: Option<&str>| Verification {
            id: Id::well_known(1),
            share: Share {
                owner: Id::well_known(2),
                level: sharing::Level::Moderate,
                tlp: sharing::Tlp::Amber,
                audience: sharing::Audience::OWN,
            },
            party: Id::well_known(3),
            answers: answers([true, true, true, false, false]),
            further: Further::default(),
            again: None,
            made_on: day("2026-01-01"),
            valid_until: until.map(day),
            made_by: Id::well_known(4),
            number: 1,
            version: 1,
        };
        let it = of(Some("2026-06-30"));
        assert!(it.holds(day("2026-06-30")) && !it.holds(day("2026-07-01")), "R5.10");
        let warned = |today| it.warning(day(today));
        let days = ["2026-03-31", "2026-04-01", "2026-05-01", "2026-05-31", "2026-06-15"];
        assert_eq!(days.map(warned), [None, Some(90), Some(60), Some(30), Some(15)]);
        assert_eq!(warned("2026-07-01"), None, "it has lapsed, which is more than a warning");
        assert!(!of(None).holds(day("2026-01-01")));
    }
}
