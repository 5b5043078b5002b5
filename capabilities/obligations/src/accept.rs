//! Accept what was delivered: whoever it was owed to says that it is what was owed.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Obligation, State, api, form::may_as_creditor, given, obligation::Said};

pub(crate) struct Accept {
    said: Option<Paragraph>,
}

impl Act for Accept {
    const NAME: &'static str = "obligations.accept";
    const PATH: &'static str = "/obligations/{id}/accept";
    const NEEDS: Right = crate::COMMIT;
    type On = Obligation;
    type Leaves = Obligation;

    async fn may(cx: &mut Context, on: &Visible<Obligation>) -> Result<(), Problem> {
        may_as_creditor(cx, on)?;
        api::may_be_given(cx, on).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { said: form.maybe_paragraph("said")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Obligation>,
    ) -> Result<Obligation, Problem> {
        let said = Said { text: self.said, ..Said::default() };
        let next = on.into_inner().step(State::Accepted, said, cx.today)?;
        given::go_on(cx, next).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Obligation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let said = form.question(&cx.words, "said", "obligations-question-word");
        Ok(html! { p { (names::text(on.title.as_str())) } (paragraph(&said, 3)) })
    }
}
