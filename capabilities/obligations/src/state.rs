//! How an obligation stands, and how that looks today.

use basics::Day;

/// How an obligation stands. That it is late is no state: it follows from the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Asked of somebody who has not answered: nothing is owed yet.
    Proposed,
    /// They would not: it was never owed.
    Declined,
    Open,
    Delivered,
    /// What was delivered is not it yet: it is owed again.
    SentBack,
    Accepted,
    /// Let off, with a reason, by whoever it was owed to.
    Waived,
    /// The thing itself was done, where it is done.
    Settled,
    /// What it came from fell away.
    Dropped,
}

basics::named!(State);

impl State {
    pub const ALL: [Self; 9] = [
        Self::Proposed,
        Self::Declined,
        Self::Open,
        Self::Delivered,
        Self::SentBack,
        Self::Accepted,
        Self::Waived,
        Self::Settled,
        Self::Dropped,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Declined => "declined",
            Self::Open => "open",
            Self::Delivered => "delivered",
            Self::SentBack => "sent_back",
            Self::Accepted => "accepted",
            Self::Waived => "waived",
            Self::Settled => "settled",
            Self::Dropped => "dropped",
        }
    }

    /// Nobody has to move any more.
    pub fn is_ended(self) -> bool {
        match self {
            Self::Proposed | Self::Open | Self::Delivered | Self::SentBack => false,
            Self::Declined | Self::Accepted | Self::Waived | Self::Settled | Self::Dropped => true,
        }
    }

    /// Whoever owes it has to deliver.
    pub fn is_owed(self) -> bool {
        matches!(self, Self::Open | Self::SentBack)
    }

    /// Where it may go from here.
    pub fn may_become(self, next: Self) -> bool {
        match (self, next) {
            (Self::Proposed, Self::Open | Self::Declined) => true,
            (Self::Open | Self::SentBack, Self::Delivered) => true,
            (Self::Delivered, Self::Accepted | Self::SentBack) => true,
            (from, Self::Waived | Self::Settled | Self::Dropped) => !from.is_ended(),
            // What fell away is owed again only as its ground comes back, which no person decides.
            _ => false,
        }
    }
}

/// How an obligation looks on a day, for whoever has the move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// So many days are left; none are left today.
    Left(i32),
    Late(i32),
    /// It was delivered or done so many days after its day; zero where it was in time.
    Kept {
        late: i32,
    },
    /// It ended without being delivered.
    Ended,
}

impl Timing {
    /// Towards a day on which a move is due.
    pub(crate) fn towards(due: Day, today: Day) -> Self {
        match due.days_since(today) {
            left @ 0.. => Self::Left(left),
            late => Self::Late(-late),
        }
    }

    /// What programs read: days left, negative where they are over; none once it has ended.
    pub fn days_left(self) -> Option<i32> {
        match self {
            Self::Left(left) => Some(left),
            Self::Late(late) => Some(-late),
            Self::Kept { .. } | Self::Ended => None,
        }
    }

    pub fn is_late(self) -> bool {
        matches!(self, Self::Late(_))
    }
}
