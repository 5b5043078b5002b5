//! The communities that a stakeholder may speak for, and how others' records tell of them.

use activities::PopulationGroup;

/// People who have something in common and are spoken for: never a register of who they are (K35).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Community {
    Women,
    Youth,
    OlderPeople,
    PersonsWithDisabilities,
    Displaced,
    Refugees,
    Returnees,
    HostCommunity,
    Pastoralists,
    Farmers,
    Minorities,
    FormerCombatants,
}

basics::named!(Community);

impl Community {
    pub const ALL: [Self; 12] = [
        Self::Women,
        Self::Youth,
        Self::OlderPeople,
        Self::PersonsWithDisabilities,
        Self::Displaced,
        Self::Refugees,
        Self::Returnees,
        Self::HostCommunity,
        Self::Pastoralists,
        Self::Farmers,
        Self::Minorities,
        Self::FormerCombatants,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Women => "women",
            Self::Youth => "youth",
            Self::OlderPeople => "older_people",
            Self::PersonsWithDisabilities => "persons_with_disabilities",
            Self::Displaced => "displaced",
            Self::Refugees => "refugees",
            Self::Returnees => "returnees",
            Self::HostCommunity => "host_community",
            Self::Pastoralists => "pastoralists",
            Self::Farmers => "farmers",
            Self::Minorities => "minorities",
            Self::FormerCombatants => "former_combatants",
        }
    }

    /// They live wherever people live: no figure has to say so.
    pub fn is_everywhere(self) -> bool {
        matches!(
            self,
            Self::Women | Self::Youth | Self::OlderPeople | Self::PersonsWithDisabilities
        )
    }

    /// Who is meant by a group of figures and activities; none where no community of this list is.
    /// Children and women who were with armed groups stand for nobody here: that somebody sought
    /// them out would be told.
    pub fn of_group(group: PopulationGroup) -> Option<Self> {
        use PopulationGroup as G;
        match group {
            G::Refugees | G::RefugeeLike | G::AsylumSeekers | G::OtherInternationalProtection => {
                Some(Self::Refugees)
            }
            G::InternallyDisplaced | G::IdpLike => Some(Self::Displaced),
            G::HostCommunity => Some(Self::HostCommunity),
            G::ReturnedRefugees | G::ReturnedIdps | G::Returnees => Some(Self::Returnees),
            G::ExCombatants => Some(Self::FormerCombatants),
            G::YouthAtRisk => Some(Self::Youth),
            G::All
            | G::Stateless
            | G::OthersOfConcern
            | G::Resettled
            | G::Naturalised
            | G::ChildrenAssociated
            | G::WomenAssociated => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_of_figures_names_a_community_and_those_at_risk_name_nobody() {
        let of = Community::of_group;
        assert_eq!(of(PopulationGroup::IdpLike), Some(Community::Displaced));
        assert_eq!(of(PopulationGroup::ReturnedIdps), Some(Community::Returnees));
        assert_eq!(of(PopulationGroup::All), None);
        assert_eq!(of(PopulationGroup::ChildrenAssociated), None, "domain §4.3");
    }
}
