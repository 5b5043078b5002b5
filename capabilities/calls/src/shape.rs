//! Calls, and all that belongs to them, as programs read them.

use activities::Sector;
use acts::Record;
use basics::{Day, Id, Line, Moment, Money, Organisation, Paragraph, Problem};
use places::Place;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use sharing::Audience;
use uuid::Uuid;

use crate::{
    Application, Call, Criterion, Idea, Justification, Outcome, Points, Question, Road, Score,
    Stage, State, act::path_of,
};

/// A call for a partner.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Call")]
pub struct CallShape {
    pub id: Id<Call>,
    /// Who calls.
    pub owner: Id<Organisation>,
    /// `open` or `direct`.
    pub road: &'static str,
    /// `draft`, `published`, `concluded` or `cancelled`.
    pub stage: &'static str,
    pub title: Line,
    pub text: Paragraph,
    pub sector: Option<Sector>,
    pub place: Option<Id<Place>>,
    pub budget: Option<Money>,
    pub questions_until: Day,
    pub apply_until: Day,
    pub told_on: Day,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    /// Of an open one: what counts, and how much of a hundred.
    pub weights: Vec<WeightShape>,
    /// Of a direct one: who is invited, and why.
    pub invited: Option<Id<Organisation>>,
    pub because: Vec<Justification>,
    pub said: Option<Paragraph>,
    /// Why it was cancelled.
    pub reason: Option<Paragraph>,
    pub audience: Id<Audience>,
    pub version: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CallWeight")]
pub struct WeightShape {
    pub criterion: Criterion,
    pub weight: i64,
}

/// A question about a call, and its answer to all.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CallQuestion")]
pub struct QuestionShape {
    pub id: Id<Question>,
    pub call: Id<Call>,
    pub text: Paragraph,
    pub asked_at: Moment,
    pub answer: Option<Paragraph>,
    pub answered_at: Option<Moment>,
    pub version: i64,
}

/// What an applicant filed, and what became of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CallApplication")]
pub struct ApplicationShape {
    pub id: Id<Application>,
    pub call: Id<Call>,
    /// Who applied.
    pub owner: Id<Organisation>,
    pub approach: Paragraph,
    pub presence: Paragraph,
    pub asked: Option<Money>,
    pub filed_at: Moment,
    pub state: State,
    pub feedback: Option<Paragraph>,
    pub reply: Option<Paragraph>,
    pub version: i64,
}

/// What one reviewer said of an application.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CallScore")]
pub struct ScoreShape {
    pub id: Id<Score>,
    pub application: Id<Application>,
    /// A declared conflict stands in place of points.
    pub conflict: Option<Paragraph>,
    /// In the order of the call's weights.
    pub points: Option<Vec<i64>>,
    pub comment: Option<Paragraph>,
    pub at: Moment,
}

/// An idea that nobody called for.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Idea")]
pub struct IdeaShape {
    pub id: Id<Idea>,
    pub owner: Id<Organisation>,
    pub sent_to: Id<Organisation>,
    pub title: Line,
    pub text: Paragraph,
    pub sector: Option<Sector>,
    pub place: Option<Id<Place>>,
    pub sent_at: Moment,
    /// `waiting`, `taken_up` or `declined`.
    pub outcome: &'static str,
    pub answer: Option<Paragraph>,
    pub version: i64,
}

impl Record for Call {
    const KIND: &'static str = "call";
    type Shape = CallShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        path_of(self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> CallShape {
        let weight = |(criterion, weight): &(Criterion, i64)| WeightShape {
            criterion: *criterion,
            weight: *weight,
        };
        let (because, said) = match &self.road {
            Road::Open(_) => (Vec::new(), None),
            Road::Direct { because, said, .. } => (because.clone(), said.clone()),
        };
        CallShape {
            id: self.id,
            owner: self.share.owner,
            road: self.road.name(),
            stage: self.stage.name(),
            title: self.title.clone(),
            text: self.text.clone(),
            sector: self.sector,
            place: self.place,
            budget: self.budget,
            questions_until: self.days.questions_until,
            apply_until: self.days.apply_until,
            told_on: self.days.told_on,
            first_day: self.days.work.0,
            last_day: self.days.work.1,
            weights: self.weights().iter().map(weight).collect(),
            invited: self.invited(),
            because,
            said,
            reason: match &self.stage {
                Stage::Cancelled(reason) => Some(reason.clone()),
                _ => None,
            },
            audience: self.share.audience,
            version: self.version,
        }
    }
}

impl Record for Question {
    const KIND: &'static str = "call_question";
    type Shape = QuestionShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        path_of(self.call)
    }

    /// A question stands in the journal of whoever asks, so that whoever calls does not learn from
    /// its own who that was; the answer stands in that of whoever answers.
    fn owner(&self) -> Option<Id<Organisation>> {
        Some(if self.answer.is_some() { self.share.owner } else { self.asked_by })
    }

    fn shape(&self) -> QuestionShape {
        let answer = self.answer.as_ref();
        QuestionShape {
            id: self.id,
            call: self.call,
            text: self.text.clone(),
            asked_at: self.asked_at,
            answer: answer.map(|(text, _)| text.clone()),
            answered_at: answer.map(|(_, at)| *at),
            version: self.version,
        }
    }
}

impl Record for Application {
    const KIND: &'static str = "call_application";
    type Shape = ApplicationShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/call-applications/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ApplicationShape {
        ApplicationShape {
            id: self.id,
            call: self.call,
            owner: self.share.owner,
            approach: self.approach.clone(),
            presence: self.presence.clone(),
            asked: self.asked,
            filed_at: self.filed_at,
            state: self.state,
            feedback: self.feedback.clone(),
            reply: self.reply.clone(),
            version: self.version,
        }
    }
}

impl Record for Score {
    const KIND: &'static str = "call_score";
    type Shape = ScoreShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    /// It stands on the page of what it judges.
    fn path(&self) -> String {
        format!("/call-applications/{}", self.application)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> ScoreShape {
        let (conflict, points) = match &self.said {
            Points::Conflict(text) => (Some(text.clone()), None),
            Points::Given(points) => (None, Some(points.clone())),
        };
        ScoreShape {
            id: self.id,
            application: self.application,
            conflict,
            points,
            comment: self.comment.clone(),
            at: self.at,
        }
    }

    /// That somebody scored, and not what: colleagues who have not finished read the journal too
    /// (R5.8).
    fn noted(&self) -> Result<serde_json::Value, Problem> {
        Ok(json!({ "id": self.id, "application": self.application, "at": self.at }))
    }
}

impl Record for Idea {
    const KIND: &'static str = "idea";
    type Shape = IdeaShape;

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn path(&self) -> String {
        format!("/ideas/{}", self.id)
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        Some(self.share.owner)
    }

    fn shape(&self) -> IdeaShape {
        let answer = match &self.outcome {
            Outcome::Declined(answer) => Some(answer.clone()),
            // The draft that came of it is nobody else's yet.
            Outcome::Waiting | Outcome::TakenUp(_) => None,
        };
        IdeaShape {
            id: self.id,
            owner: self.share.owner,
            sent_to: self.sent_to,
            title: self.title.clone(),
            text: self.text.clone(),
            sector: self.sector,
            place: self.place,
            sent_at: self.sent_at,
            outcome: self.outcome.name(),
            answer,
            version: self.version,
        }
    }
}
