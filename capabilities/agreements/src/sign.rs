//! Sign the exact text, as an Authorized Officer who has just proved that it is them (R1.3).

use acts::{Act, Context, Form};
use basics::{Problem, Refusal, Refusals, Right};
use look::form::tick;
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Hash, Signature, act, form, store};

pub(crate) struct Sign {
    hash: Hash,
    has_read: bool,
}

impl Act for Sign {
    const NAME: &'static str = "agreements.sign";
    const PATH: &'static str = "/agreements/{id}/sign";
    const NEEDS: Right = crate::SIGN;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (hash, has_read) = (act::hash(form)?, form.tick("has_read"));
        Ok(Self { hash, has_read })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        if !self.has_read {
            return Err(Refusal::new("has_read", "agreements-refused-unread").into());
        }
        stands(cx, &on).await?;
        let on = on.into_inner();
        let (name, hash, day) = (cx.actor()?.name.clone(), self.hash, cx.today);
        let life = on.life.clone().sign(Signature { by, name, hash, day }, cx.today)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        Ok(html! {
            (act::which(on))
            (act::this_text(w, on))
            (tick(&form.question(w, "has_read", "agreements-ask-has-read")))
        })
    }
}

/// What stands around it: its framework is in force (R5.1), and no other binds the same parties.
async fn stands(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
    if let Some(under) = on.document.under {
        let framework = form::framework(cx, under).await?;
        on.may_stand_under(&framework, cx.today)?;
    }
    match store::has_other_framework(cx, on).await? {
        true => Err(Refusal::new("hash", "agreements-refused-second-framework").into()),
        false => Ok(()),
    }
}
