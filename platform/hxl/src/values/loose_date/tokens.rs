//! The words, numbers and signs that a date is written with.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// What may stand between the parts and says nothing.
const FILLERS: [&str; 18] = [
    " ", ".", ",", ";", "-", "/", "'", "at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd",
    "th",
];
/// Words, numbers, spaces and single signs. A point or comma belongs to a number if it is its only
/// one.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let mut length = first.len_utf8();
        let (mut dots, mut letters) = (0, kind == Kind::Letter);
        let mut before = first;
        for c in rest[length..].chars() {
            let is_comma = c == ',' && dots == 0 && kind == Kind::Digit && length >= 2;
            let goes_on = match (kind, Kind::of(c)) {
                (Kind::Other, _) => false,
                (_, now) if dots == 0 => now == kind || c == '.' || is_comma,
                (_, Kind::Other) => c == '.',
                // Behind a point, letters may follow digits and digits letters.
                (_, now) => now == Kind::of(before) || before == '.' || before == ',',
            };
            if !goes_on {
                break;
            }
            dots += usize::from(c == '.' || c == ',');
            letters |= Kind::of(c) == Kind::Letter;
            length += c.len_utf8();
            before = c;
        }
        let (token, after) = rest.split_at(length);
        if dots > 0 && (letters || token.matches('.').count() > 1 || before == '.' || before == ',')
        {
            tokens.extend(token.split_inclusive(['.', ',']).flat_map(|piece| {
                let word = piece.trim_end_matches(['.', ',']);
                [word, &piece[word.len()..]].map(str::to_owned)
            }));
            tokens.retain(|token| !token.is_empty());
        } else {
            tokens.push(if first.is_whitespace() { " ".into() } else { token.replace(',', ".") });
        }
        // A lone comma stays what it is.
        if token == "," {
            tokens.pop();
            tokens.push(",".into());
        }
        rest = after;
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter,
    Digit,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_ascii_digit() => Self::Digit,
            _ if c.is_alphabetic() => Self::Letter,
            _ => Self::Other,
        }
    }
}

#[derive(Clone, Copy)]
pub(super) enum Unit {
    Hour,
    Minute,
    Second,
    /// Behind the seconds comes nothing that counts.
    Nothing,
}

pub(super) fn time_unit(token: &str) -> Option<Unit> {
    match token.to_lowercase().as_str() {
        "h" | "hour" | "hours" => Some(Unit::Hour),
        "m" | "minute" | "minutes" => Some(Unit::Minute),
        "s" | "second" | "seconds" => Some(Unit::Second),
        _ => None,
    }
}

#[derive(Clone, Copy)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

pub(super) fn half_day(token: &str) -> Option<Half> {
    match token.to_lowercase().as_str() {
        "am" | "a" => Some(Half::Morning),
        "pm" | "p" => Some(Half::Afternoon),
        _ => None,
    }
}

impl Half {
    pub(super) fn hour(self, hour: i32) -> i32 {
        match (self, hour) {
            (Self::Morning, 12) => 0,
            (Self::Afternoon, ..12) => hour + 12,
            _ => hour,
        }
    }
}

pub(super) fn month(token: &str) -> Option<u32> {
    let token = token.to_lowercase();
    let named = |name: &str| token == name || (token.len() == 3 && name.starts_with(&token));
    let at = MONTHS.iter().position(|name| named(name) || (token == "sept" && *name == MONTHS[8]));
    at.and_then(|at| u32::try_from(at + 1).ok())
}

pub(super) fn weekday(token: &str) -> bool {
    let token = token.to_lowercase();
    WEEKDAYS.iter().any(|name| token == *name || (token.len() == 3 && name.starts_with(&token)))
}

pub(super) fn is_filler(token: &str) -> bool {
    FILLERS.contains(&token.to_lowercase().as_str())
}
