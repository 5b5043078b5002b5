//! What became of what was acknowledged.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::clients::title;

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Acknowledged, and not there.
    pub(super) lost: usize,
    /// Asked for once, and there more than once.
    pub(super) twice: usize,
}

impl Verdict {
    /// `titles` are those of all records, each as often as it is there.
    pub(super) fn of(acknowledged: &BTreeSet<usize>, titles: &[String]) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for title in titles {
            *counts.entry(title).or_default() += 1;
        }
        let is_there = |number: &&usize| counts.contains_key(title(**number).as_str());
        Self {
            lost: acknowledged.len() - acknowledged.iter().filter(is_there).count(),
            twice: counts.values().filter(|count| **count > 1).count(),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} lost, {} done twice", self.lost, self.twice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_lost_and_what_is_there_twice_was_done_twice() {
        let titles: Vec<String> = [0, 1, 1, 3].map(title).to_vec();
        let check = |acknowledged: &[usize], lost: usize| {
            let verdict = Verdict::of(&acknowledged.iter().copied().collect(), &titles);
            assert_eq!(verdict, Verdict { lost, twice: 1 });
        };
        check(&[0, 1, 3], 0);
        check(&[0, 1, 2, 3, 4], 2);
        // Done and not answered is neither.
        check(&[], 0);
    }
}
