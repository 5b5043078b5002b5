//! What sort of thing is owed.

/// A sort of obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    Report,
    Deliverable,
    Payment,
    Review,
    Answer,
    Renewal,
    ContactCheck,
    Visit,
    Plan,
    Meeting,
    Other,
}

basics::named!(Sort);

impl Sort {
    pub const ALL: [Self; 11] = [
        Self::Report,
        Self::Deliverable,
        Self::Payment,
        Self::Review,
        Self::Answer,
        Self::Renewal,
        Self::ContactCheck,
        Self::Visit,
        Self::Plan,
        Self::Meeting,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Deliverable => "deliverable",
            Self::Payment => "payment",
            Self::Review => "review",
            Self::Answer => "answer",
            Self::Renewal => "renewal",
            Self::ContactCheck => "contact_check",
            Self::Visit => "visit",
            Self::Plan => "plan",
            Self::Meeting => "meeting",
            Self::Other => "other",
        }
    }

    /// R1.3: a report is submitted by an Authorized Officer; an editor prepares it.
    pub fn takes_officer(self) -> bool {
        self == Self::Report
    }
}
