//! Ask another party for something by a day: it is owed once they agree.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Problem, Refusal, Refusals, Right};
use maud::Markup;
use sharing::Visible;

use crate::{
    Obligation, State,
    form::{Draft, questions},
    given,
};

pub(crate) struct Ask {
    draft: Draft,
}

impl Act for Ask {
    const NAME: &'static str = "obligations.ask";
    const PATH: &'static str = "/obligations/ask";
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
        let (by, to) = (self.draft.party, cx.actor()?.organisation);
        if by == to {
            return Err(Refusal::new("party", "obligations-refused-self").into());
        }
        let asked = self.draft.made(cx, by, to, State::Proposed).await?;
        given::begin(cx, &asked).await?;
        Ok(asked)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions(cx, form, "obligations-question-by").await
    }
}
