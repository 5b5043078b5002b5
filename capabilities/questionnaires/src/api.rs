//! Questionnaires as packs carry them: each under its purpose, with all its languages.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Problem, Refusal};
use maud::{Markup, html};
use packs::{Doing, Entry, Kind, Source};
use serde_json::Value;
use words::Words;

use crate::{Origin, Purpose, Question, Questionnaire, pages, store};

pub(crate) struct Packed;

impl Kind for Packed {
    fn name(&self) -> &'static str {
        "questionnaire"
    }

    fn label(&self) -> &'static str {
        "questionnaires-one"
    }

    /// Where nobody ever asked anything further, there is nothing to tell others.
    fn given<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, Vec<(String, Value)>> {
        Box::pin(async move {
            let known = store::known(cx).await?.into_iter();
            let now = |(purpose, all): (Purpose, Vec<Questionnaire>)| {
                let content = Questionnaire::content(&all.first()?.questions);
                Some((purpose.name().to_owned(), content))
            };
            Ok(known.filter_map(now).collect())
        })
    }

    /// The oldest of each is what the product ships: nothing. So nobody’s questions end because
    /// another mission asks none.
    fn known<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, BTreeMap<String, Vec<Value>>> {
        Box::pin(async move {
            let known = store::known(cx).await?.into_iter();
            let contents = |(purpose, all): (Purpose, Vec<Questionnaire>)| {
                let kept = all.iter().map(|one| Questionnaire::content(&one.questions));
                let all = kept.chain([Questionnaire::content(&[])]).collect();
                (purpose.name().to_owned(), all)
            };
            Ok(known.map(contents).collect())
        })
    }

    fn check(&self, code: &str, content: &Value) -> Result<(), Refusal> {
        let refused = || Refusal::new("file", "questionnaires-refused-packed").with("code", code);
        let (purpose, questions) = read(code, content).ok_or_else(refused)?;
        Questionnaire::may_ask(purpose, &questions).map_err(|_| refused())
    }

    fn show(&self, w: &Words, code: &str, now: Option<&Value>, content: &Value) -> Markup {
        let now = now.and_then(Questionnaire::read).unwrap_or_default();
        let Some((_, questions)) = read(code, content) else { return html! {} };
        html! {
            (pages::questions(w, &questions, Some(&now)))
            @let is_gone = |one: &&Question| questions.iter().all(|other| other.code != one.code);
            @let gone: Vec<&Question> = now.iter().filter(is_gone).collect();
            @if !gone.is_empty() {
                p { (w.say("questionnaires-gone")) }
                ul { @for one in gone { li { (pages::worded(w, one)) } } }
            }
        }
    }

    fn enter<'a>(
        &'a self,
        cx: &'a mut Context,
        entry: &'a Entry,
        from: &'a Source,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            self.check(&entry.code, &entry.content)?;
            let read = read(&entry.code, &entry.content);
            let (purpose, questions) = read.ok_or(Problem::NotFound)?;
            let (name, signer) = (from.manifest.origin.clone(), from.signer.clone());
            let kept = keep(cx, purpose, questions, Some(Origin { name, signer })).await?;
            cx.leave(&kept)
        })
    }
}

/// Keeps it as the next version.
pub async fn keep(
    cx: &mut Context,
    purpose: Purpose,
    questions: Vec<Question>,
    origin: Option<Origin>,
) -> Result<Questionnaire, Problem> {
    Questionnaire::may_ask(purpose, &questions)?;
    let number = store::now(cx, purpose).await?.map_or(1, |now| now.number + 1);
    let actor = cx.actor()?;
    let (person, party) = (actor.person, actor.organisation);
    let id = cx.id(&format!("questionnaire {} {number}", purpose.name()));
    let at = cx.now;
    let kept = Questionnaire { id, purpose, number, questions, origin, person, party, at };
    store::save(cx, &kept).await?;
    Ok(kept)
}

fn read(code: &str, content: &Value) -> Option<(Purpose, Vec<Question>)> {
    Some((Purpose::from_name(code)?, Questionnaire::read(content)?))
}
