//! What sort of thing is offered or asked for.

/// A sort of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    Expertise,
    /// Reaching people and places that others do not reach.
    Access,
    /// Being there, day by day.
    Presence,
    Languages,
    Staff,
    Equipment,
    Transport,
    Premises,
    Information,
    Funds,
}

/// Which side somebody stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Offered,
    Asked,
}

basics::named!(Sort);
basics::named!(Side);

impl Sort {
    pub const ALL: [Self; 10] = [
        Self::Expertise,
        Self::Access,
        Self::Presence,
        Self::Languages,
        Self::Staff,
        Self::Equipment,
        Self::Transport,
        Self::Premises,
        Self::Information,
        Self::Funds,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Expertise => "expertise",
            Self::Access => "access",
            Self::Presence => "presence",
            Self::Languages => "languages",
            Self::Staff => "staff",
            Self::Equipment => "equipment",
            Self::Transport => "transport",
            Self::Premises => "premises",
            Self::Information => "information",
            Self::Funds => "funds",
        }
    }
}

impl Side {
    pub const ALL: [Self; 2] = [Self::Offered, Self::Asked];

    pub fn name(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Asked => "asked",
        }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Offered => Self::Asked,
            Self::Asked => Self::Offered,
        }
    }
}
