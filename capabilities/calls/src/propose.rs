//! Send somebody an idea that nobody called for.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Id, Organisation, Problem, Refusal, Refusals, Right};
use look::form::choice;
use maud::{Markup, html};
use sharing::{Level, Share, Tlp, Visible};

use crate::{
    Idea, Outcome,
    form::{Subject, place},
    store,
};

pub(crate) struct Propose {
    to: Id<Organisation>,
    subject: Subject,
}

impl Act for Propose {
    const NAME: &'static str = "calls.propose";
    const PATH: &'static str = "/ideas/propose";
    const NEEDS: Right = crate::WRITE;
    type On = Instance;
    type Leaves = Idea;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        match (wrong.note(form.id("to")), wrong.note(Subject::parse(form))) {
            (Some(to), Some(subject)) => Ok(Self { to, subject }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Idea, Problem> {
        let owner = cx.actor()?.organisation;
        let party = parties::find_many(cx, [self.to]).await?.pop();
        let party = party.ok_or_else(|| Refusal::new("to", "refused-id"))?;
        party.may_be_chosen("to")?;
        if party.id == owner {
            return Err(Refusal::new("to", "calls-refused-own-idea").into());
        }
        let place = place(cx, self.subject.place.as_ref()).await?;
        let audience = sharing::among(&mut cx.tx, &[owner, party.id]).await?;
        let (level, tlp) = (Level::Moderate, Tlp::Amber);
        let Subject { title, text, sector, .. } = self.subject;
        let idea = Idea {
            id: cx.id(&format!("idea {title}")),
            share: Share { owner, level, tlp, audience },
            sent_to: party.id,
            title,
            text,
            sector,
            place,
            outcome: Outcome::Waiting,
            sent_at: cx.now,
            version: 1,
        };
        store::save_new_idea(cx, &idea).await?;
        Ok(idea)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let offered = parties::choices(cx).await?;
        let w = &cx.words;
        Ok(html! {
            (choice(&form.question(w, "to", "calls-ask-to").required(), &offered))
            (Subject::questions(w, form))
        })
    }
}
