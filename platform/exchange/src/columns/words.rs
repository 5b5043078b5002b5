//! What the words of a header mean, in five languages.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use unicode_normalization::UnicodeNormalization;

use super::cluster::Cluster;

/// What a word or phrase stands for. The names are those of the word files.
macro_rules! concepts {
    ($($concept:ident = $name:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Concept { $($concept,)* }

        impl Concept {
            fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$concept),)* _ => None }
            }
        }
    };
}

concepts! {
    Organisation = "organisation", Implementing = "implementing", Lead = "lead",
    Reporting = "reporting", Donor = "donor", Type = "type", Acronym = "acronym", Name = "name",
    Title = "title", Code = "code", Pcode = "pcode", Iso = "iso", Id = "id", Number = "number",
    Sector = "sector", Subsector = "subsector", Activity = "activity", Project = "project",
    Description = "description", Status = "status", Start = "start", End = "end", Date = "date",
    Updated = "updated", Country = "country", Admin = "admin", Division1 = "division1",
    Division2 = "division2", Division3 = "division3", Division4 = "division4", Site = "site",
    Latitude = "latitude", Longitude = "longitude", Person = "person", Group = "group",
    Population = "population", Affected = "affected", Sex = "sex", Disability = "disability",
    Targeted = "targeted", Reached = "reached", Need = "need", Girls = "girls", Boys = "boys",
    Women = "women", Men = "men", Female = "female", Male = "male", Children = "children",
    Adults = "adults", Elderly = "elderly", Households = "households", Total = "total",
    Budget = "budget", Currency = "currency", Modality = "modality", Contact = "contact",
    Email = "email", Phone = "phone", Source = "source", Url = "url", Comment = "comment",
    MissionProgramme = "mission-programme", Sensitivity = "sensitivity", Tlp = "tlp",
    PersonName = "person-name", Individual = "individual", Birth = "birth", Age = "age",
    Identity = "identity", Address = "address", Bank = "bank", Ethnicity = "ethnicity",
    Religion = "religion", Health = "health", Marital = "marital", Biometric = "biometric",
}

const LANGUAGES: usize = 5;
const FILES: [&str; LANGUAGES] = [
    include_str!("words/en.txt"),
    include_str!("words/fr.txt"),
    include_str!("words/es.txt"),
    include_str!("words/pt.txt"),
    include_str!("words/ar.txt"),
];
const VALUES: &str = include_str!("words/values.txt");

/// How often each language was met.
pub(super) type Votes = [u32; LANGUAGES];

/// A word or phrase with what it means in each language that has it.
type Meanings = Vec<(Concept, usize)>;

static LEXICON: LazyLock<HashMap<String, Meanings>> = LazyLock::new(|| {
    let mut lexicon: HashMap<String, Meanings> = HashMap::new();
    for (language, file) in FILES.iter().enumerate() {
        for (name, phrases) in entries(file) {
            let Some(concept) = Concept::named(name) else { continue };
            for phrase in phrases {
                lexicon.entry(phrase).or_default().push((concept, language));
            }
        }
    }
    lexicon
});

static KNOWN_VALUES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let lines = entries(VALUES);
    lines.flat_map(|(kind, phrases)| phrases.into_iter().map(move |p| (p, kind))).collect()
});

/// Lines of `name: phrase, phrase`.
fn entries(file: &'static str) -> impl Iterator<Item = (&'static str, Vec<String>)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(':')).map(|(name, phrases)| {
        (name.trim(), phrases.split(',').map(|phrase| tokens(phrase).join(" ")).collect())
    })
}

/// Whether a cell's text is one of the known values of a kind: `sector`, `status`, `total`.
pub(crate) fn is_value(kind: &str, text: &str) -> bool {
    text.len() < 80 && KNOWN_VALUES.get(&tokens(text).join(" ")) == Some(&kind)
}

/// A header cut into what it means.
#[derive(Debug)]
pub(super) struct Reading {
    meanings: Vec<&'static Meanings>,
    /// Numbers that stand in the header: `1` of `Admin 1`.
    pub(super) numbers: Vec<u32>,
    pub(super) words: usize,
    pub(super) words_known: usize,
    pub(super) votes: Votes,
    /// The cluster whose people it is about, where it is about people in need or targeted.
    pub(super) cluster: Option<Cluster>,
}

const DIVISIONS: [Concept; 4] =
    [Concept::Division1, Concept::Division2, Concept::Division3, Concept::Division4];

/// The longest known phrase has this many words.
const PHRASE_WORDS_MAX: usize = 5;

/// Longer ones are sentences, not headers, and no list of words should be matched with them.
const HEADER_CHARACTERS_MAX: usize = 300;

pub(super) fn read(header: &str) -> Reading {
    let header: String = header.chars().take(HEADER_CHARACTERS_MAX).collect();
    let tokens = tokens(&header);
    let mut reading = Reading {
        meanings: Vec::new(),
        numbers: Vec::new(),
        words: tokens.len(),
        words_known: 0,
        votes: Votes::default(),
        cluster: None,
    };
    let mut at = 0;
    while at < tokens.len() {
        let longest = (1..=PHRASE_WORDS_MAX.min(tokens.len() - at)).rev().find_map(|length| {
            LEXICON.get(&tokens[at..at + length].join(" ")).map(|meanings| (length, meanings))
        });
        let (length, known) = longest.map_or((1, false), |(length, _)| (length, true));
        if let Some((_, meanings)) = longest {
            let mut languages: Vec<usize> = meanings.iter().map(|(_, l)| *l).collect();
            languages.dedup();
            languages.iter().for_each(|language| reading.votes[*language] += 1);
            reading.meanings.push(meanings);
        }
        let number: Option<u32> = tokens[at].parse().ok();
        reading.numbers.extend(number.filter(|_| !known));
        reading.words_known += if known || number.is_some() { length } else { 0 };
        at += length;
    }
    let counts = [Concept::Need, Concept::Targeted];
    if counts.into_iter().any(|concept| reading.may_mean(concept))
        && let Some((cluster, words)) = Cluster::in_words(&tokens)
    {
        reading.cluster = Some(cluster);
        reading.words_known = reading.words.min(reading.words_known + words);
    }
    reading
}

