//! Correct an activity, with the reason: nothing is overwritten unseen.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Activity,
    form::{compose, draft::Draft, questions::questions},
    store,
};

pub(crate) struct Correct {
    draft: Draft,
    reason: Option<Paragraph>,
}

impl Act for Correct {
    const NAME: &'static str = "activities.correct";
    const PATH: &'static str = "/activities/{id}/correct";
    const NEEDS: Right = crate::WRITE;
    type On = Activity;
    type Leaves = Activity;

    async fn may(cx: &mut Context, on: &Visible<Activity>) -> Result<(), Problem> {
        compose::may_write(cx, on).await
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let reason = form.maybe_paragraph("reason")?;
        Ok(Self { draft: Draft::parse(form)?, reason })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Activity>) -> Result<Activity, Problem> {
        let activity = compose::compose(cx, &self.draft, Some(&on)).await?;
        let finest = crate::form::whereabouts::resolve(cx, &self.draft).await?.1;
        let least = Activity::least_level(finest, activity.group);
        on.may_be_levelled(activity.share.level, least, true, self.reason.as_ref())?;
        compose::save(cx, &self.draft, &activity).await?;
        cx.because(self.reason.as_ref());
        crate::tell(cx, &activity).await?;
        Ok(activity)
    }

    async fn known(cx: &mut Context, on: &Visible<Activity>) -> Result<Option<Form>, Problem> {
        known(cx, on).await.map(Some)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Activity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let asked = questions(cx, form, false).await?;
        let reason = form.question(&cx.words, "reason", "activities-ask-reason");
        Ok(html! { (asked) (paragraph(&reason, 2)) })
    }
}

async fn known(cx: &mut Context, on: &Visible<Activity>) -> Result<Form, Problem> {
    let places = places::find_many(cx, on.places.iter().copied()).await?;
    let places: Vec<String> =
        places.iter().map(|place| format!("{} ({})", cx.name(&place.names), place.code)).collect();
    let site = store::site_of(cx, on.id).await?;
    let contact = store::contact_of(cx, on.id).await?;
    Ok(Draft::known(on, &places, site.as_deref(), contact.as_deref()))
}
