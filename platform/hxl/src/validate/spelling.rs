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

/// The slips among a column's values; none where the values are too uneven for rare ones to mean
/// anything.
pub(super) fn slips(counts: &[(&str, u64)], by_case: bool) -> Option<Slips> {
    let mut spellings = Spellings::default();
    for (text, count) in counts {
        let compared = if by_case { single_spaced(text).into_owned() } else { folded(text) };
        spellings.put(compared, text, *count);
    }
    let mean = spellings.mean();
    (spellings.variation() <= 1.0).then(|| spellings.slips(mean * RARE))
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

    #[test]
    fn a_rare_value_close_to_a_common_one_is_a_slip() {
        let counts = [("Health", 90), ("WASH", 80), ("Heatlh", 1), ("heatlh ", 1), ("Food", 85)];
        let by_any = slips(&counts, false).unwrap();
        assert_eq!(by_any["Heatlh"], "health");
        assert_eq!(by_any["heatlh "], "health");
        assert_eq!(by_any.len(), 2);
        let by_case = slips(&counts, true).unwrap();
        assert_eq!(by_case["Heatlh"], "Health");
    }

    #[test]
    fn uneven_values_are_not_compared() {
        assert_eq!(slips(&[("a", 1000), ("b", 1), ("c", 1), ("d", 1)], false), None);
        assert_eq!(slips(&[("a", 3), ("b", 3)], false).unwrap().len(), 0);
    }
}
