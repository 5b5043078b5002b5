//! A case: two organisations in a sector and an area, and what people make of it.
//!
//! Domain §15: `proposed → under_discussion → confirmed_duplicate | complementary | justified |
//! dismissed → resolved(action)`, and *wrong data* as a fifth verdict. A case can be opened again.
//! Only people move it: nothing that is found or no longer found changes a stage (K29).

use basics::{Id, Moment, Organisation, Paragraph, Person, Refusal};

use crate::Matter;

/// What may be an overlap, to look at together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub id: Id<Self>,
    pub matter: Matter,
    pub stage: Stage,
    /// Counts what people did; 0 as long as nobody did anything.
    pub version: i64,
}

/// How far people have come with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Proposed,
    UnderDiscussion { opened: Hand },
    Judged { judgement: Judgement, by: Hand },
    Resolved { judgement: Judgement, action: Paragraph, by: Hand },
}

/// Whose hand it was, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
}

/// A verdict with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    pub verdict: Verdict,
    pub reason: Paragraph,
    /// Who changes something because of it.
    pub adapts: Option<Id<Organisation>>,
}

/// What two activities are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// A real overlap: the same for the same people. Somebody adapts.
    ConfirmedDuplicate,
    Complementary,
    /// The need is larger than both.
    Justified,
    /// No overlap at all.
    Dismissed,
    /// A record is wrong, or one activity was reported by both.
    WrongData,
}

impl Case {
    /// Found, and not touched by anybody yet.
    pub fn proposed(matter: Matter) -> Self {
        Self { id: matter.id(), matter, stage: Stage::Proposed, version: 0 }
    }

    pub(crate) fn path(&self) -> String {
        format!("/overlaps/{}", self.id)
    }

    /// Opens the discussion, or says something more in it.
    pub fn discuss(self, by: Hand) -> Result<Self, Refusal> {
        let opened = match self.stage {
            Stage::Proposed => by,
            Stage::UnderDiscussion { opened } => opened,
            Stage::Judged { .. } | Stage::Resolved { .. } => {
                return Err(Refusal::new("message", "overlaps-refused-judged"));
            }
        };
        Ok(self.at(Stage::UnderDiscussion { opened }))
    }

    pub fn judge(self, judgement: Judgement, by: Hand) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Proposed | Stage::UnderDiscussion { .. } => {}
            Stage::Judged { .. } | Stage::Resolved { .. } => {
                return Err(Refusal::new("verdict", "overlaps-refused-judged"));
            }
        }
        if judgement.adapts.is_some_and(|party| !self.matter.concerns(party)) {
            return Err(Refusal::new("adapts", "refused-id"));
        }
        judgement.is_whole()?;
        Ok(self.at(Stage::Judged { judgement, by }))
    }

    /// Whoever adapts says what was done; the coordinator may for them. Nobody says it for the
    /// other organisation.
    pub fn resolve(self, action: Paragraph, by: Hand, coordinates: bool) -> Result<Self, Refusal> {
        let Stage::Judged { judgement, .. } = self.stage.clone() else {
            return Err(Refusal::new("action", "overlaps-refused-not-judged"));
        };
        if judgement.adapts.is_some_and(|adapts| adapts != by.party) && !coordinates {
            return Err(Refusal::new("action", "overlaps-refused-other-adapts"));
        }
        Ok(self.at(Stage::Resolved { judgement, action, by }))
    }

    /// A verdict is not the last word: circumstances change, and one may disagree.
    pub fn reopen(self, by: Hand) -> Result<Self, Refusal> {
        match self.stage {
            Stage::Judged { .. } | Stage::Resolved { .. } => {
                Ok(self.at(Stage::UnderDiscussion { opened: by }))
            }
            Stage::Proposed | Stage::UnderDiscussion { .. } => {
                Err(Refusal::new("reason", "overlaps-refused-open"))
            }
        }
    }

    fn at(self, stage: Stage) -> Self {
        Self { stage, version: self.version + 1, ..self }
    }
}

impl Judgement {
    /// A real overlap says who adapts; where nothing is to change, nobody does.
    fn is_whole(&self) -> Result<(), Refusal> {
        match (self.verdict, self.adapts) {
            (Verdict::ConfirmedDuplicate, None) => {
                Err(Refusal::new("adapts", "overlaps-refused-nobody-adapts"))
            }
            (Verdict::ConfirmedDuplicate | Verdict::WrongData, _) | (_, None) => Ok(()),
            _ => Err(Refusal::new("adapts", "overlaps-refused-nothing-to-adapt")),
        }
    }
}

impl Stage {
    /// Those that a case passes without being judged, and the end.
    pub const UNJUDGED: [&str; 2] = ["proposed", "under_discussion"];
    pub const END: &str = "resolved";

