//! Withdraw an activity: its owner takes it back, whoever entered it.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Activity, form::compose, store};

pub(crate) struct Withdraw {
    reason: Paragraph,
}

impl Act for Withdraw {
    const NAME: &'static str = "activities.withdraw";
    const PATH: &'static str = "/activities/{id}/withdraw";
    const NEEDS: Right = crate::WRITE;
    const VITAL: bool = true;
    type On = Activity;
    type Leaves = Activity;

    async fn may(cx: &mut Context, on: &Visible<Activity>) -> Result<(), Problem> {
        compose::may_write(cx, on).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Activity>) -> Result<Activity, Problem> {
        let (version, updated_at) = (on.version + 1, cx.now);
        let activity = Activity { version, updated_at, ..on.into_inner().withdraw()? };
        store::save(cx, &activity).await?;
        cx.because(Some(&self.reason));
        crate::tell(cx, &activity).await?;
        Ok(activity)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Activity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let reason = form.question(&cx.words, "reason", "activities-ask-reason").required();
        Ok(html! { p { (look::names::text(on.title.as_str())) } (paragraph(&reason, 2)) })
    }
}
