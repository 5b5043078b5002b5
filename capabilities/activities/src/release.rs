//! Release an activity to a named recipient: purpose, expiry, revocable at once (K34).

use acts::{Act, Context, Form};
use basics::{Day, Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right, Role, all3};
use look::form::{choice, day, paragraph};
use maud::{Markup, html};
use sharing::{Release as Granted, Visible};

use crate::Activity;

pub(crate) struct Release {
    recipient: Id<Organisation>,
    last_day: Day,
    purpose: Paragraph,
}

impl Act for Release {
    const NAME: &'static str = "activities.release";
    const PATH: &'static str = "/activities/{id}/release";
    const NEEDS: Right = crate::WRITE;
    type On = Activity;
    type Leaves = Activity;

    async fn may(cx: &mut Context, on: &Visible<Activity>) -> Result<(), Problem> {
        may_release(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (recipient, last_day, purpose) =
            all3(form.id("recipient"), form.day("last_day"), form.paragraph("purpose"))?;
        Ok(Self { recipient, last_day, purpose })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Activity>) -> Result<Activity, Problem> {
        let found = parties::find_many(cx, [self.recipient]).await?.pop();
        let party = found.ok_or_else(|| Refusal::new("recipient", "refused-id"))?;
        let constituency = party.constituency;
        Granted::may_be_made(&on.share, party.id, constituency, cx.today, self.last_day)?;
        let granted = Granted {
            id: cx.id("release"),
            record: on.id.uuid(),
            recipient: party.id,
            purpose: self.purpose.clone(),
            last_day: self.last_day,
            by: cx.actor()?.person,
            at: cx.now,
            revoked_at: None,
        };
        sharing::release(&mut cx.tx, &granted).await?;
        cx.because(Some(&self.purpose));
        Ok(on.into_inner())
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Activity>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let ask = |name, key| form.question(&cx.words, name, key).required();
        Ok(html! {
            p { (look::names::text(on.title.as_str())) }
            (choice(&ask("recipient", "activities-ask-recipient"), &parties))
            (paragraph(&ask("purpose", "activities-ask-purpose"), 2))
            (day(&ask("last_day", "activities-ask-release-until")))
        })
    }
}

/// Only the owner's own people release, whoever entered the record.
pub(crate) fn may_release(cx: &Context, activity: &Activity) -> Result<(), Problem> {
    let actor = cx.actor()?;
    let own = actor.organisation == activity.share.owner;
    let writes = actor.is(Role::Editor) || actor.is(Role::AuthorizedOfficer);
    if own && writes { Ok(()) } else { Err(Problem::Forbidden) }
}