    pub fn name(&self) -> &'static str {
        match self {
            Self::Proposed => Self::UNJUDGED[0],
            Self::UnderDiscussion { .. } => Self::UNJUDGED[1],
            Self::Judged { judgement, .. } => judgement.verdict.name(),
            Self::Resolved { .. } => Self::END,
        }
    }

    /// All names, in the order that a case passes them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let verdicts = Verdict::ALL.into_iter().map(Verdict::name);
        Self::UNJUDGED.into_iter().chain(verdicts).chain([Self::END])
    }

    pub fn judgement(&self) -> Option<&Judgement> {
        match self {
            Self::Judged { judgement, .. } | Self::Resolved { judgement, .. } => Some(judgement),
            Self::Proposed | Self::UnderDiscussion { .. } => None,
        }
    }

    /// Who brought it here; nobody to what was only found.
    pub fn hand(&self) -> Option<Hand> {
        match self {
            Self::Proposed => None,
            Self::UnderDiscussion { opened: by }
            | Self::Judged { by, .. }
            | Self::Resolved { by, .. } => Some(*by),
        }
    }
}

basics::named!(Verdict);

impl Verdict {
    pub const ALL: [Self; 5] = [
        Self::Complementary,
        Self::ConfirmedDuplicate,
        Self::Justified,
        Self::WrongData,
        Self::Dismissed,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::ConfirmedDuplicate => "confirmed_duplicate",
            Self::Complementary => "complementary",
            Self::Justified => "justified",
            Self::Dismissed => "dismissed",
            Self::WrongData => "wrong_data",
        }
    }
}

/// A case of two organisations has no one owner to whom the rule of sharing could ask. It is judged
/// by its activities instead: `store::find` is the only place that makes one visible.
impl sharing::Open for Case {}

/// Something that was done or said in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// The act's name.
    pub act: String,
    pub by: Hand,
    pub said: Option<Paragraph>,
}

/// Where somebody sees the case from: both sides of it with their activities are theirs to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standpoint {
    /// Of one of the two organisations.
    Own,
    /// Coordinates in the audiences of both sides (R7.4).
    Coordinator,
}

#[cfg(test)]
mod tests {
    use activities::Sector;

    use super::*;

    const A: Id<Organisation> = Id::well_known(1);
    const B: Id<Organisation> = Id::well_known(2);

    fn text(text: &str) -> Paragraph {
        Paragraph::parse("text", text).unwrap()
    }

    fn by(party: Id<Organisation>) -> Hand {
        Hand { person: Id::well_known(7), party, at: Moment::from_micros(0).unwrap() }
    }

    fn found() -> Case {
        let place = Id::well_known(3);
        Case::proposed(Matter { a: A, b: B, sector: Sector::Wash, place })
    }

    fn judgement(verdict: Verdict, adapts: Option<Id<Organisation>>) -> Judgement {
        Judgement { verdict, reason: text("We met"), adapts }
    }

    fn judged(verdict: Verdict, adapts: Option<Id<Organisation>>) -> Result<Case, &'static str> {
        found().judge(judgement(verdict, adapts), by(A)).map_err(|refusal| refusal.why)
    }

    #[test]
    fn a_case_passes_its_stages_and_can_be_opened_again() {
        let case = found().discuss(by(A)).unwrap().discuss(by(B)).unwrap();
        assert_eq!(case.stage, Stage::UnderDiscussion { opened: by(A) });
        let case = case.judge(judgement(Verdict::Complementary, None), by(B)).unwrap();
        assert_eq!(case.stage.name(), "complementary", "domain §15");
        assert_eq!(case.clone().discuss(by(A)).unwrap_err().why, "overlaps-refused-judged");
        let case = case.resolve(text("Nothing to do"), by(A), false).unwrap();
        assert_eq!((case.stage.name(), case.version), ("resolved", 4));
        assert_eq!(case.reopen(by(A)).unwrap().stage.name(), "under_discussion");
        assert_eq!(found().reopen(by(A)).unwrap_err().why, "overlaps-refused-open");
    }

    #[test]
    fn a_real_overlap_says_who_adapts_and_no_other_verdict_needs_it() {
        let overlap = Verdict::ConfirmedDuplicate;
        assert_eq!(judged(overlap, None).unwrap_err(), "overlaps-refused-nobody-adapts");
        assert_eq!(judged(overlap, Some(Id::well_known(9))).unwrap_err(), "refused-id");
        assert!(judged(overlap, Some(B)).is_ok() && judged(Verdict::WrongData, Some(A)).is_ok());
        let none = judged(Verdict::Complementary, Some(A)).unwrap_err();
        assert_eq!(none, "overlaps-refused-nothing-to-adapt");
    }

    #[test]
    fn nobody_says_that_the_other_has_adapted() {
        let case = judged(Verdict::ConfirmedDuplicate, Some(B)).unwrap();
        let moved = || text("Moved to Ansongo");
        let other = case.clone().resolve(moved(), by(A), false).unwrap_err();
        assert_eq!(other.why, "overlaps-refused-other-adapts");
        assert!(case.clone().resolve(moved(), by(B), false).is_ok());
        assert!(case.resolve(moved(), by(Id::well_known(5)), true).is_ok(), "the coordinator");
        let early = found().resolve(moved(), by(A), false).unwrap_err();
        assert_eq!(early.why, "overlaps-refused-not-judged");
    }
}
