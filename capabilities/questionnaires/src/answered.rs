//! Answers to further questions, each kept with its question as it was asked.

use serde_json::{Value, json};

use crate::Question;

/// What was answered to the version of a questionnaire that was asked then. Whoever was asked
/// before there was one was asked nothing further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further<T> {
    /// Zero where there was none.
    pub number: i64,
    pub answers: Vec<Answered<T>>,
}

/// A question as it was worded then, and the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered<T> {
    pub question: Question,
    pub answer: T,
}

impl<T> Default for Further<T> {
    fn default() -> Self {
        Self { number: 0, answers: Vec::new() }
    }
}

impl<T> Further<T> {
    /// The same with each answer as somebody takes it, or what is wrong with one.
    pub fn taken<U, E>(
        self,
        mut take: impl FnMut(usize, &Question, T) -> Result<U, E>,
    ) -> Result<Further<U>, E> {
        let answered = self.answers.into_iter().enumerate().map(|(place, one)| {
            let Answered { question, answer } = one;
            let answer = take(place, &question, answer)?;
            Ok(Answered { question, answer })
        });
        Ok(Further { number: self.number, answers: answered.collect::<Result<_, E>>()? })
    }

    /// As it is stored; `said` writes one answer.
    pub fn content(&self, said: impl Fn(&T) -> Value) -> Value {
        let one = |one: &Answered<T>| {
            let question = one.question.content();
            json!({ "question": question, "answer": said(&one.answer) })
        };
        let answers: Vec<Value> = self.answers.iter().map(one).collect();
        json!({ "number": self.number, "answers": answers })
    }

    /// What is not there was not asked.
    pub fn read(stored: &Value, answer: impl Fn(&Value) -> Option<T>) -> Option<Self> {
        if stored.is_null() {
            return Some(Self::default());
        }
        let one = |one: &Value| {
            let question = Question::read(&one["question"])?;
            Some(Answered { question, answer: answer(&one["answer"])? })
        };
        let answers = stored["answers"].as_array()?.iter().map(one).collect::<Option<_>>()?;
        Some(Self { number: stored["number"].as_i64()?, answers })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Good, questionnaire::tests::question};

    #[test]
    fn an_answer_keeps_its_question_and_what_was_never_asked_is_nothing() {
        let question = question("staff", Good::Yes, &[("en", "Staff?")]);
        let further = Further { number: 3, answers: vec![Answered { question, answer: true }] };
        let stored = further.content(|yes| Value::from(*yes));
        assert_eq!(Further::read(&stored, Value::as_bool), Some(further));
        assert_eq!(Further::read(&Value::Null, Value::as_bool), Some(Further::default()));
        assert_eq!(Further::read(&json!({ "number": 1 }), Value::as_bool), None);
    }
}
