//! What reviewers answered, as programs of their own organisation read it.

use basics::Moment;
use questionnaires::QuestionShape;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Opinion, Question, Review};

/// What a reviewer answered, for their own organisation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementReviewAnswers")]
pub(crate) struct ReviewedShape {
    at: Moment,
    /// To the questions that are always asked, in their order.
    answers: Vec<OpinionShape>,
    /// To what the mission asked besides, as it was asked then.
    further: Vec<FurtherOpinionShape>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementReviewOpinion")]
pub(crate) struct OpinionShape {
    question: Question,
    opinion: Opinion,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AgreementReviewFurtherOpinion")]
pub(crate) struct FurtherOpinionShape {
    question: QuestionShape,
    opinion: Opinion,
}

impl From<Review> for ReviewedShape {
    fn from(one: Review) -> Self {
        let shipped = Question::ALL.into_iter().zip(one.answers);
        let shipped = shipped.map(|(question, opinion)| OpinionShape { question, opinion });
        let further = one.further.answers.into_iter().map(|one| {
            let (question, opinion) = ((&one.question).into(), one.answer);
            FurtherOpinionShape { question, opinion }
        });
        Self { at: one.by.at, answers: shipped.collect(), further: further.collect() }
    }
}
