//! What parties agree on, whole: an ordered list of sections, and the tables beside them.
//!
//! A document is a value. What is accepted and signed is its hash: change a word, a day or an
//! amount, and it is another document.

use std::fmt;

use basics::{Day, Id, Language, Line, Money, Organisation, Paragraph};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{Agreement, Clause, Drafted, Instrument};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementDocument")]
pub struct Document {
    pub instrument: Instrument,
    /// The entry of the catalogue that it was drafted with. Without one there is no such key, so
    /// that no older text has another hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<Drafted>,
    pub title: Line,
    /// The language of the one authentic text; whatever stands in others is a translation.
    pub language: Language,
    /// The framework that it stands under.
    pub under: Option<Id<Agreement>>,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    pub seats: Vec<Seat>,
    pub sections: Vec<Section>,
    pub indicators: Vec<Indicator>,
    pub duties: Vec<Duty>,
    pub reporting: Option<Reporting>,
    pub deliverables: Vec<Deliverable>,
    pub funding: Option<Funding>,
    pub in_kind: Vec<InKind>,
    pub branding: Branding,
    /// Which component of the Red Cross or Red Crescent consents in writing, and where (R1.2).
    pub red_cross_consent: Option<Line>,
}

/// A party and its place in the agreement, in its own words: “funder”, “runs the pump”.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementSeat")]
pub struct Seat {
    pub party: Id<Organisation>,
    pub place: Option<Line>,
}

/// A titled part of the text. Its number stays when others come and go, so that versions can be
/// compared and translations found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementSection")]
pub struct Section {
    pub number: i64,
    pub clause: Clause,
    pub title: Line,
    pub text: Paragraph,
    /// Why it says something else than the library (R5.16).
    pub deviation: Option<Paragraph>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementIndicator")]
pub struct Indicator {
    pub name: Line,
    pub target: Line,
    /// How it is known.
    pub verified_by: Option<Line>,
}

/// A task and who has which part in it (RACI).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementDuty")]
pub struct Duty {
    pub task: Line,
    pub responsible: Vec<Id<Organisation>>,
    pub accountable: Vec<Id<Organisation>>,
    pub consulted: Vec<Id<Organisation>>,
    pub informed: Vec<Id<Organisation>>,
}

/// Who reports, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementReporting")]
pub struct Reporting {
    pub by: Id<Organisation>,
    pub every: Rhythm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    AtTheEnd,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementDeliverable")]
pub struct Deliverable {
    pub title: Line,
    pub due: Day,
    pub by: Id<Organisation>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementFunding")]
pub struct Funding {
    pub total: Money,
    pub lines: Vec<FundingLine>,
    pub tranches: Vec<Tranche>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementFundingLine")]
pub struct FundingLine {
    pub title: Line,
    pub amount: Money,
    pub from: Id<Organisation>,
}

/// A payment, and what must be so before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementTranche")]
pub struct Tranche {
    pub amount: Money,
    pub due: Option<Day>,
    pub condition: Line,
}

/// What a party brings that is no money: people, rooms, transport, a network, trust.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementInKind")]
pub struct InKind {
    pub by: Id<Organisation>,
    pub what: Line,
    pub worth: Option<Money>,
}

/// Whether the mission is named as the one that pays (R4.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branding {
    Required,
    Agreed,
    /// A humanitarian organisation may decline publicity.
    Declined,
}

/// SHA-256 of a document's canonical JSON.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash([u8; 32]);

basics::named!(Rhythm);
basics::named!(Branding);

impl Document {
    /// No longer text is read by anybody.
    pub const SECTIONS_MAX: usize = 80;
    pub const ROWS_MAX: usize = 200;

    pub fn parties(&self) -> Vec<Id<Organisation>> {
        self.seats.iter().map(|seat| seat.party).collect()
    }

    /// Whose money it is, each once.
    pub fn payers(&self) -> Vec<Id<Organisation>> {
        let lines = self.funding.iter().flat_map(|funding| funding.lines.iter());
        let mut payers: Vec<_> = lines.map(|line| line.from).collect();
        payers.sort();
        payers.dedup();
        payers
    }

    /// Who is paid: whoever delivers or reports; where nobody is named, all who do not pay.
    pub fn paid(&self) -> Vec<Id<Organisation>> {
        let payers = self.payers();
        let mut others = self.parties();
        others.retain(|party| !payers.is_empty() && !payers.contains(party));
        let works = |party: &Id<Organisation>| {
            self.reporting.is_some_and(|reporting| reporting.by == *party)
                || self.deliverables.iter().any(|one| one.by == *party)
        };
        match others.iter().copied().filter(works).collect::<Vec<_>>() {
            named if named.is_empty() => others,
            named => named,
        }
    }

    pub fn section(&self, number: i64) -> Option<&Section> {
        self.sections.iter().find(|section| section.number == number)
    }

    /// What the next new section is called by: numbers are not given twice.
    pub fn next_number(&self) -> i64 {
        self.sections.iter().map(|section| section.number).max().unwrap_or(0) + 1
    }

