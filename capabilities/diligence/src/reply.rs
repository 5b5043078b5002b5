//! Reply to an assessment: the organisation that was assessed speaks beside it, and brings what
//! shows that it is right.

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Paragraph, Problem, Refusals, Right, all2};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::{Share, Visible};

use crate::{Capacity, act};

pub(crate) struct Reply {
    text: Paragraph,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Reply {
    const NAME: &'static str = "diligence.reply";
    const PATH: &'static str = "/capacities/{id}/reply";
    const NEEDS: Right = crate::ANSWER;
    type On = Capacity;
    type Leaves = comments::Comment;

    /// The two that it stands between, and nobody to whom it is shown.
    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        match act::is_between(cx, on) {
            true => Ok(()),
            false => Err(Problem::Forbidden),
        }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (text, file) = all2(form.paragraph("text"), attachments::maybe_take(form, "file"))?;
        Ok(Self { text, file, kept: None })
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Capacity>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Capacity>,
    ) -> Result<comments::Comment, Problem> {
        let said = comments::save(cx, &on, self.text).await?;
        if let Some(kept) = self.kept {
            // To whomever the assessment is shown: its files stay between the two.
            let audience = sharing::among(&mut cx.tx, &[on.share.owner, on.party]).await?;
            let share = Share { audience, ..on.share };
            attachments::save(cx, &Capacity { share, ..on.into_inner() }, kept).await?;
        }
        Ok(said)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Capacity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let whose = act::whose(cx, on.party).await?;
        let w = &cx.words;
        let ask = form.question(w, "text", "diligence-ask-answer").required();
        Ok(html! {
            (whose)
            (paragraph(&ask.hint(w.say("diligence-ask-reply-hint")), 5))
            (attachments::ask(w, form, "file", "diligence-ask-evidence"))
        })
    }
}
