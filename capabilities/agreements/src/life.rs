//! How far an agreement has come, and every way on: what a step takes, and what it leaves.
//!
//! Domain §15: `draft → under_review → awaiting_signature → signed → active → ended`, and
//! `cancelled` before it is signed. What the calendar decides is not stored but told from the days
//! (`Status`). A contingency sleeps between `signed` and its activation.

use std::collections::BTreeSet;

use basics::{Day, Id, Moment, Organisation, Paragraph, Person, Refusal};

use crate::{Conclusion, Course, Document, Hash, Heirs, Open, Review, Status, Way};

/// Where an agreement stands, with all that a rule asks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    pub ground: Ground,
    /// The text as it is now.
    pub wording: Wording,
    /// Whose turn it is to write: one pen at a time.
    pub pen: Id<Organisation>,
    pub stage: Stage,
    /// The amendment that is being made of it.
    pub open: Option<Open>,
}

/// What the document says of the way that it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Who is at the table by now, each once.
    pub parties: Vec<Id<Organisation>>,
    /// Those of the text that the registry has merged since.
    pub heirs: Heirs,
    /// Whose people review it: those who drafted it.
    pub drafted_by: Id<Organisation>,
    pub is_reviewed: bool,
    pub sleeps: bool,
    /// It changes another, which has begun perhaps.
    pub amends: bool,
    pub moves_money: bool,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
}

/// One version of the text, and whoever wrote in any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub number: i64,
    pub hash: Hash,
    pub writers: BTreeSet<Id<Person>>,
}

/// Whose hand it was, and when; and whether it may bind the organisation (R1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
    pub is_officer: bool,
}

/// A party’s yes to one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    pub by: Hand,
    pub hash: Hash,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub by: Hand,
    /// What the officer is called, as it stands under the text.
    pub name: String,
    pub hash: Hash,
    pub day: Day,
    pub way: Way,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft {
        accepted: Vec<Acceptance>,
    },
    UnderReview {
        accepted: Vec<Acceptance>,
        reviews: Vec<Review>,
    },
    AwaitingSignature {
        accepted: Vec<Acceptance>,
        reviews: Vec<Review>,
        signed: Vec<Signature>,
    },
    Signed {
        accepted: Vec<Acceptance>,
        reviews: Vec<Review>,
        signed: Vec<Signature>,
        activated: Option<(Hand, Paragraph)>,
        course: Box<Course>,
        /// Each party’s final review, shown once all have given theirs.
        concluded: Vec<Conclusion>,
    },
    Cancelled {
        by: Hand,
        reason: Paragraph,
    },
}

impl Life {
    pub fn begin(document: &Document, by: Hand) -> Self {
        let writers = BTreeSet::from([by.person]);
        Self {
            ground: Ground::of(document, by.party),
            wording: Wording { number: 1, hash: document.hash(), writers },
            pen: by.party,
            stage: Stage::Draft { accepted: Vec::new() },
            open: None,
        }
    }

    /// A new text by whoever holds the pen. Every acceptance was of another: it is gone (R5.3).
    pub fn edit(self, document: &Document, by: Hand) -> Result<Self, Refusal> {
        self.may_be_written(by.party)?;
        let hash = document.hash();
        if hash == self.wording.hash {
            return Err(Refusal::new("text", "agreements-refused-unchanged"));
        }
        let mut writers = self.wording.writers;
        writers.insert(by.person);
        Ok(Self {
            ground: Ground::of(document, self.ground.drafted_by).after(self.ground.heirs),
            wording: Wording { number: self.wording.number + 1, hash, writers },
            stage: Stage::Draft { accepted: Vec::new() },
            ..self
        })
    }

    /// Only a draft is written, by one party at a time.
    pub fn may_be_written(&self, party: Id<Organisation>) -> Result<(), Refusal> {
        self.is_a_draft()?;
        if self.pen != party {
            return Err(Refusal::new("pen", "agreements-refused-other-pen"));
        }
        Ok(())
    }

