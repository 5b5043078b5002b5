//! Publish a call: from now on others see it, and it does not change (R5.8, R5.9).

use acts::{Act, Context, Form};
use basics::{Id, Problem, Refusals, Right};
use look::form::{Choice, choice};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{
    Call,
    act::{may_keep, saved, which},
};

pub(crate) struct Publish {
    audience: Option<Id<Audience>>,
}

impl Act for Publish {
    const NAME: &'static str = "calls.publish";
    const PATH: &'static str = "/calls/{id}/publish";
    const NEEDS: Right = crate::COMMIT;
    type On = Call;
    type Leaves = Call;

    async fn may(cx: &mut Context, on: &Visible<Call>) -> Result<(), Problem> {
        may_keep(cx, &on.share)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { audience: form.maybe_id("audience")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Call>) -> Result<Call, Problem> {
        let usual = cx.viewer.constituency().ok_or(Problem::Forbidden)?;
        let usual = Audience::by_default(usual);
        // A direct call is between two; what a circle of two is told stays in it.
        let (tlp, audience) = match on.invited() {
            Some(invited) => {
                let both = [on.share.owner, invited];
                (Tlp::Amber, sharing::among(&mut cx.tx, &both).await?)
            }
            None => {
                let asked = self.audience;
                let chosen = sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, usual).await?;
                (Tlp::Green, chosen)
            }
        };
        let share = Share { level: Level::Low, tlp, audience, ..on.share };
        let call = on.into_inner().publish(share, cx.today)?;
        saved(cx, call).await
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Call>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let audiences = sharing::audiences_for(&mut cx.tx, &cx.viewer).await?;
        let w = &cx.words;
        // Published to oneself alone, a call finds nobody.
        let offered = audiences.iter().filter(|known| known.id != Audience::OWN);
        let offered: Vec<Choice> = offered
            .map(|known| Choice::new(known.id.to_string(), activities::word::audience(w, known)))
            .collect();
        let ask = form.question(w, "audience", "calls-ask-audience");
        Ok(html! {
            (which(&on.title))
            @if on.invited().is_none() {
                (choice(&ask.hint(w.say("calls-ask-audience-hint")), &offered))
            }
        })
    }
}
