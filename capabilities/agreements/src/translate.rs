//! Translate a section: beside the authentic text, which stays the only one that binds.

use acts::{Act, Context, Form};
use basics::{Language, Line, Paragraph, Problem, Refusal, Refusals, Right, all4};
use look::form::{choice, line, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Translation, act, form, store};

pub(crate) struct Translate {
    section: i64,
    language: Language,
    title: Line,
    text: Paragraph,
}

impl Act for Translate {
    const NAME: &'static str = "agreements.translate";
    const PATH: &'static str = "/agreements/{id}/translate";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let section = form
            .maybe_number("section")
            .and_then(|section| section.ok_or_else(|| Refusal::new("section", "refused-missing")));
        let language = form.parsed("language", Language::parse);
        let (title, text) = (form.line("title"), form.paragraph("text"));
        let (section, language, title, text) = all4(section, language, title, text)?;
        Ok(Self { section, language, title, text })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let Self { section, language, title, text } = self;
        let of = on.document.section(section);
        let of = of.ok_or_else(|| Refusal::new("section", "agreements-refused-section"))?;
        if language.primary() == on.document.language.primary() {
            return Err(Refusal::new("language", "agreements-refused-authentic").into());
        }
        let (of, person, party, at) = (of.hash(), by.person, by.party, by.at);
        let told = Translation { section, language, title, text, of, person, party, at };
        store::save_translation(cx, on.id, &told).await?;
        let agreement = act::next(cx, on.into_inner());
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let begun = form::section::translation(cx, on, form).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        let title = ask("title", "agreements-ask-section-title").required().value(&begun.title);
        let text = ask("text", "agreements-ask-text").required().value(&begun.text);
        Ok(html! {
            (act::which(on))
            (choice(&ask("section", "agreements-ask-section").required(),
                &form::sections(&on.document)))
            (choice(&ask("language", "agreements-ask-translation-language").required(),
                &form::languages(w)))
            @if let Some(source) = &begun.source { (look::names::lines(source)) }
            (line(&title))
            (paragraph(&text, 14))
        })
    }
}
