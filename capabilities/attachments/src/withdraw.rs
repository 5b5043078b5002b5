//! Take back a file that one's organisation brought: nobody fetches it any more, and its bytes go.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Attachment, Withdrawable, jobs, store};

pub(crate) struct Withdraw {
    reason: Paragraph,
}

impl Act for Withdraw {
    const NAME: &'static str = "attachments.withdraw";
    const PATH: &'static str = "/attachments/{id}/withdraw";
    const NEEDS: Right = crate::WITHDRAW;
    /// A file that came here by mistake can harm somebody while the disk is full too.
    const VITAL: bool = true;
    type On = Attachment;
    type Leaves = Attachment;

    async fn may(cx: &mut Context, on: &Visible<Attachment>) -> Result<(), Problem> {
        let brought_it = on.organisation == cx.actor()?.organisation;
        match brought_it && can_be(cx, &on.about_kind) {
            true => Ok(()),
            false => Err(Problem::Forbidden),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Attachment>,
    ) -> Result<Attachment, Problem> {
        cx.because(Some(&self.reason));
        let withdrawn = on.into_inner().withdraw(cx.now, self.reason)?;
        store::save_withdrawn(&mut cx.tx, &withdrawn).await?;
        jobs::sweep_later(cx).await?;
        Ok(withdrawn)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Attachment>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let reason = form.question(w, "reason", "attachments-question-reason").required();
        let reason = reason.hint(w.say("attachments-question-reason-hint"));
        Ok(html! { p { (names::text(on.name.as_str())) } (paragraph(&reason, 3)) })
    }
}

/// Whether files beside records of this kind are taken back at all.
pub(crate) fn can_be(cx: &Context, kind: &str) -> bool {
    cx.offered::<Withdrawable>().iter().any(|withdrawable| withdrawable.0 == kind)
}
