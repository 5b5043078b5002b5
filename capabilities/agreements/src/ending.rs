//! How a signed agreement ends: suspended, lifted, terminated with a right of reply, closed.

use basics::{Day, Id, Organisation, Refusal, Refusals};

use crate::{Conclusion, Course, Hand, Hindsight, Life, Notice, Reply, Stage, Status};

impl Life {
    /// Nothing goes on for a while (R5.7).
    pub fn suspend(self, notice: Notice, today: Day) -> Result<Self, Refusal> {
        self.may_bind(notice.by)?;
        self.is_not_being_amended()?;
        match self.status(today) {
            Status::Signed | Status::Dormant | Status::Active => {
                self.take(Course::Suspended(notice))
            }
            _ => Err(not_running()),
        }
    }

    /// It goes on: whoever suspended it says so.
    pub fn lift(self, by: Hand, today: Day) -> Result<Self, Refusal> {
        self.may_bind(by)?;
        self.is_not_being_amended()?;
        match (self.course(), self.status(today)) {
            (Course::Suspended(notice), Status::Suspended) if notice.by.party == by.party => {
                self.take(Course::Runs)
            }
            (Course::Suspended(_), Status::Suspended) => {
                Err(Refusal::new("reason", "agreements-refused-lifts-other"))
            }
            _ => Err(Refusal::new("reason", "agreements-refused-not-suspended")),
        }
    }

    /// It will end before its day: told now, in effect after the others’ say (R5.7).
    pub fn terminate(self, notice: Notice, today: Day) -> Result<Self, Refusal> {
        self.may_bind(notice.by)?;
        self.is_not_being_amended()?;
        match self.status(today) {
            Status::Signed | Status::Dormant | Status::Active | Status::Suspended => {
                self.take(Course::Terminated(notice))
            }
            _ => Err(not_running()),
        }
    }

    /// What a party that was told says to it, once, on the record (R5.7).
    pub fn reply(mut self, reply: Reply) -> Result<Self, Refusal> {
        self.may_bind(reply.by)?;
        let nothing_told = || Refusal::new("reply", "agreements-refused-nothing-told");
        let Stage::Signed { course, .. } = &mut self.stage else { return Err(nothing_told()) };
        let (Course::Suspended(notice) | Course::Terminated(notice)) = &mut **course else {
            return Err(nothing_told());
        };
        if notice.by.party == reply.by.party {
            return Err(Refusal::new("reply", "agreements-refused-own-notice"));
        }
        if notice.has_replied(reply.by.party) {
            return Err(Refusal::new("reply", "agreements-refused-replied"));
        }
        notice.replies.push(reply);
        Ok(self)
    }

    /// A party’s final review. Until all have theirs, each may put its own anew; once they are
    /// shown, only the money and the consent change (R5.6).
    pub fn conclude(mut self, conclusion: Conclusion, today: Day) -> Result<Self, Refusal> {
        self.may_bind(conclusion.by)?;
        self.is_not_being_amended()?;
        self.is_over(today)?;
        if conclusion.answers.len() != Hindsight::ALL.len() {
            return Err(Refusal::new("done", "refused-missing"));
        }
        if self.ground.moves_money && conclusion.advances.is_none() {
            return Err(Refusal::new("advances", "refused-missing"));
        }
        let are_shown = self.concluded().is_some();
        let Stage::Signed { concluded, .. } = &mut self.stage else { return Err(not_running()) };
        let party = conclusion.by.party;
        let earlier = concluded.iter_mut().find(|one| one.by.party == party);
        match earlier {
            Some(earlier) if are_shown && !earlier.judges_as(&conclusion) => {
                return Err(Refusal::new("done", "agreements-refused-judged"));
            }
            Some(earlier) => *earlier = conclusion,
            None => concluded.push(conclusion),
        }
        Ok(self)
    }

    /// R5.6: over, no advance outstanding, the final report accepted, and everybody’s final review
    /// says yes. All that is missing is said at once.
    pub fn close(self, by: Hand, today: Day, has_report: bool) -> Result<Self, Refusals> {
        self.may_bind(by)?;
        self.is_not_being_amended()?;
        self.is_over(today)?;
        let mut wrong = Refusals::default();
        let mut lacks = |why| wrong.0.push(Refusal::new("close", why));
        match self.concluded() {
            None => lacks("agreements-refused-close-review"),
            Some(all) => {
                if !all.iter().all(|one| one.may_close) {
                    lacks("agreements-refused-close-consent");
                }
                if !all.iter().all(Conclusion::owes_nothing) {
                    lacks("agreements-refused-close-advances");
                }
            }
        }
        if !has_report {
            lacks("agreements-refused-close-report");
        }
        wrong.or(())?;
        let terminated = self.course().notice().cloned();
        let terminated = terminated.filter(|_| matches!(self.course(), Course::Terminated(_)));
        Ok(self.take(Course::Closed { by, day: today, terminated })?)
    }

    pub fn course(&self) -> &Course {
        match &self.stage {
            Stage::Signed { course, .. } => course,
            _ => &Course::Runs,
        }
    }

    /// The final reviews, once every party has given its own: nobody answers to please another.
    pub fn concluded(&self) -> Option<&[Conclusion]> {
        match &self.stage {
            Stage::Signed { concluded, .. } => {
                let done = concluded.iter().map(|one| one.by.party);
                self.have_all(done).then_some(concluded.as_slice())
            }
            _ => None,
        }
    }

    /// Who has given a final review.
    pub fn concluders(&self) -> Vec<Id<Organisation>> {
        match &self.stage {
            Stage::Signed { concluded, .. } => concluded.iter().map(|one| one.by.party).collect(),
            _ => Vec::new(),
        }
    }

    /// What a party said itself, shown to nobody else before all have.
    pub(crate) fn conclusion_of(&self, party: Id<Organisation>) -> Option<&Conclusion> {
        match &self.stage {
            Stage::Signed { concluded, .. } => concluded.iter().find(|one| one.by.party == party),
            _ => None,
        }
    }

    fn is_over(&self, today: Day) -> Result<(), Refusal> {
        match self.status(today) {
            Status::Ended | Status::Terminated => Ok(()),
            Status::Closed => Err(Refusal::new("close", "agreements-refused-closed")),
            _ => Err(Refusal::new("close", "agreements-refused-not-over")),
        }
    }

    fn take(mut self, next: Course) -> Result<Self, Refusal> {
        let Stage::Signed { course, .. } = &mut self.stage else { return Err(not_running()) };
        **course = next;
        Ok(self)
    }
}

fn not_running() -> Refusal {
    Refusal::new("reason", "agreements-refused-not-running")
}
