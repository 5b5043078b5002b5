//! What a look finds: proposals to look at something together, and which of many pairs stands for
//! them.
//!
//! The unit is not the pair of activities, which grows with the square and changes with each
//! month's report, but two organisations in one sector and area: stable while rows come and go, so
//! that a verdict stays. Of the pairs behind it one is kept for each combination of openness of the
//! two sides, the strongest. Whoever may see a record by its audience may see all that are as open,
//! so the kept pair alone decides who is shown the proposal, where it stands in their list, and
//! that nothing of it depends on what they may not see.

use activities::{Activity, Sector};
use basics::{Id, Organisation};
use places::Place;
use rustc_hash::FxHashMap;
use sharing::{Audience, Level, Share, Tlp};

use crate::{Case, meeting::Pair, reason::Strength};

/// Two organisations, the one with the smaller id first, in a sector and an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matter {
    pub a: Id<Organisation>,
    pub b: Id<Organisation>,
    /// The broader one of the two sectors.
    pub sector: Sector,
    /// Of the second level, or larger where that is all that one of the two says.
    pub place: Id<Place>,
}

/// Who may see a record, whoever owns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Openness {
    pub level: Level,
    pub tlp: Tlp,
    pub audience: Id<Audience>,
}

/// A pair of activities that stands for all pairs of a matter that are as open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub matter: Matter,
    /// The largest area around the place: a look takes one at a time.
    pub area: Id<Place>,
    pub strength: Strength,
    pub activity_a: Id<Activity>,
    pub open_a: Openness,
    pub activity_b: Id<Activity>,
    pub open_b: Openness,
}

/// What tells the proposals of one look apart.
type Sort = (Matter, Openness, Openness);

/// Pairs on their way to proposals: the strongest of each sort.
#[derive(Clone, Debug, Default)]
pub struct Tally(FxHashMap<Sort, Proposal>);

impl Matter {
    pub fn of(pair: &Pair<'_>) -> Self {
        Self {
            a: pair.a.share.owner,
            b: pair.b.share.owner,
            sector: pair.likeness.sector,
            place: pair.meeting.place,
        }
    }

    /// The same matter is the same case on every machine, also when it comes back after a year.
    pub fn id(&self) -> Id<Case> {
        let Self { a, b, sector, place } = self;
        Id::named("comity:overlap", &format!("{a}/{b}/{}/{place}", sector.code()))
    }

    pub fn concerns(&self, organisation: Id<Organisation>) -> bool {
        self.a == organisation || self.b == organisation
    }
}

impl Openness {
    pub(crate) fn of(share: &Share) -> Self {
        Self { level: share.level, tlp: share.tlp, audience: share.audience }
    }
}

impl Proposal {
    pub fn of(pair: &Pair<'_>) -> Self {
        Self {
            matter: Matter::of(pair),
            area: pair.meeting.area,
            strength: pair.strength(),
            activity_a: pair.a.id,
            open_a: Openness::of(&pair.a.share),
            activity_b: pair.b.id,
            open_b: Openness::of(&pair.b.share),
        }
    }

    fn sort(&self) -> Sort {
        (self.matter, self.open_a, self.open_b)
    }

    /// Of two equally strong pairs the one with the smaller ids stands for both, so that every look
    /// comes to the same answer.
    pub fn stands_before(&self, other: &Self) -> bool {
        let ids = |of: &Self| (of.activity_a, of.activity_b);
        self.strength > other.strength
            || (self.strength == other.strength && ids(self) < ids(other))
    }

    pub fn names(&self, activity: Id<Activity>) -> bool {
        self.activity_a == activity || self.activity_b == activity
    }
}

impl Tally {
    pub fn add(&mut self, proposal: Proposal) {
        self.0
            .entry(proposal.sort())
            .and_modify(|known| {
                if proposal.stands_before(known) {
                    *known = proposal;
                }
            })
            .or_insert(proposal);
    }

    pub fn matters(&self) -> impl Iterator<Item = Matter> {
        self.0.values().map(|proposal| proposal.matter)
    }

    /// The proposal of the same sort, if there is one.
    pub fn like(&self, proposal: &Proposal) -> Option<&Proposal> {
        self.0.get(&proposal.sort())
    }

    pub fn proposals(self) -> impl Iterator<Item = Proposal> {
        self.0.into_values()
    }
}

/// What must be looked through again for a footprint: the sector's cluster and the areas.
pub(crate) fn cluster(sector: Sector) -> Sector {
    sector.above().unwrap_or(sector)
}

/// The cluster and its parts.
pub(crate) fn parts(cluster: Sector) -> Vec<Sector> {
    Sector::all().filter(|sector| self::cluster(*sector) == cluster).collect()
}

/// The sectors of which one may be on either side of a matter in this sector.
pub(crate) fn sides(sector: Sector) -> Vec<Sector> {
    Sector::all().filter(|part| *part == sector || part.above() == Some(sector)).collect()
}

#[cfg(test)]
mod tests {
    use activities::Footprint;

    use super::*;
    use crate::{
        given::footprint,
        ground::tests::{ground, place},
        meeting::{Located, pairs},
    };

    fn proposal(a: Footprint, b: Footprint) -> Proposal {
        let ground = ground(&["123"]);
        let located = |footprint| {
            Located::new(Footprint { places: vec![place("123")], ..footprint }, &ground)
        };
        let (a, b) = (located(a), located(b));
        let found = pairs(&a, &b);
        assert_eq!(found.len(), 1);
        Proposal::of(&found[0])
    }

    #[test]
    fn the_order_of_two_organisations_changes_nothing() {
        let one = proposal(footprint(1), footprint(2));
        assert_eq!(one, proposal(footprint(2), footprint(1)));
        assert_ne!(one.matter.id(), proposal(footprint(1), footprint(3)).matter.id());
    }

    #[test]
    fn the_strongest_of_equally_open_pairs_stands_for_them() {
        let another = |number| Footprint { id: Id::well_known(number), ..footprint(2) };
        let group = Some(activities::PopulationGroup::Refugees);
        let stronger = Footprint { group, ..another(7) };
        let one = Footprint { group, ..footprint(1) };
        let open = Share { audience: Audience::PARTNERS, ..footprint(2).share };
        let open = Footprint { share: open, ..another(9) };
        let mut tally = Tally::default();
        for other in [another(6), stronger, another(8), open] {
            tally.add(proposal(one.clone(), other));
        }
        let mut kept: Vec<_> = tally.proposals().map(|kept| kept.activity_b).collect();
        kept.sort_unstable();
        assert_eq!(kept, [Id::well_known(7), Id::well_known(9)]);
    }

    #[test]
    fn sides_of_a_matter_are_the_sector_and_its_parts() {
        assert_eq!(sides(Sector::MineAction), [Sector::MineAction]);
        assert_eq!(sides(Sector::Protection).len(), 5);
        assert_eq!(parts(cluster(Sector::ChildProtection)), sides(Sector::Protection));
    }
}
