//! Take an offer back, with the reason.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Application,
    act::{may_judge, said, turned},
    application::Step,
};

pub(crate) struct Retract {
    said: Paragraph,
}

impl Act for Retract {
    const NAME: &'static str = "calls.retract";
    const PATH: &'static str = "/call-applications/{id}/retract";
    const NEEDS: Right = crate::COMMIT;
    type On = Application;
    type Leaves = Application;

    async fn may(cx: &mut Context, on: &Visible<Application>) -> Result<(), Problem> {
        may_judge(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { said: form.paragraph("said")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Application>,
    ) -> Result<Application, Problem> {
        cx.because(Some(&self.said));
        let one = on.into_inner().step(Step::Retract, Some(self.said))?;
        turned(cx, one).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Application>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            (look::names::lines(on.approach.as_str()))
            (said(&cx.words, form, "calls-ask-retract", true))
        })
    }
}
