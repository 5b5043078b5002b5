//! Which sector a cell names, how ever it is written.

use std::sync::LazyLock;

use strsim::jaro_winkler;

use super::{
    phrases::Phrases,
    sector_words::{NEAREST, SECTORS},
};
use crate::{Sector, folded};

static KNOWN: LazyLock<Phrases<Sector>> = LazyLock::new(|| Phrases::of(SECTORS));
static NEAR: LazyLock<Phrases<Sector>> = LazyLock::new(|| Phrases::of(NEAREST));

/// What a cell is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// It names the sector.
    Sector(Sector),
    /// It names none, or several, or is misspelt: this is meant, and the importer is told.
    Meant(Sector),
    /// Nothing can be made of it; these are near.
    Unknown(Vec<Sector>),
}

/// Below this two words are not one misspelt.
const MISSPELT: f64 = 0.93;
const WORTH_SUGGESTING: f64 = 0.78;
const LETTERS_MIN: usize = 5;
const SUGGESTIONS_MAX: usize = 3;

pub(crate) fn sector(text: &str) -> Named {
    let code = Sector::from_code(text.trim()).map(Named::Sector);
    if let Some(named) = code.or_else(|| whole(text)) {
        return named;
    }
    if let Some(several) = several(text) {
        return several;
    }
    let words = folded(text);
    let mut like: Vec<(f64, Sector)> = KNOWN
        .iter()
        .filter(|(phrase, _)| phrase.chars().count() >= LETTERS_MIN)
        .map(|(phrase, sector)| (jaro_winkler(phrase, &words), sector))
        .filter(|(likeness, _)| *likeness >= WORTH_SUGGESTING)
        .collect();
    like.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    match like.first() {
        Some((likeness, sector)) if *likeness >= MISSPELT && words.len() >= LETTERS_MIN => {
            Named::Meant(*sector)
        }
        _ => {
            let mut near: Vec<Sector> = Vec::new();
            for (_, sector) in like {
                if !near.contains(&sector) && near.len() < SUGGESTIONS_MAX {
                    near.push(sector);
                }
            }
            Named::Unknown(near)
        }
    }
}

/// The text as one phrase, without the word *sector* or *cluster* and without a number before it.
fn whole(text: &str) -> Option<Named> {
    const SMALL: [&str; 10] = [
        "cluster",
        "clusters",
        "sector",
        "secteur",
        "sub",
        "sous",
        "aor",
        "setor",
        "القطاع",
        "قطاع",
    ];
    let find = |text: &str| {
        let known = KNOWN.find(text).map(Named::Sector);
        known.or_else(|| NEAR.find(text).map(Named::Meant))
    };
    find(text).or_else(|| {
        let text = folded(text);
        let words: Vec<&str> = text
            .split(' ')
            .filter(|word| !SMALL.contains(word) && word.parse::<u32>().is_err())
            .collect();
        find(&words.join(" "))
    })
}

/// Several sectors in one cell: the one above them all, or *several sectors*.
fn several(text: &str) -> Option<Named> {
    let joined = folded_words(text);
    let parts: Vec<&str> = joined.split(';').map(str::trim).filter(|p| !p.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let mut sectors = Vec::new();
    for part in parts {
        match whole(part)? {
            Named::Sector(sector) | Named::Meant(sector) => sectors.push(sector),
            Named::Unknown(_) => return None,
        }
    }
    let first = sectors[0];
    let top = first.above().unwrap_or(first);
    Some(if sectors.iter().all(|sector| *sector == first) {
        Named::Sector(first)
    } else if sectors.iter().all(|sector| sector.above().unwrap_or(*sector) == top) {
        Named::Meant(top)
    } else {
        Named::Meant(Sector::Intersectoral)
    })
}

/// The signs and small words between the parts of a list, as semicolons.
fn folded_words(text: &str) -> String {
    let signs = text.replace([',', '/', '&', '+', '|', '\n', '،', '؛'], ";");
    let words: Vec<&str> = signs.split(' ').collect();
    let small = |word: &str| matches!(word, "and" | "et" | "y" | "e" | "و");
    words.into_iter().map(|word| if small(word) { ";" } else { word }).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sector as S;

    #[test]
    fn sectors_are_recognised_as_people_write_them() {
        let check = |text: &str, wanted: Sector| {
            assert_eq!(sector(text), Named::Sector(wanted), "{text}");
        };
        check("WSH", S::Wash);
        check("wash ", S::Wash);
        check("Eau, hygiène & assainissement", S::Wash);
        check("Water & Sanitation", S::Wash);
        check("Abris&BNA", S::Shelter);
        check("ES/NFIs", S::Shelter);
        check("Securité alimentaire", S::FoodSecurity);
        check("Agua, Saneamiento e Higiene", S::Wash);
        check("Health Cluster", S::Health);
        check("Secteur : Éducation", S::Education);
        check("3. Protection de l’enfance", S::ChildProtection);
        check("المياه والصرف الصحي", S::Wash);
        check("Segurança alimentar", S::FoodSecurity);
        check("SNFI", S::Shelter);
    }

    #[test]
    fn what_is_several_misspelt_or_none_is_corrected_or_refused() {
        let check = |text: &str, wanted: Named| assert_eq!(sector(text), wanted, "{text}");
        check("WASH / Health", Named::Meant(S::Intersectoral));
        check("Protection et VBG", Named::Meant(S::Protection));
        check("Nutriton", Named::Meant(S::Nutrition));
        check("Other", Named::Meant(S::Intersectoral));
        check("Santé; Health", Named::Sector(S::Health));
        check("Xylophones", Named::Unknown(vec![]));
        assert!(matches!(sector("Proteccion civil"), Named::Meant(_) | Named::Unknown(_)));
    }

    #[test]
    fn every_sector_has_words() {
        for wanted in Sector::all() {
            assert!(SECTORS.iter().any(|(sector, _)| *sector == wanted), "{wanted:?}");
        }
    }
}
