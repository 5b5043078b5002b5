//! Note what was done about a breach: a note verbale, a meeting, an answer.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right, all3};
use look::form::{day, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Pursued, Pursuit, Violation, form, store};

pub(crate) struct Pursue {
    step: Pursuit,
}

impl Act for Pursue {
    const NAME: &'static str = "access.pursue";
    const PATH: &'static str = "/sofa-violations/{id}/pursue";
    const NEEDS: Right = crate::WRITE;
    type On = Violation;
    type Leaves = Violation;

    async fn may(cx: &mut Context, on: &Visible<Violation>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (what, on, said) = all3(form.choice("what"), form.day("on"), form.paragraph("said"))?;
        Ok(Self { step: Pursuit { on, what, said } })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Violation>,
    ) -> Result<Violation, Problem> {
        let next = on.into_inner().pursue(self.step, cx.today)?;
        let next = Violation { version: next.version + 1, updated_at: cx.now, ..next };
        store::save_violation(cx, &next).await?;
        Ok(next)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Violation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (one_of(&ask("what", "access-ask-pursued"),
                &form::named::<Pursued>(w, "access-pursued-")))
            (day(&ask("on", "access-ask-on")))
            (paragraph(&ask("said", "access-ask-said"), 3))
        })
    }
}
