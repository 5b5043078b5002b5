//! How many rows of an import got which verdict.

use std::collections::BTreeMap;

use super::verdict::{Judgement, Verdict};

/// Of a file, of a piece of it, or of one organisation's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub accepted: i64,
    pub corrected: i64,
    pub refused: i64,
    pub duplicates: i64,
    pub unchanged: i64,
    /// Of the accepted and corrected ones, those that change a record which is here.
    pub changing: i64,
    /// Of the unchanged ones, those by which a record is confirmed.
    pub confirming: i64,
}

impl Counts {
    pub(crate) fn of<S>(judgements: &[Judgement<S>]) -> Self {
        let mut counts = Self::default();
        for judgement in judgements {
            *counts.at(judgement.verdict) += 1;
            counts.changing += i64::from(judgement.changes.is_some());
            counts.confirming += i64::from(judgement.confirms.is_some());
        }
        counts
    }

    fn at(&mut self, verdict: Verdict) -> &mut i64 {
        match verdict {
            Verdict::Accepted => &mut self.accepted,
            Verdict::Corrected => &mut self.corrected,
            Verdict::Refused => &mut self.refused,
            Verdict::Duplicate => &mut self.duplicates,
            Verdict::Unchanged => &mut self.unchanged,
        }
    }

    pub(crate) fn get(mut self, verdict: Verdict) -> i64 {
        *self.at(verdict)
    }

    pub(crate) fn rows(self) -> i64 {
        Verdict::ALL.into_iter().map(|verdict| self.get(verdict)).sum()
    }

    /// How many rows would be entered.
    pub(crate) fn entered(self) -> i64 {
        self.accepted + self.corrected
    }

    /// How many of them would be new records.
    pub(crate) fn fresh(self) -> i64 {
        self.entered() - self.changing
    }

    /// Whether committing would do anything.
    pub(crate) fn has_effect(self) -> bool {
        self.entered() + self.confirming > 0
    }

    pub(crate) fn add(&mut self, more: Self) {
        for verdict in Verdict::ALL {
            *self.at(verdict) += more.get(verdict);
        }
        self.changing += more.changing;
        self.confirming += more.confirming;
    }

    /// What is different from counts before.
    #[must_use]
    pub(crate) fn since(mut self, before: Self) -> Self {
        for verdict in Verdict::ALL {
            *self.at(verdict) -= before.get(verdict);
        }
        self.changing -= before.changing;
        self.confirming -= before.confirming;
        self
    }
}

/// The counts of some rows for each organisation that reports any of them, by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally(pub BTreeMap<String, Counts>);

impl Tally {
    pub(crate) fn of<S>(judgements: &[Judgement<S>]) -> Self {
        let mut tally = Self::default();
        for judgement in judgements {
            if let Some(key) = &judgement.organisation {
                let counts = Counts::of(std::slice::from_ref(judgement));
                tally.0.entry(key.clone()).or_default().add(counts);
            }
        }
        tally
    }

    /// What is different from a tally before.
    #[must_use]
    pub(crate) fn since(mut self, before: Self) -> Self {
        for (key, counts) in before.0 {
            let now = self.0.entry(key).or_default();
            *now = now.since(counts);
        }
        self.0.retain(|_, counts| *counts != Counts::default());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(organisation: &str, verdict: Verdict) -> Judgement {
        Judgement { verdict, organisation: Some(organisation.into()), ..Judgement::default() }
    }

    #[test]
    fn what_is_judged_anew_changes_the_counts_of_those_concerned_only() {
        use Verdict as V;
        let before = [judged("a", V::Refused), judged("b", V::Accepted), judged("c", V::Refused)];
        let after = [judged("a", V::Corrected), judged("b", V::Accepted), judged("d", V::Refused)];
        let Tally(changed) = Tally::of(&after).since(Tally::of(&before));
        let refused = |key: &str| changed.get(key).map(|counts| (counts.refused, counts.corrected));
        assert_eq!(refused("a"), Some((-1, 1)));
        assert_eq!(refused("b"), None);
        assert_eq!((refused("c"), refused("d")), (Some((-1, 0)), Some((1, 0))));
    }
}
