//! Say what the mission asks besides, for one purpose: the next version of its questionnaire.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right, all2};
use look::form::{Choice, choice, hidden, line, paragraph, section};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{
    Good, Purpose, Question, Questionnaire, api,
    form::typed::{self, ASKED, GOOD_IS_NO, NOTED},
    store,
};

pub(crate) struct Set {
    purpose: Purpose,
    questions: Vec<Question>,
    /// The version that the form began with.
    number: Option<i64>,
}

impl Act for Set {
    const NAME: &'static str = "questionnaires.set";
    const PATH: &'static str = "/questionnaires/set";
    const NEEDS: Right = crate::KEEP;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = Questionnaire;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let said = wrong.note(all2(form.choice("purpose"), form.maybe_number("number")));
        let purpose = said.map_or(Purpose::Verification, |(purpose, _)| purpose);
        let questions = wrong.note(typed::questions(form, purpose));
        match (said, questions) {
            (Some((purpose, number)), Some(questions)) => {
                Questionnaire::may_ask(purpose, &questions)?;
                Ok(Self { purpose, questions, number })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<Questionnaire, Problem> {
        let Self { purpose, questions, number } = self;
        let now = store::now(cx, purpose).await?;
        let latest = now.as_ref().map_or(0, |now| now.number);
        if number.is_some_and(|number| number != latest) {
            return Err(Refusal::new("purpose", "questionnaires-refused-overtaken").into());
        }
        let asked = now.map_or(Vec::new(), |now| now.questions);
        Questionnaire::is_another(&questions, &asked)?;
        api::keep(cx, purpose, questions, None).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let purpose = Purpose::from_name(form.text("purpose"));
        let begun = Begun::of(cx, purpose, form).await?;
        let w = &cx.words;
        let word = |one: Purpose| {
            let label = w.say(&format!("questionnaires-purpose-{}", one.name()));
            Choice::new(one.name(), label)
        };
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            (choice(&ask("purpose", "questionnaires-ask-purpose").required(),
                &Purpose::ALL.map(word)))
            @if purpose.is_some() { (hidden("number", &begun.number)) }
            (section(&w.say("questionnaires-further"),
                Some(&w.say("questionnaires-ask-questions-hint")), in_languages(w, form, &begun)))
            @if purpose != Some(Purpose::Review) {
                (line(&ask(GOOD_IS_NO, "questionnaires-ask-good-is-no")
                    .hint(w.say("questionnaires-ask-codes-hint")).value(&begun.good_is_no)))
                (line(&ask(NOTED, "questionnaires-ask-only-noted")
                    .hint(w.say("questionnaires-ask-codes-hint")).value(&begun.noted)))
            }
        })
    }
}

fn in_languages(w: &Words, form: &Form, begun: &Begun) -> Markup {
    html! {
        @for ((name, language), now) in ASKED.into_iter().zip(&begun.questions) {
            @let label = w.dictionary().words(language).say("language-name");
            @let ask = form.question_in_words(w, name, label).language(language);
            (paragraph(&ask.value(now), 6))
        }
    }
}

/// What the form begins with: what was typed, or what is asked now for the purpose that the link
/// names.
struct Begun {
    number: String,
    questions: Vec<String>,
    good_is_no: String,
    noted: String,
}

impl Begun {
    async fn of(cx: &mut Context, purpose: Option<Purpose>, form: &Form) -> Result<Self, Problem> {
        let typed = ASKED.map(|(name, _)| form.text(name).to_owned());
        let number = form.text("number").to_owned();
        let is_typed = !number.is_empty() || typed.iter().any(|text| !text.is_empty());
        let now = match purpose {
            Some(purpose) => store::now(cx, purpose).await?,
            None => None,
        };
        let latest = now.as_ref().map_or(0, |now| now.number).to_string();
        if is_typed {
            // Whoever was overtaken has read that by now: what they send next is meant.
            let (good_is_no, noted) = (form.text(GOOD_IS_NO), form.text(NOTED));
            let (good_is_no, noted) = (good_is_no.to_owned(), noted.to_owned());
            return Ok(Self { number: latest, questions: typed.into(), good_is_no, noted });
        }
        let questions = now.map_or(Vec::new(), |now| now.questions);
        Ok(Self {
            number: latest,
            questions: ASKED.map(|(_, language)| typed::said(&questions, language)).into(),
            good_is_no: typed::those(&questions, |one| one.good == Good::No),
            noted: typed::those(&questions, |one| !one.decides),
        })
    }
}
