//! Questionnaires as programs read them.

use acts::Record;
use basics::{Id, Line, Moment, Organisation};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{Good, Purpose, Question, Questionnaire, Wording};

/// What is asked besides, for one purpose.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Questionnaire")]
pub struct QuestionnaireShape {
    pub id: Id<Questionnaire>,
    pub purpose: Purpose,
    /// Which version it is, counted from 1: a form says as `questionnaire` which one it answers.
    pub number: i64,
    /// Asked in this order: the first is answered as `further_1`. Empty where nothing is asked.
    pub questions: Vec<QuestionShape>,
    /// The mission that it comes from, and the key with which it was signed.
    pub origin: Option<Line>,
    pub signer: Option<String>,
    /// Whose secretariat kept it.
    pub party: Id<Organisation>,
    pub at: Moment,
}

/// A question that the mission asks besides.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "FurtherQuestion")]
pub struct QuestionShape {
    pub code: Line,
    pub wordings: Vec<Wording>,
    /// The answer that speaks for what is judged.
    pub good: Good,
    /// Whether another answer decides the outcome; if not, it is only noted.
    pub decides: bool,
}

impl From<&Question> for QuestionShape {
    fn from(one: &Question) -> Self {
        let Question { code, wordings, good, decides } = one.clone();
        Self { code, wordings, good, decides }
    }
}

impl Record for Questionnaire {
    const KIND: &'static str = "questionnaire";
    type Shape = QuestionnaireShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        "/questionnaires".to_owned()
    }

    /// What is asked of all is nobody’s: its changes stand in the instance’s own journal.
    fn owner(&self) -> Option<Id<Organisation>> {
        None
    }

    fn shape(&self) -> QuestionnaireShape {
        QuestionnaireShape {
            id: self.id,
            purpose: self.purpose,
            number: self.number,
            questions: self.questions.iter().map(QuestionShape::from).collect(),
            origin: self.origin.as_ref().map(|origin| origin.name.clone()),
            signer: self.origin.as_ref().map(|origin| origin.signer.clone()),
            party: self.party,
            at: self.at,
        }
    }
}
