//! The words that tell one name from another, in Latin letters, and what they sound like.

use basics::fold;

/// A word of a name.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) sound: Sound,
    /// A bit for each of its letters, to see at once that two words are far apart.
    pub(crate) letters: u32,
    /// How much it tells: 1 where it is as rare as a word can be.
    pub(crate) weight: f64,
}

/// Up to eight consonants as they are heard, and whether a vowel stands before them. Other vowels
/// are left out: they are what differs most from one transliteration to the next.
pub(crate) type Sound = u64;

/// Articles, titles and the small words of names, as they are transliterated.
const SMALL: &[&str] = &[
    "al", "el", "ul", "il", "ar", "er", "as", "es", "ash", "ad", "ed", "an", "at", "az", "ez",
    "ould", "oul", "wuld", "wld", "uld", "ag", "bin", "ben", "bn", "ibn", "abn", "bint", "bnt",
    "de", "du", "des", "la", "le", "les", "the", "of", "and", "et", "for", "pour", "mr", "mrs",
    "dr", "haji", "hajj", "hadj", "elhadj", "alhaji", "sheikh", "cheikh", "shykh", "mullah",
];

/// “Servant of” is written apart or together with what follows, with the article or without.
const SERVANT: &[&str] = &[
    "abdoul", "abdour", "abdel", "abdal", "abdul", "abdil", "abder", "abdar", "abdur", "abdes",
    "abdas", "abdus", "abden", "abdan", "abdun", "abd",
];
const SERVANT_APART: &[&str] =
    &["abd", "abdu", "abdul", "abdel", "abdal", "abdoul", "abdou", "abdur", "abdus"];
const FATHER_OF: &[&str] = &["abu", "abou", "abw"];

/// The telling words of a name; of one that has none, all.
pub(crate) fn words(name: &str) -> Vec<Word> {
    let latin: Vec<String> = fold(name).split(' ').map(in_latin).collect();
    // A letter that Latin has none for may have become several words.
    let all = || latin.iter().flat_map(|word| word.split(' ')).filter(|word| !word.is_empty());
    let telling: Vec<&str> = all().filter(|word| !is_small(word)).collect();
    let joined = joined(&telling);
    match joined.is_empty() {
        true => all().map(Word::new).collect(),
        false => joined.iter().map(|word| Word::new(word)).collect(),
    }
}

/// Whether a name is written in Latin letters.
pub(crate) fn is_latin(name: &str) -> bool {
    name.chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| c < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&c))
}

fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
        || (word.chars().count() < 2 && !word.starts_with(|c: char| c.is_numeric()))
}

/// Puts together what is one name however it is written: Abd al-Rahman, Abdurrahman; Abu Bakr,
/// Aboubakar.
fn joined(words: &[&str]) -> Vec<String> {
    let mut all = Vec::with_capacity(words.len());
    let mut rest = words.iter().copied().peekable();
    while let Some(word) = rest.next() {
        let next = rest.peek().copied();
        if let (true, Some(next)) = (SERVANT_APART.contains(&word), next) {
            rest.next();
            all.push(servant_of(next));
        } else if let (true, Some(next)) = (FATHER_OF.contains(&word), next)
            && sound_of(next) == sound_of("bakr")
        {
            rest.next();
            all.push("abubakr".to_owned());
        } else {
            let of = SERVANT.iter().find_map(|servant| word.strip_prefix(servant));
            let of = of.filter(|of| of.len() >= 2 && word.len() >= 6);
            all.push(of.map_or_else(|| word.to_owned(), servant_of));
        }
    }
    all
}

fn servant_of(whom: &str) -> String {
    let bare = ["al", "el", "ul"].iter().find_map(|article| whom.strip_prefix(article));
    format!("abd{}", bare.filter(|bare| bare.len() >= 2).unwrap_or(whom))
}

/// Names that begin with what looks like the article and is none.
const NO_ARTICLE: &[&str] = &["الله", "الياس", "اليسع"];

fn in_latin(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let bare = match word.strip_prefix("ال") {
        Some(bare) if bare.chars().count() >= 2 && !NO_ARTICLE.contains(&word) => bare,
        _ => word,
    };
    let mut latin = String::with_capacity(word.len());
    for letter in bare.chars() {
        match arabic(letter) {
            Some(known) => latin.push_str(known),
            None if letter.is_ascii() => latin.push(letter),
            None => latin.push_str(deunicode::deunicode_char(letter).unwrap_or_default()),
        }
    }
    fold(&latin)
}

/// Arabic letters as names are transliterated from them: folded ones, and those of Persian.
fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'ع' => "a",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' | 'ژ' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' | 'ی' => "y",
        'ء' => "",
        'پ' => "p",
        'چ' => "ch",
        'گ' => "g",
        'ڤ' => "v",
        // Russian has no h, and writes Arabic names with this.
        'х' => "h",
        _ => return None,
    })
}

impl Word {
    fn new(text: &str) -> Self {
        let letters = text.bytes().fold(0, |all, letter| all | 1 << (letter % 32));
        Self { text: text.to_owned(), sound: sound_of(text), letters, weight: 1.0 }
    }
}

