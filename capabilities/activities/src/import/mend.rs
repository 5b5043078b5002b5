//! What a person put right in a row. It stands beside the row as it was brought: nothing of the
//! file is lost.

use std::collections::BTreeMap;

use basics::Id;
use exchange::{columns::Column, read::Cell};
use places::Place;

/// What is meant instead of what the file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Mend {
    pub(crate) cells: BTreeMap<Column, Cell>,
    /// The place that is meant by all that the row says of places.
    pub(crate) place: Option<Id<Place>>,
    pub(crate) stand: Option<Stand>,
}

/// What a person said of the row as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// It is not to be entered.
    LeaveOut,
    /// It is another activity than the one that it was taken for.
    AsNew,
}

basics::named!(Stand);

impl Stand {
    pub(crate) const ALL: [Self; 2] = [Self::LeaveOut, Self::AsNew];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::LeaveOut => "leave-out",
            Self::AsNew => "as-new",
        }
    }
}

impl Mend {
    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn cell(&self, column: Column) -> Option<&Cell> {
        self.cells.get(&column)
    }

    /// With what was put right since.
    #[must_use]
    pub(crate) fn and(mut self, later: Self) -> Self {
        self.cells.extend(later.cells);
        Self { cells: self.cells, place: later.place.or(self.place), stand: later.stand }
    }
}
