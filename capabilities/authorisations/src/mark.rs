//! Mark an authorisation for one organisation: the host State sees what was marked for it, and
//! nothing else (R6.5).

use acts::{Act, Context, Form};
use basics::{Day, Id, Organisation, Paragraph, Problem, Refusal, Refusals, Right, all3};
use look::form::{choice, day, paragraph};
use maud::{Markup, html};
use sharing::{Release, Shared, Visible};

use crate::{Authorisation, Authority, form};

pub(crate) struct Mark {
    recipient: Id<Organisation>,
    last_day: Day,
    purpose: Paragraph,
}

impl Act for Mark {
    const NAME: &'static str = "authorisations.mark";
    const PATH: &'static str = "/authorisations/{id}/mark";
    const NEEDS: Right = crate::WRITE;
    type On = Authorisation;
    type Leaves = Authorisation;

    async fn may(cx: &mut Context, on: &Visible<Authorisation>) -> Result<(), Problem> {
        form::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (recipient, last_day, purpose) =
            all3(form.id("recipient"), form.day("last_day"), form.paragraph("purpose"))?;
        Ok(Self { recipient, last_day, purpose })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Authorisation>,
    ) -> Result<Authorisation, Problem> {
        let found = parties::find_many(cx, [self.recipient]).await?.pop();
        let party = found.ok_or_else(|| Refusal::new("recipient", "refused-id"))?;
        let (constituency, today) = (party.constituency, cx.today);
        Release::may_be_made(&on.share, party.id, constituency, today, self.last_day)?;
        let release = Release {
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

    /// Most often for the authority that was asked.
    async fn known(_: &mut Context, on: &Visible<Authorisation>) -> Result<Option<Form>, Problem> {
        Ok(match on.authority {
            Authority::Party(party) => Some(Form::from_pairs([("recipient", party.to_string())])),
            Authority::Named(_) => None,
        })
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Authorisation>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let parties = parties::choices(cx).await?;
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            p { (look::names::text(on.title.as_str())) }
            (choice(&ask("recipient", "authorisations-ask-recipient"), &parties))
            (paragraph(&ask("purpose", "authorisations-ask-purpose"), 2))
            (day(&ask("last_day", "authorisations-ask-marked-until")))
        })
    }
}
