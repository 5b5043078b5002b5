//! Say who an unclaimed organisation is: the secretariat, on its behalf and by an act of its own.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::form::paragraph;
use maud::{Markup, html};
use parties::{Party, Stage};
use sharing::Visible;

use crate::{
    Profile,
    describe::said,
    form::{describing::Draft, questions},
    store,
};

pub(crate) struct DescribeFor {
    draft: Draft,
    reason: Paragraph,
}

impl Act for DescribeFor {
    const NAME: &'static str = "profiles.describe_for";
    const PATH: &'static str = "/parties/{id}/describe-for";
    const NEEDS: Right = crate::KEEP;
    type On = Party;
    type Leaves = Profile;

    async fn may(_: &mut Context, on: &Visible<Party>) -> Result<(), Problem> {
        nobody_speaks_for_it(on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let reason = wrong.note(form.paragraph("reason"));
        let draft = wrong.note(Draft::parse(form));
        match (draft, reason) {
            (Some(draft), Some(reason)) => Ok(Self { draft, reason }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Party>) -> Result<Profile, Problem> {
        let profile = store::profile_kept_for(cx, &on).await?;
        let profile = said(cx, profile, self.draft).await?;
        cx.because(Some(&self.reason));
        Ok(profile)
    }

    async fn known(cx: &mut Context, on: &Visible<Party>) -> Result<Option<Form>, Problem> {
        let profile = store::profile_kept_for(cx, on).await?;
        Ok(Some(Draft::known(cx, &profile).await?))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Party>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let asked = questions::describing(cx, form).await?;
        let w = &cx.words;
        Ok(html! { (on_behalf(w, on)) (asked) (why(w, form)) })
    }
}

/// One that has people says itself what it is.
pub(crate) fn nobody_speaks_for_it(party: &Party) -> Result<(), Problem> {
    match party.stage {
        Stage::Unclaimed => Ok(()),
        _ => Err(Problem::Forbidden),
    }
}

pub(crate) fn on_behalf(w: &words::Words, party: &Party) -> Markup {
    html! { p { (look::names::name(w, &party.names)) } }
}

/// Who asked for it, and how it is known: the journal keeps it.
pub(crate) fn why(w: &words::Words, form: &Form) -> Markup {
    let ask = form.question(w, "reason", "profiles-ask-reason").required();
    paragraph(&ask.hint(w.say("profiles-ask-reason-hint")), 2)
}
