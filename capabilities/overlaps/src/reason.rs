//! Why two activities may be worth a look together: reasons, each with its weight, that add up to
//! the strength of a proposal.

use activities::PopulationGroup;

use crate::{
    likeness::{Groups, Likeness, SharedDays},
    meeting::Nearness,
};

/// One thing that speaks for looking, or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// One record names the other's organisation as its partner: likely one activity, twice.
    ReportedTwice,
    SameSector,
    RelatedSector,
    SamePlace,
    /// The same place, but a whole region or country.
    SameRegion,
    OneInTheOther,
    /// One of them says no more than the region that the other lies in.
    SomewhereInTheRegion,
    /// In hundredths of the shorter one's time.
    DaysInCommon(u8),
    /// They may have days in common: an end is not said.
    DaysUnsaid,
    SameGroup(PopulationGroup),
    GroupsUnsaid,
    /// Speaks for two activities that complement each other.
    DifferentGroups,
    SameKind,
    SameSubsector,
    SharedPartner,
}

/// A proposal that is likely one activity reported by two is looked at before most others.
const TWICE_AT_LEAST: u8 = 80;
/// From here on a proposal is called strong, or fair.
const STRONG: u8 = 70;
const FAIR: u8 = 45;

/// How much there is to a proposal, 0 to 100. For the order of a list: never shown as a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Strength(u8);

impl Reason {
    /// What two activities that meet have in common, and what sets them apart.
    pub fn all(likeness: &Likeness, nearness: Nearness) -> Vec<Self> {
        Self::each(likeness, nearness).into_iter().flatten().collect()
    }

    fn each(likeness: &Likeness, nearness: Nearness) -> [Option<Self>; 8] {
        let sector = if likeness.same_sector { Self::SameSector } else { Self::RelatedSector };
        let place = match nearness {
            Nearness::Same { level: 2.. } => Self::SamePlace,
            Nearness::Same { .. } => Self::SameRegion,
            Nearness::Within { level: 2.. } => Self::OneInTheOther,
            Nearness::Within { .. } => Self::SomewhereInTheRegion,
        };
        let days = match likeness.days {
            SharedDays::Share(hundredths) => Self::DaysInCommon(hundredths),
            SharedDays::Unknown => Self::DaysUnsaid,
        };
        let group = match likeness.groups {
            Groups::Same(group) => Self::SameGroup(group),
            Groups::Unsaid => Self::GroupsUnsaid,
            Groups::Different => Self::DifferentGroups,
        };
        [
            likeness.twice.then_some(Self::ReportedTwice),
            Some(sector),
            Some(place),
            Some(days),
            Some(group),
            likeness.same_kind.then_some(Self::SameKind),
            likeness.same_subsector.then_some(Self::SameSubsector),
            likeness.shared_partner.then_some(Self::SharedPartner),
        ]
    }

    fn weight(self) -> u8 {
        match self {
            Self::SamePlace => 30,
            Self::SameSector => 20,
            Self::DaysInCommon(hundredths) => hundredths / 5,
            Self::OneInTheOther | Self::SameGroup(_) => 15,
            Self::RelatedSector | Self::SameRegion | Self::SharedPartner => 10,
            Self::SameKind => 8,
            Self::SameSubsector => 7,
            Self::SomewhereInTheRegion | Self::DaysUnsaid | Self::GroupsUnsaid => 5,
            Self::DifferentGroups | Self::ReportedTwice => 0,
        }
    }

    /// The last part of the key of its sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReportedTwice => "twice",
            Self::SameSector => "same-sector",
            Self::RelatedSector => "related-sector",
            Self::SamePlace => "same-place",
            Self::SameRegion => "same-region",
            Self::OneInTheOther => "one-in-other",
            Self::SomewhereInTheRegion => "somewhere-in-region",
            Self::DaysInCommon(_) => "days",
            Self::DaysUnsaid => "days-unsaid",
            Self::SameGroup(_) => "same-group",
            Self::GroupsUnsaid => "groups-unsaid",
            Self::DifferentGroups => "different-groups",
            Self::SameKind => "same-kind",
            Self::SameSubsector => "same-subsector",
            Self::SharedPartner => "shared-partner",
        }
    }
}

impl Strength {
    pub fn of(likeness: &Likeness, nearness: Nearness) -> Self {
        let reasons = Reason::each(likeness, nearness).into_iter().flatten();
        let sum: u8 = reasons.map(Reason::weight).sum();
        let least = if likeness.twice { TWICE_AT_LEAST } else { 0 };
        Self(sum.clamp(least, 100))
    }

    pub fn number(self) -> i64 {
        i64::from(self.0)
    }

    pub fn from_number(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|number| *number <= 100).map(Self)
    }

    /// In a word, for people.
    pub fn name(self) -> &'static str {
        match self.0 {
            STRONG.. => "strong",
            FAIR.. => "fair",
            _ => "faint",
        }
    }
}

#[cfg(test)]
mod tests {
    use activities::Sector;

    use super::*;

    const LIKE: Likeness = Likeness {
        sector: Sector::Wash,
        same_sector: true,
        days: SharedDays::Share(100),
        groups: Groups::Same(PopulationGroup::Refugees),
        same_kind: true,
        same_subsector: true,
        shared_partner: false,
        twice: false,
    };
    const SAME: Nearness = Nearness::Same { level: 3 };

    fn strength(likeness: Likeness, nearness: Nearness) -> i64 {
        Strength::of(&likeness, nearness).number()
    }

    #[test]
    fn the_same_at_the_same_place_for_the_same_people_is_the_whole() {
        assert_eq!(strength(LIKE, SAME), 100, "domain §7.5");
        assert_eq!(strength(Likeness { shared_partner: true, ..LIKE }, SAME), 100);
    }

    #[test]
    fn what_differs_weakens() {
        let check =
            |likeness: Likeness, nearness| strength(LIKE, SAME) - strength(likeness, nearness);
        assert_eq!(check(Likeness { same_sector: false, ..LIKE }, SAME), 10);
        assert_eq!(check(Likeness { groups: Groups::Different, ..LIKE }, SAME), 15);
        assert_eq!(check(Likeness { groups: Groups::Unsaid, ..LIKE }, SAME), 10);
        assert_eq!(check(Likeness { days: SharedDays::Share(25), ..LIKE }, SAME), 15);
        assert_eq!(check(LIKE, Nearness::Within { level: 2 }), 15);
        assert_eq!(check(LIKE, Nearness::Same { level: 1 }), 20);
        assert_eq!(check(LIKE, Nearness::Within { level: 1 }), 25);
    }

    #[test]
    fn one_activity_reported_twice_comes_early_and_says_so_first() {
        let faint = Likeness {
            same_kind: false,
            same_subsector: false,
            groups: Groups::Unsaid,
            days: SharedDays::Unknown,
            twice: true,
            ..LIKE
        };
        let far = Nearness::Within { level: 1 };
        assert_eq!(strength(faint, far), 80);
        assert_eq!(Reason::all(&faint, far)[0], Reason::ReportedTwice, "domain §7.5");
        assert_eq!(Strength::of(&Likeness { twice: false, ..faint }, far).name(), "faint");
    }
}
