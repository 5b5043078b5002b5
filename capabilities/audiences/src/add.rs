//! Add organisations to an audience, from today on.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Named, act, form};

pub(crate) struct Add {
    members: Vec<String>,
    reason: Option<Paragraph>,
}

impl Act for Add {
    const NAME: &'static str = "audiences.add";
    const PATH: &'static str = "/audiences/{id}/add";
    const NEEDS: Right = crate::WRITE;
    type On = Named;
    type Leaves = Named;

    async fn may(cx: &mut Context, on: &Visible<Named>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let members = form::lines(form);
        Ok(Self { members, reason: form.maybe_paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Named>) -> Result<Named, Problem> {
        let parties = form::resolve(cx, &self.members).await?;
        let (named, new) = on.into_inner().add(parties, cx.today)?;
        for member in new {
            let id = named.audience.id;
            sharing::save_member(&mut cx.tx, id, member.party, member.since, None).await?;
        }
        cx.because(self.reason.as_ref());
        Ok(named)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Named>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! {
            (act::which(cx, on))
            (form::question(cx, form))
            (act::why(&cx.words, form, false))
        })
    }
}
