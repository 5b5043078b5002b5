//! What field of work an activity belongs to.

/// The humanitarian clusters and areas of responsibility (domain §7.2), and the fields of peace
/// work that no cluster covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    Shelter,
    CampManagement,
    FoodSecurity,
    Wash,
    Logistics,
    Education,
    Nutrition,
    Health,
    EarlyRecovery,
    Telecommunications,
    Protection,
    ChildProtection,
    GenderBasedViolence,
    HousingLandProperty,
    MineAction,
    Intersectoral,
    DdrCvr,
    Reconciliation,
    RuleOfLaw,
    SecuritySectorReform,
    ProtectionOfCivilians,
    HumanRights,
    Governance,
    WomenPeaceSecurity,
    YouthPeaceSecurity,
    Media,
    Elections,
}

use Sector as S;

/// Sector, code, the OECD-DAC purpose that it maps to by default, and the sector above it.
const SECTORS: [(Sector, &str, &str, Option<Sector>); 27] = [
    (S::Shelter, "SHL", "72010", None),
    (S::CampManagement, "CCM", "72050", None),
    (S::FoodSecurity, "FSC", "72040", None),
    (S::Wash, "WSH", "14030", None),
    (S::Logistics, "LOG", "72050", None),
    (S::Education, "EDU", "72012", None),
    (S::Nutrition, "NUT", "12240", None),
    (S::Health, "HEA", "72011", None),
    (S::EarlyRecovery, "ERY", "73010", None),
    (S::Telecommunications, "TEL", "72050", None),
    (S::Protection, "PRO", "72010", None),
    (S::ChildProtection, "PRO-CPN", "15261", Some(S::Protection)),
    (S::GenderBasedViolence, "PRO-GBV", "15180", Some(S::Protection)),
    (S::HousingLandProperty, "PRO-HLP", "15130", Some(S::Protection)),
    (S::MineAction, "PRO-MIN", "15250", Some(S::Protection)),
    (S::Intersectoral, "MUL", "43010", None),
    (S::DdrCvr, "DDR", "15240", None),
    (S::Reconciliation, "REC", "15220", None),
    (S::RuleOfLaw, "ROL", "15130", None),
    (S::SecuritySectorReform, "SSR", "15210", None),
    (S::ProtectionOfCivilians, "POC", "15220", None),
    (S::HumanRights, "HRT", "15160", None),
    (S::Governance, "GOV", "15112", None),
    (S::WomenPeaceSecurity, "WPS", "15170", None),
    (S::YouthPeaceSecurity, "YPS", "15220", None),
    (S::Media, "MED", "15153", None),
    (S::Elections, "ELE", "15151", None),
];

basics::named!(Sector, code);

impl Sector {
    pub const ALL: [Self; SECTORS.len()] = {
        let mut all = [S::Shelter; SECTORS.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = SECTORS[at].0;
            at += 1;
        }
        all
    };

    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter()
    }

    /// The code of HDX HAPI, or our own of three letters where it has none.
    pub fn code(self) -> &'static str {
        self.entry().1
    }

    pub fn from_code(code: &str) -> Option<Self> {
        SECTORS.iter().find(|(_, known, ..)| *known == code).map(|(sector, ..)| *sector)
    }

    /// OECD-DAC CRS purpose code (domain §12.2): the usual one; a sub-sector may say better.
    pub fn dac(self) -> &'static str {
        self.entry().2
    }

    /// The cluster that an area of responsibility belongs to.
    pub fn above(self) -> Option<Self> {
        self.entry().3
    }

    /// The same field, or one the part of the other: what overlaps are looked for in.
    pub fn is_equivalent(self, other: Self) -> bool {
        self == other || self.above() == Some(other) || other.above() == Some(self)
    }

    fn entry(self) -> &'static (Self, &'static str, &'static str, Option<Self>) {
        &SECTORS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sector_stands_where_its_number_says() {
        for sector in Sector::all() {
            assert_eq!(sector.entry().0, sector);
            assert_eq!(Sector::from_code(sector.code()), Some(sector));
        }
        assert_eq!(Sector::all().count(), SECTORS.len());
    }

    #[test]
    fn a_part_of_a_cluster_is_equivalent_to_it_and_not_to_its_sister() {
        assert!(S::ChildProtection.is_equivalent(S::Protection));
        assert!(S::Protection.is_equivalent(S::MineAction));
        assert!(!S::ChildProtection.is_equivalent(S::MineAction));
    }
}