/// What a word sounds like.
fn sound_of(word: &str) -> Sound {
    // Of a feminine ending the t is written or not: Jamaat and Jamaa are one word.
    let feminine = word.strip_suffix('t').filter(|bare| bare.len() >= 4 && bare.ends_with('a'));
    let letters = feminine.unwrap_or(word).as_bytes();
    let mut heard: Vec<u8> = Vec::with_capacity(10);
    let mut at = 0;
    while at < letters.len() && heard.len() < 8 {
        let next = letters.get(at + 1).copied().unwrap_or(SILENT);
        let (sounds, width) = heard_at(letters[at], next, at == 0);
        for letter in sounds {
            if letter != SILENT && heard.last() != Some(&letter) {
                heard.push(letter);
            }
        }
        at += width;
    }
    heard.truncate(8);
    heard.iter().fold(0, |sum, letter| sum << 8 | u64::from(*letter))
}

const SILENT: u8 = 0;

/// What is heard of a letter and the next, and how many letters that is.
fn heard_at(letter: u8, next: u8, is_first: bool) -> ([u8; 2], usize) {
    let one = |sound: u8, width: usize| ([sound, SILENT], width);
    match (letter, next) {
        (b'd', b'j') => one(b'j', 2),
        (b's' | b'c', b'h') | (b't', b'c') => one(b's', 2),
        (b'k' | b'g', b'h') | (b'g' | b'q', b'u') | (b'c', b'k' | b'q') => one(b'k', 2),
        (b'd' | b't', b'h') => one(letter, 2),
        (b'p', b'h') => one(b'f', 2),
        (b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w', _) if is_first => one(b'a', 1),
        (b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w', _) => one(SILENT, 1),
        (b'h', _) => one(if is_first { b'h' } else { SILENT }, 1),
        (b'c', b'e' | b'i' | b'y') | (b'z', _) => one(b's', 1),
        (b'q' | b'c' | b'g', _) => one(b'k', 1),
        (b'x', _) => ([b'k', b's'], 1),
        (b'v', _) => one(b'f', 1),
        (b'p', _) => one(b'b', 1),
        _ => one(letter, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sounds(name: &str) -> Vec<Sound> {
        words(name).iter().map(|word| word.sound).collect()
    }

    fn texts(name: &str) -> Vec<String> {
        words(name).into_iter().map(|word| word.text).collect()
    }

    /// R5.11: the spellings of one name, as they stand in papers from Nouakchott to Juba.
    #[test]
    fn the_spellings_of_one_name_sound_alike() {
        for same in [
            &["Mohamed", "Muhammad", "Mohammed", "MOHAMMAD", "محمد", "Мухаммед"][..],
            &["Ahmed", "Ahmad", "أحمد", "احمد", "Ахмед"],
            &["Khalid", "Khaled", "خالد"],
            &["Hussein", "Houssein", "Husayn", "حسين"],
            &["Omar", "Umar", "عمر"],
            &["Youssouf", "Yusuf", "Yousef", "يوسف"],
            &["Qaddafi", "al-Qadhafi", "Kadhafi", "Gaddafi", "القذافي"],
            &["Djamal", "Jamal", "جمال"],
            &["Aleksandr", "Alexandre", "Александр"],
            &["Abdurrahman", "Abd al-Rahman", "Abderrahmane", "عبد الرحمن", "عبدالرحمن"],
            &["Abdullah", "Abdallah", "Abdoullah", "Abd Allah", "عبد الله", "عبدالله"],
            &["Abu Bakr", "Aboubakar", "Abubakar", "Abou Bacar", "أبو بكر"],
            &["Traoré", "TRAORE", "Traore"],
            &["Jamaat", "Jamaa", "جماعة"],
            &["Issa", "Isa", "عيسى"],
            &["Ousmane", "Usman", "Osman"],
        ] {
            for other in same {
                assert_eq!(sounds(other), sounds(same[0]), "{other} / {}", same[0]);
            }
        }
    }

    #[test]
    fn other_names_sound_otherwise() {
        for (one, other) in [
            ("Ahmed", "Hamid"),
            ("Ahmed", "Mohamed"),
            ("Moussa", "Issa"),
            ("Diallo", "Diarra"),
            ("Ali", "Abel"),
            ("Keita", "Kone"),
        ] {
            assert_ne!(sounds(one), sounds(other), "{one} / {other}");
        }
    }

    #[test]
    fn small_words_and_articles_tell_nothing() {
        assert_eq!(texts("Cheikh Ould al-Mokhtar"), ["mokhtar"]);
        assert_eq!(texts("Ligue des droits de l’homme"), ["ligue", "droits", "lhomme"]);
        assert_eq!(texts("Al"), ["al"], "but a name is not left without a word");
        assert_eq!(texts("Mouvement du 7 août"), ["mouvement", "7", "aout"]);
        assert!(texts("–").is_empty());
        assert!(is_latin("Médecins d’Éthiopie 7") && !is_latin("محمد") && !is_latin("Иван"));
    }
}
