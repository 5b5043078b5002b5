//! The further questions of a form: asked as they are now, read, and held against the version that
//! was shown.

use acts::{Context, Form};
use basics::{Named, Paragraph, Problem, Refusal, Refusals};
use look::{
    form::{Choice, hidden, one_of, paragraph, section},
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use words::Words;

use crate::{Answered, Further, Good, Purpose, Question, Questionnaire, pages::worded, store};

/// Where each further question stands in a form, in their order.
pub const ASKED: [&str; Questionnaire::QUESTIONS_MAX] = [
    "further_1",
    "further_2",
    "further_3",
    "further_4",
    "further_5",
    "further_6",
    "further_7",
    "further_8",
    "further_9",
    "further_10",
    "further_11",
    "further_12",
    "further_13",
    "further_14",
    "further_15",
    "further_16",
    "further_17",
    "further_18",
    "further_19",
    "further_20",
];

/// Where its reason is written.
pub const WHY: [&str; Questionnaire::QUESTIONS_MAX] = [
    "further_1_why",
    "further_2_why",
    "further_3_why",
    "further_4_why",
    "further_5_why",
    "further_6_why",
    "further_7_why",
    "further_8_why",
    "further_9_why",
    "further_10_why",
    "further_11_why",
    "further_12_why",
    "further_13_why",
    "further_14_why",
    "further_15_why",
    "further_16_why",
    "further_17_why",
    "further_18_why",
    "further_19_why",
    "further_20_why",
];

/// Which version of the questionnaire a form answers.
const VERSION: &str = "questionnaire";

/// What was answered to further questions, and to which version of them.
pub struct Typed<T> {
    number: i64,
    answers: Vec<(Option<T>, Option<Paragraph>)>,
}

impl<T: Named> Typed<T> {
    /// Answers with their reasons.
    pub fn with_reasons(form: &Form) -> Result<Self, Refusals> {
        Self::read(form, |place| form.maybe_paragraph(WHY[place]))
    }

    pub fn without_reasons(form: &Form) -> Result<Self, Refusals> {
        Self::read(form, |_| Ok(None))
    }

    fn read(
        form: &Form,
        why: impl Fn(usize) -> Result<Option<Paragraph>, Refusal>,
    ) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let number = wrong.note(form.maybe_number(VERSION)).flatten().unwrap_or_default();
        let mut answers = Vec::with_capacity(ASKED.len());
        for (place, name) in ASKED.into_iter().enumerate() {
            let answer = wrong.note(form.maybe_choice(name)).flatten();
            answers.push((answer, wrong.note(why(place)).flatten()));
        }
        wrong.or(Self { number, answers })
    }

    /// Each answer beside its question, if these are the questions that are asked now: nobody’s
    /// answer is taken for one to a question that they did not read.
    pub async fn answered(
        self,
        cx: &mut Context,
        purpose: Purpose,
    ) -> Result<Further<(T, Option<Paragraph>)>, Problem> {
        let now = store::now(cx, purpose).await?;
        let (number, questions) = now.map_or((0, Vec::new()), |now| (now.number, now.questions));
        let is_answered = self.answers.iter().any(|(answer, _)| answer.is_some());
        if self.number != number && (is_answered || !questions.is_empty()) {
            return Err(Refusal::new(VERSION, "questionnaires-refused-changed").into());
        }
        let mut wrong = Refusals::default();
        let mut answers = Vec::with_capacity(questions.len());
        let mut questions = questions.into_iter();
        for ((answer, why), name) in self.answers.into_iter().zip(ASKED) {
            match (questions.next(), answer) {
                (Some(question), Some(answer)) => {
                    answers.push(Answered { question, answer: (answer, why) });
                }
                (Some(_), None) => wrong.0.push(Refusal::new(name, "refused-missing")),
                (None, Some(_)) => {
                    wrong.0.push(Refusal::new(name, "questionnaires-refused-unasked"));
                }
                (None, None) => {}
            }
        }
        Ok(wrong.or(Further { number, answers })?)
    }
}

/// The further questions as they are asked now, with what was typed under them or under the version
/// before.
pub struct Asking {
    number: i64,
    questions: Vec<Question>,
    /// What the form asked that was answered, where that was another version.
    before: Option<Vec<Question>>,
}