    /// JSON without a choice: keys in order, no spaces. Whoever has the text can make it again.
    pub fn canonical(&self) -> String {
        let value = serde_json::to_value(self).expect("a document has no maps with odd keys");
        sorted(&value).to_string()
    }

    pub fn hash(&self) -> Hash {
        Hash::of(&self.canonical())
    }
}

impl Hash {
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let pairs = text.as_bytes().chunks(2).map(|pair| {
            let pair = std::str::from_utf8(pair).ok()?;
            u8::from_str_radix(pair, 16).ok()
        });
        let read = pairs.collect::<Option<Vec<u8>>>()?;
        (read.len() == bytes.len() && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| {
            bytes.copy_from_slice(&read);
            Self(bytes)
        })
    }

    /// Enough of it for two people to compare over the telephone.
    pub fn short(&self) -> String {
        let text = self.to_string();
        [&text[..4], &text[4..8], &text[8..12]].join("-")
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// The map type keeps the order in which keys came: this gives the order of the keys themselves.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            pairs.into_iter().map(|(key, value)| (key.clone(), sorted(value))).collect()
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

impl Rhythm {
    pub const ALL: [Self; 5] =
        [Self::Monthly, Self::Quarterly, Self::HalfYearly, Self::Yearly, Self::AtTheEnd];

    pub fn name(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half_yearly",
            Self::Yearly => "yearly",
            Self::AtTheEnd => "at_the_end",
        }
    }
}

impl Branding {
    pub const ALL: [Self; 3] = [Self::Required, Self::Agreed, Self::Declined];

    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Agreed => "agreed",
            Self::Declined => "declined",
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use basics::Currency;

    use super::*;

    pub(crate) const FUNDER: Id<Organisation> = Id::well_known(1);
    pub(crate) const DOER: Id<Organisation> = Id::well_known(2);

    pub(crate) fn line(text: &str) -> Line {
        Line::parse("title", text).unwrap()
    }

    pub(crate) fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    pub(crate) fn money(amount: &str) -> Money {
        Money::parse("amount", amount, Currency::parse("currency", "USD").unwrap()).unwrap()
    }

    /// Sound in every respect.
    pub(crate) fn document(instrument: Instrument) -> Document {
        let clauses = instrument.needs().clauses.into_iter().enumerate();
        let sections = clauses.map(|(place, clause)| Section {
            number: place as i64 + 1,
            clause,
            title: line(clause.name()),
            text: Paragraph::parse("text", "We do it together.").unwrap(),
            deviation: None,
        });
        let tranche =
            |amount| Tranche { amount: money(amount), due: None, condition: line("Reports") };
        let funds = instrument.needs().funds == crate::Funds::Always;
        Document {
            instrument,
            entry: None,
            title: line("Well of the north bank"),
            language: Language::ENGLISH,
            under: instrument.needs().framework.then(|| Id::well_known(50)),
            first_day: Some(day("2026-07-01")),
            last_day: Some(day("2026-12-31")),
            seats: [FUNDER, DOER].map(|party| Seat { party, place: None }).to_vec(),
            sections: sections.collect(),
            indicators: Vec::new(),
            duties: Vec::new(),
            reporting: None,
            deliverables: vec![Deliverable {
                title: line("A well"),
                due: day("2026-10-01"),
                by: DOER,
            }],
            funding: funds.then(|| Funding {
                total: money("1000"),
                lines: vec![FundingLine {
                    title: line("Digging"),
                    amount: money("1000"),
                    from: FUNDER,
                }],
                tranches: vec![tranche("800"), tranche("200")],
            }),
            in_kind: Vec::new(),
            branding: Branding::Agreed,
            red_cross_consent: None,
        }
    }

    #[test]
    fn a_changed_word_day_or_amount_is_another_document() {
        let one = document(Instrument::QuickImpact);
        assert_eq!(one.hash(), one.clone().hash());
        let mut word = one.clone();
        word.sections[0].text = Paragraph::parse("text", "We do it apart.").unwrap();
        let later = Document { last_day: Some(day("2027-01-01")), ..one.clone() };
        let mut amount = one.clone();
        amount.funding.as_mut().unwrap().tranches[0].amount = money("801");
        for other in [word, later, amount] {
            assert_ne!(other.hash(), one.hash());
        }
    }

    #[test]
    fn a_hash_is_read_as_it_is_written_and_nothing_else() {
        let hash = document(Instrument::Memorandum).hash();
        assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
        let text = hash.to_string();
        for wrong in ["", "ab", &text[2..], &format!("+1{}", &text[2..]), &format!("{text}00")] {
            assert_eq!(Hash::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn canonical_json_has_its_keys_in_order() {
        let text = document(Instrument::Memorandum).canonical();
        assert!(text.starts_with(r#"{"branding":"agreed","deliverables":[{"by":"#), "{text}");
        assert!(!text.contains(": "), "no spaces: {text}");
    }
}
