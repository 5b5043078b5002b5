//! Ask for an authorisation: note what is asked of whom, for which work, places and days.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use attachments::{Kept, Taken};
use basics::{Day, Problem, Refusals, Right};
use look::form::choice;
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{
    Authorisation, Event, Kind, What,
    form::{self, Draft},
    given, store,
};

pub(crate) struct File {
    kind: Kind,
    draft: Draft,
    requested_on: Option<Day>,
    file: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for File {
    const NAME: &'static str = "authorisations.file";
    const PATH: &'static str = "/authorisations/file";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Authorisation;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let kind = wrong.note(form.choice("kind"));
        let draft = wrong.note(Draft::parse(form));
        match (kind, draft, wrong.note(form::request(form))) {
            (Some(kind), Some(draft), Some((requested_on, file))) => {
                Ok(Self { kind, draft, requested_on, file, kept: None })
            }
            _ => Err(wrong),
        }
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<Authorisation, Problem> {
        let owner = cx.actor()?.organisation;
        let asked = self.draft.audience;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, asked, Audience::OWN).await?;
        let (title, authority, scope, wanted) = self.draft.looked_up(cx).await?;
        let new = Authorisation {
            id: cx.id(&format!("authorisation {title}")),
            share: Share { owner, level: Level::Moderate, tlp: Tlp::Amber, audience },
            kind: self.kind,
            title,
            authority,
            scope,
            wanted,
            renews: None,
            events: Vec::new(),
            updated_at: cx.now,
            version: 1,
        };
        begin(cx, new, self.requested_on, self.kept).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let asked = form::questions(cx, form).await?;
        let w = &cx.words;
        let kinds = form::named::<Kind>(w, "authorisations-kind-");
        let kind = form.question(w, "kind", "authorisations-ask-kind").required();
        Ok(html! {
            (choice(&kind, &kinds))
            (asked)
            (form::request_questions(w, form))
        })
    }
}

/// Enters a new one, asked for on a day or not yet, with what was brought.
pub(crate) async fn begin(
    cx: &mut Context,
    new: Authorisation,
    requested_on: Option<Day>,
    kept: Option<Kept>,
) -> Result<Authorisation, Problem> {
    let new = match requested_on {
        Some(on) => asked_for(new, on, cx.today)?,
        None => new,
    };
    store::save(cx, &new).await?;
    if let Some(kept) = kept {
        attachments::save(cx, &new, kept).await?;
    }
    given::owe(cx, None, &new).await?;
    Ok(new)
}

/// The day stands in a question of its own, and so does what is wrong with it.
fn asked_for(new: Authorisation, on: Day, today: Day) -> Result<Authorisation, Refusals> {
    let event = Event { on, what: What::Requested, said: None };
    new.take(event, today).map_err(|mut refusal| {
        refusal.about = "requested_on";
        refusal.into()
    })
}
