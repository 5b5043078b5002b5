//! Propose other words for a section: for a party that does not hold the pen.

use acts::{Act, Context, Form};
use basics::{Line, Paragraph, Problem, Refusal, Refusals, Right, all4};
use look::form::{hidden, line, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Proposal, act, form, store};

pub(crate) struct Propose {
    section: Option<i64>,
    title: Line,
    text: Paragraph,
    reason: Paragraph,
}

impl Act for Propose {
    const NAME: &'static str = "agreements.propose";
    const PATH: &'static str = "/agreements/{id}/propose";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Proposal;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)?;
        Ok(on.life.is_a_draft()?)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (title, text) = (form.line("title"), form.paragraph("text"));
        let (section, reason) = (form.maybe_number("section"), form.paragraph("reason"));
        let (section, title, text, reason) = all4(section, title, text, reason)?;
        Ok(Self { section, title, text, reason })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Proposal, Problem> {
        let Self { section, title, text, reason } = self;
        if section.is_some_and(|number| on.document.section(number).is_none()) {
            return Err(Refusal::new("section", "agreements-refused-section").into());
        }
        let id = cx.id(&format!("proposal {title}"));
        let (agreement, by) = (on.id, act::hand(cx)?);
        cx.because(Some(&reason));
        let answered = None;
        let proposal = Proposal { id, agreement, section, title, text, reason, by, answered };
        store::save_proposal(cx, &proposal).await?;
        Ok(proposal)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let library = store::library(cx).await?;
        let w = &cx.words;
        let begun = form::section::Begun::of(w, &library, on, form);
        let ask = |name, key| form.question(w, name, key);
        let language = on.document.language;
        let title = ask("title", "agreements-ask-section-title").required().value(&begun.title);
        let text = ask("text", "agreements-ask-text").required().value(&begun.text);
        Ok(html! {
            (act::which(on))
            @if let Some(number) = begun.number { (hidden("section", &number.to_string())) }
            (line(&title.language(language)))
            (paragraph(&text.language(language), 14))
            (act::why(w, form, true))
        })
    }
}
