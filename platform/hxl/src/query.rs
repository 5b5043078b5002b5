//! Which rows are meant: `#adm1=Gao`, `#reached>100`, `#org~^un`, `#date is empty`.

use basics::Refusal;
use regex::Regex;

use crate::{
    Column, Pattern, Row,
    column::positions,
    values::{date, folded, is_blank, number},
};

/// A condition on the cells of some columns; one of them is enough.
#[derive(Clone, Debug)]
pub struct Query {
    pattern: Pattern,
    condition: Condition,
}

#[derive(Clone, Debug)]
enum Condition {
    Compared { operator: Operator, value: Compared },
    Matches { regex: Regex, wanted: bool },
    Is { what: Kind, wanted: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    Number,
    Date,
}

/// What is compared with, in each of the forms in which it may be.
#[derive(Clone, Debug)]
struct Compared {
    text: String,
    number: Option<f64>,
    date: Option<String>,
}

/// The longer ones first, since they begin with the shorter ones.
const OPERATORS: [(&str, Operator); 6] = [
    ("<=", Operator::LessOrEqual),
    (">=", Operator::MoreOrEqual),
    ("!=", Operator::NotEqual),
    ("<", Operator::Less),
    (">", Operator::More),
    ("=", Operator::Equal),
];

impl Query {
    /// Letter case and accents do not matter, in the expressions after `~` neither.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let unclear = || Refusal::new("query", "hxl-query-unclear").with("given", text);
        let folded = folded(text);
        let at = folded.find(['<', '>', '=', '!', '~']);
        let (pattern, rest) = match (at, folded.split_once(" is ")) {
            (Some(at), is) if is.is_none_or(|(before, _)| at < before.len()) => folded.split_at(at),
            (_, Some((pattern, what))) => {
                let (what, wanted) = match what.strip_prefix("not ") {
                    Some(what) => (what, false),
                    None => (what, true),
                };
                let what = match what {
                    "empty" => Kind::Empty,
                    "number" => Kind::Number,
                    "date" => Kind::Date,
                    _ => return Err(unclear()),
                };
                let condition = Condition::Is { what, wanted };
                return Ok(Self { pattern: Pattern::parse(pattern)?, condition });
            }
            _ => return Err(unclear()),
        };
        let pattern = Pattern::parse(pattern)?;
        for (sign, wanted) in [("!~", false), ("~", true)] {
            if let Some(expression) = rest.strip_prefix(sign) {
                let regex = Regex::new(expression.trim()).map_err(|_| unclear())?;
                return Ok(Self { pattern, condition: Condition::Matches { regex, wanted } });
            }
        }
        let (sign, operator) =
            OPERATORS.iter().find(|(sign, _)| rest.starts_with(sign)).ok_or_else(unclear)?;
        let value = Compared::new(rest[sign.len()..].trim(), pattern.is_date());
        Ok(Self { pattern, condition: Condition::Compared { operator: *operator, value } })
    }

    fn takes(&self, text: &str) -> bool {
        match &self.condition {
            Condition::Compared { operator, value } => value.holds(*operator, text),
            Condition::Matches { regex, wanted } => regex.is_match(&folded(text)) == *wanted,
            Condition::Is { what, wanted } => {
                let is = match what {
                    Kind::Empty => is_blank(text),
                    Kind::Number => number(text).is_some(),
                    Kind::Date => date(text, true).is_some(),
                };
                is == *wanted
            }
        }
    }
}

impl Compared {
    fn new(text: &str, is_date: bool) -> Self {
        let date = is_date.then(|| dated(text)).flatten();
        Self { text: text.to_owned(), number: finite(text), date }
    }

    /// As dates if both are, else as numbers if both are, else as texts.
    fn holds(&self, operator: Operator, text: &str) -> bool {
        if let Some((ours, theirs)) = self.date.as_ref().zip(dated(text)) {
            return operator.holds(&theirs, ours);
        }
        match self.number.zip(finite(text)) {
            Some((ours, theirs)) => operator.holds(&theirs, &ours),
            None => operator.holds(&folded(text), &self.text),
        }
    }
}

impl Operator {
    fn holds<T: PartialOrd>(self, a: &T, b: &T) -> bool {
        match self {
            Self::Equal => a == b,
            Self::NotEqual => a != b,
            Self::Less => a < b,
            Self::LessOrEqual => a <= b,
            Self::More => a > b,
            Self::MoreOrEqual => a >= b,
        }
    }
}

fn dated(text: &str) -> Option<String> {
    date(text, true).filter(|date| date.year.is_some()).map(|date| date.to_string())
}

fn finite(text: &str) -> Option<f64> {
    number(text).filter(|number| number.is_finite())
}

/// Queries, one of which is enough, with the columns that they look at. Without any, every row is
/// taken.
pub(crate) struct Filter<'q>(Vec<(&'q Query, Vec<usize>)>);

impl<'q> Filter<'q> {
    pub(crate) fn new(queries: &'q [Query], columns: &[Column]) -> Self {
        let of =
            |query: &'q Query| (query, positions(columns, std::slice::from_ref(&query.pattern)));
        Self(queries.iter().map(of).collect())
    }

    pub(crate) fn takes(&self, row: Row<'_>) -> bool {
        let takes = |(query, positions): &(&Query, Vec<usize>)| {
            positions.iter().any(|position| query.takes(row.fields.get(*position)))
        };
        self.0.is_empty() || self.0.iter().any(takes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_compares_dates_numbers_and_texts_as_what_they_are() {
        let check = |query: &str, text: &str, wanted: bool| {
            assert_eq!(Query::parse(query).unwrap().takes(text), wanted, "{query} {text}");
        };
        check("#adm1=Gao", " GAO", true);
        check("adm1 != Gao", "Mopti", true);
        check("#reached>100", "20", false);
        check("#reached >= 100", "100.0", true);
        check("#reached<abc", "100", true);
        check("#date<2026-03-01", "28 Feb 2026", true);
        check("#date=1/3/2026", "2026-03-01", true);
        check("#org~^UN", "Unicef", true);
        check("#org!~^un", "Unicef", false);
        check("#org is empty", " ", true);
        check("#org is not empty", " ", false);
        check("#org is number", "12", true);
        check("#org is not date", "12", true);
        check("#org=this is empty", "This is empty", true);
        for text in ["", "#org", "#org is odd", "=x", "#org!x", "#org~(", "#org is max"] {
            assert!(Query::parse(text).is_err(), "{text}");
        }
    }
}
