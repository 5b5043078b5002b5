//! The library as packs carry it: each clause with its translations, under its code.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Problem, Refusal};
use look::names;
use maud::{Markup, html};
use packs::{Doing, Entry, Kind, Source};
use serde_json::Value;
use words::Words;

use crate::{Clause, Model, ModelText, Origin, Standard, comparison, form, pages, store};

pub(crate) struct Clauses;

impl Kind for Clauses {
    fn name(&self) -> &'static str {
        "clause"
    }

    fn label(&self) -> &'static str {
        "agreements-kept-clause"
    }

    fn given<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, Vec<(String, Value)>> {
        Box::pin(async move {
            let known = known(cx).await?.into_iter();
            let first = |mut all: Vec<Value>| all.swap_remove(0);
            Ok(known.map(|(code, all)| (code, first(all))).collect())
        })
    }

    fn known<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, BTreeMap<String, Vec<Value>>> {
        Box::pin(known(cx))
    }

    fn check(&self, code: &str, content: &Value) -> Result<(), Refusal> {
        match (Model::parse(code), ModelText::read(content)) {
            (Some(_), Some(_)) => Ok(()),
            _ => Err(Refusal::new("file", "agreements-refused-kept-entry").with("code", code)),
        }
    }

    fn show(&self, w: &Words, _: &str, now: Option<&Value>, content: &Value) -> Markup {
        let now = now.and_then(ModelText::read).unwrap_or_default();
        let texts = ModelText::read(content).unwrap_or_default();
        html! {
            @for one in &texts {
                @let before = now.iter().find(|before| before.language == one.language);
                h3 {
                    (w.dictionary().words(one.language).say("language-name")) (w.say("colon"))
                    (names::text_in(one.language, one.title.as_str()))
                }
                @match before {
                    Some(before) if before.text != one.text => {
                        (pages::pieces(&comparison::words(before.text.as_str(), one.text.as_str())))
                    }
                    _ => div lang=(one.language) dir="auto" { (names::lines(one.text.as_str())) },
                }
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
            let model = Model::parse(&entry.code).ok_or(Problem::NotFound)?;
            let texts = ModelText::read(&entry.content).ok_or(Problem::NotFound)?;
            let (name, signer) = (from.manifest.origin.clone(), from.signer.clone());
            keep(cx, model, texts, Some(Origin { name, signer })).await.map(drop)
        })
    }
}

/// Keeps it as the next version.
pub(crate) async fn keep(
    cx: &mut Context,
    model: Model,
    texts: Vec<ModelText>,
    origin: Option<Origin>,
) -> Result<Standard, Problem> {
    let number = store::next_version(cx, &model).await?;
    let actor = cx.actor()?;
    let (person, party) = (actor.person, actor.organisation);
    let id = cx.id(&format!("standard {} {number}", model.code()));
    let standard = Standard { id, model, number, texts, origin, person, party, at: cx.now };
    store::save_standard(cx, &standard).await?;
    if standard.origin.is_some() {
        cx.leave(&standard)?;
    }
    Ok(standard)
}

/// All versions of each text, the last first; what the product ships is the oldest.
async fn known(cx: &mut Context) -> Result<BTreeMap<String, Vec<Value>>, Problem> {
    let kept = store::standards(cx).await?.into_iter();
    let content = |one: &Standard| ModelText::content(&one.texts);
    let mut known: BTreeMap<String, Vec<Value>> =
        kept.map(|(code, all)| (code, all.iter().map(content).collect())).collect();
    for clause in Clause::ALL.into_iter().filter(|clause| clause.is_of_the_library()) {
        let shipped = ModelText::content(&form::shipped(&cx.words, clause)?);
        known.entry(clause.name().to_owned()).or_default().push(shipped);
    }
    Ok(known)
}
