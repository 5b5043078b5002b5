//! Judge a case: what the two activities are to each other, why, and who adapts.

use acts::{Act, Context, Form};
use basics::{Id, Organisation, Problem, Refusals, Right, all3};
use look::form::{Choice, choice, one_of, paragraph};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Case, Judgement, Verdict,
    act::{self, Filed},
    pages::Named,
};

pub(crate) struct Judge {
    judgement: Judgement,
}

impl Act for Judge {
    const NAME: &'static str = "overlaps.judge";
    const PATH: &'static str = "/overlaps/{id}/judge";
    const NEEDS: Right = crate::WRITE;
    type On = Case;
    type Leaves = Filed;

    async fn may(cx: &mut Context, on: &Visible<Case>) -> Result<(), Problem> {
        act::may_act(cx, on).await.map(drop)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (verdict, reason, adapts) = all3(
            form.choice("verdict"),
            form.paragraph("reason"),
            form.maybe_id::<Organisation>("adapts"),
        )?;
        Ok(Self { judgement: Judgement { verdict, reason, adapts } })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Case>) -> Result<Filed, Problem> {
        let acting = act::may_act(cx, &on).await?;
        let reason = self.judgement.reason.clone();
        let case = on.into_inner().judge(self.judgement, acting.by)?;
        act::done::<Self>(cx, case, acting.by, &reason).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Case>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let named = Named::of(cx, [on.matter]).await?;
        let w = &cx.words;
        let verdicts = Verdict::ALL.map(|verdict| {
            let key = format!("overlaps-verdict-{}", verdict.name());
            Choice::new(verdict.name(), w.say(&key)).hint(w.say(&format!("{key}-hint")))
        });
        let party = |id: Id<Organisation>| Choice::new(id.to_string(), named.party_text(w, id));
        let parties = [party(on.matter.a), party(on.matter.b)];
        let ask = |name, key| form.question(w, name, key);
        let reason = ask("reason", "overlaps-ask-reason").hint(w.say("overlaps-ask-read-by"));
        let adapts = ask("adapts", "overlaps-ask-adapts").hint(w.say("overlaps-ask-adapts-hint"));
        Ok(html! {
            p { (named.matter(w, on.matter)) }
            (one_of(&ask("verdict", "overlaps-ask-verdict").required(), &verdicts))
            (paragraph(&reason.required(), 3))
            (choice(&adapts, &parties))
        })
    }
}
