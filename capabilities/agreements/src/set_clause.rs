//! Write the library’s text for a clause: what drafts begin with from now on.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Language, Problem, Refusal, Refusals, Right, all2};
use look::form::{choice, line, paragraph, section};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Clause, Code, Model, ModelText, Standard, api, form, store};

pub(crate) struct SetClause {
    model: Model,
    texts: Vec<ModelText>,
}

/// The languages that the form asks for.
const ASKED: [(&str, &str, Language); 3] = [
    ("title_en", "text_en", Language::ENGLISH),
    ("title_fr", "text_fr", Language::FRENCH),
    ("title_ar", "text_ar", Language::ARABIC),
];

impl Act for SetClause {
    const NAME: &'static str = "agreements.set_clause";
    const PATH: &'static str = "/agreements/library/set";
    const NEEDS: Right = crate::KEEP;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = Standard;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let mut texts = Vec::new();
        for (title, text, language) in ASKED {
            match wrong.note(all2(form.maybe_line(title), form.maybe_paragraph(text))) {
                Some((Some(title), Some(text))) => texts.push(ModelText { language, title, text }),
                Some((None, Some(_))) => wrong.0.push(Refusal::new(title, "refused-missing")),
                Some((Some(_), None)) => wrong.0.push(Refusal::new(text, "refused-missing")),
                Some((None, None)) | None => {}
            }
        }
        if texts.is_empty() && wrong.0.is_empty() {
            wrong.0.push(Refusal::new("text_en", "refused-missing"));
        }
        let entry = form.maybe_read("instrument", |code| Code::parse("instrument", code).ok());
        let model = all2(entry, form.choice("clause"));
        let model = wrong.note(model).map(|(entry, clause)| Model { entry, clause });
        if model.as_ref().is_some_and(|model| model.clause == Clause::Own) {
            wrong.0.push(Refusal::new("clause", "agreements-refused-kept-own"));
        }
        match model {
            Some(model) if wrong.0.is_empty() => Ok(Self { model, texts }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Standard, Problem> {
        api::is_for_a_known(cx, &self.model, "instrument").await?;
        let known = store::versions_of(cx, std::slice::from_ref(&self.model)).await?;
        Standard::is_another(&self.texts, known.first().map(|one| one.texts.as_slice()))?;
        api::keep(cx, self.model, self.texts, None).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let begun = begun(cx, form).await?;
        let catalogue = store::catalogue(cx).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let instrument = ask("instrument", "agreements-ask-instrument");
        Ok(html! {
            (choice(&ask("clause", "agreements-ask-clause").required(), &form::clauses(w)))
            (choice(&instrument.hint(w.say("agreements-kept-instrument-hint")),
                &form::catalogue::all(w, &catalogue)))
            @for ((title, text, language), (title_now, text_now)) in ASKED.into_iter().zip(&begun) {
                (section(&w.dictionary().words(language).say("language-name"), None, html! {
                    (line(&ask(title, "agreements-ask-section-title").language(language)
                        .value(title_now)))
                    (paragraph(&ask(text, "agreements-ask-text").language(language)
                        .value(text_now), 8))
                }))
            }
        })
    }
}

/// What the form begins with: what was typed, or what the library says now for the clause that the
/// link names.
async fn begun(cx: &mut Context, form: &Form) -> Result<Vec<(String, String)>, Problem> {
    let typed =
        ASKED.map(|(title, text, _)| (form.text(title).to_owned(), form.text(text).to_owned()));
    let is_typed = typed.iter().any(|(title, text)| !title.is_empty() || !text.is_empty());
    let clause = Clause::from_name(form.text("clause"));
    let Some(clause) = clause.filter(|_| !is_typed) else { return Ok(typed.to_vec()) };
    let entry = Code::parse("instrument", form.text("instrument")).ok();
    let model = Model { entry, clause };
    let kept = store::versions_of(cx, &[model]).await?;
    let now = |language: Language| {
        let kept = kept.first().and_then(|one| one.in_language(language));
        let kept = kept.map(|one| (one.title.to_string(), one.text.to_string()));
        kept.or_else(|| form::library(&cx.words, clause, language)).unwrap_or_default()
    };
    Ok(ASKED.map(|(.., language)| now(language)).to_vec())
}
