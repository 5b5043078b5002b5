//! Write a section: a new one, or other words for one that is there.

use acts::{Act, Context, Form};
use basics::{Line, Paragraph, Problem, Refusals, Right, all3};
use look::form::{choice, hidden, line, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Clause, Wanted, act, form, store};

pub(crate) struct Word {
    section: Option<i64>,
    clause: Option<Clause>,
    title: Line,
    text: Paragraph,
    reason: Option<Paragraph>,
}

impl Act for Word {
    const NAME: &'static str = "agreements.word";
    const PATH: &'static str = "/agreements/{id}/word";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let which =
            wrong.note(basics::all2(form.maybe_number("section"), form.maybe_choice("clause")));
        let said = (form.line("title"), form.paragraph("text"), form.maybe_paragraph("reason"));
        let said = wrong.note(all3(said.0, said.1, said.2));
        match (which, said) {
            (Some((section, clause)), Some((title, text, reason))) => {
                Ok(Self { section, clause, title, text, reason })
            }
            _ => Err(wrong),
        }
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        let known = self.section.and_then(|number| on.document.section(number));
        let clause = self.clause.or(known.map(|known| known.clause)).unwrap_or(Clause::Own);
        let library = form::said(cx, &on, clause).await?;
        let Self { section: number, title, text, reason, .. } = self;
        let reason = form::reason(&cx.words, &on.document, (&library, &text), reason);
        cx.because(reason.as_ref());
        let wanted = Wanted { number, clause, title, text, reason };
        let document = on.document.clone().word(wanted, &library)?;
        let agreement = act::next(cx, on.edit(document, by)?);
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
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
        let clause = ask("clause", "agreements-ask-clause").value(&begun.clause);
        let title = ask("title", "agreements-ask-section-title").required().value(&begun.title);
        let text = ask("text", "agreements-ask-text").required().value(&begun.text);
        let reason = ask("reason", "agreements-ask-deviation").value(&begun.reason);
        Ok(html! {
            (act::which(on))
            @if let Some(number) = begun.number { (hidden("section", &number.to_string())) }
            (choice(&clause.hint(w.say("agreements-ask-clause-hint")), &form::clauses(w)))
            (line(&title.language(language)))
            (paragraph(&text.language(language), 14))
            (paragraph(&reason.hint(w.say("agreements-ask-deviation-hint")), 2))
        })
    }
}
