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
}

impl Headcount {
    /// The parts that were given, by name.
    pub fn parts(&self) -> [(&'static str, Option<i64>); 4] {
        [("women", self.women), ("men", self.men), ("girls", self.girls), ("boys", self.boys)]
    }

    /// The total, or the sum of the parts where only they were given.
    pub fn total(&self) -> Option<i64> {
        let parts: Vec<i64> = self.parts().into_iter().filter_map(|(_, count)| count).collect();
        self.total.or_else(|| (!parts.is_empty()).then(|| parts.iter().sum()))
    }

    /// Parts that are more than their whole are a mistake somewhere: a person looks again.
    pub fn check(self, about: &'static str) -> Result<Self, Refusal> {
        let sum: i64 = self.parts().into_iter().filter_map(|(_, count)| count).sum();
        match self.total {
            Some(total) if sum > total => Err(Refusal::new(about, "activities-refused-parts")
                .with("sum", sum)
                .with("total", total)),
            _ => Ok(self),
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
}
