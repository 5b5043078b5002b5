//! A plan to strengthen what was found weak, and every rule about it.

use basics::{Day, Id, Line, Paragraph, Person, Refusal};

/// What an organisation does, step by step, each by its day (R5.14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub steps: Vec<PlanStep>,
    /// None as long as the organisation has not agreed: then it counts for nothing.
    pub agreed: Option<Agreed>,
}

/// That its organisation agreed to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub on: Day,
    /// Of the organisation; where it agreed on paper, whoever noted that.
    pub by: Id<Person>,
    /// Why it was on paper.
    pub paper: Option<Paragraph>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStep {
    pub text: Line,
    pub due: Day,
}

/// A step as it is owed today: answers that take their time move its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    pub due: Day,
    /// The organisation has to deliver; what waits for an answer is not its lateness.
    pub is_open: bool,
}

impl Plan {
    /// Six months (K25).
    pub const DAYS_MAX: i32 = 183;
    pub const STEPS_MAX: usize = 20;

    /// A plan has steps, and each has a day that lies ahead and within six months of the
    /// determination.
    pub fn check(self, determined_on: Day, today: Day) -> Result<Self, Refusal> {
        let last = determined_on.plus_days(Self::DAYS_MAX);
        let refused = |why| Refusal::new("steps", why);
        if self.steps.is_empty() {
            return Err(refused("diligence-refused-plan-empty"));
        }
        if self.steps.len() > Self::STEPS_MAX {
            return Err(refused("diligence-refused-plan-long").with("most", Self::STEPS_MAX));
        }
        if last < today {
            return Err(refused("diligence-refused-plan-too-late").with("day", last));
        }
        match self.steps.iter().find(|step| !(today..=last).contains(&step.due)) {
            Some(step) => {
                let wrong = refused("diligence-refused-plan-days").with("step", &step.text);
                Err(wrong.with("day", last))
            }
            None => Ok(self),
        }
    }

    /// `2027-03-01 Everybody signs the code of conduct`: a step, one on each line.
    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let step = |line: &str| {
            let refused = || Refusal::new(about, "diligence-refused-plan-line").with("line", line);
            let (day, text) = line.trim().split_at_checked(10).ok_or_else(refused)?;
            let due = day.parse().map_err(|_| refused())?;
            let text = text.trim_start_matches([' ', '–', '—', '-', ':', ',']);
            Ok(PlanStep { text: Line::parse(about, text).map_err(|_| refused())?, due })
        };
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let steps = lines.map(step).collect::<Result<_, Refusal>>()?;
        Ok(Self { steps, agreed: None })
    }

    pub fn last_day(&self) -> Option<Day> {
        self.steps.iter().map(|step| step.due).max()
    }

    /// What the organisation owes as long as it has not answered.
    pub const ANSWER: &'static str = "plan";
    const STEP: &'static str = "step-";

    pub fn is_answer(part: &str) -> bool {
        part == Self::ANSWER
    }

    pub fn is_step(part: &str) -> bool {
        part.starts_with(Self::STEP)
    }

    /// Tells the steps apart where they are owed.
    pub fn part(number: usize) -> String {
        format!("{}{number}", Self::STEP)
    }
}

impl Owed {
    /// Since when one of these is late.
    pub fn late_since(all: &[Self], today: Day) -> Option<Day> {
        all.iter().filter(|one| one.is_open && one.due < today).map(|one| one.due).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn checked(text: &str, today: &str) -> Result<usize, &'static str> {
        let plan =
            Plan::parse("steps", text).and_then(|plan| plan.check(day("2026-06-15"), day(today)));
        plan.map(|plan| plan.steps.len()).map_err(|refusal| refusal.why)
    }

    #[test]
    fn each_step_has_a_day_within_six_months_of_the_determination() {
        let today = "2026-06-20";
        let two = "2026-09-01 – Everybody signs\n\n2026-12-15: A focal point is named\n";
        assert_eq!(checked(two, today), Ok(2), "R5.14");
        assert_eq!(
            checked("2026-12-16 Too late", today),
            Err("diligence-refused-plan-days"),
            "K25"
        );
        assert_eq!(checked("2026-06-19 Over", today), Err("diligence-refused-plan-days"));
        assert_eq!(checked(two, "2026-12-16"), Err("diligence-refused-plan-too-late"));
        assert_eq!(checked(" \n", today), Err("diligence-refused-plan-empty"));
        let long = "2026-09-01 One\n".repeat(Plan::STEPS_MAX + 1);
        assert_eq!(checked(&long, today), Err("diligence-refused-plan-long"));
        for line in ["Everybody signs", "2026-13-01 No such day", "2026-09-01", "été"] {
            assert_eq!(checked(line, today), Err("diligence-refused-plan-line"), "{line}");
        }
    }

    #[test]
    fn only_what_the_organisation_has_to_deliver_makes_it_late() {
        let owed = |due, is_open| Owed { due: day(due), is_open };
        let late = |all: &[Owed]| Owed::late_since(all, day("2026-09-02"));
        assert_eq!(late(&[owed("2026-09-02", true)]), None, "on its day");
        assert_eq!(late(&[owed("2026-09-01", false)]), None, "it waits for an answer, or is done");
        let two = [owed("2026-09-01", true), owed("2026-08-01", true), owed("2026-07-01", false)];
        assert_eq!(late(&two), Some(day("2026-08-01")), "R5.14");
    }
}
