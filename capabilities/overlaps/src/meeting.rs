//! Where two activities meet: at the same place, or where one lies in the other.

use std::sync::Arc;

use activities::Footprint;
use basics::{Id, Organisation};
use places::Place;

use crate::{
    ground::{Ground, Lie},
    likeness::{Gist, Likeness},
    reason::Strength,
};

/// An activity with how its places lie.
#[derive(Clone, Debug)]
pub struct Located {
    pub footprint: Footprint,
    pub spots: Vec<Arc<Lie>>,
    pub gist: Gist,
}

/// A place, or the area of the second level around it, in which two activities meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub place: Id<Place>,
    pub area: Id<Place>,
    /// The nearest that they come to each other there.
    pub nearness: Nearness,
}

/// How near two stated places are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// The larger of the two is of this level.
    Within {
        level: u8,
    },
    Same {
        level: u8,
    },
}

impl Located {
    pub fn new(footprint: Footprint, ground: &Ground) -> Self {
        let spots = footprint.places.iter().filter_map(|place| ground.lie(*place)).cloned();
        Self { spots: spots.collect(), gist: Gist::of(&footprint), footprint }
    }

    pub fn owner(&self) -> Id<Organisation> {
        self.footprint.share.owner
    }

    /// Everywhere that two activities meet, each area once.
    pub(crate) fn meetings(&self, other: &Self) -> Vec<Meeting> {
        let mut meetings: Vec<Meeting> = Vec::new();
        for a in &self.spots {
            for b in &other.spots {
                let Some(meeting) = Meeting::of(a, b) else { continue };
                match meetings.iter_mut().find(|known| known.place == meeting.place) {
                    Some(known) => known.nearness = known.nearness.max(meeting.nearness),
                    None => meetings.push(meeting),
                }
            }
        }
        meetings
    }
}

impl Located {
    /// Whether these two of their places are where they meet there: the nearest, of several as near
    /// the first. A sweep that comes by each two places keeps a meeting once.
    pub(crate) fn meets_by(&self, other: &Self, spots: (u16, u16), meeting: &Meeting) -> bool {
        let each = (0_u16..).zip(&self.spots);
        let mut all = each.flat_map(|(a, one)| {
            (0_u16..).zip(&other.spots).map(move |(b, another)| ((a, b), Meeting::of(one, another)))
        });
        !all.any(|(at, found)| {
            found.is_some_and(|found| {
                found.place == meeting.place
                    && (found.nearness > meeting.nearness
                        || (found.nearness == meeting.nearness && at < spots))
            })
        })
    }
}

impl Meeting {
    /// Of two places of which the one covers the other, or is the same.
    pub(crate) fn at(outer: &Lie, same: bool) -> Self {
        let level = outer.level;
        let nearness = if same { Nearness::Same { level } } else { Nearness::Within { level } };
        Self { place: outer.cell, area: outer.area, nearness }
    }

    fn of(a: &Lie, b: &Lie) -> Option<Self> {
        let (outer, same) = match (a.covers(b), b.covers(a)) {
            (true, true) => (a, true),
            (true, false) => (a, false),
            (false, true) => (b, false),
            (false, false) => return None,
        };
        Some(Self::at(outer, same))
    }
}

/// Two activities that meet somewhere, and why that is worth a look.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub a: &'a Footprint,
    pub b: &'a Footprint,
    pub likeness: Likeness,
    pub meeting: Meeting,
}

impl Pair<'_> {
    pub fn strength(&self) -> Strength {
        Strength::of(&self.likeness, self.meeting.nearness)
    }
}

/// Everything about two activities of different organisations, the one with the smaller id first.
pub fn pairs<'a>(one: &'a Located, other: &'a Located) -> Vec<Pair<'a>> {
    let Some(likeness) = Likeness::of(one, other) else { return Vec::new() };
    let (a, b) = if one.owner() < other.owner() { (one, other) } else { (other, one) };
    let (a_footprint, b_footprint) = (&a.footprint, &b.footprint);
    let pair = |meeting| Pair { a: a_footprint, b: b_footprint, likeness, meeting };
    a.meetings(b).into_iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::tests::{ground, place};

    fn check(a: &[&str], b: &[&str]) -> Vec<(Id<Place>, Nearness)> {
        let ground = ground(&[a, b].concat());
        let located = |names: &[&str]| {
            let places = names.iter().map(|name| place(name)).collect();
            Located::new(Footprint { places, ..crate::given::footprint(1) }, &ground)
        };
        let meetings = located(a).meetings(&located(b));
        meetings.into_iter().map(|meeting| (meeting.place, meeting.nearness)).collect()
    }

    #[test]
    fn places_meet_where_they_are_equal_or_one_is_in_the_other() {
        assert_eq!(check(&["123"], &["123"]), [(place("123"), Nearness::Same { level: 2 })]);
        assert_eq!(check(&["12"], &["1234"]), [(place("12"), Nearness::Within { level: 1 })]);
        assert_eq!(check(&["1234"], &["12"]), [(place("12"), Nearness::Within { level: 1 })]);
        assert_eq!(check(&["1234"], &["1235"]), [], "sisters");
        assert_eq!(check(&["1"], &["123"]), [], "a country is no place in it");
        assert_eq!(check(&["1"], &["1"]), [(place("1"), Nearness::Same { level: 0 })]);
    }

    #[test]
    fn communes_of_one_district_are_one_meeting_by_the_nearest() {
        let meetings = check(&["1234", "1235", "124"], &["123", "1235", "124"]);
        let same = |level| Nearness::Same { level };
        assert_eq!(meetings, [(place("123"), same(3)), (place("124"), same(2))]);
    }
}
