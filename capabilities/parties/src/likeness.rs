//! How alike two organisations' names are: only ever a proposal, a person decides (R1.4).

use std::collections::{BTreeSet, HashMap};

use basics::{Id, Organisation, fold};
use strsim::jaro_winkler;

/// A party's names, ready to be compared.
#[derive(Clone, Debug)]
pub struct Named {
    pub id: Id<Organisation>,
    /// Folded: names, aliases and old names.
    names: Vec<Vec<String>>,
    /// Folded acronyms, given ones and those in brackets.
    acronyms: BTreeSet<String>,
}

/// Two parties that may be one, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    pub one: Id<Organisation>,
    pub other: Id<Organisation>,
    /// From 0 to 1.
    pub strength: f64,
    /// The key of the reason.
    pub why: &'static str,
}

/// Below this nothing is proposed.
const STRENGTH_MIN: f64 = 0.82;
/// All words of one name in the other.
const CONTAINED: f64 = 0.84;
/// A word in more of the names than this says little: “council”, “association”.
const COMMON_SHARE: f64 = 0.04;
const COMMON_MIN: f64 = 12.0;

impl Named {
    pub fn new<'a>(
        id: Id<Organisation>,
        names: impl IntoIterator<Item = &'a str>,
        acronyms: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut given: BTreeSet<String> =
            acronyms.into_iter().map(|acronym| fold(acronym).replace(' ', "")).collect();
        let mut split = Vec::new();
        for name in names {
            let (name, bracketed) = unbracketed(name);
            given.extend(bracketed.map(|acronym| fold(&acronym).replace(' ', "")));
            // `MSF` alone is an acronym in whichever column it stands, and so is `FAO - Food …`.
            let alone = name.split(" - ").next().unwrap_or_default().trim();
            if alone.chars().count() <= 10 && !alone.contains(' ') {
                given.insert(fold(alone));
            }
            let words: Vec<String> = transliterated(&name).split(' ').map(str::to_owned).collect();
            split.push(words);
        }
        given.remove("");
        Self { id, names: split, acronyms: given }
    }

    fn initials(&self) -> impl Iterator<Item = String> {
        self.names.iter().filter(|words| words.len() >= 3).map(|words| {
            words
                .iter()
                .filter(|word| !is_small(word))
                .filter_map(|word| word.chars().next())
                .collect()
        })
    }
}

/// `Médecins Sans Frontières (MSF)`: the name, and what stands in brackets if it is short.
fn unbracketed(name: &str) -> (String, Option<String>) {
    match (name.find('('), name.rfind(')')) {
        (Some(from), Some(to)) if from < to => {
            let inner = name[from + 1..to].trim();
            let acronym = (inner.chars().count() <= 10).then(|| inner.to_owned());
            (format!("{} {}", &name[..from], &name[to + 1..]), acronym)
        }
        _ => (name.to_owned(), None),
    }
}

/// Folded, and in Latin letters, so that an Arabic spelling meets a French one.
fn transliterated(name: &str) -> String {
    let folded = fold(name);
    if folded.is_ascii() { folded } else { fold(&deunicode::deunicode(&folded)) }
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "la"
            | "le"
            | "les"
            | "et"
            | "pour"
            | "the"
            | "of"
            | "and"
            | "for"
            | "in"
            | "d"
            | "l"
            | "a"
            | "au"
            | "aux"
            | "en"
            | "el"
            | "al"
            | "y"
            | "e"
            | "do"
            | "da"
    )
}

/// All pairs worth a person's look, the strongest first, at most `most`.
pub fn likeness(parties: &[Named], most: usize) -> Vec<Likeness> {
    let rarity = Rarity::of(parties);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let groups = rarity.groups(parties);
    for group in &groups {
        for (place, one) in group.iter().enumerate() {
            for other in &group[place + 1..] {
                let pair = (one.min(other), one.max(other));
                if one == other || !seen.insert(pair) {
                    continue;
                }
                let (strength, why) = compare(&parties[*one], &parties[*other], &rarity);
                if strength >= STRENGTH_MIN {
                    let (one, other) = (parties[*pair.0].id, parties[*pair.1].id);
                    found.push(Likeness { one, other, strength, why });
                }
            }
        }
    }
    found.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.one.cmp(&b.one)));
    found.truncate(most);
    found
}

/// How telling each word is: `Norwegian` more than `Council`.
struct Rarity {
    share: HashMap<String, f64>,
    common: f64,
}

impl Rarity {
    fn of(parties: &[Named]) -> Self {
        let mut counts: HashMap<String, f64> = HashMap::new();
        for party in parties {
            let words: BTreeSet<&String> = party.names.iter().flatten().collect();
            for word in words {
                *counts.entry(word.clone()).or_default() += 1.0;
            }
        }
        let total = parties.len().max(25) as f64;
        let common = COMMON_SHARE.max(COMMON_MIN / total);
        Self {
            share: counts.into_iter().map(|(word, count)| (word, count / total)).collect(),
            common,
        }
    }

    fn weight(&self, word: &str) -> f64 {
        if is_small(word) {
            return 0.05;
        }
        let share = self.share.get(word).copied().unwrap_or(0.0).clamp(0.001, 1.0);
        (1.0 / share).ln().max(0.1)
    }

