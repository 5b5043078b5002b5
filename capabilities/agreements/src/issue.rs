//! Set a signed agreement down as a file that lasts: anyone who has it can check it here.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Problem, Refusal, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{Agreement, act, pages, store};

#[derive(Default)]
pub(crate) struct Issue {
    kept: Option<Kept>,
}

impl Act for Issue {
    const NAME: &'static str = "agreements.issue";
    const PATH: &'static str = "/agreements/{id}/issue";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(_: &Form) -> Result<Self, Refusals> {
        Ok(Self::default())
    }

    /// The same signatures make the same file, whoever asks for it and when.
    async fn judge(mut self, cx: &mut Context, on: &Visible<Agreement>) -> Result<Self, Problem> {
        may_be_issued(cx, on).await?;
        let paper = pages::paper(cx, on).await?;
        let name = format!("{}.pdf", paper.title.replace(['/', '\\'], "-"));
        let press = cx.outside().press.clone();
        let bytes = press.pdf(paper).await?;
        let taken = Taken::judge("file", &name, bytes)?;
        self.kept = Some(attachments::keep(cx, taken).await?);
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        may_be_issued(cx, &on).await?;
        let by = act::hand(cx)?;
        let kept = self.kept.ok_or_else(|| Problem::broken("a file that was not made"))?;
        let agreement = act::next(cx, on.into_inner());
        let file = attachments::save(cx, &agreement, kept).await?;
        store::save_paper(cx, &agreement, &file.sha256).await?;
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        _: &mut Context,
        on: &Visible<Agreement>,
        _: &Form,
    ) -> Result<Markup, Problem> {
        Ok(act::which(on))
    }
}

/// Signed by everybody, and once.
async fn may_be_issued(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    if !agreement.life.is_signed() {
        return Err(Refusal::new("agreement", "agreements-refused-not-signed").into());
    }
    // Its text is set down where it is in force.
    if agreement.amends.is_some() {
        return Err(Refusal::new("agreement", "agreements-refused-issue-amendment").into());
    }
    match store::has_paper(cx, agreement).await? {
        true => Err(Refusal::new("agreement", "agreements-refused-issued").into()),
        false => Ok(()),
    }
}
