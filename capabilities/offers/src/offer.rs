//! An offer or an ask, and every rule about it: how long it stands, and what it meets.

use std::collections::BTreeMap;

use activities::Sector;
use basics::{Day, Id, Line, Moment, Organisation, Paragraph, Refusal};
use places::Place;
use profiles::Spoken;
use sharing::{Audience, Level, Share, Shared, Tlp};
use uuid::Uuid;

use crate::{Side, Sort};

/// What a party can do for others, or needs of them: said before any agreement, binding nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub id: Id<Self>,
    pub share: Share,
    pub side: Side,
    pub sort: Sort,
    pub title: Line,
    pub note: Option<Paragraph>,
    /// How much of it, in words.
    pub amount: Option<Line>,
    /// None is any.
    pub sectors: Vec<Sector>,
    /// None is everywhere.
    pub places: Vec<Id<Place>>,
    pub languages: Vec<Spoken>,
    /// The last day on which it stands.
    pub until: Day,
    pub withdrawn_on: Option<Day>,
    pub updated_at: Moment,
    pub version: i64,
}

/// Why an offer and an ask may fit: what they have in common, most telling first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    pub sectors: Vec<Sector>,
    /// Places of either that lie in one of the other's, or are it.
    pub places: Vec<Id<Place>>,
    pub languages: Vec<Spoken>,
}

/// Each place with all that it lies in, itself included.
pub type Lineage = BTreeMap<Id<Place>, Vec<Id<Place>>>;

impl Offer {
    /// What nobody renews is out of date after half a year: a truck is sold, a team has left.
    pub const USUAL_DAYS: i32 = 180;
    /// Nobody can say further ahead what they will have.
    pub const DAYS_MAX: i32 = 730;

    /// Whom it is meant for unless its organisation says otherwise. It names no person, and says
    /// what an organisation has and lacks: partners, and neither force nor police nor State.
    pub fn usual(owner: Id<Organisation>) -> Share {
        Share { owner, level: Level::Low, tlp: Tlp::Green, audience: Audience::PARTNERS }
    }

    pub fn stands(&self, today: Day) -> bool {
        self.withdrawn_on.is_none() && today <= self.until
    }

    /// It stands from today on, and for two years at most.
    pub fn may_stand_until(until: Day, today: Day) -> Result<Day, Refusal> {
        let last = today.plus_days(Self::DAYS_MAX);
        match until < today || until > last {
            true => {
                let refusal = Refusal::new("until", "offers-refused-until");
                Err(refusal.with("first", today).with("last", last))
            }
            false => Ok(until),
        }
    }

    /// An offer of languages says which.
    pub fn check(self) -> Result<Self, Refusal> {
        match self.sort == Sort::Languages && self.languages.is_empty() {
            true => Err(Refusal::new("languages", "offers-refused-no-language")),
            false => Ok(self),
        }
    }

    pub fn withdraw(self, today: Day) -> Result<Self, Refusal> {
        self.must_stand()?;
        Ok(Self { withdrawn_on: Some(today), version: self.version + 1, ..self })
    }

    pub fn must_stand(&self) -> Result<(), Refusal> {
        match self.withdrawn_on {
            Some(day) => Err(Refusal::new("offer", "offers-refused-withdrawn").with("day", day)),
            None => Ok(()),
        }
    }

    /// What the two have in common, if the one may answer the other: another organisation’s, on the
    /// other side, of the same sort, both standing, and neither field, place nor language apart.
    pub fn meets(&self, other: &Self, lineage: &Lineage, today: Day) -> Option<Fit> {
        let is_counterpart = self.side == other.side.other()
            && self.sort == other.sort
            && self.share.owner != other.share.owner
            && self.stands(today)
            && other.stands(today);
        if !is_counterpart {
            return None;
        }
        let sectors = in_common(&self.sectors, &other.sectors, |a, b| a.is_equivalent(*b))?;
        let is_in = |place: &Id<Place>, area: &Id<Place>| {
            lineage.get(place).is_some_and(|above| above.contains(area)) || place == area
        };
        let overlap = |a: &Id<Place>, b: &Id<Place>| is_in(a, b) || is_in(b, a);
        let places = in_common(&self.places, &other.places, overlap)?;
        let languages = match self.sort {
            Sort::Languages => in_common(&self.languages, &other.languages, |a, b| a == b)?,
            _ => shared(&self.languages, &other.languages, |a, b| a == b),
        };
        Some(Fit { sectors, places, languages })
    }
}

impl Fit {
    /// The more particular the agreement, the better: a place counts most, since nobody moves it.
    pub fn merit(&self) -> usize {
        let some = |found: bool, worth| if found { worth } else { 0 };
        some(!self.places.is_empty(), 4)
            + some(!self.sectors.is_empty(), 2)
            + some(!self.languages.is_empty(), 1)
    }
}

/// What is found in both; none where both say something and nothing of it agrees.
fn in_common<T: Clone>(a: &[T], b: &[T], agree: impl Fn(&T, &T) -> bool) -> Option<Vec<T>> {
    let common = shared(a, b, agree);
    (a.is_empty() || b.is_empty() || !common.is_empty()).then_some(common)
}

