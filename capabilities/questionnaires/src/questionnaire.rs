//! A questionnaire, and every rule about what a mission may ask besides.

use basics::{Id, Language, Line, Moment, Organisation, Person, Refusal};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// What is asked besides, for one purpose, from one moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    pub id: Id<Self>,
    pub purpose: Purpose,
    /// Counted from 1 for each purpose.
    pub number: i64,
    /// In the order in which they are asked. None at all is an answer too.
    pub questions: Vec<Question>,
    /// None where it was written here.
    pub origin: Option<Origin>,
    pub person: Id<Person>,
    pub party: Id<Organisation>,
    pub at: Moment,
}

/// What the answers are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    Verification,
    Review,
}

/// One question, and which answer to it is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is known by, from one version to the next.
    pub code: Line,
    /// At least one; the first is the one that it was written in.
    pub wordings: Vec<Wording>,
    pub good: Good,
    /// Whether another answer than the good one decides. If not, it is noted and no more.
    pub decides: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "QuestionWording")]
pub struct Wording {
    pub language: Language,
    pub question: Line,
    pub hint: Option<Line>,
}

/// The answer that speaks for what is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Good {
    Yes,
    No,
    /// Of an opinion: to agree.
    Agree,
}

/// The mission that a questionnaire comes from, and the key with which it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub name: Line,
    pub signer: String,
}

basics::named!(Purpose);
basics::named!(Good);

impl Purpose {
    pub const ALL: [Self; 2] = [Self::Verification, Self::Review];

    pub fn name(self) -> &'static str {
        match self {
            Self::Verification => "verification",
            Self::Review => "review",
        }
    }

    /// What a question is like of which nothing more was said: each of a review decides, since
    /// nobody approves what they strongly disagree with.
    pub fn usual(self) -> Good {
        match self {
            Self::Verification => Good::Yes,
            Self::Review => Good::Agree,
        }
    }
}

impl Good {
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Agree];

    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Agree => "agree",
        }
    }
}

impl Question {
    const CODE_MAX: usize = 40;

    /// `local_staff`: lower-case letters, digits and `_`, a letter first.
    pub fn is_code(text: &str) -> bool {
        let is_known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        text.len() <= Self::CODE_MAX
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|byte| is_known(byte) || byte == b'_')
    }

    /// For a reader of this language; as it was written, where nobody said it in theirs.
    pub fn in_language(&self, language: Language) -> Option<&Wording> {
        let near = |one: &&Wording| one.language.primary() == language.primary();
        self.wordings.iter().find(near).or(self.wordings.first())
    }

    /// Whether this answer to a verification’s question speaks for the organisation.
    pub fn is_good(&self, yes: bool) -> bool {
        yes == (self.good != Good::No)
    }

    pub fn content(&self) -> Value {
        let Self { code, wordings, good, decides } = self;
        json!({ "code": code, "good": good, "decides": decides, "wordings": wordings })
    }

    pub fn read(told: &Value) -> Option<Self> {
        let line = |text: &Value| Line::parse("question", text.as_str()?).ok();
        let wording = |told: &Value| {
            let hint = match &told["hint"] {
                Value::Null => None,
                hint => Some(line(hint)?),
            };
            let language = Language::parse("language", told["language"].as_str()?).ok()?;
            Some(Wording { language, question: line(&told["question"])?, hint })
        };
        Some(Self {
            code: line(&told["code"]).filter(|code| Self::is_code(code.as_str()))?,
            wordings: told["wordings"].as_array()?.iter().map(wording).collect::<Option<_>>()?,
            good: Good::from_name(told["good"].as_str()?)?,
            decides: told["decides"].as_bool()?,
        })
    }

    /// Said at least once, and once in each language.
    fn is_said(&self) -> bool {
        let once = |one: &Wording| {
            let alike = self.wordings.iter().filter(|other| other.language == one.language);
            alike.count() == 1
        };
        (1..=Questionnaire::LANGUAGES_MAX).contains(&self.wordings.len())
            && self.wordings.iter().all(once)
    }

    fn is_for(&self, purpose: Purpose) -> bool {
        match purpose {
            Purpose::Verification => self.good != Good::Agree,
            Purpose::Review => self.good == Good::Agree && self.decides,
        }
    }
}

impl Questionnaire {
    /// Whoever is asked more than that answers none of it well.
    pub const QUESTIONS_MAX: usize = 20;
    const LANGUAGES_MAX: usize = 12;

    /// As a pack carries it.
    pub fn content(questions: &[Question]) -> Value {
        json!({ "questions": questions.iter().map(Question::content).collect::<Vec<_>>() })
    }

