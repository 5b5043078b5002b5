//! Note a delivery or a payment: refused on a day without a current decision (K15, R5.17).

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, Right, all3};
use look::form::{day, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Giving, Step, Support, What, form, store};

pub(crate) struct Give {
    how: Giving,
    on: Day,
    said: Paragraph,
}

impl Act for Give {
    const NAME: &'static str = "support.give";
    const PATH: &'static str = "/support/{id}/give";
    const NEEDS: Right = crate::WRITE;
    type On = Support;
    type Leaves = Support;

    async fn may(cx: &mut Context, on: &Visible<Support>) -> Result<(), Problem> {
        form::may_go_on(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (how, on, said) = all3(form.choice("how"), form.day("on"), form.paragraph("said"))?;
        Ok(Self { how, on, said })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Support>) -> Result<Support, Problem> {
        let what = What::Given { how: self.how, said: self.said };
        let step = Step { on: self.on, ..form::step(cx, what)? };
        let next = form::next(cx, on, step)?;
        store::save(cx, &next).await?;
        Ok(next)
    }

    /// Whoever comes too early is told so before they fill anything in.
    async fn questions(
        cx: &mut Context,
        on: &Visible<Support>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        if form.text("on").is_empty() {
            on.may_be_given(cx.today, cx.today)?;
        }
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (form::which(on))
            (one_of(&ask("how", "support-ask-how"),
                &form::named::<Giving>(w, "support-giving-")))
            (day(&ask("on", "support-ask-on")))
            (paragraph(&ask("said", "support-ask-given"), 3))
        })
    }
}
