//! Which side of the table a party sits on.

/// Decides a party's default audience and, later, its quorum class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Constituency {
    MissionCivilian,
    MissionMilitary,
    MissionPolice,
    UnAgency,
    InternationalNgo,
    NationalNgo,
    CommunityOrganisation,
    RedCross,
    HostState,
    LocalAuthority,
    Donor,
    Academic,
    Private,
}

basics::named!(Constituency);

impl Constituency {
    pub const ALL: [Self; 13] = [
        Self::MissionCivilian,
        Self::MissionMilitary,
        Self::MissionPolice,
        Self::UnAgency,
        Self::InternationalNgo,
        Self::NationalNgo,
        Self::CommunityOrganisation,
        Self::RedCross,
        Self::HostState,
        Self::LocalAuthority,
        Self::Donor,
        Self::Academic,
        Self::Private,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::MissionCivilian => "mission_civilian",
            Self::MissionMilitary => "mission_military",
            Self::MissionPolice => "mission_police",
            Self::UnAgency => "un_agency",
            Self::InternationalNgo => "international_ngo",
            Self::NationalNgo => "national_ngo",
            Self::CommunityOrganisation => "community_organisation",
            Self::RedCross => "red_cross",
            Self::HostState => "host_state",
            Self::LocalAuthority => "local_authority",
            Self::Donor => "donor",
            Self::Academic => "academic",
            Self::Private => "private",
        }
    }

    /// Any component of the peacekeeping mission.
    pub fn is_of_the_mission(self) -> bool {
        matches!(self, Self::MissionCivilian | Self::MissionMilitary | Self::MissionPolice)
    }

    /// Bound by the humanitarian principles.
    pub fn is_humanitarian(self) -> bool {
        matches!(
            self,
            Self::UnAgency
                | Self::InternationalNgo
                | Self::NationalNgo
                | Self::CommunityOrganisation
                | Self::RedCross
        )
    }

    /// Part of the host State's authority.
    pub fn is_of_the_state(self) -> bool {
        matches!(self, Self::HostState | Self::LocalAuthority)
    }
}
