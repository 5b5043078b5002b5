//! Telephone numbers in a text that everybody will read: with a plus and without, in whichever
//! digits, and told from what is no number to call: amounts, dates and years.

/// No number that people call has fewer.
const DIGITS: usize = 7;

/// Whether a text tells one.
pub(crate) fn tells_one(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        match value(chars[at]) {
            None => at += 1,
            Some(_) => {
                let end = run_end(&chars, at);
                if Run::of(&chars, at, end).is_telephone() {
                    return true;
                }
                at = end;
            }
        }
    }
    false
}

/// Where digits end that belong together: between two of them stands at most one thing that sets
/// them apart, or two of which one is a bracket.
fn run_end(chars: &[char], begin: usize) -> usize {
    let (mut end, mut at) = (begin, begin);
    while at < chars.len() {
        if value(chars[at]).is_some() {
            at += 1;
            end = at;
        } else if at - end < 2 && is_between(chars[at]) {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// Digits of any script that the product knows, by their value.
fn value(c: char) -> Option<u32> {
    let of = |zero: char| (u32::from(c)).checked_sub(u32::from(zero)).filter(|value| *value < 10);
    let zeros = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{1040}', '\u{FF10}'];
    zeros.into_iter().find_map(of)
}

fn is_between(c: char) -> bool {
    is_space(c) || matches!(c, '-' | '‑' | '–' | '.' | '/' | '(' | ')' | '·')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// Digits that belong together, in the groups in which they stand.
struct Run {
    groups: Vec<String>,
    /// What stands between the groups.
    between: Vec<char>,
    /// What stands right before and after it.
    before: String,
    after: String,
}

impl Run {
    fn of(chars: &[char], begin: usize, end: usize) -> Self {
        let (mut groups, mut between) = (vec![String::new()], Vec::new());
        for c in &chars[begin..end] {
            match (value(*c), groups.last_mut()) {
                (Some(value), Some(last)) => last.extend(char::from_digit(value, 10)),
                _ => {
                    between.push(*c);
                    if groups.last().is_some_and(|last| !last.is_empty()) {
                        groups.push(String::new());
                    }
                }
            }
        }
        let before = chars[begin.saturating_sub(6)..begin].iter().collect();
        let after = chars[end..chars.len().min(end + 10)].iter().collect();
        Self { groups, between, before, after }
    }

    fn is_telephone(&self) -> bool {
        let groups = self.without_days();
        if groups.iter().map(|group| group.len()).sum::<usize>() < DIGITS {
            return false;
        }
        let has_plus = self.before.trim_end_matches(is_space).ends_with('+');
        has_plus || !(groups.iter().all(|group| is_year(group)) || self.is_amount())
    }

    /// Without “2026-07-01” and “01.07.2026”.
    fn without_days(&self) -> Vec<&str> {
        let mut groups: &[String] = &self.groups;
        let mut left = Vec::new();
        while let [first, others @ ..] = groups {
            groups = match groups {
                [a, b, c, after @ ..] if is_day(a, b, c) || is_day(c, b, a) => after,
                _ => {
                    left.push(first.as_str());
                    others
                }
            };
        }
        left
    }

    /// “18 500 000 XOF”, “1.250.000 USD”, “$1500000”: in thousands or in one piece, with what it is
    /// an amount of beside it. Without that, eight digits in threes may be somebody’s number.
    fn is_amount(&self) -> bool {
        let [first, others @ ..] = self.groups.as_slice() else { return false };
        let is_set = |c: &char| is_space(*c) || *c == '.';
        let in_thousands = first.len() <= 3
            && others.iter().all(|group| group.len() == 3)
            && self.between.iter().all(is_set);
        let is_number = (in_thousands || others.is_empty()) && !first.starts_with('0');
        is_number && self.has_unit()
    }

    fn has_unit(&self) -> bool {
        let before = self.before.trim_end_matches(is_space);
        let after = self.after.trim_start_matches(is_space);
        let last: String = before.chars().rev().take_while(|c| c.is_alphabetic()).collect();
        let last: String = last.chars().rev().collect();
        let next: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
        let lower = next.to_lowercase();
        [last.as_str(), next.as_str()].into_iter().any(is_currency)
            || before.ends_with(SIGNS)
            || after.starts_with(SIGNS)
            || UNITS.iter().any(|unit| lower.starts_with(unit))
    }
}

const SIGNS: [char; 4] = ['$', '€', '£', '¥'];

/// The beginnings of words for what is counted in millions.
const UNITS: [&str; 19] = [
    "franc",
    "dollar",
    "euro",
    "pound",
    "livre",
    "cfa",
    "fcfa",
    "people",
    "person",
    "habitant",
    "litre",
    "liter",
    "فرنك",
    "دولار",
    "يورو",
    "جنيه",
    "ريال",
    "شخص",
    "نسمة",
];

/// Three capital letters are a currency’s and not just anybody’s.
fn is_currency(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_uppercase())
        && basics::Currency::parse("currency", word).is_ok()
}

fn is_day(year: &str, month: &str, day: &str) -> bool {
    is_year(year) && is_up_to(month, 12) && is_up_to(day, 31)
}

fn is_year(group: &str) -> bool {
    group.len() == 4 && group.parse().is_ok_and(|year: u32| (1900..=2049).contains(&year))
}

fn is_up_to(group: &str, most: u32) -> bool {
    group.len() <= 2 && group.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_to_call_is_recognised_in_every_way_in_which_it_is_told() {
        for told in [
            "Call +227 96 12 34 56",
            "+22796123456",
            "00227 96 12 34 56",
            "96 12 34 56",
            "96123456",
            "96.12.34.56 ou au bureau",
            "(020) 555-0123",
            "20-55-12-34",
            "76 123 456",
            "Whom to ask: 061 234 567",
            "اتصل بالرقم ٩٦ ١٢ ٣٤ ٥٦",
            "۰۹۱۲۳۴۵۶۷۸",
            "٠٠٢٢٧٩٦١٢٣٤٥٦",
            "96\u{A0}12\u{A0}34\u{A0}56",
            "Since 2026, on 96 12 34 56",
        ] {
            assert!(tells_one(told), "{told}");
        }
    }

    #[test]
    fn amounts_days_years_and_small_numbers_are_none() {
        for sound in [
            "18 500 000 XOF",
            "18\u{A0}500\u{A0}000 francs",
            "1.250.000 €",
            "2026-07-01 14:00",
            "USD 1500000",
            "1500000 USD",
            "$1500000",
            "١٨ ٥٠٠ ٠٠٠ فرنك",
            "2026-07-01",
            "01.07.2026",
            "1/7/2026 – 31/12/2026",
            "2026–2027",
            "From 2025 to 2026",
            "3 wells for 1 200 people in 14 villages",
            "At 14:00, 3 of 5",
            "400 each week",
        ] {
            assert!(!tells_one(sound), "{sound}");
        }
    }
}
