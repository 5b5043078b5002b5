//! What the acts have in common: who may, and what is done besides saving.

use acts::Context;
use basics::Problem;
use obligations::{About, Owing, Sort};
use sharing::Share;

use crate::{Stakeholder, store};

/// Only the owner's own people keep what it recorded, whoever else sees it.
pub(crate) fn may_keep(cx: &Context, share: &Share) -> Result<(), Problem> {
    if cx.viewer.owns(share) { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Saved as it is now, and its next check owed.
pub(crate) async fn kept(cx: &mut Context, it: Stakeholder) -> Result<Stakeholder, Problem> {
    let it = Stakeholder { updated_at: cx.now, ..it };
    store::save(cx, &it).await?;
    owe_check(cx, &it).await?;
    Ok(it)
}

/// The same where a check was made: the one before is settled.
pub(crate) async fn checked(
    cx: &mut Context,
    before: &Stakeholder,
    it: Stakeholder,
) -> Result<Stakeholder, Problem> {
    obligations::settle(cx, &About::of(before), &before.check.part()).await?;
    kept(cx, it).await
}

/// Owed by its owner to itself: a reminder that others neither need nor see.
async fn owe_check(cx: &mut Context, it: &Stakeholder) -> Result<(), Problem> {
    let owing = Owing {
        about: About::of(it),
        part: it.check.part(),
        sort: Sort::ContactCheck,
        by: it.share.owner,
        to: it.share.owner,
        due: it.check.due_on(),
        title: it.name.clone(),
    };
    obligations::owe(cx, &owing).await.map(drop)
}
