//! Note that an organisation agreed to its plan on paper: where nobody of it can say so here.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Paragraph, Problem, Refusal, Refusals, Right, Role, all2};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::{Share, Visible};

use crate::{Capacity, act, agree_plan};

pub(crate) struct NoteAgreed {
    reason: Paragraph,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for NoteAgreed {
    const NAME: &'static str = "diligence.note_agreed";
    const PATH: &'static str = "/capacities/{id}/note-agreed";
    const NEEDS: Right = crate::VERIFY;
    const FRESH: bool = true;
    type On = Capacity;
    type Leaves = Capacity;

    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        act::may_assess(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (reason, file) = all2(form.paragraph("reason"), attachments::take(form, "file"))?;
        Ok(Self { reason, file: Some(file), kept: None })
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Capacity>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Capacity>) -> Result<Capacity, Problem> {
        nobody_signs_in(cx, &on).await?;
        let (person, paper) = (cx.actor()?.person, Some(self.reason));
        let one = on.into_inner().agree(person, paper, cx.today)?;
        if let Some(kept) = self.kept {
            // To whomever the assessment is shown: its files stay between the two.
            let audience = sharing::among(&mut cx.tx, &[one.share.owner, one.party]).await?;
            let share = Share { audience, ..one.share };
            attachments::save(cx, &Capacity { share, ..one.clone() }, kept).await?;
        }
        let reason = one.plan.as_ref().and_then(|plan| plan.agreed.as_ref()?.paper.clone());
        cx.because(reason.as_ref());
        agree_plan::begin(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Capacity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        nobody_signs_in(cx, on).await?;
        let w = &cx.words;
        let reason = form.question(w, "reason", "diligence-ask-why-on-paper").required();
        Ok(html! {
            (act::steps(w, on))
            (paragraph(&reason.hint(w.say("diligence-ask-why-on-paper-hint")), 3))
            (attachments::ask(w, form, "file", "diligence-ask-scan"))
        })
    }
}

/// K25: who can agree in their own sign-in is not agreed for by others.
async fn nobody_signs_in(cx: &mut Context, on: &Capacity) -> Result<(), Problem> {
    let members = people::members_of(&mut cx.tx, on.party).await?;
    match members.iter().any(|account| account.roles.contains(&Role::AuthorizedOfficer)) {
        true => Err(Refusal::new("reason", "diligence-refused-paper").into()),
        false => Ok(()),
    }
}
