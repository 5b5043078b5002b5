//! Correct what a partner received and accounted for in a year that is noted already. Nobody
//! overwrites what a colleague noted meanwhile.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right, all2};
use maud::{Markup, html};
use sharing::Visible;

use crate::{PartnerYear, form, record_cash, store};

pub(crate) struct CorrectCash {
    cash: i64,
    liquidations: i64,
}

impl Act for CorrectCash {
    const NAME: &'static str = "assurance.correct_cash";
    const PATH: &'static str = "/assurance/{id}/correct-cash";
    const NEEDS: Right = crate::WRITE;
    type On = PartnerYear;
    type Leaves = PartnerYear;

    async fn may(cx: &mut Context, on: &Visible<PartnerYear>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (cash, liquidations) =
            all2(form::amount(form, "cash"), form::amount(form, "liquidations"))?;
        Ok(Self { cash, liquidations })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<PartnerYear>,
    ) -> Result<PartnerYear, Problem> {
        let Self { cash, liquidations } = self;
        let (version, updated_at) = (on.version + 1, cx.now);
        let one = PartnerYear { cash, liquidations, version, updated_at, ..on.into_inner() };
        store::save_year(cx, &one).await?;
        Ok(one)
    }

    async fn known(_: &mut Context, on: &Visible<PartnerYear>) -> Result<Option<Form>, Problem> {
        let amounts = [("cash", on.cash), ("liquidations", on.liquidations)];
        Ok(Some(Form::from_pairs(amounts.map(|(name, amount)| (name, amount.to_string())))))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<PartnerYear>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let named = parties::names_of(cx, [on.party].into()).await?;
        let w = &cx.words;
        Ok(html! {
            p {
                @for (name, _) in named.values() { (look::names::name(w, name)) ", " }
                (on.year)
            }
            (record_cash::amounts(w, form))
        })
    }
}
