//! What the cells of a column look like, whatever its header says.

use std::collections::HashSet;

use super::words::is_value;
use crate::read::{
    Cell,
    values::{looks_like_day, read_number},
};

/// Counts over a sample of a column's cells.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub(super) filled: usize,
    numbers: usize,
    days: usize,
    emails: usize,
    phones: usize,
    ibans: usize,
    long_numbers: HashSet<String>,
    place_codes: [usize; 4],
    sectors: usize,
    statuses: usize,
    measures: usize,
    /// “All” is a figure among others, and also a group of people and a sex.
    sure_measures: usize,
    names: usize,
    distinct: HashSet<String>,
}

impl Look {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut look = Self::default();
        for cell in cells.filter(|cell| !matches!(cell, Cell::Empty | Cell::Error(_))) {
            look.see(cell);
        }
        look
    }

    fn see(&mut self, cell: &Cell) {
        let text = cell.text();
        self.filled += 1;
        self.distinct.insert(text.to_string());
        let day = looks_like_day(cell);
        let number = matches!(cell, Cell::Number(_))
            || read_number("column", cell).is_ok_and(|read| read.value.is_some());
        self.days += usize::from(day);
        self.numbers += usize::from(number);
        self.emails += usize::from(is_email(&text));
        self.phones += usize::from(!day && !number && is_phone(&text));
        self.ibans += usize::from(is_iban(&text));
        if (10..=14).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.long_numbers.insert(text.to_string());
        }
        if let Some(level) = place_code_level(&text) {
            self.place_codes[usize::from(level) - 1] += 1;
        }
        self.sectors += usize::from(is_value("sector", &text));
        self.statuses += usize::from(is_value("status", &text));
        let is_measure = is_value("measure", &text);
        self.measures += usize::from(is_measure);
        self.sure_measures += usize::from(is_measure && !text.eq_ignore_ascii_case("all"));
        self.names += usize::from(is_person_name(&text));
    }

    /// Whether so many in a hundred of the filled cells are so.
    fn mostly(&self, count: usize, percent: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * percent
    }

    pub(super) fn has_emails(&self) -> bool {
        self.mostly(self.emails, 30)
    }

    pub(super) fn has_phones(&self) -> bool {
        self.mostly(self.phones, 30)
    }

    pub(super) fn has_bank_accounts(&self) -> bool {
        self.mostly(self.ibans, 30)
    }

    /// Long numbers, each different: those of papers or cards.
    pub(super) fn has_identity_numbers(&self) -> bool {
        self.filled >= 5 && self.mostly(self.long_numbers.len(), 80)
    }

    /// Two to four capitalised words, rarely twice the same.
    pub(super) fn has_person_names(&self) -> bool {
        self.filled >= 5 && self.mostly(self.names, 80) && self.mostly(self.distinct.len(), 60)
    }

    pub(super) fn has_numbers(&self) -> bool {
        self.mostly(self.numbers, 80)
    }

    pub(super) fn has_days(&self) -> bool {
        self.mostly(self.days, 60)
    }

    pub(super) fn has_sectors(&self) -> bool {
        self.mostly(self.sectors, 50)
    }

    pub(super) fn has_statuses(&self) -> bool {
        self.mostly(self.statuses, 50)
    }

    /// Which figure a row has: `INN`, `TGT`.
    pub(super) fn has_measures(&self) -> bool {
        self.sure_measures > 0 && self.mostly(self.measures, 80)
    }

    /// The level whose place codes fill the column.
    pub(super) fn place_code_level(&self) -> Option<u8> {
        let best = (1..=4).max_by_key(|level| self.place_codes[level - 1])?;
        self.mostly(self.place_codes[best - 1], 60).then_some(best as u8)
    }
}

/// A country's two or three letters, then two digits a level, or one and then two.
fn place_code_level(text: &str) -> Option<u8> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = text.len() - letters;
    let sound = (2..=3).contains(&letters) && text[letters..].bytes().all(|b| b.is_ascii_digit());
    match digits {
        _ if !sound => None,
        1..=2 => Some(1),
        3..=5 => Some(2),
        6..=7 => Some(3),
        8..=10 => Some(4),
        _ => None,
    }
}

fn is_email(text: &str) -> bool {
    let mail = |word: &str| {
        word.split_once('@').is_some_and(|(who, host)| {
            !who.is_empty() && host.contains('.') && !host.starts_with('.')
        })
    };
    text.split([' ', ';', ',', '/', '<', '>']).any(mail)
}

/// Eight to fifteen digits with a country's sign, a leading zero or pauses between groups.
fn is_phone(text: &str) -> bool {
    let first = text.split([';', '/', ',']).next().unwrap_or_default().trim();
    let digits = first.bytes().filter(u8::is_ascii_digit).count();
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | ' ' | '(' | ')');
    let marked = first.starts_with('+')
        || first.starts_with(['0', '('])
        || first.contains([' ', '-']) && first.starts_with(|c: char| c.is_ascii_digit());
    (8..=15).contains(&digits) && first.chars().all(allowed) && marked
}

/// Two letters, two check digits, and the whole number's rest by 97 is 1 (ISO 13616).
fn is_iban(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let shape = (15..=34).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().take(2).all(|byte| byte.is_ascii_alphabetic())
        && text.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit());
    let turned = |text: &str| {
        text[4..].chars().chain(text[..4].chars()).filter_map(|c| c.to_digit(36)).fold(0, |r, d| {
            let tens = if d > 9 { 100 } else { 10 };
            (r * tens + d) % 97
        })
    };
    shape && turned(&text) == 1
}

fn is_person_name(text: &str) -> bool {
    let mut words = 0;
    for word in text.split_whitespace() {
        let capital = word.starts_with(|c: char| c.is_uppercase() || is_arabic(c));
        let letters =
            word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
        if !capital || !letters {
            return false;
        }
        words += 1;
    }
    (2..=4).contains(&words) && !is_value("sector", text)
}

fn is_arabic(c: char) -> bool {
    ('\u{0620}'..='\u{064A}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_identify_people_are_told_from_counts_codes_and_days() {
        let check = |test: fn(&str) -> bool, yes: &[&str], no: &[&str]| {
            yes.iter().for_each(|text| assert!(test(text), "{text}"));
            no.iter().for_each(|text| assert!(!test(text), "{text}"));
        };
        check(is_email, &["a.b@ngo.org", "Awa <awa@x.ml>"], &["@ngo", "http://a.b", "a@b"]);
        check(
            is_phone,
            &["+223 76 12 34 56", "0022376123456", "76 12 34 56", "(223) 7612-3456", "0661234567"],
            &["12345678", "ML0101", "1 234", "2022", "1234567.25"],
        );
        check(is_iban, &["GB29 NWBK 6016 1331 9268 19"], &["GB29NWBK60161331926818", "MLI"]);
        check(is_person_name, &["Awa Traoré", "محمد أحمد"], &["ACTED", "food aid", "Gao 2"]);
    }

    #[test]
    fn place_codes_show_their_level() {
        let check = |code: &str, level| assert_eq!(place_code_level(code), level, "{code}");
        check("ML01", Some(1));
        check("MLI0101", Some(2));
        check("SD01001", Some(2));
        check("CF111101", Some(3));
        check("WASH", None);
        check("OBJ", None);
        check("2022", None);
    }
}
