//! What the acts have in common: who may, and what is done besides saving.

use acts::Context;
use basics::{Id, Line, Organisation, Problem, Role};
use look::names;
use maud::{Markup, html};
use obligations::{About, Owing, Sort};
use parties::Stage;

use crate::{FocalPoint, Office, store};

/// An organisation's own people keep what it says of itself; the secretariat does as long as nobody
/// of it is here.
pub(crate) async fn may_keep(cx: &mut Context, owner: Id<Organisation>) -> Result<(), Problem> {
    if cx.viewer.organisation() == Some(owner) {
        return Ok(());
    }
    if !cx.actor()?.is(Role::Secretariat) {
        return Err(Problem::Forbidden);
    }
    match parties::find(cx, owner).await {
        Ok(party) => nobody_speaks_for_it(party.stage),
        Err(Problem::NotFound) => Err(Problem::Forbidden),
        Err(problem) => Err(problem),
    }
}

/// One that has people names its focal points itself.
pub(crate) fn nobody_speaks_for_it(stage: Stage) -> Result<(), Problem> {
    match stage {
        Stage::Unclaimed => Ok(()),
        _ => Err(Problem::Forbidden),
    }
}

/// Saved as it is now, and its next check owed.
pub(crate) async fn kept(cx: &mut Context, it: FocalPoint) -> Result<FocalPoint, Problem> {
    let it = FocalPoint { updated_at: cx.now, ..it };
    store::save(cx, &it).await?;
    owe_check(cx, &it).await?;
    Ok(it)
}

/// The same where a check was made: the one before is settled.
pub(crate) async fn checked(
    cx: &mut Context,
    before: &FocalPoint,
    it: FocalPoint,
) -> Result<FocalPoint, Problem> {
    obligations::settle(cx, &About::of(before), &before.check.part()).await?;
    kept(cx, it).await
}

/// Owed by whoever keeps it to themselves: a reminder that others neither need nor see, and that
/// comes with the letters of everything else that is owed.
async fn owe_check(cx: &mut Context, it: &FocalPoint) -> Result<(), Problem> {
    let owing = Owing {
        about: About::of(it),
        part: it.check.part(),
        sort: Sort::ContactCheck,
        by: it.check.keeper,
        to: it.check.keeper,
        due: it.check.due_on(),
        title: it.holder.name.clone(),
    };
    obligations::owe(cx, &owing).await.map(drop)
}

pub(crate) async fn kept_office(cx: &mut Context, office: Office) -> Result<Office, Problem> {
    let office = Office { updated_at: cx.now, ..office };
    store::save_office(cx, &office).await?;
    Ok(office)
}

/// Whom a form is about.
pub(crate) fn who(name: &Line) -> Markup {
    html! { p { (names::text(name.as_str())) } }
}
