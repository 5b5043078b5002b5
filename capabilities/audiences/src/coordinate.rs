//! Make a party the coordinator in an audience: it is told of the overlaps there (R7.4).

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right, all2};
use look::form::choice;
use maud::{Markup, html};
use sharing::{AudienceKind, Visible};

use crate::{Named, act};

pub(crate) struct Coordinate {
    party: Id<Organisation>,
    reason: Option<Paragraph>,
}

impl Act for Coordinate {
    const NAME: &'static str = "audiences.coordinate";
    const PATH: &'static str = "/audiences/{id}/coordinate";
    const NEEDS: Right = crate::APPOINT;
    type On = Named;
    type Leaves = Named;

    async fn may(cx: &mut Context, on: &Visible<Named>) -> Result<(), Problem> {
        act::may_appoint(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (party, reason) = all2(form.id("party"), form.maybe_paragraph("reason"))?;
        Ok(Self { party, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Named>) -> Result<Named, Problem> {
        let party = parties::find_many(cx, [self.party]).await?.pop();
        let party = party.ok_or_else(|| Refusal::new("party", "refused-id"))?;
        party.may_be_chosen("party")?;
        let named = on.into_inner().appoint(party.id, party.constituency)?;
        sharing::coordinate(&mut cx.tx, named.audience.id, party.id).await?;
        cx.because(self.reason.as_ref());
        Ok(named)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Named>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let offered = match on.audience.kind {
            AudienceKind::Named => {
                act::choices_of(cx, on.members.iter().map(|member| member.party)).await?
            }
            _ => parties::choices(cx).await?,
        };
        let w = &cx.words;
        Ok(html! {
            (act::which(cx, on))
            (choice(&form.question(w, "party", "audiences-ask-coordinator").required(), &offered))
            (act::why(w, form, false))
        })
    }
}
