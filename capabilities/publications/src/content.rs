//! What an agreement’s parties tell of it in public: a text of theirs, and facts of what they
//! signed.

use agreements::{Document, EntryName, Hash, Instrument};
use basics::{Day, Id, Language, Line, Money, Organisation, Paragraph};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;

use crate::telephone;

/// Exactly this is proposed, agreed to and shown. It has no room for who signed, for whom to call
/// or for a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PublicationContent")]
pub struct Content {
    /// What the agreement is for, in the parties’ own words: in one language or in several.
    pub texts: Vec<Text>,
    pub facts: Facts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PublicationText")]
pub struct Text {
    pub language: Language,
    pub text: Paragraph,
}

/// What is told of the signed text; what is not told is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PublicationFacts")]
pub struct Facts {
    pub title: Option<Line>,
    pub instrument: Option<Instrument>,
    /// What the parties’ entry of the catalogue calls it, where it was drafted with one. Without
    /// there is no such key, so that what was agreed to before has the same hash.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instrument_names: Vec<EntryName>,
    pub parties: Vec<Id<Organisation>>,
    pub period: Option<Term>,
    pub money: Option<Sum>,
    /// As the parties say it: the signed text knows no places.
    pub places: Vec<Id<Place>>,
}

/// Its days; an open end is told as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PublicationPeriod")]
pub struct Term {
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
}

/// The total, or the steps between which it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PublicationMoney")]
pub struct Sum {
    pub from: Money,
    /// None where the total is exactly `from`.
    pub below: Option<Money>,
}

/// What the parties choose to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub aspects: Vec<Aspect>,
    pub money: Option<Purse>,
    pub places: Vec<Id<Place>>,
}

/// What can be told of a signed text besides its money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    Title,
    Instrument,
    Parties,
    Period,
}

/// How much is told of the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purse {
    Exact,
    Band,
}

basics::named!(Aspect);
basics::named!(Purse);

impl Content {
    /// JSON without a choice: fields in their order, no spaces.
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).expect("a content has no maps with odd keys")
    }

    /// What a party agrees to.
    pub fn hash(&self) -> Hash {
        Hash::of(&self.canonical())
    }

    /// The text for a reader of this language; the first one, if there is none.
    pub fn in_language(&self, language: Language) -> Option<&Text> {
        let near = |text: &&Text| text.language.primary() == language.primary();
        self.texts.iter().find(near).or(self.texts.first())
    }
}

/// Whether a text gives an e-mail address or a telephone number: what is public names nobody’s.
pub fn tells_a_contact(text: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_address = |(before, after): (&str, &str)| {
        is_letter(before.chars().next_back()) && is_letter(after.chars().next())
    };
    text.match_indices('@').any(|(at, _)| is_address((&text[..at], &text[at + 1..])))
        || telephone::tells_one(text)
}

impl Facts {
    pub fn told(choice: &Choice, document: &Document) -> Self {
        let tells = |aspect| choice.aspects.contains(&aspect);
        let total = document.funding.as_ref().map(|funding| funding.total);
        let names = document.entry.as_ref().filter(|_| tells(Aspect::Instrument));
        Self {
            title: tells(Aspect::Title).then(|| document.title.clone()),
            instrument: tells(Aspect::Instrument).then_some(document.instrument),
            instrument_names: names.map_or_else(Vec::new, |entry| entry.names.clone()),
            parties: if tells(Aspect::Parties) { document.parties() } else { Vec::new() },
            period: tells(Aspect::Period)
                .then_some(Term { first_day: document.first_day, last_day: document.last_day }),
            money: total.zip(choice.money).map(|(total, purse)| Sum::told(total, purse)),
            places: choice.places.clone(),
        }
    }

    /// The same facts of another text.
    pub fn of(&self, document: &Document) -> Self {
        Self::told(&self.choice(), document)
    }

    pub fn choice(&self) -> Choice {
        let told = [
            (self.title.is_some(), Aspect::Title),
            (self.instrument.is_some(), Aspect::Instrument),
            (!self.parties.is_empty(), Aspect::Parties),
            (self.period.is_some(), Aspect::Period),
        ];
        let purse = |sum: Sum| if sum.below.is_some() { Purse::Band } else { Purse::Exact };
        Choice {
            aspects: told.iter().filter_map(|(is_told, one)| is_told.then_some(*one)).collect(),
            money: self.money.map(purse),
            places: self.places.clone(),
        }
    }
}

impl Sum {
    fn told(total: Money, purse: Purse) -> Self {
        match purse {
            Purse::Exact => Self { from: total, below: None },
            Purse::Band => Self::band(total),
        }
    }

    /// Between two steps of 1, 2, 5, 10, 20, 50 …, so that it tells the size and not the sum.
    fn band(total: Money) -> Self {
        let money =
            |minor: i128| Money { minor: i64::try_from(minor).unwrap_or(i64::MAX), ..total };
        let (mut from, mut scale) = (0, 1_i128);
        loop {
            for step in [1, 2, 5] {
                let below = step * scale;
                if below > i128::from(total.minor) {
                    return Self { from: money(from), below: Some(money(below)) };
                }
                from = below;
            }
            scale *= 10;
        }
    }
}

