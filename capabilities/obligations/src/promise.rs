//! Promise something to another party by a day: it is owed from now on.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Obligation, State,
    form::{Draft, questions},
    given,
};

pub(crate) struct Promise {
    draft: Draft,
}

impl Act for Promise {
    const NAME: &'static str = "obligations.promise";
    const PATH: &'static str = "/obligations/promise";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Obligation;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<Obligation, Problem> {
        let (by, to) = (cx.actor()?.organisation, self.draft.party);
        let promised = self.draft.made(cx, by, to, State::Open).await?;
        given::begin(cx, &promised).await?;
        Ok(promised)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form, "obligations-question-to").await
    }
}
