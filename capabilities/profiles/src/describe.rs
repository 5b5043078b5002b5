//! Say who we are: an organisation's own people keep its profile.

use acts::{Act, Context, Form};
use basics::{Problem, Refusals, Right};
use maud::Markup;
use sharing::{Audience, Share, Visible};

use crate::{
    Profile,
    form::{describing::Draft, questions},
    store,
};

pub(crate) struct Describe {
    draft: Draft,
}

impl Act for Describe {
    const NAME: &'static str = "profiles.describe";
    const PATH: &'static str = "/profiles/{id}/describe";
    const NEEDS: Right = crate::WRITE;
    type On = Profile;
    type Leaves = Profile;

    async fn may(cx: &mut Context, on: &Visible<Profile>) -> Result<(), Problem> {
        if cx.viewer.owns(&on.share) { Ok(()) } else { Err(Problem::Forbidden) }
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: Draft::parse(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Profile>) -> Result<Profile, Problem> {
        said(cx, on.into_inner(), self.draft).await
    }

    async fn known(cx: &mut Context, on: &Visible<Profile>) -> Result<Option<Form>, Problem> {
        Ok(Some(Draft::known(cx, on).await?))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Profile>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        questions::describing(cx, form).await
    }
}

/// The profile with what was said, saved. It is for partners unless somebody says otherwise.
pub(crate) async fn said(
    cx: &mut Context,
    profile: Profile,
    draft: Draft,
) -> Result<Profile, Problem> {
    let otherwise = match profile.updated_at {
        None => Profile::USUAL,
        Some(_) => profile.share.audience,
    };
    let audience =
        sharing::choose_audience(&mut cx.tx, &cx.viewer, draft.audience, otherwise).await?;
    let audience = match audience == Audience::OWN && !cx.viewer.owns(&profile.share) {
        // Whoever speaks for another goes on seeing what they said.
        true => {
            let own = cx.actor()?.organisation;
            sharing::among(&mut cx.tx, &[profile.party, own]).await?
        }
        false => audience,
    };
    let said = draft.said(cx).await?;
    let share = Share { audience, ..profile.share };
    let version = profile.version + 1;
    let profile = Profile { share, said, updated_at: Some(cx.now), version, ..profile };
    store::save(cx, &profile).await?;
    Ok(profile)
}
