//! How many people, by sex and age: counts only, never who (R8.4).

use basics::Refusal;

/// Reached or targeted people. The total is what was reported; a breakdown need not cover it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Headcount {
    pub total: Option<i64>,
    pub women: Option<i64>,
    pub men: Option<i64>,
    pub girls: Option<i64>,
    pub boys: Option<i64>,
    /// People of 60 years and more. Some count them among women and men, others beside them, so
    /// they are in no sum.
    pub elderly: Option<i64>,
    /// Families: no people, so they are in no sum either.
    pub households: Option<i64>,
}

/// More people than there are on earth: a slip of the keyboard, and no part of any sum.
pub const PEOPLE_MAX: i64 = 10_000_000_000;

impl Headcount {
    /// From what each figure is said to be.
    pub fn of(figure: impl Fn(&'static str) -> Option<i64>) -> Self {
        Self {
            total: figure("total"),
            women: figure("women"),
            men: figure("men"),
            girls: figure("girls"),
            boys: figure("boys"),
            elderly: figure("elderly"),
            households: figure("households"),
        }
    }

    /// Everything that was counted, by name; the total first.
    pub fn figures(&self) -> [(&'static str, Option<i64>); 7] {
        let [women, men, girls, boys] = self.parts();
        let also = [("elderly", self.elderly), ("households", self.households)];
        [("total", self.total), women, men, girls, boys, also[0], also[1]]
    }

    /// The parts of the whole, by name: nobody is in two of them.
    fn parts(&self) -> [(&'static str, Option<i64>); 4] {
        [("women", self.women), ("men", self.men), ("girls", self.girls), ("boys", self.boys)]
    }

    fn sum(&self) -> Option<i64> {
        self.parts().into_iter().filter_map(|(_, count)| count).reduce(i64::saturating_add)
    }

    /// The total, or the sum of the parts where only they were given.
    pub fn total(&self) -> Option<i64> {
        self.total.or_else(|| self.sum()).or(self.elderly)
    }

    /// The same for sums, which stay numbers whatever was brought in.
    pub(crate) fn counted(&self) -> Option<i64> {
        self.total().map(|total| total.min(PEOPLE_MAX))
    }

    /// Parts that are more than their whole are a mistake somewhere: a person looks again.
    pub fn check(self, about: &'static str) -> Result<Self, Refusal> {
        if self.figures().iter().any(|(_, count)| count.is_some_and(|count| count > PEOPLE_MAX)) {
            return Err(Refusal::new(about, "activities-refused-people"));
        }
        let Some(total) = self.total else { return Ok(self) };
        let parts = [
            (self.sum(), "activities-refused-parts"),
            (self.elderly, "activities-refused-elderly"),
            // There is somebody in each household.
            (self.households, "activities-refused-households"),
        ];
        match parts.into_iter().find_map(|(part, why)| Some((part.filter(|n| *n > total)?, why))) {
            Some((sum, why)) => Err(Refusal::new(about, why).with("sum", sum).with("total", total)),
            None => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_not_more_than_their_whole() {
        let count = Headcount {
            total: Some(100),
            women: Some(60),
            girls: Some(41),
            ..Headcount::default()
        };
        assert_eq!(count.check("reached").unwrap_err().why, "activities-refused-parts");
        let count = Headcount { total: None, ..count };
        assert_eq!(count.check("reached").unwrap().total(), Some(101));
        assert_eq!(Headcount::default().total(), None, "unknown is not zero");
    }

    #[test]
    fn older_people_and_households_are_beside_the_parts_and_within_the_whole() {
        let why = |count: Headcount| count.check("reached").map(|_| ()).map_err(|r| r.why);
        let count = Headcount { total: Some(100), women: Some(100), ..Headcount::default() };
        assert_eq!(why(Headcount { elderly: Some(30), households: Some(20), ..count }), Ok(()));
        let elderly = Headcount { elderly: Some(101), ..count };
        assert_eq!(why(elderly), Err("activities-refused-elderly"));
        let households = Headcount { households: Some(101), ..count };
        assert_eq!(why(households), Err("activities-refused-households"));
        let alone = Headcount { elderly: Some(7), households: Some(3), ..Headcount::default() };
        assert_eq!(alone.total(), Some(7), "households are not people");
    }

    #[test]
    fn figures_lead_back_to_their_count() {
        let count = Headcount {
            total: Some(9),
            boys: Some(2),
            households: Some(1),
            ..Headcount::default()
        };
        let figures = count.figures();
        let figure = |name| figures.iter().find(|(known, _)| *known == name).and_then(|(_, n)| *n);
        assert_eq!(Headcount::of(figure), count);
    }
}
