//! End an audience: nobody chooses it any more, and what was shown to it falls back to its owners.

use acts::{Act, Context, Form};
use basics::{Paragraph, Problem, Refusals, Right};
use look::notice::{Kind, Notice, notice};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Named, act, pages::shown};

pub(crate) struct End {
    reason: Paragraph,
}

impl Act for End {
    const NAME: &'static str = "audiences.end";
    const PATH: &'static str = "/audiences/{id}/end";
    const NEEDS: Right = crate::WRITE;
    type On = Named;
    type Leaves = Named;

    async fn may(cx: &mut Context, on: &Visible<Named>) -> Result<(), Problem> {
        act::may_keep(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { reason: form.paragraph("reason")? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Named>) -> Result<Named, Problem> {
        let named = on.into_inner().end(cx.today);
        sharing::save_audience(&mut cx.tx, &named.audience).await?;
        cx.because(Some(&self.reason));
        Ok(named)
    }

    /// Whoever ends it is told first what becomes of the records.
    async fn questions(
        cx: &mut Context,
        on: &Visible<Named>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let counted = cx.count_shown_to(on.audience.id).await?;
        let w = &cx.words;
        let falls_back = Notice::new(Kind::Warning, w.say("audiences-falls-back"));
        let body = html! {
            p { (w.say("audiences-falls-back-text")) }
            p { (w.say("audiences-own-records")) }
            (shown(w, &counted))
        };
        Ok(html! {
            (act::which(cx, on))
            (notice(w, &falls_back.body(body)))
            (act::why(w, form, true))
        })
    }
}