    pub fn is_a_draft(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Draft { .. } => Ok(()),
            Stage::UnderReview { .. } | Stage::AwaitingSignature { .. } => {
                Err(Refusal::new("agreement", "agreements-refused-accepted"))
            }
            Stage::Signed { .. } => Err(Refusal::new("agreement", "agreements-refused-signed")),
            Stage::Cancelled { .. } => {
                Err(Refusal::new("agreement", "agreements-refused-cancelled"))
            }
        }
    }

    pub fn hand_over(self, by: Hand, to: Id<Organisation>) -> Result<Self, Refusal> {
        self.may_be_written(by.party)?;
        if to == by.party || !self.ground.parties.contains(&to) {
            return Err(Refusal::new("to", "agreements-refused-no-other-party"));
        }
        Ok(Self { pen: to, ..self })
    }

    /// Yes to exactly this text. With the last yes it goes on to review or signature (R5.3).
    pub fn accept(mut self, by: Hand, hash: Hash) -> Result<Self, Refusal> {
        self.is_a_draft()?;
        self.may_bind(by)?;
        self.is_between_two()?;
        self.is_the_text(hash)?;
        let mut accepted = self.stage.accepted().to_vec();
        if self.has_done(by.party, accepted.iter().map(|one| one.by.party)) {
            return Err(Refusal::new("hash", "agreements-refused-accepts-already"));
        }
        accepted.push(Acceptance { by, hash });
        let everybody = self.have_all(accepted.iter().map(|one| one.by.party));
        self.stage = match (everybody, self.ground.is_reviewed) {
            (false, _) => Stage::Draft { accepted },
            (true, true) => Stage::UnderReview { accepted, reviews: Vec::new() },
            (true, false) => {
                let (reviews, signed) = (Vec::new(), Vec::new());
                Stage::AwaitingSignature { accepted, reviews, signed }
            }
        };
        Ok(self)
    }

    /// Four eyes: whoever wrote in it or accepted it does not review it. A reviewer with a conflict
    /// is recorded and does not count; a text that is sent back is nobody’s yes any more (K13).
    pub fn review(self, review: Review) -> Result<Self, Refusal> {
        let Stage::UnderReview { accepted, mut reviews } = self.stage else {
            return Err(Refusal::new("verdict", "agreements-refused-not-under-review"));
        };
        let by = review.by;
        let accepts = accepted.iter().any(|one| one.by.person == by.person);
        if by.party != self.ground.drafted_by {
            return Err(Refusal::new("verdict", "agreements-refused-other-reviews"));
        }
        if accepts || self.wording.writers.contains(&by.person) {
            return Err(Refusal::new("verdict", "agreements-refused-four-eyes"));
        }
        if reviews.iter().any(|other| other.by.person == by.person) {
            return Err(Refusal::new("verdict", "agreements-refused-reviewed-already"));
        }
        review.is_sound()?;
        let (sends_back, approves) = (review.sends_back(), review.approves());
        reviews.push(review);
        let stage = match () {
            () if sends_back => Stage::Draft { accepted: Vec::new() },
            () if approves => Stage::AwaitingSignature { accepted, reviews, signed: Vec::new() },
            () => Stage::UnderReview { accepted, reviews },
        };
        Ok(Self { stage, ..self })
    }

    /// Back to the table, before everybody has signed: with the text, every yes is open again.
    pub fn reopen(self, by: Hand) -> Result<Self, Refusal> {
        self.is_at_the_table(by.party)?;
        match self.stage {
            Stage::UnderReview { .. } | Stage::AwaitingSignature { .. } => {
                Ok(Self { stage: Stage::Draft { accepted: Vec::new() }, ..self })
            }
            Stage::Draft { .. } => Err(Refusal::new("agreement", "agreements-refused-is-draft")),
            Stage::Signed { .. } => Err(Refusal::new("agreement", "agreements-refused-signed")),
            Stage::Cancelled { .. } => {
                Err(Refusal::new("agreement", "agreements-refused-cancelled"))
            }
        }
    }

    /// By an Authorized Officer of each party, over the exact text (R1.3), on no day ahead, and
    /// before it begins (R5.2), unless it changes what has begun. Whoever reviewed it does not sign
    /// it (R4.6).
    pub fn sign(self, signature: Signature, today: Day) -> Result<Self, Refusal> {
        let (by, hash, day) = (signature.by, signature.hash, signature.day);
        let Stage::AwaitingSignature { accepted, reviews, mut signed } = self.stage.clone() else {
            return Err(Refusal::new("hash", "agreements-refused-not-for-signature"));
        };
        self.may_bind(by)?;
        self.is_between_two()?;
        self.is_the_text(hash)?;
        if self.has_done(by.party, signed.iter().map(|one| one.by.party)) {
            return Err(Refusal::new("hash", "agreements-refused-signs-already"));
        }
        if reviews.iter().any(|review| review.by.person == by.person) {
            return Err(Refusal::new("hash", "agreements-refused-reviewer-signs"));
        }
        if day > today {
            return Err(Refusal::new("day", "agreements-refused-day-ahead").with("day", day));
        }
        let begins = self.ground.first_day.filter(|_| !self.ground.amends);
        if let Some(first) = begins.filter(|first| *first < day) {
            let late = Refusal::new("day", "agreements-refused-begins-before");
            return Err(late.with("first", first).with("day", day));
        }
        signed.push(signature);
        let everybody = self.have_all(signed.iter().map(|one| one.by.party));
        let stage = match everybody {
            true => Stage::signed_by_all(accepted, reviews, signed),
            false => Stage::AwaitingSignature { accepted, reviews, signed },
        };
        Ok(Self { stage, ..self })
    }

    /// Only what is not signed by everybody: afterwards it is terminated, with a document.
    pub fn cancel(self, by: Hand, reason: Paragraph) -> Result<Self, Refusal> {
        self.is_at_the_table(by.party)?;
        match self.stage {
            Stage::Signed { .. } => Err(Refusal::new("reason", "agreements-refused-signed")),
            Stage::Cancelled { .. } => Err(Refusal::new("reason", "agreements-refused-cancelled")),
            Stage::Draft { .. } | Stage::UnderReview { .. } | Stage::AwaitingSignature { .. } => {
                Ok(Self { stage: Stage::Cancelled { by, reason }, ..self })
            }
        }
    }

    /// A contingency wakes up, as its activation protocol says.
    pub fn activate(mut self, by: Hand, letter: Paragraph, today: Day) -> Result<Self, Refusal> {
        self.may_bind(by)?;
        self.is_not_being_amended()?;
        if !matches!(self.status(today), Status::Dormant) {
            return Err(Refusal::new("letter", "agreements-refused-not-dormant"));
        }
        let Stage::Signed { activated, .. } = &mut self.stage else {
            return Err(Refusal::new("letter", "agreements-refused-not-dormant"));
        };
        *activated = Some((by, letter));
        Ok(self)
    }

    pub fn is_signed(&self) -> bool {
        matches!(self.stage, Stage::Signed { .. })
    }

    fn is_at_the_table(&self, party: Id<Organisation>) -> Result<(), Refusal> {
        match self.ground.parties.contains(&party) {
            true => Ok(()),
            false => Err(Refusal::new("agreement", "agreements-refused-no-party")),
        }
    }

    /// R1.3: an editor prepares, an Authorized Officer commits.
    pub(crate) fn may_bind(&self, by: Hand) -> Result<(), Refusal> {
        self.is_at_the_table(by.party)?;
        match by.is_officer {
            true => Ok(()),
            false => Err(Refusal::new("hash", "agreements-refused-no-officer")),
        }
    }

    fn is_the_text(&self, hash: Hash) -> Result<(), Refusal> {
        match hash == self.wording.hash {
            true => Ok(()),
            false => Err(Refusal::new("hash", "agreements-refused-other-text")),
        }
    }
}

