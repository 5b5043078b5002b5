//! An entry of the catalogue: a form under a mission’s own name, and what it asks besides.
//!
//! What a form asks is a rule and stays in the code (`Instrument::needs`). An entry asks more and
//! never less: where it says something of the form itself, the stricter of the two holds. A
//! document has a copy of what its entry asked when it was drafted, so that another version changes
//! nothing that is agreed.

use std::fmt;

use basics::{Id, Language, Line, Moment, Organisation, Person, Refusal};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Clause, Funds, Instrument, Needs, Origin};

/// One version of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Id<Self>,
    pub code: Code,
    /// Counted from 1 for each code; a form as the product knows it comes before.
    pub number: i64,
    pub said: Said,
    /// Whether drafts begin with it: each mission’s own matter, and in no pack.
    pub is_offered: bool,
    /// None where it was written here.
    pub origin: Option<Origin>,
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
}

/// What an entry is called among the others: `women_charter`. A form’s own has the form’s name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(rename = "AgreementInstrumentCode")]
pub struct Code(String);

/// What an entry says, as packs carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementInstrumentSaid")]
pub struct Said {
    pub form: Instrument,
    /// Of a form’s own entry perhaps none: then it is called as the product calls it.
    pub names: Vec<EntryName>,
    pub more: More,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementInstrumentName")]
pub struct EntryName {
    pub language: Language,
    pub name: Line,
    /// For whoever chooses among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Line>,
}

/// What an entry asks besides its form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementInstrumentMore")]
pub struct More {
    pub clauses: Vec<Clause>,
    pub review: bool,
    pub deliverables: bool,
    pub civil_society: bool,
    /// Of a hundred.
    pub first_tranche_max: Option<i64>,
}

/// The entry that a document was drafted with, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementDraftedWith")]
pub struct Drafted {
    pub code: Code,
    pub number: i64,
    pub names: Vec<EntryName>,
    pub more: More,
}

impl Code {
    const LETTERS_MAX: usize = 40;

    pub fn parse(about: &'static str, text: &str) -> Result<Self, Refusal> {
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        let begins = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        match begins && text.len() <= Self::LETTERS_MAX && text.bytes().all(is_plain) {
            true => Ok(Self(text.to_owned())),
            false => {
                let refused = Refusal::new(about, "agreements-refused-entry-code");
                Err(refused.with("given", text).with("most", Self::LETTERS_MAX))
            }
        }
    }

    pub fn of(form: Instrument) -> Self {
        Self(form.name().to_owned())
    }

