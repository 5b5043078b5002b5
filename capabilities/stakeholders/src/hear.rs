//! Record that a stakeholder was heard: when, by whom, and what came of it.

use acts::{Act, Context, Form};
use basics::{Day, Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::{
    form::{choice, day, paragraph},
    names,
};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Hearing, Stakeholder, act, stakeholder::may_be_of, store};

pub(crate) struct Hear {
    heard_on: Day,
    heard_by: Option<Id<Organisation>>,
    outcome: Paragraph,
}

impl Act for Hear {
    const NAME: &'static str = "stakeholders.hear";
    const PATH: &'static str = "/stakeholders/{id}/hear";
    const NEEDS: Right = crate::WRITE;
    type On = Stakeholder;
    type Leaves = Stakeholder;

    async fn may(cx: &mut Context, on: &Visible<Stakeholder>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (heard_on, heard_by, outcome) =
            all3(form.day("heard_on"), form.maybe_id("heard_by"), form.paragraph("outcome"))?;
        Ok(Self { heard_on, heard_by, outcome })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Stakeholder>,
    ) -> Result<Stakeholder, Problem> {
        on.must_go_on()?;
        let heard_on = may_be_of("heard_on", self.heard_on, cx.today)?;
        let by = match self.heard_by {
            None => cx.actor()?.organisation,
            Some(party) => known_party(cx, party).await?,
        };
        let known = on.into_inner();
        let heard = Stakeholder { version: known.version + 1, updated_at: cx.now, ..known };
        store::save(cx, &heard).await?;
        let hearing = Hearing { on: heard_on, by, outcome: self.outcome };
        store::save_hearing(cx, &heard, &hearing).await?;
        Ok(heard)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Stakeholder>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key);
        Ok(html! {
            p { (names::text(on.name.as_str())) }
            (day(&ask("heard_on", "stakeholders-ask-heard-on").required()))
            (choice(&ask("heard_by", "stakeholders-ask-heard-by")
                .hint(w.say("stakeholders-ask-heard-by-hint")), &parties))
            (paragraph(&ask("outcome", "stakeholders-ask-outcome").required()
                .hint(w.say("stakeholders-ask-outcome-hint")), 4))
        })
    }
}

/// One that whoever is here may see.
async fn known_party(
    cx: &mut Context,
    party: Id<Organisation>,
) -> Result<Id<Organisation>, Problem> {
    match parties::find_many(cx, [party]).await?.pop() {
        Some(party) => Ok(party.id),
        None => Err(Refusal::new("heard_by", "refused-id").into()),
    }
}
