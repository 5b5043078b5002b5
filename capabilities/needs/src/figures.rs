//! How many people: everybody there, those affected, those in need, and whom a plan is for.

use activities::{Headcount, PEOPLE_MAX};
use basics::Refusal;

/// The figures of one place, sector and group, as one source has them. What it does not say stays
/// unknown, which is not the same as nobody (K30).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Everybody who lives there.
    pub population: Option<i64>,
    pub affected: Option<i64>,
    pub in_need: Headcount,
    /// Whom the response plan is for.
    pub targeted: Option<i64>,
    /// Whom the source says to have been reached, all organisations together.
    pub reached: Option<i64>,
}

impl Figures {
    /// Each figure by its name, in the order in which one is a part of the other.
    pub fn named(&self) -> [(&'static str, Option<i64>); 5] {
        [
            ("population", self.population),
            ("affected", self.affected),
            ("in_need", self.in_need.total()),
            ("targeted", self.targeted),
            ("reached", self.reached),
        ]
    }

    pub fn is_empty(&self) -> bool {
        self.named().iter().all(|(_, figure)| figure.is_none())
    }

    /// A part that is more than its whole is a mistake somewhere: a person looks again.
    pub fn check(self) -> Result<Self, Refusal> {
        if self.is_empty() {
            return Err(Refusal::new("in_need", "needs-refused-no-figure"));
        }
        self.in_need.check("in_need")?;
        for (name, figure) in self.named() {
            if figure.is_some_and(|figure| figure > PEOPLE_MAX) {
                return Err(Refusal::new(name, "activities-refused-people"));
            }
        }
        let wholes = [("affected", self.affected), ("population", self.population)];
        let parts = [("in_need", self.in_need.total()), ("affected", self.affected)];
        for (part, few) in parts {
            for (whole, many) in wholes.iter().filter(|(whole, _)| *whole != part) {
                if let Some((few, many)) = few.zip(*many).filter(|(few, many)| few > many) {
                    let why = match *whole {
                        "affected" => "needs-refused-more-than-affected",
                        _ => "needs-refused-more-than-live-there",
                    };
                    return Err(Refusal::new(part, why).with("part", few).with("whole", many));
                }
            }
        }
        Ok(self)
    }

    /// What is new over what was known: an empty figure erases nothing. A breakdown belongs to its
    /// total, so that of another total is no part of the new one.
    #[must_use]
    pub fn over(self, old: Self) -> Self {
        let (new, known) = (self.in_need, old.in_need);
        let is_other = new.total().is_some() && new.total() != known.total();
        let figure = |count: Headcount, name| {
            count.figures().into_iter().find(|(known, _)| *known == name).and_then(|(_, n)| n)
        };
        Self {
            population: self.population.or(old.population),
            affected: self.affected.or(old.affected),
            in_need: match is_other {
                true => new,
                false => Headcount::of(|name| figure(new, name).or(figure(known, name))),
            },
            targeted: self.targeted.or(old.targeted),
            reached: self.reached.or(old.reached),
        }
    }

    /// Whether any of them counts so few people that whoever knows the place knows who they are
    /// (K35).
    pub fn has_few(&self) -> bool {
        const FEW: std::ops::Range<i64> = 1..10;
        let parts = self.in_need.figures();
        let all = self.named().into_iter().chain(parts);
        all.filter_map(|(_, figure)| figure).any(|figure| FEW.contains(&figure))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_need(total: i64) -> Figures {
        let in_need = Headcount { total: Some(total), ..Headcount::default() };
        Figures { in_need, ..Figures::default() }
    }

    #[test]
    fn a_part_is_not_more_than_its_whole() {
        let why = |figures: Figures| figures.check().map(drop).map_err(|refusal| refusal.why);
        assert_eq!(why(in_need(0)), Ok(()), "nobody in need is a figure");
        assert_eq!(why(Figures::default()), Err("needs-refused-no-figure"));
        let many = Figures { targeted: Some(PEOPLE_MAX + 1), ..in_need(1) };
        assert_eq!(why(many), Err("activities-refused-people"));
        let few = Figures { population: Some(10), ..in_need(11) };
        assert_eq!(why(few), Err("needs-refused-more-than-live-there"));
        let few = Figures { affected: Some(10), ..in_need(11) };
        assert_eq!(why(few), Err("needs-refused-more-than-affected"));
        let few = Figures { affected: Some(12), population: Some(11), ..in_need(11) };
        assert_eq!(why(few), Err("needs-refused-more-than-live-there"));
        // A plan may be for more than are in need: hosts beside the displaced, say.
        assert_eq!(why(Figures { targeted: Some(20), ..in_need(11) }), Ok(()));
    }

    #[test]
    fn an_empty_figure_erases_nothing_and_a_breakdown_stays_with_its_total() {
        let women = Headcount { total: Some(100), women: Some(60), ..Headcount::default() };
        let old = Figures { in_need: women, targeted: Some(50), ..Figures::default() };
        let targeted = Figures { targeted: Some(70), ..Figures::default() };
        assert_eq!(targeted.over(old), Figures { targeted: Some(70), ..old });
        assert_eq!(in_need(100).over(old), old);
        assert_eq!(in_need(90).over(old).in_need, in_need(90).in_need);
    }

    #[test]
    fn few_people_are_known_by_their_number() {
        assert!(in_need(9).has_few() && in_need(1).has_few());
        assert!(!in_need(10).has_few() && !in_need(0).has_few());
        let girls = Headcount { total: Some(100), girls: Some(3), ..Headcount::default() };
        assert!(Figures { in_need: girls, ..Figures::default() }.has_few(), "K35");
    }
}
