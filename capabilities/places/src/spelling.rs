//! Names as they are compared: without accents, without what kind of area it is, in one script.

use std::{
    collections::{BTreeSet, HashSet},
    sync::LazyLock,
};

use crate::folded;

/// A name in the forms that are looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spelling {
    /// Folded, without spaces: `Nana Gribizi`, `Nana-Gribizi` and `nanagribizi` are one.
    pub(crate) whole: String,
    /// The same without `Région de`, `Province du`, `ولاية`, `State` … and without an article.
    pub(crate) bare: String,
    /// The words without the kind of area, for comparing.
    words: Vec<String>,
}

/// What kind of area a name says it is, folded. Two words stand before one of them.
static KINDS: LazyLock<Phrases> = LazyLock::new(|| {
    phrases(
        "administrative region|autonomous region|special region|sous prefecture|sub prefecture|\
         sub district|local government area|region|regiao|province|provincia|provincie|\
         prefecture|prefectures|departement|department|departamento|cercle|commune|comuna|\
         communaute|district|districts|distrito|county|state|etat|estado|governorate|gouvernorat|\
         wilaya|wilayah|wilayat|willaya|muhafazah|mohafazah|muhafazat|mantika|baladiya|territoire|\
         territory|territorio|secteur|sector|zone|zona|payam|boma|chiefdom|localite|locality|\
         mahalliya|municipio|municipality|municipalite|canton|woreda|kebele|oblast|rayon|raion|\
         ولايه|محافظه|اقليم|منطقه|مقاطعه|مديريه|دايره|بلديه|محليه|ناحيه|قضاء|مركز|شعبيه",
    )
});

/// Between the kind and the name.
static JOINERS: LazyLock<Phrases> =
    LazyLock::new(|| phrases("de la|de l|du|des|de|d|l|la|le|les|of the|of|the|do|da|del"));

/// Words that make all the difference between two names that are alike otherwise.
static SIDES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "north|south|east|west|northern|southern|eastern|western|central|centre|upper|lower|middle|\
     greater|new|old|nord|sud|est|ouest|oriental|occidental|orientale|occidentale|septentrional|\
     meridional|haut|haute|bas|basse|moyen|moyenne|grand|petit|norte|sur|sul|este|leste|oeste|\
     alto|alta|bajo|baja|baixo|urban|rural|urbain|city|town|ville|shamal|shimal|janub|janoub|\
     sharg|gharb|wasat|madeinat|reifi|شمال|جنوب|شرق|غرب|وسط|الشماليه|الجنوبيه|الشرقيه|الغربيه|\
     الوسطي"
        .split('|')
        .collect()
});

type Phrases = Vec<Vec<&'static str>>;

fn phrases(text: &'static str) -> Phrases {
    text.split('|').map(|phrase| phrase.split(' ').collect()).collect()
}