impl Ground {
    pub fn of(document: &Document, drafted_by: Id<Organisation>) -> Self {
        let needs = document.needs();
        Self {
            parties: document.parties(),
            heirs: Heirs::default(),
            drafted_by,
            is_reviewed: needs.review,
            sleeps: needs.sleeps,
            amends: false,
            moves_money: document.funding.is_some(),
            first_day: document.first_day,
            last_day: document.last_day,
        }
    }
}

impl Stage {
    pub const NAMES: [&'static str; 5] =
        ["draft", "under_review", "awaiting_signature", "signed", "cancelled"];

    /// With the last signature: nothing has become of it yet.
    fn signed_by_all(
        accepted: Vec<Acceptance>,
        reviews: Vec<Review>,
        signed: Vec<Signature>,
    ) -> Self {
        let (activated, course, concluded) = (None, Box::new(Course::Runs), Vec::new());
        Self::Signed { accepted, reviews, signed, activated, course, concluded }
    }

    pub fn name(&self) -> &'static str {
        let place = match self {
            Self::Draft { .. } => 0,
            Self::UnderReview { .. } => 1,
            Self::AwaitingSignature { .. } => 2,
            Self::Signed { .. } => 3,
            Self::Cancelled { .. } => 4,
        };
        Self::NAMES[place]
    }

    pub fn accepted(&self) -> &[Acceptance] {
        match self {
            Self::Draft { accepted }
            | Self::UnderReview { accepted, .. }
            | Self::AwaitingSignature { accepted, .. }
            | Self::Signed { accepted, .. } => accepted,
            Self::Cancelled { .. } => &[],
        }
    }

    pub fn reviews(&self) -> &[Review] {
        match self {
            Self::UnderReview { reviews, .. }
            | Self::AwaitingSignature { reviews, .. }
            | Self::Signed { reviews, .. } => reviews,
            Self::Draft { .. } | Self::Cancelled { .. } => &[],
        }
    }

    pub fn signed(&self) -> &[Signature] {
        match self {
            Self::AwaitingSignature { signed, .. } | Self::Signed { signed, .. } => signed,
            Self::Draft { .. } | Self::UnderReview { .. } | Self::Cancelled { .. } => &[],
        }
    }
}