impl Aspect {
    pub const ALL: [Self; 4] = [Self::Title, Self::Instrument, Self::Parties, Self::Period];

    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Instrument => "instrument",
            Self::Parties => "parties",
            Self::Period => "period",
        }
    }
}

impl Purse {
    pub const ALL: [Self; 2] = [Self::Exact, Self::Band];

    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Band => "band",
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use agreements::{Branding, Funding, Seat};
    use basics::Currency;

    use super::*;

    pub(crate) const PARTIES: [Id<Organisation>; 2] = [Id::well_known(1), Id::well_known(2)];

    fn money(amount: &str, code: &str) -> Money {
        let currency = Currency::parse("currency", code).unwrap();
        Money::parse("amount", amount, currency).unwrap()
    }

    /// Nothing of it but what can be told.
    pub(crate) fn document(title: &str, total: Option<&str>) -> Document {
        let day = |text: &str| Some(text.parse().unwrap());
        let funding =
            |total| Funding { total: money(total, "XOF"), lines: Vec::new(), tranches: Vec::new() };
        Document {
            instrument: Instrument::QuickImpact,
            entry: None,
            title: Line::parse("title", title).unwrap(),
            language: Language::ENGLISH,
            under: None,
            first_day: day("2026-07-01"),
            last_day: day("2026-12-31"),
            seats: PARTIES.map(|party| Seat { party, place: None }).to_vec(),
            sections: Vec::new(),
            indicators: Vec::new(),
            duties: Vec::new(),
            reporting: None,
            deliverables: Vec::new(),
            funding: total.map(funding),
            in_kind: Vec::new(),
            branding: Branding::Agreed,
            red_cross_consent: None,
        }
    }

    pub(crate) fn content(text: &str, document: &Document) -> Content {
        let aspects = Aspect::ALL.to_vec();
        let choice = Choice { aspects, money: Some(Purse::Band), places: Vec::new() };
        let text = Paragraph::parse("text", text).unwrap();
        let texts = vec![Text { language: Language::ENGLISH, text }];
        Content { texts, facts: Facts::told(&choice, document) }
    }

    #[test]
    fn a_band_tells_the_size_and_not_the_sum() {
        let check = |amount: &str, code: &str| {
            let band = Sum::told(money(amount, code), Purse::Band);
            format!("{} {}", band.from, band.below.unwrap())
        };
        assert_eq!(check("18500000", "XOF"), "10000000 XOF 20000000 XOF");
        assert_eq!(check("20000000", "XOF"), "20000000 XOF 50000000 XOF", "a step begins its band");
        assert_eq!(check("49999.99", "USD"), "20000.00 USD 50000.00 USD");
        assert_eq!(check("0", "USD"), "0.00 USD 0.01 USD");
        let most = Money { minor: i64::MAX, ..money("1", "USD") };
        assert!(Sum::told(most, Purse::Band).below.is_some(), "beyond counting is still a band");
    }

    #[test]
    fn only_what_is_told_makes_it_one_of_an_earlier_text() {
        let signed = document("Well", Some("18500000"));
        let told = content("We dig.", &signed).facts;
        assert_eq!(told.of(&signed), told);
        assert_eq!(told.of(&document("Well", Some("12000000"))), told, "within the same band");
        let later = Document { last_day: None, ..signed.clone() };
        for amended in [document("Wells", Some("18500000")), document("Well", None), later] {
            assert_ne!(told.of(&amended), told);
        }
        let quiet = Choice { aspects: Vec::new(), money: None, places: Vec::new() };
        let quiet = Facts::told(&quiet, &signed);
        assert_eq!(quiet.of(&document("Wells", None)), quiet, "what is not told does not change");
    }

    #[test]
    fn an_instrument_of_the_mission_is_told_by_its_name_and_other_summaries_keep_their_hash() {
        let plain = document("Well", None);
        let told = content("We dig.", &plain);
        assert!(!told.canonical().contains("instrument_names"), "{}", told.canonical());
        let name = Line::parse("name", "Accord de puits").unwrap();
        let names = vec![EntryName { language: Language::FRENCH, name, hint: None }];
        let (code, more) = (agreements::Code::parse("code", "wells").unwrap(), Default::default());
        let entry = Some(agreements::Drafted { code, number: 1, names: names.clone(), more });
        let drafted = Document { entry, ..plain };
        assert_eq!(content("We dig.", &drafted).facts.instrument_names, names);
        let quiet = Choice { aspects: Vec::new(), money: None, places: Vec::new() };
        assert_eq!(Facts::told(&quiet, &drafted).instrument_names, [], "only where it is told");
    }

    #[test]
    fn an_address_or_a_telephone_number_is_recognised_and_a_budget_is_not() {
        for told in ["Write to aissata@water.example", "Call +227 96 12 34 56", "96123456"] {
            assert!(tells_a_contact(told), "{told}");
        }
        for sound in ["18 500 000 XOF, +3 wells", "At 14:00 @ the market", "2026-07-01", "اتصال"]
        {
            assert!(!tells_a_contact(sound), "{sound}");
        }
    }
}
