//! What two activities have in common apart from where they are, and whether they can meet at all.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use activities::{Footprint, Kind, PopulationGroup, Sector};
use basics::{Day, Line, Period};

use crate::meeting::Located;

/// Two activities of different organisations that are at the same sort of thing at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The broader of the two sectors.
    pub sector: Sector,
    pub same_sector: bool,
    pub days: SharedDays,
    pub groups: Groups,
    pub same_kind: bool,
    pub same_subsector: bool,
    /// Each names a same third organisation as its partner.
    pub shared_partner: bool,
    /// One names the other's reporting organisation as its lead or implementing partner: the most
    /// common duplicate is one activity, reported by both (domain §7.5, K31).
    pub twice: bool,
}

/// What two activities are compared by, in few bytes: a look compares millions.
#[derive(Clone, Copy, Debug)]
pub struct Gist {
    pub days: Days,
    pub sector: Sector,
    kind: Kind,
    group: Option<PopulationGroup>,
    /// Told by a hash of its letters, large and small alike.
    subsector: Option<u64>,
    /// Only then are the footprints themselves looked at.
    names_partners: bool,
}

/// A period in numbers, open ends as far away as can be: a look compares millions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub(crate) first: i32,
    pub(crate) last: i32,
}

/// How much of the shorter one's time is the other's too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedDays {
    /// In hundredths.
    Share(u8),
    /// An end that nobody said leaves no measure.
    Unknown,
}

/// For whom both are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Groups {
    Same(PopulationGroup),
    Different,
    /// One of them says everybody, or nobody in particular.
    Unsaid,
}

impl Likeness {
    /// None if the two cannot meet: one organisation, unlike sectors, or no day in common.
    pub fn of(one: &Located, other: &Located) -> Option<Self> {
        let (a, b) = (&one.gist, &other.gist);
        let can_meet = a.days.intersect(b.days)
            && one.owner() != other.owner()
            && a.sector.is_equivalent(b.sector);
        can_meet.then(|| Self::between(a, b, || (&one.footprint, &other.footprint)))
    }

    /// Of two that can meet.
    pub(crate) fn between<'a>(
        a: &Gist,
        b: &Gist,
        footprints: impl FnOnce() -> (&'a Footprint, &'a Footprint),
    ) -> Self {
        let mut likeness = Self {
            sector: broader(a.sector, b.sector),
            same_sector: a.sector == b.sector,
            days: a.days.shared(b.days),
            groups: Groups::of(a.group, b.group),
            same_kind: a.kind == b.kind,
            same_subsector: a.subsector.is_some() && a.subsector == b.subsector,
            shared_partner: false,
            twice: false,
        };
        if a.names_partners || b.names_partners {
            let (a, b) = footprints();
            likeness.shared_partner = a.partners.iter().any(|party| b.partners.contains(party));
            likeness.twice =
                b.partners.contains(&a.share.owner) || a.partners.contains(&b.share.owner);
        }
        likeness
    }
}

impl Gist {
    pub fn of(footprint: &Footprint) -> Self {
        Self {
            days: Days::of(footprint.period),
            sector: footprint.sector,
            kind: footprint.kind,
            group: footprint.group,
            subsector: footprint.subsector.as_ref().map(told),
            names_partners: !footprint.partners.is_empty(),
        }
    }
}

fn told(line: &Line) -> u64 {
    let mut hasher = DefaultHasher::new();
    line.as_str().chars().flat_map(char::to_lowercase).for_each(|c| c.hash(&mut hasher));
    hasher.finish()
}

/// Of two equivalent sectors the one that the other is part of.
pub(crate) fn broader(a: Sector, b: Sector) -> Sector {
    if a.above() == Some(b) { b } else { a }
}

/// The days that both periods have; the caller knows that there are some.
pub(crate) fn days_in_common(a: Period, b: Period) -> Period {
    let later = a.first().max(b.first());
    let earlier = [a.last(), b.last()].into_iter().flatten().min();
    Period::new(later, earlier).unwrap_or(Period::ALWAYS)
}

impl Days {
    pub fn of(period: Period) -> Self {
        let zero = Day::new(2000, 1, 1).expect("a day of our years");
        let number = |day: Day| day.days_since(zero);
        Self {
            first: period.first().map_or(i32::MIN, number),
            last: period.last().map_or(i32::MAX, number),
        }
    }

    pub fn intersect(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    fn shared(self, other: Self) -> SharedDays {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        let common = Self { first, last }.count();
        let shorter = self.count().into_iter().chain(other.count()).min();
        match (common, shorter) {
            (Some(common), Some(shorter)) => {
                SharedDays::Share(u8::try_from(common * 100 / shorter).unwrap_or(100))
            }
            _ => SharedDays::Unknown,
        }
    }

    /// How many they are, if both ends are said.
    fn count(self) -> Option<i32> {
        (self.first != i32::MIN && self.last != i32::MAX).then(|| self.last - self.first + 1)
    }
}

impl Groups {
    fn of(a: Option<PopulationGroup>, b: Option<PopulationGroup>) -> Self {
        match (a, b) {
            (Some(a), Some(b)) if a == b => Self::Same(a),
            (None | Some(PopulationGroup::All), _) | (_, None | Some(PopulationGroup::All)) => {
                Self::Unsaid
            }
            _ => Self::Different,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(first: &str, last: &str) -> Period {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        Period::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn days_are_shared_by_the_measure_of_the_shorter_one() {
        let year = period("2026-01-01", "2026-12-31");
        let check = |a, b| Days::of(a).shared(Days::of(b));
        assert_eq!(check(year, period("2026-03-01", "2026-03-10")), SharedDays::Share(100));
        assert_eq!(check(year, period("2026-12-22", "2027-01-10")), SharedDays::Share(50));
        assert_eq!(
            check(period("2026-05-01", "2026-05-10"), Period::ALWAYS),
            SharedDays::Share(100)
        );
        assert_eq!(check(Period::ALWAYS, period("2026-01-01", "")), SharedDays::Unknown);
        assert_eq!(
            days_in_common(year, period("2026-12-22", "")),
            period("2026-12-22", "2026-12-31")
        );
    }

    #[test]
    fn everybody_is_neither_the_same_group_nor_another() {
        use PopulationGroup as G;
        assert_eq!(Groups::of(Some(G::Refugees), Some(G::Refugees)), Groups::Same(G::Refugees));
        assert_eq!(Groups::of(Some(G::Refugees), Some(G::HostCommunity)), Groups::Different);
        assert_eq!(Groups::of(Some(G::All), Some(G::Refugees)), Groups::Unsaid);
        assert_eq!(Groups::of(Some(G::Refugees), None), Groups::Unsaid);
    }

    #[test]
    fn the_broader_of_two_sectors_is_the_cluster() {
        assert_eq!(broader(Sector::ChildProtection, Sector::Protection), Sector::Protection);
        assert_eq!(broader(Sector::Protection, Sector::ChildProtection), Sector::Protection);
        assert_eq!(broader(Sector::MineAction, Sector::MineAction), Sector::MineAction);
    }
}
