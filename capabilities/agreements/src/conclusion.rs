//! A final review: what each party says when an agreement is over, hidden until all have.

use basics::{Money, Paragraph};

use crate::{Hand, Opinion};

/// What one party says at the end (R5.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    pub by: Hand,
    /// In the order of `Hindsight::ALL`.
    pub answers: Vec<Opinion>,
    pub comment: Option<Paragraph>,
    /// What was paid in advance and is neither accounted for nor given back, as this party sees it.
    pub advances: Option<Money>,
    pub may_close: bool,
}

/// What every final review asks, of each side alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindsight {
    /// What was agreed was done.
    Done,
    /// The others were fair partners.
    Fair,
    /// What goes on is in somebody’s hands.
    HandedOver,
}

basics::named!(Hindsight);

impl Hindsight {
    pub const ALL: [Self; 3] = [Self::Done, Self::Fair, Self::HandedOver];

    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Fair => "fair",
            Self::HandedOver => "handed_over",
        }
    }
}

impl Conclusion {
    pub fn owes_nothing(&self) -> bool {
        self.advances.is_none_or(|advances| advances.minor == 0)
    }

    /// Whether it judges as the other does: what may still change is the money and the consent.
    pub(crate) fn judges_as(&self, other: &Self) -> bool {
        self.answers == other.answers && self.comment == other.comment
    }
}
