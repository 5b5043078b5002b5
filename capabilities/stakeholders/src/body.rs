//! What sort of body a stakeholder is, and how much its word weighs.

/// A group or an office. There is no word for an armed group here: who deals with whom there is
/// nothing to keep in a shared register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Body {
    TraditionalAuthority,
    ReligiousLeaders,
    WomensAssociation,
    YouthGroup,
    DisabilityAssociation,
    DisplacedCommittee,
    PastoralCommittee,
    FarmersGroup,
    PeaceCommittee,
    ServiceCommittee,
    Traders,
    LocalOffice,
    Other,
}

/// How much its word weighs in its place. Nobody has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Influence {
    Little,
    Some,
    Much,
}

basics::named!(Body);
basics::named!(Influence);

impl Body {
    pub const ALL: [Self; 13] = [
        Self::TraditionalAuthority,
        Self::ReligiousLeaders,
        Self::WomensAssociation,
        Self::YouthGroup,
        Self::DisabilityAssociation,
        Self::DisplacedCommittee,
        Self::PastoralCommittee,
        Self::FarmersGroup,
        Self::PeaceCommittee,
        Self::ServiceCommittee,
        Self::Traders,
        Self::LocalOffice,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::TraditionalAuthority => "traditional_authority",
            Self::ReligiousLeaders => "religious_leaders",
            Self::WomensAssociation => "womens_association",
            Self::YouthGroup => "youth_group",
            Self::DisabilityAssociation => "disability_association",
            Self::DisplacedCommittee => "displaced_committee",
            Self::PastoralCommittee => "pastoral_committee",
            Self::FarmersGroup => "farmers_group",
            Self::PeaceCommittee => "peace_committee",
            Self::ServiceCommittee => "service_committee",
            Self::Traders => "traders",
            Self::LocalOffice => "local_office",
            Self::Other => "other",
        }
    }
}

impl Influence {
    pub const ALL: [Self; 3] = [Self::Little, Self::Some, Self::Much];

    pub fn name(self) -> &'static str {
        match self {
            Self::Little => "little",
            Self::Some => "some",
            Self::Much => "much",
        }
    }
}
