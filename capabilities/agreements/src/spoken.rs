//! What the library says of a clause, seen from a text that was drafted some time ago (R5.16).
//!
//! Whoever keeps to the words with which the text was drafted, or to any that came later, deviates
//! from nothing: a draft may live for months, and nobody is asked to follow each new version. Words
//! that were given up before the text was drafted are a deviation, and it is noted which they are.

use std::collections::BTreeSet;

use basics::{Language, Moment};

use crate::Standard;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// What drafts began with when the text was drafted, and since.
    pub current: Vec<String>,
    /// What they began with before, and what never came first.
    pub earlier: Vec<String>,
}

impl Spoken {
    /// `layers` has all versions for each model, what is most the text’s own first, and of each the
    /// last first; `shipped` is what the product has where none of them speaks.
    pub fn since(
        drafted: Moment,
        layers: &[Vec<Standard>],
        shipped: Option<&str>,
        language: Language,
    ) -> Self {
        let said = |one: &Standard| one.in_language(language).map(|text| text.text.to_string());
        let began_with = |holds: &dyn Fn(Moment) -> bool| {
            let mut now = layers.iter().filter_map(|all| all.iter().find(|one| holds(one.at)));
            now.find_map(said).or_else(|| shipped.map(str::to_owned))
        };
        let later = layers.iter().flatten().map(|one| one.at).filter(|at| *at >= drafted);
        let later: BTreeSet<Moment> = later.collect();
        // Of two things of the same moment nobody knows which came first: both count.
        let mut current = vec![began_with(&|at| at < drafted), began_with(&|at| at <= drafted)];
        current.extend(later.into_iter().map(|then| began_with(&|at| at <= then)));
        let mut current: Vec<String> = current.into_iter().flatten().collect();
        current.dedup();
        let all = layers.iter().flatten().filter_map(said).chain(shipped.map(str::to_owned));
        let earlier = all.filter(|text| !current.contains(text)).collect();
        Self { current, earlier }
    }

    /// Whether the library has no text at all, or this is one that holds for this draft.
    pub fn is_kept_by(&self, text: &str) -> bool {
        let says_nothing = self.current.is_empty() && self.earlier.is_empty();
        says_nothing || self.current.iter().any(|said| is_alike(said, text))
    }

    /// Whether this is what the library said before the text was drafted.
    pub fn is_earlier(&self, text: &str) -> bool {
        !self.is_kept_by(text) && self.earlier.iter().any(|said| is_alike(said, text))
    }
}

/// Spaces and line breaks are no difference.
fn is_alike(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use basics::{Id, Line, Paragraph};

    use super::*;
    use crate::{Model, ModelText};

    fn at(second: i64) -> Moment {
        Moment::from_micros(second * 1_000_000).unwrap()
    }

    /// The last first, as the store has them.
    fn versions(code: &str, all: &[(i64, &str)]) -> Vec<Standard> {
        let one = |(number, (second, text)): (usize, &(i64, &str))| Standard {
            id: Id::well_known(1),
            model: Model::parse(code).unwrap(),
            number: number as i64 + 1,
            texts: vec![ModelText {
                language: Language::ENGLISH,
                title: Line::parse("title", code).unwrap(),
                text: Paragraph::parse("text", text).unwrap(),
            }],
            origin: None,
            person: Id::well_known(2),
            party: Id::well_known(3),
            at: at(*second),
        };
        let mut all: Vec<Standard> = all.iter().enumerate().map(one).collect();
        all.reverse();
        all
    }

    fn spoken(drafted: i64, layers: &[Vec<Standard>]) -> Spoken {
        Spoken::since(at(drafted), layers, Some("Shipped."), Language::ENGLISH)
    }

    #[test]
    fn words_of_the_day_of_drafting_and_later_ones_are_kept_to_and_older_ones_are_not() {
        let layers = [versions("psea", &[(10, "First."), (20, "Second."), (30, "Third.")])];
        let of = |drafted| spoken(drafted, &layers);
        assert_eq!(of(25).current, ["Second.", "Third."]);
        assert_eq!(of(25).earlier, ["First.", "Shipped."]);
        assert_eq!(of(5).current, ["Shipped.", "First.", "Second.", "Third."]);
        assert_eq!(of(40).current, ["Third."]);
        assert_eq!(
            of(20).current,
            ["First.", "Second.", "Third."],
            "nobody knows which came first"
        );
        let late = of(25);
        assert!(late.is_kept_by("Second.\n") && !late.is_earlier("Second."), "R5.16");
        assert!(!late.is_kept_by("First.") && late.is_earlier("  First."), "R5.16");
        assert!(!late.is_kept_by("Other.") && !late.is_earlier("Other."), "R5.16");
    }

    #[test]
    fn a_text_for_all_is_none_of_those_that_have_their_own() {
        let own = versions("memorandum.psea", &[(10, "Own."), (30, "Own anew.")]);
        let layers = [own, versions("psea", &[(5, "All."), (20, "All anew.")])];
        let one = spoken(15, &layers);
        assert_eq!(one.current, ["Own.", "Own anew."]);
        assert!(one.is_earlier("All anew."), "it never came first here");
        assert_eq!(spoken(7, &layers).current, ["All.", "Own.", "Own anew."]);
    }

    #[test]
    fn where_the_library_says_nothing_nobody_deviates() {
        let none = Spoken::since(at(1), &[], None, Language::ARABIC);
        assert!(none.is_kept_by("Whatever.") && !none.is_earlier("Whatever."));
    }
}
