//! The catalogue and the library as packs carry them: each entry, and each clause with its
//! translations, under its code.

use std::collections::BTreeMap;

use acts::Context;
use basics::{Problem, Refusal};
use look::names;
use maud::{Markup, html};
use packs::{Doing, Kind, Source};
use serde_json::Value;
use words::Words;

use crate::{
    Clause, Code, Entry, EntryName, Instrument, Model, ModelText, Origin, Said, Standard,
    comparison, form, pages, store,
};

pub(crate) struct Clauses;

pub(crate) struct Instruments;

impl Kind for Instruments {
    fn name(&self) -> &'static str {
        "instrument"
    }

    fn label(&self) -> &'static str {
        "agreements-ask-instrument"
    }

    /// What the product knows every Comity has, and what is not offered is passed on to nobody.
    fn given<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, Vec<(String, Value)>> {
        Box::pin(async move {
            let entries = store::catalogue(cx).await?.entries.into_iter();
            let offered = entries.filter(|one| one.is_offered);
            Ok(offered.map(|one| (one.code.to_string(), one.said.content())).collect())
        })
    }

    fn known<'a>(&'a self, cx: &'a mut Context) -> Doing<'a, BTreeMap<String, Vec<Value>>> {
        Box::pin(async move {
            let kept = store::entries(cx).await?.into_iter();
            let content = |one: &Entry| one.said.content();
            let mut known: BTreeMap<String, Vec<Value>> = kept
                .map(|(code, all)| (code.to_string(), all.iter().map(content).collect()))
                .collect();
            for form in Instrument::ALL {
                let shipped = Said::shipped(form).content();
                known.entry(form.name().to_owned()).or_default().push(shipped);
            }
            Ok(known)
        })
    }

    fn check(&self, code: &str, content: &Value) -> Result<(), Refusal> {
        let unread = || {
            let refused = Refusal::new("file", "agreements-refused-entry-unread");
            refused.with("code", code)
        };
        let known = Code::parse("file", code).map_err(|_| unread())?;
        let said = Said::read(content).ok_or_else(unread)?;
        said.is_sound(&known).map_err(|_| unread())
    }

    fn show(&self, w: &Words, _: &str, now: Option<&Value>, content: &Value) -> Markup {
        let told = |content: &Value| Said::read(content).map(|said| lines(w, &said));
        let told = (now.and_then(told), told(content).unwrap_or_default());
        html! {
            @match told {
                (Some(before), after) => (pages::pieces(&comparison::words(&before, &after))),
                (None, after) => (names::lines(&after)),
            }
        }
    }

    /// Whether it is offered is each mission’s own matter: what is new here is, at first.
    fn enter<'a>(
        &'a self,
        cx: &'a mut Context,
        entry: &'a packs::Entry,
        from: &'a Source,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            self.check(&entry.code, &entry.content)?;
            let code = Code::parse("pack", &entry.code)?;
            let said = Said::read(&entry.content).ok_or(Problem::NotFound)?;
            let catalogue = store::catalogue(cx).await?;
            let is_offered = catalogue.find(&code).is_none_or(|now| now.is_offered);
            keep_entry(cx, (code, said), is_offered, Some(origin(from))).await.map(drop)
        })
    }
}

/// An entry as lines that are compared word by word.
fn lines(w: &Words, said: &Said) -> String {
    let line = |label: String, text: String| format!("{label}{}{text}", w.say("colon"));
    let form = line(w.say("agreements-ask-form"), form::catalogue::form(w, said.form));
    let name = |one: &EntryName| {
        let language = w.dictionary().words(one.language).say("language-name");
        let hint = one.hint.as_ref().map(|hint| format!(" ({hint})"));
        line(language, format!("{}{}", one.name, hint.unwrap_or_default()))
    };
    let names = said.names.iter().map(name);
    let asks = form::catalogue::asks_more(w, &said.more).into_iter();
    let asks = asks.map(|one| line(w.say("agreements-catalogue-more"), one));
    [form].into_iter().chain(names).chain(asks).collect::<Vec<_>>().join("\n")
}

fn origin(from: &Source) -> Origin {
    Origin { name: from.manifest.origin.clone(), signer: from.signer.clone() }
}

/// Keeps it as the next version of the entry.
pub(crate) async fn keep_entry(
    cx: &mut Context,
    (code, said): (Code, Said),
    is_offered: bool,
    origin: Option<Origin>,
) -> Result<Entry, Problem> {
    let catalogue = store::catalogue(cx).await?;
    catalogue.may_become(&code, &said, is_offered)?;
    let number = catalogue.find(&code).map_or(0, |now| now.number) + 1;
    let actor = cx.actor()?;
    let (person, party) = (actor.person, actor.organisation);
    let id = cx.id(&format!("instrument {code} {number}"));
    let entry = Entry { id, code, number, said, is_offered, origin, person, party, at: cx.now };
    store::save_entry(cx, &entry).await?;
    if entry.origin.is_some() {
        cx.leave(&entry)?;
    }
    Ok(entry)
}

/// A text for one entry alone has an entry to be for.
pub(crate) async fn is_for_a_known(
    cx: &mut Context,
    model: &Model,
    about: &'static str,
) -> Result<(), Problem> {
    let Some(code) = model.entry.as_ref().filter(|code| code.form().is_none()) else {
        return Ok(());
    };
    if store::catalogue(cx).await?.knows(code) {
        return Ok(());
    }
    let unknown = Refusal::new(about, "agreements-refused-kept-unknown");
    Err(unknown.with("code", code.to_string()).into())
}

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
        entry: &'a packs::Entry,
        from: &'a Source,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            self.check(&entry.code, &entry.content)?;
            let model = Model::parse(&entry.code).ok_or(Problem::NotFound)?;
            let texts = ModelText::read(&entry.content).ok_or(Problem::NotFound)?;
            is_for_a_known(cx, &model, "pack").await?;
            keep(cx, model, texts, Some(origin(from))).await.map(drop)
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
