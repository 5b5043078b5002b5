//! A text that the library has for a clause, in versions that follow each other.
//!
//! What each instrument asks of a text is a rule and stays in the code (`Instrument::needs`): no
//! record loosens it. A record adds words: for a clause wherever it stands, or for a clause of one
//! instrument, also for a clause that the instrument does not ask for. An agreement has a copy of
//! the words that it was drafted with, so that another version changes nothing that is agreed.

use basics::{Id, Language, Line, Moment, Organisation, Paragraph, Person, Refusal};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Clause, Instrument};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    pub id: Id<Self>,
    pub model: Model,
    /// Counted from 1 for each model; what the product ships comes before.
    pub number: i64,
    pub texts: Vec<ModelText>,
    /// None where it was written here.
    pub origin: Option<Origin>,
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
}

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Model {
    /// None: for every instrument.
    pub instrument: Option<Instrument>,
    pub clause: Clause,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AgreementModelText")]
pub struct ModelText {
    pub language: Language,
    pub title: Line,
    pub text: Paragraph,
}

/// The mission that a text comes from, and the key with which it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub name: Line,
    pub signer: String,
}

/// The version of each text that drafts begin with now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    pub standards: Vec<Standard>,
}

impl Model {
    /// `psea`, or `memorandum.psea`.
    pub fn code(&self) -> String {
        match self.instrument {
            None => self.clause.name().to_owned(),
            Some(instrument) => format!("{}.{}", instrument.name(), self.clause.name()),
        }
    }

    /// None where there is no such instrument or clause, or no standard text can be: what is the
    /// parties’ own matter is theirs to say.
    pub fn parse(code: &str) -> Option<Self> {
        let (instrument, clause) = match code.split_once('.') {
            Some((instrument, clause)) => (Some(Instrument::from_name(instrument)?), clause),
            None => (None, code),
        };
        let clause = Clause::from_name(clause).filter(|clause| *clause != Clause::Own)?;
        Some(Self { instrument, clause })
    }
}

impl ModelText {
    const LANGUAGES_MAX: usize = 12;

    /// As a pack carries them.
    pub fn content(texts: &[Self]) -> Value {
        json!({ "texts": texts })
    }

    /// At least one, and each language once.
    pub fn read(content: &Value) -> Option<Vec<Self>> {
        let texts = content["texts"].as_array()?.iter().map(|told| {
            Some(Self {
                language: Language::parse("language", told["language"].as_str()?).ok()?,
                title: Line::parse("title", told["title"].as_str()?).ok()?,
                text: Paragraph::parse("text", told["text"].as_str()?).ok()?,
            })
        });
        let texts = texts.collect::<Option<Vec<Self>>>()?;
        let is_once =
            |one: &Self| texts.iter().filter(|other| other.language == one.language).count() == 1;
        let is_sound =
            (1..=Self::LANGUAGES_MAX).contains(&texts.len()) && texts.iter().all(is_once);
        is_sound.then_some(texts)
    }
}

impl Standard {
    /// Another text than the one that is there.
    pub fn is_another(texts: &[ModelText], now: Option<&[ModelText]>) -> Result<(), Refusal> {
        match now.is_some_and(|now| now == texts) {
            true => Err(Refusal::new("text_en", "agreements-refused-kept-same")),
            false => Ok(()),
        }
    }

    pub fn in_language(&self, language: Language) -> Option<&ModelText> {
        self.texts.iter().find(|text| text.language.primary() == language.primary())
    }
}

impl Library {
    /// The text for a clause of an instrument: its own, or the one for all.
    pub fn text(
        &self,
        instrument: Instrument,
        clause: Clause,
        language: Language,
    ) -> Option<&ModelText> {
        let of = |instrument| {
            let model = Model { instrument, clause };
            let found = self.standards.iter().find(|one| one.model == model)?;
            found.in_language(language)
        };
        of(Some(instrument)).or_else(|| of(None))
    }

    /// Clauses that this mission’s texts of an instrument have besides what it asks for.
    pub fn more(&self, instrument: Instrument) -> impl Iterator<Item = Clause> {
        let asked = instrument.needs().clauses;
        let own = self.standards.iter().filter(move |one| one.model.instrument == Some(instrument));
        own.map(|one| one.model.clause).filter(move |clause| !asked.contains(clause))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standard(code: &str, text: &str) -> Standard {
        let (title, text) = (Line::parse("title", code), Paragraph::parse("text", text));
        let text =
            ModelText { language: Language::ENGLISH, title: title.unwrap(), text: text.unwrap() };
        Standard {
            id: Id::well_known(1),
            model: Model::parse(code).unwrap(),
            number: 1,
            texts: vec![text],
            origin: None,
            person: Id::well_known(2),
            party: Id::well_known(3),
            at: Moment::from_micros(0).unwrap(),
        }
    }

    #[test]
    fn a_model_is_known_by_its_code_and_nothing_else_is_one() {
        for code in ["psea", "memorandum.psea", "terms_of_reference.work_plan"] {
            assert_eq!(Model::parse(code).unwrap().code(), code);
        }
        for wrong in ["", "own", "memorandum.own", "memorandum", "psea.memorandum", "a.b.c"] {
            assert_eq!(Model::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_instruments_own_text_comes_before_the_one_for_all() {
        let standards = vec![standard("psea", "For all."), standard("memorandum.psea", "For one.")];
        let more = standard("memorandum.sanctions", "Not asked for.");
        let library = Library { standards: [standards, vec![more]].concat() };
        let text = |instrument, language| {
            library.text(instrument, Clause::Psea, language).map(|text| text.text.to_string())
        };
        assert_eq!(text(Instrument::Memorandum, Language::ENGLISH).unwrap(), "For one.");
        assert_eq!(text(Instrument::Framework, Language::ENGLISH).unwrap(), "For all.");
        assert_eq!(text(Instrument::Framework, Language::ARABIC), None);
        let more = |instrument| library.more(instrument).collect::<Vec<_>>();
        assert_eq!(more(Instrument::Memorandum), [Clause::Sanctions]);
        assert_eq!(more(Instrument::Framework), []);
    }

    #[test]
    fn texts_are_read_as_packs_carry_them_and_doubled_languages_are_not() {
        let one = standard("psea", "نص\nA text.").texts;
        let content = ModelText::content(&one);
        assert_eq!(ModelText::read(&content), Some(one.clone()));
        let doubled = ModelText::content(&[one.clone(), one].concat());
        assert_eq!(ModelText::read(&doubled), None);
        assert_eq!(ModelText::read(&json!({ "texts": [] })), None);
        assert_eq!(ModelText::read(&json!({})), None);
    }
}
