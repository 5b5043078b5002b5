//! Correct the figures of people in need. A later state is no correction: it is reported anew.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right, Role};
use look::form::paragraph;
use maud::{Markup, html};
use sharing::{Share, Visible};

use crate::{
    Need,
    form::{draft::Draft, questions},
    store,
};

pub(crate) struct Correct {
    draft: Draft,
    reason: Option<Paragraph>,
}

impl Act for Correct {
    const NAME: &'static str = "needs.correct";
    const PATH: &'static str = "/needs/{id}/correct";
    const NEEDS: Right = crate::WRITE;
    type On = Need;
    type Leaves = Need;

    async fn may(cx: &mut Context, on: &Visible<Need>) -> Result<(), Problem> {
        may_write(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let reason = wrong.note(form.maybe_paragraph("reason"));
        let draft = wrong.note(Draft::parse(form));
        match (draft, reason) {
            (Some(draft), Some(reason)) => Ok(Self { draft, reason }),
            _ => Err(wrong),
        }
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Need>) -> Result<Need, Problem> {
        let Draft { figures, link, note, level, tlp, audience } = self.draft;
        on.may_be_corrected()?;
        let level = level.unwrap_or(on.share.level);
        on.may_be_levelled(level, self.reason.as_ref())?;
        let otherwise = on.share.audience;
        let audience =
            sharing::choose_audience(&mut cx.tx, &cx.viewer, audience, otherwise).await?;
        let share = Share { level, tlp, audience, ..on.share };
        let (version, updated_at) = (on.version + 1, cx.now);
        let old = on.into_inner();
        let need = Need { share, figures, link, note, updated_at, version, ..old };
        need.may_be_shown()?;
        store::save_many(cx, &[], std::slice::from_ref(&need)).await?;
        cx.because(self.reason.as_ref());
        Ok(need)
    }

    async fn known(_: &mut Context, on: &Visible<Need>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(on)))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Need>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let asked = questions::figures_and_sharing(cx, form).await?;
        let title = crate::pages::called(cx, on).await?;
        let reason = form.question(&cx.words, "reason", "activities-ask-reason");
        Ok(html! { p { (title) } (asked) (paragraph(&reason, 2)) })
    }
}

/// Only the owner's own people write.
pub(crate) fn may_write(cx: &Context, need: &Need) -> Result<(), Problem> {
    let actor = cx.actor()?;
    let writes = [Role::Editor, Role::AuthorizedOfficer, Role::Secretariat];
    let writes = writes.into_iter().any(|role| actor.is(role));
    if writes && cx.viewer.owns(&need.share) { Ok(()) } else { Err(Problem::Forbidden) }
}
