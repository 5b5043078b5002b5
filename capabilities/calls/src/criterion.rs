//! What applications are judged by, and the reasons for which a partner is chosen without a call.

use basics::Refusal;

/// What counts (UN Partner Portal, domain §5.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    SectorExpertise,
    ProjectManagement,
    LocalPresence,
    Contribution,
    CostEffectiveness,
    Experience,
    Relevance,
    Clarity,
    Innovation,
    Sustainability,
    Timeline,
    Access,
    Other,
}

/// Why one party is invited and nobody else (R5.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Justification {
    KnownExpertise,
    LocalPresence,
    Innovation,
    Time,
    CivilSociety,
    Retention,
    Other,
}

basics::named!(Criterion);
basics::named!(Justification);

impl Criterion {
    pub const ALL: [Self; 13] = [
        Self::SectorExpertise,
        Self::ProjectManagement,
        Self::LocalPresence,
        Self::Contribution,
        Self::CostEffectiveness,
        Self::Experience,
        Self::Relevance,
        Self::Clarity,
        Self::Innovation,
        Self::Sustainability,
        Self::Timeline,
        Self::Access,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::SectorExpertise => "sector_expertise",
            Self::ProjectManagement => "project_management",
            Self::LocalPresence => "local_presence",
            Self::Contribution => "contribution",
            Self::CostEffectiveness => "cost_effectiveness",
            Self::Experience => "experience",
            Self::Relevance => "relevance",
            Self::Clarity => "clarity",
            Self::Innovation => "innovation",
            Self::Sustainability => "sustainability",
            Self::Timeline => "timeline",
            Self::Access => "access",
            Self::Other => "other",
        }
    }
}

impl Justification {
    pub const ALL: [Self; 7] = [
        Self::KnownExpertise,
        Self::LocalPresence,
        Self::Innovation,
        Self::Time,
        Self::CivilSociety,
        Self::Retention,
        Self::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::KnownExpertise => "known_expertise",
            Self::LocalPresence => "local_presence",
            Self::Innovation => "innovation",
            Self::Time => "time",
            Self::CivilSociety => "civil_society",
            Self::Retention => "retention",
            Self::Other => "other",
        }
    }
}

/// The criteria of a call and the most points that each gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights(pub Vec<(Criterion, i64)>);

impl Weights {
    pub const TOTAL: i64 = 100;

    /// Each criterion once, with more than nothing.
    pub fn new(weights: Vec<(Criterion, i64)>) -> Result<Self, Refusal> {
        let is_wrong = |(_, weight): &&(Criterion, i64)| !(1..=Self::TOTAL).contains(weight);
        match weights.iter().find(is_wrong) {
            Some((criterion, _)) => Err(Refusal::new(criterion.name(), "calls-refused-weight")),
            None => Ok(Self(weights)),
        }
    }

    pub fn total(&self) -> i64 {
        self.0.iter().map(|(_, weight)| weight).sum()
    }

    /// R5.8: what counts is said whole, before anybody applies.
    pub fn flaw(&self) -> Option<Refusal> {
        let total = self.total();
        (total != Self::TOTAL)
            .then(|| Refusal::new("weights", "calls-lacks-weights").with("total", total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_total_a_hundred() {
        let of = |weights: &[i64]| {
            let weights = Criterion::ALL.into_iter().zip(weights.iter().copied());
            Weights::new(weights.collect()).unwrap()
        };
        assert_eq!(of(&[60, 40]).flaw(), None, "R5.8");
        assert_eq!(of(&[100]).flaw(), None, "R5.8");
        for wrong in [&[60, 39][..], &[60, 41], &[]] {
            assert_eq!(of(wrong).flaw().unwrap().why, "calls-lacks-weights", "R5.8: {wrong:?}");
        }
        for wrong in [0, -5, 101] {
            let refused = Weights::new(vec![(Criterion::Clarity, wrong)]).unwrap_err();
            assert_eq!((refused.about, refused.why), ("clarity", "calls-refused-weight"));
        }
    }
}
