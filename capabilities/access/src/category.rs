//! What keeps help from people, and who is answerable for it.

/// The nine categories of access constraints, as ACAPS and INFORM word them (domain §6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    Entry,
    Movement,
    Interference,
    Violence,
    Denial,
    Obstruction,
    Hostilities,
    Mines,
    Environment,
}

/// What the categories have in common: three groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Access of humanitarian actors to affected populations.
    Actors,
    /// Access of people in need to aid.
    People,
    /// Physical and security constraints.
    Physical,
}

/// What sort of actor is responsible. Its name is another matter (R6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Responsible {
    CivilAuthority,
    StateForces,
    ArmedGroup,
    ForeignForces,
    Peacekeepers,
    Community,
    Criminal,
    /// Terrain, weather, roads.
    Nobody,
    Unknown,
}

basics::named!(Category);
basics::named!(Group);
basics::named!(Responsible);

impl Category {
    pub const ALL: [Self; 9] = [
        Self::Entry,
        Self::Movement,
        Self::Interference,
        Self::Violence,
        Self::Denial,
        Self::Obstruction,
        Self::Hostilities,
        Self::Mines,
        Self::Environment,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Movement => "movement",
            Self::Interference => "interference",
            Self::Violence => "violence",
            Self::Denial => "denial",
            Self::Obstruction => "obstruction",
            Self::Hostilities => "hostilities",
            Self::Mines => "mines",
            Self::Environment => "environment",
        }
    }

    pub fn group(self) -> Group {
        match self {
            Self::Entry | Self::Movement | Self::Interference | Self::Violence => Group::Actors,
            Self::Denial | Self::Obstruction => Group::People,
            Self::Hostilities | Self::Mines | Self::Environment => Group::Physical,
        }
    }
}

impl Group {
    pub const ALL: [Self; 3] = [Self::Actors, Self::People, Self::Physical];

    pub fn name(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::People => "people",
            Self::Physical => "physical",
        }
    }
}

impl Responsible {
    pub const ALL: [Self; 9] = [
        Self::CivilAuthority,
        Self::StateForces,
        Self::ArmedGroup,
        Self::ForeignForces,
        Self::Peacekeepers,
        Self::Community,
        Self::Criminal,
        Self::Nobody,
        Self::Unknown,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::CivilAuthority => "civil_authority",
            Self::StateForces => "state_forces",
            Self::ArmedGroup => "armed_group",
            Self::ForeignForces => "foreign_forces",
            Self::Peacekeepers => "peacekeepers",
            Self::Community => "community",
            Self::Criminal => "criminal",
            Self::Nobody => "nobody",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_categories_stand_in_three_groups() {
        let of = |group| Category::ALL.into_iter().filter(|one| one.group() == group).count();
        assert_eq!(Group::ALL.map(of), [4, 2, 3], "domain §6.1");
    }
}
