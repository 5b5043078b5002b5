//! Show how we were assessed: the organisation says who else may know what it was found to be.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::{Share, Visible};

use crate::{
    Capacity, act,
    show::{self, To},
    store,
};

pub(crate) struct ShowCapacity {
    to: To,
}

impl Act for ShowCapacity {
    const NAME: &'static str = "diligence.show_capacity";
    const PATH: &'static str = "/capacities/{id}/show";
    const NEEDS: Right = crate::ANSWER;
    type On = Capacity;
    type Leaves = Capacity;

    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        act::may_as_party(cx, on.party)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { to: form.choice("to")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Capacity>) -> Result<Capacity, Problem> {
        on.may_be_shown()?;
        let last = store::last_capacity_of(cx, on.party, on.share.owner, true).await?;
        show::is_last(last.map(|last| last.number), on.number)?;
        let audience = show::audience(cx, self.to, [on.share.owner, on.party]).await?;
        let share = Share { audience, ..on.share };
        let version = on.version + 1;
        let shown = Capacity { share, version, ..on.into_inner() };
        store::save_capacity(cx, &shown).await?;
        Ok(shown)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Capacity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(show::question(cx, form, "diligence-ask-to-capacity-hint"))
    }
}
