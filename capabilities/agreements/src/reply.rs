//! Reply to a notice of suspension or termination, on the record (R5.7).

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::{form::paragraph, names};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Agreement, Reply, Turned, act, ended, given, store};

pub(crate) struct ReplyToIt {
    text: Paragraph,
}

impl Act for ReplyToIt {
    const NAME: &'static str = "agreements.reply";
    const PATH: &'static str = "/agreements/{id}/reply";
    const NEEDS: Right = crate::SIGN;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { text: form.paragraph("reply")? })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        let on = on.into_inner();
        let life = on.life.clone().reply(Reply { by, day: cx.today, text: self.text })?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        given::replied(cx, &agreement, by.party).await?;
        ended::take_effect(cx, &agreement).await?;
        cx.announce(&Turned { agreement: agreement.id }).await?;
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let reply = form.question(w, "reply", "agreements-ask-reply").required();
        Ok(html! {
            (act::which(on))
            @if let Some(notice) = on.life.course().notice() {
                (names::lines(notice.reason.as_str()))
            }
            (paragraph(&reply, 6))
        })
    }
}