    /// The form whose own entry this is.
    pub fn form(&self) -> Option<Instrument> {
        Instrument::from_name(&self.0)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl EntryName {
    pub const LANGUAGES_MAX: usize = 12;

    pub fn in_language(names: &[Self], language: Language) -> Option<&Self> {
        names.iter().find(|one| one.language.primary() == language.primary())
    }

    /// Each language once.
    pub fn read(told: &Value) -> Option<Vec<Self>> {
        let names = told.as_array()?.iter().map(|told| {
            let hint = match &told["hint"] {
                Value::Null => None,
                hint => Some(Line::parse("hint", hint.as_str()?).ok()?),
            };
            Some(Self {
                language: Language::parse("language", told["language"].as_str()?).ok()?,
                name: Line::parse("name", told["name"].as_str()?).ok()?,
                hint,
            })
        });
        let names = names.collect::<Option<Vec<Self>>>()?;
        let is_once =
            |one: &Self| names.iter().filter(|other| other.language == one.language).count() == 1;
        (names.len() <= Self::LANGUAGES_MAX && names.iter().all(is_once)).then_some(names)
    }
}

impl More {
    const KEYS: [&'static str; 5] =
        ["civil_society", "clauses", "deliverables", "first_tranche_max", "review"];

    /// What the form asks, and this besides: whatever stands here, nothing of the form is loosened.
    pub fn on(&self, form: Instrument) -> Needs {
        let needs = form.needs();
        let mut clauses = [&needs.clauses[..], &self.clauses[..]].concat();
        clauses.sort();
        clauses.dedup();
        let most = [needs.first_tranche_max, self.first_tranche_max].into_iter().flatten().min();
        Needs {
            review: needs.review || self.review,
            deliverables: needs.deliverables || self.deliverables,
            civil_society: needs.civil_society || self.civil_society,
            first_tranche_max: most,
            clauses,
            ..needs
        }
    }

    /// Without what the form asks anyway: the same is always said in the same way.
    #[must_use]
    pub fn besides(mut self, form: Instrument) -> Self {
        let needs = form.needs();
        self.clauses.sort();
        self.clauses.dedup();
        self.clauses.retain(|clause| !needs.clauses.contains(clause));
        Self {
            review: self.review && !needs.review,
            deliverables: self.deliverables && !needs.deliverables,
            civil_society: self.civil_society && !needs.civil_society,
            first_tranche_max: self
                .first_tranche_max
                .filter(|most| Some(*most) != needs.first_tranche_max),
            clauses: self.clauses,
        }
    }

    /// None where a key is unknown: passed over, it would ask less than whoever wrote it did.
    fn read(told: &Value) -> Option<Self> {
        let is_known = |key: &String| Self::KEYS.contains(&key.as_str());
        let tick = |key: &str| told[key].as_bool();
        let clauses = told["clauses"].as_array()?.iter();
        let clauses = clauses.map(|clause| Clause::from_name(clause.as_str()?));
        let first_tranche_max = match &told["first_tranche_max"] {
            Value::Null => None,
            most => Some(most.as_i64()?),
        };
        told.as_object()?.keys().all(is_known).then_some(Self {
            clauses: clauses.collect::<Option<_>>()?,
            review: tick("review")?,
            deliverables: tick("deliverables")?,
            civil_society: tick("civil_society")?,
            first_tranche_max,
        })
    }

    fn is_sound(&self, form: Instrument) -> Result<(), Refusal> {
        if self.clauses.contains(&Clause::Own) {
            return Err(Refusal::new("clauses", "agreements-refused-kept-own"));
        }
        let Some(most) = self.first_tranche_max else { return Ok(()) };
        let needs = form.needs();
        let limit = needs.first_tranche_max.unwrap_or(100);
        let refused = |why| Refusal::new("first_tranche_max", why).with("most", limit);
        match (needs.funds, most) {
            (Funds::Never, _) => Err(refused("agreements-refused-entry-no-money")),
            (_, most) if most < 1 || most > limit => {
                Err(refused("agreements-refused-entry-tranche"))
            }
            _ => Ok(()),
        }
    }
}

impl Said {
    /// A form as the product knows it.
    pub fn shipped(form: Instrument) -> Self {
        Self { form, names: Vec::new(), more: More::default() }
    }

    pub fn content(&self) -> Value {
        json!(self)
    }

    pub fn read(content: &Value) -> Option<Self> {
        Some(Self {
            form: Instrument::from_name(content["form"].as_str()?)?,
            names: EntryName::read(&content["names"])?,
            more: More::read(&content["more"])?,
        })
    }

    /// Whether it can stand under a code at all.
    pub fn is_sound(&self, code: &Code) -> Result<(), Refusal> {
        if let Some(own) = code.form().filter(|own| *own != self.form) {
            let form = format!("agreements-instrument-{}", own.name());
            let refused = Refusal::new("form", "agreements-refused-entry-form");
            return Err(refused.with("form", basics::Detail::Word(form)));
        }
        if code.form().is_none() && self.names.is_empty() {
            return Err(Refusal::new("name_en", "refused-missing"));
        }
        self.more.is_sound(self.form)
    }
}

impl Entry {
    /// What a document that is drafted with it keeps of it.
    pub fn drafted(&self) -> Drafted {
        let bare = |one: &EntryName| EntryName { hint: None, ..one.clone() };
        let names = self.said.names.iter().map(bare).collect();
        Drafted {
            code: self.code.clone(),
            number: self.number,
            names,
            more: self.said.more.clone(),
        }
    }
}

impl Drafted {
    pub(crate) fn read(told: &Value) -> Option<Self> {
        Some(Self {
            code: Code::parse("code", told["code"].as_str()?).ok()?,
            number: told["number"].as_i64()?,
            names: EntryName::read(&told["names"])?,
            more: More::read(&told["more"])?,
        })
    }
}