impl Reading {
    /// Whether one of its words has this meaning in some language.
    pub(super) fn may_mean(&self, wanted: Concept) -> bool {
        self.meanings.iter().any(|meanings| meanings.iter().any(|(concept, _)| *concept == wanted))
    }

    pub(super) fn all_known(&self) -> bool {
        self.words == self.words_known
    }

    /// How many words for an administrative area it has.
    pub(super) fn divisions(&self) -> usize {
        let is_division =
            |meanings: &&&Meanings| meanings.iter().any(|(concept, _)| DIVISIONS.contains(concept));
        self.meanings.iter().filter(is_division).count()
    }

    /// What the header is about. A phrase that means different things in different languages
    /// (`nombre`) means what it does in the language of its neighbours, and then of the sheet.
    pub(super) fn concepts(&self, sheet: &Votes) -> Concepts {
        let weight = |language: usize| (self.votes[language], sheet[language]);
        let mut found = Vec::new();
        for meanings in &self.meanings {
            let best = meanings.iter().map(|(_, language)| weight(*language)).max();
            for (concept, language) in *meanings {
                if Some(weight(*language)) == best && !found.contains(concept) {
                    found.push(*concept);
                }
            }
        }
        Concepts(found)
    }
}

/// What one header is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Concepts(pub(super) Vec<Concept>);

impl Concepts {
    pub(super) fn has(&self, concept: Concept) -> bool {
        self.0.contains(&concept)
    }

    pub(super) fn any(&self, concepts: &[Concept]) -> bool {
        concepts.iter().any(|concept| self.has(*concept))
    }
}

/// Small words that change nothing.
const SMALL: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "l", "d", "of", "the", "del", "da", "do", "dos", "das",
    "el", "los", "las", "y", "et", "and", "a", "au", "aux", "en", "e", "o", "or", "ou", "un",
    "una", "une", "في", "من", "علي", "الي", "و", "او", "عن", "is", "est", "es", "que",
];

/// The words of a text, made equal where people write them differently: case, accents, plural `s`,
/// the Arabic article, hamza and ta marbuta, `projectCode`, `PCODE1`.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        let seam = (before.is_lowercase() && c.is_uppercase())
            || (before.is_alphabetic() && c.is_numeric())
            || (before.is_numeric() && c.is_alphabetic());
        if seam {
            spaced.push(' ');
        }
        match c {
            '#' => spaced.push_str(" number "),
            'œ' | 'Œ' => spaced.push_str("oe"),
            c => spaced.push(c),
        }
        before = c;
    }
    let plain = spaced.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let plain: String = plain.flat_map(char::to_lowercase).filter_map(same_letter).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .map(bare)
        .filter(|word| !word.is_empty() && !SMALL.contains(&word.as_ref()))
        .map(Cow::into_owned)
        .collect()
}

fn same_letter(c: char) -> Option<char> {
    match c {
        'ـ' => None,
        'ة' => Some('ه'),
        'ى' | 'ی' => Some('ي'),
        'ک' => Some('ك'),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        c => Some(c),
    }
}

/// Without a plural's ending and without the Arabic article and what is written together with it.
fn bare(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return match (word.len(), word) {
            (5.., word) if word.ends_with("ies") => {
                (word[..word.len() - 3].to_owned() + "y").into()
            }
            (4.., word) if word.ends_with('s') && !word.ends_with("ss") => {
                word[..word.len() - 1].into()
            }
            _ => word.into(),
        };
    }
    let article = ["وال", "بال", "ال", "لل"].iter().find_map(|article| word.strip_prefix(article));
    article.filter(|rest| rest.chars().count() >= 3).unwrap_or(word).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_word_files_is_a_concept_and_every_concept_has_words() {
        for file in FILES {
            let names: Vec<&str> = entries(file).map(|(name, _)| name).collect();
            let unknown: Vec<_> = names.iter().filter(|n| Concept::named(n).is_none()).collect();
            assert!(unknown.is_empty(), "{unknown:?}");
            assert_eq!(names.len(), entries(FILES[0]).count());
            for (name, phrases) in entries(file) {
                let longest = phrases.iter().map(|p| p.split(' ').count()).max().unwrap();
                assert!(longest <= PHRASE_WORDS_MAX && !phrases.contains(&String::new()), "{name}");
            }
        }
    }

    #[test]
    fn words_are_the_same_however_they_are_written() {
        let check = |text: &str, wanted: &[&str]| assert_eq!(tokens(text), wanted, "{text}");
        check("Date de Début", &["date", "debut"]);
        check("PCODE1", &["pcode", "1"]);
        check("admin1Name_fr", &["admin", "1", "name", "fr"]);
        check("# bénéficiaires d’eau", &["number", "beneficiaire", "eau"]);
        check("المُنَظَّمة / الأنشطة", &["منظمه", "انشطه"]);
        check("Organisations, activities", &["organisation", "activity"]);
    }

    #[test]
    fn a_word_of_two_languages_means_what_its_neighbours_speak() {
        let check = |header: &str, wanted: Concept| {
            let concepts = read(header).concepts(&Votes::default());
            assert!(concepts.has(wanted), "{header}: {concepts:?}");
        };
        check("Nombre de bénéficiaires", Concept::Number);
        check("Nombre del proyecto", Concept::Name);
    }
}
