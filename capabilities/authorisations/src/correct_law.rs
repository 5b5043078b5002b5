//! Correct a legal instrument, or note until when it was in force.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Law,
    enter_law::{LawDraft, law_known, law_questions},
};

pub(crate) struct CorrectLaw {
    draft: LawDraft,
}

impl Act for CorrectLaw {
    const NAME: &'static str = "authorisations.correct_law";
    const PATH: &'static str = "/laws/{id}/correct";
    const NEEDS: Right = crate::KEEP_LAWS;
    type On = Law;
    type Leaves = Law;

    async fn may(_: &mut Context, _: &Visible<Law>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: LawDraft::parse(form)? })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Law>) -> Result<Self, Problem> {
        Ok(Self { draft: self.draft.keep(cx).await? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Law>) -> Result<Law, Problem> {
        self.draft.save(cx, on.into_inner()).await
    }

    async fn known(cx: &mut Context, on: &Visible<Law>) -> Result<Option<Form>, Problem> {
        Ok(Some(law_known(cx, on).await?))
    }

    async fn questions(cx: &mut Context, _: &Visible<Law>, form: &Form) -> Result<Markup, Problem> {
        Ok(law_questions(&cx.words, form))
    }
}
