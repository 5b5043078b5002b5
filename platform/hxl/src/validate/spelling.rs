//! Rare values that are probably slips of common ones.

use std::collections::HashMap;

use crate::{
    schema::Closest,
    values::{folded, single_spaced},
};

/// A value is rare up to this part of the mean frequency.
const RARE: f64 = 0.05;

/// Each slip as it was written, with what was meant.
pub(super) type Slips = HashMap<Box<str>, String>;

/// What the values of a column are like.
#[derive(Debug, PartialEq)]
pub(super) enum Spelling {
    Slips(Slips),
    /// Too uneven for rare ones to mean anything.
    Uneven,
    /// Comparing each rare one with each common one would take minutes.
    TooMany,
}

const COMPARED_MAX: usize = 20_000_000;

pub(super) fn spelling(counts: &[(&str, u64)], by_case: bool) -> Spelling {
    let mut spellings = Spellings::default();
    for (text, count) in counts {
        let compared = if by_case { single_spaced(text).into_owned() } else { folded(text) };
        spellings.put(compared, text, *count);
    }
    if spellings.variation() > 1.0 {
        return Spelling::Uneven;
    }
    let rare_up_to = spellings.mean() * RARE;
    let is_rare = |(.., count): &&(String, Vec<&str>, u64)| *count as f64 <= rare_up_to;
    let rare = spellings.list.iter().filter(is_rare).count();
    if rare.saturating_mul(spellings.list.len() - rare) > COMPARED_MAX {
        return Spelling::TooMany;
    }
    Spelling::Slips(spellings.slips(rare_up_to))
}

/// Spellings that count as one, in the order in which they came.
#[derive(Default)]
struct Spellings<'t> {
    list: Vec<(String, Vec<&'t str>, u64)>,
    known: HashMap<String, usize>,
}

impl<'t> Spellings<'t> {
    fn put(&mut self, compared: String, text: &'t str, count: u64) {
        let index = *self.known.entry(compared).or_insert_with_key(|compared| {
            self.list.push((compared.clone(), Vec::new(), 0));
            self.list.len() - 1
        });
        let spelling = &mut self.list[index];
        spelling.1.push(text);
        spelling.2 += count;
    }

    fn mean(&self) -> f64 {
        let total: u64 = self.list.iter().map(|(.., count)| count).sum();
        total as f64 / self.list.len() as f64
    }

    /// The standard deviation as a part of the mean.
    fn variation(&self) -> f64 {
        let mean = self.mean();
        let squares = self.list.iter().map(|(.., count)| (*count as f64 - mean).powi(2));
        (squares.sum::<f64>() / self.list.len() as f64).sqrt() / mean
    }

    fn slips(&self, rare_up_to: f64) -> Slips {
        let is_rare = |count: u64| count as f64 <= rare_up_to;
        let mut common = Closest::default();
        for (spelling, _, count) in &self.list {
            if !is_rare(*count) {
                common.push(spelling, spelling.clone());
            }
        }
        let rare = self.list.iter().filter(|(.., count)| is_rare(*count));
        let meant = rare.filter_map(|(spelling, texts, _)| Some((common.to(spelling)?, texts)));
        meant
            .flat_map(|(meant, texts)| texts.iter().map(|t| ((*t).into(), meant.to_owned())))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(counts: &[(&str, u64)], by_case: bool) -> Slips {
        match spelling(counts, by_case) {
            Spelling::Slips(slips) => slips,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_rare_value_close_to_a_common_one_is_a_slip() {
        let counts = [("Health", 90), ("WASH", 80), ("Heatlh", 1), ("heatlh ", 1), ("Food", 85)];
        let by_any = slips(&counts, false);
        assert_eq!(by_any["Heatlh"], "health");
        assert_eq!(by_any["heatlh "], "health");
        assert_eq!(by_any.len(), 2);
        assert_eq!(slips(&counts, true)["Heatlh"], "Health");
        assert!(slips(&[("a", 3), ("b", 3)], false).is_empty());
    }

    #[test]
    fn values_that_are_too_uneven_or_too_many_are_not_compared() {
        let uneven = [("a", 1000), ("b", 1), ("c", 1), ("d", 1)];
        assert_eq!(spelling(&uneven, false), Spelling::Uneven);
        let texts: Vec<String> = (0..12_000).map(|n| format!("organisation {n}")).collect();
        let count = |n: usize| if n.is_multiple_of(2) { 1 } else { 60 };
        let many: Vec<(&str, u64)> =
            texts.iter().enumerate().map(|(n, text)| (text.as_str(), count(n))).collect();
        assert_eq!(spelling(&many, false), Spelling::TooMany);
    }
}
