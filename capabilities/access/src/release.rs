//! Release an incident to one organisation: the mission and the host State read what was released
//! to them, and nothing else (R6.4, R6.5).

use acts::{Act, Context, Form};
use basics::{Day, Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::form::{choice, day, paragraph};
use maud::{Markup, html};
use sharing::{Release as Granted, Shared, Visible};

use crate::Incident;

pub(crate) struct Release {
    recipient: Id<Organisation>,
    last_day: Day,
    purpose: Paragraph,
}

impl Act for Release {
    const NAME: &'static str = "access.release";
    const PATH: &'static str = "/access/{id}/release";
    const NEEDS: Right = crate::WRITE;
    type On = Incident;
    type Leaves = Incident;

    async fn may(cx: &mut Context, on: &Visible<Incident>) -> Result<(), Problem> {
        may_release(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (recipient, last_day, purpose) =
            all3(form.id("recipient"), form.day("last_day"), form.paragraph("purpose"))?;
        Ok(Self { recipient, last_day, purpose })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Incident>) -> Result<Incident, Problem> {
        let found = parties::find_many(cx, [self.recipient]).await?.pop();
        let party = found.ok_or_else(|| Refusal::new("recipient", "refused-id"))?;
        let (constituency, today) = (party.constituency, cx.today);
        Granted::may_be_made(&on.share, party.id, constituency, today, self.last_day)?;
        let release = Granted {
            id: cx.id("release"),
            record: Shared::uuid(&*on),
            recipient: party.id,
            purpose: self.purpose.clone(),
            last_day: self.last_day,
            by: cx.actor()?.person,
            at: cx.now,
            revoked_at: None,
        };
        sharing::release(&mut cx.tx, &release).await?;
        cx.because(Some(&self.purpose));
        Ok(on.into_inner())
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Incident>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (choice(&ask("recipient", "access-ask-recipient"), &parties))
            (paragraph(&ask("purpose", "access-ask-purpose"), 2))
            (day(&ask("last_day", "access-ask-released-until")))
        })
    }
}

/// Only its owner: the working group reads and goes on with it, and lets nobody else in (K34).
pub(crate) fn may_release(cx: &Context, one: &Incident) -> Result<(), Problem> {
    if cx.viewer.owns(&one.share) { Ok(()) } else { Err(Problem::Forbidden) }
}
