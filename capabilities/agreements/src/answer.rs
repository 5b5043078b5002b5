//! Answer a proposal: take its words into the text, or decline with the reason.

use acts::{Act, Context, Form};
use basics::{Id, Paragraph, Problem, Refusals, Right, all3};
use look::form::{Choice, choice, one_of};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Answer, Answered, Clause, Proposal, Wanted, act, form, store};

pub(crate) struct AnswerProposal {
    proposal: Id<Proposal>,
    answer: Answer,
    reason: Option<Paragraph>,
}

impl Act for AnswerProposal {
    const NAME: &'static str = "agreements.answer";
    const PATH: &'static str = "/agreements/{id}/answer";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let answer = form.choice("answer");
        let (proposal, answer, reason) =
            all3(form.id("proposal"), answer, form.maybe_paragraph("reason"))?;
        Ok(Self { proposal, answer, reason })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let proposal = store::find_proposal(cx, &on, self.proposal).await?;
        cx.because(self.reason.as_ref());
        let Self { answer, reason, .. } = self;
        let answered = Answered { answer, by: by.party, at: cx.now, reason };
        let proposal = proposal.answer(answered)?;
        store::save_proposal(cx, &proposal).await?;
        cx.leave(&proposal)?;
        let on = on.into_inner();
        let agreement = match answer {
            Answer::Decline => act::next(cx, on),
            Answer::Take => {
                let document = taken(cx, &on, &proposal).await?;
                act::next(cx, on.edit(document, by)?)
            }
        };
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let open = store::proposals(cx, on).await?;
        let open = open.iter().filter(|one| one.answered.is_none());
        let open: Vec<Choice> =
            open.map(|one| Choice::new(one.id.to_string(), one.title.to_string())).collect();
        let w = &cx.words;
        let answers = Answer::ALL.map(|one| {
            Choice::new(one.name(), w.say(&format!("agreements-answer-{}", one.name())))
        });
        let answer = form.question(w, "answer", "agreements-ask-answer").required();
        let proposal = form.question(w, "proposal", "agreements-ask-proposal").required();
        Ok(html! {
            (act::which(on))
            (choice(&proposal, &open))
            (one_of(&answer, &answers))
            (act::why(w, form, false))
        })
    }
}

/// The text with what was proposed; a deviation from the library has the proposer’s reason.
async fn taken(
    cx: &mut Context,
    on: &Agreement,
    proposal: &Proposal,
) -> Result<crate::Document, Problem> {
    let known = proposal.section.and_then(|number| on.document.section(number));
    let clause = known.map_or(Clause::Own, |known| known.clause);
    let Proposal { section: number, title, text, reason, .. } = proposal.clone();
    let wanted = Wanted { number, clause, title, text, reason: Some(reason) };
    let library = form::said(cx, on, clause).await?;
    Ok(on.document.clone().word(wanted, &library)?)
}
