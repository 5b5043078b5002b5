//! Determine: the final word on an assessment, by somebody else than whoever made it.

use acts::{Act, Context, Form};
use basics::{Day, Paragraph, Problem, Refusals, Right, all2};
use look::form::{day, paragraph};
use maud::{Markup, html};
use obligations::About;
use sharing::{Share, Visible};

use crate::{Capacity, act, store};

pub(crate) struct Determine {
    reason: Paragraph,
    valid_until: Option<Day>,
}

impl Act for Determine {
    const NAME: &'static str = "diligence.determine";
    const PATH: &'static str = "/capacities/{id}/determine";
    const NEEDS: Right = crate::DECIDE;
    type On = Capacity;
    type Leaves = Capacity;

    async fn may(cx: &mut Context, on: &Visible<Capacity>) -> Result<(), Problem> {
        act::may_assess(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (reason, valid_until) = all2(form.paragraph("reason"), form.maybe_day("valid_until"))?;
        Ok(Self { reason, valid_until })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Capacity>) -> Result<Capacity, Problem> {
        let before = store::last_capacity_of(cx, on.party, on.share.owner, true).await?;
        cx.because(Some(&self.reason));
        let person = cx.actor()?.person;
        let one = on.into_inner();
        let mut one = one.determine(person, self.reason, self.valid_until, cx.today)?;
        // What follows from it is agreed on anew.
        if let Some(before) = &before {
            obligations::drop_of(cx, &About::of(before), None, one.reason()).await?;
        }
        // What its organisation shows to others goes on being shown, unless it is low now.
        if let Some(before) = before.filter(|_| !one.rating().is_low()) {
            one.share = Share { audience: before.share.audience, ..one.share };
        }
        store::save_capacity(cx, &one).await?;
        Ok(one)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Capacity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let whose = act::whose(cx, on.party).await?;
        let w = &cx.words;
        Ok(html! {
            (whose)
            p { (act::rating_word(w, on.rating())) }
            (paragraph(&form.question(w, "reason", "diligence-ask-determination").required()
                .hint(w.say("diligence-ask-determination-hint")), 3))
            (day(&form.question(w, "valid_until", "diligence-ask-until")
                .hint(w.say("diligence-ask-until-five-years"))))
        })
    }
}
