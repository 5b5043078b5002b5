//! Note what a partner received and accounted for in a year, as our books have it.

use acts::{Act, Context, Form};
use basics::{Id, Problem, Refusal, Refusals, Right, all3};
use look::form::{number, row};
use maud::{Markup, html};
use parties::Party;
use sharing::Visible;
use words::Words;

use crate::{Assessment, PartnerYear, form, store};

pub(crate) struct RecordCash {
    year: i64,
    cash: i64,
    liquidations: i64,
}

impl Act for RecordCash {
    const NAME: &'static str = "assurance.record_cash";
    const PATH: &'static str = "/parties/{id}/record-cash";
    const NEEDS: Right = crate::WRITE;
    type On = Party;
    type Leaves = PartnerYear;

    async fn may(cx: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        form::may_look_after(cx, on.id)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (year, cash, liquidations) = all3(
            form::amount(form, "year"),
            form::amount(form, "cash"),
            form::amount(form, "liquidations"),
        )?;
        Ok(Self { year, cash, liquidations })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<PartnerYear, Problem> {
        PartnerYear::may_be_noted(self.year, cx.today)?;
        let (owner, party, year) = (cx.actor()?.organisation, on.id, self.year);
        if let Some(known) = store::find_of(cx, (owner, party, year)).await? {
            let refused = Refusal::new("year", "assurance-refused-noted");
            let refused = refused.with("year", year.to_string()).with("cash", known.cash);
            return Err(refused.with("liquidations", known.liquidations).into());
        }
        let among = sharing::among(&mut cx.tx, &[owner, party]).await?;
        let one = PartnerYear {
            // One year is one record, also for two who note it at the same moment.
            id: Id::named("comity:assurance:year", &format!("{owner} {party} {year}")),
            share: Assessment::share(owner, among),
            party,
            year,
            cash: self.cash,
            liquidations: self.liquidations,
            updated_at: cx.now,
            version: 1,
        };
        store::save_year(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            p { (look::names::name(w, &on.names)) }
            (number(&ask("year", "assurance-ask-year")))
            (amounts(w, form))
        })
    }
}

/// What both acts that note cash ask.
pub(crate) fn amounts(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key).required();
    row(html! {
        (number(&ask("cash", "assurance-ask-cash").hint(w.say("assurance-ask-cash-hint"))))
        (number(&ask("liquidations", "assurance-ask-liquidations")
            .hint(w.say("assurance-ask-liquidations-hint"))))
    })
}
