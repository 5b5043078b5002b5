//! What an applicant filed, and what became of it.

use basics::{Id, Moment, Money, Paragraph, Refusal};
use sharing::{Share, Shared};
use uuid::Uuid;

use crate::Call;

/// As it was filed: nobody changes it afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: Id<Self>,
    /// Owned by the applicant, and seen by it and by whoever calls.
    pub share: Share,
    pub call: Id<Call>,
    /// What would be done, and how.
    pub approach: Paragraph,
    /// Who the applicant is there: its people, its past, whom it speaks with.
    pub presence: Paragraph,
    pub asked: Option<Money>,
    pub filed_at: Moment,
    pub state: State,
    /// What whoever calls says to the applicant.
    pub feedback: Option<Paragraph>,
    /// What the applicant says to an offer.
    pub reply: Option<Paragraph>,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Filed,
    /// By the applicant, before anything was decided.
    Withdrawn,
    Offered,
    Unsuccessful,
    Accepted,
    Declined,
    /// An offer that whoever calls took back.
    Retracted,
}

basics::named!(State);

impl State {
    pub const ALL: [Self; 7] = [
        Self::Filed,
        Self::Withdrawn,
        Self::Offered,
        Self::Unsuccessful,
        Self::Accepted,
        Self::Declined,
        Self::Retracted,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Withdrawn => "withdrawn",
            Self::Offered => "offered",
            Self::Unsuccessful => "unsuccessful",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Retracted => "retracted",
        }
    }

    /// Whether somebody still owes the other a word.
    pub fn waits(self) -> bool {
        matches!(self, Self::Filed | Self::Offered)
    }
}

/// What whoever calls, or the applicant, makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Withdraw,
    Offer,
    TurnDown,
    Accept,
    Decline,
    Retract,
}

impl Application {
    /// The next state; whatever was turned down or taken back says why.
    pub fn step(self, step: Step, said: Option<Paragraph>) -> Result<Self, Refusal> {
        use State::{Accepted, Declined, Filed, Offered, Retracted, Unsuccessful, Withdrawn};
        let state = match (self.state, step) {
            (Filed, Step::Withdraw) => Withdrawn,
            (Filed, Step::Offer) => Offered,
            (Filed, Step::TurnDown) => Unsuccessful,
            (Offered, Step::Accept) => Accepted,
            (Offered, Step::Decline) => Declined,
            (Offered | Accepted, Step::Retract) => Retracted,
            _ => return Err(Refusal::new("application", "calls-refused-turn")),
        };
        let needs_words = matches!(step, Step::TurnDown | Step::Decline | Step::Retract);
        if needs_words && said.is_none() {
            return Err(Refusal::new("said", "calls-refused-silent"));
        }
        Ok(match step {
            Step::Accept | Step::Decline => Self { state, reply: said.or(self.reply), ..self },
            Step::Withdraw => Self { state, ..self },
            Step::Offer | Step::TurnDown | Step::Retract => {
                Self { state, feedback: said.or(self.feedback), ..self }
            }
        })
    }
}

impl Shared for Application {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::call::tests::{APPLICANT, share};

    fn filed() -> Application {
        Application {
            id: Id::well_known(20),
            share: Share { owner: APPLICANT, ..share() },
            call: Id::well_known(9),
            approach: Paragraph::parse("approach", "We dig").unwrap(),
            presence: Paragraph::parse("presence", "Ten years").unwrap(),
            asked: None,
            filed_at: Moment::from_micros(0).unwrap(),
            state: State::Filed,
            feedback: None,
            reply: None,
            version: 1,
        }
    }

    const STEPS: [Step; 6] =
        [Step::Withdraw, Step::Offer, Step::TurnDown, Step::Accept, Step::Decline, Step::Retract];

    type Machine = fn(Application, Step, Option<Paragraph>) -> Result<Application, Refusal>;

    /// The first rule that a walk breaks, said without the machine.
    fn flaw(machine: Machine, walk: &[(usize, bool)]) -> Option<&'static str> {
        let (mut one, mut was_offered) = (filed(), false);
        for (step, speaks) in walk {
            let said = speaks.then(|| Paragraph::parse("said", "So").unwrap());
            let Ok(next) = machine(one.clone(), STEPS[step % STEPS.len()], said) else { continue };
            was_offered |= next.state == State::Offered;
            let taken = matches!(next.state, State::Accepted | State::Declined | State::Retracted);
            let silent = matches!(next.state, State::Unsuccessful | State::Retracted)
                && next.feedback.is_none();
            let ended = matches!(one.state, State::Unsuccessful | State::Withdrawn);
            let rules = [
                (taken && !was_offered, "nobody offered it"),
                (silent, "R5.8: turned down without a word"),
                (ended && next != one, "what has ended goes on"),
                (next.approach != one.approach, "it is not as it was filed"),
            ];
            if let Some((_, rule)) = rules.into_iter().find(|(is_broken, _)| *is_broken) {
                return Some(rule);
            }
            one = next;
        }
        None
    }

    /// A machine that forgets to ask for words.
    fn turns_down_in_silence(
        one: Application,
        step: Step,
        said: Option<Paragraph>,
    ) -> Result<Application, Refusal> {
        match (one.state, step) {
            (State::Filed, Step::TurnDown) => {
                Ok(Application { state: State::Unsuccessful, feedback: said, ..one })
            }
            _ => one.step(step, said),
        }
    }

    proptest! {
        #[test]
        fn no_walk_ends_in_silence_or_goes_on_after_its_end(
            walk in prop::collection::vec((0_usize..6, any::<bool>()), 0..12)
        ) {
            prop_assert_eq!(flaw(Application::step, &walk), None);
        }
    }

    #[test]
    fn a_machine_that_turns_down_in_silence_is_caught() {
        let walk = [(2, false)];
        assert!(flaw(turns_down_in_silence, &walk).unwrap().contains("without a word"));
        assert_eq!(flaw(Application::step, &walk), None);
    }
}
