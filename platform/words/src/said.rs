//! Saying things in one language.

use std::sync::Arc;

use basics::{Day, Detail, Language, Line, Moment, Money, Refusal};
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::tz::TimeZone;

use crate::{Dictionary, numbers};

/// The words of one language. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    dictionary: Arc<Dictionary>,
    language: Language,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

/// What completes a sentence.
#[derive(Clone, Debug)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl Words {
    pub(crate) fn new(dictionary: Arc<Dictionary>, language: Language) -> Self {
        Self { dictionary, language }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn dictionary(&self) -> &Arc<Dictionary> {
        &self.dictionary
    }

    pub fn direction(&self) -> Direction {
        match self.say("language-direction").as_str() {
            "rtl" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// A sentence without arguments.
    pub fn say(&self, key: &str) -> String {
        match self.dictionary.fixed(self.language, key) {
            Some(fixed) => fixed.to_owned(),
            None => self.tell(key, &[]),
        }
    }

    /// A sentence with arguments. Text arguments stand in isolation marks (U+2068, U+2069), so that
    /// a Latin name does not upset an Arabic sentence: right on screen, wrong in files and
    /// attributes, where `tell_plain` is the one.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.find(self.language, key, args)
            .or_else(|| self.find(Language::ENGLISH, key, args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// The same without isolation marks: for files, attributes, mail subjects and comparisons.
    pub fn tell_plain(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.tell(key, args).replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Whether this language itself has the key.
    pub fn has(&self, key: &str) -> bool {
        self.dictionary.bundle(self.language).has_message(key)
    }

    /// A refusal as a sentence.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let args: Vec<(&str, Arg)> = refusal
            .details
            .iter()
            .map(|(name, detail)| match detail {
                Detail::Text(text) => (*name, Arg::Text(text.clone())),
                Detail::Number(number) => (*name, Arg::Number(*number)),
                Detail::Word(key) => (*name, Arg::Text(self.say(key))),
            })
            .collect();
        self.tell(refusal.why, &args)
    }

    /// A whole number with the language's grouping: `1,250`, `1 250`.
    pub fn number(&self, number: i64) -> String {
        numbers::grouped(number, &self.say("number-group"))
    }

    /// An amount with its currency, grouped: `1,250.50 USD`, `1 250,50 USD`.
    pub fn money(&self, money: Money) -> String {
        let amount = money.amount();
        let (whole, rest) = amount.split_once('.').unwrap_or((&amount, ""));
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.number(whole));
        let decimals = match rest {
            "" => String::new(),
            rest => format!("{}{rest}", self.say("number-decimal")),
        };
        format!("{whole}{decimals}\u{a0}{}", money.currency.code())
    }

    /// The month of a day: `March 2026`.
    pub fn month(&self, day: Day) -> String {
        let month = self.say(&format!("month-{}", day.month()));
        let year = Arg::Text(day.year().to_string());
        self.tell_plain("date-month", &[("month", Arg::Text(month)), ("year", year)])
    }

    /// A day as people write it: `3 March 2026`.
    pub fn day(&self, day: Day) -> String {
        let month = self.say(&format!("month-{}", day.month()));
        self.tell_plain(
            "date-day",
            &[
                ("day", Arg::from(i32::from(day.day_of_month()))),
                ("month", Arg::Text(month)),
                ("year", Arg::Text(day.year().to_string())),
            ],
        )
    }

    /// An instant in universal time, to the minute, said to be so.
    pub fn moment(&self, moment: Moment) -> String {
        let utc = TimeZone::UTC;
        let (hour, minute) = moment.clock_in(&utc);
        self.tell_plain(
            "date-moment",
            &[
                ("day", Arg::Text(self.day(moment.day_in(&utc)))),
                ("time", Arg::Text(format!("{hour:02}:{minute:02}"))),
            ],
        )
    }

    fn find(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = self.dictionary.bundle(language);
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, a)| (id, Some(a)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&Line> for Arg {
    fn from(line: &Line) -> Self {
        Self::Text(line.to_string())
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use basics::Currency;

    use super::*;

    fn words(language: Language) -> Words {
        Dictionary::new([]).words(language)
    }

    #[test]
    fn money_is_grouped_and_keeps_its_decimals_and_its_currency() {
        let of = |amount: &str, code: &str| {
            Money::parse("amount", amount, Currency::parse("currency", code).unwrap()).unwrap()
        };
        let english = words(Language::ENGLISH);
        assert_eq!(english.money(of("1250.5", "USD")), "1,250.50\u{a0}USD");
        assert_eq!(english.money(of("24000000", "XAF")), "24,000,000\u{a0}XAF");
        let french = words(Language::FRENCH).money(of("1250.5", "USD"));
        assert_eq!(french, "1\u{202F}250,50\u{a0}USD");
    }

    #[test]
    fn days_and_numbers_follow_the_language() {
        let day = Day::new(2026, 3, 1).unwrap();
        assert_eq!(words(Language::ENGLISH).day(day), "1 March 2026");
        assert_eq!(words(Language::FRENCH).day(day), "1er mars 2026");
        assert_eq!(words(Language::ARABIC).day(day), "1 مارس 2026");
        assert_eq!(words(Language::ENGLISH).number(1_234_567), "1,234,567");
        assert_eq!(words(Language::FRENCH).number(-1_250), "-1\u{202F}250");
    }

    #[test]
    fn arabic_is_written_from_the_right() {
        assert_eq!(words(Language::ARABIC).direction(), Direction::RightToLeft);
        assert_eq!(words(Language::FRENCH).direction(), Direction::LeftToRight);
    }

    #[test]
    fn a_refusal_is_a_sentence() {
        let refusal = Refusal::new("name", "refused-too-long").with("most", 300_usize);
        let said = words(Language::ENGLISH).refusal(&refusal);
        assert_eq!(said, "Shorten this to at most \u{2068}300\u{2069} characters.");
    }
}
