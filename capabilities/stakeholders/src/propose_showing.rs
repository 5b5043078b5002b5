//! Propose to whom a tension is shown beyond one's own organisation.

use acts::{Act, Context, Form};
use basics::{Id, Paragraph, Problem, Refusals, Right, all2};
use look::form::{choice, paragraph};
use maud::{Markup, html};
use sharing::{Audience, Visible};

use crate::{Relation, act, form::audiences, pages, store};

pub(crate) struct ProposeShowing {
    audience: Id<Audience>,
    reason: Paragraph,
}

impl Act for ProposeShowing {
    const NAME: &'static str = "stakeholders.propose_showing";
    const PATH: &'static str = "/stakeholder-relations/{id}/propose-showing";
    const NEEDS: Right = crate::WRITE;
    type On = Relation;
    type Leaves = Relation;

    async fn may(cx: &mut Context, on: &Visible<Relation>) -> Result<(), Problem> {
        act::may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (audience, reason) = all2(form.id("audience"), form.paragraph("reason"))?;
        Ok(Self { audience, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Relation>) -> Result<Relation, Problem> {
        let (chosen, otherwise) = (Some(self.audience), on.share.audience);
        let to = sharing::choose_audience(&mut cx.tx, &cx.viewer, chosen, otherwise).await?;
        let by = cx.actor()?.person;
        let proposed = on.into_inner().propose(by, to, self.reason.clone())?;
        let proposed = Relation { updated_at: cx.now, ..proposed };
        store::save_relation(cx, &proposed).await?;
        cx.because(Some(&self.reason));
        Ok(proposed)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Relation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let audiences = audiences(cx, "").await?;
        let said = pages::in_one_line(cx, on).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (said)
            (choice(&ask("audience", "stakeholders-ask-shown-to"), &audiences))
            (paragraph(&ask("reason", "stakeholders-ask-why-shown")
                .hint(w.say("stakeholders-ask-why-shown-hint")), 3))
        })
    }
}
