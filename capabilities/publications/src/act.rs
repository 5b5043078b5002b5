//! What the acts on a publication have in common: who may, whose hand it is, what comes next.

use acts::{Context, Subject};
use agreements::Agreement;
use basics::Problem;
use sharing::Visible;

use crate::{By, Publication};

pub(crate) fn by(cx: &Context) -> Result<By, Problem> {
    let actor = cx.actor()?;
    Ok(By { person: actor.person, party: actor.organisation, at: cx.now })
}

/// The parties act on it: nobody else sees the agreement.
pub(crate) async fn at_the_table(
    cx: &mut Context,
    on: &Publication,
) -> Result<Visible<Agreement>, Problem> {
    let agreement = Agreement::find(cx, on.agreement).await?;
    is_party(cx, &agreement)?;
    Ok(agreement)
}

pub(crate) fn is_party(cx: &Context, agreement: &Agreement) -> Result<(), Problem> {
    match agreement.is_party(cx.actor()?.organisation) {
        true => Ok(()),
        false => Err(Problem::Forbidden),
    }
}

/// The state that an act leaves: one later than the one that it found.
pub(crate) fn next(cx: &Context, one: Publication) -> Publication {
    let (version, updated_at) = (one.version + 1, cx.now);
    Publication { version, updated_at, ..one }
}
