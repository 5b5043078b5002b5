//! A review before signature: a questionnaire, a declared conflict, a verdict.

use basics::{Paragraph, Refusal};
use questionnaires::Further;

use crate::Hand;

/// What one person found, who neither wrote nor accepted the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub by: Hand,
    /// An interest of their own: the review is kept and does not count (R4.6, K13).
    pub conflict: Option<Paragraph>,
    /// In the order of `Question::ALL`.
    pub answers: Vec<Opinion>,
    /// What the mission asks besides, each with its question as it was worded then.
    pub further: Further<Opinion>,
    pub verdict: Verdict,
    pub reason: Option<Paragraph>,
}

/// What every review asks (eTools).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// A partnership to which both sides contribute, and no purchase.
    Partnership,
    /// What the partner can do better than others, and at a fair price.
    Advantage,
    Relations,
    Relevance,
    Indicators,
    Equity,
    Budget,
    Supplies,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opinion {
    StronglyAgree,
    Agree,
    Disagree,
    StronglyDisagree,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Approve,
    SendBack,
}

basics::named!(Question);
basics::named!(Opinion);
basics::named!(Verdict);

impl Review {
    /// Whoever sends it back or strongly disagrees says why; nobody approves what they strongly
    /// disagree with.
    pub fn is_sound(&self) -> Result<(), Refusal> {
        let further = self.further.answers.iter().map(|one| one.answer);
        let mut all = self.answers.iter().copied().chain(further);
        let strongly = all.any(|opinion| opinion == Opinion::StronglyDisagree);
        if self.answers.len() != Question::ALL.len() {
            return Err(Refusal::new("verdict", "refused-missing"));
        }
        if strongly && self.verdict == Verdict::Approve {
            return Err(Refusal::new("verdict", "agreements-refused-approves-against"));
        }
        if self.verdict == Verdict::SendBack && self.reason.is_none() {
            return Err(Refusal::new("reason", "agreements-refused-sends-back-why"));
        }
        Ok(())
    }

    pub fn counts(&self) -> bool {
        self.conflict.is_none()
    }

    pub fn approves(&self) -> bool {
        self.counts() && self.verdict == Verdict::Approve
    }

    pub fn sends_back(&self) -> bool {
        self.counts() && self.verdict == Verdict::SendBack
    }
}

impl Question {
    pub const ALL: [Self; 8] = [
        Self::Partnership,
        Self::Advantage,
        Self::Relations,
        Self::Relevance,
        Self::Indicators,
        Self::Equity,
        Self::Budget,
        Self::Supplies,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Advantage => "advantage",
            Self::Relations => "relations",
            Self::Relevance => "relevance",
            Self::Indicators => "indicators",
            Self::Equity => "equity",
            Self::Budget => "budget",
            Self::Supplies => "supplies",
        }
    }
}

impl Opinion {
    pub const ALL: [Self; 4] =
        [Self::StronglyAgree, Self::Agree, Self::Disagree, Self::StronglyDisagree];

    pub fn name(self) -> &'static str {
        match self {
            Self::StronglyAgree => "strongly_agree",
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::StronglyDisagree => "strongly_disagree",
        }
    }
}

impl Verdict {
    pub const ALL: [Self; 2] = [Self::Approve, Self::SendBack];

    pub fn name(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::SendBack => "send_back",
        }
    }
}

#[cfg(test)]
mod tests {
    use basics::{Id, Line, Moment};
    use questionnaires::{Answered, Good, Question as Asked};

    use super::*;

    fn review(further: &[Opinion], verdict: Verdict) -> Review {
        let person = Id::well_known(1);
        let (party, at) = (Id::well_known(2), Moment::from_micros(0).unwrap());
        let answered = further.iter().map(|answer| {
            let code = Line::parse("x", "fair").unwrap();
            let (wordings, good) = (Vec::new(), Good::Agree);
            let question = Asked { code, wordings, good, decides: true };
            Answered { question, answer: *answer }
        });
        Review {
            by: Hand { person, party, at, is_officer: false },
            conflict: None,
            answers: vec![Opinion::Agree; Question::ALL.len()],
            further: Further { number: 1, answers: answered.collect() },
            verdict,
            reason: Paragraph::parse("reason", "So").ok(),
        }
    }

    #[test]
    fn nobody_approves_what_they_strongly_disagree_with_whoever_asks() {
        use Opinion::{Disagree, StronglyDisagree};
        let why = |further: &[Opinion], verdict| {
            review(further, verdict).is_sound().map_err(|refusal| refusal.why)
        };
        assert_eq!(why(&[], Verdict::Approve), Ok(()), "nothing further was asked");
        assert_eq!(why(&[Disagree], Verdict::Approve), Ok(()));
        let against = Err("agreements-refused-approves-against");
        assert_eq!(why(&[Disagree, StronglyDisagree], Verdict::Approve), against);
        assert_eq!(why(&[StronglyDisagree], Verdict::SendBack), Ok(()));
    }
}