    pub fn read(content: &Value) -> Option<Vec<Question>> {
        content["questions"].as_array()?.iter().map(Question::read).collect()
    }

    /// Not too many, each known by its own code, said in words, and with answers as its purpose
    /// asks for them.
    pub fn may_ask(purpose: Purpose, questions: &[Question]) -> Result<(), Refusal> {
        if questions.len() > Self::QUESTIONS_MAX {
            let many = Refusal::new("questions_en", "questionnaires-refused-many");
            return Err(many.with("most", Self::QUESTIONS_MAX));
        }
        let is_once =
            |one: &Question| questions.iter().filter(|other| other.code == one.code).count() == 1;
        let is_sound = |one: &Question| is_once(one) && one.is_said() && one.is_for(purpose);
        match questions.iter().find(|one| !is_sound(one)) {
            Some(one) => {
                let unsound = Refusal::new("questions_en", "questionnaires-refused-question");
                Err(unsound.with("code", &one.code))
            }
            None => Ok(()),
        }
    }

    /// Another version says something else.
    pub fn is_another(questions: &[Question], now: &[Question]) -> Result<(), Refusal> {
        match questions == now {
            true => Err(Refusal::new("questions_en", "questionnaires-refused-same")),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn question(code: &str, good: Good, said: &[(&str, &str)]) -> Question {
        let line = |text: &str| Line::parse("x", text).unwrap();
        let wording = |(language, text): &(&str, &str)| {
            let language = Language::parse("x", language).unwrap();
            Wording { language, question: line(text), hint: None }
        };
        let wordings = said.iter().map(wording).collect();
        Question { code: line(code), wordings, good, decides: true }
    }

    fn why(purpose: Purpose, questions: &[Question]) -> Option<&'static str> {
        Questionnaire::may_ask(purpose, questions).err().map(|refusal| refusal.why)
    }

    #[test]
    fn a_question_is_known_by_a_code_and_nothing_else_is_one() {
        for code in ["staff", "local_staff", "a1"] {
            assert!(Question::is_code(code), "{code}");
        }
        for wrong in ["", "Staff", "1a", "_a", "a-b", "a b", "é", &"a".repeat(41)] {
            assert!(!Question::is_code(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_reader_gets_their_language_or_the_one_it_was_written_in() {
        let both = question("staff", Good::Yes, &[("fr", "Du personnel ?"), ("ar", "موظفون؟")]);
        let said = |language| both.in_language(language).unwrap().question.as_str();
        assert_eq!(said(Language::ARABIC), "موظفون؟");
        assert_eq!(said(Language::parse("x", "fr-CH").unwrap()), "Du personnel ?");
        assert_eq!(said(Language::ENGLISH), "Du personnel ?", "rather than nothing");
    }

    #[test]
    fn what_is_asked_is_said_once_and_answered_as_its_purpose_is() {
        use Purpose::{Review, Verification};
        let staff = || question("staff", Good::Yes, &[("en", "Staff?")]);
        let fair = || question("fair", Good::Agree, &[("en", "Fair")]);
        assert_eq!(why(Verification, &[]), None, "nothing further is asked");
        assert_eq!(why(Verification, &[staff()]), None);
        assert_eq!(why(Review, &[fair()]), None);
        let unsound = Some("questionnaires-refused-question");
        assert_eq!(why(Verification, &[staff(), staff()]), unsound);
        assert_eq!(why(Verification, &[fair()]), unsound);
        assert_eq!(why(Review, &[staff()]), unsound);
        assert_eq!(why(Review, &[Question { decides: false, ..fair() }]), unsound);
        assert_eq!(why(Verification, &[question("mute", Good::Yes, &[])]), unsound);
        let twice = question("twice", Good::Yes, &[("en", "A?"), ("en", "B?")]);
        assert_eq!(why(Verification, &[twice]), unsound);
        let many: Vec<_> =
            (0..21).map(|n| question(&format!("q{n}"), Good::Yes, &[("en", "?")])).collect();
        assert_eq!(why(Verification, &many), Some("questionnaires-refused-many"));
        assert_eq!(why(Verification, &many[1..]), None);
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let mut one = question("staff", Good::No, &[("en", "Staff?"), ("fr", "Du personnel ?")]);
        one.decides = false;
        one.wordings[0].hint = Some(Line::parse("x", "Ask them.").unwrap());
        let all = vec![one, question("books", Good::Yes, &[("en", "Books?")])];
        assert_eq!(Questionnaire::read(&Questionnaire::content(&all)), Some(all));
        for wrong in [json!({}), json!({ "questions": [{}] }), json!({ "questions": "staff" })] {
            assert_eq!(Questionnaire::read(&wrong), None, "{wrong}");
        }
    }
}
