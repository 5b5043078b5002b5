//! Make a party the coordinator in an audience: it is told of the overlaps there (R7.4).

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right, all2};
use look::form::choice;
use maud::{Markup, html};
use sharing::{Audience, Visible};

use crate::{Named, pages};

pub(crate) struct Coordinate {
    audience: Id<Audience>,
    party: Id<Organisation>,
}

impl Act for Coordinate {
    const NAME: &'static str = "audiences.coordinate";
    const PATH: &'static str = "/audiences/coordinate";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Named;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (audience, party) = all2(form.id("audience"), form.id("party"))?;
        Ok(Self { audience, party })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Named, Problem> {
        let refused = |about| Refusal::new(about, "refused-id");
        let found = sharing::find_audience(&mut cx.tx, &cx.viewer, self.audience).await;
        let audience = found.map_err(|_| refused("audience"))?;
        let party = parties::find_many(cx, [self.party]).await?.pop();
        party.ok_or_else(|| refused("party"))?.may_be_chosen("party")?;
        sharing::coordinate(&mut cx.tx, audience.id, self.party).await?;
        Ok(Named { audience, members: vec![self.party] })
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        let w = &cx.words;
        let audiences = pages::choices(w, &audiences);
        Ok(html! {
            (choice(&form.question(w, "audience", "audiences-ask-audience").required(), &audiences))
            (choice(&form.question(w, "party", "audiences-ask-coordinator").required(), &parties))
        })
    }
}
