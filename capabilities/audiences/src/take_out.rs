//! Take organisations out of an audience: they lose sight of what is shown there at once.

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right};
use look::form::choices;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Named, act};

pub(crate) struct TakeOut {
    members: Vec<Id<Organisation>>,
    reason: Paragraph,
}

impl Act for TakeOut {
    const NAME: &'static str = "audiences.take_out";
    const PATH: &'static str = "/audiences/{id}/take-out";
    const NEEDS: Right = crate::WRITE;
    type On = Named;
    type Leaves = Named;

    async fn may(cx: &mut Context, on: &Visible<Named>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let chosen = form.texts("members");
        let members: Vec<_> = chosen.iter().filter_map(|text| text.parse().ok()).collect();
        if members.len() < chosen.len() {
            wrong.0.push(Refusal::new("members", "audiences-refused-no-member"));
        } else if members.is_empty() {
            wrong.0.push(Refusal::new("members", "refused-missing"));
        }
        match wrong.note(form.paragraph("reason")) {
            Some(reason) => wrong.or(Self { members, reason }),
            None => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Named>) -> Result<Named, Problem> {
        let named = on.into_inner().take_out(&self.members)?;
        for party in self.members {
            sharing::take_out(&mut cx.tx, named.audience.id, party).await?;
        }
        cx.because(Some(&self.reason));
        Ok(named)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Named>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let offered = act::choices_of(cx, on.members.iter().map(|member| member.party)).await?;
        let w = &cx.words;
        let ask = form.question(w, "members", "audiences-ask-out").required();
        Ok(html! {
            (act::which(cx, on))
            (choices(&ask, &offered, &form.texts("members")))
            (act::why(w, form, true))
        })
    }
}