    /// Parties that share an acronym or the beginning of a telling word: only these are compared,
    /// so that a registry of thousands is not squared.
    fn groups(&self, parties: &[Named]) -> Vec<Vec<usize>> {
        let mut by_clue: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, party) in parties.iter().enumerate() {
            let telling = party.names.iter().flatten().filter(|word| {
                !is_small(word) && self.share.get(*word).is_none_or(|share| *share <= self.common)
            });
            let stems = telling.map(|word| word.chars().take(4).collect::<String>());
            let acronyms = party.acronyms.iter().cloned().chain(party.initials());
            let clues: BTreeSet<String> =
                stems.chain(acronyms.map(|acronym| format!("={acronym}"))).collect();
            for clue in clues {
                by_clue.entry(clue).or_default().push(place);
            }
        }
        by_clue.into_values().filter(|group| (2..=60).contains(&group.len())).collect()
    }
}

fn compare(one: &Named, other: &Named, rarity: &Rarity) -> (f64, &'static str) {
    let mut best = (0.0, "parties-like-names");
    for a in &one.names {
        for b in &other.names {
            let strength = overlap(a, b, rarity);
            if strength > best.0 {
                best = (strength, if a == b { "parties-like-same" } else { "parties-like-names" });
            }
        }
    }
    let shared = one.acronyms.iter().any(|acronym| {
        acronym.len() >= 3
            && (other.acronyms.contains(acronym) || other.initials().any(|i| i == *acronym))
    }) || other
        .acronyms
        .iter()
        .any(|acronym| acronym.len() >= 3 && one.initials().any(|i| i == *acronym));
    // The same letters may stand for different organisations: they help a likeness, not make it.
    if shared && best.0 >= 0.45 {
        best = (best.0.max(0.9), "parties-like-acronym");
    } else if shared {
        best = (best.0.max(0.83), "parties-like-acronym");
    }
    best
}

/// The weight of the words that both names have, spelling mistakes forgiven, over that of all.
fn overlap(a: &[String], b: &[String], rarity: &Rarity) -> f64 {
    if a == b {
        return 1.0;
    }
    let weigh = |words: &[String]| words.iter().map(|word| rarity.weight(word)).sum::<f64>();
    let (of_a, of_b) = (weigh(a), weigh(b));
    let mut shared = 0.0;
    let mut used = vec![false; b.len()];
    for word in a {
        let nearest = b
            .iter()
            .enumerate()
            .filter(|(place, _)| !used[*place])
            .map(|(place, other)| (place, alike(word, other)))
            .max_by(|x, y| x.1.total_cmp(&y.1));
        if let Some((place, alike)) = nearest.filter(|(_, alike)| *alike >= 0.9) {
            used[place] = true;
            shared += alike * (rarity.weight(word) + rarity.weight(&b[place]));
        }
    }
    let telling = |words: &[String]| words.iter().filter(|word| !is_small(word)).count() >= 2;
    // `World Vision` and `World Vision International`: all of one in the other.
    let within = shared / 2.0 >= 0.97 * of_a.min(of_b) && telling(a) && telling(b);
    match of_a + of_b {
        0.0 => 0.0,
        total if within => (shared / total).max(CONTAINED),
        total => shared / total,
    }
}

fn alike(a: &str, b: &str) -> f64 {
    if a == b {
        1.0
    } else if a.len() < 4 || b.len() < 4 {
        0.0
    } else {
        jaro_winkler(a, b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strength(a: &str, b: &str) -> f64 {
        let crowd = [
            "Danish Refugee Council",
            "Norwegian Refugee Council",
            "International Rescue Committee",
            "Save the Children International",
            "Action contre la Faim",
            "Association des femmes pour la paix",
            "Association pour le développement de Gao",
            "Croix-Rouge malienne",
            "World Vision International",
        ];
        let mut all: Vec<Named> = crowd
            .iter()
            .enumerate()
            .map(|(n, name)| Named::new(Id::well_known(100 + n as u128), [*name], []))
            .collect();
        all.push(Named::new(Id::well_known(1), [a], []));
        all.push(Named::new(Id::well_known(2), [b], []));
        let pair = (Id::well_known(1), Id::well_known(2));
        let found = likeness(&all, 100);
        found.iter().find(|like| (like.one, like.other) == pair).map_or(0.0, |like| like.strength)
    }

    #[test]
    fn different_spellings_of_one_organisation_are_proposed() {
        for (a, b) in [
            ("Médecins Sans Frontières", "Medecins sans frontiere (MSF)"),
            ("MSF", "Médecins sans frontières (MSF)"),
            ("Agency for Technical Cooperation and Development", "ACTED (ATCD)"),
            ("Oxfam Intermon", "OXFAM Intermón"),
            ("منظمة الصحة العالمية", "منظمه الصحه العالميه"),
            ("Norwegian Refugee Council (NRC)", "Norwegian Refugee Councill"),
        ] {
            assert!(strength(a, b) >= STRENGTH_MIN, "{a} / {b}: {}", strength(a, b));
        }
    }

    #[test]
    fn different_organisations_with_common_words_are_not() {
        for (a, b) in [
            ("Norwegian Refugee Council", "Danish Refugee Council"),
            ("Association des femmes de Gao", "Association des jeunes de Gao"),
            ("Save the Children", "Hope for Children"),
        ] {
            assert!(strength(a, b) < STRENGTH_MIN, "{a} / {b}: {}", strength(a, b));
        }
    }
}