fn shared<T: Clone>(a: &[T], b: &[T], agree: impl Fn(&T, &T) -> bool) -> Vec<T> {
    a.iter().filter(|one| b.iter().any(|other| agree(one, other))).cloned().collect()
}

impl Shared for Offer {
    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn share(&self) -> &Share {
        &self.share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAO: Id<Place> = Id::well_known(7);
    const ANSONGO: Id<Place> = Id::well_known(71);
    const MOPTI: Id<Place> = Id::well_known(5);

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn offer(side: Side, owner: u128) -> Offer {
        Offer {
            id: Id::well_known(owner),
            share: Offer::usual(Id::well_known(owner)),
            side,
            sort: Sort::Transport,
            title: Line::parse("title", "Two trucks").unwrap(),
            note: None,
            amount: None,
            sectors: Vec::new(),
            places: Vec::new(),
            languages: Vec::new(),
            until: day("2026-12-31"),
            withdrawn_on: None,
            updated_at: Moment::from_micros(0).unwrap(),
            version: 1,
        }
    }

    fn lineage() -> Lineage {
        [(GAO, vec![GAO]), (ANSONGO, vec![ANSONGO, GAO]), (MOPTI, vec![MOPTI])].into()
    }

    fn meet(a: &Offer, b: &Offer) -> Option<Fit> {
        let today = day("2026-06-15");
        let (one, other) = (a.meets(b, &lineage(), today), b.meets(a, &lineage(), today));
        assert_eq!(one.is_some(), other.is_some(), "either finds the other");
        one
    }

    #[test]
    fn an_offer_meets_an_ask_of_its_sort_in_an_area_that_is_one_in_the_other() {
        let trucks = Offer { places: vec![GAO], ..offer(Side::Offered, 1) };
        let load = Offer { places: vec![ANSONGO], ..offer(Side::Asked, 2) };
        assert_eq!(meet(&trucks, &load).unwrap().places, [GAO]);
        let elsewhere = Offer { places: vec![MOPTI], ..load.clone() };
        assert_eq!(meet(&trucks, &elsewhere), None);
        let anywhere = Offer { places: Vec::new(), ..load.clone() };
        assert!(meet(&trucks, &anywhere).unwrap().merit() < meet(&trucks, &load).unwrap().merit());
        let staff = Offer { sort: Sort::Staff, ..load.clone() };
        assert_eq!(meet(&trucks, &staff), None);
        let also_offered = Offer { side: Side::Offered, ..load.clone() };
        assert_eq!(meet(&trucks, &also_offered), None);
        let own = Offer { share: trucks.share, ..load };
        assert_eq!(meet(&trucks, &own), None, "nobody is their own counterpart");
    }

    #[test]
    fn fields_that_are_apart_do_not_meet_and_a_part_of_a_cluster_meets_it() {
        let sectors = |side, owner, sectors: &[Sector]| Offer {
            sectors: sectors.to_vec(),
            ..offer(side, owner)
        };
        let health = sectors(Side::Offered, 1, &[Sector::Health]);
        assert_eq!(meet(&health, &sectors(Side::Asked, 2, &[Sector::Education])), None);
        let protection = sectors(Side::Asked, 2, &[Sector::Protection]);
        let children = sectors(Side::Offered, 1, &[Sector::ChildProtection]);
        assert!(meet(&children, &protection).is_some());
    }

    #[test]
    fn languages_decide_where_they_are_what_is_offered_and_only_help_elsewhere() {
        let speaks = |side, owner, sort, spoken: &[Spoken]| Offer {
            sort,
            languages: spoken.to_vec(),
            ..offer(side, owner)
        };
        let bambara = speaks(Side::Offered, 1, Sort::Languages, &[Spoken::Bambara]);
        let hausa = speaks(Side::Asked, 2, Sort::Languages, &[Spoken::Hausa]);
        assert_eq!(meet(&bambara, &hausa), None);
        let trucks = speaks(Side::Offered, 1, Sort::Transport, &[Spoken::Bambara]);
        let load = speaks(Side::Asked, 2, Sort::Transport, &[Spoken::Hausa]);
        assert!(meet(&trucks, &load).is_some());
        let silent = speaks(Side::Offered, 1, Sort::Languages, &[]);
        assert!(silent.check().is_err());
    }

    #[test]
    fn what_is_over_or_withdrawn_meets_nothing() {
        let (trucks, load) = (offer(Side::Offered, 1), offer(Side::Asked, 2));
        assert!(meet(&trucks, &load).is_some());
        let over = Offer { until: day("2026-06-14"), ..load.clone() };
        assert_eq!(meet(&trucks, &over), None);
        let back = load.withdraw(day("2026-06-15")).unwrap();
        assert_eq!(meet(&trucks, &back), None);
        assert!(back.withdraw(day("2026-06-15")).is_err());
    }

    #[test]
    fn nobody_promises_for_yesterday_or_for_more_than_two_years() {
        let today = day("2026-06-15");
        let may = |text: &str| Offer::may_stand_until(day(text), today).is_ok();
        let all = ["2026-06-14", "2026-06-15", "2028-06-14", "2028-06-15"].map(may);
        assert_eq!(all, [false, true, true, false]);
    }
}
