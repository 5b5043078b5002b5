//! Begin an amendment of what is signed; and what becomes of the agreement when it is signed or
//! given up.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Amended, Amends, Hand, Life, Turned, act, given, store};

pub(crate) struct Amend {
    reason: Paragraph,
}

impl Act for Amend {
    const NAME: &'static str = "agreements.amend";
    const PATH: &'static str = "/agreements/{id}/amend";
    const NEEDS: Right = crate::WRITE;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        cx.because(Some(&self.reason));
        let number = store::next_number(cx, &on).await?;
        let moved_before = store::moved_before(cx, &on).await?;
        // Whoever drafted the agreement has its amendments reviewed, whoever begins them (R5.5).
        let mut life = Life::begin(&on.document, by);
        life.ground.drafted_by = on.share.owner;
        life.ground.heirs = on.life.ground.heirs.clone();
        let amendment = Agreement {
            id: cx.id(&format!("amendment {number} of {}", on.id)),
            share: on.share,
            life,
            amends: Some(Amends {
                agreement: on.id,
                number,
                base: Box::new(on.document.clone()),
                moved_before,
            }),
            document: on.document.clone(),
            updated_at: cx.now,
            version: 1,
        }
        .on_its_ground();
        let life = on.life.clone().open(amendment.id, cx.today)?;
        let on = act::next(cx, on.with(life));
        store::save(cx, &on, by).await?;
        cx.leave(&on)?;
        cx.announce(&Turned { agreement: on.id }).await?;
        store::save_new(cx, &amendment, by).await?;
        store::note_opened(cx, &amendment, by, &self.reason).await?;
        Ok(amendment)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(html! { (act::which(on)) (act::why(&cx.words, form, true)) })
    }
}

/// With the last signature the amended text is the agreement's (R5.4), and so is what is owed.
pub(crate) async fn merge(
    cx: &mut Context,
    amendment: &Agreement,
    by: Hand,
) -> Result<(), Problem> {
    let (Some(amends), true) = (&amendment.amends, amendment.life.is_signed()) else {
        return Ok(());
    };
    let before = store::for_work(cx, amends.agreement).await?;
    store::keep_days(cx, &before).await?;
    let after = act::next(cx, before.clone().merge(amendment)?);
    store::save(cx, &after, by).await?;
    cx.leave(&after)?;
    cx.announce(&Amended { agreement: after.id }).await?;
    given::owe_anew(cx, &before, &after).await
}

/// No amendment holds up a suspension or an end: anybody at the table could begin one to prevent
/// it. What is open is given up by the same hand, for the same reason.
pub(crate) async fn give_up(
    cx: &mut Context,
    on: Agreement,
    by: Hand,
    reason: &Paragraph,
) -> Result<Agreement, Problem> {
    let Some(open) = on.life.open else { return Ok(on) };
    let amendment = store::for_work(cx, open.amendment).await?;
    let life = amendment.life.clone().cancel(by, reason.clone())?;
    let amendment = act::next(cx, amendment.with(life));
    store::save(cx, &amendment, by).await?;
    cx.leave(&amendment)?;
    let life = on.life.clone().released();
    Ok(on.with(life))
}

/// The amendment is given up: the agreement is what its days say again.
pub(crate) async fn release(
    cx: &mut Context,
    amendment: &Agreement,
    by: Hand,
) -> Result<(), Problem> {
    let Some(amends) = &amendment.amends else { return Ok(()) };
    let on = store::for_work(cx, amends.agreement).await?;
    let life = on.life.clone().released();
    let on = act::next(cx, on.with(life));
    store::save(cx, &on, by).await?;
    cx.announce(&Turned { agreement: on.id }).await?;
    cx.leave(&on)
}
