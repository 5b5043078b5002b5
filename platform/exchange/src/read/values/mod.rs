//! From cells to days, numbers and coordinates, saying what was changed in meaning.

mod coordinates;
mod days;
mod months;
mod numbers;

pub use coordinates::{Axis, read_coordinate};
pub use days::{DayReader, Days, looks_like_day};
pub use numbers::{NumberReader, read_number};

/// A value read from a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<T> {
    /// None where the cell says that there is nothing: empty, `n/a`, `TBC`.
    pub value: Option<T>,
    /// Where the value is not what the cell says word for word.
    pub corrected: Option<Corrected>,
}

/// What a cell said, and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    pub from: String,
    pub to: String,
}

impl<T> Reading<T> {
    const NOTHING: Self = Self { value: None, corrected: None };

    fn plain(value: T) -> Self {
        Self { value: Some(value), corrected: None }
    }

    fn changed(value: T, from: &str, to: impl Into<String>) -> Self {
        let corrected = Some(Corrected { from: from.to_owned(), to: to.into() });
        Self { value: Some(value), corrected }
    }

    /// A word such as `TBC` that stands where a value will come.
    fn left_out(from: &str) -> Self {
        let corrected = Some(Corrected { from: from.to_owned(), to: String::new() });
        Self { value: None, corrected }
    }
}

/// Ways to say that there is nothing.
const NOTHING: &[&str] = &[
    "",
    "n/a",
    "#n/a",
    "na",
    "n.a.",
    "n.a",
    "nd",
    "n/d",
    "s/o",
    "s/d",
    "-",
    "--",
    "---",
    "–",
    "—",
    ".",
    "?",
    "null",
    "none",
    "nil",
    "nan",
    "neant",
    "aucun",
    "aucune",
    "ninguno",
    "ninguna",
    "no aplica",
    "non applicable",
    "not applicable",
    "nenhum",
    "#value!",
    "#ref!",
    "#name?",
    "#div/0!",
    "#num!",
    "#null!",
    "لا يوجد",
    "لا ينطبق",
    "غير متوفر",
    "غير متاح",
];

/// Ways to say that it is not known yet, or has not ended.
const NOT_YET: &[&str] = &[
    "tbc",
    "tbd",
    "to be confirmed",
    "to be determined",
    "unknown",
    "ongoing",
    "on-going",
    "on going",
    "open",
    "pending",
    "current",
    "present",
    "continuous",
    "en cours",
    "a confirmer",
    "a determiner",
    "inconnu",
    "inconnue",
    "non defini",
    "en curso",
    "en ejecucion",
    "por definir",
    "por confirmar",
    "desconocido",
    "em curso",
    "a definir",
    "a confirmar",
    "desconhecido",
    "مستمر",
    "مستمرة",
    "جاري",
    "جار",
    "قيد التنفيذ",
    "غير محدد",
    "غير معروف",
    "لم يحدد",
];

fn is_nothing(plain: &str) -> bool {
    NOTHING.contains(&plain)
}

fn is_not_yet(plain: &str) -> bool {
    NOT_YET.contains(&plain)
}

/// Lower case without accents, spaces single, digits of every script as ours.
fn plain(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    // Hamza and madda above a letter are combining marks to Unicode, but letters to a month's name.
    let kept = |c: &char| !is_combining_mark(*c) || matches!(*c, '\u{0653}'..='\u{0655}');
    let plain: String = text.nfd().filter(kept).nfc().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").chars().map(western_digit).collect()
}

fn western_digit(c: char) -> char {
    let digit = match c {
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        c => return c,
    };
    char::from_digit(digit, 10).unwrap_or(c)
}
