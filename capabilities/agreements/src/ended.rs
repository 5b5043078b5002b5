//! What happens once an agreement has ended: nothing is owed for it any more but its final report.

use acts::{Context, Job};
use basics::{Id, Problem};
use obligations::About;
use serde::{Deserialize, Serialize};

use crate::{Agreement, Course, Status, given, store};

/// A termination comes into effect when nobody is there to do anything.
#[derive(Serialize, Deserialize)]
pub(crate) struct TakeEffect {
    agreement: Id<Agreement>,
}

impl Job for TakeEffect {
    const KIND: &'static str = "agreements.take_effect";

    async fn carry_out(self, cx: &mut Context) -> Result<(), Problem> {
        let agreement = store::for_work(cx, self.agreement).await?;
        take_effect(cx, &agreement).await
    }
}

const DAY_SECONDS: i64 = 24 * 3600;

/// Orders that for the day after the right of reply.
pub(crate) async fn later(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let Course::Terminated(notice) = agreement.life.course() else { return Ok(()) };
    let on = notice.effective_on(&agreement.life.ground.parties);
    let days = i64::from(on.days_since(cx.today)).max(0);
    let at = cx.now.plus_seconds(days * DAY_SECONDS);
    cx.later(&TakeEffect { agreement: agreement.id }, at).await
}

/// Where it is terminated by now, what it promised falls away; the final report comes earlier.
pub(crate) async fn take_effect(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    if agreement.life.status(cx.today) != Status::Terminated {
        return Ok(());
    }
    given::drop_replies(cx, agreement).await?;
    given::drop_promises(cx, agreement).await?;
    let parties = &agreement.life.ground.parties;
    match agreement.life.course().terminated_on(parties) {
        Some(on) => given::final_report(cx, agreement, on).await,
        None => Ok(()),
    }
}

/// Nothing at all is owed for what is closed.
pub(crate) async fn closed(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    obligations::drop_of(cx, &About::of(agreement), None, None).await
}
