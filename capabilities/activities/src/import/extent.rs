//! How much a file tells: all of a round, or a part of what there is.

use basics::Day;

use crate::{Rhythm, Round};

/// Only a file that tells the whole of a round can leave something out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Month,
    Quarter,
    /// What it does not name is not asked about.
    Part,
}

basics::named!(Extent);

impl Extent {
    pub(crate) const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Part];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Month => Rhythm::Month.name(),
            Self::Quarter => Rhythm::Quarter.name(),
            Self::Part => "part",
        }
    }

    /// The round that a file tells the whole of, whose state is of this day.
    pub(crate) fn round(self, as_of: Day) -> Option<Round> {
        match self {
            Self::Month => Some(Round::of(Rhythm::Month, as_of)),
            Self::Quarter => Some(Round::of(Rhythm::Quarter, as_of)),
            Self::Part => None,
        }
    }
}