impl Asking {
    pub async fn now(cx: &mut Context, purpose: Purpose, form: &Form) -> Result<Self, Problem> {
        let now = store::now(cx, purpose).await?;
        let (number, questions) = now.map_or((0, Vec::new()), |now| (now.number, now.questions));
        let answered = form.maybe_number(VERSION).ok().flatten();
        let before = match answered.filter(|answered| *answered != number) {
            None => None,
            Some(before) => store::numbered(cx, purpose, before).await?.map(|one| one.questions),
        };
        Ok(Self { number, questions, before })
    }

    /// Nothing where nothing further is asked. `why` is the key of the question for reasons, where
    /// an answer has one.
    pub fn shown(
        &self,
        w: &Words,
        form: &Form,
        choices: &[Choice],
        why: Option<&'static str>,
    ) -> Markup {
        let questions = html! {
            @for (place, question) in self.questions.iter().enumerate() {
                @let (answer, reason) = self.typed(form, place);
                (one_of(&asked(w, form, question, place).value(answer), choices))
                @if let Some(key) = why {
                    (paragraph(&form.question(w, WHY[place], key).value(reason), 2))
                }
            }
        };
        html! {
            (self.gone(w, form, choices))
            @if !self.questions.is_empty() {
                (hidden(VERSION, &self.number.to_string()))
                (section(&w.say("questionnaires-further"),
                    Some(&w.say("questionnaires-further-hint")), questions))
            }
        }
    }

    /// What was typed to this question, wherever it stood in the form. An answer is kept where the
    /// question is the same to the letter; a reason is kept in any case.
    fn typed<'a>(&self, form: &'a Form, place: usize) -> (&'a str, &'a str) {
        let question = &self.questions[place];
        let Some(before) = &self.before else {
            return (form.text(ASKED[place]), form.text(WHY[place]));
        };
        let is_known = |one: &Question| one.code == question.code;
        match before.iter().position(is_known) {
            None => ("", ""),
            Some(was) if before[was] == *question => (form.text(ASKED[was]), form.text(WHY[was])),
            Some(was) => ("", form.text(WHY[was])),
        }
    }

    /// What was answered to questions that are not asked any more: nothing that somebody wrote is
    /// lost before they have seen that it is not needed.
    fn gone(&self, w: &Words, form: &Form, choices: &[Choice]) -> Markup {
        let before = self.before.iter().flatten().enumerate();
        let is_gone = |one: &Question| self.questions.iter().all(|now| now.code != one.code);
        let gone: Vec<_> = before
            .filter(|(_, one)| is_gone(one))
            .map(|(place, one)| (one, form.text(ASKED[place]), form.text(WHY[place])))
            .filter(|(_, answer, why)| !answer.is_empty() || !why.is_empty())
            .collect();
        let label = |answer: &str| {
            let known = choices.iter().find(|choice| choice.value == answer);
            known.map_or(String::new(), |choice| choice.label.clone())
        };
        let body = html! {
            ul {
                @for (question, answer, why) in &gone {
                    li { (worded(w, question)) " " (label(answer)) " " (look::names::text(why)) }
                }
            }
        };
        html! {
            @if !gone.is_empty() {
                (notice(w, &Notice::new(Kind::Info, w.say("questionnaires-gone")).body(body)))
            }
        }
    }
}

/// In the reader’s words, with what helps to answer it.
fn asked<'a>(
    w: &'a Words,
    form: &'a Form,
    question: &Question,
    place: usize,
) -> look::form::Question<'a> {
    let wording = question.in_language(w.language());
    let label = wording.map_or(question.code.to_string(), |one| one.question.to_string());
    let own = wording.and_then(|one| one.hint.as_ref()).map(ToString::to_string);
    let no = (question.good == Good::No).then(|| w.say("questionnaires-good-is-no"));
    let noted = (!question.decides).then(|| w.say("questionnaires-only-noted"));
    let hints: Vec<String> = [own, no, noted].into_iter().flatten().collect();
    let ask = form.question_in_words(w, ASKED[place], label).required();
    if hints.is_empty() { ask } else { ask.hint(hints.join(" ")) }
}