impl Spelling {
    pub(crate) fn of(name: &str) -> Self {
        let words = folded_words(name);
        let kindless = without_kind(&words);
        Self { whole: words.concat(), bare: without_article(kindless), words: kindless.to_vec() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// The consonants in Latin letters: `تمبكتو` and `Tombouctou` share them. None where too few
    /// are left to tell anything.
    pub(crate) fn consonants(&self) -> Option<String> {
        self.consonants_with('k')
    }

    /// The same for a reader who writes qaf as a g, as in the Sahel and in Libya.
    pub(crate) fn consonants_in_the_sahel(&self) -> Option<String> {
        self.consonants_with('g')
    }

    fn consonants_with(&self, qaf: char) -> Option<String> {
        let written = self.words.concat();
        let kept = if written.is_ascii() {
            let end = if written.ends_with("ah") || written.ends_with("eh") { 1 } else { 0 };
            consonants(&written[..written.len() - end], qaf)
        } else {
            // At the end it is ta marbuta, which few transliterate.
            let written = written.strip_suffix('ه').unwrap_or(&written);
            consonants(&deunicode::deunicode(written).to_ascii_lowercase(), qaf)
        };
        (kept.len() >= 3).then_some(kept)
    }

    /// Whether it is in another script than Latin.
    pub(crate) fn is_foreign(&self) -> bool {
        !self.bare.is_ascii()
    }

    /// From 0 to 1. Names that differ in a number or in a side are not alike at all.
    pub(crate) fn likeness(&self, other: &Self) -> f64 {
        if self.bare == other.bare {
            return 1.0;
        }
        let (one, two) = (self.bare.chars().count(), other.bare.chars().count());
        if one.min(two) * 10 < one.max(two) * 4 || self.contradicts(other) {
            return 0.0;
        }
        strsim::normalized_damerau_levenshtein(&self.bare, &other.bare)
    }

    /// Whether it may be the same name, transliterated by another rule: `Aj Jazirah`, `Gezira`.
    pub(crate) fn sounds_like(&self, other: &Self) -> bool {
        !self.contradicts(other) && self.likeness_in_sound(other) >= 0.75
    }

    /// From 0 to 1, by the consonants alone: for names in two scripts.
    pub(crate) fn likeness_in_sound(&self, other: &Self) -> f64 {
        match (self.consonants(), other.consonants()) {
            (Some(one), Some(two)) => strsim::normalized_levenshtein(&one, &two),
            _ => 0.0,
        }
    }

    fn contradicts(&self, other: &Self) -> bool {
        let digits = |spelling: &Self| -> String {
            spelling.bare.chars().filter(char::is_ascii_digit).collect()
        };
        let (mine, theirs) = (self.sides(), other.sides());
        digits(self) != digits(other) || (!mine.is_subset(&theirs) && !theirs.is_subset(&mine))
    }

    fn sides(&self) -> BTreeSet<&str> {
        self.words.iter().map(String::as_str).filter(|word| SIDES.contains(*word)).collect()
    }
}

/// `l’Ouest` and `d’Ivoire` begin with a word of their own; in `N’Djamena` the mark is a letter's.
fn folded_words(name: &str) -> Vec<String> {
    let apart: String = name
        .split_inclusive(|c: char| !c.is_alphanumeric())
        .map(|piece| match piece.strip_suffix(['\'', '’', '‘', '`', '´', 'ʼ', 'ʻ']) {
            Some(elided) if matches!(elided, "l" | "L" | "d" | "D") => format!("{elided} "),
            Some(word) => word.to_owned(),
            None => piece.to_owned(),
        })
        .collect();
    folded(&apart).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Without the kind at either end, unless nothing else is left.
fn without_kind(words: &[String]) -> &[String] {
    let mut bare = words;
    if let Some(kind) = begun_by(bare, &KINDS) {
        bare = &bare[kind..];
        if let Some(joiner) = begun_by(bare, &JOINERS) {
            bare = &bare[joiner..];
        }
    } else if let Some(kind) = ended_by(bare, &KINDS) {
        bare = &bare[..bare.len() - kind];
    }
    bare
}

/// `Al-Anbar` and `Anbar`, `الأنبار` and `أنبار` are one; of a short name the article is a part.
fn without_article(words: &[String]) -> String {
    const ARTICLES: [&str; 13] =
        ["al", "el", "as", "ash", "ad", "ed", "an", "ar", "at", "az", "aj", "es", "ag"];
    let whole = words.concat();
    let rest = match words {
        [first, rest @ ..] if ARTICLES.contains(&first.as_str()) => rest.concat(),
        _ => whole.strip_prefix("ال").unwrap_or_default().to_owned(),
    };
    if rest.chars().count() >= 3 { rest } else { whole }
}

/// How many words of the name are a phrase at its beginning, if they leave something of it.
fn begun_by(words: &[String], phrases: &Phrases) -> Option<usize> {
    let fits = |phrase: &&Vec<&str>| {
        phrase.len() < words.len() && phrase.iter().zip(words).all(|(a, b)| a == b)
    };
    phrases.iter().find(fits).map(Vec::len)
}

fn ended_by(words: &[String], phrases: &Phrases) -> Option<usize> {
    let fits = |phrase: &&Vec<&str>| {
        let backwards = phrase.iter().rev().zip(words.iter().rev());
        phrase.len() < words.len() && backwards.into_iter().all(|(a, b)| a == b)
    };
    phrases.iter().find(fits).map(Vec::len)
}

/// Vowels and half-vowels are written in one script and not in the other; letters that
/// transliterations choose differently are made one.
fn consonants(latin: &str, qaf: char) -> String {
    let latin = latin
        .replace("ch", "sh")
        .replace("kh", "h")
        .replace("gh", "g")
        .replace("dh", "d")
        .replace("th", "t")
        .replace("ph", "f");
    let mut kept = String::with_capacity(latin.len());
    for c in latin.chars() {
        let c = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y' | '@' | '`' | '\'' | ' ' => continue,
            'q' => qaf,
            'c' => 'k',
            'j' => 'g',
            'v' | 'p' => 'b',
            'z' => 's',
            c if c.is_ascii_alphanumeric() => c,
            _ => continue,
        };
        if !kept.ends_with(c) {
            kept.push(c);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_kind_of_area_it_is_does_not_matter() {
        for (written, known) in [
            ("Région de Gao", "Gao"),
            ("Province du Nord-Kivu", "nord kivu"),
            ("Préfecture de l’Ouham", "Ouham"),
            ("Préfecture de la Vakaga", "Vakaga"),
            ("Northern Bahr el Ghazal State", "Northern Bahr-el-Ghazal"),
            ("Nimba County", "NIMBA"),
            ("ولاية شمال دارفور", "شمال دارفور"),
            ("محافظة نينوى", "نينوي"),
            ("N'Djaména", "NDJAMENA"),
            ("Al-Anbar Governorate", "Anbar"),
            ("الأنبار", "انبار"),
            ("Ombella M`Poko", "Ombella-M’Poko"),
        ] {
            assert_eq!(Spelling::of(written).bare, Spelling::of(known).bare, "{written}");
        }
        assert_eq!(Spelling::of("District").bare, "district", "a name may be the word itself");
        assert_ne!(Spelling::of("Lobaye").bare, Spelling::of("Région de Obaye").bare);
    }

    #[test]
    fn consonants_meet_across_scripts() {
        for (one, other) in [
            ("تمبكتو", "Tombouctou"),
            ("بنغازي", "Benghazi"),
            ("الكفرة", "Alkufra"),
            ("سبها", "Sebha"),
            ("Бамако", "Bamako"),
        ] {
            let (one, other) = (Spelling::of(one), Spelling::of(other));
            assert_eq!(one.consonants(), other.consonants(), "{one:?} {other:?}");
        }
        assert_eq!(Spelling::of("Gao").consonants(), None, "too little to go by");
    }

    #[test]
    fn a_typing_mistake_is_alike_and_another_side_is_not() {
        let check = |one: &str, other: &str| Spelling::of(one).likeness(&Spelling::of(other));
        assert!(check("Centeral Darfur", "Central Darfur") > 0.9);
        assert!(check("Reifi Kassala", "Reifi Kassla") > 0.9);
        assert!(check("North Darfur", "South Darfur") < 0.1);
        assert!(check("Haut-Uélé", "Bas-Uélé") < 0.1);
        assert!(check("2e Arrondissement", "3e Arrondissement") < 0.1);
        assert!(check("Mopti", "Ségou") < 0.5);
    }
}
