//! Close a flag: a red one is lifted, another was no risk or has passed. It stays in the history.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Flag, act};

pub(crate) struct Close {
    reason: Paragraph,
}

impl Act for Close {
    const NAME: &'static str = "diligence.close";
    const PATH: &'static str = "/flags/{id}/close";
    const NEEDS: Right = crate::VERIFY;
    type On = Flag;
    type Leaves = Flag;

    async fn may(cx: &mut Context, on: &Visible<Flag>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Flag>) -> Result<Flag, Problem> {
        let flag = on.into_inner().close()?;
        act::moved(cx, flag, &self.reason).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Flag>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let which = act::which(cx, on).await?;
        Ok(html! { (which) (act::reason(cx, form, on)) })
    }
}
