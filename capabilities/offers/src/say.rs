//! Say what one's organisation can do for others, or needs of them.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Offer,
    form::{Draft, questions},
    store,
};

pub(crate) struct Say {
    draft: Draft,
}

impl Act for Say {
    const NAME: &'static str = "offers.say";
    const PATH: &'static str = "/offers/say";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Offer;

    /// Of one's own organisation, whoever that is.
    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Offer, Problem> {
        let owner = cx.actor()?.organisation;
        let made = self.draft.made(cx, owner).await?;
        store::save(cx, &made).await?;
        Ok(made)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form).await
    }
}
