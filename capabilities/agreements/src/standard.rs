//! A text that the library has for a clause, in versions that follow each other.
//!
//! What each form asks of a text is a rule and stays in the code (`Instrument::needs`): no record
//! loosens it, and an entry of the catalogue only asks more (`Entry`). A standard adds words: for a
//! clause wherever it stands, or for a clause of one entry, also for a clause that the entry does
//! not ask for. An agreement has a copy of the words that it was drafted with, so that another
//! version changes nothing that is agreed.

use basics::{Id, Language, Line, Moment, Organisation, Paragraph, Person, Refusal};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{Clause, Code, Document};

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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Model {
    /// Of the catalogue. None: for every instrument.
    pub entry: Option<Code>,
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
    /// `psea`, `memorandum.psea` or `women_charter.psea`.
    pub fn code(&self) -> String {
        match &self.entry {
            None => self.clause.name().to_owned(),
            Some(entry) => format!("{entry}.{}", self.clause.name()),
        }
    }

    /// None where no entry can be called so, there is no such clause, or no standard text can be:
    /// what is the parties’ own matter is theirs to say.
    pub fn parse(code: &str) -> Option<Self> {
        let (entry, clause) = match code.split_once('.') {
            Some((entry, clause)) => (Some(Code::parse("code", entry).ok()?), clause),
            None => (None, code),
        };
        let clause = Clause::from_name(clause).filter(|clause| *clause != Clause::Own)?;
        Some(Self { entry, clause })
    }

    /// Where a text for a clause of a document is looked for: what is most its own first.
    pub fn of(document: &Document, clause: Clause) -> Vec<Self> {
        let codes = document.codes().into_iter().map(Some).chain([None]);
        codes.map(|entry| Self { entry, clause }).collect()
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
    /// The text for a clause of a document: its entry’s own, its form’s, or the one for all.
    pub fn text(&self, document: &Document, clause: Clause) -> Option<&ModelText> {
        let found = |model: &Model| {
            let found = self.standards.iter().find(|one| one.model == *model)?;
            found.in_language(document.language)
        };
        Model::of(document, clause).iter().find_map(found)
    }

    /// Clauses that this mission’s texts of an instrument have besides what it asks for.
    pub fn more(&self, document: &Document) -> Vec<Clause> {
        let (asked, codes) = (document.needs().clauses, document.codes());
        let is_own = |one: &&Standard| one.model.entry.iter().any(|code| codes.contains(code));
        let own = self.standards.iter().filter(is_own).map(|one| one.model.clause);
        let mut more: Vec<Clause> = own.filter(|clause| !asked.contains(clause)).collect();
        more.sort();
        more.dedup();
        more
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalogue, Instrument, document::tests::document};

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
        for code in
            ["psea", "memorandum.psea", "women_charter.psea", "terms_of_reference.work_plan"]
        {
            assert_eq!(Model::parse(code).unwrap().code(), code);
        }
        for wrong in
            ["", "own", "memorandum.own", "memorandum", "psea.memorandum", "A.psea", "a.b.c"]
        {
            assert_eq!(Model::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_entrys_text_comes_before_its_forms_and_that_before_the_one_for_all() {
        let texts = [
            ("psea", "For all."),
            ("memorandum.psea", "For one."),
            ("accord.psea", "For ours."),
            ("memorandum.sanctions", "Not asked for."),
        ];
        let standards = texts.map(|(code, text)| standard(code, text)).to_vec();
        let library = Library { standards };
        let text = |document: &Document| {
            library.text(document, Clause::Psea).map(|text| text.text.to_string())
        };
        let memorandum = document(Instrument::Memorandum);
        let code = Code::parse("code", "accord").unwrap();
        let (names, more) = (Vec::new(), crate::More::default());
        let entry = Some(crate::Drafted { code, number: 1, names, more });
        let accord = Document { entry, ..memorandum.clone() };
        let framework = document(Instrument::Framework);
        assert_eq!(text(&accord).unwrap(), "For ours.");
        assert_eq!(text(&memorandum).unwrap(), "For one.");
        assert_eq!(text(&framework).unwrap(), "For all.");
        let arabic = Document { language: Language::ARABIC, ..framework.clone() };
        assert_eq!(text(&arabic), None);
        assert_eq!(library.more(&accord), [Clause::Sanctions], "of its form");
        assert_eq!(library.more(&framework), []);
        assert!(!Catalogue::default().knows(&Code::parse("code", "accord").unwrap()));
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
